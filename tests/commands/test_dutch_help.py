"""Everything the command line says is Dutch."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from commands.run import plain, run
from weerklank.cli import COMMANDS, group
from weerklank.commands import __path__ as folders

LOCALE = Path(__file__).parent.parent.parent / "hooks/weerklank/locale/nl/LC_MESSAGES"
ENGLISH = ("Usage", "Options", "Commands", "Show this", "Show the", "Error", "Try ", "[OPTIONS]")


def commands(of: click.Command, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The way to every command, groups included."""
    found = below(of)
    return [path, *(way for name in found for way in commands(found[name], (*path, name)))]


def below(of: click.Command) -> dict[str, click.Command]:
    """The commands of a group by name; none of a command."""
    if not isinstance(of, click.Group):
        return {}
    context = click.Context(of)
    found = {name: of.get_command(context, name) for name in of.list_commands(context)}
    return {name: command for name, command in found.items() if command}


def _command(way: tuple[str, ...]) -> click.Command:
    found: click.Command = group
    for name in way:
        found = below(found)[name]
    return found


def texts(path: Path) -> dict[str, str]:
    """The translations in a catalogue, by the English text."""
    with path.open("rb") as stream:
        catalogue = read_po(stream) if path.suffix == ".po" else read_mo(stream)
    return {
        _one(entry.id): entry.string if isinstance(entry.string, str) else " ".join(entry.string)
        for entry in catalogue
        if entry.id
    }


def _one(text: str | Sequence[str]) -> str:
    return text if isinstance(text, str) else " ".join(text)


@pytest.mark.parametrize("way", commands(group), ids=" ".join)
def test_help_is_dutch(way: tuple[str, ...]) -> None:
    """No help page has an English word of click in it."""
    result = run(group, [*way, "--help"])

    assert result.exit_code == 0
    assert "Gebruik:" in result.output
    assert not [word for word in ENGLISH if word in result.output]


def test_every_option_is_explained() -> None:
    """Every option has a Dutch sentence, and every command a short one for the list."""
    found = {way: _command(way) for way in commands(group)[1:]}

    assert [way for way, command in found.items() if not command.short_help] == []
    assert [
        (way, option.name)
        for way, command in found.items()
        for option in command.params
        if isinstance(option, click.Option) and not (option.help or "").endswith(".")
    ] == []


def test_every_translation_fills_the_same_places() -> None:
    """No translation is empty, and each names the same values as the English text."""
    for english, dutch in texts(LOCALE / "weerklank.po").items():
        assert dutch
        assert set(re.findall(r"{\w+", dutch)) <= set(re.findall(r"{\w+", english))


def test_compiled_catalogue_is_up_to_date() -> None:
    """The .mo holds what the .po says; `pybabel compile` makes it so."""
    assert texts(LOCALE / "weerklank.mo") == texts(LOCALE / "weerklank.po")


def test_slip_of_the_pen_is_answered_in_dutch() -> None:
    """A command that does not exist is answered in Dutch."""
    result = run(group, ["chekc"])

    assert result.exit_code == 2
    assert "bestaat niet" in plain(result.output)


def test_every_command_is_in_the_list() -> None:
    """A module with a command that nobody can type would be lost work."""
    modules = {path.stem.rstrip("_") for path in Path(folders[0]).rglob("*.py") if top(path)}

    assert modules == set(COMMANDS)


def top(path: Path) -> bool:
    """Whether it holds a command of the main group, by how it names it; `new` has its own."""
    name = path.stem.rstrip("_")
    if path.parent.name == "new" != name:
        return False
    return re.search(rf'\n@click\.(command|group)\("{name}"', path.read_text("utf-8")) is not None


def test_help_loads_no_part_of_the_site() -> None:
    """The list of commands appears at once: a tenth of a second, not a whole one."""
    code = "import sys; from weerklank.cli import group; group(['--help'], standalone_mode=False); "
    code += "print(*sys.modules)"

    command = [sys.executable, "-c", code]
    result = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (our own words)

    loaded = result.stdout.splitlines()[-1].split()
    assert not {"pydantic", "jinja2", "PIL", "weerklank.records"} & set(loaded)


NEEDY = [
    way
    for way in commands(group)
    if any(isinstance(p, click.Argument) and p.required for p in _command(way).params)
]


@pytest.mark.parametrize("way", NEEDY, ids=" ".join)
def test_a_missing_argument_is_named_with_an_example(way: tuple[str, ...]) -> None:
    """Who types a command alone reads what to type behind it, as a whole command."""
    result = run(group, way)

    assert result.exit_code == 2
    assert f"weerklank {' '.join(way)} " in plain(result.output.rpartition("Fout: ")[2])


def test_a_misspelt_command_is_told_the_nearest() -> None:
    """`chekc` is check."""
    result = run(group, ["chekc"])

    assert "Bedoelt u 'check'?" in result.output


@pytest.mark.parametrize("way", [("admin", "fetch"), ("admin", "prepare"), ("due",)], ids=" ".join)
def test_a_folder_without_a_site_is_said_to_be_so(way: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing is fetched for, or said about, a folder that holds no site."""
    result = run(group, [*way, "--folder", str(tmp_path)])

    assert result.exit_code == 1
    assert "In deze map staat geen site van een raad." in plain(result.output)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("wolk", "Kies uit: admin, build, check,"),
        ("chek", "Bedoelt u 'check'?"),
        ("new wolk", "Kies uit: advice, body, event, response, topic."),
        ("serve --port 99999", "Kies een heel getal van 0 tot en met 65535."),
        ("check --site wolk", "Noem de map van de gemaakte site, of haar adres."),
        ("new advice --yes", "Zet dat erbij, of laat --yes weg"),
    ],
)
def test_what_cannot_be_done_names_a_way_out(typed: str, way: str) -> None:
    """A message says what to type instead."""
    result = run(group, typed.split())

    assert result.exit_code == 2
    assert way in plain(result.output)


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        (["build", "--site-dir", "openbaar"], "weerklank build DOELMAP"),
        (["build", "-d", "openbaar"], "weerklank build DOELMAP"),
        (["build", "--strict"], "Laat haar weg"),
        (["serve", "--dev-addr", "127.0.0.1:8010"], "weerklank serve --port 8010"),
    ],
)
def test_an_option_of_mkdocs_is_answered_with_ours(typed: list[str], instead: str) -> None:
    """Who knows MkDocs is told what to type here, and not only that it does not exist."""
    result = run(group, typed)

    assert result.exit_code == 2
    assert f"De optie '{typed[1]}' bestaat niet. " in plain(result.output)
    assert instead in plain(result.output)


@pytest.mark.parametrize(
    ("command", "name"), [("build", "DOELMAP"), ("ci", "DOELMAP"), ("start", "MAP")]
)
def test_brackets_are_no_part_of_a_name(tmp_path: Path, command: str, name: str) -> None:
    """They say in the help that it may be left out."""
    (tmp_path / "brief.txt").write_text("tekst")

    result = run(group, [command, str(tmp_path / "brief.txt")])

    assert f"Dit kan niet bij '{name}': " in plain(result.output)
