"""What is said of a case on many pages is worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from weerklank.cases.case import once


@dataclass(frozen=True)
class _Case:
    """A case that nobody may ask for its hash: it would take those of all that stands in it."""

    name: str

    def __hash__(self) -> int:
        """Refused."""
        raise AssertionError


def test_a_case_is_told_of_once() -> None:
    """Each case has its own answer, a changed one too, and each function one of its own."""
    asked = []

    @once
    def shout(case: _Case) -> str:
        asked.append(case.name)
        return case.name.upper()

    @once
    def whisper(case: _Case) -> str:
        return case.name.lower()

    case, same = _Case("Aa"), _Case("Aa")
    assert [shout(case), shout(case), whisper(case)] == ["AA", "AA", "aa"]
    assert [shout(same), shout(replace(case, name="Bb"))] == ["AA", "BB"]
    assert asked == ["Aa", "Aa", "Bb"]
    assert case == same
