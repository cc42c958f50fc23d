"""The evaluation: how the computed verdict compares with the labels of people."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from commands.run import run
from weerklank.commands.evaluate import command, labelled_answers
from weerklank.rules.explanation.evaluation import EXAM, Evaluation, clear, evaluate, score
from weerklank.rules.explanation.evaluation_report import report
from weerklank.rules.explanation.labelled import labelled_answer

LABELLED = Path(__file__).parents[1] / "labelled"


@cache
def _evaluation(*names: str) -> Evaluation:
    files = [LABELLED / f"{name}.yaml" for name in names] or sorted(LABELLED.glob("*.yaml"))
    return evaluate([example for file in files for example in labelled_answers(file)])


def test_clear_given_answers_are_judged_right() -> None:
    """On the given set at least 95 percent of the clear cases and 85 percent of all agree."""
    judged = _evaluation("given").judged

    assert score(clear(judged)).share >= 0.95
    assert score(judged).share >= 0.85


def test_the_figure_on_the_method_page_is_that_of_the_exam() -> None:
    """What readers are told is what the rule does on answers that it was never fitted on."""
    assert score(clear(_evaluation("hand_l").judged)) == EXAM


def test_topics_hold_without_their_own_entries() -> None:
    """At least nine in ten clear answers agree without the entries that serve their topic alone."""
    unseen = score(clear(_evaluation().unseen))

    assert unseen.total > 200
    assert unseen.share >= 0.9


def test_an_accusation_is_rarer_than_too_much_kindness() -> None:
    """Called not explained by mistake happens no more often than called explained by mistake."""
    unseen = score(clear(_evaluation().unseen))

    assert unseen.false_not_explained <= unseen.false_explained


def test_the_report_names_every_disagreement() -> None:
    """A label that the rule does not share is printed with the facts."""
    wrong = labelled_answer(
        {"id": "X1", "text": "Akkoord.", "decision": "adopted", "explained": True}
    )

    lines = report(evaluate([wrong]))

    assert "X1: de beoordelaar zegt uitgelegd, de berekening zegt niet uitgelegd" in lines
    assert any(line.startswith("  reason: nee.") for line in lines)


def test_borderline_answers_are_counted_apart() -> None:
    """The figure for clear cases leaves out what reasonable judges differ on."""
    fields = {"id": "X1", "text": "Akkoord.", "explained": True, "borderline": True}

    lines = report(evaluate([labelled_answer(fields)]))

    assert lines[0] == "Alle gevallen: 0 van 1 goed (0,0 procent)"
    assert "Duidelijke gevallen: 0 van 0 goed (100,0 procent)" in lines


def test_the_command_prints_the_figures() -> None:
    """`weerklank evaluate FILE --short` gives the figures alone."""
    outcome = run(command, [str(LABELLED / "given.yaml"), "--short"])

    assert outcome.exit_code == 0
    assert outcome.output.startswith("Alle gevallen: ")
    assert "de beoordelaar zegt" not in outcome.output


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: [", "geen leesbare YAML"),
        ("tekst", "schrijf een lijst"),
        ("- {id: Z9, text: Ja}", "antwoord Z9 is niet te lezen"),
        ("- {id: Z9, text: Ja, explained: true, decision: soms}", "antwoord Z9"),
        ("- {id: Z9, text: Ja, explained: true, others: tekst}", "'others' is een lijst"),
    ],
)
def test_a_fault_in_the_file_is_told(tmp_path: Path, content: str, told: str) -> None:
    """A file that cannot be read stops the command with the place and the reason."""
    file = tmp_path / "set.yaml"
    file.write_text(content, encoding="utf-8")

    outcome = run(command, [str(file)])

    assert outcome.exit_code == 1
    assert told in outcome.output
