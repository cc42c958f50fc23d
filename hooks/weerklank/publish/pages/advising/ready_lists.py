"""Lists that are ready to share: what is late, what has no explanation, which promises are due.

Each has an address of its own, is complete without a script, and counts what `/raadsleden/` and
`/beloften/` count: who sends the link sends the whole list.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts, once
from weerklank.cases.judging.stand_in import sending_stands_in
from weerklank.cases.owing.promises import Promise, ledger
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.making.addresses import advice_url, answer_anchor
from weerklank.publish.making.output import Page, page_url
from weerklank.publish.making.templating import body
from weerklank.publish.parts.by_year import long_list, part_pages, year_sent
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.concerns.concern import Lack
from weerklank.publish.sentences.verdict_sentence import days_of
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.follow_up import FollowUpState

FOLDER = "lijsten"
LISTS_OF = {
    Lack.ANSWER: f"{FOLDER}/geen-antwoord/",
    Lack.EXPLANATION: f"{FOLDER}/zonder-uitleg/",
    Lack.PROMISE: f"{FOLDER}/beloften-over-datum/",
    Lack.DATE: f"{FOLDER}/beloften-zonder-datum/",
}
"""The list that holds all that lacks the same."""

_ON_THE_PAGE = 100
"""A list up to so long stands on its page as a whole; a longer one goes on by year."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it leads, what it is called, and what is the case."""

    case: AddresseeCase
    url: str
    title: str
    text: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class ReadyList:
    """One list with its address below `lijsten/`; its words stand in the catalogue."""

    name: str
    lines: tuple[Line, ...]
    beyond: int = 0
    """How many the counts on `/raadsleden/` hold beside those in it: nobody waits for those."""

    @property
    def number(self) -> int:
        """How many it holds, as it is counted on `/raadsleden/` too."""
        return len(self.lines)

    @property
    def rests_on(self) -> str:
        """The fields of a record that it rests on."""
        return _LISTS[self.name][1]

    @property
    def source(self) -> str:
        """The source address of its page."""
        return f"{FOLDER}/{self.name}.md"

    @property
    def url(self) -> str:
        """The address of its page."""
        return page_url(self.source)

    @property
    def opening(self) -> str:
        """What it begins with: what all in it have in common, or that nothing is in it."""
        return self.say("lead" if self.lines else "none")

    def say(self, what: str) -> str:
        """One of its texts: `title`, `lead`, `none` or `counted`, with how many there are."""
        number = self.beyond if what == "beyond" else self.number
        return text_of(said(f"list.{self.name}.{what}", number=number))


@once
def ready_lists(verdicts: Verdicts) -> tuple[ReadyList, ...]:
    """Every list, also one with nothing in it: that is an answer too."""
    made = [ReadyList(name, tuple(make(verdicts))) for name, (make, _, _) in _LISTS.items()]
    unexplained = sum(len(case.missing_explanation) for case in verdicts.cases)
    return tuple(
        replace(one, beyond=unexplained - one.number) if one.name == "zonder-uitleg" else one
        for one in made
    )


def ready_list_pages(verdicts: Verdicts) -> list[Page]:
    """The page of each list, and of a long one the pages by year of the advice."""
    return [page for one in ready_lists(verdicts) for page in _pages(one, verdicts.today)]


def _pages(one: ReadyList, today: dt.date) -> list[Page]:
    found = long_list(
        one.lines, f"{FOLDER}/{one.name}", lambda line: year_sent(line.case), _ON_THE_PAGE
    )
    page = Page(
        source=one.source,
        title=one.say("title"),
        description=one.opening,
        keywords=("lijst", "raadsleden", *_LISTS[one.name][2]),
        says_none=not one.lines,
        content=body("advising/ready_list.html", one=one, found=found, today=today),
    )
    return [page, *part_pages(page, found.parts, "ready")]


def _line(case: AddresseeCase, text: str, rests_on: str, title: str = "", anchor: str = "") -> Line:
    advice = case.advice
    return Line(case, advice_url(advice.id) + anchor, title or advice.title, text, rests_on)


def _waiting(verdicts: Verdicts) -> Iterator[Line]:
    """What is owed on paper since its last day; of a spoken answer without one nobody is late."""
    found = (one for one in concerns(verdicts) if one.lack is Lack.ANSWER)
    return (_line(one.case, one.brief, one.rests_on) for one in found)


def _late(verdicts: Verdicts) -> Iterator[Line]:
    late = [case for case in verdicts.cases if case.timeliness.state is TimelinessState.LATE]
    for case in sorted(late, key=lambda one: (-_fewest(one), *one.key)):
        stands_in = sending_stands_in(case)
        days = days_of(case.timeliness.days_late)
        text = said("list.days_late", late=days, from_sending=stands_in)
        yield _line(case, text_of(text), _ON_TIME)


def _fewest(case: AddresseeCase) -> int:
    return case.timeliness.days_late[0] if case.timeliness.days_late else 0


def _late_in_part(verdicts: Verdicts) -> Iterator[Line]:
    """An answer to a part that came too late stays late, whatever comes of the rest."""
    for case in verdicts.cases:
        if case.late_parts:
            numbers = dutch.listing(one.recommendation for one in case.late_parts)
            text = said("list.late_parts", number=len(case.late_parts), which=numbers)
            yield _line(case, text_of(text), _ON_TIME)


def _unexplained(verdicts: Verdicts) -> Iterator[Line]:
    found = (one for one in concerns(verdicts) if one.lack is Lack.EXPLANATION)
    for case in (one.case for one in found):
        for point in case.missing_explanation:
            asked = point.recommendation
            anchor = answer_anchor(asked.id, case.body.id, several=case.several)
            text = dutch.sentence(f"Aanbeveling {asked.id}: {asked.short or asked.text}")
            yield _line(case, text, "answer.explanation", anchor=f"#{anchor}")


def _promised(state: FollowUpState) -> Callable[[Verdicts], Iterator[Line]]:
    def make(verdicts: Verdicts) -> Iterator[Line]:
        found = [p for p in ledger(verdicts.cases) if p.verdict.state is state]
        for one in sorted(found, key=lambda one: one.order):
            title = dutch.sentence(one.verdict.action.what)
            anchor = f"#aanbeveling-{one.recommendation.id}-titel"
            yield _line(one.case, _about(one), "answer.actions", title, anchor)

    return make


def _about(promise: Promise) -> str:
    moment = promise.verdict.current_date
    if moment is None:
        return promise.case.advice.title
    return f"{promise.case.advice.title}. " + text_of(said("list.promised", day=moment))


_ON_TIME = "agreement.answer_term response"
_LISTS: dict[str, tuple[Callable[[Verdicts], Iterator[Line]], str, tuple[str, ...]]] = {
    "geen-antwoord": (_waiting, _ON_TIME, ("geen antwoord", "te lang")),
    "te-laat": (_late, _ON_TIME, ("te laat", "te late antwoorden")),
    "deels-te-laat": (_late_in_part, _ON_TIME, ()),
    "zonder-uitleg": (_unexplained, "answer.explanation", ("geen uitleg", "motivering")),
    "beloften-over-datum": (
        _promised(FollowUpState.PAST_DUE), "answer.actions", ("niet nagekomen", "over datum"),
    ),
    "beloften-zonder-datum": (
        _promised(FollowUpState.UNDATED), "answer.actions", ("belofte zonder datum",),
    ),
}  # fmt: skip
"""What makes each list, the fields that it rests on, and what people type who look for it;
words/synonyms.txt has the rest of each idea."""
