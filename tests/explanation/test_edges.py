"""The edges of the rule on explanation: the word that is one too many, the word that is missing."""

from __future__ import annotations

import pytest

from explanation.answers import judged
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.clauses import clauses_of
from weerklank.rules.explanation.lexicon import lexicon
from weerklank.rules.explanation.model import FactName
from weerklank.rules.explanation.seen import alike

TWENTY = frozenset(map(str, range(20)))


@pytest.mark.parametrize(("shared", "same"), [(20, True), (17, True), (16, False), (0, False)])
def test_seventeen_of_twenty_words_are_the_same_text(shared: int, *, same: bool) -> None:
    """At 0.85 exactly two texts count as one, a word less and they do not."""
    fewer = frozenset(list(TWENTY)[:shared])

    assert alike(TWENTY, fewer) is same
    assert alike(fewer, TWENTY) is same


@pytest.mark.parametrize(
    ("after", "clauses"),
    [("op dinsdag dan komt de bus", 2), ("op dinsdag in maart komt de bus", 1)],
)
def test_a_verb_within_four_words_opens_a_clause(after: str, clauses: int) -> None:
    """After a comma the fourth word may be the verb, the fifth comes too late."""
    assert len(clauses_of(f"Wij nemen dat over, {after}.", lexicon())) == clauses


@pytest.mark.parametrize(("text", "refuses"), [("Dat kin net.", True), ("Net dat kan.", False)])
def test_net_denies_in_frisian_and_not_in_dutch(text: str, *, refuses: bool) -> None:
    """`net` is `niet` in Frisian and `just` in Dutch."""
    assert any(clause.refuses for clause in clauses_of(text, lexicon())) is refuses


@pytest.mark.parametrize(
    "perhaps", ["Waar mogelijk", "Misschien", "Wellicht", "Eventueel", "Mogelijk", "Waarschijnlijk"]
)
def test_perhaps_on_a_day_is_no_step(perhaps: str) -> None:
    """A date does not make a promise of what may not happen."""
    certain = judged("Wij openen op 1 mei 2026 een loket in de bibliotheek.", Decision.ADOPTED)
    unsure = judged(
        f"{perhaps} openen wij op 1 mei 2026 een loket in de bibliotheek.", Decision.ADOPTED
    )

    assert FactName.NEXT_STEP not in certain.missing
    assert FactName.NEXT_STEP in unsure.missing
