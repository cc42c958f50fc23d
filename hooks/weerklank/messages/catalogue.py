"""The sentences of a language, by code: what rules answer in codes and values becomes text here.

`nl.toml` holds every sentence; another language has a file of its own, and what it does not have
yet is said in Dutch. In a sentence `{day}` is a value, and what stands after a colon is its form:
`{day:short}`, `{term:upper}`, `{number:dag|dagen}`. A part between square brackets is said only
when every value in it is there: `[ De gemeente noemde {until}.]`.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import cycle
from pathlib import Path
from string import Formatter
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.dutch import without_repeated_year
from weerklank.records.values.partial_date import OuterDays, PartialDate
from weerklank.records.values.term import Term

DUTCH = "nl"
_REMEMBERED = 4096
"""Dates of which the words are kept: most stand on several pages, or on all."""

_LAST_SAID = 1024
"""Sentences that are kept: those of one page and of the lists. More are seldom said again, and each
takes a kilobyte."""

_MANY = 8

_FOLDER = Path(__file__).parent
_PART = re.compile(r"\[([^\[\]]*)\]")
_PARSER = Formatter()
_LONG, _SHORT = "EEEE d MMMM y", "d MMMM y"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that was not said yet: its code in the catalogue and the values in it."""

    code: str
    given: tuple[tuple[str, Value], ...] = ()

    @property
    def values(self) -> dict[str, Value]:
        """What stands in the sentence, by name."""
        return dict(self.given)


Days = tuple[dt.date, ...]
"""Days of which one holds: `11 of 13 april`."""

Value = str | int | dt.date | PartialDate | Term | tuple[str, ...] | Days | Said | None


def said(code: str, **values: Value) -> Said:
    """A sentence to be, with the values that it needs."""
    return Said(code, tuple(values.items()))


def text_of(what: Said, language: str = DUTCH) -> str:
    """The sentence in a language, else in Dutch; a code that no catalogue has is a `KeyError`."""
    spoken = language if what.code in sentences(language) else DUTCH
    if not what.given:
        return _unchanging(what.code, spoken)
    # To tell whether many values were said before takes longer than to say them.
    return (_text if len(what.given) < _MANY else _text.__wrapped__)(what, spoken)


@cache
def _unchanging(code: str, spoken: str) -> str:
    """A sentence without values, which is always the same: three in five are."""
    return _text.__wrapped__(Said(code), spoken)


@lru_cache(_LAST_SAID)
def _text(what: Said, spoken: str) -> str:
    """The sentence, put together once: a name in it holds a flag or a number, never either."""
    values, say = what.values, _Speaker(spoken).format_field
    return "".join(
        literal if name is None else literal + say(values[name], form)
        for run in _runs(spoken, what.code)
        if run.is_said(values)
        for literal, name, form in run.pieces
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of a sentence: words, each with the name and the form of the value behind them."""

    pieces: tuple[tuple[str, str | None, str], ...]
    optional: bool

    def is_said(self, values: Mapping[str, Value]) -> bool:
        """Whether it is always said, or all that it needs is there."""
        names = (name for _, name, _ in self.pieces if name) if self.optional else ()
        return all(values[name] not in (None, False, ()) for name in names)


@cache
def _runs(language: str, code: str) -> tuple[_Run, ...]:
    """The stretches of a sentence, taken apart once: every other one stands in brackets."""
    parts = _PART.split(sentences(language)[code])
    return tuple(
        _Run(tuple((text, name, form or "") for text, name, form, _ in _PARSER.parse(part)), may_go)
        for part, may_go in zip(parts, cycle((False, True)), strict=False)
    )


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Every sentence of a language by its code, such as `clock.counted`."""
    return dict(_flat(tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))))


def _flat(group: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for code, inner in group.items():
        if isinstance(inner, str):
            yield f"{above}{code}", inner
        else:
            yield from _flat(inner, f"{above}{code}.")


class _Speaker:
    """Says a value in the way of a language, in the form that the sentence asks for."""

    def __init__(self, language: str) -> None:
        self.language = language

    def format_field(self, value: object, form: str) -> str:
        """A value as text; a flag, which only decides whether a part is said, is nothing."""
        match value:
            case True:
                return ""
            case int() if form:
                return self._counted(value, form)
            case dt.date() if form == "short":
                return _date(value, _SHORT, self.language)
            case dt.date():
                return _FORMS[form](_date(value, _LONG, self.language))
            case PartialDate():
                return self._moment(value, form)
            case tuple() if any(isinstance(one, dt.date) for one in value):
                text = self._either(value, _SHORT if form == "short" else _LONG)
                return self._between(text) if isinstance(value, OuterDays) else text
            case tuple():
                return str(format_list(value, locale=_locale(self.language)))
            case Said():
                return _FORMS[form](text_of(value, self.language))
            case _:
                return _FORMS[form](str(value))

    def _either(self, days: Days, pattern: str) -> str:
        named = [_date(one, pattern, self.language) for one in days]
        shown = without_repeated_year(days, named)
        return str(format_list(shown, style="or", locale=_locale(self.language)))

    def _between(self, days: str) -> str:
        return text_of(said("moment.either_or_between", days=days), self.language)

    def _counted(self, number: int, form: str) -> str:
        """`{n:dag|dagen}`: the word that goes with the number; `#` is the number itself."""
        one, other = form.split("|")
        word = one if _locale(self.language).plural_form(number) == "one" else other
        return word.replace("#", str(number)) if "#" in form else f"{number} {word}"

    def _moment(self, moment: PartialDate, form: str) -> str:
        """As precise as the date is, with its preposition: `op vrijdag 3 april`, `in 2014`."""
        text = moment.isoformat()
        bare = "bare_" if form == "bare" else ""
        if not moment.known:
            what = said(f"moment.{bare}unknown")
        elif moment.exact:
            what = said(f"moment.{form or 'day'}", day=moment.earliest)
        elif "/" not in text:
            pattern = "y" if len(text) == len("2014") else "MMMM y"
            what = said(f"moment.{bare}within", span=_date(moment.earliest, pattern, self.language))
        elif not moment.has_earliest:
            what = said("moment.until", day=moment.latest)
        elif not moment.has_latest:
            what = said("moment.since", day=moment.earliest)
        else:
            what = said("moment.between", first=moment.earliest, last=moment.latest)
        return text_of(what, self.language)


@lru_cache(_REMEMBERED)
def _date(day: dt.date, pattern: str, language: str) -> str:
    return format_date(day, pattern, _locale(language))


@cache
def _locale(language: str) -> Locale:
    """Babel reads the name of a locale anew each time."""
    return Locale.parse(language)


def as_data(value: Value) -> Any:  # noqa: ANN401 (JSON)
    """A value as programs read it: dates and terms as text, a sentence as its code and values."""
    match value:
        case Said():
            values = {name: as_data(inner) for name, inner in value.given}
            return {"code": value.code.partition(".")[2], "values": values}
        case dt.date() | PartialDate():
            return value.isoformat()
        case Term():
            return str(value)
        case tuple():
            return [as_data(one) for one in value]
        case _:
            return value


_FORMS: Mapping[str, Callable[[str], str]] = {
    "": lambda text: text,
    "upper": lambda text: text[:1].upper() + text[1:],
    "bare": lambda text: text.rstrip("."),
    "stop": lambda text: text if text.endswith((".", "!", "?")) else f"{text}.",
}
