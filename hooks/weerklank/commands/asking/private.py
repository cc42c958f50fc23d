"""What may not be published is refused at the question where it was typed, and can be changed."""

from functools import cache
from pathlib import Path

import click
from pydantic import BaseModel

from weerklank.commands.asking.prompting import prompted
from weerklank.commands.asking.session import SESSION
from weerklank.commands.terminal.folding import echo
from weerklank.records.files.places import CONTENT
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.body import Body
from weerklank.records.models.checked import Sensitive
from weerklank.review import Own, own_values, typed_finds
from weerklank.review.written import read_written

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
        message = "Typ waarom het mag, in een paar woorden. Of druk op Enter."
        raise click.UsageError(message)
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
