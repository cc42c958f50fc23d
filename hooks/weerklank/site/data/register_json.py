"""`data/register.json`: the public contract, every verdict with what it rests on."""

from __future__ import annotations

import json
from typing import Any

from weerklank.records.body import Body
from weerklank.records.partial_date import PartialDate
from weerklank.records.register import Register
from weerklank.records.response import Reply, Review
from weerklank.rules.clock.model import Deadline, Step, Timeliness
from weerklank.rules.explanation.model import Explanation, FactName
from weerklank.rules.figures import figures
from weerklank.rules.follow_up import ActionVerdict, FollowUp
from weerklank.rules.judge import (
    AddresseeVerdict,
    AdviceVerdict,
    RecommendationVerdict,
    Verdicts,
)
from weerklank.rules.statistics import Share, Statistics
from weerklank.site.options import SiteOptions
from weerklank.site.output import DataFile, page_url
from weerklank.site.pages.advice import source_of

URI = "data/register.json"
VERSION = 1

Json = Any
"""Anything `json.dumps` takes."""


def register_json(register: Register, verdicts: Verdicts, options: SiteOptions) -> DataFile:
    """The whole register; keys in a fixed order, dates as jjjj-mm-dd or as precise as known.

    `generated` is the day the verdicts are about, not a clock: two builds are the same bytes.
    """
    content = {
        "version": VERSION,
        "generated": verdicts.today.isoformat(),
        "today": verdicts.today.isoformat(),
        "site": options.name,
        "invented": options.invented,
        "council": [council.id for council in register.councils],
        "advice": [_advice(verdict, options) for verdict in verdicts.advices],
        "bodies": [_body(found, options) for found in register.bodies],
        "statistics": _statistics(figures(verdicts).statistics),
    }
    return DataFile(URI, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _advice(verdict: AdviceVerdict, options: SiteOptions) -> dict[str, Json]:
    advice, involvement = verdict.advice, verdict.involvement
    return {
        "id": advice.id,
        "number": advice.number,
        "title": advice.title,
        "url": options.absolute(page_url(source_of(advice.id))),
        "sent": _moment(advice.sent),
        "received": _moment(advice.received),
        "kind": advice.kind,
        "council": verdict.council.id,
        "themes": list(advice.themes),
        "summary": advice.summary,
        "superseded_by": advice.superseded_by,
        "withdrawn": _moment(advice.withdrawn.on) if advice.withdrawn else None,
        "involvement": {
            "state": involvement.state,
            "phase": involvement.phase,
            "days_given": involvement.days_given,
            "days_agreed": involvement.days_agreed,
            "decided": _moment(involvement.decided),
        },
        "addressees": [_addressee(addressee) for addressee in verdict.addressees],
    }


def _addressee(verdict: AddresseeVerdict) -> dict[str, Json]:
    return {
        "body": verdict.body.id,
        "timeliness": _timeliness(verdict.timeliness),
        "recommendations": [_recommendation(r) for r in verdict.recommendations],
        "replies": [_reply(reply) for reply in verdict.replies],
    }


def _timeliness(timeliness: Timeliness) -> dict[str, Json]:
    agreement = timeliness.agreement
    return {
        "state": timeliness.state,
        "deadline": _current(timeliness.deadline),
        "original_deadline": _original(timeliness.deadline),
        "other_reading": _current(timeliness.other_reading),
        "started": _moment(timeliness.started),
        "answered": _moment(timeliness.answered),
        "days": list(timeliness.days) if timeliness.days else None,
        "days_late": list(timeliness.days_late) if timeliness.days_late else None,
        "term": str(timeliness.term) if timeliness.term else None,
        "agreement": {"source": agreement.source, "url": agreement.url} if agreement else None,
        "completed": _moment(timeliness.completed),
        "closed": _moment(timeliness.withdrawn),
        "oral": _moment(timeliness.oral),
        "extensions": timeliness.extensions,
        "unanswered": list(timeliness.unanswered),
        "steps": [_step(step) for step in timeliness.steps],
    }


def _recommendation(verdict: RecommendationVerdict) -> dict[str, Json]:
    return {
        "id": verdict.recommendation.id,
        "text": verdict.recommendation.text,
        "decision": verdict.decision or "none",
        "explanation": _explanation(verdict.explanation),
        "rounds": len(verdict.rounds),
        "follow_up": _follow_up(verdict.follow_up),
        "review": [_review(review) for round_ in verdict.rounds for review in round_.reviews],
        "reply": [_reply(reply) for reply in verdict.replies],
        "voices_differ": verdict.voices_differ,
    }


def _explanation(explanation: Explanation) -> dict[str, Json]:
    facts = {fact.name: fact for fact in explanation.facts}
    return {
        "state": explanation.state,
        "facts": {
            name: {
                "holds": facts[name].holds,
                "words": facts[name].words,
                "because": facts[name].because,
            }
            for name in FactName
            if name in facts
        },
        "missing": list(explanation.missing),
        "because": explanation.because,
    }


def _follow_up(follow_up: FollowUp) -> dict[str, Json]:
    return {
        "state": follow_up.state,
        "actions": [_action(verdict) for verdict in follow_up.actions],
    }


def _action(verdict: ActionVerdict) -> dict[str, Json]:
    action = verdict.action
    return {
        "what": action.what,
        "who": action.who,
        "by": _moment(verdict.first_date),
        "moved_to": [_moment(move.to) for move in action.moved],
        "done": _moment(action.done),
        "evidence": action.evidence,
        "state": verdict.state,
    }


def _step(step: Step) -> dict[str, Json]:
    return {
        "kind": step.kind,
        "text": step.text,
        "day": step.day.isoformat() if step.day else None,
        "article": step.article,
    }


def _review(review: Review) -> dict[str, Json]:
    return {
        "explained": review.explained,
        "note": review.note,
        "by": review.by,
        "on": _moment(review.on),
    }


def _reply(reply: Reply) -> dict[str, Json]:
    return {"text": reply.text, "by": reply.by, "on": _moment(reply.on)}


def _body(body: Body, options: SiteOptions) -> dict[str, Json]:
    return {
        "id": body.id,
        "title": body.title,
        "kind": body.kind,
        "municipality": body.municipality,
        "url": options.absolute(f"organisaties/{body.id}/"),
        "tooi": body.tooi,
    }


def _statistics(found: Statistics) -> dict[str, Json]:
    durations, coverage = found.durations, found.coverage
    return {
        "on_time": _share(found.on_time),
        "on_time_by_original_date": _share(found.on_time_by_original_date),
        "explained": _share(found.explained),
        "states": dict(found.states),
        "explanations": dict(found.explanations),
        "days": {
            "cases": durations.cases,
            "open": durations.open_cases,
            "median": durations.median,
            "median_at_least": durations.median_at_least,
            "shortest": durations.shortest,
            "longest": durations.longest,
            "longest_at_least": durations.longest_at_least,
        },
        "coverage": {
            "clocks": coverage.clocks,
            "judged": coverage.judged,
            "running": coverage.running,
            "no_term": coverage.no_term,
            "unclear": coverage.unclear,
            "not_in_writing": coverage.not_in_writing,
            "withdrawn": coverage.withdrawn,
        },
    }


def _share(share: Share) -> dict[str, Json]:
    return {"part": share.part, "of": share.whole, "percentage": share.percentage}


def _moment(moment: PartialDate | None) -> str | None:
    return moment.isoformat() if moment else None


def _current(deadline: Deadline | None) -> str | None:
    return deadline.current.isoformat() if deadline else None


def _original(deadline: Deadline | None) -> str | None:
    return deadline.original.isoformat() if deadline else None
