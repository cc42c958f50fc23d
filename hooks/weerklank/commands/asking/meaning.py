"""What a person means who answers in other words, and whether that may be published."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
from pydantic import BaseModel

from weerklank.commands.asking.prompting import prompted, today_here
from weerklank.commands.asking.session import SESSION
from weerklank.commands.terminal.folding import echo
from weerklank.records.files.places import CONTENT
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.body import Body
from weerklank.records.models.checked import Sensitive
from weerklank.records.reporting.after_today import not_been
from weerklank.records.reporting.model_fields import choice_at, field_at
from weerklank.records.values.date_meant import day_meant, month_meant, span_meant
from weerklank.records.values.typed import is_none, is_unknown
from weerklank.review import Own, own_values, typed_finds
from weerklank.review.written import read_written
from weerklank.writing.headers.full_form import value_words
from weerklank.writing.headers.typed import fault_in

SKIP = "-"
"""Passes over a question that Enter answers with a proposal."""

_PASSED = frozenset({SKIP, "?", "weet niet", "weet ik niet", "geen idee", "overslaan"})
_NOTHING = frozenset({"nee", "n", "niets", "n.v.t", "nvt", "niet van toepassing"})
_MEANT = re.compile(r"Bedoelt u '([^']+)'\?")
_LAST_DAY = "2199-12-31"


def is_not_known(text: str) -> bool:
    """Whether it says that the person does not know."""
    return _plain(text) in _PASSED - {SKIP, "overslaan"} or is_unknown(text)


def says_nothing(text: str) -> bool:
    """Whether it says that there is nothing, or that nobody knows."""
    said = _plain(text)
    return said in _PASSED | _NOTHING or is_none(said) or is_unknown(said)


def passes_over(model: type[BaseModel] | None, loc: Loc, given: str) -> bool:
    """Whether an answer to a question that may be passed over does so in words.

    `geen` is an answer where a date or a term may be none; as a text it would stand on the site.
    """
    if _plain(given) in _PASSED:
        return True
    info = field_at(model, loc) if model else None
    is_text = info is None or "tekst" in value_words(info)
    return says_nothing(given) and (
        is_text or (model is not None and fault_in(model, loc, given) is not None)
    )


def proposed_for(model: type[BaseModel], loc: Loc, given: str, fault: str) -> str | None:
    """What may have been meant by a wrong answer, offered to be taken with Enter."""
    found = (one for one in _proposals(model, loc, given, fault) if one)
    return next(
        (one for one in found if fault_in(model, loc, meant(model, loc, one)) is None), None
    )


def _proposals(model: type[BaseModel], loc: Loc, given: str, fault: str) -> Iterator[str | None]:
    today = today_here()
    if not_been(model, loc, _LAST_DAY, today):  # else it may be of next year as well
        yield day_meant(given, today)
    yield span_meant(given)
    yield month_meant(given, today)
    yield from _MEANT.findall(fault)


def meant(model: type[BaseModel], loc: Loc, value: object) -> object:
    """The name in the data of a choice that was typed in Dutch, a number; all else as it is."""
    number = re.search(r"\bint\b", str(getattr(field_at(model, loc), "annotation", "")))
    if number and isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value.strip()):
        return int(value)
    enumeration = choice_at(model, loc)
    if enumeration is None or not isinstance(value, str):
        return value
    words = {word: one.value for one in enumeration for word in (*one.words, one.label.lower())}
    return words.get(value.strip().lower(), value)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!")


_OF_THE_BODY_ITSELF = frozenset({("title",), ("short",)})
"""A council may bear somebody's name."""

_CHANGE = "  Verander de tekst: zo mag zij niet op internet."
_YES, _NO = frozenset({"ja", "j", "ok"}), frozenset({"nee", "n", "geen", "liever niet", "-"})
_WHY = "Mag deze naam er staan? Typ waarom (Enter = ik verander de tekst)"


def may_be_published(model: type[BaseModel] | None, loc: Loc, text: str) -> bool:
    """Whether nothing in it stops the build; else it is said what was seen, as it was typed.

    A name may stand where the person says why; `said_why` puts that in the record.
    """
    session = SESSION.get()
    if not text or (model is Body and loc in _OF_THE_BODY_ITSELF):
        return True
    found = typed_finds(text, _own(session.file.parent.parent if session else Path()))
    for sentence in found.values():
        echo(f"  {sentence}")
    if not found:
        return True
    if session and session.may_say_why and set(found) == {Sensitive.NAME}:
        if reason := prompted(_WHY, _reason, ""):
            session.reasons.append(reason)
            return True
        return False
    echo(_CHANGE)
    return False


def _reason(given: str) -> str:
    """Why it may stand there; `nee` is no reason, and `ja` is none yet."""
    said = given.strip().casefold().rstrip(".!")
    if said in _YES:
        raise click.UsageError("Typ waarom het mag, in een paar woorden. Of druk op Enter.")
    return "" if said in _NO else given.strip()


def refuse_private(model: type[BaseModel] | None, loc: Loc, text: object, option: str) -> None:
    """End the command for an option with a text that may not be published, before any question.

    Where nothing is asked the whole file is looked at, at once as well.
    """
    asks = SESSION.get() is not None
    if asks and isinstance(text, str) and not may_be_published(model, loc, text):
        message = f"De tekst bij '--{option}' mag zo niet op internet. Er is niets geschreven."
        raise click.UsageError(message)


def said_why() -> dict[str, object]:
    """The field of a record with the reasons that were given for a name; nothing without one."""
    session = SESSION.get()
    reasons = dict.fromkeys(session.reasons) if session else ()
    answer = {"kind": Sensitive.NAME.value, "reason": " ".join(reasons)}
    return {"checked": [answer]} if reasons else {}


@cache
def _own(root: Path) -> Own:
    """What the bodies of this site publish about themselves."""
    return own_values(read_written(root, root / CONTENT).pages)
