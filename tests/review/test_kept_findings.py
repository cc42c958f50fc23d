"""The privacy gate with what an earlier build found says what it says without."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from weerklank.building.kept_judgements import finding_with
from weerklank.kept.store import Kept
from weerklank.review import certain
from weerklank.review.privacy.own import Own
from weerklank.review.written import WrittenFile

ACCOUNT = "NL91 ABNA 0417 1643 00"
FILE = WrittenFile(
    PurePosixPath("advice/a.md"), f"---\ntitle: x\n---\nMaak het over op {ACCOUNT}.\n"
)
OF_OTHERS, OF_A_BODY = Own(), Own(accounts=frozenset({"NL91ABNA0417164300"}))


def test_an_unchanged_text_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build finds the same without looking."""
    kept = Kept()
    first = finding_with(kept)(FILE, OF_OTHERS)
    monkeypatch.setattr(
        "weerklank.building.kept_judgements.certain", lambda *_: pytest.fail("read")
    )

    assert finding_with(Kept(kept.now))(FILE, OF_OTHERS) == first == certain_of(FILE)


def certain_of(file: WrittenFile) -> tuple[object, ...]:
    """What the gate says of a file when nothing was kept: one account number."""
    found = certain(file, OF_OTHERS)
    assert [problem.code for problem in found] == ["P002"]
    return found


def test_a_number_that_became_a_bodys_own_is_weighed_again() -> None:
    """What is found depends on what the bodies publish, so a change there is seen."""
    kept = Kept()
    finding_with(kept)(FILE, OF_OTHERS)

    assert finding_with(Kept(kept.now))(FILE, OF_A_BODY) == ()


def test_a_changed_text_is_read_again() -> None:
    """A number that is typed after the first build is found."""
    kept, empty = Kept(), WrittenFile(FILE.path, "---\ntitle: x\n---\nNiets.\n")
    assert finding_with(kept)(empty, OF_OTHERS) == ()

    assert finding_with(Kept(kept.now))(FILE, OF_OTHERS)
