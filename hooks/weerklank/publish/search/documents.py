"""What can be found: every page for readers, with the letters and answers of an advice in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from weerklank.cases.case import AdviceCase
from weerklank.messages import dutch
from weerklank.publish.addresses import advice_source, body_source
from weerklank.publish.output import Page, page_url
from weerklank.publish.sentences.verdict_tags import decision_counts
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.own_pages.written import WrittenPage
from weerklank.records.places import MANUAL

NUMBER = 15
SHORT_TITLE = 13
TITLE = 11
KEYWORDS = 6
ASKED = 5
SUMMARY = 5
HEADING = 6
WRITTEN = 3
TEXT = 2
"""How much a word weighs where it stands. A number is typed by who wants that one advice; a title
says what a page is about; in a letter many things are mentioned in passing; a page that the
council wrote is shorter, and every word was chosen for the reader."""

_SHORT = 2
_FOR_MAKERS = (f"{MANUAL}/", "makers/")
_HEADING = re.compile(r"^##+ (.*)$", re.MULTILINE)
_LINK = re.compile(r"\]\([^)]*\)|<[^>]+>")


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


def documents(
    pages: Sequence[Page],
    written: Sequence[WrittenPage] = (),
    bodies: Sequence[Body] = (),
    advices: Sequence[AdviceCase] = (),
) -> tuple[Document, ...]:
    """Every page for readers; the manual for makers is not for them.

    Of two that answer a question as well, the first is shown first: a page of the menu before one
    below it, a newer advice before an older one.
    """
    cases = {advice_source(case.advice.id): case for case in advices}
    texts = {page.source: page.text for page in written}
    texts |= {body_source(body.id): body.body or "" for body in bodies}
    called = {body_source(body.id): _initials(body.title) for body in bodies}
    made = {page.source for page in pages}
    found = [
        _advice(page, cases[page.source])
        if page.source in cases
        else _page(page, texts, called.get(page.source, ()))
        for page in pages
        if page.listed
    ]
    found += [_written(page) for page in written if page.source not in made]
    newest = {advice_source(one.advice.id): place for place, one in enumerate(advices)}

    def order(one: Document) -> tuple[int, int, str]:
        return (one.url.count("/"), newest.get(f"{one.url[:-1]}.md", len(newest)), one.url)

    return tuple(sorted((d for d in found if not d.url.startswith(_FOR_MAKERS)), key=order))


_SHORTEST = 3
"""Two letters stand for too much."""


def _initials(title: str) -> tuple[str, ...]:
    """`Adviesraad Sociaal Domein Elzenbroek` is called ASDE, and ASD."""
    letters = "".join(word[0] for word in title.split() if word[:1].isupper())
    return tuple(letters[:length] for length in range(_SHORTEST, len(letters) + 1))


def _page(page: Page, texts: Mapping[str, str], called: Sequence[str] = ()) -> Document:
    """A page made from records; what the council wrote on it counts as its text."""
    text = _plain(texts.get(page.source, ""))
    made = _simple(page.url, page.title, page.description, page.keywords, text)
    return replace(made, fields=((SHORT_TITLE, " ".join(called)), *made.fields))


def _written(page: WrittenPage) -> Document:
    url = page_url(page.source)
    return _simple(url, page.title, page.description, page.keywords, _plain(page.text))


def _simple(url: str, title: str, description: str, keywords: Sequence[str], text: str) -> Document:
    fields = (
        (_title_weight(title), title),
        (KEYWORDS, " ".join(keywords)),
        (HEADING, " ".join(_HEADING.findall(text))),
        (SUMMARY, description),
        (WRITTEN, text),
    )
    return Document(url, title, "", description, fields)


def _title_weight(title: str) -> int:
    """A title of one or two words is about nothing else."""
    return TITLE if len(title.split()) > _SHORT else SHORT_TITLE


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
        yield Letter(f"brief-{letter.id}", f"{letter.kind.label}{of}{when}", _said(letter))


def _said(letter: Response) -> str:
    """Everything that the message says, with what was promised in it."""
    parts = [letter.body, letter.reason, *(general.text for general in letter.general)]
    for answer in letter.answers:
        parts += [answer.explanation, *(action.what for action in answer.actions)]
        parts += [answer.parts.yes, answer.parts.no] if answer.parts else []
    return " ".join(str(part) for part in parts if part)
