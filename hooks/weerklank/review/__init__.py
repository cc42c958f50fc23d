"""What a careful colleague sees who reads along: personal data, hard Dutch, thin answers.

`review` says everything; `blocking` says only what may never be published, for every build.
"""

from weerklank.review.coming import SoonDue, held_back, soon_due
from weerklank.review.privacy.gate import typed_finds
from weerklank.review.privacy.own import Own, own_values
from weerklank.review.review import CertainFinder, blocking, certain, review

__all__ = [
    "CertainFinder",
    "Own",
    "SoonDue",
    "blocking",
    "certain",
    "held_back",
    "own_values",
    "review",
    "soon_due",
    "typed_finds",
]
