"""The privacy gate: every text and every file beside it, one problem for each find.

No value is ever repeated in full. What is certain is an error; what is likely is a warning, until
the file itself says with a reason that it is all right (`checked`).
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.records.places import MANUAL, is_body_page, is_record
from weerklank.records.reporting.problems import Problem
from weerklank.review.code_blocks import without_code
from weerklank.review.privacy.coded import has_code
from weerklank.review.privacy.contact import is_at_home, mail_addresses, phone_numbers
from weerklank.review.privacy.dates_and_places import birth_dates, home_addresses
from weerklank.review.privacy.documents import PHOTOS, inside
from weerklank.review.privacy.finding import Finding, mask_words
from weerklank.review.privacy.makers import names_somebody
from weerklank.review.privacy.numbers import account_numbers, citizen_numbers
from weerklank.review.privacy.own import Own
from weerklank.review.privacy.people import (
    Person,
    Room,
    is_told_of,
    persons,
    signatures,
    something_private_beside,
)

if TYPE_CHECKING:
    from pathlib import Path, PurePosixPath

    from weerklank.review.privacy.finding import Span
    from weerklank.review.written import Written, WrittenFile

_SURE = {
    Sensitive.BSN: ("P001", "Hier staat een burgerservicenummer: {shown}. Haal het weg."),
    Sensitive.IBAN: ("P002", "Hier staat een rekeningnummer: {shown}. Haal het weg."),
    Sensitive.BIRTH_DATE: ("P003", "Hier staat een geboortedatum: {shown}. Haal hem weg."),
}
_LIKELY = {
    Sensitive.BSN: ("W201", "{shown} kan een burgerservicenummer zijn."),
    Sensitive.IBAN: ("W202", "Hier staat een rekeningnummer: {shown}. Is dit van een orgaan?"),
    Sensitive.PHONE: ("W203", "Dit telefoonnummer is niet van een orgaan: {shown}."),
    Sensitive.MAIL: ("W204", "Dit mailadres is niet van een orgaan: {shown}."),
    Sensitive.BIRTH_DATE: ("W205", "Dit kan een geboortedatum zijn: {shown}."),
    Sensitive.ADDRESS: ("W206", "Dit kan een woonadres zijn: {shown}."),
    Sensitive.NAME: (
        "P007",
        (
            "Hier staat een naam bij iets persoonlijks: {shown}. Schrijf een rol, zoals "
            "'een inwoner', of zet de functie erbij."
        ),
    ),
}
_SIGNED = ("W225", "Hier staat wie een brief ondertekende: {shown}. Schrijf een rol.")
_IN_A_DRAFT = "W207"
"""What P007 is in a draft, which is not published."""

_MOST_TOLD = 100
"""Finds of one kind in one file; whoever has mended these asks again."""

_OF_SOMEBODY = re.compile(r"[a-z][._][a-z]|^[a-z]{3,20}_?\d{2,4}$")
"""The first part of an address that is a name: `fatima.benali`, `willeke_55`."""

_NEAR = frozenset({Sensitive.PHONE, Sensitive.MAIL, Sensitive.ADDRESS, Sensitive.BIRTH_DATE})
_ANSWER = " Haal het weg, of zet in de kop: checked: [{{kind: {kind}, reason: waarom het mag}}]"
_ALLOWED = " Mag het? Zet bij het advies of antwoord: checked: [{{kind: {kind}, reason: waarom}}]"


def text_problems(file: WrittenFile, own: Own) -> Iterator[Problem]:
    """Every find in one file, at its own line.

    A likely find is left out when its kind was checked, and in the examples of a page.
    """
    # Reading the header again is slow, and a text without the word answers nothing in it.
    checked = checked_kinds(file.values) if "checked" in file.text else frozenset()
    prose = file.text if is_record(file.path) else without_code(file.text)
    names = Room()
    yield from _first_of_each(
        _problem(file.path, file.line_at(finding.span[0]), finding)
        for finding in _found_in(file.text, own, names, on_body_page=is_body_page(file.path))
        if finding.certain or (finding.kind not in checked and _told_in(prose, file.text, finding))
    )
    if (
        names.spent or not file.whole or has_code(file.text)
    ) and Sensitive.UNREADABLE.value not in checked:
        text = "Een deel van dit bestand kan de controle niet lezen. Lees het zelf na."
        yield _about(file.path, "W210", text, Sensitive.UNREADABLE)


def _told_in(prose: str, text: str, finding: Finding) -> bool:
    """Whether a find stands in what counts as prose, and not in an example."""
    start, end = finding.span
    return prose[start:end] == text[start:end]


def _first_of_each(found: Iterable[Problem]) -> Iterator[Problem]:
    """What is found, each once; after the first hundred with one code only that there is more."""
    told: dict[str, set[Problem]] = defaultdict(set)
    for problem in found:
        same = told[problem.code]
        if problem in same or len(same) > _MOST_TOLD:
            continue
        same.add(problem)
        if len(same) > _MOST_TOLD:
            text = f"{problem.text} Er staan er nog meer in dit bestand. Begin met deze."
            yield dataclasses.replace(problem, text=text)
        else:
            yield problem


def typed_finds(text: str, own: Own) -> Mapping[Sensitive, str]:
    """What would stop a build in a text that is being typed: a sentence for each kind.

    It names the words as they stand: who typed them sees them anyway.
    """
    found: dict[Sensitive, list[str]] = defaultdict(list)
    for finding in _found_in(text, own, Room(), on_body_page=False):
        if finding.certain or (finding.kind is Sensitive.NAME and not finding.signed):
            found[finding.kind].append(" ".join(text[slice(*finding.span)].split()))
    return {
        kind: (_SURE if kind in _SURE else _LIKELY)[kind][1].format(shown=", ".join(shown))
        for kind, shown in found.items()
    }


def certain_problems(file: WrittenFile, own: Own) -> Iterator[Problem]:
    """Only what stops a build."""
    return (problem for problem in text_problems(file, own) if problem.code.startswith("P"))


def document_problems(written: Written, own: Own) -> Iterator[Problem]:
    """Every find in the files beside the records; a record answers for the files it names."""
    checked = checked_of_documents(written)
    for path, place in written.others:
        yield from _first_of_each(
            problem
            for problem, kind in _of_document(path, place, own)
            if kind not in checked[path]
            or (problem.code.startswith("P") and kind is not Sensitive.NAME)
        )


def picture_problems(written: Written) -> Iterator[Problem]:
    """That no computer looks at what a picture shows: told once, for all of them together."""
    checked = checked_of_documents(written)
    unseen = [
        path
        for path, _ in written.others
        if path.suffix.lower() in PHOTOS
        and MANUAL not in path.parts
        and Sensitive.UNREADABLE not in checked[path]
    ]
    if unseen:
        told = "deze afbeelding" if len(unseen) == 1 else f"{len(unseen)} afbeeldingen"
        text = f"Wat op {told} te zien is, leest de controle niet. Kijk zelf of er een naam, een "
        yield _about(
            unseen[0], "W212", f"{text}nummer of een gezicht op staat.", Sensitive.UNREADABLE
        )


def certain_document_problems(written: Written, own: Own) -> Iterator[Problem]:
    """Only what stops a build, in the files beside the records."""
    return (p for p in document_problems(written, own) if p.code.startswith("P"))


def checked_kinds(values: Mapping[str, object]) -> frozenset[str]:
    """The kinds that a header answers; an answer without a reason is none."""
    answers = values.get("checked")
    return frozenset(
        str(answer["kind"])
        for answer in (answers if isinstance(answers, (list, tuple)) else ())
        if isinstance(answer, Mapping) and "kind" in answer and answer.get("reason")
    )


def _found_in(text: str, own: Own, names: Room, *, on_body_page: bool) -> Iterator[Finding]:
    """Every find that counts; the figures of an account number are nothing else as well."""
    searches = (
        citizen_numbers,
        phone_numbers,
        mail_addresses,
        birth_dates,
        home_addresses,
    )
    accounts = tuple(account_numbers(text))
    others = chain.from_iterable(search(text) for search in searches)
    ends = [account.span[1] for account in accounts]
    found = []
    for finding in chain(accounts, (one for one in others if not _inside(one, accounts, ends))):
        weighed = _weigh(finding, own, on_body_page=on_body_page)
        if weighed is not None:
            found.append(weighed)
            yield weighed
    yield from _people(text, own, names, [one for one in found if one.kind in _NEAR])


def _mailing(near: Sequence[Finding], names: Room) -> Iterator[Person]:
    """The persons whose private address names them: `fatima.benali@…`."""
    for finding in near:
        name, _, _ = finding.value.partition("@")
        if finding.kind is Sensitive.MAIL and _OF_SOMEBODY.search(name):
            names.left -= 1
            if names.spent:
                return
            yield Person(finding.span, name)


def _named(person: Person, own: Own, told: set[str]) -> Iterator[Finding]:
    finding = Finding(Sensitive.NAME, person.span, person.name, mask_words(person.name))
    if not own.holds(finding):
        told.add(person.name)
        yield finding


def _meets(span: Span, spans: Sequence[Span]) -> bool:
    """Whether it shares a character with one of these, which stand in order and apart."""
    place = bisect_left(spans, (span[1], 0))
    return place > 0 and spans[place - 1][1] > span[0]


def _people(text: str, own: Own, names: Room, near: Sequence[Finding]) -> Iterator[Finding]:
    """Every name with something private beside it, and every other name under a letter."""
    told: set[str] = set()
    reaching = sorted(one.span for one in near)
    signing = list(signatures(text, names))
    signed = [one.span for one in signing]
    for person in persons(text, names):
        # Who signs is no case that something is told of.
        of_life = not _meets(person.span, signed) and is_told_of(text, person)
        if of_life or something_private_beside(text, person, reaching):
            yield from _named(person, own, told)
    for person in _mailing(near, names):
        if is_at_home(text[slice(*person.span)]) or something_private_beside(
            text, person, reaching
        ):
            yield from _named(person, own, told)
    for person in signing:
        shown = mask_words(person.name)
        finding = Finding(Sensitive.NAME, person.span, person.name, shown, signed=True)
        if person.name not in told and not own.holds(finding):
            yield finding


def _inside(finding: Finding, accounts: Sequence[Finding], ends: Sequence[int]) -> bool:
    """Whether it shares a character with one of these accounts, which stand in order."""
    next_one = bisect_right(ends, finding.span[0])
    return next_one < len(accounts) and accounts[next_one].span[0] < finding.span[1]


def _weigh(finding: Finding, own: Own, *, on_body_page: bool) -> Finding | None:
    """What a body publishes itself is no find; its account number is, once, on its own page."""
    if own.holds(finding):
        return None
    if finding.kind is Sensitive.IBAN and finding.value in own.accounts:
        if not on_body_page:
            return None
        return dataclasses.replace(finding, certain=False)
    return finding


def _problem(
    path: PurePosixPath, line: int, finding: Finding, where: str = "", answer: str = _ANSWER
) -> Problem:
    code, text = (
        _SIGNED if finding.signed else (_SURE if finding.certain else _LIKELY)[finding.kind]
    )
    if code == "P007" and path.name.startswith("_"):
        code = _IN_A_DRAFT
    answer = "" if finding.certain else answer.format(kind=finding.kind.value)
    text = f"{where}{text.format(shown=finding.shown)}{answer}"
    return Problem(path, line, code, text)


def _of_document(path: PurePosixPath, place: Path, own: Own) -> Iterator[tuple[Problem, Sensitive]]:
    found, names = inside(place), Room()
    for number, text in enumerate(found.pages, start=1):
        where = f"Bladzijde {number}: " if len(found.pages) > 1 else ""
        for finding in _found_in(text, own, names, on_body_page=False):
            yield _problem(path, 1, finding, where, _ALLOWED), finding.kind
    for text in found.properties:
        for finding in _found_in(text, own, names, on_body_page=False):
            yield _problem(path, 1, finding, "Niet in beeld: ", _ALLOWED), finding.kind
    if found.located:
        text = "In deze foto staat waar hij is gemaakt. Sla hem opnieuw op zonder locatie."
        yield _about(path, "P004", text), Sensitive.METADATA
    for number in found.covered:
        text = f"Bladzijde {number}: onder een zwarte balk staat nog tekst. Haal de tekst echt weg."
        yield _about(path, "P005", text), Sensitive.HIDDEN_TEXT
    for maker in (maker for maker in found.makers if names_somebody(maker)):
        text = f"De eigenschappen noemen een maker: {mask_words(maker)}."
        yield _about(path, "W208", text, Sensitive.METADATA), Sensitive.METADATA
    for number in found.invisible:
        text = f"Bladzijde {number}: er is tekst die u niet ziet. Lees die na."
        yield _about(path, "W209", text, Sensitive.HIDDEN_TEXT), Sensitive.HIDDEN_TEXT
    if names.spent or not found.readable:
        some = "een deel van " if any(map(str.strip, found.pages)) else ""
        text = f"In {some}dit stuk kan de controle niet kijken. Lees het zelf na."
        yield _about(path, "W210", text, Sensitive.UNREADABLE), Sensitive.UNREADABLE


def _about(path: PurePosixPath, code: str, text: str, kind: Sensitive | None = None) -> Problem:
    answer = _ALLOWED.format(kind=kind.value) if kind else ""
    return Problem(path, 1, code, text + answer)


def checked_of_documents(written: Written) -> Mapping[PurePosixPath, set[str]]:
    """For every file beside a record: the kinds that the records naming it have answered."""
    answered: dict[PurePosixPath, set[str]] = defaultdict(set)
    for page in written.pages if written.others else ():
        kinds = checked_kinds(page.values)
        documents = page.values.get("documents")
        for document in documents if kinds and isinstance(documents, (list, tuple)) else ():
            if isinstance(document, Mapping) and "file" in document:
                answered[page.path.parent / str(document["file"])] |= kinds
    return answered
