"""How what people type becomes a value, or is refused with a code."""

import datetime as dt
import re
from collections.abc import Callable

from pydantic_core import PydanticCustomError

from weerklank.records.header.place import as_typed
from weerklank.records.values.markup_bounds import excess_in
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term

WEB_ADDRESS = re.compile(r"^https?://[^\s<>\"'\\@/?#]+([/?#][^\s<>\"'\\]*)?$")
"""Without a name and a password before the host: an address is published, and they would be too."""

FILE_NAME = re.compile(r"^(?!\.)[\w .()-]{1,120}$")


def _refused(value: object, code: str, *, whole_day: bool = False) -> PydanticCustomError:
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


def read_moment(value: object) -> PartialDate:
    """A date as far as it is known."""
    return _partial_date(value)


def read_day(value: object) -> dt.date:
    """A date that must be one day."""
    partial = _partial_date(value, whole_day=True)
    if not partial.exact:
        raise _refused(value, "R020")
    return partial.earliest


def read_term(value: object) -> Term:
    """A term in words: `6 weken`."""
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


def unless_unknown(value: object) -> object:
    """The value; nothing where somebody wrote down that nobody knows it."""
    return None if is_unknown(value) else value


_NOT_SO = frozenset({"nee", "no", "nvt", "n.v.t", "niet van toepassing", "-", "?"})


def unless_absent(value: object) -> object:
    """The value; nothing where somebody filled in that there is nothing, or that nobody knows it.

    `evidence: none` is no evidence, and `overtaken: nee` takes no promise away.
    """
    return None if is_unknown(value) or is_none(value) or _said(value) in _NOT_SO else value


def none_if_absent(value: object) -> object:
    """The list; an empty one where only the word for nothing or not known stands."""
    return value if value is None or unless_absent(value) is not None else ()


def _said(value: object) -> str:
    """A bare word as it was meant: small letters, no spaces around it."""
    return value.strip().rstrip(".").lower() if isinstance(value, str) else ""


def term_or_none(value: object) -> Term | Absent | None:
    """A term, `none` when there is none, and `unknown` for what a field left out says as well."""
    if value is None or is_unknown(value):
        return None
    return Absent.NONE if value is Absent.NONE or _said(value) in _NONE else read_term(value)


def own_term(value: object) -> Term | Absent | None:
    """A term for this one, or `none`; `unknown` says that it is not the one of the agreement."""
    return Absent.UNKNOWN if value is not None and is_unknown(value) else term_or_none(value)


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


def number_as_text(value: object) -> object:
    """An id may be typed without quotes: `recommendation: 1`."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_YES_NO = {"ja": True, "yes": True, "nee": False, "no": False}


def yes_or_no(value: object) -> object:
    """`ja` and `nee` mean what they say; anything else is left as it is."""
    return _YES_NO.get(value.strip().lower(), value) if isinstance(value, str) else value


_MAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[A-Za-z]{2,}")

_PHONE = re.compile(r"\+?\(?[0-9](?:[ ()./-]*[0-9]){2,14}(?: \([\w ,.'-]{1,60}\))?")
"""A number to call: at most 15 figures (ITU-T E.164), the marks that people put in between, and
words behind it between brackets. 112 and 144 are the shortest numbers that people call."""


def is_phone(value: str) -> bool:
    """Whether it is a number to call, with words behind it if need be: `14 030 (kies 2)`."""
    return bool(_PHONE.fullmatch(value))


def _taking(test: Callable[[str], object], code: str) -> Callable[[object], str]:
    """A reader of a text that passes the test; anything else is refused with the code."""

    def read(value: object) -> str:
        if isinstance(value, str) and test(value):
            return value
        raise _refused(value, code)

    return read


MOST_WORDS = 8
"""Of a short title: what fits on two lines of a phone, in the prototype of the short pages."""

read_web_address = _taking(WEB_ADDRESS.fullmatch, "R018")
"""An address to follow."""

read_phone = _taking(is_phone, "R120")
"""A number to call."""

read_mail = _taking(_MAIL.fullmatch, "R121")
"""An address to write to."""

read_short_title = _taking(lambda text: len(text.split()) <= MOST_WORDS, "R170")
"""A title of a few words."""

read_file_name = _taking(FILE_NAME.fullmatch, "R021")
"""The name of a file beside the record."""


def read_phone_or_mail(value: str) -> str:
    """A number to call, or an address to write to."""
    return read_mail(value) if "@" in value else read_phone(value)


def one_or_more(value: object) -> object:
    """One value where a list is asked counts as a list of one."""
    return value if isinstance(value, (list, tuple)) or value is None else (value,)


def light_text(text: str) -> str:
    """A text that the Markdown converter can do in a moment."""
    if excess := excess_in(text):
        code = "R085"
        raise PydanticCustomError(code, "refused", {"line": excess.line, "what": excess.what})
    return text


def says_something(text: str) -> str:
    """A text that says more than that there is nothing: that word would be published as text."""
    if is_none(text) or is_unknown(text):
        raise _refused(text, "R026")
    return text
