"""The page on early involvement: per topic when the council was asked, and how that adds up."""

import datetime as dt

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.council.involved import asked_topics, involvement_counts
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.parts.by_year import long_list, part_pages, year_sent
from weerklank.publish.parts.involvement_track import TrackStep, involvement_sentence, track
from weerklank.rules.involvement import InvolvementState, of_own_accord

SOURCE = "betrokken/index.md"
FOLDER = "betrokken"
_COUNTED = {
    InvolvementState.IN_TIME: "keer is de raad op tijd gevraagd",
    InvolvementState.SHORT_NOTICE: "keer kreeg de raad minder tijd dan afgesproken",
    InvolvementState.LATE_PHASE: "keer is de raad gevraagd toen het besluit al klaar lag",
    InvolvementState.DECIDED_BEFORE_ADVICE: "keer was het besluit er eerder dan het advies",
    InvolvementState.DECIDED_BEFORE_ANSWER: "keer staat hier geen antwoord van voor het besluit",
}


Topic = tuple[AdviceCase, str, tuple[TrackStep, ...]]
"""One topic on which the council was asked, with how it went in a sentence and in steps."""


def involvement_pages(verdicts: Verdicts) -> list[Page]:
    """One row for each topic, the newest first; what the council wrote unasked stands apart."""
    asked, counted = asked_topics(verdicts), involvement_counts(verdicts)
    own = [v for v in verdicts.advices if of_own_accord(v.advice)]
    topics = long_list(
        [_topic(v, verdicts.today) for v in asked], FOLDER, lambda topic: year_sent(topic[0])
    )
    unasked = long_list(own, f"{FOLDER}/uit-zichzelf", year_sent)
    page = headed(
        SOURCE,
        "council/involvement.html",
        today=verdicts.today,
        topics=topics,
        counts=[(counted.states[s], t) for s, t in _COUNTED.items() if s in counted.states],
        judged=counted.judged,
        undated=counted.undated,
        information=counted.information,
        unasked=unasked,
        not_known=counted.not_known,
    )
    return [
        page,
        *part_pages(page, topics.parts, "topics"),
        *part_pages(page, unasked.parts, "unasked", "Advies uit zichzelf"),
    ]


def _topic(verdict: AdviceCase, today: dt.date) -> Topic:
    return verdict, involvement_sentence(verdict), track(verdict, today)
