"""No citizen service number gets past the review, and none comes out of it."""

from __future__ import annotations

import itertools
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.review.privacy.gate import certain_problems, text_problems
from weerklank.review.privacy.numbers import citizen_numbers, is_bsn
from weerklank.review.privacy.own import Own
from weerklank.review.written import WrittenFile

LABELS = st.sampled_from(
    ["BSN", "bsn:", "B.S.N.", "BSN-nummer", "burgerservicenummer", "Burgerservicenummer is",
     "burger service nummer", "sofinummer", "Sofi-nummer:", "**BSN:**", "| BSN |", "BSN\n "]
)  # fmt: skip
SEPARATORS = st.sampled_from(["", " ", ".", "-", "\u00a0"])
GROUPINGS = st.sampled_from([(9,), (3, 3, 3), (4, 2, 3), (2, 3, 4), (1,) * 9])
PROSE = st.text(st.characters(categories=["L", "Zs", "Po"]), max_size=60)


def citizen_number(first_eight: tuple[int, ...]) -> str | None:
    """The number with these first eight figures that passes the test, if there is one."""
    weighted = sum(w * d for w, d in zip(range(9, 1, -1), first_eight, strict=True))
    last = weighted % 11
    return "".join(map(str, (*first_eight, last))) if last < 10 and any(first_eight) else None


def _valid(first: st.SearchStrategy[int]) -> st.SearchStrategy[str]:
    """Numbers that pass the test, with a first figure of this choice."""
    return (
        st.tuples(first, st.integers(1, 9), *[st.integers(0, 9)] * 6)
        .map(citizen_number)
        .filter(lambda number: number is not None)
        .map(str)
    )


VALID = _valid(st.integers(0, 9))


def grouped(number: str, sizes: tuple[int, ...], separator: str) -> str:
    """The number in groups of these sizes."""
    places = [sum(sizes[:n]) for n in range(len(sizes) + 1)]
    return separator.join(number[a:b] for a, b in itertools.pairwise(places))


def file_with(text: str) -> WrittenFile:
    """A file of an advice with this text."""
    return WrittenFile(PurePosixPath("advice/a.md"), text)


@given(VALID, LABELS, st.tuples(GROUPINGS, SEPARATORS), PROSE)
def test_labelled_number_is_always_found_and_never_repeated(
    number: str, label: str, form: tuple[tuple[int, ...], str], around: str
) -> None:
    """Whatever stands around it and however it is grouped, it blocks and stays unsaid."""
    written = grouped(number, *form)
    file = file_with(f"{around}\n{label} {written} {around}")

    problems = list(text_problems(file, Own()))

    assert "P001" in {problem.code for problem in problems}
    assert number not in "".join(str(problem) for problem in problems)
    assert written not in "".join(str(problem) for problem in problems)


@given(_valid(st.just(0)), LABELS)
def test_labelled_number_without_its_zero_is_found(number: str, label: str) -> None:
    """Eight figures are a number of which the zero in front was dropped."""
    problems = list(certain_problems(file_with(f"{label} {number[1:]}"), Own()))

    assert [problem.code for problem in problems] == ["P001"]


@given(_valid(st.integers(1, 9)))
def test_bare_number_is_likely(number: str) -> None:
    """Without a word for it a number that passes the test is only a warning."""
    (finding,) = citizen_numbers(f"Het gaat om {number}.")

    assert not finding.certain


@given(VALID)
def test_changing_one_figure_fails_the_test(number: str) -> None:
    """The eleven test sees every single typing error."""
    other = str((int(number[4]) + 1) % 10)

    assert not is_bsn(number[:4] + other + number[5:])


@pytest.mark.parametrize(
    "text",
    [
        "kenmerk 111222333",
        "zaaknummer 111222333",
        "Zie https://voorbeeldstad.example/stuk/111222333.",
        "Dat kost € 111.222.333 per jaar.",
        "Dat kost 111.222.333 euro per jaar.",
        "Bel 020 111222333",
        "Nummer 000000000",
        "In 2025 en 2026",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """A number that is plainly something else is no find."""
    assert list(citizen_numbers(text)) == []


def test_other_digits_are_digits_too() -> None:
    """Full-width figures, as they come out of some PDFs, count."""
    (finding,) = citizen_numbers("BSN １１１２２２３３３")

    assert finding.certain
