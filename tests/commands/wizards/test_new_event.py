"""The wizards that add to a file: an event, and a topic; the rest of the file stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from weerklank.commands.wizard.amending import CannotAddError, with_item
from weerklank.commands.wizard.new.new import command
from weerklank.records import load
from weerklank.records.models.happening import HappeningKind, Vote
from weerklank.records.values.term import Absent, Term

COUNCIL = Path("content/organisaties/clientenraad.md")
ITEM = {"kind": "question", "on": "2026-06-01", "what": "Hoeveel mensen wachten er?"}


@pytest.mark.parametrize("never", ["geen", "Geen", "niets"])
def test_a_question_of_the_council_with_its_own_term(tmp_path: Path, never: str) -> None:
    """It stands with the council, under what was there; of no answer the words are not asked."""
    root = one_council(tmp_path)
    before = (root / COUNCIL).read_text(encoding="utf-8")
    typed = ("1", "1 juni 2026", "Hoeveel mensen wachten er?", "1", "2 weken", never, "", "ja")

    result = run(command, ["event", "-f", str(root)], typed)

    assert result.exit_code == 0, result.output
    loaded = load(root)
    assert loaded.problems == ()
    (event,) = loaded.register.councils[0].happened
    assert (event.kind, event.term) == (HappeningKind.QUESTION, Term.parse("2 weken"))
    assert (event.to, event.answered_on) == (("college",), Absent.NONE)
    after = (root / COUNCIL).read_text(encoding="utf-8")
    assert after.replace("\r", "").startswith(before[:-4])


def test_what_the_gemeenteraad_did_stands_with_the_advice(tmp_path: Path) -> None:
    """A motion about an advice is chosen from the list, and its outcome is asked."""
    root = one_council(tmp_path)
    advice_file(root)
    typed = ("5", "2026-09-01", "Laat de bus rijden.", "", "de fractie", "1", "", "", "2", "ja")

    result = run(command, ["event", "-f", str(root)], typed)

    assert result.exit_code == 0, result.output
    (event,) = load(root).register.advices[0].happened
    assert (event.kind, event.outcome) == (HappeningKind.MOTION, Vote.ADOPTED)
    assert not load(root).register.councils[0].happened


def test_a_second_event_comes_behind_the_first(tmp_path: Path) -> None:
    """Nothing of the first is changed."""
    root = one_council(tmp_path)
    options = ["event", "-f", str(root), "--yes", "--kind=overleg", "--what=Overleg over de bus"]
    run(command, [*options, "--on=2026-05-01"])

    result = run(command, [*options, "--on=2026-06-01", "--own-points=ja"])

    assert result.output == f"Bewaard: {COUNCIL.as_posix()}\n"
    first, second = load(root).register.councils[0].happened
    assert (str(first.on), str(second.on)) == ("2026-05-01", "2026-06-01")
    assert (first.own_points, second.own_points) == (None, True)


@pytest.mark.parametrize(
    "options",
    [
        ("event", "--kind=overleg", "--what=Overleg over de bus", "--on=2062-05-01"),
        ("topic", "--topic=De verordening", "--asked=2062-05-01"),
    ],
)
def test_what_is_dated_after_today_is_not_written(tmp_path: Path, options: tuple[str, ...]) -> None:
    """Every check after it would stop on the file."""
    root = one_council(tmp_path)
    before = (root / COUNCIL).read_bytes()

    result = run(command, [*options, "--yes", "-f", str(root)])

    assert result.exit_code == 2
    assert "ligt na vandaag" in plain(result.output)
    assert (root / COUNCIL).read_bytes() == before


def test_a_topic_on_which_nobody_asked(tmp_path: Path) -> None:
    """`geen` is a finding that somebody wrote down."""
    root = one_council(tmp_path)
    typed = ("De verordening", "geen", "2026-07-01", "3", "Vastgesteld", "", "", "", "", "ja")

    result = run(command, ["topic", "-f", str(root)], typed)

    assert result.exit_code == 0, result.output
    (topic,) = load(root).register.councils[0].agenda
    assert topic.asked is Absent.NONE
    assert topic.decided is not None
    assert topic.decided.what == "Vastgesteld"


def test_a_topic_on_which_the_council_was_silent(tmp_path: Path) -> None:
    """Asked, and no advice: the council says it of itself."""
    root = one_council(tmp_path)
    options = ("--topic=De verordening", "--asked=2026-06-01", "--advised=nee")

    run(command, ["topic", "-f", str(root), "--yes", *options])

    (topic,) = load(root).register.councils[0].agenda
    assert topic.advised is False


def test_a_fault_writes_nothing(tmp_path: Path) -> None:
    """A field that means nothing in this kind is told, and the file stays as it was."""
    root = one_council(tmp_path)
    before = (root / COUNCIL).read_bytes()
    options = ("--kind=overleg", "--on=2026-06-01", "--what=Overleg", "--outcome=aangenomen")

    result = run(command, ["event", "-f", str(root), "--yes", *options])

    assert result.exit_code == 1
    assert "R055" in result.output
    assert "Er is niets geschreven." in plain(result.output)
    assert (root / COUNCIL).read_bytes() == before


def test_an_event_in_a_folder_without_a_council(tmp_path: Path) -> None:
    """What to do first is said before anything is asked."""
    result = run(command, ["event", "-f", str(tmp_path)])

    assert "Er is nog geen raad. Maak die eerst: weerklank new body" in result.output


@pytest.mark.parametrize(
    "header",
    [
        "title: Raad\n",
        "happened:\n- kind: motion # mijn aantekening\n  'on': 2026-01-01\n  what: Bus\ntitle: R\n",
        "happened: []\ntitle: Raad\n",
        "title: Raad\r\nkind: council\r\n",
        "happened:\n  # nog niets\ntitle: Raad\n",
    ],
)
def test_only_the_item_is_added(header: str) -> None:
    """Every line that stood there still stands there, in the same order."""
    end = "\r\n" if "\r\n" in header else "\n"
    text = f"---{end}{header}---{end}{end}    ingesprongen{end}"

    made = with_item(text, "happened", ITEM)

    kept = [line for line in made.splitlines() if line in text.splitlines()]
    assert kept == [line for line in text.splitlines() if line != "happened: []"]
    assert made.count("Hoeveel mensen wachten er?") == 1


@pytest.mark.parametrize("flow", ["happened: [{kind: motion}]\n", "happened: {kind: motion}\n"])
def test_a_list_that_cannot_be_added_to_is_left_alone(flow: str) -> None:
    """Between brackets nothing is put: what to do instead is said."""
    with pytest.raises(CannotAddError, match="weerklank admin prepare"):
        with_item(f"---\n{flow}---\n", "happened", ITEM)
