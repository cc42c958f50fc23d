"""One advice in `register.json`: each addressee, each recommendation, what the verdicts rest on."""

from __future__ import annotations

from weerklank.cases.case import AddresseeCase, AdviceCase, RecommendationCase
from weerklank.messages.catalogue import as_data, text_of
from weerklank.publish.data.json_values import Json, moment
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import page_url
from weerklank.publish.pages.advice import source_of
from weerklank.records.response import Reply, Review
from weerklank.rules.clock.model import Deadline, Step, Timeliness
from weerklank.rules.explanation.model import Explanation, FactName
from weerklank.rules.follow_up import ActionVerdict, FollowUp
from weerklank.rules.involvement import of_own_accord


def advice_entry(verdict: AdviceCase, options: SiteOptions) -> dict[str, Json]:
    """One advice with every verdict on it."""
    advice = verdict.advice
    return {
        "id": advice.id,
        "number": advice.number,
        "title": advice.title,
        "url": options.absolute(page_url(source_of(advice.id))),
        "sent": moment(advice.sent),
        "received": moment(advice.received),
        "kind": advice.kind,
        "council": verdict.council.id,
        "themes": list(advice.themes),
        "summary": advice.summary,
        "superseded_by": verdict.newer,
        "withdrawn": moment(verdict.withdrawn.on) if verdict.withdrawn else None,
        "involvement": _involvement(verdict),
        "addressees": [_addressee(addressee) for addressee in verdict.addressees],
    }


def _involvement(verdict: AdviceCase) -> dict[str, Json]:
    involvement, request = verdict.involvement, verdict.advice.request
    return {
        "state": involvement.state,
        "phase": involvement.phase,
        "days_given": involvement.days_given,
        "days_agreed": involvement.days_agreed,
        "decided": moment(involvement.decided),
        "of_own_accord": of_own_accord(verdict.advice),
        "first_contact": moment(request.first_contact) if request else None,
        "asked": moment(request.asked) if request else None,
        "reply_by": moment(request.reply_by) if request else None,
        "information": [
            {
                "what": item.what,
                "asked": moment(item.asked),
                "supplied": moment(item.supplied),
            }
            for item in (request.information if request else ())
        ],
    }


def _addressee(verdict: AddresseeCase) -> dict[str, Json]:
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
        "not_known": list(timeliness.not_known),
        "deadline": _current(timeliness.deadline),
        "last_day": timeliness.last_day.isoformat() if timeliness.last_day else None,
        "original_deadline": _original(timeliness.deadline),
        "other_reading": _current(timeliness.other_reading),
        "started": moment(timeliness.started),
        "answered": moment(timeliness.answered),
        "days": list(timeliness.days) if timeliness.days else None,
        "days_late": list(timeliness.days_late) if timeliness.days_late else None,
        "term": str(timeliness.term) if timeliness.term else None,
        "agreement": {"source": agreement.source, "url": agreement.url} if agreement else None,
        "completed": moment(timeliness.completed),
        "closed": moment(timeliness.withdrawn),
        "oral": moment(timeliness.oral),
        "extensions": timeliness.extensions,
        "unanswered": list(timeliness.unanswered),
        "steps": [_step(step) for step in timeliness.steps],
    }


def _recommendation(verdict: RecommendationCase) -> dict[str, Json]:
    return {
        "id": verdict.recommendation.id,
        "text": verdict.recommendation.text,
        "decision": verdict.decision or ("none" if verdict.answer_known else "unknown"),
        "worked_out": verdict.worked_out,
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
        "by": moment(verdict.first_date),
        "moved_to": [moment(move.to) for move in action.moved],
        "done": moment(action.done),
        "evidence": action.evidence,
        "state": verdict.state,
    }


def _step(step: Step) -> dict[str, Json]:
    return {
        "kind": step.kind,
        **as_data(step.what),
        "text": text_of(step.what),
        "day": step.day.isoformat() if step.day else None,
        "article": step.article,
    }


def _review(review: Review) -> dict[str, Json]:
    return {
        "explained": review.explained,
        "note": review.note,
        "by": review.by,
        "on": moment(review.on),
    }


def _reply(reply: Reply) -> dict[str, Json]:
    return {"text": reply.text, "by": reply.by, "on": moment(reply.on)}


def _current(deadline: Deadline | None) -> str | None:
    return deadline.current.isoformat() if deadline else None


def _original(deadline: Deadline | None) -> str | None:
    return deadline.original.isoformat() if deadline else None
