"""How the wizard asks: one line of explanation, one question, and a fault at once in Dutch."""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass

import click
from pydantic import BaseModel

from weerklank.commands.asking.choosing import ask_yes_or_no
from weerklank.commands.asking.meaning import (
    SKIP,
    may_be_published,
    meant,
    passes_over,
    proposed_for,
)
from weerklank.commands.asking.prompting import (
    explain,
    heard_so_far,
    prompted,
    say,
    tell,
    text_prompted,
    today_here,
    unheard,
)
from weerklank.commands.terminal.folding import echo
from weerklank.importing.sheets.listed import points_in
from weerklank.messages import dutch
from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.after_today import not_been
from weerklank.records.reporting.model_fields import block_at, field_at, label
from weerklank.records.reporting.problems import Severity, severity_of
from weerklank.records.values.date_meant import can_be_two_days, date_meant, no_such_day
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.full_form import value_words
from weerklank.writing.headers.typed import FIELD, about_field, fault_in

_TYPED_ANEW = 30
"""Characters of a wrong answer that are typed again sooner than mended; chosen: half a line."""

_MARK = re.compile(r"^(?:[-–•*o·]|\d{1,2}[.)])\s+")
"""A bullet, as Word and mail programs write it, or a number."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: the field it fills, and one line that explains it."""

    loc: Loc
    hint: str = ""
    text: str = ""
    """What it is called; empty is the name of the field in the model."""

    must: bool = False
    """Whether Enter alone is no answer."""

    @property
    def optional(self) -> bool:
        """Whether it may be passed over."""
        return not self.must

    def called(self, model: type[BaseModel]) -> str:
        """What it is called where it is asked."""
        names = [part for part in self.loc if isinstance(part, str)]
        return self.text or label(block_at(model, self.loc), names[-1])


def ask(model: type[BaseModel], question: Question, proposal: str | None = None) -> str | None:
    """Ask until the answer is in order; None when an optional question is passed over."""
    explain(question.hint)
    while True:
        place = heard_so_far()
        given = _prompt(model, question, proposal)
        if question.optional and (not given or passes_over(model, question.loc, given)):
            tell("  Overgeslagen." if given else "")
            return None
        fault = fault_in(model, question.loc, meant(model, question.loc, given))
        day = date_meant(given) if fault else None
        if day and fault_in(model, question.loc, day) is None:
            given, fault, day = day, None, given
        if fault is None:
            if _is_the_day(model, question, given, typed=day or given):
                if may_be_published(model, question.loc, given):
                    return given
                unheard(place, offer=True)
                continue
        else:
            echo(f"  {_no_such_day(given) or about_field(question.called(model), fault)}")
            proposal = proposed_for(model, question.loc, given, fault) or proposal
        unheard(place, offer=len(given) > _TYPED_ANEW and not proposal)


def _is_the_day(model: type[BaseModel], question: Question, day: str, *, typed: str) -> bool:
    """Whether a date is the one that was meant, said back in words; all that is no date is."""
    info = field_at(model, question.loc)
    if info is None or not value_words(info).startswith("datum"):
        return True
    words = _in_words(day)
    if can_be_two_days(typed):
        if not ask_yes_or_no(f"Bedoelt u {words}?"):
            echo("  Typ de maand dan als woord, zoals: 2 mei 2026.")
            return False
    elif words and words != " ".join(typed.lower().split()):
        tell(f"  Wij lezen: {words}.")
    return _may_have_been(model, question, day)


def _may_have_been(model: type[BaseModel], question: Question, given: str) -> bool:
    """Whether it is no date after today of what has happened; what may wait is asked once more."""
    late = not_been(model, question.loc, given, today_here())
    if late is None:
        return True
    code, text = late
    echo(f"  {about_field(question.called(model), text)}")
    may_wait = severity_of(code) is not Severity.ERROR
    return may_wait and ask_yes_or_no("Klopt deze dag?", default=False)


def _in_words(day: str) -> str:
    """A date in Dutch words; empty for what is none, such as a date that nobody knows."""
    try:
        found = PartialDate.parse(day)
    except ValueError:
        return ""
    return dutch.moment(found) if found.known else ""


def ask_many(model: type[BaseModel], question: Question, item_loc: Loc) -> tuple[str, ...]:
    """Ask for one thing after another, until an empty answer; at least one unless optional.

    A pasted list gives one thing for each line, without its numbers or bullets.
    """
    explain(question.hint)
    found: list[str] = []
    while True:
        optional = question.optional or bool(found)
        text = f"{question.called(model)} {len(found) + 1}"
        place = heard_so_far()
        given = _typed(text, None, optional=optional)
        if optional and (not given or passes_over(model, item_loc, given)):
            return tuple(found)
        items = _items(given)
        if fault := next((f for i in items if (f := fault_in(model, item_loc, i))), None):
            unheard(place, offer=True)
            echo(f"  {about_field(text, fault)}")
        elif not may_be_published(model, item_loc, "\n".join(items)):
            unheard(place, offer=True)
        else:
            found.extend(items)


def ask_text(text: str, hint: str, model: type[BaseModel] | None = None, loc: Loc = ()) -> str:
    """Ask for a text of several lines, word for word; a line with only a full stop ends it."""
    explain(hint)
    say(f"{text} (sluit af met een regel met alleen een punt)")
    while True:
        place = heard_so_far()
        found = text_prompted(text)
        if found and passes_over(model, loc, found):
            tell("  Overgeslagen.")
            return ""
        fault = fault_in(model, loc, found) if model and found else None
        if fault:
            echo(f"  {about_field(text, fault)}")
        elif may_be_published(model, loc, found):
            return found
        unheard(place, offer=True)


def checked(model: type[BaseModel], loc: Loc, value: object, option: str = "") -> object:
    """A value given as an option; a wrong one ends the command with the sentence about it.

    The sentence names the option that was typed, and not the field: nobody has seen a file yet.
    """
    late = not_been(model, loc, value, today_here())
    refused = late[1] if late and severity_of(late[0]) is Severity.ERROR else None
    if fault := fault_in(model, loc, value) or refused:
        typed = (option or str(next(part for part in loc if isinstance(part, str)))).replace(
            "_", "-"
        )
        raise click.UsageError(FIELD.sub(f"'--{typed}'", fault, count=1))
    return value


def _no_such_day(given: str) -> str:
    """That the month has fewer days; empty when the day is not what is wrong."""
    found = no_such_day(given)
    if not found:
        return ""
    year, month, day = found
    last = dutch.day(dt.date(year, month, monthrange(year, month)[1]))
    return f"{day} bestaat niet in die maand. De laatste dag is {last}."


def _typed(text: str, proposal: str | None, *, optional: bool, shown: str = "") -> str:
    """What was typed without the white space around it; Enter is the proposal, or passes over."""
    asked = f"{text} (Enter = overslaan)" if optional else text
    enter = proposal or ("" if optional else None)
    return prompted(asked, str.strip, enter, show_default=bool(proposal), shown=shown)


def _prompt(model: type[BaseModel], question: Question, proposal: str | None) -> str:
    text = question.called(model)
    may_skip = question.optional and proposal
    shown = f"{text} (Enter = {proposal}; overslaan: typ {SKIP})" if may_skip else ""
    given = _typed(text, proposal, optional=question.optional, shown=shown)
    return " ".join(given.splitlines())


def _items(given: str) -> list[str]:
    """The lines of a pasted list without their marks; of one line a number stays."""
    lines = [line.strip() for line in given.splitlines() if line.strip()]
    if len(lines) > 1:
        return [_MARK.sub("", line) for line in lines]
    return [point for line in lines for point in points_in(line)]
