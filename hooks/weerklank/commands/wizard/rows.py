"""The questions of every wizard, as `questions.yaml` has them: a row for each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from weerklank.commands.asking.choosing import choose
from weerklank.commands.wizard.questions import Row, Talk
from weerklank.records.header.yaml_core import Loc
from weerklank.records.values.typed import is_none
from weerklank.words.packaged import table_of

LAST_DAY = ("ended", "on")
Ways = Mapping[str, Callable[[Talk], Any]]
Said = dict[str, Any]
"""A row as it stands in the table."""


def rows_of(wizard: str, ways: Ways = MappingProxyType({})) -> tuple[Row, ...]:
    """The rows of one part of the table.

    `ways` explains the words that it uses: how to ask or propose, and whether something is asked.
    """
    return tuple(_rows(_table()[wizard], {**_OF_ALL, **ways}))


@cache
def _table() -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = table_of("weerklank.commands.wizard", "questions.yaml")
    return found


def _rows(table: Iterable[Said], ways: Ways) -> Iterator[Row]:
    for said in table:
        if "shared" not in said:
            yield _row(said, ways)
            continue
        own = dict(said)
        first, *rest = _table()[own.pop("shared")]
        own["hint"] = first["hint"].format(hint=own["hint"])
        yield from _rows([first | own, *rest], ways)


def _row(said: Said, ways: Ways) -> Row:
    rest = {name: value for name, value in said.items() if name not in {"at", "when"}}
    rest |= {name: ways[said[name]] for name in ("asks", "propose") if name in said}
    return Row(_loc(said["at"]), when=_when(said.get("when", {}), ways), **rest)


def _loc(at: str) -> Loc:
    return tuple(int(part) if part.isdecimal() else part for part in at.split("."))


def _when(said: str | dict[str, str], ways: Ways) -> Callable[[Talk], object] | None:
    if isinstance(said, str):
        return None if said == "never" else ways[said]
    return lambda talk: all(_holds(talk.said(*_loc(at)), value) for at, value in said.items())


def _holds(found: object, value: str) -> bool:
    if value == "not none":
        return bool(found) and not is_none(found)
    if value in {"said", "nothing"}:
        return bool(found) is (value == "said")
    return found == value


def _has_ended(talk: Talk) -> bool:
    return bool(talk.said(*LAST_DAY) and talk.register.bodies)


def _successor(talk: Talk) -> str:
    bodies = [(body.id, body.title) for body in talk.register.bodies]
    choices = [("", "geen, of dat is niet bekend"), *bodies]
    return choose("Opvolger", choices, "Welk orgaan kwam ervoor in de plaats?", 1)


_OF_ALL: Ways = {"has_ended": _has_ended, "successor": _successor}
