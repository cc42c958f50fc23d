"""While one looks again and again, an advice of which nothing changed is judged once."""

from __future__ import annotations

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.records.files.memory import Memory


def test_an_advice_of_which_nothing_changed_is_not_judged_again() -> None:
    """Its case is the very same one, and that of the advice that got an answer is new."""
    memory = Memory()
    same, other = advice(), advice(id="2026-02-fiets", title="Leen fietsen uit")
    bodies = (council(), college())
    answered = response(id="fiets-college", advice="2026-02-fiets")

    before = judge(register(same, other, *bodies), TODAY, memory=memory)
    after = judge(register(same, other, answered, *bodies), TODAY, memory=memory)

    assert after.advice("2026-01-bus") is before.advice("2026-01-bus")
    assert after.advice("2026-02-fiets") is not before.advice("2026-02-fiets")
