"""The site in English: what it says itself is English, what people wrote is Dutch and marked so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from commands.run import run
from every_register import NAMES as REGISTERS
from every_register import register_named
from golden.page_sentences import OPTIONS, frame_of, own_words_of
from registers_for_tests import TODAY, advice, council, register, response
from site_pages import pages_for_tests
from site_pages.test_last_day import REGISTERS as LAST_DAYS
from weerklank.building.publication import prepare
from weerklank.building.rendering import shell_of, view_of
from weerklank.cases.judge import judge
from weerklank.cli import group
from weerklank.commands.site_folder import settings_of
from weerklank.messages.translating import said_in
from weerklank.publish.build import build_site
from weerklank.publish.charts.answer_times import bars
from weerklank.publish.layout.in_language import in_language
from weerklank.publish.layout.own_words import own_words
from weerklank.settings.engine import engine_settings
from weerklank.words import pairs_of

ROOT = Path(__file__).parents[2]
DUTCH_PAGES = ("handleiding/", "admin/")
"""The manual and the editor are in Dutch, as what people write with them; so are the forms."""

MAY_WAIT = 10
ONLY_ITS_TITLE = 5
"""In the title of the window, in what others show of it, and in the menu."""

NAMES = {"het college en de beemden", "de gemeenteraad", "de cliëntenraad", "de adviesraad"}
NOT_WORDS = re.compile(r"[\d.,:;()·–“”/%-]+|\b(en|op|de|het|artikel|lid|wethouder|staatscourant)\b")


@pytest.fixture(scope="module")
def in_english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with a site in English."""
    council = tmp_path_factory.mktemp("english") / "raad"
    council.mkdir()
    for name in ("advice", "responses", "content"):
        shutil.copytree(ROOT / name, council / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"^hooks:.*\n", "", settings, flags=re.MULTILINE)
    settings = settings.replace("  weerklank:\n", "  weerklank:\n    language: en\n")
    (council / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return council


@pytest.fixture(scope="module")
def site(in_english: Path) -> Path:
    """That site, built."""
    folder = in_english.parent / "weerklank"
    done = run(group, ["build", str(folder), "-f", str(in_english)])
    assert done.exit_code == 0, done.output
    return folder


@cache
def recorded() -> str:
    """Everything that a record or a page of the council says, and what abbreviations mean."""
    files = [p for name in ("advice", "responses", "content") for p in (ROOT / name).rglob("*.md")]
    texts = [path.read_text(encoding="utf-8") for path in [*files, ROOT / "mkdocs.yml"]]
    meanings = [meaning for _, meaning in pairs_of("abbreviations.txt")]
    return " ".join(" ".join([*texts, *meanings]).split()).casefold()


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Each page for readers with its HTML."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if not path.startswith((*DUTCH_PAGES, "insluiten")) and "/antwoorden/" not in path:
            yield path, file.read_text(encoding="utf-8")


def not_recorded(text: str) -> Iterator[str]:
    """What in a stretch of Dutch no record says: names and numbers may stand around it."""
    for part in re.split(r"(?<=[.?!:”])\s+|[(),·:;“”]| en ", text):
        words = " ".join(part.split()).strip(" .").casefold()
        bare = NOT_WORDS.sub("", words).strip()
        if bare and words not in recorded() and bare not in recorded() and words not in NAMES:
            yield part.strip()


class InEnglish(HTMLParser):
    """What a page says where it claims to be in English: its texts, and what is read aloud."""

    said = ("aria-label", "placeholder", "data-label", "alt", "title", "content")
    void = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
    programs = frozenset({"code", "pre", "script", "style", "svg"})

    def __init__(self, html: str) -> None:
        """Read the page at once."""
        super().__init__()
        self._open: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.feed(html)

    def _add(self, text: str | None) -> None:
        if self._open and self._open[-1][1] == "en" and text and "://" not in text:
            self.texts += text.split(" | ")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element is in its own language, or in that of what it stands in."""
        known = dict(attrs)
        language = known.get("lang") or (self._open[-1][1] if self._open else "")
        self._open.append((tag, "" if tag in self.programs else language))
        for name in self.said:
            self._add(known.get(name))
        if tag in self.void:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """What stood open within it is closed with it."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """A text of the page."""
        self._add(data)


DUTCH_WORDS = re.compile(
    r"\b(aan|als|bij|dat|deze|dit|dan|door|een|geen|heeft|het|hoe|keer|maar|moet|naar|niet|nog|om|"
    r"ook|te|tot|uit|uw|van|voor|waar|waarom|wanneer|wat|werd|wie|wij|wordt|zich|zijn|staat|"
    r"aanbeveling|aanbevelingen|advies|adviezen|antwoord|dag|dagen|gemeente|jaar|maand|raad)\b",
    re.IGNORECASE,
)
NAMES_IN_ENGLISH = re.compile(
    r"\b([Hh]et college( en De Beemden)?|[Dd]e gemeenteraad|Advies Ouderen|adviezen\.csv"
    r"|wethouder [\w ]+?(?=:|$))|^(Raad|Answer to): .*"
)
"""Names of people's own making in a sentence where nothing can be marked."""


A_WORD = re.compile(r"[^\W\d_]{2,}")
A_SENTENCE = 4
"""Words: what is shorter may be a name, as `Het college en De Beemden:`."""

TITLES = {
    "Inspraak mag geen vinkje zijn!",
    "Algemene Ouderdomswet, het pensioen van de overheid",
}
"""Of a report and of a law, as they are called."""


def dutch_in(html: str) -> list[str]:
    """What the page says in Dutch without marking it, and no record says."""
    bare = [NAMES_IN_ENGLISH.sub("", text) for text in InEnglish(html).texts]
    return [text for text in bare if DUTCH_WORDS.search(text) and any(not_recorded(text))]


@pytest.mark.thorough
def test_no_page_says_dutch_without_marking_it(site: Path) -> None:
    """On every page, those that are Dutch as a whole included: they say so."""
    found = {
        file.relative_to(site).as_posix(): left
        for file in sorted(site.rglob("*.html"))
        if not file.is_relative_to(site / "admin") and file.name != "insluiten.html"
        if (left := dutch_in(file.read_text(encoding="utf-8")))
    }
    titles = {path: left for path, left in found.items() if path.startswith("handleiding/")}

    assert {path: left for path, left in found.items() if path not in titles} == {}
    assert all(len(left) <= ONLY_ITS_TITLE for left in titles.values()), titles


def test_dutch_that_is_not_marked_is_found() -> None:
    """In a text, and in a label; not where it is marked, and not in code."""
    page = '<html lang="en"><p>{}</p></html>'

    assert dutch_in(page.format("Er is geen uitleg bij deze regel.")) != []
    assert dutch_in(page.format('<img alt="Er is geen uitleg bij deze regel.">')) != []
    assert dutch_in(page.format('<i lang="nl">Er is geen uitleg bij deze regel.</i>')) == []
    assert dutch_in(page.format("<code>dagen_te_laat</code>")) == []


@pytest.mark.thorough
def test_a_page_in_dutch_says_so_in_english(site: Path) -> None:
    """The manual, the form of the municipality and the pages of the council."""
    for path in ("handleiding/redactie", "adviezen/2025-03-telefoon/antwoorden", "klacht"):
        html = (site / path / "index.html").read_text(encoding="utf-8")
        assert "This page is in Dutch." in html, path
        assert '<article class="wk-page" id="inhoud" tabindex="-1" lang="nl">' in html, path


def told_in_dutch(name: str) -> Iterator[str]:
    """What the site says of a register of the tests in Dutch alone."""
    register = register_named(name)
    own = own_words_of(register, OPTIONS)
    for page in build_site(register, judge(register, TODAY), OPTIONS).pages:
        if page.source.startswith(DUTCH_PAGES) or page.source.endswith("antwoorden.md"):
            continue
        html = in_language(page.body(""), "en", own)
        for marked in re.findall(r'<span lang="nl">(.*?)</span>', html, re.DOTALL):
            ours = frame_of(unescape(re.sub(r"<[^>]+>", "", marked)), own)
            bare = NAMES_IN_ENGLISH.sub("", ours)
            is_said = len(A_WORD.findall(bare)) >= A_SENTENCE and DUTCH_WORDS.search(bare)
            if is_said and ours not in TITLES and not own.holds(ours):
                yield ours


@pytest.mark.thorough
def test_hardly_a_state_of_a_record_is_told_in_dutch() -> None:
    """Whatever a register of the tests holds, what the site says of it has its English."""
    left = {text for name in REGISTERS for text in told_in_dutch(name)}

    assert len(left) <= MAY_WAIT, sorted(left)


@pytest.mark.parametrize(
    "text",
    [
        "Het gaat om 1 antwoord waarvan de laatste dag voorbij is. 1 ander telt niet mee.",
        "punten bekend: 1 geregeld",
        "1 antwoord.",
        "1 aanbeveling aan 2 organisaties: 1 geen antwoord hier, 1 deels overgenomen",
        "Bij aanbeveling 1, 2 en 3 staat geen uitleg. Daar kan om worden gevraagd.",
        "Lees de tekst, en wat er ontbreekt",
        "Er is nog niets gecorrigeerd.",
        "Ja of nee; leeg als de computer het niet kan zien.",
    ],
)
def test_what_a_council_of_two_advices_reads_is_all_in_english(text: str) -> None:
    """One of something, and nothing yet: no word of it is marked as Dutch."""
    said = in_language(f"<p>{text}</p>", "en")

    assert 'lang="nl"' not in said
    assert text not in said


def test_a_title_of_a_recommendation_stays_dutch_behind_its_number() -> None:
    """On the lists to share, with and without who answered."""
    alone = in_language("<p>Aanbeveling 2: Vergoed de bus.</p>", "en")
    said = in_language("<p>Het college. Aanbeveling 2: Vergoed de bus.</p>", "en")

    assert '>Recommendation 2: <span lang="nl">Vergoed de bus.</span>' in alone
    assert '. Recommendation 2: <span lang="nl">Vergoed de bus.</span>' in said


def test_the_page_for_an_address_that_does_not_exist_is_in_english(site: Path) -> None:
    """The site itself says it: nobody of the council wrote it."""
    html = (site / "404.html").read_text(encoding="utf-8")

    assert "<h1>This page does not exist</h1>" in html
    assert "This page is in Dutch." not in html
    for dutch in ("Misschien is", "Naar de voorpagina", "Komt u er niet uit"):
        assert dutch not in html


@pytest.mark.thorough
def test_hardly_a_page_says_something_of_its_own_in_dutch(site: Path) -> None:
    """What is marked as Dutch comes from a record or a page of the council.

    A sentence that is new may wait for its English in `en.toml`, and is marked until then; ten may.
    """
    left = {
        (path, piece)
        for path, html in pages(site)
        for marked in re.findall(r'<span lang="nl">(.*?)</span>', html, re.DOTALL)
        for piece in not_recorded(unescape(re.sub(r"<[^>]+>", "", marked)))
    }

    assert len({piece for _, piece in left}) <= MAY_WAIT, sorted(left)


@pytest.mark.thorough
def test_no_english_page_claims_to_be_dutch(site: Path) -> None:
    """The page says that it is English; the words of others say that they are Dutch."""
    html = (site / "adviezen/2025-02-wachttijd-schuldhulp/index.html").read_text(encoding="utf-8")

    assert '<html lang="en"' in html
    assert '<span lang="nl">Wie schulden heeft kan niet maanden wachten</span>' in html
    assert re.search(r'<blockquote class="wk-said[^>]*lang="nl"', html)
    assert "38 days late" in html


def test_the_front_page_of_a_council_is_left_as_it_wrote_it(in_english: Path) -> None:
    """Its own words stand there among ours, and also where ours begin the same."""
    settings, content = settings_of(in_english)
    publication = prepare(in_english, content, settings, TODAY, gate=False)
    engine = engine_settings(in_english / "mkdocs.yml")
    home = view_of(publication, engine, "index.md")
    assert home is not None

    html = shell_of(publication, engine, settings.address).page(home)

    assert '<html lang="en"' in html
    assert "Wij zijn gewone inwoners van Elzenbroek." in html
    assert "We are" not in html


def test_a_day_that_is_to_come_says_so_in_english() -> None:
    """The word between brackets behind a day."""
    html = in_language('<time>1 januari 2027</time> <span class="wk-small">(komt nog)</span>', "en")

    assert "(still to come)" in html
    assert "komt nog" not in html


def test_words_of_others_are_never_translated() -> None:
    """A municipality that writes what the site says too keeps its words."""
    quoted = '<blockquote class="wk-said"><p>Er staat een reden.</p></blockquote>'

    assert in_language(quoted, "en") == quoted.replace("said", 'said" lang="nl').replace(
        '"">', '">'
    )
    assert in_language("<p>Er staat een reden.</p>", "en") == "<p>A reason is given.</p>"


def test_a_value_in_a_sentence_stays_as_it_is() -> None:
    """The name is Dutch and marked, the day is said in English, the number is counted."""
    html = in_language("<p>Advies gegeven aan het college</p><p>Antwoord, 3 mei 2026</p>", "en")

    assert html == (
        '<p><span>Advice given to <span lang="nl">het college</span></span></p>'
        "<p>Answer, 3 May 2026</p>"
    )


def test_markup_in_a_value_stays_text() -> None:
    """What was escaped in the Dutch page is escaped in the other language."""
    html = in_language("<p>Reactie van &lt;script&gt;alert(1)&lt;/script&gt;</p>", "en")

    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_title_above_a_tag_of_ours_leaves_the_tag_in_english() -> None:
    """A list item that begins with the words of people says the rest in English."""
    own = own_words(["Neem de telefoon op"])
    html = '<li><a href="#">Neem de telefoon op</a><p>Op tijd beantwoord</p></li>'

    assert in_language(html, "en", own) == (
        '<li><a href="#"><span lang="nl">Neem de telefoon op</span></a><p>Answered on time</p></li>'
    )


def chart_notes() -> set[str]:
    """What stands behind a bar on the page for raadsleden, whatever the last day hangs on."""
    joint = register(advice(**{"with": ["raad2"]}), council(id="raad2", title="Adviesraad"))
    asked = response(kind="question", answers=[], received="2026-02-12", pauses=True)
    pauses = {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
    paused = council(agreements=[pauses])
    both = register(advice(council="raad", **{"with": ["raad2"]}), *joint.bodies, asked, paused)
    of = [*LAST_DAYS, register(advice(), asked, paused), both]
    return {f"({bar.agreement})" for one in of for bar in bars(judge(one, TODAY).cases)}


def test_what_stands_behind_a_bar_is_said_in_english() -> None:
    """A range of last days, a clock that stands still, a term that is not known."""
    notes = chart_notes()

    assert any("of een dag daartussen" in one for one in notes)
    assert any("vraag aan de raden" in one for one in notes)
    assert [one for one in sorted(notes) if said_in(one, "en", lambda _: False) is None] == []


def test_a_value_of_which_either_of_two_places_is_said_is_said_in_english() -> None:
    """No answer at all, or not to everything: the day stands in both, and one is told."""
    day, over = "Op deze site staat tot en met 30 november 2026", "De laatste dag is voorbij."
    whole = said_in(f"{day} geen schriftelijk antwoord. {over}", "en", lambda _: False)
    partly = said_in(
        f"{day} niet op alle aanbevelingen een schriftelijk antwoord. {over}", "en", lambda _: False
    )

    assert "no written answer of 30 November 2026" in str(whole)
    assert "30 November 2026 or before to every recommendation" in str(partly)


def test_that_a_letter_is_not_on_the_site_is_said_in_english() -> None:
    """It is no word of the letter, and so not left in Dutch."""
    bare = [{"recommendation": "1", "decision": "rejected", "explanation": "Nee."}]
    site = pages_for_tests.site_of(register(advice(), response(answers=bare)))
    html = in_language(pages_for_tests.page(site, "adviezen/2026-01-bus.md"), "en")

    assert "The letter itself is not on this site." in html
    assert "De brief zelf" not in html
