"""A wizard as a table: one row for each question, from which everything else follows.

The model knows what a field is called, what it may hold, what it is for and which choices it has.
A row adds where the field stands, one line that explains it, and when it is asked. Its option, the
help of that option, its check and its key in the record come from these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import click
from pydantic import BaseModel

from weerklank.commands.asking.choosing import Choice, choose
from weerklank.commands.asking.fields import Question, ask, ask_many, checked
from weerklank.commands.asking.meaning import meant, refuse_private
from weerklank.commands.terminal.dutch_click import Command
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.register import Register
from weerklank.records.reporting.model_fields import choice_at, field_at, mark_of
from weerklank.records.values.fields import NameOf, Record
from weerklank.writing.headers.full_form import value_words

_NOT_KNOWN = ("", "niet bekend")
_YES_NO = [("ja", "ja"), ("nee", "nee"), _NOT_KNOWN]


_TOWN = "de gemeente"
_NAMED = re.compile(rf"\b{_TOWN}\b")


def doer_of(bodies: Sequence[Body]) -> str:
    """How to call these bodies in a question; of several that are not the town `een van hen`."""
    if all(body.kind.is_the_town for body in bodies):
        return _TOWN
    return bodies[0].name if len(bodies) == 1 else "een van hen"


@dataclass(frozen=True, slots=True)
class Talk:
    """A wizard at work: what there is already, what was given as an option, what is said so far."""

    register: Register = field(default_factory=Register)
    given: Mapping[Loc, object] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    doer: Callable[[Talk], str] = lambda _: _TOWN
    """Who is asked or answers, in a sentence: a shared service is no municipality."""

    def names(self, text: str) -> str:
        """The text with who it is about, where the table says `de gemeente`."""
        return _NAMED.sub(self.doer(self), text)

    def said(self, *loc: str | int) -> Any:  # noqa: ANN401 (whatever the record holds there)
        """What stands at `loc` so far; None when nothing does."""
        found: Any = self.fields
        for part in loc:
            if isinstance(part, int):
                found = found[part] if isinstance(found, list) else None
            else:
                found = found.get(part) if isinstance(found, dict) else None
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Question):
    """A question with its option and its condition."""

    option: str | None = None
    """The name of its option; None is that of the field, and an empty name is no option."""

    help: str = ""
    """What its option is for; empty is what the model says the field is for."""

    needed: bool = False
    """Whether a command that asks nothing cannot do without."""

    many: bool = False
    """Whether there may be several: asked until Enter, and an option that may be repeated."""

    enter: str = ""
    """What Enter means at a choice; without it Enter chooses nothing."""

    when: Callable[[Talk], object] | None = lambda _: True
    """Whether it is asked, by what was said before; None is only an option."""

    propose: Callable[[Talk], str | None] = lambda _: None
    asks: Callable[[Talk], object] | None = None
    """Its own way to ask, where the type of the field does not say how."""

    @property
    def optional(self) -> bool:
        """Whether it may be passed over."""
        return not (self.must or self.needed)

    @property
    def typed(self) -> str:
        """The name of its option, as it is typed without the dashes; empty when it has none."""
        if self.option is not None:
            return self.option
        return str(next(p for p in reversed(self.loc) if isinstance(p, str))).replace("_", "-")

    @property
    def key(self) -> str:
        """The name of its option in Python."""
        return (self.typed or "_".join(map(str, self.loc))).replace("-", "_")


def options(
    model: type[BaseModel], rows: Sequence[Row], *, numbered: bool = False
) -> Callable[[Command], Command]:
    """An option for each row; `numbered` ones may be repeated and begin with `nummer=`."""

    def decorated(command: Command) -> Command:
        for row in reversed([row for row in rows if row.typed]):
            command = click.option(
                f"--{row.typed}",
                row.key,
                multiple=row.many or numbered,
                metavar="NR=TEKST" if numbered else _metavar(model, row),
                help=_help(model, row),
            )(command)
        return command

    return decorated


def given(
    model: type[Record], rows: Sequence[Row], register: Register, typed: Mapping[str, object]
) -> dict[Loc, object]:
    """What was given as an option, by its place, each checked; a wrong one ends the command."""
    found: dict[Loc, object] = {}
    for row in rows:
        if value := typed.get(row.key):
            found[row.loc] = checked(model, row.loc, meant(model, row.loc, value), row.typed)
            for text in value if isinstance(value, tuple) else (value,):
                refuse_private(model, row.loc, text, row.typed)
            if of := mark_of(field_at(model, row.loc), NameOf):
                records: Iterable[Record] = getattr(register, of.folder)
                ids = sorted(str(getattr(one, "id", "")) for one in records)
                for name in value if isinstance(value, tuple) else (value,):
                    one_of(str(name), ids, row.typed)
    return found


def answered(
    model: type[BaseModel], rows: Sequence[Row], talk: Talk, *, yes: bool = False
) -> dict[str, Any]:
    """The fields in the order of the table: as given, else asked for; with `yes` nothing is asked.

    Ends the command when something that is needed is missing and nothing may be asked.
    """
    for row in rows:
        value = talk.given.get(row.loc)
        if value is None and row.when is not None and row.when(talk):
            if not yes:
                named = replace(row, hint=talk.names(row.hint))
                value = row.asks(talk) if row.asks else _asked(model, named, talk)
            elif row.needed:
                raise click.UsageError(
                    f"Met --yes is ook --{row.typed} nodig. Zet dat erbij, of laat --yes weg: dan "
                    "wordt het gevraagd."
                )
        if value not in (None, "", (), [], {}):
            _put(talk.fields, row.loc, value)
    return talk.fields


def one_of(value: str, known: Sequence[str], option: str) -> str:
    """What was given with an option and must exist; names what exists when it does not."""
    if value not in known:
        exist = ", ".join(known) if known else "er is nog niets"
        message = f"'--{option}' noemt '{value}', en dat bestaat niet. U kunt kiezen uit: {exist}."
        raise click.UsageError(message)
    return value


def newest(advices: Iterable[Advice]) -> list[Choice]:
    """Each advice once, as a person knows it, by its title and its date; the newest first."""
    by_id = {a.id: a for a in sorted(advices, key=lambda a: (a.sent.latest, a.id), reverse=True)}
    return [(i, f"{advice.title} ({advice.sent})") for i, advice in by_id.items()]


def as_options(rows: Sequence[Row], talk: Talk) -> Mapping[str, str]:
    """The option by the name of its field, of every field that was given with one."""
    given_so = (row for row in rows if row.loc in talk.given and row.typed)
    return {str(row.loc[-1]): f"--{row.typed}" for row in given_so}


def _asked(model: type[BaseModel], row: Row, talk: Talk) -> object:
    """The answer to a question, asked as the type of its field wants it."""
    text, annotation = row.called(model), str(getattr(field_at(model, row.loc), "annotation", ""))
    if enumeration := choice_at(model, row.loc):
        choices = [(one.value, talk.names(one.meaning)) for one in enumeration]
        if row.optional and not row.enter:
            choices.append(_NOT_KNOWN)
        values = [value for value, _ in choices]
        enter = values.index(row.enter) + 1 if row.enter in values else None
        return choose(text, choices, row.hint, enter)
    if re.search(r"\bbool\b", annotation):
        return choose(text, _YES_NO, row.hint, len(_YES_NO))
    if row.many:
        return ask_many(model, row, (*row.loc, 0))
    return ask(model, row, row.propose(talk))


def _put(fields: dict[str, Any], loc: Loc, value: object) -> None:
    """Set a value inside its blocks; a block in a list is the first of that list."""
    inside: Any = fields
    for part, below in pairwise(loc):
        if isinstance(part, str):
            inside = inside.setdefault(part, [{}] if isinstance(below, int) else {})
        else:
            inside = inside[part]
    inside[loc[-1]] = value


_METAVARS = (
    ("datum", "DATUM"), ("lijst: datum", "DATUM"), ("termijn", "TERMIJN"), ("keuze", "KEUZE"),
    ("getal", "GETAL"), ("webadres", "ADRES"), ("ja of nee", "JA|NEE"),
    ("bestandsnaam", "NAAM"), ("lijst: bestandsnaam", "NAAM"),
)  # fmt: skip


def _metavar(model: type[BaseModel], row: Row) -> str:
    info = field_at(model, row.loc)
    words = value_words(info) if info else ""
    return next((shown for start, shown in _METAVARS if words.startswith(start)), "TEKST")


def _help(model: type[BaseModel], row: Row) -> str:
    """What the field is for; at a choice also the words that may be typed."""
    info, enumeration = field_at(model, row.loc), choice_at(model, row.loc)
    said = row.help or (info.description if info else None) or row.called(model)
    words = f" Een van: {', '.join(enumeration)}." if enumeration else ""
    return f"{said}{words}{' Mag vaker.' if row.many else ''}"
