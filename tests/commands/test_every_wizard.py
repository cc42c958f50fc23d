"""Every wizard at a real terminal: whatever ends it, at whatever question, loses no answer."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

import pexpect
import pytest

from commands.run import advice_file, one_council
from commands.window import close_window
from weerklank.records import load

WIZARDS: dict[str, tuple[tuple[str, str], ...]] = {
    "new advice": (
        ("Titel", "Een bus"),
        ("Verstuurd op", "2026-05-04"),
        ("Samenvatting", "Er rijdt geen bus. Dat moet anders."),
        ("Aanbeveling 1", "Laat hem rijden."),
        ("Aanbeveling 2", ""),
        ("Soort advies", "1"),
        ("Gevraagd op", "2026-04-01"),
        ("Advies uiterlijk op", ""),
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
        ("Uitleg (sluit af", "Na 20 uur zijn er te weinig reizigers: vier per avond.\r."),
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
        ("Hoe ver het besluit was", ""),
        ("Wat er is besloten", "De verordening is vastgesteld"),
        ("Adres van het besluit", ""),
        ("Hoe ver het plan is", ""),
        ("Onderwerp op de site", ""),
        ("Toelichting", ""),
        ("Dit erbij zetten?", "ja"),
    ),
    "start nieuw": (
        ("Naam van de raad", "Cliëntenraad Oosterlo"),
        ("Gemeente", "Oosterlo"),
        ("Telefoon", "0123-456 700"),
        ("Wanneer", "ma tot vr"),
        ("Mailadres", ""),
        ("Nummer van de gemeente", ""),
        ("Antwoordtermijn", "6 weken"),
        ("Waar dat staat", "Verordening, artikel 7"),
        ("Adres van de site", ""),
    ),
}
"""By command what it asks, in order, and what is typed.

A second council makes the advice unclear that names none: the body is kept as a draft.
"""


@contextmanager
def started(root: Path, name: str) -> Iterator[pexpect.spawn[str]]:
    """The wizard in a terminal of 80 by 24, in the folder of a council."""
    wizard = pexpect.spawn(
        sys.executable,
        ["-c", "from weerklank.cli import main; main()", *name.split()],
        cwd=root,
        env={**os.environ, "TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path)},
        encoding="utf-8",
        timeout=60,
        dimensions=(24, 80),
    )
    try:
        yield wizard
    finally:
        wizard.close(force=True)


def at(wizard: pexpect.spawn[str], before: tuple[tuple[str, str], ...], question: str) -> None:
    """Go on, see every earlier answer come back by itself, and wait for the question."""
    if before:
        wizard.expect_exact("Verder gaan waar u was?")
        wizard.send("ja\r")
    for earlier, text in before:
        wizard.expect_exact(earlier)
        wizard.expect_exact(text.split("\r")[0])
    wizard.expect_exact(question)


def killed(wizard: pexpect.spawn[str]) -> None:
    """Killed at once: nothing of the program runs any more."""
    wizard.kill(signal.SIGKILL)
    wizard.expect(pexpect.EOF)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one council and one advice that waits."""
    advice_file(one_council(tmp_path))
    return tmp_path


@pytest.mark.parametrize("name", WIZARDS)
def test_nothing_is_lost_at_any_question(root: Path, name: str) -> None:
    """Killed or closed at every question in turn, the next one goes on there, up to the file."""
    questions = WIZARDS[name]
    ends = cycle((killed, close_window))
    for place, (question, text) in enumerate(questions):
        with started(root, name) as wizard:
            at(wizard, questions[:place], question)
            wizard.send(f"{text}\r")
            if place + 1 < len(questions):
                wizard.expect_exact(questions[place + 1][0])
                next(ends)(wizard)
            else:
                wizard.expect(pexpect.EOF)

    assert load(root / "nieuw" if name.startswith("start") else root).problems == ()
