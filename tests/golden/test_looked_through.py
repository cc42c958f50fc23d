"""What a build does not look through again was looked through here, and has nothing to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.looked_through import LIST, ROOT, manual, written
from weerklank.review import Own, blocking, certain, looked_through, own_values
from weerklank.review.privacy.files.file_names import certain_name_problems
from weerklank.review.privacy.gate import certain_document_problems

REMEDY = ".venv/bin/python tests/golden/looked_through.py"
_BSN = "Mijn burgerservicenummer is 123456782."


def test_the_sums_are_those_of_the_manual() -> None:
    """Who changes the manual writes the list again: else its pages are read in every build."""
    assert written() == LIST.read_text(encoding="utf-8"), REMEDY


def test_nothing_in_the_manual_stops_a_build() -> None:
    """Each page, picture and name, looked at as those of a council are."""
    found = manual()

    assert [one for page in found.pages for one in certain(page, Own())] == []
    assert list(certain_document_problems(found, Own())) == []
    assert list(certain_name_problems(found, frozenset())) == []


def test_the_manual_lets_nothing_through_elsewhere() -> None:
    """It names no body that may be called: a number on another page is no less a find."""
    assert own_values(manual().pages) == Own()


@pytest.mark.parametrize("folder", ["handleiding", "."])
def test_a_page_of_the_manual_that_was_changed_is_looked_at(folder: str, tmp_path: Path) -> None:
    """As is one of the council's own, wherever it stands."""
    text = (ROOT / "content" / "handleiding" / "redactie.md").read_text(encoding="utf-8")
    page = tmp_path / "content" / folder / "redactie.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"{text}\n{_BSN}\n", encoding="utf-8")

    assert [one.code for one in blocking(tmp_path, tmp_path / "content")] == ["P001"]


def test_a_page_as_it_came_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else half of the time of the gate goes to texts that everybody has."""
    page = tmp_path / "content" / "handleiding" / "beginnen.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"{_BSN}\n", encoding="utf-8")
    sums = frozenset({looked_through.sum_of(page.read_bytes())})
    monkeypatch.setattr(looked_through, "_sums", lambda: sums)

    assert blocking(tmp_path, tmp_path / "content") == ()
