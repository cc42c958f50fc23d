"""`weerklank council`: what is agreed with a council, what it has, and who sits on it.

Each line of the scan is asked with what stands there now: Enter leaves it so. Of the file only the
lines that changed are another; what is not known is no line at all.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from weerklank.commands.asking.choosing import ask_yes_or_no, choose
from weerklank.commands.asking.fields import ask, ask_many
from weerklank.commands.asking.meaning import meant
from weerklank.commands.asking.resuming import Wizard
from weerklank.commands.terminal.folding import echo
from weerklank.commands.wizard.amending import chosen_council, write_amended
from weerklank.commands.wizard.council_lines import (
    NOT_KNOWN,
    header,
    kept_text,
    now_at,
    shown_change,
    spoken,
    typed_value,
    with_said,
)
from weerklank.commands.wizard.options import amending_options
from weerklank.commands.wizard.questions import Row, Talk, as_options, given, options
from weerklank.commands.wizard.rows import LAST_DAY, rows_of
from weerklank.messages import dutch
from weerklank.records.files.places import BODIES
from weerklank.records.header.yaml_core import Loc
from weerklank.records.load import load
from weerklank.records.models.body import Body, Facilities, Rights
from weerklank.records.models.composition import Composition, Participation
from weerklank.records.reporting.model_fields import choice_at, field_at
from weerklank.records.values.typed import is_unknown

_ARRANGED = [("ja", "ja"), ("nee", "nee, dat is nagekeken")]
_OPENS: Mapping[object, Loc] = {"composition": ("composition", "counted_on"), "ended": LAST_DAY}
"""The line of a block without which the others say nothing."""


def _block(name: str, model: type[BaseModel], option: str) -> tuple[Row, ...]:
    options = ((one, f"{option}-{one.replace('_', '-')}") for one in model.model_fields)
    return tuple(Row((name, one), option=typed) for one, typed in options)


GROUPS: Mapping[str, tuple[Row, ...]] = {
    "Uw archief en de raad zelf": rows_of("council"),
    "De afspraak met de gemeente": rows_of("agreement"),
    "De rechten uit de wet": _block("rights", Rights, "right"),
    "Wat de raad heeft": _block("facilities", Facilities, "facility"),
    "De participatieverordening": _block("participation", Participation, "participation"),
    "Wie er in de raad zitten, in aantallen": tuple(
        Row(("composition", name)) for name in Composition.model_fields
    ),
}
ROWS = tuple(row for rows in GROUPS.values() for row in rows)


@click.command("council", cls=Wizard)
@options(Body, ROWS)
@click.option("--council", metavar="NAAM", help="De raad, als er meer zijn.")
@click.option("--agreement", metavar="BRON", help="De afspraak, als er meer zijn: waar zij staat.")
@amending_options
def command(
    folder: Path, council: str | None, agreement: str | None, *, yes: bool, **typed: object
) -> None:
    """Loop na wat er met een raad is afgesproken, wat hij heeft en wie erin zitten.

    Bij elke vraag staat wat er nu staat: Enter laat dat zo. Weet u het niet? Typ: onbekend. In het
    bestand verandert alleen wat u verandert.
    """
    register = load(folder).register
    talk = Talk(register, given(Body, ROWS, register, typed))
    own = chosen_council(register, council, yes=yes)
    path = BODIES / f"{own}.md"
    before, values = header(folder / path)
    place = _which(values, agreement, yes=yes)
    said = dict(_said(values, place, talk.given))
    if not yes:
        said |= _asked(values, place, talk)
    after = with_said(values, said)
    text = kept_text(str(path), before, values, after)
    if text == before:
        echo("Er is niets veranderd.")
        return
    if not yes:
        echo(f"\n{path}:\n{shown_change(before, text)}")
    write_amended(folder, path, text, as_options(ROWS, talk), "" if yes else "Zo bewaren?")


def _which(values: Mapping[str, Any], named: str | None, *, yes: bool) -> int:
    """The place of the agreement that is gone through; the first place where there is none yet."""
    found = [str(one.get("source", "")) for one in values.get("agreements") or []]
    if named is not None:
        if named not in found:
            known = dutch.listing(found)
            ways = f"U kunt kiezen uit: {known}." if found else "Laat deze optie weg."
            message = f"'--agreement' noemt '{named}', en die staat niet in het bestand. {ways}"
            raise click.UsageError(message)
        return found.index(named)
    if len(found) < 2 or yes:  # noqa: PLR2004 (nothing to choose)
        return max(0, len(found) - 1)
    return found.index(choose("Welke afspraak", [(one, one) for one in found], "", len(found)))


def _at(loc: Loc, place: int) -> Loc:
    """Where the value stands in this file: the rows speak of the first agreement."""
    return tuple(place if part == 0 else part for part in loc)


def _said(
    values: Mapping[str, Any], place: int, given_: Mapping[Loc, object]
) -> Iterator[tuple[Loc, object]]:
    for loc, value in given_.items():
        if spoken(now_at(values, _at(loc, place))) != spoken(value):
            yield _at(loc, place), typed_value(value)


def _asked(values: Mapping[str, Any], place: int, talk: Talk) -> Iterator[tuple[Loc, object]]:
    """What is said of each line of each part that is gone through, where it is another."""
    for title, rows in GROUPS.items():
        if not ask_yes_or_no(f"{title}: nalopen?"):
            continue
        opened = {first: now_at(values, first) for first in _OPENS.values()}
        for row in rows:
            first = _OPENS.get(row.loc[0], row.loc)
            if row.loc != first and not opened[first]:
                continue
            now = now_at(values, _at(row.loc, place))
            value = talk.given.get(row.loc, None) or _answer(row, now, talk)
            opened[row.loc] = value or opened.get(row.loc)
            if spoken(value) not in ("", spoken(now)):
                yield _at(row.loc, place), typed_value(value)


def _answer(row: Row, now: object, talk: Talk) -> object:
    """What is said now; what stands there is what Enter means."""
    field, text = field_at(Body, row.loc), row.called(Body)
    hint = row.hint or (field.description if field else "") or ""
    if row.asks:
        return row.asks(talk)
    stands = spoken(now)
    if enumeration := choice_at(Body, row.loc):
        choices = [(one.value, one.meaning) for one in enumeration if not is_unknown(one.value)]
    elif re.search(r"\b(bool|Arrangement)\b", str(getattr(field, "annotation", ""))):
        choices = _ARRANGED
    elif row.many:
        echo(f"\nNu: {stands or 'niet bekend'}.")
        return ask_many(Body, row, (*row.loc, 0))
    else:
        return meant(Body, row.loc, ask(Body, Row(row.loc, hint, text=text), stands or None))
    choices = [*choices, NOT_KNOWN]
    names = [name for name, _ in choices]
    enter = names.index(stands) + 1 if stands in names else len(names)
    return choose(text, choices, hint, enter)
