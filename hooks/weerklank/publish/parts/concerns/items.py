"""What a raadslid can put on the table: one case with what is the case, a question, sources."""

import datetime as dt
from collections.abc import Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.making.addresses import advice_url
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.concerns.concern import Concern
from weerklank.records.models.body import BodyKind
from weerklank.records.models.response_words import ResponseKind


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reader can check it; `url` is below the root of the site unless `elsewhere`."""

    text: str
    url: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One case with everything that asks attention about it, longest first."""

    case: AddresseeCase
    concerns: tuple[Concern, ...]
    sources: tuple[Source, ...]

    @property
    def url(self) -> str:
        """The address of the page of the advice."""
        return advice_url(self.case.advice.id)

    @property
    def names_body(self) -> bool:
        """Whether it must be said whom it asks of: of several, or another than the college."""
        return self.case.several or self.case.body.kind is not BodyKind.COLLEGE


def items(verdicts: Verdicts) -> tuple[Item, ...]:
    """Every case that asks attention, the one that waits longest first, each one once."""
    found: dict[tuple[str, str], list[Concern]] = {}
    for concern in concerns(verdicts):
        found.setdefault(concern.case.key, []).append(concern)
    return tuple(
        Item(about[0].case, tuple(about), sources(about[0].case)) for about in found.values()
    )


def running_items(of: Sequence[AddresseeCase]) -> tuple[Item, ...]:
    """The cases whose time is not over yet, by last day; without a day they come at the end."""
    running = [case for case in of if case.is_running]
    ordered = sorted(running, key=lambda m: (m.deadline or dt.date.max, m.advice.id))
    return tuple(Item(case, (), sources(case)) for case in ordered)


def sources(case: AddresseeCase) -> tuple[Source, ...]:
    """The advice, what the addressee sent back in order of arrival, and the agreement."""
    advice, url = case.advice, advice_url(case.advice.id)
    named = f"advies {advice.number}" if advice.number else "het advies"
    found = [Source(f"{named} van {dutch.moment(advice.sent)}", url)]
    for response in case.responses:
        if response.kind is not ResponseKind.ACKNOWLEDGEMENT:
            when = f" van {dutch.moment(response.arrived)}" if response.arrived else ""
            text = f"{response.kind.label.lower()}{when}"
            found.append(Source(text, f"{url}#brief-{response.id}"))
    agreement = case.timeliness.agreement
    if agreement:
        council = f"organisaties/{case.council.id}/#afspraken"
        found.append(
            Source(agreement.source, agreement.url or council, elsewhere=bool(agreement.url))
        )
    return tuple(found)
