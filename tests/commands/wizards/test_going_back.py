"""A wizard goes back to an earlier question, changes one answer, and loses none of the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.run import advice_file, one_council
from commands.wizards.prepared import Prepared, Running, prepared
from weerklank.records import load

SUMMARY = "Er rijdt geen bus. Dat moet anders."
PRIVATE = "Mevrouw J. de Vries heeft schulden. Zij wil hulp."
ENTER = ""


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


@pytest.fixture
def wizard(program: Prepared, root: Path) -> Iterator[Running]:
    """`weerklank new advice` at a terminal, in that folder."""
    with program.started(root, ["new", "advice"]) as started:
        yield started


def answer(wizard: Running, *pairs: tuple[str, str]) -> None:
    """Wait for each question and type its answer with Enter."""
    for question, text in pairs:
        wizard.screen.expect_exact(question)
        wizard.screen.send(f"{text}\r")


def up_to_the_end(wizard: Running, begin: int = 0) -> None:
    """Everything up to the question whether to keep the file, from the one at `begin`."""
    pairs = [
        ("Titel", "Een bus"),
        ("Verstuurd op", "2026-05-04"),
        ("Samenvatting", SUMMARY),
        ("Aanbeveling 1", "Laat hem rijden."),
        ("Aanbeveling 2", ENTER),
        ("Soort advies", "ongevraagd"),
        ("Hoe het is gegeven", ENTER),
        ("Ontvangen door", ENTER),
        ("Onderwerp 1", ENTER),
        ("Bellen of mailen", ENTER),
        ("De brief (sluit af", "Geacht college,\rRegel twee.\r."),
        ("Naam van het bestand", "de-bus"),
    ]
    answer(wizard, *pairs[begin:])


def written(root: Path) -> str:
    """The file that was made."""
    return (root / "advice" / "de-bus.md").read_text("utf-8")


def test_the_first_lines_say_how_to_go_back(wizard: Running) -> None:
    """Before the first question, because nobody reads help."""
    wizard.screen.expect_exact("Een vraag terug: typ < en druk op Enter.")
    wizard.screen.expect_exact("Titel")


def test_one_question_back_has_the_old_answer_to_change(wizard: Running, root: Path) -> None:
    """What stood there can be edited, and what came before is not asked again."""
    answer(wizard, ("Titel", "Een bus"), ("Verstuurd op", "2026-05-04"))
    answer(wizard, ("Samenvatting", "<"))
    wizard.screen.expect_exact("2026-05-04")
    wizard.screen.send("\x08\x085\r")
    wizard.screen.expect_exact("5 mei 2026")
    up_to_the_end(wizard, begin=2)
    answer(wizard, ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "sent: 2026-05-05" in written(root)
    assert "title: Een bus" in written(root)


def test_an_answer_that_stands_there_says_how_to_take_it_away(wizard: Running) -> None:
    """Who types the new one behind the old one has both; nothing on the screen would say so."""
    answer(wizard, ("Titel", "Een bus"), ("Verstuurd op", "<"))

    wizard.screen.expect_exact("Uw antwoord staat er al. Verbeter het, of wis het met Ctrl en U.")
    wizard.screen.send("\x15Een trein\r")
    wizard.screen.expect_exact("Verstuurd op")
    wizard.screen.send("<\r")
    wizard.screen.expect_exact("Een trein")


def test_a_short_answer_that_was_wrong_is_typed_anew(wizard: Running, root: Path) -> None:
    """It does not stand there again: `bel maar` would come before the right number."""
    up_to = [("Titel", "Een bus"), ("Verstuurd op", "2026-05-04"), ("Samenvatting", SUMMARY)]
    up_to += [("Aanbeveling 1", "Laat hem rijden."), ("Aanbeveling 2", ENTER), ("Soort", "2")]
    answer(
        wizard, *up_to, *[(question, ENTER) for question in ("Hoe het", "Ontvangen", "Onderwerp 1")]
    )
    answer(wizard, ("Bellen of mailen", "bel ons maar"))
    wizard.screen.expect_exact("is geen telefoonnummer")
    up_to_the_end(wizard, begin=9)
    answer(wizard, ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "call" not in written(root)


def test_going_back_twice_loses_nothing_in_between(wizard: Running, root: Path) -> None:
    """Every answer that was passed over stands there again; a mark behind it goes back as well."""
    answer(wizard, ("Titel", "Een bus"), ("Verstuurd op", "2026-05-04"))
    answer(wizard, ("Samenvatting", "<"))
    wizard.screen.expect_exact("2026-05-04")
    wizard.screen.send("<\r")
    wizard.screen.expect_exact("Een bus")
    wizard.screen.send(" op zondag\r")
    wizard.screen.expect_exact("2026-05-04")
    wizard.screen.send("\r")
    up_to_the_end(wizard, begin=2)
    answer(wizard, ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "title: Een bus op zondag\nsent: 2026-05-04" in written(root)


def test_the_first_question_has_none_before_it(wizard: Running) -> None:
    """It says so and asks on."""
    answer(wizard, ("Titel", "<"))

    wizard.screen.expect_exact("Dit is de eerste vraag.")
    wizard.screen.expect_exact("Titel")


def test_one_answer_is_changed_at_the_end(wizard: Running, root: Path) -> None:
    """Chosen by its number; all others, also the letter, stay as they were typed."""
    up_to_the_end(wizard)
    answer(wizard, ("Dit bestand bewaren?", "wijzig"))
    wizard.screen.expect_exact("1. Titel: Een bus")
    wizard.screen.expect_exact("6. Soort advies: ongevraagd")
    answer(wizard, ("Welk antwoord wilt u wijzigen?", "1"))
    wizard.screen.expect_exact("Een bus")
    wizard.screen.send(" op zondag\r")
    answer(wizard, ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "title: Een bus op zondag" in written(root)
    assert "Geacht college,\nRegel twee." in written(root)


def test_a_changed_choice_asks_only_what_it_makes_needed(wizard: Running, root: Path) -> None:
    """Who changes to an advice that was asked for is asked when, and nothing else."""
    up_to_the_end(wizard)
    answer(wizard, ("Dit bestand bewaren?", "w"), ("Welk antwoord", "6"))
    wizard.screen.expect_exact("Soort advies [")
    wizard.screen.expect_exact("ongevraagd")
    wizard.screen.send("\x15gevraagd\r")
    answer(wizard, ("Wat het is", ENTER), ("Gevraagd op", "2026-04-01"))
    answer(wizard, ("Advies uiterlijk op", ENTER), ("Datum van dat besluit", ENTER))
    answer(wizard, ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "kind: requested" in written(root)
    assert load(root).problems == ()


def test_a_letter_can_be_changed_whole(wizard: Running, root: Path) -> None:
    """The whole text stands there, with the line that ends it: Enter leaves it as it is."""
    up_to_the_end(wizard)
    answer(wizard, ("Dit bestand bewaren?", "w"), ("Welk antwoord", "11"))
    wizard.screen.expect_exact("Regel twee.")
    wizard.screen.send("\r")
    answer(wizard, ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "Geacht college,\nRegel twee." in written(root)


def test_a_change_that_is_broken_off_loses_nothing(program: Prepared, root: Path) -> None:
    """Killed while one answer is changed: the old answers are all there the next time."""
    with program.started(root, ["new", "advice"]) as wizard:
        up_to_the_end(wizard)
        answer(wizard, ("Dit bestand bewaren?", "w"), ("Welk antwoord", "3"))
        wizard.screen.expect_exact(SUMMARY)
        wizard.kill()
    with program.started(root, ["new", "advice"]) as wizard:
        answer(wizard, ("Verder gaan waar u was?", "ja"))
        wizard.screen.expect_exact(SUMMARY)
        wizard.screen.send("\r")
        answer(wizard, ("Dit bestand bewaren?", "ja"))
        wizard.screen.expect_exact("Bewaard:")

    assert SUMMARY in written(root)


def test_private_text_is_refused_at_its_own_question(wizard: Running, root: Path) -> None:
    """It says which words, and the text stands there to be changed; nothing else is asked again."""
    answer(wizard, ("Titel", "Een bus"), ("Verstuurd op", "2026-05-04"), ("Samenvatting", PRIVATE))
    wizard.screen.expect_exact("Hier staat een naam bij iets persoonlijks: Mevrouw J. de Vries.")
    answer(wizard, ("Mag deze naam er staan?", ENTER))
    wizard.screen.expect_exact(PRIVATE)
    wizard.screen.send(f"\x15{SUMMARY}\r")
    up_to_the_end(wizard, begin=3)
    answer(wizard, ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "Vries" not in written(root)


def test_private_letter_is_refused_when_it_ends(wizard: Running, root: Path) -> None:
    """The whole letter stands there to be changed."""
    answer(
        wizard,
        ("Titel", "Een bus"),
        ("Verstuurd op", "2026-05-04"),
        ("Samenvatting", SUMMARY),
        ("Aanbeveling 1", "Laat hem rijden."),
        ("Aanbeveling 2", ENTER),
        ("Soort advies", "2"),
        ("Hoe het is gegeven", ENTER),
        ("Ontvangen door", ENTER),
        ("Onderwerp 1", ENTER),
        ("Bellen of mailen", ENTER),
        ("De brief (sluit af", f"{PRIVATE}\r."),
        ("Mag deze naam er staan?", ENTER),
    )
    wizard.screen.expect_exact(PRIVATE)
    wizard.screen.send("\x08\x08\x15Zij wil hulp.\r")
    wizard.screen.send(".\r")
    answer(wizard, ("Naam van het bestand", "de-bus"), ("Dit bestand bewaren?", "ja"))
    wizard.screen.expect_exact("Bewaard:")

    assert "Zij wil hulp." in written(root)
    assert "Vries" not in written(root)
