"""The privacy gate: every text and every file beside it, one problem for each find.

No value is ever repeated in full. What is certain is an error; what is likely is a warning, until
the file itself says with a reason that it is all right (`checked`).
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from weerklank.messages.dutch import listing
from weerklank.records.files.places import MANUAL, is_body_page, is_record
from weerklank.records.models.checked import Sensitive
from weerklank.records.reporting.problems import Problem
from weerklank.review.plain.code_blocks import without_code
from weerklank.review.privacy.files.coded import has_code
from weerklank.review.privacy.files.documents import PHOTOS, inside
from weerklank.review.privacy.files.makers import names_somebody
from weerklank.review.privacy.finding import mask_words
from weerklank.review.privacy.finds import found_in
from weerklank.review.privacy.names import Room

if TYPE_CHECKING:
    from pathlib import Path, PurePosixPath

    from weerklank.review.privacy.finding import Finding
    from weerklank.review.privacy.own import Own
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
            "Hier staat een naam bij iets persoonlijks: {shown}. Wij denken te zien: {seen}. "
            "Schrijf een rol, zoals 'een inwoner', of zet de functie erbij."
        ),
    ),
}
_SIGNED = ("W225", "Hier staat wie een brief ondertekende: {shown}. Schrijf een rol.")
_PASSAGE = (
    "P008",
    (
        "Hier lijkt iets te staan over één persoon, die anderen kunnen herkennen. Wij denken te "
        "zien: {seen}. Schrijf het zo dat het over meer mensen gaat."
    ),
)
_IN_A_DRAFT = "W207"
"""What P007 and P008 are in a draft, which is not published."""

_MOST_TOLD = 100
"""Finds of one kind in one file; whoever has mended these asks again."""

_ANSWER = " Haal het weg, of zet in de kop: checked: [{{kind: {kind}, reason: waarom het mag}}]"
_ALLOWED = " Mag het? Zet bij het advies of antwoord: checked: [{{kind: {kind}, reason: waarom}}]"


def text_problems(file: WrittenFile, own: Own) -> Iterator[Problem]:
    """Every find in one file, at its own line.

    A likely find is left out when its kind was checked, and in the examples of a page.
    """
    prose = file.text if is_record(file.path) else without_code(file.text)
    # Reading a header again is slow, so that is done where something was found, and once.
    checked = cache(lambda: checked_kinds(file.values) if "checked" in file.text else frozenset())
    names = Room()
    yield from _first_of_each(
        _problem(file.path, file.line_at(finding.span[0]), finding)
        for finding in found_in(file.text, own, names, on_body_page=is_body_page(file.path))
        if finding.certain
        or not (finding.kind in checked() or _is_example(prose, file.text, finding))
    )
    unread = names.spent or not file.whole or has_code(file.text)
    if unread and Sensitive.UNREADABLE.value not in checked():
        text = "Een deel van dit bestand kan de controle niet lezen. Lees het zelf na."
        yield _about(file.path, "W210", text, Sensitive.UNREADABLE)


def _is_example(prose: str, text: str, finding: Finding) -> bool:
    """Whether a find stands in an example, and not in what counts as prose."""
    start, end = finding.span
    return prose[start:end] != text[start:end]


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

    It names the words as they stand, as who typed them sees them anyway; but never a whole number,
    for what a terminal shows can be kept.
    """
    found: dict[tuple[Sensitive, str], list[Finding]] = defaultdict(list)
    for finding in found_in(text, own, Room(), on_body_page=False):
        if finding.certain or (finding.kind is Sensitive.NAME and not finding.signed):
            found[finding.kind, _told(finding)[1]].append(finding)
    told: dict[Sensitive, list[str]] = defaultdict(list)
    for (kind, said), of in found.items():
        told[kind].append(_filled(said, [_typed(one, text) for one in of], of))
    return {kind: " ".join(sentences) for kind, sentences in told.items()}


def _typed(finding: Finding, text: str) -> str:
    """The words as they stand; of a whole number its end."""
    return finding.shown if finding.certain else " ".join(text[slice(*finding.span)].split())


def _filled(said: str, shown: Iterable[str], found: Iterable[Finding]) -> str:
    """The sentence with what it shows of each find, and everything that was seen, once."""
    seen = dict.fromkeys(part for one in found for part in one.seen)
    return said.format(shown=", ".join(shown), seen=listing(seen))


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


def _problem(
    path: PurePosixPath, line: int, finding: Finding, where: str = "", answer: str = _ANSWER
) -> Problem:
    code, text = _told(finding)
    if code in {"P007", "P008"} and path.name.startswith("_"):
        code = _IN_A_DRAFT
    answer = "" if finding.certain else answer.format(kind=finding.kind.value)
    text = f"{where}{_filled(text, [finding.shown], [finding])}{answer}"
    return Problem(path, line, code, text)


def _told(finding: Finding) -> tuple[str, str]:
    if finding.signed:
        return _SIGNED
    if finding.passage:
        return _PASSAGE
    return (_SURE if finding.certain else _LIKELY)[finding.kind]


def _of_document(path: PurePosixPath, place: Path, own: Own) -> Iterator[tuple[Problem, Sensitive]]:
    found, names = inside(place), Room()
    for number, text in enumerate(found.pages, start=1):
        where = f"Bladzijde {number}: " if len(found.pages) > 1 else ""
        for finding in found_in(text, own, names, on_body_page=False):
            yield _problem(path, 1, finding, where, _ALLOWED), finding.kind
    for text in found.properties:
        for finding in found_in(text, own, names, on_body_page=False):
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
