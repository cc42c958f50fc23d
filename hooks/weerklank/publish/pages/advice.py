"""The page of one advice: what we asked, what they decided, why, and what happens now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from weerklank.cases.attention import answer_anchor
from weerklank.cases.case import AddresseeCase, AdviceCase, RecommendationCase
from weerklank.messages import dutch
from weerklank.publish.linked_data import advice_linked_data
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Copy, Page, page_url
from weerklank.publish.pages.answer_form import form_url
from weerklank.publish.templating import body
from weerklank.publish.timeline import timeline
from weerklank.records.advice import Document, Recommendation
from weerklank.records.response import Response
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.follow_up import FollowUpState

FOLDER = "adviezen"


@dataclass(frozen=True, slots=True)
class Block:
    """One recommendation with what each addressee says of it."""

    recommendation: Recommendation
    answers: tuple[tuple[AddresseeCase, RecommendationCase], ...]


def source_of(advice_id: str) -> str:
    """The source address of the page of an advice."""
    return f"{FOLDER}/{advice_id}.md"


def advice_page(
    verdict: AdviceCase,
    options: SiteOptions,
    today: dt.date,
    neighbours: tuple[AdviceCase | None, AdviceCase | None],
) -> Page:
    """The page of one advice; `neighbours` are the newer and the older one."""
    advice = verdict.advice
    source = source_of(advice.id)
    return Page(
        source=source,
        title=advice.title,
        description=advice.summary,
        linked_data=advice_linked_data(verdict, source, options),
        keywords=(*advice.themes, *advice.laws, *(r.text for r in advice.recommendations)),
        body=body(
            "advice.html",
            page_url(source),
            verdict=verdict,
            advice=advice,
            several=len(verdict.addressees) > 1,
            blocks=_blocks(verdict),
            next_steps=next_steps(verdict),
            answerable=bool(verdict.waiting),
            form_url=form_url,
            events=timeline(verdict, today),
            letters=_letters(verdict),
            documents=_documents(verdict),
            praise=praise,
            answer_anchor=answer_anchor,
            newer=neighbours[0],
            older=neighbours[1],
            options=options,
        ),
    )


def _blocks(verdict: AdviceCase) -> tuple[Block, ...]:
    return tuple(
        Block(
            recommendation,
            tuple((a, a.recommendations[index]) for a in verdict.addressees),
        )
        for index, recommendation in enumerate(verdict.advice.recommendations)
    )


def _letters(verdict: AdviceCase) -> tuple[Response, ...]:
    """Every message once, also when it was sent on behalf of several addressees."""
    found = {r.id: r for addressee in verdict.addressees for r in addressee.responses}
    return tuple(found.values())


def _documents(verdict: AdviceCase) -> tuple[Document, ...]:
    found = list(verdict.advice.documents)
    for response in _letters(verdict):
        found += response.documents
    return tuple(dict.fromkeys(found))


def praise(verdict: AddresseeCase) -> bool:
    """Whether every recommendation was answered with all five facts in place."""
    return all(r.rounds and not r.explanation.missing for r in verdict.recommendations)


def next_steps(verdict: AdviceCase) -> tuple[str, ...]:
    """What happens now, one sentence for each thing that is open; never empty."""
    advice = verdict.advice
    if advice.withdrawn:
        reason = dutch.sentence(advice.withdrawn.reason)
        return (f"De raad trok dit advies in {dutch.on_moment(advice.withdrawn.on)}. {reason}",)
    if all(a.ended_in_time for a in verdict.addressees):
        return ("Wij wachten hier niet meer op antwoord. Er is een nieuwer advies.",)
    found = [step for a in verdict.addressees for step in _addressee_steps(a)]
    return tuple(found) or ("Dit advies is beantwoord. Wij volgen of het ook zo gaat.",)


def _addressee_steps(verdict: AddresseeCase) -> list[str]:
    if not verdict.answer_known:
        return [f"Wij weten niet of er antwoord kwam van {verdict.body.name}. Weet u het wel?"]
    state, name, found = verdict.timeliness.state, verdict.body.name, []
    deadline = verdict.timeliness.deadline
    waiting = state.is_running or state is TimelinessState.NO_TERM
    if state.is_overdue:
        found.append(f"De raad vraagt {name} waar het antwoord blijft.")
    elif waiting and verdict.timeliness.answered is None:
        until = f" Dat komt uiterlijk op {dutch.day(deadline.current)}." if deadline else ""
        found.append(f"Wij wachten op het antwoord van {name}.{until}")
    elif state is TimelinessState.NOT_IN_WRITING:
        found.append(f"De raad vraagt {name} om het antwoord op papier te zetten.")
    if not all(r.worked_out for r in verdict.recommendations):
        found.append(f"De raad verwerkt het antwoord van {name} nog per aanbeveling.")
    missing = [r.recommendation.id for r in verdict.missing_explanation]
    if missing:
        numbers = dutch.listing(missing)
        found.append(f"De raad vraagt {name} om uitleg bij aanbeveling {numbers}.")
    return found + [step for r in verdict.recommendations for step in _promise_steps(r, name)]


def _promise_steps(verdict: RecommendationCase, name: str) -> list[str]:
    number, found = verdict.recommendation.id, []
    for action in verdict.follow_up.actions:
        if action.state is FollowUpState.PROMISED and action.current_date:
            when = dutch.moment(action.current_date)
            found.append(f"Wij kijken na {when} of aanbeveling {number} is gedaan.")
        elif action.state is FollowUpState.PAST_DUE:
            found.append(f"De raad vraagt {name} waarom aanbeveling {number} nog niet klaar is.")
        elif action.state is FollowUpState.UNDATED:
            found.append(f"De raad vraagt {name} wanneer aanbeveling {number} klaar is.")
    if verdict.follow_up.state is FollowUpState.RECHECK_DUE:
        found.append(
            f"Aanbeveling {number} is een jaar of langer geleden geweigerd. Wij vragen het opnieuw."
        )
    return found


def copies(verdict: AdviceCase) -> tuple[Copy, ...]:
    """The letters and reports that stand beside the advice and its responses."""
    folder = page_url(source_of(verdict.advice.id))

    def of(documents: Sequence[Document], where: str) -> list[Copy]:
        return [Copy(folder + d.file, PurePosixPath(where) / d.file) for d in documents if d.file]

    found = of(verdict.advice.documents, "advice")
    for response in _letters(verdict):
        found += of(response.documents, "responses")
    return tuple(dict.fromkeys(found))
