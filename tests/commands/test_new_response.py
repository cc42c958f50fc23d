"""The wizard for a message of the municipality, recommendation by recommendation."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run, several_councils
from weerklank.commands.wizard.new import command
from weerklank.records import load
from weerklank.records.models.decision import Decision
from weerklank.records.models.response_words import ResponseKind
from weerklank.writing.headers.yaml_text import record_text

ANSWER = (
    "1",  # het advies dat wacht
    "1",  # antwoord
    "2026-06-08",
    "2026-06-10",
    "1",  # brief
    "2",  # aanbeveling 1: deels
    "tot 20 uur",
    "na 20 uur",
    "Na 20 uur zijn er te weinig reizigers: vier per avond.",
    "Dat kost 40.000 euro.",
    ".",
    "Een extra rit om 19 uur",
    "de vervoerder",
    "2026-09-01",
    "",
    "7",  # aanbeveling 2: niet genoemd
    "Beste raad,",
    ".",
    "",
    "ja",
)


def test_answers_become_a_file_that_loads(tmp_path: Path) -> None:
    """Decision, parts, explanation and promise are read back as they were typed."""
    advice_file(one_council(tmp_path))

    result = run(command, ["response", "-f", str(tmp_path)], ANSWER)

    assert result.exit_code == 0, result.output
    loaded = load(tmp_path)
    assert loaded.problems == ()
    response = loaded.register.responses[0]
    assert response.id == "2026-05-bus-college"
    (answer,) = response.answers
    assert answer.decision is Decision.PARTLY
    assert answer.parts is not None
    assert answer.parts.yes == "tot 20 uur"
    assert answer.explanation == "\n".join(ANSWER[8:10])
    assert answer.actions[0].who == "de vervoerder"


def test_options_need_no_questions(tmp_path: Path) -> None:
    """With options and --yes nothing is asked."""
    advice_file(one_council(tmp_path))

    result = run(
        command,
        [
            *("response", "-f", str(tmp_path), "--yes", "--advice=2026-05-bus", "--from=college"),
            *("--received=2026-06-10", "--decision=1=adopted", "--decision=2=rejected"),
            *("--explanation=1=Dit doen wij, want de bus is nodig.", "--promise=1=Een extra rit"),
            "--promise-by=1=2026-09-01",
        ],
    )

    assert result.stdout == "Bewaard: responses/2026-05-bus-college.md\n"
    response = load(tmp_path).register.responses[0]
    assert [a.decision for a in response.answers] == [Decision.ADOPTED, Decision.REJECTED]


def test_who_copies_a_letter_is_not_told_to_write_another(tmp_path: Path) -> None:
    """What it lacks is said to who wrote it, in the form; here it would invite inventing."""
    advice_file(one_council(tmp_path))

    result = run(
        command,
        [
            *("response", "-f", str(tmp_path), "--yes", "--advice=2026-05-bus", "--from=college"),
            *(
                "--received=2026-06-10",
                "--decision=1=rejected",
                "--explanation=1=Dat doen wij niet.",
            ),
        ],
    )

    assert "T1" not in result.stderr
    assert result.exit_code == 0


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


def test_extension_asks_for_date_and_reason(tmp_path: Path) -> None:
    """A message of delay gets its own questions and its own name."""
    advice_file(one_council(tmp_path))
    typed = ("1", "4", "2026-06-08", "2026-06-08", "2026-07-01", "Ziekte.", "2", ".", "", "ja")

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    response = load(tmp_path).register.responses[0]
    assert response.id == "2026-05-bus-uitstel"
    assert response.kind is ResponseKind.EXTENSION
    assert response.reason == "Ziekte."


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


def test_option_without_a_number_is_explained(tmp_path: Path) -> None:
    """An option about a recommendation shows how it is written."""
    advice_file(one_council(tmp_path))

    result = run(command, ["response", "-f", str(tmp_path), "--decision=adopted"])

    assert result.exit_code == 2
    assert "'--decision' hoort te zijn: nummer=tekst, zoals 1=tekst." in plain(result.output)


@pytest.mark.parametrize(
    ("option", "given"), [("--decision", "1=ja"), ("--promise-by", "1=eens"), ("--dated", "eens")]
)
def test_a_wrong_option_is_named_as_it_was_typed(tmp_path: Path, option: str, given: str) -> None:
    """The sentence names the option, never the field it ends up in."""
    advice_file(one_council(tmp_path))

    result = run(command, ["response", "-f", str(tmp_path), "--yes", option, given])

    assert f"'{option}'" in result.output
    assert "answers" not in result.output


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


def test_a_changed_mind_can_be_entered(tmp_path: Path) -> None:
    """A second letter may speak of what had an answer already; without a yes only of the rest."""
    advice_file(one_council(tmp_path))
    options = (
        "--advice=2026-05-bus",
        "--from=college",
        "--dated=2026-06-01",
        "--decision=1=adopted",
    )
    run(command, ["response", *options, "--yes", "-f", str(tmp_path)])
    letter = ("1", "1", "2026-07-08", "", "1", "ja", "4", "Het geld is op.", ".", "7")
    typed = (*letter, "4", ".", "", "ja")

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    second = max(load(tmp_path).register.responses, key=lambda r: str(r.dated))
    assert [(a.recommendation, a.decision) for a in second.answers] == [("1", Decision.REJECTED)]


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


def test_what_the_computer_cannot_tell_is_asked_of_the_council(tmp_path: Path) -> None:
    """The wizard asks "Legt dit uit waarom?", and `weet niet` is kept as the council's word."""
    advice_file(one_council(tmp_path))
    typed = list(ANSWER)
    typed[5:15] = [
        *("4", "Dit nemen wij niet over. Zie de bijlage bij de nota.", "."),
        *("3", "de bijlage was er niet bij", "2026-06-12", ""),
    ]
    typed.insert(8, "7")  # aanbeveling 2: niet genoemd
    del typed[13]

    result = run(command, ["response", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    loaded = load(tmp_path)
    assert loaded.problems == ()
    (review,) = loaded.register.responses[0].review
    assert review.explained is None
    assert (review.note, review.by, str(review.on)) == (
        "de bijlage was er niet bij",
        "raad",
        "2026-06-12",
    )


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


def test_what_the_letter_does_not_name_is_written_down(tmp_path: Path) -> None:
    """Else a letter beside it would read as not worked out, while somebody looked."""
    advice_file(one_council(tmp_path))
    result = run(command, ["response", "-f", str(tmp_path)], ANSWER)

    assert result.exit_code == 0, result.output
    (letter,) = load(tmp_path).register.responses
    assert letter.silent_on == ("2",)
    assert not letter.leaves_open("2")


@pytest.mark.parametrize("options", [(), ("--yes", "--decision=1=onbekend")])
def test_an_answer_that_nobody_remembers_can_be_written(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    """A choice of its own, and a word in the option: no decision is made up."""
    advice_file(one_council(tmp_path))
    named = ("--advice=2026-05-bus", "--from=college", "--kind=answer", "--dated=2026-06-08")
    typed = ["2026-06-10", "1", "8", "7", ".", "", "ja"]

    result = run(command, ["response", "-f", str(tmp_path), *named, *options], typed)

    assert result.exit_code == 0, result.output
    (letter,) = load(tmp_path).register.responses
    assert (letter.answers[0].decision, letter.answers[0].decision_known) == (None, False)


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
