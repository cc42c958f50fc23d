"""The words of a point: its lines, and who they are about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import Value, said, text_of
from weerklank.publish.texts.prose import read_words
from weerklank.records.models.response import Reply
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.explanation.text import pieces_of, without_markup


class Sign(StrEnum):
    """The picture in front of a line: never alone, always with its words."""

    REASON = "reason"
    NONE = "none"
    LATE = "late"
    READ = "read"
    LATER = "later"
    NEITHER = "neither"
    UNKNOWN = "unknown"
    COUNCIL = "council"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Line:
    """A judgement in a few words; `who` stands before it where it is about somebody."""

    sign: Sign
    text: str
    rests_on: str
    who: str = ""

    @property
    def never_hidden(self) -> bool:
        """What is red, the municipality's reply to that, and what stands where no decision is."""
        return self.sign not in {Sign.REASON, Sign.READ, Sign.COUNCIL}


def names_of(cases: Sequence[AddresseeCase]) -> str:
    """Their names, as the begin of a sentence."""
    return dutch.sentence(dutch.listing(case.body.name for case in cases)).rstrip(".")


def changed(one: RecommendationCase) -> Iterator[Line]:
    """That an earlier answer said something else: the last one stands, and both are there."""
    earlier = [made.given for made in one.rounds[:-1] if made.given.answer.decision]
    if earlier and earlier[-1].answer.decision is not one.decision:
        decision, day = earlier[-1].answer.decision, earlier[-1].response.arrived
        was = said(f"decision.{decision}")
        yield line_of(Sign.READ, "point.changed", "response.answers", was=was, day=day)


_EXPLAINED = {"reason": "point.reason", "step": "point.step"}


def explanation_line(one: RecommendationCase) -> Line:
    """Whether they said why, or why we do not say."""
    match one.explanation.state:
        case ExplanationState.EXPLAINED:
            code = _EXPLAINED.get(one.explanation.code, "point.reason")
            return line_of(Sign.REASON, code, "answer.explanation")
        case ExplanationState.NOT_EXPLAINED:
            return line_of(Sign.NONE, "point.none", "answer.explanation")
        case ExplanationState.NOT_WORKED_OUT:
            # Beside a yes or a no it is not the answer that waits, but a paragraph around it.
            code = "unassigned" if one.explanation.code == "unassigned" else "not_worked_out"
            return line_of(Sign.LATER, f"point.{code}", "response.answers")
        case ExplanationState.NOT_JUDGED | ExplanationState.NONE:
            return line_of(Sign.READ, "point.not_judged", "answer.explanation")


def line_of(sign: Sign, code: str, rests_on: str, **values: Value) -> Line:
    """A line with the words of the catalogue."""
    return Line(sign, text_of(said(code, **values)), rests_on)


def for_all(line: Line, rows: int) -> Line:
    """A reason that stands in every answer is said to stand in every one."""
    if line.sign is not Sign.REASON or rows == 1:
        return line
    both = "both" if rows == 2 else "all"  # noqa: PLR2004 (beide)
    return replace(line, text=text_of(said(f"point.reason_{both}")))


def reply_line(case: AddresseeCase, replies: Sequence[Reply]) -> Iterator[Line]:
    """The first sentence of what the organisation says back, beside a judgement in red."""
    for reply in replies[-1:]:
        yield line_of(
            Sign.REPLY,
            "point.reply",
            "response.reply",
            who=dutch.sentence(case.body.name).rstrip("."),
            words=first_sentence(reply.text),
        )


_END = re.compile(r"[.!?]+[\"'”’)\]]*|\n")
"""Where a sentence ends: after its stop and what closes with it, or with its line."""


def first_sentence(text: str) -> str:
    """The first sentence of a text of several, in its own words, without its markup."""
    shown = read_words(text)
    pieces = pieces_of(shown)
    for before, piece in pairwise(pieces):
        if piece.opens_sentence:
            # What stands before the first word of the next one may belong to that one: `<naam>`.
            ends = _END.search(without_markup(shown), before.end, piece.start)
            return shown[: ends.end() if ends else piece.start].strip()
    return shown
