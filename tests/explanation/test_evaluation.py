"""The evaluation: what is measured on answers that people judged, and that it stays in bounds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from commands.run import run
from weerklank.commands.reading.evaluate import command
from weerklank.evaluation.measure import (
    Judged,
    evidence,
    judge_all,
    only,
    overlaps,
    pairs,
    read_all,
    score,
    trained,
    without_own_hand,
)
from weerklank.evaluation.report import figures
from weerklank.evaluation.sets import cases_in
from weerklank.evaluation.training import weights_text
from weerklank.publish.about.measured import interval
from weerklank.words.packaged import table_of, text_of

LABELLED = Path(__file__).parents[1] / "labelled"


@cache
def _judged() -> tuple[Judged, ...]:
    read = read_all(cases_in(LABELLED))
    return judge_all(read, without_own_hand(read))


def _parted(judged: Iterable[Judged]) -> tuple[tuple[Judged, ...], tuple[Judged, ...]]:
    """What was written by who knew the rule, and by strangers to it."""
    found = tuple(judged)
    strange = only(found, lambda one: one.case.is_of_stranger)
    return only(found, lambda one: not one.case.is_of_stranger), strange


def _hands(*, clear: bool = False) -> tuple[Judged, ...]:
    return only(
        _judged(),
        lambda one: one.case.is_of_a_hand and not (clear and one.case.labelled.borderline),
    )


@pytest.mark.thorough
def test_the_judged_are_right() -> None:
    """Of the clear answers that are judged at all at least 98 percent are right."""
    found = score(_hands(clear=True))

    assert found.right >= 0.98 * found.judged


@pytest.mark.thorough
def test_two_in_three_clear_answers_are_judged() -> None:
    """The rule withholds its verdict on three in ten clear answers, of strangers on a few more."""
    known, strange = _parted(_hands(clear=True))

    assert score(known).judged >= 0.71 * score(known).total
    assert score(strange).judged >= 0.66 * score(strange).total


@pytest.mark.thorough
def test_false_accusations_are_rare() -> None:
    """At most one answer in two hundred is wrongly called unexplained."""
    found = score(_hands())

    assert found.falsely_accused <= 0.005 * found.total


@pytest.mark.thorough
def test_false_praise_is_rare() -> None:
    """At most two answers in a hundred are wrongly called explained."""
    found = score(_hands())

    assert found.falsely_praised <= 0.02 * found.total


@pytest.mark.thorough
def test_halves_of_a_pair_are_told_apart() -> None:
    """Of strangers one in four of the minimal pairs is right in both halves, of others more."""
    known, strange = (pairs(one) for one in _parted(_judged()))

    assert known.total >= 80
    assert known.none_wrong >= 0.97 * known.total
    assert known.both_right >= 0.34 * known.total
    assert strange.none_wrong >= 0.975 * strange.total
    assert strange.both_right >= 0.25 * strange.total


@pytest.mark.thorough
def test_placebos_are_withheld() -> None:
    """At most one placebo in twenty is praised, where bounds were chosen and elsewhere."""
    placebos = only(_judged(), lambda one: one.case.is_placebo)
    seen = only(placebos, lambda one: not one.case.is_fresh)

    assert len(seen) >= 80
    assert score(seen).falsely_praised <= 0.05 * len(seen)
    assert score(placebos).falsely_praised <= 0.05 * len(placebos)


@pytest.mark.thorough
def test_what_was_written_afterwards_is_judged_as_well() -> None:
    """Of what nothing was learned from 97 verdicts in a hundred are right; one in 200 accuses."""
    found = score(only(_judged(), lambda one: one.case.is_fresh))

    assert found.total >= 200
    assert found.falsely_accused <= 0.005 * found.total
    assert found.right >= 0.97 * found.judged


@pytest.mark.thorough
def test_quotes_carry_the_reason() -> None:
    """Nine of ten shown quotes overlap the words that a reader marked."""
    found = evidence(_judged())

    assert found.overlapping >= 0.9 * found.quoted


@pytest.mark.thorough
def test_a_quote_is_right_in_whole_answers_of_strangers() -> None:
    """Of 220 answers of up to eight sentences, marked by who wrote them; they knew no rule."""
    marked = only(_judged(), lambda one: one.case.is_marked)
    found = evidence(marked)

    assert found.overlapping >= 0.89 * found.quoted
    assert found.quoted >= 45
    assert not any(one.accused for one in marked)


@pytest.mark.thorough
def test_the_figures_of_the_method_page_are_measured() -> None:
    """What readers are told is what `weerklank evaluate --write` finds today."""
    assert figures(_judged()) == table_of("weerklank.publish.about", "measured.yaml")


@pytest.mark.thorough
def test_the_weights_are_those_of_the_command() -> None:
    """The published weights are what training on the labelled answers gives, to the byte."""
    read = read_all(cases_in(LABELLED))

    text = weights_text(trained(read))

    assert text == text_of("weerklank.rules.explanation", "weights.csv")


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 20, 0.0, 0.161), (10, 20, 0.299, 0.701), (20, 20, 0.839, 1.0)],
)
def test_an_interval_is_that_of_wilson(part: int, whole: int, low: float, high: float) -> None:
    """The bounds are those of Wilson (1927), as printed in tables."""
    assert interval(part, whole) == pytest.approx((low, high), abs=0.001)


def test_a_quote_elsewhere_does_not_overlap() -> None:
    """Words of another sentence are no evidence."""
    text = "Wij doen dit niet. De hal is te klein voor twee balies."

    assert overlaps(text, "De hal is te klein", "De hal is te klein voor twee balies.")
    assert not overlaps(text, "Wij doen dit niet", "De hal is te klein voor twee balies.")


def test_the_command_prints_the_figures(tmp_path: Path) -> None:
    """`weerklank evaluate MAP --short` gives the figures alone."""
    (tmp_path / "hand_x.yaml").write_text(
        "- {id: X1, text: Nee., decision: rejected, explained: false}\n"
        "- {id: X2, text: Ja., decision: adopted, explained: false}\n",
        encoding="utf-8",
    )

    outcome = run(command, [str(tmp_path), "--short"])

    assert outcome.exit_code == 0
    assert "Alle handen (2)" in outcome.output


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: [", "geen leesbare YAML"),
        ("tekst", "schrijf een lijst"),
        ("- {id: Z9, text: Ja}", "explained: true"),
        ("- {id: Z9, text: Ja, explained: true, decision: soms}", "soms"),
        ("- {id: Z9, text: Ja, explained: true, others: tekst}", "'others' is een lijst"),
    ],
)
def test_a_fault_in_the_file_is_told(tmp_path: Path, content: str, told: str) -> None:
    """A file that cannot be read stops the command with the place and the reason."""
    (tmp_path / "set.yaml").write_text(content, encoding="utf-8")

    outcome = run(command, [str(tmp_path)])

    assert outcome.exit_code == 1
    assert told in outcome.output
