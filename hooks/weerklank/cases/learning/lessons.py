"""Everything that a council can learn from its register on one day: the one entrance."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.learning.cases import cases, left_out
from weerklank.cases.learning.outcomes import Comparison, comparisons
from weerklank.cases.learning.reasons import (
    SameGround,
    SameText,
    refusals,
    same_grounds,
    same_texts,
)
from weerklank.cases.learning.silence import (
    SilentTheme,
    silent_advices,
    silent_themes,
)
from weerklank.cases.learning.specific import Specific, specifics


@dataclass(frozen=True, slots=True)
class Lessons:
    """What stands out; facts and counts, no verdict on the council and no cause.

    `counted` is how many cases the comparisons are about, `left_out` how many are in none, and
    `refused` how many answers were something else than a plain yes.
    """

    today: dt.date
    specifics: tuple[Specific, ...]
    counted: int
    left_out: int
    comparisons: tuple[Comparison, ...]
    refused: int
    same_texts: tuple[SameText, ...]
    same_grounds: tuple[SameGround, ...]
    silent_themes: tuple[SilentTheme, ...]
    silent_advices: tuple[AddresseeCase, ...]


def lessons(verdicts: Verdicts) -> Lessons:
    """What can be learned from the register as judged; everything is empty when it is."""
    facts, counted = specifics(verdicts), cases(verdicts)
    refused = refusals(counted)
    return Lessons(
        today=verdicts.today,
        specifics=facts,
        counted=len(counted),
        left_out=left_out(verdicts),
        comparisons=comparisons(counted, facts),
        refused=len(refused),
        same_texts=same_texts(refused),
        same_grounds=same_grounds(refused),
        silent_themes=silent_themes(verdicts),
        silent_advices=silent_advices(verdicts),
    )
