"""Topics and advices that never got any answer, and since when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.learning.cases import owes_any_answer
from weerklank.records.values.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class SilentTheme:
    """A theme on which no answer ever came, with its unanswered advices, oldest first."""

    theme: str
    cases: tuple[AddresseeCase, ...]

    @property
    def since(self) -> PartialDate:
        """When the oldest of them was sent."""
        return self.cases[0].advice.sent


def silent_advices(verdicts: Verdicts) -> tuple[AddresseeCase, ...]:
    """Every advice and body without any answer, the oldest first.

    Not those whose term still runs, whose dates are not sure, or that were withdrawn or replaced.
    """
    found = [case for case in verdicts.cases if owes_any_answer(case, verdicts.today)]
    return tuple(sorted(found, key=_age))


def silent_themes(verdicts: Verdicts) -> tuple[SilentTheme, ...]:
    """The themes with an unanswered advice and no answer to any advice, longest silence first."""
    answered = {t for case in verdicts.cases if case.has_answer for t in case.advice.themes}
    groups: dict[str, list[AddresseeCase]] = {}
    for silent in silent_advices(verdicts):
        for theme in silent.advice.themes:
            if theme not in answered:
                groups.setdefault(theme, []).append(silent)
    made = [SilentTheme(theme, tuple(cases)) for theme, cases in groups.items()]
    return tuple(sorted(made, key=lambda one: (_age(one.cases[0]), one.theme)))


def _age(case: AddresseeCase) -> tuple[dt.date, str, str]:
    return case.advice.sent.latest, *case.key
