"""What two sentences add up to is the same in every run."""

from __future__ import annotations

from weerklank.review.privacy.weighing import Scale, Sentence


def test_of_kinds_that_weigh_alike_the_first_in_the_table_goes_first() -> None:
    """Whatever seed Python hashes its words by: a sentence on the screen names them in order."""
    pairs = [(f"({one:02}a)", f"({one:02}b)") for one in range(40)]
    weights = {f"{first} {second}": 1 for first, second in pairs}
    sentence = Sentence((), frozenset(weights), 0)

    assert Scale(weights).heaviest([sentence], ()) == [kind for pair in pairs for kind in pair]
