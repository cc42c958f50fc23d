"""How a line is typed: in a real terminal with editing and whole pastes, elsewhere line by line.

The terminal itself cuts a line at 4,096 characters, without a word (termios(3), canonical mode). A
pasted letter is longer. So in a terminal prompt_toolkit reads, which has no such limit, keeps the
lines of a paste together and lets a person correct what stands there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import click

from weerklank.commands.terminal.folding import on_screen

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession


def typed(text: str, *, begun: str = "") -> str:
    """What a person types after `text`; a paste may hold several lines.

    `begun` is what already stands there, to be changed or kept. Ends with `click.Abort` when the
    person breaks off.
    """
    if not in_terminal():
        return str(click.prompt(text, default="", show_default=False, prompt_suffix=""))
    try:
        answer = _session().prompt(on_screen(text), default=begun)
        _session().default_buffer.reset()  # what was sent is not half typed any more
    except (EOFError, KeyboardInterrupt):
        raise click.Abort from None
    return answer


def half_typed() -> str:
    """What stands after the question right now and was not sent with Enter yet.

    When the window is closed the terminal is gone already: what was typed in it is still here.
    """
    return _session().default_buffer.text if _session.cache_info().currsize else ""


def in_terminal() -> bool:
    """Whether a person types in a real terminal, and reads the answer there."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@cache
def _session() -> PromptSession[str]:
    # Not every terminal says where its cursor is; prompt_toolkit would complain in English.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    from prompt_toolkit import PromptSession  # noqa: PLC0415 (0.1 s, asked or not)
    from prompt_toolkit.history import DummyHistory  # noqa: PLC0415
    from prompt_toolkit.key_binding import KeyBindings  # noqa: PLC0415
    from prompt_toolkit.keys import Keys  # noqa: PLC0415

    keys = KeyBindings()
    # A colour in a text that was copied from a terminal (`ESC[31m`) looks like a mouse, which
    # prompt_toolkit then reads, and ends in a traceback. Nothing here is done with a mouse.
    keys.add(Keys.Vt100MouseEvent)(lambda _: None)
    return PromptSession(history=DummyHistory(), key_bindings=keys)


def progress() -> Callable[[str], None]:
    """Shows one line that is replaced by the next; on a terminal only, and never in a workflow."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        return lambda _: None
    return lambda line: click.echo(f"\r\x1b[K{line}", nl=False, err=True)
