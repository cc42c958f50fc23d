"""Every wizard at a real terminal: whatever ends it, at whatever question, loses no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from commands.run import advice_file, one_council
from commands.wizards.prepared import Prepared, Running, prepared
from weerklank.records import load

pytestmark = pytest.mark.thorough

WIZARDS: dict[str, tuple[tuple[str, str], ...]] = {
    "new advice": (
        ("Titel", "Een bus"),
        ("Verstuurd op", "2026-05-04"),
        ("Samenvatting", "Er rijdt geen bus. Dat moet anders."),
        ("Aanbeveling 1", "Laat hem rijden."),
        ("Aanbeveling 2", ""),
        ("Soort advies", "1"),
        ("Hoe het is gegeven", "2"),
        ("Wat het is", ""),
        ("Gevraagd op", "2026-04-01"),
        ("Advies uiterlijk op", ""),
        ("Datum van dat besluit", ""),
        ("Ontvangen door de gemeente op", ""),
        ("Onderwerp 1", ""),
        ("Bellen of mailen", ""),
        ("De brief (sluit af", ""),
        ("Naam van het bestand", ""),
        ("Dit bestand bewaren?", "ja"),
    ),
    "new response": (
        ("Advies:", "1"),
        ("Soort bericht", "1"),
        ("Datum op de brief", "2026-06-08"),
        ("Ontvangen door de raad op", "2026-06-10"),
        ("Vorm", "1"),
        ("Besluit:", "2"),
        ("Wel (Enter", "tot 20 uur"),
        ("Niet (Enter", "na 20 uur"),
        (
            "Uitleg (sluit af",
            "Na 20 uur niet, want dan reizen er maar vier mensen per avond mee.\r.",
        ),
        ("Belofte", "Een extra rit"),
        ("Wie (Enter", "de vervoerder"),
        ("Klaar op", "2026-09-01"),
        ("Belofte", ""),
        ("Besluit:", "7"),
        ("De brief (sluit af", ""),
        ("Naam van het bestand", ""),
        ("Dit bestand bewaren?", "ja"),
    ),
    "new body": (
        ("Naam:", "Adviesraad Wmo"),
        ("Soort", "1"),
        ("Korte naam", "de adviesraad"),
        ("Gemeente", "Wilgendam"),
        ("Telefoon", "0123-456 700"),
        ("Mailadres", ""),
        ("Antwoordtermijn", "8 weken"),
        ("Waar dat staat", "Verordening, artikel 3"),
        ("Laatste dag", ""),
        ("Geldt", "2"),
        ("De pagina (sluit af", ""),
        ("Naam van het bestand", ""),
        ("Bewaren als klad?", "ja"),
    ),
    "new event": (
        ("Soort gebeurtenis", "1"),
        ("Datum", "2026-06-01"),
        ("Wat:", "Hoeveel mensen wachten er?"),
        ("Aan wie", "1"),
        ("Eigen termijn", "2 weken"),
        ("Beantwoord op", "2026-06-10"),
        ("Antwoord", "Er wachten twaalf mensen."),
        ("Waar het staat", ""),
        ("Dit erbij zetten?", "ja"),
    ),
    "new topic": (
        ("Het onderwerp", "De nieuwe verordening"),
        ("Advies gevraagd op", "2026-06-01"),
        ("Gaf de raad advies", "2"),
        ("Datum van dat besluit", "2026-07-01"),
        ("Hoe ver het besluit was", "3"),
        ("Wat er is besloten", "De verordening is vastgesteld"),
        ("Adres van het besluit", ""),
        ("Hoe ver het plan is", ""),
        ("Onderwerp op de site", ""),
        ("Toelichting", ""),
        ("Dit erbij zetten?", "ja"),
    ),
    "council": (
        ("Uw archief en de raad zelf: nalopen?", "ja"),
        ("Archief compleet vanaf", "2024"),
        ("Laatste dag", ""),
        ("De afspraak met de gemeente: nalopen?", "nee"),
        ("De rechten uit de wet: nalopen?", "ja"),
        ("Vroeg advies geven", "1"),
        ("Onderwerpen op de agenda", "2"),
        ("Hulp om het werk te doen", "3"),
        ("De informatie die nodig is", ""),
        ("Regelmatig overleg", "1"),
        ("Zelf voorstellen doen", ""),
        ("Wat de raad heeft: nalopen?", "nee"),
        ("De participatieverordening: nalopen?", "nee"),
        ("Wie er in de raad zitten", "ja"),
        ("Geteld op", "2026-03"),
        ("Plekken", "9"),
        ("Lege plekken", "geen"),
        ("Met eigen ervaring", ""),
        ("Zittingstijd in jaren", ""),
        ("Zo bewaren?", "ja"),
    ),
    "start nieuw": (
        ("Naam van de raad", "Cliëntenraad Oosterlo"),
        ("Gemeente", "Oosterlo"),
        ("Telefoon", "0123-456 700"),
        ("Wanneer", "ma tot vr"),
        ("Mailadres", ""),
        ("Nummer van de gemeente", ""),
        ("Antwoordtermijn", "6 weken"),
        ("Geldt", "1"),
        ("Waar dat staat", "Verordening, artikel 7"),
        ("Archief compleet vanaf", "2024"),
        ("Adres van de site", ""),
    ),
}
"""By command what it asks, in order, and what is typed.

A second council makes the advice unclear that names none: the body is kept as a draft.
"""


def at(wizard: Running, before: tuple[tuple[str, str], ...], question: str) -> None:
    """Go on, see every earlier answer come back by itself, and wait for the question."""
    if before:
        wizard.screen.expect_exact("Verder gaan waar u was?")
        wizard.screen.send("ja\r")
    for earlier, text in before:
        wizard.screen.expect_exact(earlier.removesuffix(" (sluit af"))
        # A choice comes back in words: its number may be that of another one by then.
        wizard.screen.expect_exact("" if text.isdigit() else text.split("\r")[0])
    wizard.screen.expect_exact(question)


@pytest.fixture(scope="module")
def program() -> Iterator[Prepared]:
    """The command line, loaded once for all the starts of this file."""
    with prepared() as found:
        yield found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one council and one advice that waits."""
    advice_file(one_council(tmp_path))
    return tmp_path


@pytest.mark.parametrize("end", [Running.kill, Running.close_window])
@pytest.mark.parametrize("name", WIZARDS)
def test_nothing_is_lost_at_any_question(
    program: Prepared, root: Path, name: str, end: Callable[[Running], None]
) -> None:
    """Killed at every question in turn, or closed, the next start goes on there, up to the file."""
    questions = WIZARDS[name]
    for place, (question, text) in enumerate(questions):
        with program.started(root, name.split()) as wizard:
            at(wizard, questions[:place], question)
            wizard.screen.send(f"{text}\r")
            if place + 1 < len(questions):
                wizard.screen.expect_exact(questions[place + 1][0])
                end(wizard)
            else:
                wizard.screen.expect(pexpect.EOF)

    assert load(root / "nieuw" if name.startswith("start") else root).problems == ()
