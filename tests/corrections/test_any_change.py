"""Any two versions of a record can be compared, and every field of one has words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from corrections.test_compare import said
from site_pages.counts.register_strategy import registers
from weerklank.publish.pages.advising.corrections import correction_text
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, Facilities
from weerklank.records.models.composition import Arrangement
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.records.values.fields import Record
from weerklank.rules.corrections.compare import UPKEEP, WHOLE, compare
from weerklank.rules.corrections.model import Change, Happened, Step


def models(root: type[Record]) -> Iterator[type[Record]]:
    """The model and every model inside it that is compared."""
    yield root
    for name, field in root.model_fields.items():
        if name not in UPKEEP.get(root, frozenset()):
            for inner in inside(field.annotation):
                if issubclass(inner, Record) and inner not in WHOLE:
                    yield from models(inner)


def inside(annotation: Any) -> Iterator[type]:  # noqa: ANN401 (an annotation is anything)
    """Every class named in an annotation."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from inside(argument)


COMPARED = sorted(
    {
        (model, name)
        for root in (Advice, Response, Body)
        for model in models(root)
        for name in model.model_fields
        if name not in UPKEEP.get(model, frozenset())
    },
    key=lambda pair: (pair[0].__name__, pair[1]),
)


def only_a_block(model: type[Record], name: str) -> bool:
    """Whether a field holds a block that may be empty, so that only its own fields change."""
    found = [kind for kind in inside(model.model_fields[name].annotation) if kind in BLOCKS]
    return bool(found)


BLOCKS = {
    model
    for model, _ in COMPARED
    if not any(field.is_required() for field in model.model_fields.values())
}


LEAVES = [(model, name) for model, name in COMPARED if not only_a_block(model, name)]


@given(found=registers())
def test_equal_records_give_nothing(found: Register) -> None:
    """A record compared with a copy of itself has no change."""
    for record in (*found.advices, *found.responses, *found.bodies):
        assert compare(record, record.model_copy(deep=True)) == ()


@given(found=registers(), data=st.data())
def test_any_two_records_can_be_compared_and_said(found: Register, data: st.DataObject) -> None:
    """Whatever two versions of a kind hold, each change has its sentence and no free text."""
    kinds = [kind for kind in (found.advices, found.responses, found.bodies) if kind]
    kind = data.draw(st.sampled_from(kinds))
    before, after = data.draw(st.sampled_from(kind)), data.draw(st.sampled_from(kind))

    lines = said(before, after)

    assert all(line.endswith(".") and "None" not in line and "{" not in line for line in lines)
    assert not any("Proefstad" in line for line in lines)


def test_every_field_has_words() -> None:
    """A field that is compared can be named, also one that is added to a model tomorrow."""
    arranged = (Step(Body, "facilities"), Step(Facilities, "budget"))

    for model, name in LEAVES:
        around = arranged if model is Arrangement else ()
        text = correction_text(Change((*around, Step(model, name)), Happened.CHANGED))
        assert re.search(r"^[A-Z].*: gewijzigd\.$", text), (model, name)
