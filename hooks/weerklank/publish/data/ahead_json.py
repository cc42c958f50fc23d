"""What is still to come, in `register.json`: the agenda of topics and the ledger of promises."""

from __future__ import annotations

from weerklank.cases.agenda import AgendaItem, agenda
from weerklank.cases.case import Verdicts
from weerklank.cases.promises import Promise, ledger
from weerklank.publish.data.json_values import Json, moment
from weerklank.records.register import Register
from weerklank.records.response import CouncilCheck


def agenda_entries(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """Every topic of every council; an advice that is not published is not named."""
    return [_topic(item) for item in agenda(register, verdicts)]


def _topic(item: AgendaItem) -> dict[str, Json]:
    topic = item.topic
    return {
        "council": item.council.id,
        "topic": topic.topic,
        "wanted_by": moment(topic.wanted_by),
        "phase": topic.phase,
        "from": item.sender.id if item.sender else None,
        "theme": topic.theme,
        "portfolio": item.portfolio,
        "advice": item.advice.advice.id if item.advice else None,
        "note": topic.note,
    }


def promise_entries(verdicts: Verdicts) -> list[dict[str, Json]]:
    """Every promise once, newest advice first; the first date stays beside every later one."""
    return [_promise(promise) for promise in ledger(verdicts.cases, verdicts.today)]


def _promise(promise: Promise) -> dict[str, Json]:
    verdict = promise.verdict
    action = verdict.action
    return {
        "advice": promise.case.advice.id,
        "recommendation": promise.recommendation.id,
        "response": promise.response.id,
        "from": promise.response.sender,
        "what": action.what,
        "who": action.who,
        "promised": action.promised,
        "original_date": moment(verdict.first_date),
        "current_date": moment(verdict.current_date),
        "moved": [
            {"to": moment(move.to), "on": moment(move.on), "reason": move.reason}
            for move in action.moved
        ],
        "done": moment(action.done),
        "evidence": action.evidence,
        "overtaken": action.overtaken,
        "checked": _checked(action.checked) if action.checked else None,
        "state": verdict.state,
    }


def _checked(check: CouncilCheck) -> dict[str, Json]:
    return {
        "on": moment(check.on),
        "asked": check.asked,
        "better": check.better,
        "note": check.note,
    }
