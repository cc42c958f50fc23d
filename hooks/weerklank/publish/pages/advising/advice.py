"""The page of one advice: what we asked, what they decided, why, and what happens now."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.cases.council.happened import Event
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.making.addresses import advice_source, advice_url
from weerklank.publish.making.output import Content, Copy, Page
from weerklank.publish.making.templating import body, later
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.answer_form import form_url
from weerklank.publish.parts.linked_data import advice_linked_data
from weerklank.publish.parts.point.point_lines import Line, Sign, line_of, names_of, reply_line
from weerklank.publish.parts.point.point_room import within_room
from weerklank.publish.parts.point.points import points, unanswered
from weerklank.publish.parts.timeline import timeline
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.publish.sentences.verdict_sentence import (
    ASKED,
    clock_values,
    settled_by,
    state_named,
)
from weerklank.publish.sentences.verdict_tags import rests_on
from weerklank.records.models.document import Document
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.rules.clock.states import NotKnown, TimelinessState

_TIME_SIGNS = {
    TimelinessState.ON_TIME: Sign.REASON,
    TimelinessState.LATE: Sign.LATE,
    TimelinessState.RUNNING: Sign.LATER,
    TimelinessState.EXTENDED: Sign.LATER,
    TimelinessState.OVERDUE: Sign.LATE,
    TimelinessState.OVERDUE_WITH_NOTICE: Sign.LATE,
    TimelinessState.NOT_IN_WRITING: Sign.NEITHER,
    TimelinessState.UNCLEAR: Sign.UNKNOWN,
    TimelinessState.NO_TERM: Sign.READ,
    TimelinessState.UNKNOWN: Sign.UNKNOWN,
}


_NO_VERDICT = {TimelinessState.UNKNOWN, TimelinessState.UNCLEAR}
"""What is in no share on time because something is not known."""


def advice_page(
    verdict: AdviceCase,
    options: SiteOptions,
    today: dt.date,
    neighbours: tuple[AdviceCase | None, AdviceCase | None],
    happened: tuple[Event, ...],
) -> Page:
    """The page of one advice; `neighbours` are the newer and the older one."""
    advice = verdict.advice
    source = advice_source(advice.id)

    def made() -> Content:
        told = times(verdict)
        in_time = [f"{one.who}: {one.text}" for line, replies in told for one in (line, *replies)]
        letters = _worth_reading(verdict)
        settled = filter(None, map(settled_by, verdict.addressees))
        return body(
            "advice/advice.html",
            verdict=verdict,
            advice=advice,
            several=len(verdict.addressees) > 1,
            points=within_room(points(verdict, today), advice.title, (advice.summary, *in_time)),
            times=told,
            unanswered=unanswered(verdict),
            uncounted=[
                a.body.name for a in verdict.addressees if a.timeliness.state in _NO_VERDICT
            ],
            not_known=" ".join(dict.fromkeys(settled)),
            options=options,
            next_steps=next_steps(verdict),
            answerable=bool(verdict.may_answer(today)),
            waiting=bool(verdict.waiting),
            form_url=form_url,
            events=timeline(verdict, today),
            letters_shown=letters,
            letter_count=len(letters) + bool(advice.body),
            documents=_documents(verdict),
            happened=happened,
            newer=neighbours[0],
            older=neighbours[1],
        )

    return Page(
        source=source,
        title=advice.title,
        description=advice.summary,
        linked_data=advice_linked_data(verdict, source, options),
        keywords=(*advice.themes, *advice.laws, *(r.text for r in advice.recommendations)),
        content=later(made),
    )


def _letters(verdict: AdviceCase) -> tuple[Response, ...]:
    """Every message once, also when it was sent on behalf of several addressees."""
    found = {r.id: r for addressee in verdict.addressees for r in addressee.responses}
    return tuple(found.values())


def _worth_reading(verdict: AdviceCase) -> tuple[Response, ...]:
    """The letters to show: a reminder of which only the date is known stands in the timeline."""
    return tuple(r for r in _letters(verdict) if r.body or r.kind is not ResponseKind.REMINDER)


def _documents(verdict: AdviceCase) -> tuple[Document, ...]:
    found = list(verdict.advice.documents)
    for response in _letters(verdict):
        found += response.documents
    return tuple(dict.fromkeys(found))


def copies(verdict: AdviceCase) -> tuple[Copy, ...]:
    """The letters and reports that stand beside the advice and its responses."""
    folder = advice_url(verdict.advice.id)

    def of(documents: Sequence[Document], where: str) -> list[Copy]:
        return [Copy(folder + d.file, PurePosixPath(where) / d.file) for d in documents if d.file]

    found = of(verdict.advice.documents, "advice")
    for response in _letters(verdict):
        found += of(response.documents, "responses")
    return tuple(dict.fromkeys(found))


def times(verdict: AdviceCase) -> tuple[tuple[Line, tuple[Line, ...]], ...]:
    """Whether each organisation answered in time, equal ones together, and what it says back."""
    found: dict[Line, list[AddresseeCase]] = {}
    for case in verdict.addressees:
        if not case.ended_unjudged:
            found.setdefault(_time_line(case), []).append(case)
    made = []
    for line, cases in found.items():
        replies = [one for case in cases for one in reply_line(case, case.replies)]
        late = line.sign is Sign.LATE
        named = replace(line, who=names_of(cases))
        made.append((named, tuple(dict.fromkeys(replies)) if late else ()))
    return tuple(made)


def _time_line(case: AddresseeCase) -> Line:
    clock = case.timeliness
    if NotKnown.ANSWER in clock.not_known:
        text = text_of(said("time.unknown.short_perhaps", **clock_values(case)))
        return Line(Sign.UNKNOWN, text, "not_known.answer")
    named = state_named(case)
    sign = Sign.LATER if named == ASKED else _TIME_SIGNS[clock.state]
    return line_of(sign, f"time.{named}.short", rests_on(case), **clock_values(case))
