"""What must hold for a body: names with consent, one agreement at a time, figures that add up."""

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from weerklank.records.checks.common import earlier_names
from weerklank.records.files.collection import Collection
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.advice_words import DecisionKind, Phase
from weerklank.records.models.agenda import AgendaTopic
from weerklank.records.models.agreement import Agreement, AnswerTerm
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import FEWEST_SHOWN, ComplaintFigures, is_small
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.term import Absent

_OF_COUNCILS = (
    "advises", "agreements", "facilities", "rights", "agenda", "happened", "works_with",
    "composition", "participation",
)  # fmt: skip


def check_bodies(collection: Collection) -> Iterator[Problem]:
    """Every problem of the bodies."""
    for sheet in collection.bodies.sheets.values():
        yield from _only_of_councils(sheet)
        yield from _members(sheet)
        yield from _composition(sheet)
        yield from _agreements(sheet)
        yield from _overlaps(sheet)
        yield from check_agenda(sheet)
        yield from check_complaint_figures(sheet)
    yield from earlier_names(collection.bodies, lambda body: body.formerly)


def _only_of_councils(sheet: Sheet[Body]) -> Iterator[Problem]:
    if sheet.record.kind.gives_advice:
        return
    for name in _OF_COUNCILS:
        if getattr(sheet.record, name):
            text = f"'{name}' hoort alleen bij een raad. Zet het in het bestand van de raad."
            yield sheet.problem("R056", text, name)


def _members(sheet: Sheet[Body]) -> Iterator[Problem]:
    for place, member in enumerate(sheet.record.members):
        consented = member.consent is not None and member.consent.known
        if member.name is not None and not consented:
            text = (
                f"Bij {member.role} staat een naam zonder toestemming. "
                "Haal de naam weg, of zet erbij wanneer dit lid toestemming gaf, "
                "bijvoorbeeld consent: 2025-01-10."
            )
            yield sheet.problem("R045", text, "members", place, "name")


def _composition(sheet: Sheet[Body]) -> Iterator[Problem]:
    """Counts that cannot be, or that say something about each member who is named."""
    counted = sheet.record.composition
    if counted is None:
        return
    members, own = counted.members, counted.own_experience
    if members is not None and members < 0:
        text = f"Er zijn {counted.vacancies} lege plekken, en maar {counted.seats} plekken."
        yield sheet.problem("R053", f"{text} Kijk de aantallen na.", "composition", "vacancies")
    elif isinstance(own, int) and members is not None and own > members:
        text = f"Van {members} leden hebben er {own} eigen ervaring. Dat kan niet."
        yield sheet.problem(
            "R053", f"{text} Kijk de aantallen na.", "composition", "own_experience"
        )
    elif own and own == members and any(member.name for member in sheet.record.members):
        text = (
            "Hiermee zegt u van elk lid met een naam dat het van de Participatiewet leeft of "
            "leefde. Haal de namen bij members weg, of haal 'own_experience' weg."
        )
        yield sheet.problem("R145", text, "composition", "own_experience")


def _agreements(sheet: Sheet[Body]) -> Iterator[Problem]:
    for place, agreement in enumerate(sheet.record.agreements):
        loc = ("agreements", place)
        start, until = agreement.valid.start, agreement.valid.until
        if start and until and until < start:
            text = (
                f"'valid' eindigt op {until}, voordat het begint op {start}. Kijk beide datums na."
            )
            yield sheet.problem("R046", text, *loc, "valid", "until")
        for item, recess in enumerate(agreement.recess):
            if recess.until < recess.start:
                text = f"'recess' eindigt op {recess.until}, voordat het begint op {recess.start}."
                yield sheet.problem("R046", f"{text} Kijk beide na.", *loc, "recess", item)


def _overlaps(sheet: Sheet[Body]) -> Iterator[Problem]:
    """Two agreements that hold on one day, bind one partner, and do not say the same."""
    agreements = enumerate(sheet.record.agreements)
    for (place, first), (other, second) in combinations(agreements, 2):
        different = _differences(first, second)
        if not different or not _equally_specific(first, second) or not _share_day(first, second):
            continue
        line = sheet.line("agreements", place)
        text = (
            f"'{second.source}' geldt op dezelfde dagen als '{first.source}' "
            f"({sheet.path}:{line}), maar zegt iets anders bij {', '.join(different)}. "
            "Zet bij de oude afspraak tot wanneer die gold, "
            "bijvoorbeeld valid: {until: 2022-12-31}."
        )
        yield sheet.problem("R047", text, "agreements", other)


def _differences(first: Agreement, second: Agreement) -> tuple[str, ...]:
    """The subjects that both settle, each in its own way.

    An agreement that says nothing on a subject leaves it to the other: a by-law without a term
    and a working agreement with one can hold side by side.
    """
    return tuple(
        name
        for name in ("answer_term", "question_term", "advise_term", "extension", "explain")
        if _settled_apart(getattr(first, name), getattr(second, name))
    )


def _settled_apart(one: object, other: object) -> bool:
    """Whether both are filled in and differ; an answer term is compared part by part."""
    if isinstance(one, AnswerTerm) and isinstance(other, AnswerTerm):
        return _settled_apart(one.requested, other.requested) or _settled_apart(
            one.unrequested, other.unrequested
        )
    return one is not None and other is not None and one != other


def _equally_specific(first: Agreement, second: Agreement) -> bool:
    """Whether neither goes before the other for some partner.

    An agreement with a named partner goes before one with everybody the council advises.
    """
    partners = set(first.partners)
    return first.partners == second.partners or not partners.isdisjoint(second.partners)


def _share_day(first: Agreement, second: Agreement) -> bool:
    start = max(first.valid.start or dt.date.min, second.valid.start or dt.date.min)
    until = min(first.valid.until or dt.date.max, second.valid.until or dt.date.max)
    return start <= until


def _topic(sheet: Sheet[Body], topic: AgendaTopic, *loc: str | int) -> Iterator[Problem]:
    """What a topic says twice, in two ways."""
    if topic.advised is False and topic.advice:
        text = f"'advised' zegt dat er geen advies kwam, maar 'advice' noemt {topic.advice}."
        yield sheet.problem("R142", f"{text} Haal één van de twee weg.", *loc, "advised")
    if topic.advised is False and topic.asked is Absent.NONE:
        text = "'asked' zegt dat de raad niet is gevraagd. Dan zwijgt hij ook niet."
        yield sheet.problem("R142", f"{text} Haal 'advised' weg.", *loc, "advised")


def _when_decided(sheet: Sheet[Body], topic: AgendaTopic, *loc: str | int) -> Iterator[Problem]:
    """A finding that the council was not asked, about a decision that nobody can look up."""
    final = topic.decided and topic.decided.kind is DecisionKind.FINAL
    if topic.asked is not Absent.NONE or topic.phase is not Phase.DECIDED or final:
        return
    found = "staat een voorstel, en geen besluit" if topic.decided else "staat niet wanneer"
    text = f"'phase' zegt dat er is besloten, maar er {found}. Zet erbij, bijvoorbeeld"
    example = "decided: {date: 2026-04-02}. Weet u de dag niet? Schrijf {date: 2026}."
    yield sheet.problem("W135", f"{text} {example}", *loc, "phase")


def _twice(sheet: Sheet[Body]) -> Iterator[Problem]:
    """The same topic again: it would be told and counted twice."""
    first: dict[str, int] = {}
    for place, topic in enumerate(sheet.record.agenda):
        earlier = first.setdefault(" ".join(topic.topic.casefold().split()), place)
        if earlier != place:
            line = sheet.line("agenda", earlier, "topic")
            text = (
                f"'{topic.topic}' staat al op de agenda ({sheet.path}:{line}). Voeg de twee samen. "
                "Is het een ander jaar? Zet dat erbij."
            )
            yield sheet.problem("W133", text, "agenda", place, "topic")


def check_agenda(sheet: Sheet[Body]) -> Iterator[Problem]:
    """Every problem in what a body looks ahead to."""
    for place, topic in enumerate(sheet.record.agenda):
        yield from _topic(sheet, topic, "agenda", place)
        yield from _when_decided(sheet, topic, "agenda", place)
    yield from _twice(sheet)
    for place, period in enumerate(sheet.record.periods):
        if period.until and period.until < period.start:
            text = f"'periods' eindigt op {period.until}, voordat het begint op {period.start}."
            yield sheet.problem("R046", f"{text} Kijk beide datums na.", "periods", place)


_FIELD = "complaint_figures"
_TOO_SMALL = "Haal het weg: weggelaten betekent minder dan vijf."


def check_complaint_figures(sheet: Sheet[Body]) -> Iterator[Problem]:
    """Every problem in the complaint figures of one body."""
    seen: set[str] = set()
    for place, figures in enumerate(sheet.record.complaint_figures):
        if figures.half in seen:
            text = f"De cijfers over {figures.half} staan er twee keer in. Haal er één weg."
            yield sheet.problem("R059", text, _FIELD, place, "half")
        seen.add(figures.half)
        yield from _small(sheet, place, figures)
        yield from _sums(sheet, place, figures)


def _small(sheet: Sheet[Body], place: int, figures: ComplaintFigures) -> Iterator[Problem]:
    for item, line in enumerate(figures.lines):
        if is_small(line.number):
            text = f"'number' is {line.number}. {_TOO_SMALL}"
            yield sheet.problem("R058", text, _FIELD, place, "lines", item, "number")
    for name, number in (("total", figures.total), ("in_time", figures.in_time)):
        if is_small(number):
            yield sheet.problem("R058", f"'{name}' is {number}. {_TOO_SMALL}", _FIELD, place, name)
    if figures.total is None:
        return
    if figures.reveals:
        text = (
            "Wat bij 'lines' is weggelaten, is met 'total' uit te rekenen. Haal ook 'total' weg, "
            "of voeg twee soorten samen."
        )
        yield sheet.problem("R058", text, _FIELD, place, "total")
    if figures.in_time is not None and is_small(figures.total - figures.in_time):
        text = (
            f"'in_time' laat zien dat er {figures.total - figures.in_time} te laat waren. "
            "Haal 'in_time' weg."
        )
        yield sheet.problem("R058", text, _FIELD, place, "in_time")


def _sums(sheet: Sheet[Body], place: int, figures: ComplaintFigures) -> Iterator[Problem]:
    total = figures.total
    if total is None:
        return
    if figures.in_time is not None and figures.in_time > total:
        text = f"'in_time' is {figures.in_time}, maar er zijn {total} klachten. Kijk beide na."
        yield sheet.problem("R057", text, _FIELD, place, "in_time")
    hidden = sum(line.number is None for line in figures.lines)
    written = sum(line.number or 0 for line in figures.lines)
    most = written + hidden * (FEWEST_SHOWN - 1)
    if figures.lines and not written + hidden <= total <= most:
        counted = f"{written}" if not hidden else f"{written + hidden} tot {most}"
        text = f"'total' is {total}, maar de soorten tellen samen op tot {counted}. Kijk ze na."
        yield sheet.problem("R057", text, _FIELD, place, "total")
