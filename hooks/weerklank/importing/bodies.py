"""Finds the body that a spreadsheet names: by its id, its name or its short name, exactly."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from weerklank.records.body import Body


def body_named(name: str, bodies: Sequence[Body]) -> str:
    """The id of the body; a `ValueError` with a Dutch text when nobody, or more than one, has it.

    Capitals and white space do not matter; nothing that only looks alike is taken.
    """
    wanted = _plain(name)
    found = [b.id for b in bodies if wanted in {_plain(b.id), _plain(b.title), _plain(b.name)}]
    if len(found) == 1:
        return found[0]
    if found:
        message = f"'{name}' kan meer dan één orgaan zijn. Schrijf: {' of '.join(sorted(found))}."
        raise ValueError(message)
    ids = sorted(body.id for body in bodies)
    near = difflib.get_close_matches(wanted, ids, 1)
    known = f"Bedoelt u: {near[0]}?" if near else f"U kunt kiezen uit: {', '.join(ids) or 'niets'}."
    message = f"'{name}' bestaat niet in content/organisaties. {known}"
    raise ValueError(message)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
