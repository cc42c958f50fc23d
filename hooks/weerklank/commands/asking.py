"""How the wizard asks: one line of explanation, one question, and a fault at once in Dutch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import click
from pydantic import BaseModel

from weerklank.commands.resuming import prompted, unheard
from weerklank.records.fields import yes_or_no
from weerklank.records.suggestions import date_meant
from weerklank.records.yaml_core import Loc
from weerklank.writing.typed import fault_in

END_OF_TEXT = "."
"""A line with only this ends a text of several lines."""

Choice = tuple[str, str]
"""What is written in the file, and what the person reads."""


_FIELD = re.compile(r"^(?:[\w ,]+: )?'\w+'")
"""The name of a field, with the blocks around it, with which most sentences about it begin."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: the field it fills, the question, and one line that explains it."""

    loc: Loc
    text: str
    hint: str = ""
    optional: bool = False


def ask(model: type[BaseModel], question: Question, proposal: str | None = None) -> str | None:
    """Ask until the answer is in order; None when an optional question is passed over."""
    _explain(question.hint)
    while True:
        given = _prompt(question, proposal)
        if not given and question.optional:
            return None
        fault = fault_in(model, question.loc, given)
        if fault is None:
            return given
        unheard()
        click.echo(f"  {_about(question, fault)}")
        proposal = date_meant(given) or proposal


def ask_many(model: type[BaseModel], question: Question, item_loc: Loc) -> tuple[str, ...]:
    """Ask for one thing after another, until an empty answer; at least one unless optional."""
    _explain(question.hint)
    found: list[str] = []
    while True:
        optional = question.optional or bool(found)
        text = f"{question.text} {len(found) + 1}"
        given = ask(model, Question(item_loc, text, optional=optional))
        if given is None:
            return tuple(found)
        found.append(given)


def choose(text: str, choices: Sequence[Choice], hint: str = "", default: int = 1) -> str:
    """Ask for one of the choices by its number or its word; gives back what goes in the file."""
    _explain(hint)
    for number, (_, label) in enumerate(choices, start=1):
        click.echo(f"  {number}. {label}")

    def chosen(given: str) -> str:
        for number, (value, _) in enumerate(choices, start=1):
            if given.strip().lower() in {str(number), value}:
                return value
        message = f"Typ een nummer van 1 tot en met {len(choices)}."
        raise click.UsageError(message)

    return prompted(text, chosen, str(default), show_default=True)


def ask_text(text: str, hint: str = "") -> str:
    """Ask for a text of several lines; a line with only a full stop ends it."""
    _explain(hint)
    click.echo(f"{text} (sluit af met een regel met alleen een punt)")
    lines: list[str] = []
    while (line := _line()) != END_OF_TEXT:
        lines.append(line.rstrip())
    return "\n".join(lines).strip()


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


def checked(model: type[BaseModel], loc: Loc, value: object) -> object:
    """A value given as an option; a wrong one ends the command with the sentence about it."""
    if fault := fault_in(model, loc, value):
        raise click.UsageError(fault)
    return value


def _explain(hint: str) -> None:
    click.echo()
    if hint:
        click.echo(hint)


def _about(question: Question, fault: str) -> str:
    """The fault with the words of the question, for who never sees the name of the field."""
    return _FIELD.sub(lambda _: f"'{question.text}'", fault, count=1)


def _prompt(question: Question, proposal: str | None) -> str:
    text = f"{question.text} (Enter = overslaan)" if question.optional else question.text
    default = proposal or ("" if question.optional else None)
    return prompted(text, str.strip, default, show_default=bool(proposal))


def _line() -> str:
    return prompted("", str, "", suffix="")
