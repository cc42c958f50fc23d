"""The kinds of value that a front-matter field can hold, each refusing what is not one.

Every refusal is a `PydanticCustomError` whose type is one of our fault codes, so that
`messages.py` needs no guessing to say in Dutch what to type instead.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, TypeVar

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

from weerklank.lazy_dataclass import dataclass
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.records.values.typed import (
    light_text,
    moment_or_none,
    none_if_absent,
    number_as_text,
    number_or_none,
    one_or_more,
    own_term,
    read_day,
    read_file_name,
    read_mail,
    read_moment,
    read_phone,
    read_phone_or_mail,
    read_short_title,
    read_web_address,
    says_something,
    term_or_none,
    unless_absent,
    unless_unknown,
    yes_no_or_unknown,
    yes_or_no,
)

T = TypeVar("T")

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}$"


class Record(BaseModel):
    """Base of all records: strict types, nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        # Built when first asked for: most records are only a part of another, which reads them. A
        # quarter of the time in which the program starts.
        defer_build=True,
    )

    other_names: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """By field the words that people type for it, and that do not look like its name.

    Only used in the text of a fault: a date is `sent` in an advice, `dated` in a letter.
    """


class TextRecord(Record):
    """Base of a record with a `body`, the text below its header: an empty text is none."""

    @model_validator(mode="before")
    @classmethod
    def _empty_body_is_none(cls, data: Any) -> Any:  # noqa: ANN401 (pydantic hands over anything)
        return (
            {k: v for k, v in data.items() if k != "body" or v} if isinstance(data, dict) else data
        )


def _text(limit: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=limit)


_DATE_SCHEMA = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$|^\S+/\S+$|^(unknown|onbekend)$"},
        {"type": "integer"},
    ]
}

Moment = Annotated[PartialDate, BeforeValidator(read_moment), WithJsonSchema(_DATE_SCHEMA)]
"""A date that an old source may know only in part."""

Day = Annotated[
    dt.date, BeforeValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})
]
"""A date that must be one day."""

TermOrNone = Annotated[
    Term | Absent | None,
    BeforeValidator(term_or_none),
    WithJsonSchema({"type": "string", "examples": ["6 weken", "none", "unknown"]}),
]
"""A term, `none` (there is none: a finding) or `unknown` (the same as left out)."""

OwnTerm = Annotated[
    Term | Absent | None,
    BeforeValidator(own_term),
    WithJsonSchema({"type": "string", "examples": ["6 weken", "none", "unknown"]}),
]
"""The term of one advice or question; `unknown` says that nobody knows it, left out nothing."""

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

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN), BeforeValidator(number_as_text)]
"""The stem of a file name: small letters, digits, hyphens."""


@dataclass(frozen=True, slots=True)
class NameOf:
    """Marks the name of another record; `folder` is where it stands, as a collection calls it.

    Checks look it up, forms and wizards let it be chosen: all of them by this mark alone.
    """

    folder: str


BodyId = Annotated[Id, NameOf("bodies")]
"""The name of a council, a college or another body."""

AdviceId = Annotated[Id, NameOf("advices")]
"""The name of an advice."""

RecommendationId = Annotated[
    str,
    BeforeValidator(number_as_text),
    StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$"),
]
"""The number of a recommendation inside its advice; may be typed without quotes."""

Line = Annotated[str, _text(300), BeforeValidator(number_as_text)]
"""A title or another text of one line."""

YesNo = Annotated[bool, BeforeValidator(yes_or_no)]
"""Ja or nee, also as yes, no, true and false."""

Paragraph = Annotated[str, _text(2_000), AfterValidator(light_text)]
"""A short text that citizens read."""

Text = Annotated[str, _text(40_000), AfterValidator(light_text)]
"""A long text, such as an explanation of the municipality."""

KnownParagraph = Annotated[Paragraph | None, BeforeValidator(unless_unknown)]
"""A short text, or `unknown` where nobody knows it any more."""

LineIfAny = Annotated[Line | None, BeforeValidator(unless_absent)]

ParagraphIfAny = Annotated[Paragraph | None, BeforeValidator(unless_absent)]
"""A text that may be left out; only the word for nothing or not known is the same as left out."""

SaidLine = Annotated[Line, AfterValidator(says_something)]

SaidParagraph = Annotated[Paragraph, AfterValidator(says_something)]

SaidText = Annotated[Text, AfterValidator(says_something)]
"""As `Line`, `Paragraph` and `Text`, and never only the word that there is none, or not known."""

WebAddress = Annotated[
    str, BeforeValidator(read_web_address), WithJsonSchema({"type": "string", "format": "uri"})
]
"""An address that begins with http:// or https://."""

Phone = Annotated[Line, AfterValidator(read_phone)]
"""A number that somebody can call."""

MailAddress = Annotated[Line, AfterValidator(read_mail)]
"""One mail address, without a name around it."""

PhoneOrMail = Annotated[Line, AfterValidator(read_phone_or_mail)]
"""A number to call or one mail address."""

ShortTitle = Annotated[Line, AfterValidator(read_short_title)]
"""A title of at most eight words."""

FileName = Annotated[str, BeforeValidator(read_file_name), WithJsonSchema({"type": "string"})]
"""The name of a file beside the record, without a folder."""

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list of values, kept as a tuple."""

OneOrMany = Annotated[tuple[T, ...], BeforeValidator(one_or_more), Field(strict=False)]
"""A list of values, or one value that counts as a list of one."""

LinesIfAny = Annotated[OneOrMany[Line], BeforeValidator(none_if_absent)]
"""Words, such as the laws it is about; only the word for nothing or not known is no word."""


def optional(description: str, title: str | None = None, default: object = None) -> Any:  # noqa: ANN401 (as pydantic's Field)
    """A field that may be left out: what it is for, and its label where that is another."""
    return Field(default, title=title, description=description)


def several(description: str, title: str | None = None) -> Any:  # noqa: ANN401 (as pydantic)
    """The same of a list, which is empty when it is left out."""
    return optional(description, title, ())
