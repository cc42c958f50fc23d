"""A fault in a form speaks as the form does: labels and words to type, and no line of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.editing.edit_forms import form, read
from commands.run import advice_file, one_council
from weerklank.commands.editor.desk import Desk
from weerklank.commands.editor.opening import KINDS, names


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A council with one advice."""
    advice_file(one_council(tmp_path))
    (tmp_path / "mkdocs.yml").write_text("site_name: R\ndocs_dir: content\n", encoding="utf-8")
    return Desk(tmp_path)


def kept(desk: Desk, **changed: str) -> str:
    """The page that comes back when the advice is kept with these changes."""
    (name,) = names(desk.root, KINDS["advies"])
    place = f"/advies/{name}/"
    sent = form(desk, place).sent
    return read(desk.keep(place, sent | {key: [text] for key, text in changed.items()})).text


def test_a_fault_names_the_label_and_not_the_field(desk: Desk) -> None:
    """What a date is called where it was filled in."""
    page = kept(desk, sent="2026-13-40")

    assert "'Verstuurd op' is een dag die niet bestaat" in page
    assert "'sent'" not in page


def test_a_name_is_told_without_the_header_of_a_file(desk: Desk) -> None:
    """Where to say that it may stand is a field of the same form."""
    page = kept(desk, summary="Mevrouw J. de Vries heeft schulden. Zij wil hulp.")

    assert "Mag het wel? Voeg iets toe bij 'Wat is nagekeken en mag, met de reden'" in page
    assert "checked:" not in page
    assert "kop:" not in page
