"""An explanation with a sum that a test chooses."""

from __future__ import annotations

from dataclasses import replace

from explanation.answers import answer
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import Explanation
from weerklank.rules.explanation.verdict import conclude, rule, see

REASON = "Een bankje bij de halte komt er niet, omdat de stoep daar maar 80 centimeter breed is."


def weighing(text: str, decision: Decision, weight: int) -> Explanation:
    """The verdict when the answer adds up to this sum, in thousandths."""
    seen = see(answer(text, decision), None, (), rule())
    sums = replace(seen.sums, weight=weight, said=weight)
    return conclude(replace(seen, sums=sums), rule())
