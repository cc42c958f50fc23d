"""One register as rows: a pure function, the same whoever runs it and wherever.

Nothing is judged here: the verdicts are those of the council's own register. What counts as in time
and as explained is what `weerklank.cases.counting.statistics` counts, so that the rows of one
register add up to the figures that stand in it.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from weerklank.national.sources.listing import Listed
from weerklank.national.sources.municipalities import Municipality
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.states import ENDED, TimelinessState
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""The rows of each table, by its name."""

Json = Mapping[str, Any]


def rows_of(register: Json, listed: Listed, municipality: Municipality) -> Rows:
    """The rows of one register that passed the checks."""
    shared = {
        "register": listed.key,
        "tooi": listed.tooi,
        "province": municipality.province_code,
        "size_class": municipality.size,
    }
    reader = _Reader(register, shared)
    clocks: list[Row] = []
    recommendations: list[Row] = []
    replies: list[Row] = []
    for advice in register["advice"]:
        for number, addressee in enumerate(advice["addressees"]):
            clock = reader.clock(advice, addressee, first=number == 0)
            clocks.append(clock)
            recommendations += reader.recommendations(
                advice, addressee, passed=clock["in_time"] is not None
            )
            replies += reader.replies(advice, addressee)
    return {
        "registers": [
            shared | _register(register, listed, municipality) | {"replies": len(replies)}
        ],
        "clocks": clocks,
        "recommendations": recommendations,
        "promises": [reader.promise(one) for one in register["promises"]],
        "replies": replies,
        "agreements": list(reader.agreements()),
    }


def _register(register: Json, listed: Listed, municipality: Municipality) -> Row:
    about = register["register"]
    by_council = register["statistics"]["explained_by_council"]
    return {
        "municipality": municipality.name,
        "kind": listed.kind,
        "publisher": about["publisher"],
        "address": listed.address,
        "today": register["today"],
        **_picked(register["method"], "clock_rules", "explanation_rules", "weerklank"),
        "inhabitants": municipality.inhabitants,
        "inhabitants_year": municipality.year,
        "covers_from": about["covers_from"],
        "advices": len(register["advice"]),
        "council_explained_part": by_council["part"],
        "council_explained_of": by_council["of"],
    }


class _Reader:
    """What the rows of one register share."""

    def __init__(self, register: Json, shared: Row) -> None:
        self._register, self._shared = register, shared
        self._today = dt.date.fromisoformat(register["today"])
        self._kinds = {body["id"]: body["kind"] for body in register["bodies"]}
        self._advices = {advice["id"]: advice for advice in register["advice"]}

    def _of(self, advice: Json) -> Row:
        """What every row about an advice begins with."""
        return self._shared | {
            "advice": advice["id"],
            "url": advice["url"],
            "themes": advice["theme_codes"],
        }

    def clock(self, advice: Json, addressee: Json, *, first: bool) -> Row:
        """One addressee of one advice."""
        clock, involvement = addressee["timeliness"], advice["involvement"]
        least, most = clock["days"] or (None, None)
        return self._of(advice) | {
            "clock_rules": self._register["method"]["clock_rules"],
            **_picked(advice, "title", "sent", "kind"),
            "first": first,
            "body_kind": self._kinds.get(addressee["body"]),
            "state": clock["state"],
            "in_time": in_time(clock, self._today),
            "days_least": least,
            "days_most": most,
            "term": clock["term"],
            "involvement": involvement["state"],
            "asked_in_time": asked_in_time(involvement, advice["kind"]) if first else None,
        }

    def recommendations(self, advice: Json, addressee: Json, *, passed: bool) -> Iterator[Row]:
        """Every recommendation that was put to this addressee."""
        shared = self._of(advice) | {
            "explanation_rules": self._register["method"]["explanation_rules"],
            "sent": advice["sent"],
            "body_kind": self._kinds.get(addressee["body"]),
        }
        for one in addressee["recommendations"]:
            explanation = one["explanation"]
            silent = explanation["state"] == ExplanationState.NONE
            due = one["decision"] != "unknown" and (passed or not silent)
            reason = explanation["facts"].get("reason", {"holds": None})
            yield shared | {
                "recommendation": one["id"],
                "text": one["text"],
                "decision": one["decision"],
                "state": explanation["state"],
                "due": due,
                "explained": _explained(explanation["state"]) if due else None,
                "reason": reason["words"] or None if reason["holds"] else None,
                "follow_up": one["follow_up"]["state"],
            }

    def replies(self, advice: Json, addressee: Json) -> Iterator[Row]:
        """What this addressee says itself: of the whole, and of each recommendation."""
        about = [(None, addressee["replies"])]
        about += [(one["id"], one["reply"]) for one in addressee["recommendations"]]
        for recommendation, said in about:
            for reply in said:
                yield self._shared | {
                    "advice": advice["id"],
                    **_picked(advice, "url", "title"),
                    "body_kind": self._kinds.get(addressee["body"]),
                    "recommendation": recommendation,
                    "text": reply["text"],
                    "spoken_by": reply["by"],
                    "said_on": reply["on"],
                }

    def promise(self, one: Json) -> Row:
        """One line of the ledger of promises."""
        rules = self._register["method"]["clock_rules"]
        said = _picked(
            one, "recommendation", "what", "who", "original_date", "current_date", "state"
        )
        about = self._of(self._advices[one["advice"]])
        return about | {"clock_rules": rules, "kept": kept(one)} | said

    def agreements(self) -> Iterator[Row]:
        """Every point that the register looked at, for each council and each body."""
        for scan in self._register["agreements"]:
            council = self._shared | {"council": scan["council"], "body": None, "body_kind": None}
            for measure, items in (("law", scan["rights"]), ("report", scan["facilities"])):
                yield from (council | _demand(measure, item) for item in items)
            for partner in scan["partners"]:
                body = {"body": partner["body"], "body_kind": self._kinds.get(partner["body"])}
                yield from (council | body | _demand("answer", item) for item in partner["items"])


def _picked(content: Json, *names: str) -> Row:
    return {name: content[name] for name in names}


def _demand(measure: str, item: Json) -> Row:
    return {"measure": measure, **_picked(item, "name", "state", "note", "source")}


def in_time(clock: Json, today: dt.date) -> bool | None:
    """Whether the answer was in time; None when there is no verdict, as `statistics.on_time`.

    An oral answer alone is too late once the last day is over, where it is known that none came.
    """
    if clock["state"] == ENDED:
        return None
    state = TimelinessState(clock["state"])
    if state is TimelinessState.NOT_IN_WRITING:
        return False if clock["silence_known"] and _passed(clock, today) else None
    return state is TimelinessState.ON_TIME if state.is_judged else None


def _passed(clock: Json, today: dt.date) -> bool:
    closed = clock["closed"]
    seen_on = min(today, PartialDate.parse(closed).earliest) if closed else today
    return clock["last_day"] is not None and dt.date.fromisoformat(clock["last_day"]) < seen_on


def _explained(state: str) -> bool | None:
    """Yes, no, or None: not judged and not worked out are no verdict; silence that is due is no."""
    match ExplanationState(state):
        case ExplanationState.EXPLAINED:
            return True
        case ExplanationState.NOT_EXPLAINED | ExplanationState.NONE:
            return False
        case ExplanationState.NOT_JUDGED | ExplanationState.NOT_WORKED_OUT:
            return None


def asked_in_time(involvement: Json, kind: str) -> bool | None:
    """Whether the council was asked in time; None when nobody asked, or nobody knows when."""
    state = InvolvementState(involvement["state"])
    if kind != "requested" or involvement["of_own_accord"] or state is InvolvementState.UNKNOWN:
        return None
    return state is InvolvementState.IN_TIME


def kept(promise: Json) -> bool | None:
    """Whether a promise was kept; None while its day is not over, or it never had one."""
    state = FollowUpState(promise["state"])
    if not promise["promised"]:
        return None
    return True if state.is_done else False if state is FollowUpState.PAST_DUE else None
