"""Turns pydantic's faults into one Dutch sentence each, with a code of our catalogue.

Not one word of pydantic's own English comes through: a kind of fault that has no sentence of its
own gets a general Dutch text.
"""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from weerklank.records.header.place import Place, before, named, short
from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.model_fields import field_at
from weerklank.records.reporting.sentences import SENTENCE_AS_NAME, code_and_sentence
from weerklank.records.values.typed import unless_absent

_OF_A_VALUE = frozenset({"R012", "R014", "R018", "R022"})
"""Faults of a value, where the word for nothing or not known may have been meant."""

_LEAVE_OUT = "Is het er niet, of is het niet bekend? Haal de regel weg."


def _may_go(place: Place) -> bool:
    """Whether somebody typed that there is nothing, where a field left out says the same."""
    field = field_at(place.model, place.loc)
    nothing = unless_absent(place.given) is None and isinstance(place.given, str)
    return nothing and isinstance(place.loc[-1], str) and field is not None and not field.default


def code_and_text(
    error: ErrorDetails,
    model: type[BaseModel],
    *,
    left_empty: bool = False,
    values: Mapping[str, object] | None = None,
) -> tuple[str, str]:
    """The code of a pydantic fault and its Dutch text.

    `left_empty` says that the missing field is there, but without a value; `values` are all fields
    as they were typed.
    """
    loc = error["loc"]
    beside = _list_around(values or {}, loc)
    place = Place(model, loc, error["input"], error.get("ctx", {}), left_empty, beside)
    code, sentence = code_and_sentence(error["type"], place)
    if code in _OF_A_VALUE and _may_go(place):
        sentence = f"{named(loc)} kan niet '{short(place.given)}' zijn. {_LEAVE_OUT}"
    return code, before(loc) + sentence


def _list_around(values: Mapping[str, object], loc: Loc) -> Sequence[object]:
    found: object = values
    last: Sequence[object] = ()
    for part in loc:
        if isinstance(found, list) and isinstance(part, int):
            last = found
            found = found[part] if part < len(found) else None
        else:
            found = found.get(str(part)) if isinstance(found, Mapping) else None
    return last


def without_echoes(errors: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """The faults without those that follow from another one.

    A sentence with a colon reads as a block whose name is the start of the sentence. That its
    fields are missing too is then no news.
    """
    sentences = {
        error["loc"][:-1]
        for error in errors
        if error["type"] == "extra_forbidden" and SENTENCE_AS_NAME.search(str(error["loc"][-1]))
    }
    return [e for e in errors if e["type"] != "missing" or e["loc"][:-1] not in sentences - {()}]
