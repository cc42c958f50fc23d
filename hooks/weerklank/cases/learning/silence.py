"""Topics and advices that never got any answer, and since when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.cases.judge import AddresseeVerdict, AdviceVerdict, Verdicts
from weerklank.cases.learning.cases import owes_any_answer
from weerklank.records.partial_date import PartialDate
from weerklank.records.response import ResponseKind


@dataclass(frozen=True, slots=True)
class SilentAdvice:
    """An advice at a body that never answered it: when it was sent, and the last day for it."""

    advice: AdviceVerdict
    addressee: AddresseeVerdict

    @property
    def since(self) -> PartialDate:
        """When it was sent."""
        return self.advice.advice.sent

    @property
    def deadline(self) -> dt.date | None:
        """The last day on which an answer would have been in time; None without agreement.

        Where the readings of the act or of a partial date differ it is the latest one.
        """
        return self.addressee.timeliness.last_day


@dataclass(frozen=True, slots=True)
class SilentTheme:
    """A theme on which no answer ever came, with its unanswered advices, oldest first."""

    theme: str
    advices: tuple[SilentAdvice, ...]

    @property
    def since(self) -> PartialDate:
        """When the oldest of them was sent."""
        return self.advices[0].since


def silent_advices(verdicts: Verdicts) -> tuple[SilentAdvice, ...]:
    """Every advice and body without any answer, the oldest first.

    Not those whose term still runs, whose dates are not sure, or that were withdrawn or replaced.
    """
    found = [
        SilentAdvice(advice, addressee)
        for advice in verdicts.advices
        for addressee in advice.addressees
        if owes_any_answer(advice, addressee, verdicts)
    ]
    return tuple(sorted(found, key=_age))


def silent_themes(verdicts: Verdicts) -> tuple[SilentTheme, ...]:
    """The themes with an unanswered advice and no answer to any advice, longest silence first."""
    answered = {
        theme for one in verdicts.advices if _has_answer(one) for theme in one.advice.themes
    }
    groups: dict[str, list[SilentAdvice]] = {}
    for silent in silent_advices(verdicts):
        for theme in silent.advice.advice.themes:
            if theme not in answered:
                groups.setdefault(theme, []).append(silent)
    made = [SilentTheme(theme, tuple(advices)) for theme, advices in groups.items()]
    return tuple(sorted(made, key=lambda one: (_age(one.advices[0]), one.theme)))


def _age(silent: SilentAdvice) -> tuple[dt.date, str, str]:
    return silent.since.latest, silent.advice.advice.id, silent.addressee.body.id


def _has_answer(advice: AdviceVerdict) -> bool:
    responses = (r for addressee in advice.addressees for r in addressee.responses)
    return any(response.kind is ResponseKind.ANSWER for response in responses)
