"""The page of one advice: what we asked, what they decided, why, and what happens now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from weerklank.cases.case import AddresseeCase, AdviceCase, RecommendationCase
from weerklank.cases.happened import Event
from weerklank.publish.attention import answer_anchor
from weerklank.publish.linked_data import advice_linked_data
from weerklank.publish.next_steps import next_steps
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Copy, Page, page_url
from weerklank.publish.pages.answer_form import form_url
from weerklank.publish.templating import body
from weerklank.publish.timeline import timeline
from weerklank.records.advice import Document, Recommendation
from weerklank.records.response import Response
from weerklank.rules.explanation.model import ExplanationState

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
    happened: tuple[Event, ...] = (),
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
            happened=happened,
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
    return all(
        r.rounds
        and r.explanation.state is ExplanationState.EXPLAINED
        and not r.explanation.missing
        and not (r.review and not r.review.explained)
        for r in verdict.recommendations
    )


def copies(verdict: AdviceCase) -> tuple[Copy, ...]:
    """The letters and reports that stand beside the advice and its responses."""
    folder = page_url(source_of(verdict.advice.id))

    def of(documents: Sequence[Document], where: str) -> list[Copy]:
        return [Copy(folder + d.file, PurePosixPath(where) / d.file) for d in documents if d.file]

    found = of(verdict.advice.documents, "advice")
    for response in _letters(verdict):
        found += of(response.documents, "responses")
    return tuple(dict.fromkeys(found))
