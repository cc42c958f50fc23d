"""What the wizard for an advice asks, offers and leaves out, question by question."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run, several_councils
from commands.wizards.advice_typed import OPTIONS, TYPED
from weerklank.commands.wizard.new.new import command
from weerklank.records import load
from weerklank.records.models.advice_words import AdviceForm, AdviceKind, DecisionKind, Instrument
from weerklank.writing.headers.yaml_text import record_text


def test_councils_and_addressees_are_offered(tmp_path: Path) -> None:
    """With several councils the wizard asks which one advises whom."""
    several_councils(tmp_path)
    typed = (*TYPED[:6], "1", "", "3", *TYPED[6:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    advice = load(tmp_path).register.advices[0]
    assert (advice.council, advice.to) == ("adviesraad", ("college", "dienst"))


def test_an_advice_of_two_councils_names_the_other(tmp_path: Path) -> None:
    """The other council is offered, and counts as one that gave it."""
    several_councils(tmp_path)
    typed = (*TYPED[:6], "1", "2", "3", *TYPED[6:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    assert load(tmp_path).register.advices[0].together_with == ("clientenraad",)


def test_whether_somebody_asked_is_asked_and_never_guessed(tmp_path: Path) -> None:
    """Enter says that nobody knows."""
    one_council(tmp_path)

    result = run(command, ["advice", "-f", str(tmp_path)], (*TYPED[:6], "", *TYPED[7:]))

    assert result.exit_code == 0, result.output
    assert load(tmp_path).register.advices[0].kind is AdviceKind.UNKNOWN


@pytest.mark.parametrize("word", ["gevraagd", "requested"])
def test_a_choice_may_be_typed_in_dutch(tmp_path: Path, word: str) -> None:
    """As an option too: nobody has to know the English word."""
    one_council(tmp_path)

    run(command, [*OPTIONS, f"--kind={word}", "--yes", "-f", str(tmp_path)])

    assert load(tmp_path).register.advices[0].kind is AdviceKind.REQUESTED


def test_next_number_is_proposed(tmp_path: Path) -> None:
    """A council that numbers its advices gets the next number offered."""
    advice_file(one_council(tmp_path), number="CR-2026-09")

    result = run(command, ["advice", "-f", str(tmp_path)], (*TYPED[:6], "", *TYPED[6:]))

    assert result.exit_code == 0, result.output
    assert [a.number for a in load(tmp_path).register.advices] == ["CR-2026-09", "CR-2026-10"]


@pytest.mark.parametrize("word", ["none", "geen"])
def test_none_as_the_only_recommendation_says_that_there_are_none(
    tmp_path: Path, word: str
) -> None:
    """The option means what the word means in the file."""
    one_council(tmp_path)
    options = (*OPTIONS[:4], f"--recommendation={word}", "--yes", "-f", str(tmp_path))

    result = run(command, options)

    assert result.exit_code == 0, result.output
    (file,) = (tmp_path / "advice").iterdir()
    assert '\n  - id: "1"\n    text: none' in file.read_text(encoding="utf-8")
    assert load(tmp_path).problems == ()
    assert load(tmp_path).register.advices[0].recommendations == ()


@pytest.mark.parametrize("none", [("",), ("geen", "")])
def test_an_advice_that_asks_nothing_says_what_the_council_thinks(
    tmp_path: Path, none: tuple[str, ...]
) -> None:
    """Enter at once, or `geen`, says there are none; then the opinion is asked, and not guessed."""
    one_council(tmp_path)
    typed = (*TYPED[:3], *none, "1", *TYPED[6:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    (advice,) = load(tmp_path).register.advices
    assert (str(advice.opinion), advice.recommendations) == ("agrees", ())


def test_who_pressed_enter_too_soon_can_type_them_after_all(tmp_path: Path) -> None:
    """Nobody is held to an opinion by one key."""
    one_council(tmp_path)
    typed = (*TYPED[:3], "", "5", *TYPED[3:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    (advice,) = load(tmp_path).register.advices
    assert (advice.opinion, len(advice.recommendations)) == (None, 2)


def test_with_an_opinion_no_recommendation_is_needed(tmp_path: Path) -> None:
    """Also with options and without a question."""
    one_council(tmp_path)
    bare = [option for option in OPTIONS if not option.startswith("--recommendation")]

    result = run(command, [*bare, "--opinion=agrees", "--yes", "-f", str(tmp_path)])

    assert result.exit_code == 0, result.output
    assert load(tmp_path).problems == ()


@pytest.mark.parametrize(("urgent", "asked"), [("1 week", True), ("none", False), (None, False)])
def test_whether_it_is_urgent_is_asked_where_it_matters(
    tmp_path: Path, urgent: str | None, *, asked: bool
) -> None:
    """A by-law with a term for urgent advice: then it counts for this one too."""
    council = one_council(tmp_path) / "content" / "organisaties" / "clientenraad.md"
    terms = {"requested": "6 weken", "unrequested": "6 weken", "urgent": urgent}
    agreed = [{"source": "Verordening", "answer_term": {k: v for k, v in terms.items() if v}}]
    fields = {"title": "Raad", "kind": "council", "advises": ["college"], "agreements": agreed}
    council.write_text(record_text(fields), encoding="utf-8")

    result = run(command, [*OPTIONS, "-f", str(tmp_path)], [""] * 4)

    assert ("Is het een spoedadvies?" in result.output) is asked


def test_how_it_was_given_and_what_was_asked_for_are_asked(tmp_path: Path) -> None:
    """Said in a meeting, and asked as a view on a plan that was only proposed."""
    one_council(tmp_path)
    asked = ("1", "mondeling", "zienswijze", "", "", "2026-06-01", "", "1", "Een nieuwe lijn", "")
    typed = (*TYPED[:6], *asked, *TYPED[8:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    assert "Hier is een antwoord nodig." in result.output
    (advice,) = load(tmp_path).register.advices
    assert (advice.form, advice.instrument) == (AdviceForm.ORAL, Instrument.VIEW)
    assert advice.decided is not None
    assert (advice.decided.kind, advice.decided.what) == (DecisionKind.PROPOSAL, "Een nieuwe lijn")


def test_enter_says_nothing_of_how_it_was_given(tmp_path: Path) -> None:
    """A plain advice is asked three times less, and its file names neither."""
    one_council(tmp_path)
    typed = (*TYPED[:6], "1", "", "", "", "", "", *TYPED[8:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    (file,) = (tmp_path / "advice").iterdir()
    written = file.read_text("utf-8")
    assert not any(f"\n{name}:" in written for name in ("form", "instrument", "decided"))


def test_an_advice_to_a_shared_service_names_no_municipality(tmp_path: Path) -> None:
    """Who was asked is named as soon as it is said."""
    several_councils(tmp_path)
    said = ["De bus", "2026-05-04", "Er rijdt geen bus.", "Laat hem rijden.", "", "Adviesraad"]

    output = plain(run(command, ["advice", "-f", str(tmp_path)], [*said, "", "2", "1"]).output)

    assert "Wat vraagt de raad?" in output
    assert "Vroeg Dienst De Vliet om dit advies?" in output
    assert "gevraagd: Dienst De Vliet vroeg om advies" in output
    assert "de gemeente " not in output.replace("?", " ")
