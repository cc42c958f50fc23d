"""The method: how every verdict is worked out, in plain Dutch, from the same data as the rules."""

from weerklank.cases.counting.statistics import FEWEST_FOR_PERCENTAGE
from weerklank.messages.catalogue import DUTCH, said, sentences, text_of
from weerklank.publish.about.measured import measured, measured_quotes
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.sentences import wording
from weerklank.publish.sentences.explanation_guide import FACT_GUIDE
from weerklank.records.models.complaint_figures import FEWEST_SHOWN
from weerklank.records.models.decision import Decision
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState
from weerklank.rules.scan.scan_items import EVALUATED_WITHIN_YEARS
from weerklank.words.packaged import table_of

SOURCE = "methode/index.md"


def method_page() -> Page:
    """How this site reckons and judges."""
    return headed(
        SOURCE,
        "entrances/method.html",
        decisions=[decision.label.lower() for decision in Decision],
        times=[(of_time(state, "name"), of_time(state, "method")) for state in TimelinessState],
        guide=FACT_GUIDE,
        limits=_limits(),
        measured=measured(),
        quotes=measured_quotes(),
        follow_ups=[wording.follow_up_tag(state) for state in FollowUpState],
        lists=made_lists(),
        involvements=[wording.INVOLVEMENTS[state] for state in InvolvementState],
    )


def of_time(state: TimelinessState, form: str) -> str:
    """A state of the clock without a date: its `name` in a few words, or what it means."""
    return text_of(said(f"time.{state}.{form}"))


def _limits() -> list[str]:
    """What the computation cannot see."""
    codes = (code for code in sentences(DUTCH) if code.startswith("explanation.limits."))
    return [text_of(said(code)) for code in codes]


def made_lists() -> list[dict[str, str]]:
    """The lists beside the advices: how each is made, and what it cannot see."""
    limits = {
        "evaluated_within": EVALUATED_WITHIN_YEARS,
        "fewest_shown": FEWEST_SHOWN,
        "fewest_for_percentage": FEWEST_FOR_PERCENTAGE,
    }
    return [
        {name: text.format(**limits) for name, text in one.items()}
        for one in table_of("weerklank.publish.pages.entrances", "method_lists.yaml")
    ]
