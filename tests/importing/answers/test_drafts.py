"""A letter of the municipality becomes a draft of an answer, in which nothing is decided for it."""

from __future__ import annotations

from pathlib import Path

from commands.run import advice_file, plain, run, several_councils
from importing.answers.drafted import ANSWER, DRAFT, NAME, council, drafted, fill_in
from importing.letter_files import pdf, word
from importing.sheets import files
from weerklank.commands.importing.import_ import command
from weerklank.records import load
from weerklank.records.models.decision import Decision


def test_no_decision_and_no_day_of_receipt_is_guessed(tmp_path: Path) -> None:
    """A verdict rests on both: a person fills them in."""
    lines = drafted(council(tmp_path)).splitlines()

    assert [line for line in lines if "decision:" in line and "#" not in line] == [
        "    decision:"
    ] * 2
    assert lines[lines.index("received:") - 1].startswith("# INVULLEN: de dag waarop de raad")


def test_a_draft_of_an_answer_is_not_on_the_site(tmp_path: Path) -> None:
    """No build and no check reads it."""
    root = council(tmp_path)

    drafted(root)

    assert (load(root).register.responses, load(root).problems) == ((), ())


def test_what_is_left_empty_stops_the_confirmation(tmp_path: Path) -> None:
    """Yes to everything is not enough."""
    root = council(tmp_path)
    drafted(root)

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * 20)

    assert outcome.exit_code == 1
    assert f"Vul in {DRAFT} nog in, of haal de regel weg" in plain(outcome.output)
    assert load(root).register.responses == ()


def test_a_checked_draft_becomes_an_answer(tmp_path: Path) -> None:
    """With what the person filled in, and no decision where the letter has none."""
    root = council(tmp_path)
    drafted(root)
    fill_in(root)
    marks = (root / DRAFT).read_text("utf-8").count("# NAKIJKEN:")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * marks)

    assert outcome.exit_code == 0, outcome.output
    assert files(root) == ["advice/2026-05-bus.md", f"responses/{NAME}.md"]
    (response,) = load(root).register.responses
    assert [answer.decision for answer in response.answers] == [Decision.REJECTED, None]
    assert (str(response.dated), str(response.received)) == ("2026-06-01", "2026-06-02")


def test_a_no_leaves_the_draft_of_an_answer(tmp_path: Path) -> None:
    """Nothing is confirmed on a person's doubt."""
    root = council(tmp_path)
    drafted(root)
    fill_in(root)

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja", "nee"])

    assert outcome.exit_code == 1
    assert (root / DRAFT).exists()
    assert load(root).register.responses == ()


def test_without_an_advice_it_is_asked(tmp_path: Path) -> None:
    """The newest stands first."""
    root = council(tmp_path)

    outcome = run(command, [str(pdf(root, ANSWER)), "--as", "response", "-f", str(root)], ["1"])

    assert outcome.exit_code == 0, outcome.output
    assert (root / DRAFT).exists()


def test_an_unknown_advice_is_refused(tmp_path: Path) -> None:
    """With the names that there are."""
    root = council(tmp_path)

    outcome = run(command, [str(word(root)), "--advice", "2026-06-bus", "-f", str(root)])

    assert outcome.exit_code == 2
    assert "U kunt kiezen uit: 2026-05-bus." in plain(outcome.output)


def test_what_is_said_of_several_is_drafted_with_their_numbers(tmp_path: Path) -> None:
    """Each gets an answer to decide on, and a person says yes to the row."""
    root = council(tmp_path)
    text = drafted(
        root, ["Geachte raad,", "De aanbevelingen 1 en 2 nemen wij over. Dat is in mei."]
    )
    assert text.count("misschien adopted") == 2
    assert "# NAKIJKEN: de brief zegt dit van 1 en 2\n  - text:" in text
    text = text.replace("    decision:\n", "    decision: adopted\n")
    text = text.replace("received:\n", "received: 2026-06-02\n").replace(
        "dated:\n", "dated: 2026-06-01\n"
    )
    (root / DRAFT).write_text(text, encoding="utf-8")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * 9)

    assert outcome.exit_code == 0, outcome.output
    (response,) = load(root).register.responses
    assert [answer.recommendation for answer in response.answers] == ["1", "2"]
    assert response.general[0].recommendations == ("1", "2")


def test_the_others_are_those_of_which_nothing_else_is_said(tmp_path: Path) -> None:
    """A person says yes to that too."""
    said = "De overige punten nemen wij niet over."
    text = drafted(council(tmp_path), ["Geachte raad,", "Ad 1. Ja, in mei.", said])

    assert "# NAKIJKEN: de brief zegt dit van 2\n" in text
    assert "misschien rejected" in text.split('recommendation: "2"')[1]


def test_an_answer_that_points_at_another_is_told_how_to_share_it(tmp_path: Path) -> None:
    """Nothing is filled in: whether it holds for both is for a person."""
    text = drafted(council(tmp_path), ["Ad 1. Nee, dat is te duur.", "Ad 2. Zie onder 1."])

    assert text.count('# KLAD: same_as: "1"') == 1


def test_earlier_mail_is_left_out_and_named(tmp_path: Path) -> None:
    """It is not what the municipality says."""
    said = "Dank voor uw advies, hieronder leest u per punt wat het college daarvan vindt en doet."
    lines = [
        said,
        "Ad 1. Nee.",
        "---Oorspronkelijk bericht---",
        "Wij willen een bus, omdat het kan.",
    ]
    text = drafted(council(tmp_path), lines)

    assert "# KLAD: '---Oorspronkelijk bericht---'" in text
    assert "omdat het kan" not in text


def test_who_answered_is_asked_when_the_advice_went_to_several(tmp_path: Path) -> None:
    """The sender is empty, and the draft names the choices."""
    root = several_councils(tmp_path)
    advice_file(root, council="adviesraad", to=["college", "dienst"])

    text = drafted(root)

    assert "# INVULLEN: wie antwoordt. Het advies ging naar: college, dienst.\nfrom:\n" in text


def test_a_decision_is_proposed_with_its_words_and_never_filled_in(tmp_path: Path) -> None:
    """The draft names the words that sound like a decision; a person writes it."""
    draft = drafted(council(tmp_path))

    assert "Wij nemen dit niet over" in next(
        line for line in draft.splitlines() if "misschien rejected" in line
    )
    assert "decision: rejected" not in draft
