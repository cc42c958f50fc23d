"""A draft of a letter is an advice once a person has said yes to every guess, and not before."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from importing.letter_files import word
from importing.sheets import files
from importing.test_letters import DRAFT, NAME, drafted
from weerklank.commands.importing.import_ import command
from weerklank.records import load


def with_summary(root: Path) -> None:
    """What a person writes in the draft."""
    path = root / DRAFT
    text = path.read_text("utf-8")
    path.write_text(text.replace("summary:", "summary: Op zondag rijdt er geen bus."), "utf-8")


def test_a_draft_is_not_in_the_register(tmp_path: Path) -> None:
    """Nothing guessed is published, and a draft is no fault either."""
    root = one_council(tmp_path)

    drafted(root, word(tmp_path))

    loaded = load(root)
    assert (loaded.register.advices, loaded.problems) == ((), ())


def test_a_draft_becomes_an_advice_after_a_yes_to_every_guess(tmp_path: Path) -> None:
    """The marks are gone from the advice, and the draft is gone too."""
    root = one_council(tmp_path)
    marks = drafted(root, word(tmp_path)).count("# NAKIJKEN:")
    with_summary(root)

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * marks)

    assert outcome.exit_code == 0, outcome.output
    assert files(root) == [f"advice/{NAME}.md"]
    (advice,) = load(root).register.advices
    assert (advice.sent.isoformat(), advice.number) == ("2026-05-04", "CR-2026-05")
    assert len(advice.recommendations) == 2
    written = (root / "advice" / f"{NAME}.md").read_text("utf-8")
    assert not any(word in written for word in ("NAKIJKEN", "INVULLEN", "KLAD"))


@pytest.mark.parametrize("typed", [["nee"], ["ja", ""], ["ja", "ja"]])
def test_anything_but_yes_to_all_leaves_the_draft(tmp_path: Path, typed: list[str]) -> None:
    """No, an empty answer and an end halfway are no yes."""
    root = one_council(tmp_path)
    drafted(root, word(tmp_path))
    with_summary(root)
    before = (root / DRAFT).read_text("utf-8")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], typed)

    assert outcome.exit_code == 1
    assert files(root) == [DRAFT]
    assert (root / DRAFT).read_text("utf-8") == before


def test_a_draft_with_a_fault_is_not_confirmed(tmp_path: Path) -> None:
    """An empty summary is named with its line in the draft."""
    root = one_council(tmp_path)
    line = drafted(root, word(tmp_path)).splitlines().index("summary:") + 1

    outcome = run(command, ["--confirm", f"_concept-{NAME}.md", "-f", str(root)])

    assert outcome.exit_code == 1
    assert f"{DRAFT}:{line}: R010 'summary'" in outcome.output
    assert files(root) == [DRAFT]


@pytest.mark.parametrize(("typed", "code"), [("ja", 0), ("nee", 1)])
def test_one_question_is_left_when_a_person_took_out_the_marks(
    tmp_path: Path, typed: str, code: int
) -> None:
    """A program that throws comments away does not make facts of guesses."""
    root = one_council(tmp_path)
    drafted(root, word(tmp_path))
    with_summary(root)
    lines = (root / DRAFT).read_text("utf-8").splitlines()
    kept = [line for line in lines if "NAKIJKEN" not in line]
    (root / DRAFT).write_text("\n".join(kept), "utf-8")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], [typed])

    assert outcome.exit_code == code, outcome.output
    assert files(root) == ([DRAFT] if code else [f"advice/{NAME}.md"])


def test_confirming_never_overwrites(tmp_path: Path) -> None:
    """An advice of that name is there already."""
    root = one_council(tmp_path)
    drafted(root, word(tmp_path))
    before = advice_file(root, NAME).read_text("utf-8")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)])

    assert f"advice/{NAME}.md bestaat al" in plain(outcome.output)
    assert (root / "advice" / f"{NAME}.md").read_text("utf-8") == before


def test_an_unknown_draft_names_the_ones_there_are(tmp_path: Path) -> None:
    """A typing error is mended at once."""
    root = one_council(tmp_path)
    drafted(root, word(tmp_path))

    outcome = run(command, ["--confirm", "bus", "-f", str(root)])

    assert f"Er zijn: {NAME}." in plain(outcome.output)
