"""What is said on a terminal, folded at words: the terminal itself breaks in the middle of one."""

import os
import re
import shutil
import sys
import textwrap

import click

_HANGS = re.compile(r" *(?:\d{1,2}\. |[-–•] )?")
"""How a line begins under which its next line stands: an indent, a number, a bullet."""

_COMMAND = re.compile(r"(?<=: )(?:weerklank|pip) (?:(?!\. )[^\n])+")
"""What a person copies and types: on one line, or a paste would be two commands."""

_USUAL = 80
"""Columns of a window that does not say how wide it is."""

_GLUE = "\x00"


def echo(text: object = "", *, err: bool = False) -> None:
    """Say it as `click.echo` does, and to who reads it on a terminal with whole words."""
    there = sys.stderr if err else sys.stdout
    click.echo(on_screen(str(text)) if there.isatty() else text, err=err)


def on_screen(text: str) -> str:
    """As it fits in the window of now, whatever the environment says that its width is."""
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):  # only the other stream goes to a terminal
        width = shutil.get_terminal_size().columns
    return folded(text, width or _USUAL)


def folded(text: str, width: int) -> str:
    """Each line of at most `width`; a longer word, an address and a command stay in one piece."""
    return "\n".join(_folded(line, width) for line in text.split("\n"))


def _folded(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    glued = _COMMAND.sub(lambda found: found[0].replace(" ", _GLUE), line.rstrip(" "))
    begins = (_HANGS.match(glued) or [""])[0]
    lines = textwrap.wrap(
        glued[len(begins) :],
        width,
        initial_indent=begins,
        subsequent_indent=" " * len(begins),
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )
    ends = line[len(line.rstrip(" ")) :]
    return "\n".join(lines).replace(_GLUE, " ") + ends
