"""Makes the fields of the editor's forms from the models, so that form and check never differ.

Only what both Sveltia and Decap understand is used. A date that may be partial is a text field: a
date picker would throw away `2014-12`. A yes or no that nobody gave is a choice without a default:
a switch would give the answer no.
"""

import datetime as dt
import re
import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from weerklank.admin.forms.hints import form_hint, without_label
from weerklank.records.reporting.model_fields import inside, label, mark_of
from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import NameOf
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.writing.headers.full_form import inner_types, is_list, value_words

ADVICES, RESPONSES, BODIES = "advies", "antwoord", "orgaan"
"""The names of the collections."""

COLLECTION_OF = MappingProxyType({"advices": ADVICES, "bodies": BODIES})
"""By the mark of a field that holds the name of another record."""

_BEGINS = frozenset({"Response.kind"})
"""What says which of the fields below it are meant: `answer` stands there, and decides nothing."""

DATE_PATTERN = r"^(\d{4}(-\d{2}(-\d{2})?)?|\S+/\S+|onbekend|unknown)$"
TERM_PATTERN = r"^\s*\d{1,4}\s+[A-Za-z]+(\s+days?)?\s*$"
COUNT_PATTERN = r"^\d{1,4}$"
_NONE_PATTERN = r"^(none|geen|unknown|onbekend)$"
_WRITE_TERM_OR_NONE = "Schrijf bijvoorbeeld: 6 weken. Nagekeken en er is niets? Schrijf: geen"
_WRITE_NUMBER_OR_NONE = "Schrijf een getal. Nagekeken en er is niets? Schrijf: geen"
_WRITE_DATE_OR_NONE = "Schrijf jjjj-mm-dd, bijvoorbeeld 2026-05-20. Nog nooit? Schrijf: geen"
_WRITE_DATE = "Schrijf jjjj-mm-dd, bijvoorbeeld 2026-05-20. Onbekend? Schrijf dan: onbekend"
_WRITE_TERM = "Schrijf bijvoorbeeld: 6 weken"
_YES_NO = ({"label": "ja", "value": "ja"}, {"label": "nee", "value": "nee"})
_NOT_KNOWN = {"label": "weet niet", "value": "onbekend"}
_AS_IN_HINT = "Schrijf het zoals in de uitleg bij dit veld."
_LONGEST_LINE = 300
_OF_A_FILE = re.compile(r"(?:^|[.:]\s*)[^.:]*\bbestandsnaam\b.*?(?:\.md)?\.\s*")

Widget = dict[str, object]
"""One field of a form, as the configuration writes it."""


def typed(pattern: str, message: str) -> Widget:
    """A line that must be like the pattern; the message says how."""
    return {"widget": "string", "pattern": [pattern, message]}


ADDRESS = typed(r"^https?://\S+$", "Schrijf een adres dat begint met https://")
DAY: Widget = {
    "widget": "datetime",
    "type": "date",
    "format": "YYYY-MM-DD",
    "date_format": "YYYY-MM-DD",
    "time_format": False,
    "picker_utc": False,
}


def fields_of(model: type[BaseModel]) -> list[Widget]:
    """The fields of a form for this model, in its order; the id is the name of the file.

    What the others depend on goes first, then what is required.
    """

    def place(item: tuple[str, FieldInfo]) -> tuple[bool, bool]:
        name, field = item
        return f"{model.__name__}.{name}" not in _BEGINS, not field.is_required()

    required_first = sorted(model.model_fields.items(), key=place)
    is_record = "body" in model.model_fields
    return [
        _field(model, field.alias or name, field)
        for name, field in required_first
        if not (is_record and name == "id")
    ]


def _field(model: type[BaseModel], name: str, field: FieldInfo) -> Widget:
    """Name, label and hint in front, then what sort of field it is."""
    start: Widget = {"name": name, "label": label(model, name), "hint": field.description or ""}
    if name == "body":
        return {**start, "widget": "markdown", "required": False}
    of = mark_of(field, NameOf)
    relation = COLLECTION_OF[of.folder] if of else ""
    if relation:  # it is chosen by its title: nobody types the name of a file
        start["hint"] = _OF_A_FILE.sub("", field.description or "")
    widget = (
        _relation(relation, field) if relation else _widget(field.annotation, field, field.metadata)
    )
    options = cast("Sequence[Mapping[str, str]]", widget.get("options", ()))
    values = [option["value"] for option in options]
    hint = form_hint(str(start["hint"]), str(widget["widget"]), values)
    start["hint"] = without_label(hint, str(start["label"]))
    return {**start, **widget, "required": field.is_required()}


def _relation(collection: str, field: FieldInfo) -> Widget:
    return {
        "widget": "relation",
        "collection": collection,
        "value_field": "{{slug}}",
        "search_fields": ["title"],
        "display_fields": ["title"],
        **({"multiple": True} if is_list(field.annotation) else {}),
    }


def _widget(annotation: object, field: FieldInfo, metadata: Sequence[object]) -> Widget:
    """The widget for a type; an optional or annotated type is that of what is inside."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if Absent in arguments:
        return _or_none(annotation)
    if origin is Annotated:
        return _widget(arguments[0], field, [*metadata, *_rules(arguments[1:])])
    if origin in {Union, types.UnionType}:
        some = next(a for a in arguments if a is not types.NoneType)
        return _widget(some, field, metadata)
    if origin is tuple:
        return _list(arguments[0], metadata)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {"widget": "object", "collapsed": True, "fields": fields_of(annotation)}
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return _choice(annotation, field)
    return _single(annotation, field, metadata)


def _or_none(annotation: object) -> Widget:
    """A term or a date that may also be `none`: left empty it is not known."""
    if int in inner_types(annotation):
        return typed(f"{COUNT_PATTERN}|{_NONE_PATTERN}", _WRITE_NUMBER_OR_NONE)
    if Term in inner_types(annotation):
        return typed(f"{TERM_PATTERN}|{_NONE_PATTERN}", _WRITE_TERM_OR_NONE)
    return typed(f"{DATE_PATTERN}|{_NONE_PATTERN}", _WRITE_DATE_OR_NONE)


def _rules(metadata: Iterable[object]) -> Iterator[object]:
    """The rules in the metadata of a type, those inside a pydantic `Field` too."""
    for rule in metadata:
        if isinstance(rule, FieldInfo):
            yield from rule.metadata
        else:
            yield rule


def _rule(metadata: Sequence[object], name: str) -> object:
    """The value of the rule with this name, such as `max_length`; None when there is none."""
    found = (getattr(rule, name, None) for rule in metadata)
    return next((value for value in found if value is not None), None)


def _limits(metadata: Sequence[object], names: Mapping[str, str]) -> Widget:
    """The rules that there are, under the names of the editor."""
    found = {ours: _rule(metadata, theirs) for ours, theirs in names.items()}
    return {ours: value for ours, value in found.items() if value is not None}


def _list(item: object, metadata: Sequence[object]) -> Widget:
    """A list of blocks with fields, or of plain texts."""
    shared: Widget = {"widget": "list", **_limits(metadata, _LENGTHS)}
    model = inside(item, BaseModel)
    if model is None:
        return {**shared, "field": {"name": "item", "label": "Tekst", "widget": "string"}}
    fields = fields_of(model)
    telling = [str(field["name"]) for field in fields if field["required"]][:2]
    summary = {"summary": " ".join(f"{{{{fields.{name}}}}}" for name in telling)} if telling else {}
    return {**shared, "collapsed": True, **summary, "fields": fields}


_LENGTHS = {"min": "min_length", "max": "max_length"}
_BOUNDS = {"min": "ge", "max": "le"}


def _choice(enumeration: type[Choice], field: FieldInfo) -> Widget:
    options = [{"label": choice.meaning, "value": choice.value} for choice in enumeration]
    given = {"default": field.default.value} if isinstance(field.default, Choice) else {}
    return {"widget": "select", "options": options, **given}


def _single(annotation: object, field: FieldInfo, metadata: Sequence[object]) -> Widget:
    """A field with one value."""
    if annotation is PartialDate:
        return typed(DATE_PATTERN, _WRITE_DATE)
    if annotation is Term:
        return typed(TERM_PATTERN, _WRITE_TERM)
    if annotation is dt.date:
        return DAY
    if annotation is bool:
        if isinstance(field.default, bool):
            return {"widget": "boolean", "default": field.default}
        options = (*_YES_NO, _NOT_KNOWN) if _may_be_unknown(field) else _YES_NO
        return {"widget": "select", "options": [dict(option) for option in options]}
    if annotation is int:
        return {"widget": "number", "value_type": "int", **_limits(metadata, _BOUNDS)}
    return _text(field, metadata)


def _may_be_unknown(field: FieldInfo) -> bool:
    """Whether `unknown` is a choice: where a field may be left out, leaving it out says that."""
    return field.is_required() and types.NoneType in get_args(field.annotation)


def _text(field: FieldInfo, metadata: Sequence[object]) -> Widget:
    """One line, or a box for more; patterns come from the model."""
    if value_words(field) == "webadres":
        return ADDRESS
    longest = _rule(metadata, "max_length")
    if isinstance(longest, int) and longest > _LONGEST_LINE:
        return {"widget": "text"}
    given = {"default": field.default} if isinstance(field.default, str) else {}
    pattern = _rule(metadata, "pattern")
    if isinstance(pattern, str):
        return {**typed(pattern, _AS_IN_HINT), **given}
    return {"widget": "string", **given}
