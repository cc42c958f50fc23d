"""The wizard for a message of the municipality, recommendation by recommendation."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from commands.wizards.answer_typed import ANSWER
from weerklank.commands.wizard.new.new import command
from weerklank.records import load
from weerklank.records.models.decision import Decision
from weerklank.records.models.response_words import ResponseKind


def test_answers_become_a_file_that_loads(tmp_path: Path) -> None:
    """Decision, parts, explanation and promise are read back as they were typed."""
    advice_file(one_council(tmp_path))

    result = run(command, ["response", "-f", str(tmp_path)], ANSWER)

    assert result.exit_code == 0, result.output
    loaded = load(tmp_path)
    assert loaded.problems == ()
    response = loaded.register.responses[0]
    assert response.id == "2026-05-bus-college"
    (answer,) = response.answers
    assert answer.decision is Decision.PARTLY
    assert answer.parts is not None
    assert answer.parts.yes == "tot 20 uur"
    assert answer.explanation == "\n".join(ANSWER[8:10])
    assert answer.actions[0].who == "de vervoerder"


def test_options_need_no_questions(tmp_path: Path) -> None:
    """With options and --yes nothing is asked."""
    advice_file(one_council(tmp_path))

    result = run(
        command,
        [
            *("response", "-f", str(tmp_path), "--yes", "--advice=2026-05-bus", "--from=college"),
            *("--received=2026-06-10", "--decision=1=adopted", "--decision=2=rejected"),
            *("--explanation=1=Dit doen wij, want de bus is nodig.", "--promise=1=Een extra rit"),
            "--promise-by=1=2026-09-01",
        ],
    )

    assert result.stdout == "Bewaard: responses/2026-05-bus-college.md\n"
    response = load(tmp_path).register.responses[0]
    assert [a.decision for a in response.answers] == [Decision.ADOPTED, Decision.REJECTED]


def test_who_copies_a_letter_is_not_told_to_write_another(tmp_path: Path) -> None:
    """What it lacks is said to who wrote it, in the form; here it would invite inventing."""
    advice_file(one_council(tmp_path))

    result = run(
        command,
        [
            *("response", "-f", str(tmp_path), "--yes", "--advice=2026-05-bus", "--from=college"),
            *(
                "--received=2026-06-10",
                "--decision=1=rejected",
                "--explanation=1=Dat doen wij niet.",
            ),
        ],
    )

    assert "T1" not in result.stderr
    assert result.exit_code == 0


def test_extension_asks_for_date_and_reason(tmp_path: Path) -> None:
    """A message of delay gets its own questions and its own name."""
    advice_file(one_council(tmp_path))
    typed = ("1", "4", "2026-06-08", "2026-06-08", "2026-07-01", "Ziekte.", "2", ".", "", "ja")

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    response = load(tmp_path).register.responses[0]
    assert response.id == "2026-05-bus-uitstel"
    assert response.kind is ResponseKind.EXTENSION
    assert response.reason == "Ziekte."


def test_option_without_a_number_is_explained(tmp_path: Path) -> None:
    """An option about a recommendation shows how it is written."""
    advice_file(one_council(tmp_path))

    result = run(command, ["response", "-f", str(tmp_path), "--decision=adopted"])

    assert result.exit_code == 2
    assert "'--decision' hoort te zijn: nummer=tekst, zoals 1=tekst." in plain(result.output)


@pytest.mark.parametrize(
    ("option", "given"), [("--decision", "1=ja"), ("--promise-by", "1=eens"), ("--dated", "eens")]
)
def test_a_wrong_option_is_named_as_it_was_typed(tmp_path: Path, option: str, given: str) -> None:
    """The sentence names the option, never the field it ends up in."""
    advice_file(one_council(tmp_path))

    result = run(command, ["response", "-f", str(tmp_path), "--yes", option, given])

    assert f"'{option}'" in result.output
    assert "answers" not in result.output


def test_a_changed_mind_can_be_entered(tmp_path: Path) -> None:
    """A second letter may speak of what had an answer already; without a yes only of the rest."""
    advice_file(one_council(tmp_path))
    options = (
        "--advice=2026-05-bus",
        "--from=college",
        "--dated=2026-06-01",
        "--decision=1=adopted",
    )
    run(command, ["response", *options, "--yes", "-f", str(tmp_path)])
    letter = ("1", "1", "2026-07-08", "", "1", "ja", "4", "Het geld is op.", ".", "7")
    typed = (*letter, "4", ".", "", "ja")

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    second = max(load(tmp_path).register.responses, key=lambda r: str(r.dated))
    assert [(a.recommendation, a.decision) for a in second.answers] == [("1", Decision.REJECTED)]


def test_what_the_computer_cannot_tell_is_asked_of_the_council(tmp_path: Path) -> None:
    """The wizard asks "Legt dit uit waarom?", and `weet niet` is kept as the council's word."""
    advice_file(one_council(tmp_path))
    typed = list(ANSWER)
    typed[5:15] = [
        *("4", "Dit nemen wij niet over. Zie de bijlage bij de nota.", "."),
        *("3", "de bijlage was er niet bij", "2026-06-12", ""),
    ]
    typed.insert(8, "7")  # aanbeveling 2: niet genoemd
    del typed[13]

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    loaded = load(tmp_path)
    assert loaded.problems == ()
    (review,) = loaded.register.responses[0].review
    assert review.explained is None
    assert (review.note, review.by, str(review.on)) == (
        "de bijlage was er niet bij",
        "raad",
        "2026-06-12",
    )


def test_what_the_letter_does_not_name_is_written_down(tmp_path: Path) -> None:
    """Else a letter beside it would read as not worked out, while somebody looked."""
    advice_file(one_council(tmp_path))
    result = run(command, ["response", "-f", str(tmp_path)], ANSWER)

    assert result.exit_code == 0, result.output
    (letter,) = load(tmp_path).register.responses
    assert letter.silent_on == ("2",)
    assert not letter.leaves_open("2")


@pytest.mark.parametrize("options", [(), ("--yes", "--decision=1=onbekend")])
def test_an_answer_that_nobody_remembers_can_be_written(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    """A choice of its own, and a word in the option: no decision is made up."""
    advice_file(one_council(tmp_path))
    named = ("--advice=2026-05-bus", "--from=college", "--kind=answer", "--dated=2026-06-08")
    typed = ["2026-06-10", "1", "8", "7", ".", "", "ja"]

    result = run(command, ["response", "-f", str(tmp_path), *named, *options], typed)

    assert result.exit_code == 0, result.output
    (letter,) = load(tmp_path).register.responses
    assert (letter.answers[0].decision, letter.answers[0].decision_known) == (None, False)
