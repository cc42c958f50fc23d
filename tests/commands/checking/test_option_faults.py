"""What is wrong in an option is told by the name of that option, whatever the command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from commands.run import advice_file, one_council, plain, run
from weerklank.commands.importing import import_
from weerklank.commands.reading import due
from weerklank.commands.starting import start
from weerklank.commands.wizard import council
from weerklank.commands.wizard.new import advice as new_advice
from weerklank.commands.wizard.new import body as new_body
from weerklank.commands.wizard.new import event as new_event
from weerklank.commands.wizard.new import response as new_response
from weerklank.commands.wizard.new import response_answers as answer_questions
from weerklank.commands.wizard.new import topic as new_topic
from weerklank.commands.wizard.questions import Row
from weerklank.records.models.advice import Advice
from weerklank.records.models.agenda import AgendaTopic
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening
from weerklank.records.models.response import Answer, Response
from weerklank.records.reporting.model_fields import errors_at

WIZARDS: tuple[tuple[click.Command, type[BaseModel], Sequence[Row], str], ...] = (
    (new_advice.command, Advice, new_advice.ROWS, ""),
    (new_body.command, Body, new_body.ROWS, ""),
    (new_response.command, Response, new_response.ROWS, ""),
    (new_response.command, Answer, answer_questions.OPTIONS, "1="),
    (new_event.command, Happening, new_event.ROWS, ""),
    (new_topic.command, AgendaTopic, new_topic.ROWS, ""),
    (start.command, Body, start.ROWS, ""),
    (council.command, Body, council.ROWS, ""),
)
NONSENSE = "zomaar iets"
"""No date, term, choice, number, address or name."""

TOO_LONG = "x" * 50_000
"""No text either."""


def wrong_with(wrong: str) -> Iterator[tuple[click.Command, Row, str]]:
    """Each option of which this is no value, with how it is typed."""
    for command, model, rows, before in WIZARDS:
        for row in rows:
            if row.typed and errors_at(model, row.loc, (wrong,) if row.many else wrong):
                yield command, row, f"{before}{wrong}"


FREE_TEXTS = {(command, row.typed) for command, row, _ in wrong_with(TOO_LONG)} - {
    (command, row.typed) for command, row, _ in wrong_with(NONSENSE)
}
OPTIONS = [
    *wrong_with(NONSENSE),
    *((command, row, typed) for command, row, typed in wrong_with(TOO_LONG)
      if (command, row.typed) in FREE_TEXTS),
]  # fmt: skip
"""Each option that can be wrong, once."""

COMMANDS = list(dict.fromkeys(command for command, *_ in OPTIONS))


def called(value: object) -> str | None:
    """The command or the start of what was typed, for who reads the list of tests."""
    if isinstance(value, click.Command):
        return value.name
    return str(value)[:12]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council in which nothing may be written."""
    root = one_council(tmp_path_factory.mktemp("raad"))
    advice_file(root)
    return root


@pytest.mark.parametrize("answers", [["--yes"], []], ids=["nobody is asked", "before any question"])
@pytest.mark.parametrize("command", COMMANDS, ids=called)
def test_a_wrong_option_is_named(kept: Path, command: click.Command, answers: list[str]) -> None:
    """With exit code 2; nothing is written, and no file is named that is not there.

    Who types nothing gets the same answer: no question came first.
    """
    before = sorted(kept.rglob("*"))
    where = [str(kept / "nieuw")] if command is start.command else ["-f", str(kept)]
    options = [(row.typed, typed) for of, row, typed in OPTIONS if of is command]

    told = {o: run(command, [*where, *answers, f"--{o}={typed}"]) for o, typed in options}

    assert {o: one.exit_code for o, one in told.items()} == dict.fromkeys(told, 2)
    assert [o for o, one in told.items() if f"'--{o}'" not in plain(one.output)] == []
    assert [o for o, one in told.items() if ".md:" in one.output] == []
    assert sorted(kept.rglob("*")) == before


@pytest.mark.parametrize(
    ("command", "options", "told"),
    [
        (new_advice.command, ["--id=2026-05-bus"], "2026-05-bus.md bestaat al."),
        (new_advice.command, ["--id=Een naam"], "'--id'"),
        (new_response.command, ["--id=Een naam"], "'--id'"),
        (new_body.command, ["--id=college"], "college.md bestaat al."),
        (new_body.command, ["--term-for=nooit"], "'--term-for' noemt 'nooit'"),
        (new_event.command, ["--advice=er-niet"], "'--advice' noemt 'er-niet'"),
        (new_event.command, ["--council=er-niet"], "'--council' noemt 'er-niet'"),
        (new_topic.command, ["--council=er-niet"], "'--council' noemt 'er-niet'"),
        (council.command, ["--council=er-niet"], "'--council' noemt 'er-niet'"),
        (council.command, ["--agreement=er-niet"], "'--agreement' noemt 'er-niet'"),
        (
            new_response.command,
            ["--advice=2026-05-bus", "--decision=9=adopted"],
            "'--decision' noemt '9', en dat bestaat niet. U kunt kiezen uit: 1, 2.",
        ),
        (start.command, ["--sent=2026-01-01"], "Zet bij --sent ook --with ombudsman"),
        (start.command, ["--with=ombudsman", "--sent=gisteren"], "'--sent'"),
        (start.command, ["--github=raad"], "--github"),
        (start.command, ["--term-for=nooit"], "'--term-for' noemt 'nooit'"),
    ],
    ids=called,
)
def test_a_name_that_cannot_be_is_refused_before_any_question(
    tmp_path: Path, command: click.Command, options: list[str], told: str
) -> None:
    """Not after the last one, when all has been typed."""
    advice_file(one_council(tmp_path))
    where = [str(tmp_path / "nieuw")] if command is start.command else ["-f", str(tmp_path)]

    result = run(command, [*where, *options])

    assert (result.exit_code, told in plain(result.output)) == (2, True)


@pytest.mark.parametrize(
    "command", [new_advice.command, new_response.command, new_body.command], ids=called
)
def test_a_text_file_that_is_no_text_is_refused_before_any_question(
    tmp_path: Path, command: click.Command
) -> None:
    """A picture or a Word file is named at once."""
    advice_file(one_council(tmp_path))
    letter = tmp_path / "brief.docx"
    letter.write_bytes(b"PK\xff\xfe")

    result = run(command, ["-f", str(tmp_path), f"--text-file={letter}"])

    assert "is geen gewone tekst." in plain(result.output)


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (new_advice.command, "summary"),
        (new_advice.command, "recommendation"),
        (new_advice.command, "text-file"),
        (new_response.command, "reason"),
        (new_event.command, "what"),
        (new_topic.command, "note"),
    ],
    ids=called,
)
def test_a_private_text_is_refused_before_any_question(
    tmp_path: Path, command: click.Command, option: str
) -> None:
    """A citizen service number in an option is not met after the last question."""
    advice_file(one_council(tmp_path))
    text = "Het gaat om BSN 111222333."
    letter = tmp_path / "brief.txt"
    letter.write_text(text, encoding="utf-8")
    typed = str(letter) if option == "text-file" else text

    result = run(command, ["-f", str(tmp_path), f"--{option}={typed}"])

    assert result.exit_code == 2
    assert f"De tekst bij '--{option}' mag zo niet op internet." in plain(result.output)


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (new_event.command, "advice"),
        (new_event.command, "council"),
        (new_event.command, "to"),
        (new_topic.command, "council"),
        (new_topic.command, "advice"),
        (new_response.command, "advice"),
        (new_response.command, "from"),
        (due.command, "advice"),
    ],
    ids=called,
)
def test_a_name_that_is_not_there_is_named_with_those_that_are(
    tmp_path: Path, command: click.Command, option: str
) -> None:
    """One form for all commands."""
    advice_file(one_council(tmp_path))
    needed = ["--kind=vraag", "--on=2026-05-20", "--what=Wanneer?"]
    more = {new_event.command: [*needed, "--yes"], due.command: []}.get(command, ["--yes"])

    result = run(command, ["-f", str(tmp_path), *more, f"--{option}=er-niet"])

    assert result.exit_code == 2
    told = plain(result.output)
    assert f"'--{option}' noemt 'er-niet', en dat bestaat niet. U kunt kiezen uit: " in told


def test_an_import_names_its_option_too(tmp_path: Path) -> None:
    """A letter of the municipality on an advice that is not there."""
    advice_file(one_council(tmp_path))
    letter = tmp_path / "brief.txt"
    letter.write_text("Wij nemen uw advies over.", encoding="utf-8")

    result = run(import_.command, [str(letter), "-f", str(tmp_path), "--advice=er-niet"])

    assert "'--advice' noemt 'er-niet', en dat bestaat niet." in plain(result.output)


@pytest.mark.parametrize(
    ("command", "options", "told"),
    [
        (
            new_event.command,
            ["--kind=vraag", "--on=2026-05-20", "--what=Wanneer?", "--answered-on=2026-05-01"],
            "R049 '--answered-on' (2026-05-01) ligt voor '--on' (2026-05-20).",
        ),
        (
            new_topic.command,
            ["--topic=Tarieven", "--asked=2026-05-01", "--advised=nee", "--advice=2026-05-bus"],
            "R142 '--advised' zegt dat er geen advies kwam, maar '--advice' noemt 2026-05-bus.",
        ),
        (
            new_response.command,
            ["--advice=2026-05-bus", "--from=college", "--dated=2026-06-20", "--until=2026-06-10"],
            "R055 '--until' hoort niet bij kind: answer.",
        ),
    ],
    ids=called,
)
def test_what_contradicts_itself_is_told_by_the_options(
    tmp_path: Path, command: click.Command, options: list[str], told: str
) -> None:
    """What is not written yet has no line to look up: both options are named."""
    advice_file(one_council(tmp_path))

    result = run(command, ["-f", str(tmp_path), "--yes", *options])

    assert result.exit_code == 1
    assert told in plain(result.output)
