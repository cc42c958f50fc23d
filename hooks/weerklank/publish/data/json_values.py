"""The values that `register.json` is made of: dates, shares, counts, statistics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic_core import to_json

from weerklank.cases.figures import Figures
from weerklank.cases.statistics import Share, Statistics
from weerklank.records.partial_date import PartialDate

_Name = TypeVar("_Name", bound=str)

Json = Any
"""Anything `json.dumps` takes."""


def file_text(content: Json) -> str:
    """The text of a file: one space for each level, letters as they are, a newline at the end.

    What `json.dumps(content, ensure_ascii=False, indent=1)` writes. That falls back to slow Python
    when it indents.
    """
    return to_json(content, indent=1).decode() + "\n"


def moment(of: PartialDate | None) -> str | None:
    """A date as precise as it is known, as `PartialDate.isoformat` writes it."""
    return of.isoformat() if of else None


def share(of: Share) -> dict[str, Json]:
    """A part of a whole; the percentage is null under five cases."""
    return {"part": of.part, "of": of.whole, "percentage": of.percentage}


def counts(of: Mapping[_Name, int]) -> dict[str, int]:
    """Counts by name, in the order given; those that are nought left out."""
    return {str(name): number for name, number in of.items() if number}


def all_figures(found: Figures) -> dict[str, Json]:
    """Everything that is counted over some advices."""
    return {
        **_statistics(found.statistics),
        "waiting": share(found.waiting),
        "left_out": found.left_out,
    }


def _statistics(found: Statistics) -> dict[str, Json]:
    durations, coverage = found.durations, found.coverage
    return {
        "on_time": share(found.on_time),
        "on_time_by_original_date": share(found.on_time_by_original_date),
        "explained": share(found.explained),
        "states": dict(found.states),
        "explanations": dict(found.explanations),
        "days": {
            "cases": durations.cases,
            "open": durations.open_cases,
            "median": durations.median,
            "median_at_least": durations.median_at_least,
            "shortest": durations.shortest,
            "longest": durations.longest,
            "longest_at_least": durations.longest_at_least,
        },
        "coverage": {
            "clocks": coverage.clocks,
            "judged": coverage.judged,
            "running": coverage.running,
            "no_term": coverage.no_term,
            "unclear": coverage.unclear,
            "not_in_writing": coverage.not_in_writing,
            "withdrawn": coverage.withdrawn,
            "unknown": coverage.unknown,
        },
    }
