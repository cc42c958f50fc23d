"""The share of the examples that a run draws: no case is passed over by every test."""

from __future__ import annotations

import pytest

import examples


@pytest.mark.parametrize("parts", [1, 3, 5])
def test_what_one_test_passes_over_another_has(parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shares of as many turns as there are parts hold every case once."""
    monkeypatch.setattr(examples, "parts", parts)
    shares = [examples.part_of(range(11), turn) for turn in range(parts)]

    assert sorted(case for share in shares for case in share) == list(range(11))


def test_fewer_than_ten_examples_are_never_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fifth of forty would be eight."""
    monkeypatch.setattr(examples, "parts", 5)

    assert (examples.share(40), examples.share(100)) == (10, 20)


def test_the_quick_tests_draw_a_fifth(request: pytest.FixtureRequest) -> None:
    """And all tests together a third, unless somebody asks for all of them."""
    quick = "not thorough" in request.config.option.markexpr

    assert examples.parts in {1, 5 if quick else 3}
