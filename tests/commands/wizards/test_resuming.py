"""A wizard that was broken off: what was typed comes back, and only then."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commands.run import one_council, run
from commands.wizards.advice_typed import TYPED
from weerklank.commands.wizard.new.new import command
from weerklank.writing.headers.yaml_text import record_text

FILE = "2026-05-bus-zondag-rijden.md"


def ask_advice(root: Path, *typed: str, options: tuple[str, ...] = ()) -> str:
    """What the wizard says when these lines are typed, and then nothing more."""
    return run(command, ["advice", *options, "-f", str(root)], typed).output


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file of who answers everything in one go."""
    root = one_council(tmp_path_factory.mktemp("in-one-go"))
    ask_advice(root, *TYPED)
    return (root / "advice" / FILE).read_text("utf-8")


@pytest.mark.parametrize("stop", range(1, len(TYPED)))
def test_it_goes_on_where_it_stopped(stop: int, tmp_path: Path, uninterrupted: str) -> None:
    """Whatever the question at which it was broken off, the file is the same in the end."""
    one_council(tmp_path)
    ask_advice(tmp_path, *TYPED[:stop])

    told = ask_advice(tmp_path, "ja", *TYPED[stop:])

    assert (tmp_path / "advice" / FILE).read_text("utf-8") == uninterrupted
    assert "U was hier al mee bezig." in told
    assert f"Titel: {TYPED[0]}" in told


def test_it_can_be_broken_off_twice(tmp_path: Path, uninterrupted: str) -> None:
    """The answers of the first and of the second time are both there the third time."""
    one_council(tmp_path)
    ask_advice(tmp_path, *TYPED[:3])
    ask_advice(tmp_path, "ja", *TYPED[3:6])

    ask_advice(tmp_path, "ja", *TYPED[6:])

    assert (tmp_path / "advice" / FILE).read_text("utf-8") == uninterrupted


def test_anything_but_yes_or_no_is_asked_again(tmp_path: Path) -> None:
    """Who types the answer to a question meant that question, and it lands in no other."""
    one_council(tmp_path)
    ask_advice(tmp_path, *TYPED[:1])

    told = ask_advice(tmp_path, "Een andere titel", "nee")

    assert "Typ ja of nee." in told
    assert f"Titel: {TYPED[0]}" not in told


def test_who_wants_can_start_anew(tmp_path: Path) -> None:
    """After nee every question is asked again."""
    one_council(tmp_path)
    ask_advice(tmp_path, *TYPED[:4])

    ask_advice(tmp_path, "nee", "Iets anders", *TYPED[1:-2], "iets-anders", "ja")

    assert "title: Iets anders" in (tmp_path / "advice" / "iets-anders.md").read_text("utf-8")


def test_after_writing_nothing_is_left_to_go_on_with(tmp_path: Path) -> None:
    """A next advice begins empty."""
    one_council(tmp_path)
    ask_advice(tmp_path, *TYPED[:4])
    ask_advice(tmp_path, "ja", *TYPED[4:])

    assert "U was hier al mee bezig." not in ask_advice(tmp_path)
    assert list((tmp_path / ".weerklank").glob("*.json")) == []


def test_other_options_are_another_advice(tmp_path: Path) -> None:
    """Who gives another title on the command line is not asked to go on with the old one."""
    one_council(tmp_path)
    ask_advice(tmp_path, *TYPED[:4])

    assert "U was hier" not in ask_advice(tmp_path, options=("--title=Iets anders",))


def test_a_new_question_is_asked(tmp_path: Path) -> None:
    """A council was added in between: answers do not slip one question further."""
    one_council(tmp_path)
    ask_advice(tmp_path, *TYPED[:9])
    council = {"title": "Adviesraad", "kind": "council", "advises": ["college"]}
    second = tmp_path / "content" / "organisaties" / "adviesraad.md"
    second.write_text(record_text(council), encoding="utf-8")

    told = ask_advice(tmp_path, "ja")

    # What is said on the other stream stands before it or after it, with another click.
    assert re.sub(r"\nGestopt\..*", "", told).rstrip().endswith("Welke raad:")


def test_a_wrong_answer_is_not_given_again(tmp_path: Path) -> None:
    """Only what was right comes back."""
    one_council(tmp_path)
    ask_advice(tmp_path, TYPED[0], "gisteren", TYPED[1])

    assert "gisteren" not in ask_advice(tmp_path, "ja")


def test_what_was_typed_stays_out_of_git(tmp_path: Path) -> None:
    """It may hold what the check would have stopped: also a folder made by hand passes it over."""
    one_council(tmp_path)

    ask_advice(tmp_path, *TYPED[:4])

    assert (tmp_path / ".weerklank" / ".gitignore").read_text("utf-8") == "*\n"


def test_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    """A file that cannot be read does not stand in the way."""
    one_council(tmp_path)
    (tmp_path / ".weerklank").mkdir()
    (tmp_path / ".weerklank" / "begonnen-advice.json").write_text("{", encoding="utf-8")

    assert "Bewaard: advice/" in ask_advice(tmp_path, *TYPED)


def test_a_file_that_is_not_wanted_yet_can_be_a_draft(tmp_path: Path) -> None:
    """After nee the text is kept where the site passes it over, to be mended later."""
    one_council(tmp_path)

    told = ask_advice(tmp_path, *TYPED[:-1], "nee", "ja")

    assert f"Bewaard als klad: advice/_{FILE}" in told
    assert (tmp_path / "advice" / f"_{FILE}").is_file()
