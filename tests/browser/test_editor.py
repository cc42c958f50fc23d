"""The editor at `/admin/` in a real browser: what it writes is a register without faults."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import frontmatter
import pytest
import yaml
from playwright.sync_api import Browser, expect

from browser.built import ROOT, build_site_of, served
from browser.conftest import PATIENCE
from browser.editor_page import Editor
from commands.run import advice_file, one_council, run
from weerklank.admin.vendoring import FOLDER, kept
from weerklank.building.publication import prepare
from weerklank.commands.keeping.admin import command
from weerklank.records import load
from weerklank.records.models.decision import Decision
from weerklank.settings.site import read_settings, settings_from

pytestmark = pytest.mark.browser

SITE = """\
site_name: Raad Wilgendam
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: []
# Een opmerking.
validation:
  nav: {omitted_files: info}
extra:
  generator: false
  weerklank:
    tagline: "Wij komen op: voor u"
    admin: {backend: codeberg, repo: raad/site, app_id: 1a2b}
"""
TITLE = "Maak het loket beter bereikbaar: ook 's avonds, in het weekend en voor wie slecht ziet"
_PUT = """async (files) => {
  const top = await navigator.storage.getDirectory();
  const repo = await top.getDirectoryHandle('repo', {create: true});
  await repo.getDirectoryHandle('.git', {create: true});
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/');
    const name = parts.pop();
    let folder = repo;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, {create: true});
    const file = await folder.getFileHandle(name, {create: true});
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
_PICK = """window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('repo')"""


@pytest.fixture
def editor(
    chromium: Browser, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Editor]:
    """A council with one advice, built with the editor, opened in local mode."""
    if kept(ROOT) is None:
        fetched = run(command, ["fetch", "-f", str(ROOT)])
        assert fetched.exit_code == 0, fetched.output
    root = one_council(tmp_path)
    advice_file(root)
    (root / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    own = "---\ntitle: Over ons\ntoc: nee\n---\n# Over ons\n\nHallo, **lees** dit.\n"
    (root / "content/over-ons.md").write_text(own, encoding="utf-8")
    (root / FOLDER.parent).symlink_to(ROOT / FOLDER.parent)
    run(command, ["prepare", "-f", str(root)])
    web = tmp_path_factory.mktemp("web")
    with served(web) as host:
        address = host.replace("127.0.0.1", "localhost")
        build_site_of(root / "mkdocs.yml", web / "weerklank", address)
        # High enough for the whole form: what is out of sight the editor does not make.
        context = chromium.new_context(locale="en-US", viewport={"width": 1280, "height": 6000})
        context.set_default_timeout(PATIENCE)
        made = Editor(context.new_page(), address, root, web / "weerklank")
        made.page.on("request", lambda request: made.requests.append(request.url))
        made.page.on(
            "console",
            lambda m: made.complaints.append(m.text) if m.type in {"error", "warning"} else None,
        )
        made.page.goto(address)
        files = {p.relative_to(root).as_posix(): p.read_text("utf-8") for p in _records(root)}
        made.page.evaluate(_PUT, files)
        made.page.add_init_script(_PICK)
        made.page.goto(f"{address}admin/")
        made.page.get_by_role("button", name="Werken met een lokale repository").click()
        made.page.get_by_text("U bekijkt nu de collectie").wait_for(state="attached")
        yield made
        context.close()


def _records(root: Path) -> list[Path]:
    records = [p for folder in ("advice", "content") for p in (root / folder).rglob("*.md")]
    return [*records, root / "mkdocs.yml"]


def test_what_the_editor_writes_is_a_register_without_faults(editor: Editor) -> None:
    """An advice and the answer to it: filled in, saved, read by the loader and judged."""
    editor.open("advies/new")
    editor.fill("title", TITLE)
    editor.fill("sent", "2026-06-01")
    editor.fill("summary", "Het loket is 's avonds dicht. # Dat moet anders: nu.")
    for number, text in enumerate(("Open op donderdag.", "Zet een bel op de balie."), start=1):
        editor.add("recommendations")
        editor.fill(f"recommendations.{number - 1}.id", str(number))
        editor.fill(f"recommendations.{number - 1}.text", text)
    (advice_path,) = editor.save()
    editor.open("antwoord/new")
    editor.choose("advice", TITLE)
    editor.choose("from", "College van Wilgendam")
    editor.fill("received", "2026-07-01")
    editor.add("answers")
    editor.fill("answers.0.recommendation", "1")
    editor.choose("answers.0.decision", "niet overgenomen: de gemeente doet het niet")
    editor.fill("answers.0.explanation", "Nee: dat kost\n20.000 euro per jaar.")
    (response_path,) = editor.save()

    loaded = load(editor.root)
    assert not loaded.errors
    advice = next(a for a in loaded.register.advices if a.title == TITLE)
    (answer,) = loaded.register.responses
    assert (advice_path, response_path) == (f"advice/{advice.id}.md", f"responses/{answer.id}.md")
    assert [(r.id, r.text) for r in advice.recommendations] == [
        ("1", "Open op donderdag."),
        ("2", "Zet een bel op de balie."),
    ]
    assert (answer.advice, answer.sender) == (advice.id, "college")
    assert answer.answers[0].decision is Decision.REJECTED
    assert answer.answers[0].explanation == "Nee: dat kost\n20.000 euro per jaar."
    settings = settings_from("Raad", "", {"admin": {"backend": "proef"}})
    content = editor.root / "content"
    assert not prepare(editor.root, content, settings, dt.date(2026, 11, 23)).errors


def test_changing_one_word_changes_nothing_else(editor: Editor) -> None:
    """Every other field of an advice that was there means the same afterwards."""
    before = load(editor.root).register.advices[0]
    editor.open("advies/entries/2026-05-bus")
    editor.fill("title", "Laat de bus elke dag rijden")
    editor.save()

    (after,) = load(editor.root).register.advices
    assert after == before.model_copy(update={"title": "Laat de bus elke dag rijden"})


def test_what_happened_and_what_was_agreed_is_kept_as_it_was_typed(editor: Editor) -> None:
    """Events, topics, agreements and another council, in the form of a council that was there."""
    before = load(editor.root).register
    council = next(body for body in before.bodies if body.id == "clientenraad")
    editor.open("orgaan/entries/clientenraad", "title")
    editor.add("agreements")
    editor.fill("agreements.1.source", "Verordening 2026, artikel 7: 'overleg' # nieuw")
    editor.expand("agreements.1.answer_term")
    editor.fill("agreements.1.answer_term.requested", "6 weken")
    editor.add("agenda")
    editor.fill("agenda.0.topic", "De verordening: wie betaalt wat?")
    editor.fill("agenda.0.asked", "geen")
    editor.add("happened")
    editor.choose("happened.0.kind", "vraag van de raad aan de gemeente")
    editor.fill("happened.0.on", "2026-06-01")
    editor.fill("happened.0.what", "Hoeveel mensen wachten er?\nEn hoe lang?")
    editor.fill("happened.0.term", "2 weken")
    assert editor.save() == {"content/organisaties/clientenraad.md"}

    loaded = load(editor.root)
    assert not loaded.errors
    after = next(body for body in loaded.register.bodies if body.id == "clientenraad")
    changed = {"agreements", "agenda", "happened"}
    assert after.model_dump(exclude=changed) == council.model_dump(exclude=changed)
    assert after.agreements[:-1] == council.agreements
    assert after.agreements[-1].source == "Verordening 2026, artikel 7: 'overleg' # nieuw"
    assert after.agenda[0].topic == "De verordening: wie betaalt wat?"
    (event,) = after.happened
    assert event.what == "Hoeveel mensen wachten er?\nEn hoe lang?"
    assert [one for one in loaded.register.bodies if one.id != "clientenraad"] == [
        one for one in before.bodies if one.id != "clientenraad"
    ]


@pytest.mark.parametrize("place", ["advies/new", "antwoord/new", "orgaan/new", "pagina/new"])
def test_every_field_of_a_form_is_there_with_its_hint(editor: Editor, place: str) -> None:
    """In Dutch, as the model says it."""
    collection = place.partition("/")[0]
    forms = yaml.safe_load((editor.web / "admin/config.yml").read_text("utf-8"))["collections"]
    (fields,) = (form["fields"] for form in forms if form["name"] == collection)
    editor.open(place, fields[0]["name"])

    for one in fields:
        box = editor.page.locator(f'[data-key-path="{one["name"]}"]').first
        expect(box).to_contain_text(one["label"])
        if one["hint"]:
            expect(box).to_contain_text(one["hint"].strip())


def test_a_setting_changes_nothing_else(editor: Editor) -> None:
    """Filled in by who never saw YAML: every other line of mkdocs.yml means what it meant."""
    file = editor.root / "mkdocs.yml"
    before = yaml.safe_load(file.read_text("utf-8"))
    editor.open("site/entries/instellingen", "site_name")
    editor.fill("extra.weerklank.phone", "0123-456 700")
    editor.fill("extra.weerklank.checked_on", "2026-11-03")
    editor.choose("extra.weerklank.language", "Engels")

    changed = editor.save()

    after = yaml.safe_load(file.read_text("utf-8"))
    settings, _ = read_settings(file)
    assert changed == {"mkdocs.yml"}
    assert (settings.phone, settings.checked_on) == ("0123-456 700", dt.date(2026, 11, 3))
    assert settings.language == "en"
    del after["extra"]["weerklank"]["language"]
    del after["extra"]["weerklank"]["phone"]
    del after["extra"]["weerklank"]["checked_on"]
    assert after == before


def test_an_own_page_is_changed_in_a_form(editor: Editor) -> None:
    """Its header stays, and what stands elsewhere in the content is no page of it."""
    page = editor.root / "content/over-ons.md"
    editor.open("pagina/entries/over-ons", "title")
    editor.fill("title", "Wie wij zijn: samen")

    assert editor.save() == {"content/over-ons.md"}
    header = frontmatter.loads(page.read_text("utf-8"))
    assert header.metadata == {"title": "Wie wij zijn: samen", "toc": "nee"}
    assert header.content == "# Over ons\n\nHallo, **lees** dit."


def test_the_editor_speaks_dutch_and_asks_nobody_else(editor: Editor) -> None:
    """In a browser set to English too; no font, text or version comes from another host."""
    editor.open("advies/new")

    foreign = [url for url in editor.requests if not url.startswith((editor.address, "blob:"))]
    assert foreign == []
    expect(editor.page.get_by_role("button", name="Opslaan").first).to_be_visible()
    assert not re.search(r"\b[Jj](?:e|ij|ouw?)\b", editor.page.locator("body").inner_text())
    assert [text for text in editor.complaints if "locale" not in text] == []
