"""What `weerklank start` asks, and what it refuses before it writes anything."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import click

from weerklank.commands.asking.fields import Question, ask, checked
from weerklank.commands.wizard.new.term_for import answer_term, known_term_for
from weerklank.commands.wizard.questions import Row
from weerklank.commands.wizard.rows import rows_of
from weerklank.messages import dutch
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body

ROWS = rows_of("start")
UNPLACED = "unplaced"
"""A term that was typed while nobody knows for which advice it holds."""

_SENT = Question(
    ("sent",),
    "Op welke dag verstuurde u de aanbevelingen van de ombudsman? Nog niet? Druk op Enter: dan "
    "blijft het klad.",
)


def answers_of(
    typed: Mapping[str, str | None], term_for: str | None, *, yes: bool
) -> dict[str, Any]:
    """Every answer by its name, from the options or asked; what is not known is empty."""
    known_term_for(term_for)
    for row in ROWS:
        if given := typed[row.key]:
            checked(Body, row.loc, given, row.typed)
    answers: dict[str, Any] = {}
    for row in ROWS:
        name, given = row.key, typed[row.key]
        if given is None and not yes and not _needless(name, answers):
            given = ask(Body, _only_way(row) if _must_be(name, answers) else row)
        answers[name] = _municipality(given or "") if name == "municipality" else given or ""
        if name == "term":
            answers[name] = answer_term(given, term_for, "term", yes=yes) if given else {}
            if given and not answers[name]:
                answers[UNPLACED] = given
    _refuse_gaps(answers)
    return answers


def _municipality(given: str) -> str:
    """The name alone: `gemeente oosterlo` is Oosterlo."""
    name = re.sub(r"^(de\s+)?gemeente\s+", "", given.strip(), flags=re.IGNORECASE)
    return name[:1].upper() + name[1:] if name.islower() else name


def _must_be(name: str, answers: Mapping[str, str]) -> bool:
    """Whether this is the last way to reach the council; who skips it would start all over."""
    return name == "mail" and not answers["phone"]


def _only_way(question: Row) -> Row:
    hint = "Zonder telefoon is een mailadres nodig: mensen moeten de raad kunnen bereiken."
    return replace(question, hint=hint, must=True)


def _needless(name: str, answers: Mapping[str, str]) -> bool:
    """A question that the answers before it make needless."""
    return (name == "hours" and not answers["phone"]) or (name == "source" and not answers["term"])


def _refuse_gaps(answers: Mapping[str, str]) -> None:
    for name, option in (("name", "--name"), ("municipality", "--municipality")):
        if not answers[name]:
            raise click.UsageError(f"Met --yes is ook {option} nodig.")
    if not answers["phone"] and not answers["mail"]:
        message = "Geef een telefoonnummer of een mailadres: mensen moeten de raad kunnen bereiken."
        raise click.UsageError(message)
    if answers["term"] and not answers["source"]:
        raise click.UsageError("Zet bij --term ook --source: waar staat de afspraak?")


def sent_on(given: str | None, *, wanted: bool, yes: bool) -> str:
    """The day on which the council sent it; empty when it was not sent."""
    if not given and wanted and not yes:
        given = ask(Advice, _SENT)
    return given or ""


def check_sent(given: str | None, *, wanted: bool) -> None:
    """Refuse a day that is none, or a day of nothing, before any question."""
    if given and not wanted:
        message = "Zet bij --sent ook --with ombudsman: dan weten wij om welk advies het gaat."
        raise click.UsageError(message)
    if given:
        checked(Advice, ("sent",), given)


def refuse_with_template(given: Mapping[str, object]) -> None:
    """Refuse what was said of one council: a template is filled in by each for itself."""
    if said := [option for option, value in given.items() if value]:
        raise click.UsageError(
            f"Het sjabloon is voor elke raad, en neemt {dutch.listing(said)} niet mee. Laat dat "
            "weg. Wie met het sjabloon begint, vult het zelf in."
        )
