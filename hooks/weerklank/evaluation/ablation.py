"""What each word list and each row of the table brings: the verdicts without it, on every hand.

The sums of the second reader stay as they are, so that only the rule is measured. What brings
nothing on hands it was not written for can go.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from weerklank.evaluation.measure import FRESH, Judged, Read, judge_all, read_all, score
from weerklank.rules.explanation.verdict import Rule, rule, rule_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def ablation(read: Sequence[Read], sums: Sequence[int]) -> Iterator[str]:
    """One line for each list and each row: what changes when it is left out."""
    whole = judge_all(read, sums)
    yield _line("alles", whole, whole)
    for name, without in _without_each_list():
        again = read_all([one.case for one in read], without)
        yield _line(f"zonder lijst {name}", whole, judge_all(again, sums, without))
    for name, without in _without_each_row():
        yield _line(f"zonder regel {name}", whole, judge_all(read, sums, without))


def _line(title: str, whole: Sequence[Judged], judged: Sequence[Judged]) -> str:
    moved = Counter(
        "nieuw" if one.case.hand in FRESH else "bekend"
        for one, before in zip(judged, whole, strict=True)
        if one.state is not before.state
    )
    found, fresh = score(judged), score(one for one in judged if one.case.hand in FRESH)
    return (
        f"{title}: goed {found.right}, te streng {found.falsely_accused}, te mild "
        f"{found.falsely_praised}; op nieuwe handen goed {fresh.right}, te streng "
        f"{fresh.falsely_accused}, te mild {fresh.falsely_praised}; anders {moved['bekend']} en "
        f"{moved['nieuw']}"
    )


def _without_each_list() -> Iterator[tuple[str, Rule]]:
    used = rule()
    for idea in sorted({entry.idea for entry in used.words.entries}):
        names = frozenset(entry.name for entry in used.words.entries if entry.idea == idea)
        yield idea, rule_of(used.words.without(names), used.weights)


def _without_each_row() -> Iterator[tuple[str, Rule]]:
    used = rule()
    for name, rows in used.facts.items():
        # The last row of a question catches all: without it there is no answer.
        for place, row in enumerate(rows[:-1]):
            left = (*rows[:place], *rows[place + 1 :])
            yield (
                f"{name} {place + 1} ({row.code})",
                replace(used, facts={**used.facts, name: left}),
            )
