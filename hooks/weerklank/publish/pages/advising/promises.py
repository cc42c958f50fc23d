"""The ledger of promises as a page: by where they stand, what is late or without a date first."""

from collections.abc import Sequence
from dataclasses import replace

from weerklank.cases.case import Verdicts
from weerklank.cases.owing.promises import Promise, ledger, refused_a_year_ago
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.parts.by_year import FIRST, long_list, part_pages, year_sent
from weerklank.rules.follow_up import FollowUpState

SOURCE = "beloften/index.md"
FOLDER = "beloften"
_GROUPS = (
    (FollowUpState.PAST_DUE, "niet-gehaald", "De datum is voorbij", "voorbij de datum"),
    (FollowUpState.UNDATED, "zonder-datum", "Beloofd, zonder datum", "zonder datum"),
    (
        FollowUpState.PROMISED, "komt-nog", "Beloofd, de datum komt nog",
        "met een datum die nog komt",
    ),
    (
        FollowUpState.REPORTED_DONE, "gemeld", "Klaar, zegt wie het beloofde",
        "klaar, zegt wie het beloofde",
    ),
    (FollowUpState.CONFIRMED, "klaar", "Klaar, met bewijs", "klaar, met bewijs"),
    (
        FollowUpState.DONE_WITHOUT_PROMISE, "winst", "Gedaan, zonder dat het was beloofd",
        "gedaan zonder belofte",
    ),
    (
        FollowUpState.TAKEN_BACK, "teruggenomen", "Teruggenomen in een later antwoord",
        "teruggenomen",
    ),
    (FollowUpState.OVERTAKEN, "niet-meer-nodig", "Niet meer nodig", "niet meer nodig"),
)  # fmt: skip

_CLOSED = (
    FollowUpState.REPORTED_DONE,
    FollowUpState.CONFIRMED,
    FollowUpState.TAKEN_BACK,
    FollowUpState.OVERTAKEN,
)
"""What asks nothing any more unfolds, so that the rest is not drowned."""


@dataclass(frozen=True, slots=True)
class Group:
    """The promises that stand alike, with the words for them."""

    state: FollowUpState
    anchor: str
    title: str
    counted: str
    promises: tuple[Promise, ...]
    shown: tuple[Promise, ...] = ()
    """Those that stand on the page of all promises."""


def promises_pages(verdicts: Verdicts) -> list[Page]:
    """Every promise once; the groups together are the whole ledger, and so are the years."""
    found = ledger(verdicts.cases)
    made = groups(found)
    ordered = [promise for group in made for promise in group.promises]
    per_year = long_list(ordered, FOLDER, lambda one: year_sent(one.case)).parts
    still_not = long_list(
        refused_a_year_ago(verdicts.cases), f"{FOLDER}/nog-steeds-niet", year_sent
    )
    shown = FIRST if per_year else len(found)
    page = headed(
        SOURCE,
        "advising/promises.html",
        today=verdicts.today,
        total=len(found),
        groups=[replace(group, shown=group.promises[:shown]) for group in made],
        per_year=per_year,
        closed=_CLOSED,
        refused=still_not,
    )
    return [
        page,
        *part_pages(page, per_year, "promises"),
        *part_pages(page, still_not.parts, "refused", "Nog steeds niet?"),
    ]


def groups(found: Sequence[Promise]) -> tuple[Group, ...]:
    """The groups that are not empty, what asks most attention first; earliest date first."""
    made = (
        Group(state, anchor, title, counted, _in_order(found, state))
        for state, anchor, title, counted in _GROUPS
    )
    return tuple(group for group in made if group.promises)


def _in_order(found: Sequence[Promise], state: FollowUpState) -> tuple[Promise, ...]:
    def day(promise: Promise) -> str:
        moment = promise.verdict.current_date
        return moment.latest.isoformat() if moment else ""

    return tuple(sorted((p for p in found if p.verdict.state is state), key=day))
