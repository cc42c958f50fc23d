"""One advice at one addressee is one matter: the smallest thing with a clock of its own.

An advice to two bodies is two matters, because each owes an answer. All figures for raadsleden
count matters, and come from `rules.figures`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.cases.figures import Figures, awaited, figures_of
from weerklank.cases.judge import AddresseeVerdict, AdviceVerdict, Verdicts
from weerklank.rules.clock.model import Timeliness


@dataclass(frozen=True, slots=True)
class Matter:
    """One advice with one of the bodies that it was sent to."""

    advice: AdviceVerdict
    addressee: AddresseeVerdict

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the advice and of the body: no other matter has both."""
        return self.advice.advice.id, self.addressee.body.id

    @property
    def live(self) -> bool:
        """Whether the council still wants an answer: not withdrawn, not replaced by another."""
        return awaited(self.advice)

    @property
    def clock(self) -> Timeliness:
        """The verdict on time."""
        return self.addressee.timeliness

    @property
    def running(self) -> bool:
        """Whether the council waits for an answer and the agreed time is not over."""
        return self.live and self.clock.state.is_running


def matters(verdicts: Verdicts) -> tuple[Matter, ...]:
    """All matters, newest advice first, addressees in the order of the advice."""
    return tuple(Matter(v, a) for v in verdicts.advices for a in v.addressees)


def figures(of: Sequence[Matter], today: dt.date) -> Figures:
    """The figures over these matters on `today`; all are zero when there are none."""
    return figures_of([(matter.advice, matter.addressee) for matter in of], today)
