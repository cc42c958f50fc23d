"""What a register says inside: names that fit, addresses of its own, and texts that are text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from weerklank.records.values.date_meant import is_date

_ELEMENT = re.compile(
    r"<\s*/?\s*(?:script|iframe|object|embed|svg|math|img|style|link|meta|base|form|input|button"
    r"|template|video|audio|html|body)\b",
    re.IGNORECASE,
)
"""What does something by itself in a page. A text such as `inkomen < 130%` or `<naam>` may stay."""

_UNSEEN = re.compile(
    r"[\ud800-\udfff\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Half of a letter that JSON writes in two parts, control characters, and marks that turn a line
around: no file of a council can hold them (`records.header.front_matter`)."""

_LONGEST = 64 * 1024
_LONGEST_LINE = 1_000
_LINES = {"title", "publisher", "by"}
"""What a council writes on one line, which is at most 300 (`records.values.fields`), with room.
A text that is longer than its whole header was not made by its site."""

_ADDRESSES = {"url", "address", "feed", "evidence"}

Faults = Iterator[tuple[str, str]]
Json = Mapping[str, Any]

_MOST_TOLD = 3
_PATH = re.compile(r"(?!.*(?:\.\.|%2[ef]))[\w/%~.-]*", re.IGNORECASE)
"""What our own addresses are made of below the address of a site."""

_MARK = re.compile(r"[0-9a-f]{8,64}")
"""A fingerprint of rules, as our own are."""


def inside(register: Json, address: str) -> Faults:
    """Every fault in what a register says."""
    yield from _names(register)
    yield from _texts(register)
    pages = [one["url"] for one in (*register["advice"], *register["bodies"])]
    if strange := [url for url in pages if not _below(url, address)]:
        yield "N031", f"Een pagina staat niet onder het eigen adres: {strange[0][:80]}."
    if not all(_MARK.fullmatch(register["method"][name]) for name in _RULES):
        yield "N022", "De vingerafdruk van de rekenregels is er geen."
    if wrong := _impossible_days(register):
        yield "N022", f"Een datum of een aantal dagen kan niet: {wrong}."


_RULES = ("clock_rules", "explanation_rules")


def _names(register: Json) -> Faults:
    if twice := _twice(register):
        yield "N032", f"Een naam staat er twee keer: {', '.join(twice[:_MOST_TOLD])[:80]}."
    if not {one["advice"] for one in register["promises"]} <= _ids(register["advice"]):
        yield "N032", "Een belofte hoort bij een advies dat er niet is."
    named = {one["body"] for advice in register["advice"] for one in advice["addressees"]}
    if not named <= _ids(register["bodies"]):
        yield "N032", "Een advies is voor een organisatie die er niet is."


def _texts(register: Json) -> Faults:
    texts = list(strings_in(register))
    if any(has_markup(text) for _, text in texts):
        yield "N033", "In een tekst staat iets wat een browser zou uitvoeren."
    if any(is_wrong_address(key, text) for key, text in texts):
        yield "N033", "Een adres begint niet met https:// of http://."
    if any(cannot_be_written(text) for _, text in texts):
        yield "N020", "In een tekst staat een teken dat niet bestaat, of dat niemand ziet."
    named = (register["register"]["publisher"], *(one["title"] for one in register["advice"]))
    if any(is_too_long(key, text) for key, text in texts) or not all(map(str.strip, named)):
        yield "N022", "Een naam of een tekst is leeg, of onmogelijk lang."


def _ids(things: list[Json]) -> set[str]:
    return {one["id"] for one in things}


def _below(url: str, address: str) -> bool:
    return url.startswith(address) and _PATH.fullmatch(url.removeprefix(address)) is not None


def _impossible_days(register: Json) -> str:
    """The first advice with a date that does not exist, or a number of days that cannot be."""
    for advice in register["advice"]:
        replies = (
            reply
            for addressee in advice["addressees"]
            for reply in chain(
                addressee["replies"], *(one["reply"] for one in addressee["recommendations"])
            )
        )
        days = [one["timeliness"]["days"] or (0, 0) for one in advice["addressees"]]
        dates = (advice["sent"], *(reply["on"] for reply in replies))
        if not all(map(is_date, dates)) or not all(0 <= least <= most for least, most in days):
            return str(advice["id"])[:80]
    return ""


def _twice(register: Json) -> list[str]:
    advices, bodies = register["advice"], register["bodies"]
    named = (
        Counter(one["id"] for one in advices),
        Counter(one["id"] for one in bodies),
        Counter(one["url"] for one in advices),
        *(Counter(map(str, one["theme_codes"])) for one in advices),
        *(_parts(one) for one in advices),
    )
    return [name for found in named for name in sorted(found) if found[name] > 1]


def _parts(advice: Json) -> Counter[str]:
    return Counter(
        f"{advice['id']}/{part}"
        for addressee in advice["addressees"]
        for part in (
            addressee["body"],
            *(f"{addressee['body']}/{one['id']}" for one in addressee["recommendations"]),
        )
    )


def strings_in(content: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (JSON)
    """Every text in a piece of JSON, with the key it stands under."""
    waiting: list[tuple[str, Any]] = [("", content)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str):
            yield key, value
        elif isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            waiting.extend((key, one) for one in value)


def has_markup(text: str) -> bool:
    """Whether a text holds an element that a browser would act on."""
    return "<" in text and _ELEMENT.search(text) is not None


def cannot_be_written(text: str) -> bool:
    """Whether a text holds what no file can, or what nobody sees."""
    return _UNSEEN.search(text) is not None


def is_too_long(key: str, text: str) -> bool:
    """Whether no council can have written a text of this length here."""
    return len(text) > (_LONGEST_LINE if key in _LINES else _LONGEST)


def is_wrong_address(key: str, text: str) -> bool:
    """Whether a text that is an address would lead a browser to run something."""
    return key in _ADDRESSES and ":" in text and not text.startswith(("https://", "http://"))
