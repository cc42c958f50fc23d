"""`weerklank new advice`: puts an advice on the site."""

from collections.abc import Sequence
from itertools import chain, zip_longest
from pathlib import Path
from typing import cast

import click

from weerklank.commands.asking.choosing import Choice, choose
from weerklank.commands.asking.fields import Question, ask, ask_many, checked
from weerklank.commands.asking.prompting import say
from weerklank.commands.asking.resuming import RecordWizard
from weerklank.commands.wizard.options import NewFile, shared_options
from weerklank.commands.wizard.questions import Row, Talk, answered, doer_of, given, options
from weerklank.commands.wizard.rows import rows_of
from weerklank.importing.sheets.listed import points_in
from weerklank.records import load
from weerklank.records.files.places import ADVICE, BODIES
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import Instrument, Opinion, Unanswered
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term
from weerklank.records.values.typed import MOST_WORDS, is_none
from weerklank.writing.names import advice_id, ids_in
from weerklank.writing.open_questions import next_number

_TEXT, _SHORT = ("recommendations", 0, "text"), ("recommendations", 0, "short")
_ALL, _NOBODY = ("allemaal", "aan allemaal"), ("", "met niemand")
_ASKED_FOR = [
    ("", "gewoon advies"),
    *((str(one), one.label.lower()) for one in (Instrument.VIEW, Instrument.CONSENT)),
]
_TYPE_THEM = ("", "ik wil toch aanbevelingen typen")
_ANSWERS = [
    ("", "het antwoord komt nog, of ik zet het er zelf bij"),
    *((str(one), one.meaning) for one in (Unanswered.UNKNOWN, Unanswered.NONE)),
]


def _recommendations(talk: Talk) -> object:
    """The recommendations; where there are none, what the council thinks of the plan."""
    while not (found := _typed_recommendations()):
        hint = "Er zijn geen aanbevelingen. Wat vindt de raad van het plan?"
        choices = [*((str(one), one.meaning) for one in Opinion), _TYPE_THEM]
        if chosen := choose("Oordeel", choices, hint):
            talk.fields["opinion"] = chosen
            return ()
    return found


def _typed_recommendations() -> object:
    question = Question(
        _TEXT,
        "Wat vraagt de raad? Eén vraag per aanbeveling. Klaar? Druk dan op Enter. Heeft het "
        "advies er geen? Druk meteen op Enter.",
        text="Aanbeveling",
    )
    texts = [text for text in ask_many(Advice, question, _TEXT) if not is_none(text)]
    return _titled(texts, [_short_of(text) for text in texts])


def _short_of(text: str) -> str:
    """The short title of a recommendation that is long."""
    if len(text.split()) <= MOST_WORDS:
        return ""
    say(f"\n{text}")
    hint = "Hoe heet dit in ten hoogste acht woorden? Leeg: dan staat de hele zin er als titel."
    return ask(Advice, Question(_SHORT, hint)) or ""


def _titled(texts: Sequence[str], titles: Sequence[str]) -> object:
    """Each recommendation with its short title, as a block once any has one."""
    if not any(titles):
        return texts
    return tuple(
        {"id": str(number), "text": text, **({"short": title} if title else {})}
        for number, (text, title) in enumerate(zip_longest(texts, titles, fillvalue=""), start=1)
    )


def _given(texts: Sequence[str], titles: Sequence[str]) -> object:
    """The recommendations of the options; `none` alone says that the advice has none."""
    return "none" if any(map(is_none, texts)) and not any(titles) else _titled(texts, titles)


def _council(talk: Talk) -> object:
    choices = [(body.id, body.title) for body in talk.register.councils]
    return choose("Welke raad", choices, "Welke raad geeft dit advies?")


def _has_partner(talk: Talk) -> bool:
    return talk.said("council") is not None and len(talk.register.councils) > 1


def _partner(talk: Talk) -> object:
    """The other council, where an advice may be of two."""
    others = [b for b in talk.register.councils if b.id != talk.said("council")]
    choices = [_NOBODY, *((body.id, body.title) for body in others)]
    found = choose("Samen met", choices, "Gaf een andere raad dit advies mee?", 1)
    return (found,) if found else ()


def _advised(talk: Talk) -> tuple[str, ...]:
    """To whom the council of this advice may write."""
    name = talk.said("council")
    return next((b.advises for b in talk.register.councils if name in (None, b.id)), ())


def _addressees(talk: Talk) -> object:
    ids = _advised(talk)
    bodies = [body for body_id in ids if (body := talk.register.body(body_id))]
    choices: list[Choice] = [*((body.id, body.title) for body in bodies), _ALL]
    chosen = choose("Aan wie", choices, "Aan wie is het advies gericht?")
    return ids if chosen == _ALL[0] else (chosen,)


def _asked(talk: Talk) -> str:
    """To whom the advice goes, as far as it was said."""
    ids = talk.said("to") or _advised(talk)
    return doer_of([body for body in talk.register.bodies if body.id in ids])


def _themes(talk: Talk) -> object:
    known = sorted({theme for advice in talk.register.advices for theme in advice.themes})
    if known:
        say(f"\nDeze onderwerpen zijn er al: {', '.join(known)}.")
    hint = "Onder welk onderwerp vinden mensen dit?"
    question = Question(("themes",), hint, text="Onderwerp")
    return ask_many(Advice, question, ("themes", 0))


def _instrument(talk: Talk) -> object:
    return choose("Wat het is", _ASKED_FOR, talk.names("Wat vroeg de gemeente van de raad?"), 1)


def _urgent_term(talk: Talk) -> bool:
    """Whether an agreement of the council has a term for urgent advice: else it changes nothing."""
    agreed = (a.answer_term for c in talk.register.councils for a in c.agreements)
    return any(term and isinstance(term.urgent, Term) for term in agreed)


def _is_old(talk: Talk) -> bool:
    """Whether the day is not known any more: then an answer may have been lost as well."""
    return not PartialDate.parse(str(talk.said("sent"))).exact


ROWS = rows_of(
    "advice",
    {
        "recommendations": _recommendations,
        "next_number": lambda talk: next_number(talk.register),
        "several_councils": lambda talk: len(talk.register.councils) > 1,
        "council": _council,
        "has_partner": _has_partner,
        "partner": _partner,
        "several_bodies": lambda talk: len(_advised(talk)) > 1,
        "addressees": _addressees,
        "instrument": _instrument,
        "urgent_term": _urgent_term,
        "themes": _themes,
        "is_old": _is_old,
        "answer": lambda _: choose("Antwoord", _ANSWERS, "Kwam er antwoord op dit advies?", 1),
    },
)
_SHORT_TITLES = Row(_SHORT, many=True)


@click.command("advice", cls=RecordWizard, short_help="Zet een advies op de site.")
@options(Advice, (*ROWS, _SHORT_TITLES))
@shared_options
def command(folder: Path, *, yes: bool, **typed: object) -> None:
    """Zet een advies op de site. Weerklank vraagt alleen wat u nog niet hebt opgegeven."""
    if not ids_in(folder / BODIES):
        raise click.ClickException(
            "In deze map staat nog geen raad. Ga naar de map van uw site, "
            "of begin er een: weerklank start MAP"
        )
    register = load(folder).register
    said = given(Advice, ROWS, register, typed)
    file = NewFile.given(Advice, folder, ADVICE, typed, yes=yes)
    titles = cast("tuple[str, ...]", typed.get(_SHORT_TITLES.key) or ())
    for title in titles:
        checked(Advice, _SHORT, title, "short")
    if texts := said.get(("recommendations",)):
        points = chain.from_iterable(map(points_in, cast("tuple[str, ...]", texts)))
        said[("recommendations",)] = _given(tuple(points), titles)
    talk = Talk(register, said, doer=_asked)
    fields = answered(Advice, ROWS, talk, yes=yes)
    hint = "Plak hier de brief, zonder namen van inwoners. Geen brief? Typ alleen een punt."
    proposed = advice_id(PartialDate.parse(str(fields["sent"])), str(fields["title"]))
    file.keep(talk, ROWS, proposed, ("De brief", hint))
