"""How the wizard asks: one line of explanation, one question, and a fault at once in Dutch."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import click
from pydantic import BaseModel

from weerklank.commands.wizard.resuming import prompted, today_here, unheard
from weerklank.commands.wizard.terminal import in_terminal
from weerklank.messages import dutch
from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.after_today import not_been
from weerklank.records.reporting.model_fields import block_at, label
from weerklank.records.reporting.problems import Severity, severity_of
from weerklank.records.values.date_meant import (
    can_be_two_days,
    date_meant,
    month_meant,
    no_such_day,
)
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.typed import yes_or_no
from weerklank.writing.typed import fault_in

END_OF_TEXT = "."
"""A line with only this ends a text of several lines."""

Choice = tuple[str, str]
"""What is written in the file, and what the person reads."""

_Prompted = tuple[str, Callable[[str], str], str | None]

_FIELD = re.compile(r"^(?:[\w ,]+: )?'\w+'")
"""The name of a field, with the blocks around it, with which most sentences about it begin."""

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
    _explain(question.hint)
    while True:
        given = _prompt(model, question, proposal)
        if not given and question.optional:
            return None
        fault = fault_in(model, question.loc, given)
        meant = date_meant(given) if fault else None
        if meant and not can_be_two_days(given) and fault_in(model, question.loc, meant) is None:
            click.echo(f"  Wij lezen: {dutch.moment(PartialDate.parse(meant))}.")
            given, fault, meant = meant, None, None
        if fault is None and _may_be(model, question, given):
            return given
        unheard()
        if fault:
            click.echo(f"  {_no_such_day(given) or _about(question.called(model), fault)}")
            proposal = meant or month_meant(given, today_here()) or proposal


def _may_be(model: type[BaseModel], question: Question, given: str) -> bool:
    """Whether it is no date after today of what has happened; what may wait is asked once more."""
    late = not_been(model, question.loc, given, today_here())
    if late is None:
        return True
    code, text = late
    click.echo(f"  {_about(question.called(model), text)}")
    may_wait = severity_of(code) is not Severity.ERROR
    return may_wait and ask_yes_or_no("Klopt deze dag?", default=False)


def ask_many(model: type[BaseModel], question: Question, item_loc: Loc) -> tuple[str, ...]:
    """Ask for one thing after another, until an empty answer; at least one unless optional.

    A pasted list gives one thing for each line, without its numbers or bullets.
    """
    _explain(question.hint)
    found: list[str] = []
    while True:
        optional = question.optional or bool(found)
        text = f"{question.called(model)} {len(found) + 1}"
        given = prompted(*_question(text, None, optional=optional))
        if not given and optional:
            return tuple(found)
        items = _items(given)
        if fault := next((f for i in items if (f := fault_in(model, item_loc, i))), None):
            unheard()
            click.echo(f"  {_about(text, fault)}")
            continue
        found.extend(items)


def choose(text: str, choices: Sequence[Choice], hint: str = "", default: int | None = None) -> str:
    """Ask for one of the choices by its number or its word; gives back what goes in the file.

    Without a `default` Enter chooses nothing: what is published was said by somebody.
    """
    _explain(hint)
    for number, (_, shown) in enumerate(choices, start=1):
        click.echo(f"  {number}. {shown}")

    def chosen(given: str) -> str:
        for number, (value, shown) in enumerate(choices, start=1):
            if given.strip().casefold() in {str(number), value.casefold(), shown.casefold()}:
                return value
        message = f"Typ een nummer van 1 tot en met {len(choices)}."
        raise click.UsageError(message)

    proposed = None if default is None else str(default)
    return prompted(text, chosen, proposed, show_default=default is not None)


def ask_text(text: str, hint: str) -> str:
    """Ask for a text of several lines, word for word; a line with only a full stop ends it.

    In a terminal Enter at once passes it over. Elsewhere a text may begin with an empty line.
    """
    _explain(hint)
    click.echo(f"{text} (sluit af met een regel met alleen een punt)")
    lines: list[str] = []
    while True:
        pasted = prompted("", str, "", suffix="").splitlines() or [""]
        if not lines and in_terminal() and not any(pasted):
            return ""
        for line in pasted:
            if line.strip() == END_OF_TEXT:
                return "\n".join(lines).strip()
            lines.append(line.rstrip())


def ask_yes_or_no(text: str, *, default: bool = True) -> bool:
    """Ask for ja or nee."""

    def meant(given: str) -> bool:
        value = yes_or_no({"j": "ja", "n": "nee", "y": "ja"}.get(given.strip().lower(), given))
        if isinstance(value, bool):
            return value
        message = "Typ ja of nee."
        raise click.UsageError(message)

    word = "ja" if default else "nee"
    return bool(click.prompt(f"{text} (ja of nee)", default=word, value_proc=meant))


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
        raise click.UsageError(_FIELD.sub(f"'--{typed}'", fault, count=1))
    return value


def _explain(hint: str) -> None:
    click.echo()
    if hint:
        click.echo(hint)


def _no_such_day(given: str) -> str:
    """That the month has fewer days; empty when the day is not what is wrong."""
    found = no_such_day(given)
    if not found:
        return ""
    year, month, day = found
    last = dutch.day(dt.date(year, month, monthrange(year, month)[1]))
    return f"{day} bestaat niet in die maand. De laatste dag is {last}."


def _about(text: str, fault: str) -> str:
    """The fault with the words of the question, for who never sees the name of the field."""
    return _FIELD.sub(lambda _: f"'{text}'", fault, count=1)


def _question(text: str, proposal: str | None, *, optional: bool) -> _Prompted:
    """The text, how an answer is understood, and what Enter means."""
    shown = f"{text} (Enter = overslaan)" if optional else text
    return shown, str.strip, proposal or ("" if optional else None)


def _prompt(model: type[BaseModel], question: Question, proposal: str | None) -> str:
    asked = _question(question.called(model), proposal, optional=question.optional)
    given = prompted(*asked, show_default=bool(proposal))
    return " ".join(given.splitlines())


def _items(given: str) -> list[str]:
    """The lines of a pasted list without their marks; one line stays as it was typed."""
    lines = [line.strip() for line in given.splitlines() if line.strip()]
    return [_MARK.sub("", line) for line in lines] if len(lines) > 1 else lines
