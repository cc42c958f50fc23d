"""The home page: it starts from the visitor, then says what was achieved and what is new."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.cases.case import AdviceCase, RecommendationCase, Verdicts
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page
from weerklank.publish.templating import body
from weerklank.records.register import Register
from weerklank.rules.follow_up import FollowUpState

SOURCE = "index.md"
_NEWEST = 4
_ACHIEVED = 5
_DONE = {FollowUpState.CONFIRMED, FollowUpState.REPORTED_DONE, FollowUpState.DONE_WITHOUT_PROMISE}
_TILES = (
    ("klacht.md", "klacht/", "Ik heb hulp nodig of een klacht", "Wij wijzen u de weg."),
    (
        "vertel-het-ons.md",
        "vertel-het-ons/",
        "Ik wil vertellen wat er misgaat",
        "Dat mag zonder naam.",
    ),
    ("over-ons.md", "over-ons/", "Ik wil meedoen", "U hoeft niets te weten van wetten."),
)


@dataclass(frozen=True, slots=True)
class Achievement:
    """A recommendation that was carried out."""

    advice: AdviceCase
    recommendation: RecommendationCase


def home_page(register: Register, verdicts: Verdicts, options: SiteOptions) -> Page:
    """The home page, also when there is nothing to show yet."""
    return Page(
        source=SOURCE,
        title=options.name,
        description=options.tagline
        or f"Wat {options.name} adviseert, en wat de gemeente ermee doet.",
        keywords=("voorpagina", "uitkering", "bijstand", "schulden", "hulp"),
        body=body(
            "home.html",
            "",
            options=options,
            councils=register.councils,
            tiles=[tile[1:] for tile in _TILES if tile[0] in options.written],
            achievements=achievements(verdicts)[:_ACHIEVED],
            newest=verdicts.advices[:_NEWEST],
        ),
    )


def achievements(verdicts: Verdicts) -> list[Achievement]:
    """What was done, newest advice first, each recommendation once, whoever did it."""
    found = {
        (advice.advice.id, recommendation.recommendation.id): Achievement(advice, recommendation)
        for advice in verdicts.advices
        for recommendation in advice.recommendations
        if recommendation.follow_up.state in _DONE
    }
    return list(found.values())
