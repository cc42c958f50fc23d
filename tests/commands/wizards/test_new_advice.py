"""The wizard for an advice: from answers in plain Dutch to a file that loads."""

from __future__ import annotations

from pathlib import Path

from commands.run import one_council, run
from commands.wizards.advice_typed import OPTIONS, TYPED
from weerklank.commands.wizard.new.new import command
from weerklank.records import load


def test_answers_become_a_file_that_loads(tmp_path: Path) -> None:
    """What is typed in the wizard is what the loader reads."""
    one_council(tmp_path)

    result = run(command, ["advice", "-f", str(tmp_path)], TYPED)

    assert result.exit_code == 0, result.output
    loaded = load(tmp_path)
    assert loaded.problems == ()
    advice = loaded.register.advices[0]
    assert advice.id == "2026-05-bus-zondag-rijden"
    assert advice.summary == TYPED[2]
    assert [r.text for r in advice.recommendations] == list(TYPED[3:5])
    assert advice.themes == ("vervoer",)
    assert advice.call == TYPED[11]
    assert advice.body == "Geacht college,\n\nOp zondag rijdt er geen bus."


def test_a_dot_that_is_typed_is_no_part_either(tmp_path: Path) -> None:
    """In the wizard as in an option: a terminal may drop the tab of Word behind it."""
    one_council(tmp_path)

    run(command, ["advice", "-f", str(tmp_path)], [*TYPED[:3], "•Laat de bus rijden.", *TYPED[4:]])

    advice = load(tmp_path).register.advices[0]
    assert [r.text for r in advice.recommendations] == ["Laat de bus rijden.", TYPED[4]]


def test_options_need_no_questions(tmp_path: Path) -> None:
    """With options and --yes nothing is asked."""
    one_council(tmp_path)

    result = run(command, [*OPTIONS, "--yes", "-f", str(tmp_path)])

    assert result.output == "Bewaard: advice/2026-05-bus-zondag-rijden.md\n"
    assert load(tmp_path).problems == ()


def test_a_dot_of_word_is_no_part_of_a_recommendation(tmp_path: Path) -> None:
    """One with a dot loses it, a list is as many as it has points; points below words stay."""
    one_council(tmp_path)
    given = ("•\tOpen op dinsdag.", "- Een.\n- Twee.", "Doe dit:\n- bel\n- mail", "3 keer bellen.")
    options = [*OPTIONS[:4], *(f"--recommendation={one}" for one in given)]

    run(command, [*options, "--yes", "-f", str(tmp_path)])

    texts = [one.text for one in load(tmp_path).register.advices[0].recommendations]
    assert texts == ["Open op dinsdag.", "Een.", "Twee.", "Doe dit:\n- bel\n- mail", given[3]]


def test_a_long_recommendation_is_asked_for_a_short_title(tmp_path: Path) -> None:
    """Only one of more than eight words; the title stands beside the whole text."""
    one_council(tmp_path)
    long = "Laat de bus op zondag ook na zes uur 's avonds rijden."
    typed = (*TYPED[:3], long, *TYPED[4:6], "De bus rijdt ook 's avonds", *TYPED[6:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    (advice,) = load(tmp_path).register.advices
    assert [(r.text, r.short) for r in advice.recommendations] == [
        (long, "De bus rijdt ook 's avonds"),
        (TYPED[4], None),
    ]


def test_only_what_is_not_known_is_asked(tmp_path: Path) -> None:
    """A title given as an option is not asked again."""
    one_council(tmp_path)

    result = run(command, [*OPTIONS, "-f", str(tmp_path)], ("2", "", "", "", "", ".", "", "ja"))

    assert result.exit_code == 0, result.output
    assert "Titel" not in result.output


def test_file_is_shown_before_it_is_written(tmp_path: Path) -> None:
    """After a no nothing is written."""
    one_council(tmp_path)

    result = run(command, ["advice", "-f", str(tmp_path)], (*TYPED[:-1], "nee"))

    assert "title: Laat de bus ook op zondag rijden" in result.output
    assert "Bewaren als klad?" in result.output
    assert not (tmp_path / "advice").exists()


def test_date_in_another_form_is_understood_and_said_back(tmp_path: Path) -> None:
    """A Dutch date needs no second try: the wizard says which day it reads."""
    one_council(tmp_path)

    result = run(command, ["advice", "-f", str(tmp_path)], (TYPED[0], "4-5-26", *TYPED[2:]))

    assert "Wij lezen: 4 mei 2026." in result.output
    assert load(tmp_path).register.advices[0].sent.isoformat() == "2026-05-04"


def test_date_that_can_be_two_days_is_asked_again_with_the_dutch_one_ready(tmp_path: Path) -> None:
    """With slashes nobody knows which is the month: Enter takes the Dutch reading."""
    one_council(tmp_path)

    result = run(command, ["advice", "-f", str(tmp_path)], (TYPED[0], "4/5/2026", "", *TYPED[2:]))

    assert "Wij lezen" not in result.output
    assert "'sent'" not in result.output
    assert load(tmp_path).register.advices[0].sent.isoformat() == "2026-05-04"


def test_part_of_a_month_is_offered_as_the_month(tmp_path: Path) -> None:
    """Who types "begin maart 2026" is offered 2026-03 and decides."""
    one_council(tmp_path)
    typed = (TYPED[0], "begin maart 2026", "", *TYPED[2:])

    result = run(command, ["advice", "-f", str(tmp_path)], typed)

    assert "[2026-03]" in result.output
    assert load(tmp_path).register.advices[0].sent.isoformat() == "2026-03"
