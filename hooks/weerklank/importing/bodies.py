"""Finds the body that a spreadsheet names: by its id, its name or its short name, exactly."""

import difflib
from collections.abc import Sequence

from weerklank.records.models.body import Body, BodyKind


def body_named(name: str, bodies: Sequence[Body]) -> str:
    """The id of the body; a `ValueError` with a Dutch text when nobody, or more than one, has it.

    Capitals and white space do not matter; nothing that only looks alike is taken.
    """
    wanted = _plain(name)
    found = [b.id for b in bodies if wanted in {_plain(b.id), _plain(b.title), _plain(b.name)}]
    if not found and wanted in _COLLEGE:
        found = [b.id for b in bodies if b.kind is BodyKind.COLLEGE]
    if len(found) == 1:
        return found[0]
    if found:
        message = f"'{name}' kan meer dan één orgaan zijn. Schrijf: {' of '.join(sorted(found))}."
        raise ValueError(message)
    ids = sorted(body.id for body in bodies)
    near = difflib.get_close_matches(wanted, ids, 1)
    known = f"Bedoelt u: {near[0]}?" if near else f"U kunt kiezen uit: {', '.join(ids) or 'niets'}."
    raise ValueError(f"'{name}' bestaat niet in content/organisaties. {known}")


_COLLEGE = frozenset(
    {
        "b&w", "b & w", "b en w", "college", "college van b&w", "het college", "college b&w",
        "college van burgemeester en wethouders", "burgemeester en wethouders", "de gemeente",
        "gemeente",
    }
)  # fmt: skip
"""How lists call the college of burgemeester en wethouders; taken when there is only one."""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
