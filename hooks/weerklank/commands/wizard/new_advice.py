"""`weerklank new advice`: puts an advice on the site."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path

import click

from weerklank.commands.wizard.asking import (
    Choice,
    Question,
    ask,
    ask_many,
    ask_text,
    checked,
    choose,
)
from weerklank.commands.wizard.keeping import keep
from weerklank.commands.wizard.new_options import (
    filled_in,
    ids_in,
    name_of_file,
    one_of,
    shared_options,
)
from weerklank.commands.wizard.resuming import Wizard
from weerklank.records import load
from weerklank.records.load import ADVICE, BODIES
from weerklank.records.models.advice import Advice, AdviceKind, Opinion, Unanswered
from weerklank.records.register import Register
from weerklank.records.values.fields import MOST_WORDS
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.full_form import whole_record
from weerklank.writing.names import advice_id
from weerklank.writing.open_questions import next_number

_KINDS = [(str(kind), kind.meaning) for kind in AdviceKind]
_TITLE = Question(("title",), "Titel", "Waar gaat het advies over? Eén regel in gewone woorden.")
_SENT = Question(
    ("sent",),
    "Verstuurd op",
    "Op welke dag ging het de deur uit? (jjjj-mm-dd) Niet precies bekend? Typ 2009-03, 2009 of "
    "onbekend.",
)
_SUMMARY = Question(
    ("summary",),
    "Samenvatting",
    "Twee korte zinnen die iedereen begrijpt: wat is er mis, en wat vraagt u?",
)
_RECOMMENDATIONS = Question(
    ("recommendations",),
    "Aanbeveling",
    "Wat moet de gemeente doen? Eén vraag per aanbeveling. Klaar? Druk dan op Enter. Heeft het "
    "advies er geen? Druk meteen op Enter.",
    optional=True,
)
_OPINIONS = [(str(opinion), opinion.meaning) for opinion in Opinion]
_TYPE_THEM = ("", "ik wil toch aanbevelingen typen")
_SHORT = Question(
    ("recommendations", 0, "short"),
    "Korte titel",
    "Hoe heet dit in ten hoogste acht woorden? Leeg: dan staat de hele zin er als titel.",
    optional=True,
)
_CALL = Question(
    ("call",),
    "Bellen of mailen",
    "Waar kunnen mensen hierover bellen of mailen? Een nummer of een mailadres.",
    optional=True,
)
_ASKED = Question(
    ("request", "asked"), "Gevraagd op", "Wanneer vroeg de gemeente om advies?", optional=True
)
_REPLY_BY = Question(
    ("request", "reply_by"), "Advies uiterlijk op", "Wanneer moest het er zijn?", optional=True
)
_RECEIVED = Question(
    ("received",),
    "Ontvangen op",
    "Wanneer kreeg de gemeente het? Alleen als u dat kunt laten zien.",
    optional=True,
)
_PROOF = Question(
    ("receipt_proof",), "Bewijs", "Waaruit blijkt dat? Bijvoorbeeld: ontvangstbevestiging per mail."
)
_NUMBER = Question(("number",), "Nummer", "Het eigen nummer van de raad.", optional=True)
_THEMES = Question(
    ("themes",), "Onderwerp", "Onder welk onderwerp vinden mensen dit?", optional=True
)

_ANSWERS = [
    ("", "het antwoord komt nog, of ik zet het er zelf bij"),
    *((str(one), one.meaning) for one in (Unanswered.UNKNOWN, Unanswered.NONE)),
]

_NEEDED = {
    "title": "--title",
    "sent": "--sent",
    "summary": "--summary",
    "recommendations": "--recommendation",
}


@click.command("advice", cls=Wizard, short_help="Zet een advies op de site.")
@click.option("--title", metavar="TEKST", help="Titel in gewone woorden.")
@click.option("--sent", metavar="DATUM", help="Dag waarop het is verstuurd.")
@click.option("--summary", metavar="TEKST", help="Twee zinnen die iedereen begrijpt.")
@click.option("--recommendation", multiple=True, metavar="TEKST", help="Aanbeveling; mag vaker.")
@click.option("--opinion", metavar="OORDEEL", help="Wat de raad van het plan vindt, zoals agrees.")
@click.option("--short", multiple=True, metavar="TEKST", help="Korte titel; op volgorde.")
@click.option("--call", metavar="NUMMER", help="Waar mensen hierover bellen of mailen.")
@click.option("--kind", metavar="SOORT", help="requested (gevraagd) of unrequested.")
@click.option("--answer", metavar="WOORD", help="Geen antwoord bekend: unknown. Zeker geen: none.")
@click.option("--asked", metavar="DATUM", help="Dag waarop de gemeente om advies vroeg.")
@click.option("--reply-by", metavar="DATUM", help="Dag waarop het advies er moest zijn.")
@click.option("--received", metavar="DATUM", help="Dag waarop de gemeente het kreeg.")
@click.option("--receipt-proof", metavar="TEKST", help="Waaruit dat blijkt.")
@click.option("--council", metavar="RAAD", help="Welke raad adviseert.")
@click.option("--to", multiple=True, metavar="ORGAAN", help="Aan wie; mag vaker.")
@click.option("--number", metavar="NUMMER", help="Het eigen nummer van de raad.")
@click.option("--theme", multiple=True, metavar="TEKST", help="Onderwerp; mag vaker.")
@click.option("--term", metavar="TERMIJN", help="Termijn die alleen voor dit advies geldt.")
@click.option("--publish-from", metavar="DATUM", help="Vóór deze dag verschijnt er niets van.")
@shared_options
def command(
    folder: Path, given_id: str | None, text_file: Path | None, *, yes: bool, **options: object
) -> None:
    """Zet een advies op de site. Weerklank vraagt alleen wat u nog niet hebt opgegeven."""
    if not ids_in(folder / BODIES):
        message = (
            "In deze map staat nog geen raad. Ga naar de map van uw site, "
            "of begin er een: weerklank start MAP"
        )
        raise click.ClickException(message)
    register = load(folder).register
    given = _given(options)
    needed = {name: o for name, o in _NEEDED.items() if name not in {*_unneeded(given)}}
    fields, text = filled_in(
        given, needed, lambda: _asked(register, given), text_file, _letter, yes=yes
    )
    for body in (fields.get("council"), *_texts(fields.get("to"))):
        if body:
            one_of(str(body), (b.id for b in register.bodies), "Het orgaan")
    proposed = advice_id(PartialDate.parse(str(fields["sent"])), str(fields["title"]))
    taken = ids_in(folder / ADVICE)
    name = name_of_file(Advice, given_id, proposed, taken, yes=yes)
    keep(folder, ADVICE / f"{name}.md", whole_record(Advice, fields, text), ask_first=not yes)


def _unneeded(given: Mapping[str, object]) -> tuple[str, ...]:
    """What a council that says what it thinks of the plan may leave out."""
    return ("recommendations",) if given.get("opinion") else ()


def _given(options: Mapping[str, object]) -> dict[str, object]:
    """The options as fields, each checked; what was not given is left out."""
    fields: dict[str, object] = {}
    for name in ("title", "sent", "summary"):
        fields[name] = options[name]
    fields["recommendations"] = _titled(options["recommendation"], options["short"])
    for name in ("opinion", "call", "number", "council", "to", "kind", "received", "receipt_proof"):
        fields[name] = options[name]
    asked = {"asked": options["asked"], "reply_by": options["reply_by"]}
    fields["request"] = {name: value for name, value in asked.items() if value}
    fields |= {"term": options["term"], "themes": options["theme"]}
    fields |= {"publish_from": options["publish_from"], "answer": options["answer"]}
    found = {name: value for name, value in fields.items() if value}
    for name, value in found.items():
        checked(Advice, (name,), value)
    return found


def _asked(register: Register, given: Mapping[str, object]) -> dict[str, object]:
    """The fields in the order of the manual, asking for what was not given."""
    fields: dict[str, object] = {}

    def want(question: Question, proposal: str | None = None) -> object:
        name = str(question.loc[0])
        fields[name] = given.get(name) or ask(Advice, question, proposal)
        return fields[name]

    want(_TITLE)
    want(_SENT)
    want(_SUMMARY)
    fields |= _asked_for(given)
    if given.get("number") or next_number(register):
        want(_NUMBER, next_number(register))
    fields |= _addressees(register, given)
    fields["kind"] = given.get("kind") or choose("Soort advies", _KINDS, default=len(_KINDS))
    if fields["kind"] == AdviceKind.REQUESTED:
        fields["request"] = given.get("request") or _request()
    if want(_RECEIVED):
        want(_PROOF)
    fields["themes"] = given.get("themes") or _themes(register)
    want(_CALL)
    fields["answer"] = given.get("answer") or _answer(str(fields["sent"]))
    return fields | {name: given[name] for name in ("term", "publish_from") if name in given}


def _asked_for(given: Mapping[str, object]) -> dict[str, object]:
    """The recommendations; where there are none, what the council thinks of the plan."""
    opinion = {name: given[name] for name in ("opinion",) if name in given}
    found = given.get("recommendations") or (() if opinion else _recommendations())
    while not found and not opinion:
        hint = "Er zijn geen aanbevelingen. Wat vindt de raad van het plan?"
        if chosen := choose("Oordeel", [*_OPINIONS, _TYPE_THEM], hint):
            opinion = {"opinion": chosen}
        else:
            found = _recommendations()
    return {**opinion, **({"recommendations": found} if found else {})}


def _recommendations() -> object:
    """The recommendations; of each that is long also its short title."""
    texts = ask_many(Advice, _RECOMMENDATIONS, ("recommendations", 0, "text"))
    return _titled(texts, [_short_of(text) for text in texts])


def _short_of(text: str) -> str:
    if len(text.split()) <= MOST_WORDS:
        return ""
    click.echo(f"\n{text}")
    return ask(Advice, _SHORT) or ""


def _titled(texts: object, titles: object) -> object:
    """Each recommendation with its short title, as a block once any has one."""
    given = _texts(titles)
    if not any(given):
        return texts
    rows = zip_longest(_texts(texts), given, fillvalue="")
    return tuple(
        {"id": str(number), "text": text, **({"short": title} if title else {})}
        for number, (text, title) in enumerate(rows, start=1)
    )


def _answer(sent: str) -> str | None:
    """Whether an answer came: asked of an old paper, of which the day is not known any more."""
    if PartialDate.parse(sent).exact:
        return None
    return choose("Antwoord", _ANSWERS, "Kwam er antwoord op dit advies?", 1) or None


def _addressees(register: Register, given: Mapping[str, object]) -> dict[str, object]:
    """The council and the addressees; asked only where there is something to choose."""
    council = given.get("council")
    if not council and len(register.councils) > 1:
        choices = [(body.id, body.title) for body in register.councils]
        council = choose("Welke raad", choices, "Welke raad geeft dit advies?")
    of = next((b for b in register.councils if council in (None, b.id)), None)
    to = given.get("to")
    if not to and of is not None and len(of.advises) > 1:
        to = _choose_addressees(register, of.advises)
    return {"council": council, "to": to}


def _choose_addressees(register: Register, ids: tuple[str, ...]) -> tuple[str, ...]:
    bodies = [body for body_id in ids if (body := register.body(body_id))]
    choices: list[Choice] = [(body.id, body.title) for body in bodies]
    everyone = ("allemaal", "aan allemaal")
    chosen = choose("Aan wie", [*choices, everyone], "Aan wie is het advies gericht?")
    return ids if chosen == everyone[0] else (chosen,)


def _request() -> dict[str, object]:
    return {str(q.loc[-1]): ask(Advice, q) for q in (_ASKED, _REPLY_BY)}


def _themes(register: Register) -> tuple[str, ...]:
    known = sorted({theme for advice in register.advices for theme in advice.themes})
    if known:
        click.echo(f"\nDeze onderwerpen zijn er al: {', '.join(known)}.")
    return ask_many(Advice, _THEMES, ("themes", 0))


def _letter() -> str:
    return ask_text(
        "De brief",
        "Plak hier de brief, zonder namen van inwoners. Geen brief? Typ alleen een punt.",
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else ()
