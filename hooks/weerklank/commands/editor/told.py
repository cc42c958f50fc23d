"""What a form is told: that a file cannot be opened, or what is wrong, beside its field."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from weerklank.admin.forms.record_forms import Widget
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.checked import Sensitive
from weerklank.records.reporting.model_fields import block_at, field_at, label
from weerklank.records.reporting.problems import Problem
from weerklank.writing.headers.typed import about_field


class CannotOpenError(Exception):
    """There is no such file, or a form cannot show it; the text is Dutch."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fault in what was filled in; `field` is the path of the field, empty when it is of none."""

    text: str
    field: str = ""


def missing(widgets: Sequence[Widget], typed: Mapping[str, Any], above: str = "") -> Iterator[Told]:
    """What must be filled in and is not, in the words of the form."""
    for widget in widgets:
        value, place = typed.get(str(widget["name"])), f"{above}{widget['name']}"
        inside: Any = widget.get("fields", [])
        if widget.get("required") and value in _NOTHING:
            yield Told(f"Vul dit in: {widget['label']}.", place)
        elif place == "recommendations" and value in _NOTHING and not typed.get("opinion"):
            yield Told(f"Vul dit in: {widget['label']}.", f"{place}.0.text")
        elif isinstance(value, Mapping):
            yield from missing(inside, value, f"{place}.")
        elif isinstance(value, list) and inside:
            for number, row in enumerate(value):
                yield from missing(inside, row, f"{place}.{number}.")


_NOTHING: tuple[object, ...] = (None, "", [], {})


def told(
    problem: Problem,
    lines: Mapping[Loc, int],
    body_line: int = 0,
    model: type[BaseModel] | None = None,
) -> Told:
    """The fault beside the field that stands on its line, the innermost one, as a form calls it."""
    place = _place(problem, lines, body_line)
    text = _CHECKED.sub(_may_stand, problem.text)
    if model and place and place[-1] != "body":
        named = next(part for part in reversed(place) if isinstance(part, str))
        if field_at(model, place):
            text = about_field(label(block_at(model, place), named), text)
    return Told(f"{text} ({problem.code})", ".".join(map(str, place)))


_CHECKED = re.compile(r", of zet in de kop: checked: \[\{kind: (\w+), reason: [^}]*\}\]")
"""How who writes in a file says that something may stand there."""


def _may_stand(found: re.Match[str]) -> str:
    field = label(Advice, "checked")
    return f". Mag het wel? Voeg iets toe bij '{field}': {Sensitive(found[1]).meaning}."


def _place(problem: Problem, lines: Mapping[Loc, int], body_line: int) -> Loc:
    if body_line and problem.line >= body_line:
        return ("body",)
    above = [loc for loc, line in lines.items() if line <= problem.line]
    nearest = max((lines[loc] for loc in above), default=0)
    return max((loc for loc in above if lines[loc] == nearest), key=len, default=())
