"""What can be found: every page for readers, with the letters and answers of an advice in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from weerklank.cases.case import AdviceCase
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.making.addresses import ADVICES, advice_source, body_source
from weerklank.publish.making.output import Page, page_url
from weerklank.publish.search.recorded import (
    ENDED,
    initials,
    of_advice,
    of_body,
    of_letter,
    parts_of,
)
from weerklank.publish.sentences.verdict_tags import decision_counts
from weerklank.publish.sentences.wording import outcome_tag
from weerklank.records.files.places import MANUAL
from weerklank.records.models.body import Body
from weerklank.records.models.decision import Decision
from weerklank.records.own_pages.written import WrittenPage

NUMBER = 15
SHORT_TITLE = 13
TITLE = 11
KEYWORDS = 6
ASKED = 5
SUMMARY = 5
HEADING = 7
WRITTEN = 4
TEXT = 2
"""How much a word weighs where it stands. A number is typed by who wants that one advice; a title
says what a page is about; in a letter many things are mentioned in passing; a page that the
council wrote is shorter, and every word was chosen for the reader."""

_FOR_A_FEW = ("overdracht/", "raadsleden/vergadering-")
_OVERVIEWS = (*_FOR_A_FEW, "onderwerpen/", "jaren/", "adviezen/jaar/", "beloften/2", "klachten/")
"""Pages that list others: the answer to one word, seldom to a whole sentence."""

_SHOWS_RECORDS = tuple(
    f"{one}/index.md" for one in ("agenda", "vragen", "niet-gevraagd", "klachten", "wie-beslist")
)
"""Pages that show what stands on no other: a topic of the agenda, a question of the council."""

_SHORT = 2
_FOR_MAKERS = (f"{MANUAL}/", "makers/")
_HEADING = re.compile(r"^##+ (.*)$", re.MULTILINE)
_LINK = re.compile(r"\]\([^)]*\)|<[^>]+>")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that can be opened on the page of its advice."""

    anchor: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One page with the texts in which its words stand, the heaviest first."""

    url: str
    title: str
    kind: str
    summary: str
    fields: tuple[tuple[int, str], ...]
    number: str = ""
    letters: tuple[Letter, ...] = ()

    @property
    def overview(self) -> bool:
        """Whether it lists other pages, which answer a longer question better."""
        return self.url.startswith(_OVERVIEWS)


def documents(
    pages: Sequence[Page],
    written: Sequence[WrittenPage] = (),
    bodies: Sequence[Body] = (),
    advices: Sequence[AdviceCase] = (),
    site: str = "",
) -> tuple[Document, ...]:
    """Every page for readers; the manual for makers is not for them.

    Whoever asks a site that is called `site` for a telephone number wants that of the same name.

    Of two that answer a question as well, the first is shown first: a page of the menu before one
    below it, a newer advice before an older one.
    """
    cases = {advice_source(case.advice.id): case for case in advices}
    texts = {page.source: page.text for page in written}
    of = {body_source(body.id): body for body in bodies}
    made = {page.source for page in pages}
    found = [
        _advice(page, cases[page.source])
        if page.source in cases
        else _body(page, of[page.source], site)
        if page.source in of
        else _page(page, texts.get(page.source, ""))
        for page in pages
        if page.listed
    ]
    found += [_written(page) for page in written if page.source not in made]
    found += _decided(advices)
    newest = {advice_source(one.advice.id): place for place, one in enumerate(advices)}

    def order(one: Document) -> tuple[int, int, str]:
        return (one.url.count("/"), newest.get(f"{one.url[:-1]}.md", len(newest)), one.url)

    return tuple(sorted((d for d in found if not d.url.startswith(_FOR_MAKERS)), key=order))


def _body(page: Page, body: Body, site: str) -> Document:
    """The page of a body is found by what it is called for short and by what it holds.

    One that is no more comes after those who can be reached.
    """
    made = _simple(page.url, page.title, page.description, page.keywords, "")
    if body.ended:
        below = tuple((min(HEADING, weight), text) for weight, text in made.fields)
        return replace(made, fields=(*below, (KEYWORDS, ENDED)))
    short = f"{body.name} {initials(body)}"
    reached = HEADING + (body.title == site)
    called = (SHORT_TITLE, short), (reached, parts_of(body)), (TEXT, of_body(body))
    return replace(made, fields=(*called, *made.fields))


def _page(page: Page, text: str) -> Document:
    """A page made from records; what the council wrote on it counts as its text."""
    text = _plain(text)
    made = _simple(page.url, page.title, page.description, page.keywords, text)
    if page.says_none:
        return replace(
            made, fields=tuple((min(TEXT, weight), words) for weight, words in made.fields)
        )
    if page.source not in _SHOWS_RECORDS:
        return made
    shown = unescape(_TAG.sub(" ", page.body("")))
    return replace(made, fields=(*made.fields, (TEXT, shown)))


def _written(page: WrittenPage) -> Document:
    url = page_url(page.source)
    return _simple(url, page.title, page.description, page.keywords, _plain(page.text))


def _simple(url: str, title: str, description: str, keywords: Sequence[str], text: str) -> Document:
    fields = (
        (_title_weight(title, url), title),
        (SUMMARY if url.startswith(_OVERVIEWS) else KEYWORDS, " ".join(keywords)),
        (HEADING, " ".join(_HEADING.findall(text))),
        (SUMMARY, description),
        (WRITTEN, text),
    )
    return Document(url, title, "", description, fields)


def _title_weight(title: str, url: str = "") -> int:
    """A title of one or two words is about nothing else; a page for a few never comes first."""
    if url.startswith(_FOR_A_FEW):
        return HEADING
    return TITLE if len(title.split()) > _SHORT else SHORT_TITLE


def _decided(advices: Sequence[AdviceCase]) -> Iterator[Document]:
    """For each decision the list of advices that got it, as the form of `/adviezen/` shows it."""
    bodies = " ".join(sorted({one.body.name for case in advices for one in case.addressees}))
    taken = {one.outcome for case in advices for one in case.recommendations}
    for decision in Decision:
        if decision in taken:
            called = outcome_tag(decision).text.lower()
            yield _simple(
                f"{ADVICES}/?besluit={decision.value}",
                text_of(said("search.decided", decision=called)),
                text_of(said("search.decided_on", decision=called)),
                (called, bodies),
                "",
            )


def _plain(markdown: str) -> str:
    """The text without the addresses of its links."""
    return _LINK.sub(" ", markdown)


def _advice(page: Page, case: AdviceCase) -> Document:
    advice = case.advice
    asked = (text for r in advice.recommendations for text in (r.short, r.text, r.means))
    return Document(
        page.url,
        advice.title,
        f"Advies, {dutch.moment(advice.sent)}. "
        f"{dutch.sentence(decision_counts(case.recommendations))}",
        advice.summary,
        (
            (_title_weight(advice.title), advice.title),
            (KEYWORDS, " ".join((advice.id, *advice.themes, *advice.laws))),
            (ASKED, " ".join(filter(None, asked))),
            (SUMMARY, advice.summary),
            (TEXT, advice.body or ""),
            (TEXT, of_advice(case)),
        ),
        number=advice.number or "",
        letters=tuple(_letters(case)),
    )


def _letters(case: AdviceCase) -> Iterator[Letter]:
    """Every message once, also when it was sent on behalf of several addressees."""
    names = {one.body.id: one.body.name for one in case.addressees}
    found = {letter.id: letter for one in case.addressees for letter in one.responses}
    for letter in found.values():
        sender = names.get(letter.sender, "")
        of = f" van {sender}" if sender else ""
        when = f", {dutch.moment(letter.arrived)}" if letter.arrived else ""
        yield Letter(f"brief-{letter.id}", f"{letter.kind.label}{of}{when}", of_letter(letter))
