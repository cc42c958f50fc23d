"""The kinds of value that a front-matter field can hold, each refusing what is not one.

Every refusal is a `PydanticCustomError` whose type is one of our fault codes, so that
`messages.py` needs no guessing to say in Dutch what to type instead.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from weerklank.records.header.place import as_typed
from weerklank.records.values.markup_bounds import excess_in
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term

T = TypeVar("T")

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}$"
WEB_ADDRESS = re.compile(r"^https?://[^\s<>\"'\\@/?#]+([/?#][^\s<>\"'\\]*)?$")
"""Without a name and a password before the host: an address is published, and they would be too."""

FILE_NAME = re.compile(r"^(?!\.)[\w .()-]{1,120}$")


class Record(BaseModel):
    """Base of all records: strict types, nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(
        strict=True, frozen=True, extra="forbid", arbitrary_types_allowed=True
    )


class TextRecord(Record):
    """Base of a record with a `body`, the text below its header: an empty text is none."""

    @model_validator(mode="before")
    @classmethod
    def _empty_body_is_none(cls, data: Any) -> Any:  # noqa: ANN401 (pydantic hands over anything)
        return (
            {k: v for k, v in data.items() if k != "body" or v} if isinstance(data, dict) else data
        )


def _refused(value: object, code: str, *, whole_day: bool = False) -> PydanticCustomError:
    """A refusal with one of our codes; `messages.py` writes the Dutch text."""
    return PydanticCustomError(code, "refused", {"given": as_typed(value), "whole_day": whole_day})


def _partial_date(value: object, *, whole_day: bool = False) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        value = value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str):
        try:
            return PartialDate.parse(value)
        except ValueError:
            pass
    raise _refused(value, "R103" if has_time(value) else "R012", whole_day=whole_day)


_TIMED = re.compile(r"^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}", re.ASCII)


def has_time(value: object) -> bool:
    """Whether it is a date with an hour, as a program writes it."""
    return isinstance(value, str) and _TIMED.match(value.strip()) is not None


def _moment(value: object) -> PartialDate:
    return _partial_date(value)


def _day(value: object) -> dt.date:
    partial = _partial_date(value, whole_day=True)
    if not partial.exact:
        raise _refused(value, "R020")
    return partial.earliest


def _term(value: object) -> Term:
    if isinstance(value, Term):
        return value
    if isinstance(value, str):
        try:
            return Term.parse(value)
        except ValueError:
            pass
    raise _refused(value, "R013")


_UNKNOWN = frozenset({"unknown", "onbekend", "niet bekend", "weet niet"})
_NONE = frozenset({"none", "geen", "niets"})


def is_unknown(value: object) -> bool:
    """Whether somebody wrote down that it is not known: the same as leaving the field out."""
    return _said(value) in _UNKNOWN


def is_none(value: object) -> bool:
    """Whether somebody wrote down that there is nothing."""
    return _said(value) in _NONE


def _said(value: object) -> str:
    """A bare word as it was meant: small letters, no spaces around it."""
    return value.strip().rstrip(".").lower() if isinstance(value, str) else ""


def term_or_none(value: object) -> Term | Absent | None:
    """A term, `none` when there is none, and `unknown` for what a field left out says as well."""
    if value is None or is_unknown(value):
        return None
    return Absent.NONE if value is Absent.NONE or _said(value) in _NONE else _term(value)


def number_or_none(value: object) -> object:
    """A number, `none` when there is none of it, `unknown` for what a field left out says."""
    if value is None or is_unknown(value):
        return None
    if value is Absent.NONE or _said(value) in _NONE:
        return Absent.NONE
    if isinstance(value, str) and re.fullmatch(r"\s*\d{1,4}\s*", value, re.ASCII):
        value = int(value)  # an editor with forms writes a number in a field for words in quotes
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST:
        return value
    code = "int_type"
    raise PydanticCustomError(code, "refused")


_MOST = 1_000
"""More members, or more talks in a year, is a typing error."""


def moment_or_none(value: object) -> object:
    """A date, or `none` when it never happened; `unknown` stays a date that is not known."""
    return Absent.NONE if value is Absent.NONE or _said(value) in _NONE else _partial_date(value)


def yes_no_or_unknown(value: object) -> object:
    """Ja, nee, `none` for nee, and `unknown` for what a field left out says as well."""
    if is_unknown(value):
        return None
    return False if _said(value) in _NONE else yes_or_no(value)


def _number_as_text(value: object) -> object:
    """An id may be typed without quotes: `recommendation: 1`."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_YES_NO = {"ja": True, "yes": True, "nee": False, "no": False}


def yes_or_no(value: object) -> object:
    """`ja` and `nee` mean what they say; anything else is left as it is."""
    return _YES_NO.get(value.strip().lower(), value) if isinstance(value, str) else value


def _web_address(value: object) -> str:
    if isinstance(value, str) and WEB_ADDRESS.fullmatch(value):
        return value
    raise _refused(value, "R018")


_MAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[A-Za-z]{2,}")
_PHONE = re.compile(
    r"\+?\(?[0-9](?:[ ()./-]*[0-9]){2,14}(?: \([\w ,.'-]{1,60}\))?",
)
"""A number to call: at most 15 figures (ITU-T E.164), the marks that people put in between, and
words behind it between brackets. 112 and 144 are the shortest numbers that people call."""


def is_phone(value: str) -> bool:
    """Whether it is a number to call, with words behind it if need be: `14 030 (kies 2)`."""
    return bool(_PHONE.fullmatch(value))


def _phone(value: str) -> str:
    if not is_phone(value):
        raise _refused(value, "R120")
    return value


def _mail(value: str) -> str:
    if not _MAIL.fullmatch(value):
        raise _refused(value, "R121")
    return value


def _phone_or_mail(value: str) -> str:
    return _mail(value) if "@" in value else _phone(value)


MOST_WORDS = 8
"""Of a short title: what fits on two lines of a phone, in the prototype of the short pages."""


def _short_title(value: str) -> str:
    if len(value.split()) > MOST_WORDS:
        raise _refused(value, "R170")
    return value


def _file_name(value: object) -> str:
    if isinstance(value, str) and FILE_NAME.fullmatch(value):
        return value
    raise _refused(value, "R021")


def _one_or_more(value: object) -> object:
    """One value where a list is asked counts as a list of one."""
    return value if isinstance(value, (list, tuple)) or value is None else (value,)


def _light(text: str) -> str:
    """A text that the Markdown converter can do in a moment."""
    if excess := excess_in(text):
        code = "R085"
        raise PydanticCustomError(code, "refused", {"line": excess.line, "what": excess.what})
    return text


def _says_something(text: str) -> str:
    """A text that says more than that there is nothing: that word would be published as text."""
    if is_none(text) or is_unknown(text):
        raise _refused(text, "R026")
    return text


def _text(limit: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=limit)


_DATE_SCHEMA = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$|^\S+/\S+$|^(unknown|onbekend)$"},
        {"type": "integer"},
    ]
}

Moment = Annotated[PartialDate, BeforeValidator(_moment), WithJsonSchema(_DATE_SCHEMA)]
"""A date that an old source may know only in part."""

Day = Annotated[
    dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})
]
"""A date that must be one day."""

AgreedTerm = Annotated[
    Term,
    BeforeValidator(_term),
    WithJsonSchema({"type": "string", "examples": ["6 weken", "10 werkdagen", "3 maanden"]}),
]
"""A term such as `6 weken`."""

TermOrNone = Annotated[
    Term | Absent | None,
    BeforeValidator(term_or_none),
    WithJsonSchema({"type": "string", "examples": ["6 weken", "none", "unknown"]}),
]
"""A term, `none` (there is none: a finding) or `unknown` (the same as left out)."""

MomentOrNone = Annotated[
    PartialDate | Absent,
    BeforeValidator(moment_or_none),
    WithJsonSchema({"anyOf": [*_DATE_SCHEMA["anyOf"], {"enum": ["none", "geen"]}]}),
]
"""A date, `none` (never) or `unknown`."""


@dataclass(frozen=True, slots=True)
class Been:
    """Marks the date of something that has happened: a day after today cannot be, or waits.

    `code` is what check calls it. Check looks for the mark in every record, a wizard in its answer.
    """

    code: str = "R100"


PastMoment = Annotated[Moment, Been()]
"""The date of something that has happened."""

PastOrNone = Annotated[MomentOrNone, Been()]
"""As `PastMoment`, `none` (never) or `unknown`."""

NumberOrNone = Annotated[
    int | Absent | None,
    BeforeValidator(number_or_none),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"enum": ["none", "geen", "unknown"]}]}),
]
"""A number, `none` (there is none: a finding) or `unknown` (the same as left out)."""

YesNoUnknown = Annotated[
    bool | None,
    BeforeValidator(yes_no_or_unknown),
    WithJsonSchema(
        {"enum": [True, False, "ja", "nee", "none", "unknown", "onbekend", "weet niet"]}
    ),
]
"""Ja, nee or `unknown` (the same as left out)."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN), BeforeValidator(_number_as_text)]
"""The stem of a file name: small letters, digits, hyphens."""

RecommendationId = Annotated[
    str,
    BeforeValidator(_number_as_text),
    StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$"),
]
"""The number of a recommendation inside its advice; may be typed without quotes."""

Line = Annotated[str, _text(300), BeforeValidator(_number_as_text)]
"""A title or another text of one line."""

YesNo = Annotated[bool, BeforeValidator(yes_or_no)]
"""Ja or nee, also as yes, no, true and false."""

Paragraph = Annotated[str, _text(2_000), AfterValidator(_light)]
"""A short text that citizens read."""

Text = Annotated[str, _text(40_000), AfterValidator(_light)]
"""A long text, such as an explanation of the municipality."""

SaidLine = Annotated[Line, AfterValidator(_says_something)]
SaidParagraph = Annotated[Paragraph, AfterValidator(_says_something)]
SaidText = Annotated[Text, AfterValidator(_says_something)]
"""As `Line`, `Paragraph` and `Text`, and never only the word that there is none, or not known."""

WebAddress = Annotated[
    str, BeforeValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})
]
"""An address that begins with http:// or https://."""

Phone = Annotated[Line, AfterValidator(_phone)]
"""A number that somebody can call."""

MailAddress = Annotated[Line, AfterValidator(_mail)]
"""One mail address, without a name around it."""

PhoneOrMail = Annotated[Line, AfterValidator(_phone_or_mail)]
"""A number to call or one mail address."""

ShortTitle = Annotated[Line, AfterValidator(_short_title)]
"""A title of at most eight words."""

FileName = Annotated[str, BeforeValidator(_file_name), WithJsonSchema({"type": "string"})]
"""The name of a file beside the record, without a folder."""

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list of values, kept as a tuple."""

OneOrMany = Annotated[tuple[T, ...], BeforeValidator(_one_or_more), Field(strict=False)]
"""A list of values, or one value that counts as a list of one."""
