"""Every sentence of the site that is not in the catalogue: of pages, templates, scripts and code.

The pages of the registers of the tests are read, with the words of people taken out (`own_words`).
What stands in a template, a script or the code and on none of those pages follows at the end. Run
`golden_files.py` to write the list again. Who changes a sentence reads the new lines aloud.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from babel.dates import get_day_names, get_month_names

from every_register import NAMES, register_named
from registers_for_tests import TODAY
from site_pages.absence import TABLES, head_in, of_table
from weerklank.cases.judge import judge
from weerklank.messages.catalogue import sentences
from weerklank.publish.build import build_site
from weerklank.publish.layout.language.own_words import FIRST, OwnWords, own_words, texts_in
from weerklank.publish.making.templating import environment
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register

HOOKS = Path(__file__).parents[2] / "hooks" / "weerklank"
LIST = Path(__file__).with_name("page_sentences.md")
PAGES = {
    "": "De voorpagina.",
    "adviezen": "De lijst van adviezen, één advies, en het formulier voor de gemeente.",
    "afspraken": "De pagina Afspraken.",
    "agenda": "De agenda: waar nog advies over komt.",
    "beloften": "De beloften van de gemeente.",
    "betrokken": "De pagina Betrokken: werd de raad op tijd gevraagd?",
    "flyer": "De flyer en de poster.",
    "gegevens": "De open gegevens, voor makers.",
    "jaren": "De pagina's per jaar.",
    "klachten": "Klachten in cijfers.",
    "kort": "Het jaar op één A4.",
    "lijsten": "De lijsten om te delen.",
    "makers": "De pagina voor makers.",
    "methode": "De pagina Zo rekenen wij.",
    "niet-gevraagd": "Onderwerpen waar de raad niet of te laat over is gevraagd.",
    "onderwerpen": "De pagina's per onderwerp.",
    "organisaties": "De pagina van een raad, een college of een andere organisatie.",
    "overdracht": "De overdracht, voor wie nieuw is in de raad.",
    "raadsleden": "De pagina voor raadsleden, de pakketten en de portefeuilles.",
    "termijnen": "De laatste dagen.",
    "toegankelijkheid": "De verklaring over toegankelijkheid.",
    "vragen": "Vragen van de raad aan de gemeente.",
    "wie-beslist": "De pagina Wie beslist?",
    "wijzigingen": "Wat er later is verbeterd.",
    "zoeken": "De pagina over zoeken.",
}
NOT_OURS = {"handleiding"}
OPTIONS = SiteOptions(
    name="Cliëntenraad Voorbeeldstad",
    address="https://clientenraad.example/",
    repository="https://git.example/raad",
    phone="0123-456 789",
)
_BLOCK = re.compile(
    r"</?(?:address|article|blockquote|br|button|caption|dd|details|div|dl|dt|fieldset|figcaption|"
    r"figure|form|h[1-6]|hr|label|legend|li|main|nav|ol|option|p|section|select|summary|table|"
    r"tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>"
)
_SKIPPED = re.compile(r"<(blockquote|pre|script|style|svg|textarea)\b.*?</\1>", re.DOTALL)
_SAID = re.compile(r'\b(?:alt|aria-label|data-label|placeholder|title)="([^"]*)"')
_TAG = re.compile(r"<[^>]+>")
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-Ý‹…])")
_MONTHS = "|".join(get_month_names("wide", locale="nl").values())
_DAYS = "|".join(get_day_names("wide", locale="nl").values())
_DATE = re.compile(rf"\b(?:(?:{_DAYS}) )?(?:\d{{1,2}} )?(?:{_MONTHS}) \d{{4}}\b")
_NUMBER = re.compile(r"(?<![\w-])(?:\d+(?:[.,]\d+)+|(?!0\b|1\b)\d+)\b")
_PEOPLE = re.compile(rf"[{chr(FIRST)}-\uf8ff]+")
_WORDS = re.compile(r"[^\W\d_]{2}")
_PROSE = re.compile(r"[^\W\d_]{2,} [^\W\d_]+")
_NO_PROSE = re.compile(r"[{}<>\\=#]|--|\(\?|noopener|system-ui|use strict")
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`([^`]*)`')
_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)


def frame_of(text: str, own: OwnWords) -> str:
    """The sentence with a sign for what differs: words of people, days, and numbers above one."""
    hidden, _ = own.hidden(text)
    return _NUMBER.sub("‹n›", _DATE.sub("‹dag›", _PEOPLE.sub("…", hidden)))


def texts_on(html: str) -> Iterator[str]:
    """What a reader sees or hears of a page, a block at a time."""
    html = _SKIPPED.sub("<br>", html)
    yield from (unescape(found) for found in _SAID.findall(html))
    for part in _BLOCK.split(html):
        yield " ".join(unescape(_TAG.sub("", part)).split())


def own_words_of(register: Register, options: SiteOptions) -> OwnWords:
    """What people wrote in the records and in the settings."""
    records = (register.advices, register.responses, register.bodies)
    return own_words(texts_in((records, options.name)))


def on_pages() -> dict[str, dict[str, str]]:
    """Per kind of page every sentence, with the first time that it is said."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in PAGES}
    seen: set[str] = set()
    for name in NAMES:
        register = register_named(name)
        own = own_words_of(register, OPTIONS)
        for page in build_site(register, judge(register, TODAY), OPTIONS).pages:
            kind = page.source.removesuffix(".md").partition("/")[0].removesuffix("index")
            if kind not in NOT_OURS:
                new = dict.fromkeys(texts_on(page.body(""))).keys() - seen
                seen |= new
                for frame, text in frames_of(sorted(new), own):
                    found[kind].setdefault(frame, text)
    return found


def frames_of(texts: Iterable[str], own: OwnWords) -> Iterator[tuple[str, str]]:
    """Every sentence in these texts that is ours, with what differs taken out and as it stands."""
    for text in texts:
        if own.holds(text):
            continue
        for one in _SENTENCE.split(text):
            frame = frame_of(one, own)
            if _WORDS.search(frame) and not own.holds(one):
                yield frame, one


def in_templates() -> Iterator[str]:
    """The text of the templates, as far as no value interrupts it."""
    made = environment()
    for name in sorted(made.list_templates(("html", "txt", "xml"))):
        assert made.loader
        source = made.loader.get_source(made, name)[0]
        for text in of_table(head_in(source)):
            yield from texts_on(text)
        for _, kind, text in made.lex(source):
            # A letter has its choices in quotes; in a page those are names and addresses too.
            if kind == "data" or (kind == "string" and name.endswith(".txt")):
                yield from texts_on(text.strip("'"))


def in_scripts() -> Iterator[str]:
    """The texts in the scripts that a page can load."""
    for file in sorted((HOOKS / "theme" / "assets").rglob("*.js")):
        for one, other in _STRING.findall(_COMMENT.sub("", file.read_text(encoding="utf-8"))):
            yield from texts_on(one or other)


def in_code() -> Iterator[str]:
    """The texts in the code that makes pages, and in its tables; an f-string gives its pieces."""
    for file in TABLES:
        for text in of_table(file.read_text(encoding="utf-8")):
            yield from texts_on(text)
    for file in sorted((HOOKS / "publish").rglob("*.py")):
        tree = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        notes = {id(node.value) for node in tree if isinstance(node, ast.Expr)}
        for node in tree:
            if isinstance(node, ast.Constant) and id(node) not in notes:
                yield from texts_on(node.value) if isinstance(node.value, str) else ()


def nowhere_yet(texts: Iterable[str], known: str) -> Iterator[str]:
    """What reads as a sentence and stands on no page and not in the catalogue."""
    for text in sorted({one for block in texts for one in _SENTENCE.split(block)}):
        bare = text.strip(" .,:;()·|")
        if _PROSE.search(bare) and not _NO_PROSE.search(bare) and bare not in known:
            yield text


def written() -> str:
    """The whole list, as it is kept."""
    pages = on_pages()
    lines = ["# Elke zin van de pagina's", "", "Gemaakt door `golden_files.py`.", ""]
    lines += ["`…` is van mensen, `‹dag›` een datum, `‹n›` een getal.", ""]
    for kind, found in pages.items():
        lines += ["", f"## {kind or 'home'}", "", PAGES[kind], ""]
        for frame, example in sorted(found.items()):
            lines += [f"- {frame}", *([f"  - {example}"] if example != frame else [])]
    said = [text for found in pages.values() for both in found.items() for text in both]
    known = "\n".join([*said, *sentences("nl").values()])
    for title, when, texts in (
        ("templates", "In een sjabloon, op geen pagina van een testregister.", in_templates()),
        ("scripts", "Wat een script op een pagina zegt.", in_scripts()),
        ("code", "In de code, op geen pagina van een testregister.", in_code()),
    ):
        lines += ["", f"## {title}", "", when, ""]
        lines += [f"- {text}" for text in nowhere_yet(texts, known)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    LIST.write_text(written(), encoding="utf-8")
