"""Whose advice a message of the municipality answers: offered, named, or of a shared service."""

from __future__ import annotations

from pathlib import Path

from commands.run import advice_file, one_council, plain, run, several_councils
from commands.wizards.answer_typed import ANSWER
from weerklank.commands.wizard.new.new import command
from weerklank.records import load
from weerklank.records.models.decision import Decision
from weerklank.writing.headers.yaml_text import record_text


def test_answered_advice_is_not_offered(tmp_path: Path) -> None:
    """Only advices with an open recommendation are in the list."""
    root = one_council(tmp_path)
    advice_file(root)
    advice_file(root, "2026-06-loket", title="Open het loket", sent="2026-06-01")
    arguments = ["response", "-f", str(root), "--yes", "--advice=2026-05-bus", "--from=college"]
    run(
        command,
        [*arguments, "--received=2026-06-10", "--decision=1=adopted", "--decision=2=adopted"],
    )

    result = run(command, ["response", "-f", str(root)], ())

    assert "1. Open het loket (2026-06-01)" in result.output
    assert "Laat de bus" not in result.output


def test_unknown_advice_names_what_exists(tmp_path: Path) -> None:
    """A name that does not exist is answered with the names that do."""
    advice_file(one_council(tmp_path))

    result = run(command, ["response", "-f", str(tmp_path), "--advice=bus"])

    assert result.exit_code == 2
    assert "'--advice' noemt 'bus', en dat bestaat niet. U kunt kiezen uit: 2026-05-bus." in plain(
        result.output
    )


def test_without_an_advice_there_is_nothing_to_answer(tmp_path: Path) -> None:
    """In an empty council the wizard says what to do first."""
    result = run(command, ["response", "-f", str(one_council(tmp_path))])

    assert result.exit_code == 1
    assert "Er is nog geen advies. Maak dat eerst: weerklank new advice" in result.output


def test_an_answer_of_who_was_not_asked_is_not_written(tmp_path: Path) -> None:
    """A fault that only the whole register shows stops the command before it writes."""
    advice_file(one_council(tmp_path))
    arguments = ["response", "-f", str(tmp_path), "--yes", "--advice=2026-05-bus"]

    result = run(command, [*arguments, "--from=clientenraad", "--decision=1=adopted"])

    assert result.exit_code == 1
    assert "R038" in result.output
    assert "Er is niets geschreven." in result.output
    assert not (tmp_path / "responses").exists()


def shared_service(root: Path) -> Path:
    """An advice to two colleges for which a shared service answers."""
    bodies = one_council(root) / "content" / "organisaties"
    for name, title, kind in (
        ("college-oost", "College van Oosterlo", "college"),
        ("dienst", "Dienst De Beemden", "gr_board"),
    ):
        (bodies / f"{name}.md").write_text(record_text({"title": title, "kind": kind}), "utf-8")
    advice_file(root, to=["college", "college-oost"])
    return root


def test_a_shared_service_answers_for_all(tmp_path: Path) -> None:
    """One letter of one writer for two colleges is one file, under its own name."""
    shared_service(tmp_path)
    typed = ("1", "3", "allemaal", "1", "2026-06-08", "", "1", "1", ".", "", "7", ".", "", "ja")

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    (response,) = load(tmp_path).register.responses
    assert (response.sender, response.on_behalf_of) == ("dienst", ("college", "college-oost"))


def test_an_answered_advice_is_chosen_from_a_list(tmp_path: Path) -> None:
    """Nobody has to know the name of a file."""
    advice_file(one_council(tmp_path))
    every = ("--decision=1=adopted", "--decision=2=rejected", "--dated=2026-06-01")
    run(
        command,
        [
            "response",
            "--advice=2026-05-bus",
            "--from=college",
            *every,
            "--yes",
            "-f",
            str(tmp_path),
        ],
    )

    result = run(command, ["response", "-f", str(tmp_path)], ("1",))

    assert "Alle adviezen, het nieuwste bovenaan:" in result.output
    assert "1. " in result.output
    assert "Soort bericht" in result.output


def test_one_letter_may_answer_two_advices(tmp_path: Path) -> None:
    """The other advice is chosen from a list, with an answer to each recommendation of it."""
    advice_file(one_council(tmp_path))
    advice_file(tmp_path, "2026-06-loket", title="Open het loket", sent="2026-06-01")
    typed = ["2", *ANSWER[1:16], "ja", "1", "1", "Dat doen wij, want het is nodig.", ".", "", "7"]
    typed += ["4", *ANSWER[16:]]

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    loaded = load(tmp_path)
    assert loaded.problems == ()
    (response,) = loaded.register.responses
    (other,) = response.also
    assert (response.advice, other.advice) == ("2026-05-bus", "2026-06-loket")
    assert [a.decision for a in other.answers] == [Decision.ADOPTED]


def test_a_shared_service_is_not_called_the_municipality(tmp_path: Path) -> None:
    """Not in a question, and not in a choice; the college still is."""
    advice_file(several_councils(tmp_path), council="adviesraad", to=["dienst"])
    said = ["1", "Dienst De Vliet", *ANSWER[1:]]

    of_service = plain(run(command, ["response", "-f", str(tmp_path)], said).output)
    asked_on = of_service[of_service.index("Wat stuurde") :]

    assert "Wat stuurde Dienst De Vliet?" in asked_on
    assert "Wat doet Dienst De Vliet wel?" in asked_on
    assert "deels: Dienst De Vliet doet een deel" in asked_on
    assert "de gemeente " not in asked_on.replace("?", " ").partition("Beste raad")[0]
