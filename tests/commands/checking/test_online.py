"""`weerklank check --site ADDRESS`: the site online, asked politely and told plainly."""

from __future__ import annotations

import functools
import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from commands.run import advice_file, plain, run, started
from weerklank.cli import group
from weerklank.commands.checking import check, online

DAY = "2026-07-01"


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pause between two questions is for a server of others."""
    monkeypatch.setattr(online.time, "sleep", lambda _seconds: None)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A started council with an advice, and its site of one day."""
    council = started(tmp_path_factory.mktemp("online"))
    advice_file(council)
    assert run(group, ["build", "-f", str(council), "--today", DAY]).exit_code == 0
    return council


@pytest.fixture
def council(made: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(made, tmp_path / "raad"))


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    """A copy of the site alone, as it may stand online."""
    return Path(shutil.copytree(made / "site", tmp_path / "site"))


_JUDGED = functools.cache(check.open_site)
"""No folder is judged twice on one day: only the council of this module is asked about again, and
nobody changes that one."""


@pytest.fixture(autouse=True)
def judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the files say of a day follows from the files and the day."""
    monkeypatch.setattr(check, "open_site", _JUDGED)


class Asked(SimpleHTTPRequestHandler):
    """Remembers what was asked."""

    questions: ClassVar[list[tuple[str, str]]] = []

    def send_response(self, code: int, message: str | None = None) -> None:
        """Note it, and answer as always."""
        self.questions.append((self.command, self.path))
        super().send_response(code, message)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The folder on a server of this computer."""
    Asked.questions.clear()
    handler = functools.partial(Asked, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def told(council: Path, address: str, today: str = DAY) -> tuple[int, str]:
    """The exit code, and all that is said."""
    outcome = run(group, ["check", "-f", str(council), "--site", address, "--today", today])
    return outcome.exit_code, plain(outcome.output)


@pytest.mark.parametrize("today", [DAY, "2026-07-03"])
def test_a_site_of_now_is_good(made: Path, today: str) -> None:
    """Up to two days old, as a forge may skip a morning."""
    with served(made / "site") as address:
        assert told(made, address, today) == (0, "Alles is goed: 1 advies. ")


def test_an_old_site_is_told(made: Path) -> None:
    """With its day, and where to look."""
    with served(made / "site") as address:
        code, said = told(made, address, "2026-07-04")

    assert code == 1
    assert "data/register.json:1: R191 De site is van 1 juli 2026." in said


def test_a_name_online_steers_no_terminal_and_no_log(site: Path, made: Path) -> None:
    """Whoever holds the server could else clear the screen, or begin a line of its own."""
    file = site / "data/register.json"
    data = json.loads(file.read_bytes())
    data["advice"].append({"id": "x\n::error::kwaad\u009b2J"})
    file.write_text(json.dumps(data), encoding="utf-8")

    with served(site) as address:
        said = told(made, address)[1]

    assert "adviezen/x?::error::kwaad?2J:1: R192" in said


def test_what_was_not_put_online_is_named(council: Path) -> None:
    """A new advice, a changed one, and one that only stands online."""
    old = council / "advice/2026-05-bus.md"
    text = old.read_text("utf-8")
    (council / "advice/2026-06-nieuw.md").write_text(text, encoding="utf-8")
    old.write_text(text.replace("sent: 2026-05", "sent: 2026-04"), encoding="utf-8")
    with served(council / "site") as address:
        code, said = told(council, address)

    assert code == 1
    assert "adviezen/2026-05-bus:1: R192 Op de site staat iets anders dan in uw map." in said
    assert "adviezen/2026-06-nieuw:1: R192 Dit advies staat in uw map, en niet op de site." in said


def test_a_page_that_is_gone_is_named(site: Path, made: Path) -> None:
    """The data may be there, while a reader finds nothing."""
    shutil.rmtree(site / "klacht")
    with served(site) as address:
        code, said = told(made, address)

    assert (code, said.count("R192")) == (1, 2)  # the line itself, and the offer to explain it
    assert "/klacht:1: R192 Deze pagina staat niet op de site." in said


def test_the_visit_is_polite(made: Path) -> None:
    """The data once, and then at most forty pages, of which only the heads."""
    with served(made / "site") as address:
        told(made, address)

    methods = [method for method, _ in Asked.questions]
    assert methods.count("GET") == 1
    assert 5 < methods.count("HEAD") <= 40
    assert len(Asked.questions) == len(set(Asked.questions))


@pytest.mark.parametrize(
    "content",
    [b"<html>", b"[]", b"{}", b'{"today": "ooit", "advice": []}', b'{"today": 3, "advice": 4}'],
)
def test_another_site_is_told(site: Path, made: Path, content: bytes) -> None:
    """An address with something else on it."""
    (site / "data/register.json").write_bytes(content)
    with served(site) as address:
        code, said = told(made, address)

    assert code == 1
    assert "R190 Dit zijn geen gegevens van Weerklank. Is dit het adres van uw eigen site?" in said


def test_nothing_there_is_told(made: Path, tmp_path: Path) -> None:
    """A server without the site."""
    with served(tmp_path / "leeg") as address:
        assert "R190 Dit staat er niet." in told(made, address)[1]


def test_a_server_that_is_off_is_told(made: Path) -> None:
    """Nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        # The port is ours until the end, so that no other program begins to answer on it.
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        assert "is niet te bereiken. Klopt het adres" in told(made, address)[1]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://bestaat-niet.invalid/", "De naam bestaat-niet.invalid is niet te vinden."),
        ("https://raad.example:poort/", "R190"),
        ("http://raad example/", "R190"),
    ],
)
def test_a_wrong_address_is_told(made: Path, address: str, said: str) -> None:
    """Never a traceback."""
    code, output = told(made, address)

    assert code == 1
    assert said in output


@pytest.mark.parametrize("address", ["http://", "https:///", "http://[raad/"])
def test_half_an_address_is_told_with_a_whole_one(made: Path, address: str) -> None:
    """Nothing is asked of it."""
    code, output = told(made, address)

    assert code != 0
    assert "is geen heel adres. Typ bijvoorbeeld: https://uw-raad.nl/" in " ".join(output.split())


@pytest.mark.parametrize(
    "address",
    [
        "https://jan:geheim@raad.example/",
        "http://geheim@raad.example/",
        "https://jan:geheim@",
        "https://?x=geheim",
    ],
)
def test_a_password_in_an_address_is_never_said(made: Path, address: str) -> None:
    """What stands on a screen or in a log is read by others."""
    code, output = told(made, address)

    assert code != 0
    assert "geheim" not in output


def test_a_server_that_speaks_no_tls_is_told(made: Path) -> None:
    """As a certificate that is no good: the browser warns as well."""
    with served(made / "site") as address:
        said = told(made, address.replace("http:", "https:"))[1]

    assert "De beveiliging van 127.0.0.1" in said


def test_only_two_days_are_allowed() -> None:
    """The number in the manual."""
    assert online._OLDEST == 2  # noqa: SLF001 (the manual says it)


def committed(council: Path, day: str) -> None:
    """One commit more, on a day."""
    made = {f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER")}
    name = ("-c", "user.name=Raad", "-c", "user.email=raad@wilgendam.example")
    subprocess.run(  # noqa: S603 (our own words)
        ["git", *name, "commit", "-q", "--allow-empty", "-m", "Nog een"],  # noqa: S607 (same)
        cwd=council,
        check=True,
        env={**os.environ, **made},
    )


@pytest.mark.parametrize(("day", "quiet"), [("2026-05-17", False), ("2026-05-16", True)])
def test_a_quiet_repository_is_told(council: Path, day: str, quiet: bool) -> None:  # noqa: FBT001 (a table)
    """After 45 days: GitHub mails a week before the 60 are over."""
    committed(council, day)
    with served(council / "site") as address:
        code, said = told(council, address)

    assert code == 0
    assert ("W230 Uw laatste wijziging is van 16 mei 2026." in said) is quiet


def test_an_old_workflow_is_told(council: Path) -> None:
    """A schedule beside a push, and an action that is behind; a newer one is let be."""
    workflow = council / ".github/workflows/site.yml"
    text = workflow.read_text("utf-8").replace(
        "  pull_request:", "  schedule: [{cron: '1 2 * * *'}]"
    )
    text = text.replace("8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6.0.1", "v3")
    workflow.write_text(text.replace("# v6.0.0", "# v99.1.0"), encoding="utf-8")
    (workflow.parent / "stuk.yml").write_text("on: [push", encoding="utf-8")
    with served(council / "site") as address:
        code, said = told(council, address)

    assert code == 0
    assert ".github/workflows/site.yml:1: W231 " in said
    assert "W232 actions/checkout staat op versie 3, en Weerklank gebruikt nu 6.0.1." in said
    assert said.count("W232") == 1


def test_what_is_found_can_be_read_by_a_program(made: Path) -> None:
    """Nothing but JSON on the output."""
    with served(made / "site") as address:
        site = ["--site", address, "--today", DAY, "--format", "json"]
        outcome = run(group, ["check", "-f", str(made), *site])

    assert json.loads(outcome.stdout)["errors"] == 0
