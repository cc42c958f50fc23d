"""The page of one advice: what we asked, what they decided, why, and what happens now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from weerklank.cases.case import AddresseeCase, AdviceCase, RecommendationCase
from weerklank.cases.obligations import Obligation, ObligationKind, obligations_of
from weerklank.messages import dutch
from weerklank.publish.attention import answer_anchor
from weerklank.publish.linked_data import advice_linked_data
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Copy, Page, page_url
from weerklank.publish.pages.answer_form import form_url
from weerklank.publish.templating import body
from weerklank.publish.timeline import timeline
from weerklank.records.advice import Document, Recommendation
from weerklank.records.response import Response
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
    found = [*_closing(verdict), *(step for case in verdict.addressees for step in _steps(case))]
    return tuple(found) or ("Dit advies is beantwoord. Wij volgen of het ook zo gaat.",)


def _closing(verdict: AdviceCase) -> Iterator[str]:
    """What the council itself did with the advice."""
    if verdict.withdrawn:
        reason = dutch.sentence(verdict.withdrawn.reason)
        yield f"De raad trok dit advies in {dutch.on_moment(verdict.withdrawn.on)}. {reason}"
    elif verdict.newer:
        yield "Wij wachten hier niet meer op antwoord. Er is een nieuwer advies."


def _steps(case: AddresseeCase) -> Iterator[str]:
    name = case.body.name
    if case.awaited and not case.answer_known:
        yield f"Wij weten niet of er antwoord kwam van {name}. Weet u het wel?"
    if case.awaited and not all(r.worked_out for r in case.recommendations):
        yield f"De raad verwerkt het antwoord van {name} nog per aanbeveling."
    yield from (_step(owed, name) for owed in obligations_of(case))
    for one in case.recommendations:
        if one.follow_up.state is FollowUpState.RECHECK_DUE:
            yield (
                f"Aanbeveling {one.recommendation.id} is een jaar of langer geleden geweigerd. "
                "Wij vragen het opnieuw."
            )


def _step(owed: Obligation, name: str) -> str:
    numbers = dutch.listing(owed.numbers)
    match owed.kind:
        case ObligationKind.ANSWER:
            return _answer_step(owed, name)
        case ObligationKind.IN_WRITING:
            return f"De raad vraagt {name} om het antwoord op papier te zetten."
        case ObligationKind.BETTER_ANSWER:
            return f"De raad vroeg {name} om een beter antwoord bij aanbeveling {numbers}."
        case ObligationKind.EXPLANATION:
            return f"De raad vraagt {name} om uitleg bij aanbeveling {numbers}."
        case ObligationKind.PROMISE:
            return _promise_step(owed, name)


def _answer_step(owed: Obligation, name: str) -> str:
    clock = owed.case.timeliness
    if clock.state.is_overdue:
        return f"De raad vraagt {name} waar het antwoord blijft."
    part = f" op aanbeveling {dutch.listing(owed.numbers)}" if clock.answered else ""
    until = f" Dat komt uiterlijk op {dutch.day(owed.day)}." if owed.day else ""
    return f"Wij wachten op het antwoord van {name}{part}.{until}"


def _promise_step(owed: Obligation, name: str) -> str:
    number, promise = dutch.listing(owed.numbers), owed.promise
    if promise is None or promise.current_date is None:
        return f"De raad vraagt {name} wanneer aanbeveling {number} klaar is."
    if promise.state is FollowUpState.PAST_DUE:
        return f"De raad vraagt {name} waarom aanbeveling {number} nog niet klaar is."
    return f"Wij kijken na {dutch.moment(promise.current_date)} of aanbeveling {number} is gedaan."


def copies(verdict: AdviceCase) -> tuple[Copy, ...]:
    """The letters and reports that stand beside the advice and its responses."""
    folder = page_url(source_of(verdict.advice.id))

    def of(documents: Sequence[Document], where: str) -> list[Copy]:
        return [Copy(folder + d.file, PurePosixPath(where) / d.file) for d in documents if d.file]

    found = of(verdict.advice.documents, "advice")
    for response in _letters(verdict):
        found += of(response.documents, "responses")
    return tuple(dict.fromkeys(found))
