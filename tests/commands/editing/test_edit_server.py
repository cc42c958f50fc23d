"""`weerklank edit`: who may ask and send, over the line."""

from __future__ import annotations

import http.client
from collections.abc import Iterator, Mapping
from functools import partial
from threading import Thread
from urllib.parse import urlencode

import pytest

from commands.editing.edit_forms import form
from weerklank.commands.editor.desk import Desk
from weerklank.commands.editor.edit import FormHandler
from weerklank.commands.editor.local_server import LocalServer, opened
from weerklank.commands.site.serve import site_server


@pytest.fixture
def servers(desk: Desk) -> Iterator[tuple[LocalServer, LocalServer]]:
    """The forms and the site, each at a free port."""
    (desk.root / "mkdocs.yml").write_text("site_name: R\ndocs_dir: content\n", encoding="utf-8")
    site = site_server(desk.root, "2026-11-23", 0)
    forms = opened(0, partial(FormHandler, desk))
    with site, forms:
        for server in (site, forms):
            Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield forms, site
        for server in (site, forms):
            server.shutdown()


def asked(
    server: LocalServer,
    method: str,
    path: str,
    body: str = "",
    headers: Mapping[str, str] | None = None,
) -> tuple[int, str, Mapping[str, str]]:
    """The status, the page and its headers."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
    connection.request(method, path, body or None, dict(headers or {}))
    with connection.getresponse() as answer:
        found = answer.status, answer.read().decode(), dict(answer.headers)
    connection.close()
    return found


def test_the_site_and_the_forms_have_no_address_in_common(
    servers: tuple[LocalServer, LocalServer],
) -> None:
    """What runs on a page of the site can read no form, and sends to none."""
    forms, site = servers

    assert forms.server_port != site.server_port
    assert asked(site, "GET", "/advies/")[0] == 404
    assert asked(site, "POST", "/advies/", "x=1")[0] == 501
    assert asked(forms, "GET", "/adviezen/")[0] == 404
    status, page, headers = asked(forms, "GET", "/advies/")
    assert status == 200
    assert '"_sleutel"' in page
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert not [name for name in headers if name.startswith("Access-Control")]


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://127.0.0.1:1"}, {"Origin": "null"}, {"Host": "boos.example"}],
)
def test_only_a_page_of_ours_may_send(
    servers: tuple[LocalServer, LocalServer], desk: Desk, headers: dict[str, str]
) -> None:
    """Whoever knows the key: the page beside it, a page without an origin, another name."""
    sent = form(desk, "/advies/").sent | {"title": ["Kwaad"], "_klad": ["ja"]}

    status, page, _ = asked(servers[0], "POST", "/advies/", urlencode(sent, doseq=True), headers)

    assert status == 403
    assert "Er is niets gewijzigd." in page
    assert not list((desk.root / "advice").glob("_*"))


def test_a_form_of_ours_is_kept_and_leads_on(
    servers: tuple[LocalServer, LocalServer], desk: Desk
) -> None:
    """As the browser sends it, with its origin."""
    sent = form(desk, "/advies/").sent | {"title": ["Goed"], "_klad": ["ja"]}
    origin = {"Origin": servers[0].address.rstrip("/")}

    status, _, headers = asked(servers[0], "POST", "/advies/", urlencode(sent, doseq=True), origin)

    assert (status, headers["Location"]) == (303, "/?bewaard=_goed")
    assert [file.name for file in (desk.root / "advice").glob("_*")] == ["_goed.md"]


@pytest.mark.parametrize(
    ("method", "size"),
    [("POST", 5 * 1024 * 1024), ("POST", "9" * 5_000), ("POST", "-1"), ("PUT", 0)],
)
def test_a_refusal_is_in_dutch(
    servers: tuple[LocalServer, LocalServer], method: str, size: int | str
) -> None:
    """Too large, a size that is none, or what no browser asks: one sentence each."""
    body = "x" * size if isinstance(size, int) else ""
    headers = {"Content-Length": str(size)}

    status, page, _ = asked(servers[0], method, "/advies/", body, headers)

    assert status in {413, 501}
    assert '<html lang="nl">' in page
    assert "Ga terug" in page
    assert "Error" not in page
