"""What a raadslid can put on the table: one matter with what is the case, a question, sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.cases.attention import Concern, concerns
from weerklank.cases.judge import Verdicts
from weerklank.cases.matters import Matter, matters
from weerklank.messages import dutch
from weerklank.publish import wording
from weerklank.publish.output import page_url
from weerklank.publish.pages.advice import source_of
from weerklank.records.response import ResponseKind


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reader can check it; `url` is below the root of the site unless `elsewhere`."""

    text: str
    url: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One matter with everything that asks attention about it, longest first."""

    matter: Matter
    concerns: tuple[Concern, ...]
    sources: tuple[Source, ...]

    @property
    def url(self) -> str:
        """The address of the page of the advice."""
        return advice_url(self.matter)

    @property
    def several(self) -> bool:
        """Whether the advice went to more than one body, so that the body must be named."""
        return len(self.matter.advice.addressees) > 1


def items(verdicts: Verdicts) -> tuple[Item, ...]:
    """Every matter that asks attention, the one that waits longest first, each one once."""
    found: dict[tuple[str, str], list[Concern]] = {}
    for concern in concerns(verdicts):
        key = (concern.advice.advice.id, concern.addressee.body.id)
        found.setdefault(key, []).append(concern)
    by_key = {matter.key: matter for matter in matters(verdicts)}
    return tuple(
        Item(by_key[key], tuple(about), sources(by_key[key])) for key, about in found.items()
    )


def running_items(of: Sequence[Matter]) -> tuple[Item, ...]:
    """The matters whose time is not over yet, by last day; without a day they come at the end."""
    running = [matter for matter in of if matter.running]
    ordered = sorted(running, key=lambda m: (last_day(m) or dt.date.max, m.advice.advice.id))
    return tuple(Item(matter, (), sources(matter)) for matter in ordered)


def last_day(matter: Matter) -> dt.date | None:
    """The last day on which the answer is in time, as it stands now."""
    return matter.clock.expected_by


def advice_url(matter: Matter) -> str:
    """The address of the page of the advice."""
    return page_url(source_of(matter.advice.advice.id))


def sources(matter: Matter) -> tuple[Source, ...]:
    """The advice, what the addressee sent back in order of arrival, and the agreement."""
    advice, url = matter.advice.advice, advice_url(matter)
    named = f"advies {advice.number}" if advice.number else "het advies"
    found = [Source(f"{named} van {dutch.moment(advice.sent)}", url)]
    for response in matter.addressee.responses:
        if response.kind is not ResponseKind.ACKNOWLEDGEMENT:
            when = f" van {dutch.moment(response.arrived)}" if response.arrived else ""
            text = f"{wording.response_text(response.kind).lower()}{when}"
            found.append(Source(text, f"{url}#brief-{response.id}"))
    agreement = matter.clock.agreement
    if agreement:
        council = f"organisaties/{matter.advice.council.id}/#afspraken"
        found.append(
            Source(agreement.source, agreement.url or council, elsewhere=bool(agreement.url))
        )
    return tuple(found)
