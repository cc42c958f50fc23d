"""The answer form (antwoordformulier): where a civil servant answers an open advice.

The page sends nothing. Its scripts make the file that `responses/` takes, so that a council only
has to save it; without script it is the list of questions to answer in a letter.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from pydantic import BaseModel

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Page, page_url
from weerklank.publish.making.templating import body
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences import wording
from weerklank.publish.sentences.explanation_guide import FACT_GUIDE
from weerklank.records.models.answer import Action, Answer, Parts
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import BetterAnswerAsked, Response
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.records.register import Register
from weerklank.rules.explanation.model import ExplanationState
from weerklank.writing.names import free_id, response_id

_ASSETS = "assets/weerklank/antwoord/"
_JUDGED = (ExplanationState.EXPLAINED, ExplanationState.NOT_EXPLAINED, ExplanationState.NOT_JUDGED)
_WRITTEN_FORMS = tuple(form for form in Form if form.in_writing)


@dataclass(frozen=True, slots=True)
class Sender:
    """One body that can answer with the form, and the name that its file gets, without `.md`."""

    case: AddresseeCase
    file: str
    again: tuple[str, ...] = ()
    """The recommendations that wait for nobody, on which a second letter may say something new."""

    @property
    def numbers(self) -> tuple[str, ...]:
        """The recommendations that it can answer, in the order of the advice."""
        wanted = {*self.again, *(r.recommendation.id for r in self.case.waits_for)}
        everything = (r.recommendation.id for r in self.case.recommendations)
        return tuple(number for number in everything if number in wanted)

    @property
    def answered_before(self) -> bool:
        """Whether its answer is on file, and this would be a second letter."""
        return bool(self.again) and self.case.timeliness.answered is not None

    @property
    def second_rounds(self) -> tuple[BetterAnswerAsked, ...]:
        """What the council asked about an earlier answer, each time once."""
        asked = (r.rounds[-1].given.response for r in self.case.waits_for if r.rounds)
        return tuple(dict.fromkeys(one.better_answer for one in asked if one.better_answer))


def form_source(advice_id: str) -> str:
    """The source address of the form for an advice."""
    return f"adviezen/{advice_id}/antwoorden.md"


def form_url(advice_id: str) -> str:
    """The address of the form for an advice, below the root of the site."""
    return page_url(form_source(advice_id))


def answer_form_pages(
    register: Register, verdicts: Verdicts, options: SiteOptions
) -> tuple[Page, ...]:
    """A form for each advice to which somebody owes an answer, or may send another one."""
    taken = {response.id for response in register.responses}
    boards = tuple(
        one
        for one in register.bodies
        if one.kind is BodyKind.GR_BOARD and not one.ended_on(verdicts.today)
    )
    return tuple(
        _page(verdict, able, boards, taken, options)
        for verdict in verdicts.advices
        if (able := verdict.may_answer(verdicts.today))
    )


def _page(
    verdict: AdviceCase,
    able: tuple[AddresseeCase, ...],
    boards: tuple[Body, ...],
    taken: Collection[str],
    options: SiteOptions,
) -> Page:
    advice = verdict.advice
    source = form_source(advice.id)
    wanted = {r.recommendation.id for one in able for r in one.waits_for}
    recommendations = able[0].recommendations
    again = tuple(r.recommendation.id for r in recommendations if r.recommendation.id not in wanted)
    doer, reader = _doer(able)
    return Page(
        source=source,
        title=f"Antwoord op: {advice.title}",
        description=f"Voor {reader}: geef per aanbeveling een besluit en een uitleg.",
        scripts=(f"{_ASSETS}form.js", f"{_ASSETS}live.js"),
        sheets=(f"{_ASSETS}form.css",),
        listed=False,
        content=body(
            "advice/answer_form.html",
            verdict=verdict,
            advice=advice,
            senders=tuple(_sender(one, advice.id, taken, again) for one in able),
            spokesmen=tuple(_spokesmen(verdict, boards, taken)),
            recommendations=recommendations,
            again=again,
            mail=verdict.council.contact.mail if verdict.council.contact else None,
            address=options.absolute(page_url(f"adviezen/{advice.id}.md"))
            if options.address
            else "",
            decisions=tuple(Decision),
            doer=doer,
            reader=reader,
            does=partial(_does, doer),
            forms=_WRITTEN_FORMS,
            kinds=tuple(_kind(kind, label, advice.id, taken) for kind, label in _KINDS),
            guide=FACT_GUIDE,
            states=tuple((state, wording.explanation_tag(state)) for state in _JUDGED),
            hint=_hint,
            longest=_LONGEST,
        ),
    )


def _spokesmen(
    verdict: AdviceCase, boards: Sequence[Body], taken: Collection[str]
) -> Iterator[tuple[Body, str]]:
    """A shared service that was asked nothing and may answer for who was, and the name of its file.

    Those that work for the municipality of the council, as far as the register says.
    """
    asked = {one.body.id for one in verdict.addressees}
    town = verdict.council.municipality
    for board in boards:
        elsewhere = town and board.municipalities and town not in board.municipalities
        if board.id not in asked and not elsewhere:
            proposed = response_id(verdict.advice.id, board.id, ResponseKind.ANSWER)
            yield board, free_id(proposed, taken)


_TOWN = "de gemeente"


def _doer(able: Sequence[AddresseeCase]) -> tuple[str, str]:
    """Who does what is asked, and for whom the form is: a shared service is no municipality."""
    if all(one.body.kind.is_the_town for one in able):
        return _TOWN, _TOWN
    return (able[0].body.name,) * 2 if len(able) == 1 else ("u", "wie antwoordt")


def _does(doer: str, decision: Decision) -> str:
    return decision.sentence.replace("De gemeente", f"{doer[:1].upper()}{doer[1:]}")


def _sender(
    case: AddresseeCase, advice_id: str, taken: Collection[str], again: tuple[str, ...]
) -> Sender:
    proposed = response_id(advice_id, case.body.id, ResponseKind.ANSWER)
    return Sender(case, free_id(proposed, taken), again)


_KINDS = (
    (ResponseKind.ANSWER, "Het antwoord"),
    (ResponseKind.ACKNOWLEDGEMENT, "Alleen een bericht dat wij het advies hebben ontvangen"),
    (ResponseKind.EXTENSION, "Een bericht dat het antwoord later komt"),
    (ResponseKind.QUESTION, "Een vraag aan de raad"),
)


def _kind(kind: ResponseKind, label: str, advice: str, taken: Collection[str]) -> dict[str, str]:
    """A sort of message, and the name of its file; that of an answer goes by who sends it."""
    own = "" if kind is ResponseKind.ANSWER else free_id(response_id(advice, "", kind), taken)
    return {"value": kind, "label": label, "file": own}


_MODELS: dict[str, type[BaseModel]] = {
    "response": Response,
    "answer": Answer,
    "parts": Parts,
    "action": Action,
}


def _hint(model: str, field: str) -> str:
    """What the records say that belongs in a field, so that form and manual say the same."""
    return _MODELS[model].model_fields[field].description or ""


_LONGEST = {"line": 300, "paragraph": 2_000, "text": 40_000}
"""The most characters of each sort of text, as `records.fields` has them."""
