"""Everything the command line says is Dutch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from commands.run import plain, run
from weerklank.cli import group

LOCALE = Path(__file__).parent.parent.parent / "hooks/weerklank/locale/nl/LC_MESSAGES"
ENGLISH = ("Usage", "Options", "Commands", "Show this", "Show the", "Error", "Try ", "[OPTIONS]")


def commands(of: click.Command, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The way to every command, groups included."""
    below = of.commands if isinstance(of, click.Group) else {}
    return [path, *(way for name in below for way in commands(below[name], (*path, name)))]


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


@pytest.mark.parametrize("way", commands(group)[1:], ids=" ".join)
def test_every_option_is_explained(way: tuple[str, ...]) -> None:
    """Every option has a Dutch sentence, and every command a short one for the list."""
    command: click.Command = group
    for name in way:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    options = [option for option in command.params if isinstance(option, click.Option)]

    assert command.short_help
    assert all(option.help and option.help.endswith(".") for option in options)


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
