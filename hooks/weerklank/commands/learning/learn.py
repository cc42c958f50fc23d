"""The lessons as a text to read in the terminal: conclusion first, then facts, then what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from weerklank.cases.case import Verdicts
from weerklank.cases.learning.lessons import Lessons, lessons
from weerklank.cases.learning.specific import Specific
from weerklank.cases.recommendation import RecommendationCase
from weerklank.commands.learning.learn_words import (
    comparison_lines,
    example_lines,
    ground_name,
    named_sentence,
    silent_line,
    theme_line,
)
from weerklank.commands.site_folder import folder_option, open_site, stop_on_errors, today_option
from weerklank.messages import dutch

WIDTH = 100
FIRST = 5
"""So many of a long list are named."""

_CAUSE = "Dit zijn aantallen. Zij zeggen niet dat het ene door het andere komt."
_ALL_ANSWERED = "Er is geen advies dat na de afgesproken tijd nog helemaal geen antwoord kreeg."


def report(found: Lessons, *, with_details: bool) -> Iterator[str]:
    """The lines of the report; `with_details` adds every recommendation with its facts."""
    yield f"Wat valt op in uw eigen adviezen? Stand van {dutch.day(found.today)}."
    yield "Dit is voor de raad zelf. Er komt niets van op de site."
    if not found.specifics:
        yield from (
            "",
            "Er is nog geen advies. Zet eerst een advies op de site: weerklank new advice",
        )
        return
    yield from _conclusion(found)
    yield from _naming(found)
    yield from _outcomes(found)
    yield from _same(found)
    yield from _silence(found)
    if with_details:
        yield from _details(found.specifics)
    else:
        yield from ("", "Elke aanbeveling met de woorden die telden: weerklank learn --details")


def _conclusion(found: Lessons) -> Iterator[str]:
    complete = sum(one.complete for one in found.specifics)
    whole = dutch.count(len(found.specifics), "aanbeveling", "aanbevelingen")
    yield from _title("In het kort")
    yield from _wrapped(
        f"{complete} van {whole} noemt wie het doet, wat er gebeurt en wanneer."
        if complete == 1
        else f"{complete} van {whole} noemen wie het doet, wat er gebeurt en wanneer."
    )
    texts = dutch.count(len(found.same_texts), "tekst kreeg u", "teksten kreeg u")
    yield from _wrapped(
        f"{dutch.sentence(texts).rstrip('.')} bij meer dan één aanbeveling."
        if found.same_texts
        else "U kreeg nergens twee keer dezelfde tekst als reden."
    )
    silent = dutch.count(len(found.silent_advices), "advies kreeg", "adviezen kregen")
    yield from _wrapped(
        f"{silent} nooit antwoord, terwijl u er wel op wacht."
        if found.silent_advices
        else _ALL_ANSWERED
    )


def _naming(found: Lessons) -> Iterator[str]:
    yield from _title("Wie, wat en wanneer")
    yield from _wrapped(named_sentence(found.specifics))
    for line in example_lines(found.specifics):
        yield from _wrapped(line)
    yield from _wrapped(
        "Hiervoor kijken wij naar een lijst met woorden. Die kent niet alles. Denkt u zelf iets "
        "anders over een aanbeveling? Dan telt dat."
    )


def _outcomes(found: Lessons) -> Iterator[str]:
    yield from _title("Hoe liep het af?")
    if not found.counted:
        yield from _wrapped("Dat is nog niet te zeggen: van geen antwoord is de dag voorbij.")
        return
    for comparison in found.comparisons:
        yield from comparison_lines(comparison)
    yield from _wrapped(_CAUSE)
    if any(comparison.small for comparison in found.comparisons):
        yield from _wrapped(
            "Soms gaat het om minder dan tien aanbevelingen. Eén antwoord meer of minder verandert "
            "het beeld dan al."
        )
    yield from _wrapped(
        "Een aanbeveling aan twee organisaties telt twee keer. 'Op tijd' telt alleen waar een "
        "termijn is afgesproken. 'Uitgelegd' en 'overgenomen' tellen alleen bij een antwoord."
    )
    if found.left_out:
        number = dutch.count(found.left_out, "aanbeveling", "aanbevelingen")
        yield from _wrapped(
            f"Niet meegeteld: {number} waarvan de tijd nog loopt of niet zeker is, of waarvan het "
            "advies is ingetrokken of vervangen."
        )


def _same(found: Lessons) -> Iterator[str]:
    yield from _title("Dezelfde reden voor veel aanbevelingen")
    if not found.refused:
        yield from _wrapped("Er is geen antwoord met een reden om iets anders te doen.")
        return
    for group in found.same_texts[:FIRST]:
        yield f"- {len(group.cases)} keer: {_short(group.text)}"
        yield f"  Bij: {_places(group.cases)}"
    if found.same_texts:
        yield from _wrapped(
            "Wat u kunt doen: vraag bij elke aanbeveling apart waarom. Noem in uw volgende advies "
            "deze reden zelf, en zeg erbij wat u daarvan vindt."
        )
    else:
        yield from _wrapped("Geen tekst staat bij twee aanbevelingen.")
    if found.same_grounds:
        grounds = dutch.listing(
            f"{ground_name(one.ground)} ({len(one.cases)} van {found.refused})"
            for one in found.same_grounds
        )
        yield from _wrapped(
            f"Bij antwoorden die niet gewoon ja zijn, gaat de reden over: {grounds}. Bij de rest "
            "noemt de tekst geen reden, of een andere."
        )


def _silence(found: Lessons) -> Iterator[str]:
    yield from _title("Waarop kwam nooit antwoord?")
    if not found.silent_advices:
        yield from _wrapped(_ALL_ANSWERED)
        return
    if found.silent_themes:
        yield "Onderwerpen:"
        yield from (f"- {theme_line(one)}" for one in found.silent_themes)
    yield "Adviezen:"
    yield from (f"- {silent_line(one, found.today)}" for one in found.silent_advices)
    yield from _wrapped(
        "Wat u kunt doen: stuur een herinnering. De tekst krijgt u met weerklank due --letters."
    )


def _details(specifics: Iterable[Specific]) -> Iterator[str]:
    yield from _title("Elke aanbeveling")
    names = {"who": "wie", "what": "wat", "when": "wanneer"}
    for one in specifics:
        yield f"{one.advice.id}, aanbeveling {one.recommendation.id}: {one.recommendation.text}"
        for fact in one.facts:
            words = f"ja, '{' '.join(fact.words.split())}'" if fact.holds else "nee"
            yield f"  {names[fact.part]}: {words}"


def _title(text: str) -> Iterator[str]:
    yield from ("", text, "-" * len(text))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)


def _short(text: str) -> str:
    return textwrap.shorten(text, WIDTH - 12, placeholder=" …")


def _places(cases: tuple[RecommendationCase, ...]) -> str:
    named = [f"{advice} (aanbeveling {number})" for advice, number in (c.key for c in cases)]
    more = len(named) - FIRST
    return dutch.listing([*named[:FIRST], f"nog {more}"] if more > 0 else named)


@click.command("learn")
@click.option("--details", is_flag=True, help="Noem elke aanbeveling, met de woorden die telden.")
@folder_option
@today_option
def command(folder: Path, today: str | None, *, details: bool) -> None:
    """Laat zien wat opvalt in uw eigen adviezen en de antwoorden daarop.

    Noemen uw aanbevelingen wie, wat en wanneer? Krijgt u vaak dezelfde reden? Waarop kwam nooit
    antwoord? Dit is voor de raad zelf. Er komt niets van op de site.
    """
    publication = open_site(folder, today)
    stop_on_errors(publication)
    found = lessons(publication.verdicts or Verdicts(publication.today, ()))
    for line in report(found, with_details=details):
        click.echo(line)
