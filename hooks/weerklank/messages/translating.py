"""A Dutch sentence of ours in another language, found by its text.

The catalogue of the language holds a pair for each sentence: by the code that it has in `nl.toml`,
or by its Dutch text. A value in a sentence (a name, a title) stays as it is, unless it is a
sentence of ours too; it is then kept between two marks, for who shows it to say that it is Dutch.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from babel.dates import get_day_names, get_month_names

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import DUTCH, sentences

LETTERS = re.compile(r"[^\W\d_]{2}")
OPEN, CLOSE = "\ue000", "\ue001"
"""Around what stays Dutch: characters that no text on a page holds."""

_VALUE = re.compile(r"\{(\w+)(?::([^{}]*))?\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_PIECE = re.compile(r"\{(\w+)(?::([^{}]*))?\}|[\[\]]")
_BETWEEN = re.compile(r", | en ")
_EITHER = re.compile(r", | of ")
_OR_BETWEEN = ", of een dag daartussen"
_ENDS = (".", ":", "·", ",")
_BEFORE_A_VALUE = " ([“"
_WITHIN = r"(?:(?![.?!:]\s).)"
"""A value lies within one sentence."""

_NUMBERS = {"n", "m", "k"}
_SPANS = {"p", "late"}
_SPAN = r"(?:[a-z]+ )?(?:\d+ tot )?\d+ (?:werk)?(?:dag|dagen|week|weken|maand|maanden|jaar)"
_DAY = r"(?:[a-z]+ )?\d{1,2} [a-z]+ \d{4}"
_TEXTS = "text."
_AGAIN = "__"
"""Behind a name that stands more than once in a sentence, of which only one part may be said."""
_DATES = 4096


def kept(text: str) -> str:
    """The text with the marks of what stays Dutch."""
    return f"{OPEN}{text.replace(OPEN, '').replace(CLOSE, '')}{CLOSE}"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A Dutch sentence as a pattern, with the sentence that it is in the other language."""

    pattern: re.Pattern[str]
    said: str


Holds = Callable[[str], bool]
"""Whether a text was written by people: it is then never said in another language."""


def _nothing(_text: str) -> bool:
    return False


def said_in(text: str, language: str, holds: Holds) -> str | None:
    """The sentence in the language, with or without its end mark; None when it is not known."""
    if holds(text):
        return None
    said = _known(text, language, holds)
    if said is not None or text[-1:] not in _ENDS:
        return said
    bare = text[:-1].rstrip()
    said = _known(bare, language, holds) if bare else None
    return None if said is None else said + text[len(bare) :]


def fixed(text: str, language: str) -> str | None:
    """The sentence in the language, when it is one of ours from the first letter to the last."""
    return _catalogue(language)[0].get(text)


def _known(text: str, language: str, holds: Holds) -> str | None:
    exact, pairs = _catalogue(language)
    if text in exact:
        return exact[text]
    if (day := _date(text, language) or _either(text, language)) is not None:
        return day
    for pair in pairs:
        found = pair.pattern.fullmatch(text)
        # A sentence of which only the value is there says nothing of its own.
        if found and text not in found.groupdict().values():
            return _filled(pair.said, _values(found), language, holds)
    return _listed(text, language, holds)


def _values(found: re.Match[str]) -> dict[str, str | None]:
    """Each value by its name: of a name that stands twice the one that is there."""
    values: dict[str, str | None] = {}
    for group, text in found.groupdict().items():
        name = group.partition(_AGAIN)[0]
        if values.get(name) is None:
            values[name] = text
    return values


def _listed(text: str, language: str, holds: Holds) -> str | None:
    """`2 overgenomen, 1 deels overgenomen en 1 niet bekend`: each of them, when all are known."""
    bare = text.removesuffix(".")
    found = [one for one in _BETWEEN.split(bare) if one]
    said = [said_in(one, language, holds) for one in found] if len(found) > 1 else []
    if not said or None in said:
        return None
    between = [" and " if " en " in one else ", " for one in _BETWEEN.findall(bare)]
    parts = zip(said, [*between, ""], strict=True)
    return "".join(f"{one}{after}" for one, after in parts) + text[len(bare) :]


def _filled(said: str, values: Mapping[str, str | None], language: str, holds: Holds) -> str:
    def part(found: re.Match[str]) -> str:
        names = [name for name, _ in _VALUE.findall(found[1])]
        return found[1] if all(values.get(name) is not None for name in names) else ""

    def value(found: re.Match[str]) -> str:
        text = values.get(found[1]) or ""
        if "|" in (found[2] or ""):
            return _counted(text, found[2])
        if not LETTERS.search(text):
            return text
        inner = said_in(text, language, holds)
        return kept(text) if inner is None else inner

    return _VALUE.sub(value, _OPTIONAL.sub(part, said))


def _counted(number: str, forms: str) -> str:
    one, other = forms.split("|")
    word = one if number == "1" else other
    return word.replace("#", number) if "#" in forms else f"{number} {word}"


@cache
def _catalogue(language: str) -> tuple[Mapping[str, str], tuple[_Pair, ...]]:
    """What is always the same, and what has values in it: the longest pattern is tried first."""
    dutch, spoken = sentences(DUTCH), sentences(language)
    found = {
        (code.removeprefix(_TEXTS) if code.startswith(_TEXTS) else dutch[code]): text
        for code, text in spoken.items()
        if code.startswith(_TEXTS) or code in dutch
    }
    exact = {text: said for text, said in found.items() if not _PIECE.search(text)}
    # A pattern without a word of its own, such as a bare date, would fit anything.
    open_ = [text for text in set(found) - set(exact) if LETTERS.search(_VALUE.sub("", text))]
    made = sorted(open_, key=lambda text: (-len(_VALUE.sub("", text)), text))
    return exact, tuple(_Pair(_pattern(text), found[text]) for text in made)


def _pattern(text: str) -> re.Pattern[str]:
    """`{number:dag|dagen}` is a number with its word, `[...]` may be missing, else a value."""
    made, seen, place, least = "", set(), 0, "+"
    for found in _PIECE.finditer(text):
        made += re.escape(text[place : found.start()])
        place = found.end()
        name, form = found[1], found[2] or ""
        if found[0] == "[":
            made, least = f"{made}(?:", "*"
        elif found[0] == "]":
            made, least = f"{made})?", "+"
        elif name in seen:
            made += f"(?P<{name}{_AGAIN}{found.start()}>{_WITHIN}{least}?)"
        else:
            seen.add(name)
            # What hangs on a word, as in `geen antwoord{silent}`, only decides whether it is said.
            is_flag = least == "*" and text[: found.start()][-1:] not in _BEFORE_A_VALUE
            made += f"(?P<{name}>)" if is_flag else _value(name, form, least)
    return re.compile(made + re.escape(text[place:]), re.DOTALL)


def _value(name: str, form: str, least: str) -> str:
    if "|" in form:
        one, other = (re.escape(word).replace(r"\#", r"\d+") for word in form.split("|"))
        number = rf"(?P<{name}>\d+) (?:{one}|{other})"
        return number if "#" not in form else rf"(?P<{name}>{one}|{other})"
    if name == "d":
        return rf"(?P<{name}>{_DAY})"
    if name in _SPANS:
        return rf"(?P<{name}>{_SPAN})"
    if name in _NUMBERS:
        return rf"(?P<{name}>\d+)"
    return rf"(?P<{name}>{_WITHIN}{least}?)"


@lru_cache(_DATES)
def _date(text: str, language: str) -> str | None:
    """A day or month as that language writes it: `23 november 2026` is `23 November 2026`."""
    days, months = _calendar(language)
    words = text.casefold().strip("()").split()
    if not any(word in months for word in words):
        return None
    if not all(word in days or word in months or word.isdigit() for word in words):
        return None
    said = " ".join(days.get(word) or months.get(word) or word for word in words)
    return f"({said})" if text.startswith("(") and text.endswith(")") else said


def _either(text: str, language: str) -> str | None:
    """`11 april 2026 of 13 april 2026`: days of which one holds, or one between them."""
    days = text.removesuffix(_OR_BETWEEN)
    if days != text:
        said_days = _date(days, language) or _either(days, language)
        return said_days and f"{said_days}, or a day between them"
    said = [_date(one, language) for one in _EITHER.split(text)]
    if len(said) == 1 or None in said:
        return None
    between = [" or " if " of " in one else ", " for one in _EITHER.findall(text)]
    return "".join(f"{one}{after}" for one, after in zip(said, [*between, ""], strict=True))


@cache
def _calendar(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    months, others = get_month_names("wide", locale=DUTCH), get_month_names("wide", locale=language)
    days, other_days = get_day_names("wide", locale=DUTCH), get_day_names("wide", locale=language)
    return ({days[n]: other_days[n] for n in days}, {months[n]: others[n] for n in months})
