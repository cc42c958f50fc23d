"""Which sentences of an answer hang on the decision, by their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.records.models.decision import Decision

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.reading import Reading

PART = 5
"""Letters from which a stem inside another word counts as the same: `maatje` in `taalmaatje`."""


def tied(reading: Reading, *, related: bool) -> frozenset[int]:
    """The places of the clauses in sentences that hang on the decision.

    Where a sentence beside the decision names what was asked or refused, or with `related`
    something of its kind (`chauffeur` where a bus was asked for), the whole answer is about it.
    Else only the sentence with the decision hangs on it, and one that points back (`dat`,
    `daarvoor`; after a yes also `De balie deelt hem uit`): of any other nobody can see what it is
    about. After a no `er` and the like also stand in sentences about something else.
    """
    sentences: dict[int, list[Clause]] = {}
    for clause in reading.clauses:
        sentences.setdefault(clause.sentence, []).append(clause)
    refusal = next((c for c in reading.clauses if c.refuses and not c.empty), None)
    names = _naming(reading, refusal, related=related)
    decided = {n for n, clauses in sentences.items() if _decides(reading, clauses, refusal)}
    if any(names(clauses) for n, clauses in sentences.items() if n not in decided):
        return frozenset(clause.place for clause in reading.clauses)
    return frozenset(
        clause.place
        for number, clauses in sentences.items()
        if number in decided or _points(reading, clauses)
        for clause in clauses
    )


def _points(reading: Reading, clauses: Sequence[Clause]) -> bool:
    """Whether a sentence points back: with its first word, or after a yes anywhere."""
    inside = reading.decision in {Decision.ADOPTED, Decision.UNDECIDED}
    return (
        clauses[0].points_back
        or clauses[0].opened_by_reason
        or (inside and any(c.says("links_inside") for c in clauses))
    )


def _decides(reading: Reading, clauses: Sequence[Clause], refusal: Clause | None) -> bool:
    """Whether a sentence gives the decision: what names nothing new does, and a no to a part."""
    in_part = reading.decision is Decision.PARTLY
    adds = any(reading.new_words(c) or reading.new_figures(c) for c in clauses)
    return not adds or any(
        c is refusal or c.says("adopted", "rejected", "partly") or (in_part and c.negated)
        for c in clauses
    )


def _naming(
    reading: Reading, refusal: Clause | None, *, related: bool
) -> Callable[[Sequence[Clause]], bool]:
    """Whether clauses name what was asked or refused, or something related."""
    known, subjects = reading.asked_specific, reading.asked_subjects
    if refusal:
        known, subjects = known | refusal.specific, subjects | refusal.subjects
    parts = [stem for stem in known if len(stem) >= PART]

    def names(clauses: Sequence[Clause]) -> bool:
        return any(
            clause.specific & known
            or (related and clause.subjects & subjects)
            or any(p in w.norm for w in clause.words if len(w.norm) > PART for p in parts)
            for clause in clauses
        )

    return names
