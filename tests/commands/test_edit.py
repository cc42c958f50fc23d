"""`weerklank edit`: what a form sends is what stands in the file, and nothing else changes."""

from __future__ import annotations

import http.client
import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest

from commands.run import advice_file, one_council
from weerklank.building.previewing import Answer
from weerklank.commands.editor import editing
from weerklank.commands.editor.edit import Desk, FormHandler
from weerklank.commands.editor.editing import KINDS, names
from weerklank.commands.editor.local_server import LocalServer, opened
from weerklank.commands.serve import site_server
from weerklank.records import load
from weerklank.settings.site import read_settings

ROOT = Path(__file__).parents[2]
Posted = dict[str, list[str]]


class Form(HTMLParser):
    """What a browser would send when nobody touches the form."""

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.sent: Posted = {}
        self.text = ""
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A field, and its value."""
        at = {name: value or "" for name, value in attrs}
        if tag == "input":
            self.sent.setdefault(at["name"], []).append(at.get("value", ""))
        elif tag == "textarea":
            self._area = at["name"]
            self.sent[self._area] = [""]
        elif tag == "select":
            self._select = at["name"]
        elif tag == "option" and "selected" in at:
            self.sent.setdefault(self._select, []).append(at["value"])

    def handle_endtag(self, tag: str) -> None:
        """The end of a text; a browser leaves out the first line end."""
        if tag == "textarea":
            self.sent[self._area] = [self.sent[self._area][0].removeprefix("\n")]
            self._area = ""

    def handle_data(self, data: str) -> None:
        """What is in a text, or on the page."""
        if self._area:
            self.sent[self._area][0] += data
        else:
            self.text += data


def form(desk: Desk, path: str, **query: str) -> Form:
    """The form as it is shown."""
    return read(desk.page(path, {name: [value] for name, value in query.items()}))


def read(answer: Answer | str) -> Form:
    """The form in an answer."""
    assert isinstance(answer, Answer)
    found = Form()
    found.feed(answer.content.decode())
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A council with one advice."""
    root = one_council(tmp_path)
    advice_file(root)
    return Desk(root)


@pytest.mark.thorough
def test_a_form_that_nobody_touched_changes_nothing(tmp_path: Path) -> None:
    """Of every record and setting of the example, kept again: not one character."""
    for folder in ("advice", "responses", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    files = [tmp_path / "mkdocs.yml", *sorted(tmp_path.rglob("*.md"))]
    before = {file: file.read_bytes() for file in files}
    desk, tried = Desk(tmp_path), 0
    for sort, kind in KINDS.items():
        for name in names(tmp_path, kind):
            kept = desk.keep(f"/{sort}/{name}/", form(desk, f"/{sort}/{name}/").sent)
            assert isinstance(kept, str), (name, read(kept).text[:600])
            tried += 1

    assert tried > 50
    assert {file: file.read_bytes() for file in files} == before


def test_a_new_advice_is_a_record(desk: Desk) -> None:
    """Filled in as a secretary would, with the day from the picker."""
    sent = form(desk, "/advies/").sent | {
        "title": ["Laat de bus ook 's avonds rijden: #12"],
        "sent~dag": ["2026-06-08"],
        "summary": ["Na acht uur rijdt er niets. Wij vragen om twee ritten."],
        "recommendations.0.id": ["1"],
        "recommendations.0.text": ["Laat <twee> bussen rijden.\r\nEn op zondag."],
        "body": ["Geacht college,\r\n\r\n- Punt een"],
    }

    assert isinstance(desk.keep("/advies/", sent), str)
    loaded = load(desk.root)
    assert not loaded.errors
    advice = next(one for one in loaded.register.advices if "avonds" in one.title)
    assert str(advice.sent.earliest) == "2026-06-08"
    assert advice.recommendations[0].text == "Laat <twee> bussen rijden.\nEn op zondag."
    assert advice.body.strip() == "Geacht college,\n\n- Punt een"


def test_one_word_changes_one_line(desk: Desk) -> None:
    """Comments, order, quotation marks and empty lines are words of who wrote the file."""
    (name,) = names(desk.root, KINDS["advies"])
    file = desk.root / "advice" / f"{name}.md"
    written = file.read_text("utf-8").replace("---\n", "---\n# Van Els, niet wissen\n\n", 1)
    file.write_text(written.replace("\nsent:", "  # zo in de brief\nsent:", 1), encoding="utf-8")
    before = file.read_text("utf-8").splitlines()

    desk.keep(f"/advies/{name}/", form(desk, f"/advies/{name}/").sent | {"sent": ["2026-04-30"]})

    after = file.read_text("utf-8").splitlines()
    assert len(before) == len(after)
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert [other for _, other in changed] == ["sent: 2026-04-30"]
    assert "# Van Els, niet wissen" in after


SETTINGS = """\
site_name: Raad Wilgendam # onze naam
# Laat dit staan.
docs_dir: content
nav:
  - Begin: index.md
extra:
  generator: false
  weerklank:
    # Gekozen op 1 mei.
    tagline: 'Wij komen op: voor u'
    offline_copy: true
    checked_on: 2026-05-04
"""


def settings_form(desk: Desk, text: str = SETTINGS) -> Form:
    """The form for these settings."""
    (desk.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return form(desk, "/site/mkdocs/")


def test_the_settings_have_a_form(desk: Desk) -> None:
    """Only what was changed is another; no other character of the file is."""
    shown = settings_form(desk)
    assert shown.sent["extra.weerklank.offline_copy"] == ["ja"]
    assert shown.sent["extra.weerklank.checked_on~dag"] == ["2026-05-04"]
    changes = {"phone": ["0123-456 700"], "checked_on~dag": ["2026-06-01"], "language": ["en"]}

    sent = shown.sent | {f"extra.weerklank.{name}": typed for name, typed in changes.items()}
    assert desk.keep("/site/mkdocs/", sent) == "/?bewaard=mkdocs"

    found, before = (
        (desk.root / "mkdocs.yml").read_text("utf-8").splitlines(),
        SETTINGS.splitlines(),
    )
    assert [line for line in found if line not in before] == [
        "    checked_on: 2026-06-01",
        '    phone: "0123-456 700"',
        "    language: en",
    ]
    assert [line for line in before if line not in found] == ["    checked_on: 2026-05-04"]
    settings, _ = read_settings(desk.root / "mkdocs.yml")
    assert (settings.phone, settings.language) == ("0123-456 700", "en")
    assert "Instellingen" in form(desk, "/").text


def test_a_setting_that_is_emptied_is_gone(desk: Desk) -> None:
    """And what stood beside it stays."""
    sent = settings_form(desk).sent | {"extra.weerklank.tagline": [""]}

    assert isinstance(desk.keep("/site/mkdocs/", sent), str)
    text = (desk.root / "mkdocs.yml").read_text("utf-8")
    assert text == SETTINGS.replace("    tagline: 'Wij komen op: voor u'\n", "")


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("site_url", "geen idee", "S004"),
        ("extra.weerklank.phone", "bel na tien uur", "S020"),
        ("extra.weerklank.huisstijl.link", "#7fb2ff", "S009"),
        ("extra.weerklank.national", "raden.nl", "S004"),
        ("extra.weerklank.online_since", "31-02-2026", "S004"),
    ],
)
def test_a_wrong_setting_is_told_at_its_field(desk: Desk, name: str, typed: str, code: str) -> None:
    """Nothing is written, and what was typed is still there."""
    answer = desk.keep("/site/mkdocs/", settings_form(desk).sent | {name: [typed]})

    assert isinstance(answer, Answer)
    page = answer.content.decode()
    assert f'<a href="#{name}">' in page
    assert f"({code})</strong>" in page.split(f'id="{name}-fout"')[1].split("\n")[0]
    assert f'id="{name}" name="{name}' in page
    assert read(answer).sent[name] == [typed]
    assert (desk.root / "mkdocs.yml").read_text("utf-8") == SETTINGS


@pytest.mark.parametrize(
    "text",
    ["site_name: [", "{site_name: R, docs_dir: content}\n", "site_name: R\na: &a x\nb: *a\n"],
)
def test_settings_that_no_form_can_keep_stay_as_they_are(desk: Desk, text: str) -> None:
    """One sentence says so, or only what was asked is another."""
    sent = settings_form(desk, text).sent | {"site_name": ["Raad W"]}

    desk.keep("/site/mkdocs/", sent)

    now = (desk.root / "mkdocs.yml").read_text("utf-8")
    assert now in {text, text.replace("site_name: R", "site_name: Raad W")}


def test_a_fault_in_a_record_is_told_at_its_field(desk: Desk) -> None:
    """In a row of a list too."""
    (name,) = names(desk.root, KINDS["advies"])
    place = f"/advies/{name}/"
    sent = form(desk, place).sent | {"recommendations.1.id": ["1"], "sent": ["2026-13-40"]}

    answer = desk.keep(place, sent)

    assert isinstance(answer, Answer)
    assert 'id="sent-fout"' in answer.content.decode()


def test_what_is_left_empty_is_asked_in_the_words_of_the_form(desk: Desk) -> None:
    """At its field, all in one round, and without a word of how the file is written."""
    answer = desk.keep("/advies/", form(desk, "/advies/").sent | {"recommendations.0.text": ["x"]})

    page = read(answer).text
    for label in ("Titel", "Verstuurd op", "Samenvatting", "Nummer"):
        assert f"Vul dit in: {label}." in page
    assert isinstance(answer, Answer)
    assert 'id="recommendations.0.id-fout"' in answer.content.decode()
    assert "ontbreekt" not in page


def test_an_answer_shows_what_was_asked(desk: Desk) -> None:
    """Each recommendation stands beside its answer; one left open is not in the file."""
    (advice,) = load(desk.root).register.advices
    shown = form(desk, "/antwoord/", advies=advice.id)
    assert all(one.text in shown.text for one in advice.recommendations)
    assert shown.sent["answers.0.recommendation"] == [advice.recommendations[0].id]

    sent = shown.sent | {
        "from": ["college"],
        "received": ["2026-06"],
        "answers.0.decision": ["rejected"],
        "answers.0.explanation": ["Dat kost 20.000 euro."],
    }
    assert isinstance(desk.keep("/antwoord/", sent), str)

    loaded = load(desk.root)
    assert not loaded.errors
    (answer,) = loaded.register.responses
    assert [one.recommendation for one in answer.answers] == ["1"]
    assert answer.received
    assert not answer.received.exact


def test_a_fault_gives_back_what_was_typed(desk: Desk) -> None:
    """Nothing is written, and every word is still in the form."""
    sent = form(desk, "/advies/").sent
    sent |= {"title": ["Zonder dag"], "sent": ["31-02-2026"], "summary": ["Een <zin>."]}

    told = read(desk.keep("/advies/", sent))

    assert "Dit is nog niet bewaard." in told.text
    assert "(R" in told.text
    assert told.sent["title"] == ["Zonder dag"]
    assert told.sent["sent"] == ["31-02-2026"]
    assert told.sent["summary"] == ["Een <zin>."]
    assert len(load(desk.root).register.advices) == 1


def test_what_has_a_fault_can_be_kept_as_a_draft(desk: Desk) -> None:
    """So that a window may be closed; the site passes it over."""
    sent = form(desk, "/advies/").sent | {"title": ["Nog niet af"], "_klad": ["ja"]}

    assert isinstance(desk.keep("/advies/", sent), str)
    assert [file.name for file in (desk.root / "advice").glob("_*")] == ["_nog-niet-af.md"]
    assert "Nog niet af" in form(desk, "/").text
    assert "Bewaard: x<y." in form(desk, "/", bewaard="x<y").text


def test_personal_data_are_not_kept(desk: Desk) -> None:
    """Not as a draft either: git might keep it for ever."""
    sent = form(desk, "/advies/").sent
    sent |= {"title": ["Brief"], "body": ["Van iemand met BSN 123456782."], "_klad": ["ja"]}

    assert "(P001)" in read(desk.keep("/advies/", sent)).text
    assert not list((desk.root / "advice").glob("_*"))


def test_one_row_more_is_given(desk: Desk) -> None:
    """With all that was typed; nothing is kept yet."""
    sent = form(desk, "/advies/").sent
    sent |= {"recommendations.0.text": ["Een"], "_meer": ["recommendations"]}

    more = read(desk.keep("/advies/", sent)).sent

    assert more["recommendations.0.text"] == ["Een"]
    assert more["recommendations.1.text"] == [""]


def test_a_file_that_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    """In a text editor, or another window."""
    (name,) = names(desk.root, KINDS["advies"])
    file = desk.root / "advice" / f"{name}.md"
    sent = form(desk, f"/advies/{name}/").sent
    file.write_text(file.read_text("utf-8") + "\nErbij.\n", encoding="utf-8")

    told = read(desk.keep(f"/advies/{name}/", sent))

    assert "intussen veranderd" in told.text
    assert file.read_text("utf-8").endswith("Erbij.\n")


@pytest.mark.parametrize(
    "path",
    [
        "/advies/../../etc/passwd/",
        "/advies/.git/",
        "/advies/%2e%2e/",
        "/advies/bestaat-niet/",
        "/x",
    ],
)
def test_no_file_outside_is_opened(desk: Desk, path: str) -> None:
    """Only what is in the list."""
    assert desk.page(path, {}).status == 404


def test_a_form_of_another_site_is_refused(desk: Desk) -> None:
    """Without the key nothing is written."""
    sent = form(desk, "/advies/").sent | {"_sleutel": ["geraden"], "title": ["Kwaad"]}

    answer = desk.keep("/advies/", sent)

    assert isinstance(answer, Answer)
    assert answer.status == 403
    assert len(load(desk.root).register.advices) == 1


def test_an_own_page_keeps_the_rest_of_its_header(desk: Desk) -> None:
    """What the form does not ask stays."""
    page = desk.root / "content/over-ons.md"
    page.write_text("---\ntitle: Oud\ntoc: nee\n---\n# Kop\n", encoding="utf-8")
    sent = form(desk, "/pagina/over-ons/").sent | {"title": ["Wie wij zijn: samen"]}

    assert isinstance(desk.keep("/pagina/over-ons/", sent), str)
    text = page.read_text("utf-8")
    assert text == '---\ntitle: "Wie wij zijn: samen"\ntoc: nee\n---\n# Kop\n'


def test_a_file_that_no_form_can_show_is_told(desk: Desk) -> None:
    """And left as it is."""
    (desk.root / "advice/stuk.md").write_text("geen kop", encoding="utf-8")

    assert "alleen in een tekstverwerker" in desk.page("/advies/stuk/", {}).content.decode()


@pytest.mark.parametrize(
    "word", ["nee", "none", "unknown", "onbekend", "ja", "2.500 euro per jaar"]
)
def test_a_word_for_an_arrangement_stays_what_it_was(desk: Desk, word: str) -> None:
    """`nee` never becomes a yes with a note, and what is not known stays not known."""
    file = desk.root / "content/organisaties/clientenraad.md"
    text = file.read_text("utf-8").replace("kind:", f"facilities: {{budget: {word}}}\nkind:", 1)
    file.write_text(text, encoding="utf-8")
    before = load(desk.root).register.bodies

    kept = desk.keep("/orgaan/clientenraad/", form(desk, "/orgaan/clientenraad/").sent)

    assert isinstance(kept, str), read(kept).text
    assert load(desk.root).register.bodies == before


def test_a_body_with_a_fault_stays_mentioned(desk: Desk) -> None:
    """Who saves another form meanwhile loses no mention of it."""
    place, folder = "/orgaan/clientenraad/", desk.root / "content/organisaties"
    broken = (folder / "college.md").read_text("utf-8")
    (folder / "college.md").write_text(broken.replace("kind: college", "kind: x"), encoding="utf-8")

    assert isinstance(desk.keep(place, form(desk, place).sent), str)
    (folder / "college.md").write_text(broken, encoding="utf-8")

    (council,) = load(desk.root).register.councils
    assert council.advises == ("college",)


@pytest.mark.parametrize("name", ["title", "sent", "sent~dag", "body", "themes", "onbekend"])
def test_half_a_letter_is_no_traceback(desk: Desk, name: str) -> None:
    """What no file can hold becomes a question mark, in any field."""
    told = desk.keep("/advies/", form(desk, "/advies/").sent | {name: ["a\ud800b"]})

    assert isinstance(told, Answer)
    assert told.status == 200
    assert name == "onbekend" or "a?b" in told.content.decode()


def test_half_a_letter_is_no_traceback_in_what_is_given_back(desk: Desk) -> None:
    """A form of an earlier run is shown as it was typed."""
    told = desk.keep("/advies/nieuw/", {"title": ["a\ud800b"], "_sleutel": ["oud"]})

    assert isinstance(told, Answer)
    assert "a?b" in told.content.decode()


@pytest.mark.parametrize("row", ["9" * 10, "9" * 5_000, "\u0663"])
def test_a_row_that_no_page_had_makes_no_rows(desk: Desk, row: str) -> None:
    """A page of ten billion rows would never end, and Python reads no number so long."""
    sent = form(desk, "/advies/").sent | {f"recommendations.{row}.text": ["x"]}

    told = desk.keep("/advies/", sent)

    assert isinstance(told, Answer)
    assert len(told.content) < 100_000


def test_a_fault_in_the_program_gives_back_what_was_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, and every word to copy; the same when the form is of an earlier run."""
    monkeypatch.setattr(editing, "save", lambda *_, **__: 1 / 0)
    sent = form(desk, "/advies/").sent | {"title": ["Een <lange> zin."]}

    for status, posted in ((500, sent), (403, sent | {"_sleutel": ["oud"]})):
        told = desk.keep("/advies/", posted)
        assert isinstance(told, Answer)
        assert told.status == status
        assert "Dit typte u" in read(told).text
        assert "Een <lange> zin." in read(told).text


def test_who_presses_twice_overwrites_nothing_of_another(desk: Desk) -> None:
    """A form that was told of a change keeps to the file that it was made from."""
    (name,) = names(desk.root, KINDS["advies"])
    file = desk.root / "advice" / f"{name}.md"
    sent = form(desk, f"/advies/{name}/").sent
    file.write_text(file.read_text("utf-8") + "\nErbij.\n", encoding="utf-8")

    again = read(desk.keep(f"/advies/{name}/", sent)).sent

    assert "intussen veranderd" in read(desk.keep(f"/advies/{name}/", again)).text
    assert file.read_text("utf-8").endswith("Erbij.\n")


def test_no_link_is_followed(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file that leads out of the folder is not opened, and none is written through a link."""
    outside = tmp_path_factory.mktemp("elders") / "geheim.md"
    outside.write_text("---\ntitle: Geheim\n---\n", encoding="utf-8")
    (desk.root / "advice/geheim.md").symlink_to(outside)
    (desk.root / "advice/_2026-06-bus.md.nieuw").symlink_to(outside)
    sent = form(desk, "/advies/").sent
    sent |= {"title": ["Bus"], "sent": ["2026-06-08"], "summary": ["Een zin."]}
    sent |= {"recommendations.0.id": ["1"], "recommendations.0.text": ["Rij."]}

    assert desk.page("/advies/geheim/", {}).status == 404
    assert desk.keep("/advies/", sent) == "/?bewaard=2026-06-bus"
    assert outside.read_text("utf-8") == "---\ntitle: Geheim\n---\n"


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


def page_form(desk: Desk, title: str, body: str = "Tekst.") -> Posted:
    """A new page of the council, as its form sends it."""
    return form(desk, "/pagina/").sent | {"title": [title], "body": [body]}


def test_a_page_called_new_can_be_opened_again(desk: Desk) -> None:
    """The place of a new page is not the name of one."""
    assert isinstance(desk.keep("/pagina/", page_form(desk, "Nieuw")), str)

    assert form(desk, "/pagina/nieuw").sent["body"] == ["Tekst."]
    assert form(desk, "/pagina/").sent["body"] == [""]


@pytest.mark.parametrize("title", ["Adviezen", "Raadsleden"])
def test_a_page_at_an_address_of_ours_is_refused_with_the_way_out(desk: Desk, title: str) -> None:
    """It would stop the site later; what was typed stays in the form."""
    told = read(desk.keep("/pagina/", page_form(desk, title)))

    assert f"Zo'n pagina maakt Weerklank zelf al: {title.lower()}/." in told.text
    assert f"content/{title.lower()}/index.md" in told.text
    assert told.sent["body"] == ["Tekst."]
    assert not (desk.root / "content" / f"{title.lower()}.md").exists()


def test_a_block_that_is_set_in_stays_so(desk: Desk) -> None:
    """Kept twice, the first line keeps its spaces: in Markdown they mean something."""
    body = "    zo staat het in de brief\n\nEn gewone tekst."
    desk.keep("/pagina/", page_form(desk, "Letterlijk", body))

    desk.keep("/pagina/letterlijk/", form(desk, "/pagina/letterlijk/").sent)

    assert body in (desk.root / "content" / "letterlijk.md").read_text(encoding="utf-8")
