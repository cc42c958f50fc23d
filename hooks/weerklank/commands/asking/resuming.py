"""A wizard that was broken off goes on where it stopped, with every answer as it was."""

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from weerklank.commands.asking.choosing import ask_yes_or_no
from weerklank.commands.asking.prompting import BACK
from weerklank.commands.asking.session import (
    KEPT,
    SESSION,
    GoBackError,
    WizardSession,
    remembered_from,
)
from weerklank.commands.terminal.folding import echo
from weerklank.commands.terminal.typing import half_typed

_HOW = (
    f"Een vraag terug: typ {BACK} en druk op Enter. Stoppen: druk op Ctrl en C. "
    "Wat u typte, blijft bewaard."
)
_GOES_ON = "U was hier al mee bezig. Verder gaan waar u was?"
_BROKEN_OFF = (
    "Gestopt. Er staat niets nieuws op de site. Wat u typte, is bewaard. "
    "Typ dezelfde opdracht om verder te gaan."
)
_CLOSED = 128 + 1
"""Exit code of a program whose window was closed: 128 and the number of SIGHUP, as in a shell."""


class Wizard(click.Command):
    """A command that asks questions; broken off, it can go on in its `folder`, or else here."""

    may_say_why = False
    """Whether what it makes has a place for the reason why a name may stand there."""

    def invoke(self, context: click.Context) -> object:
        """Run it; ends with exit code 1 when it is broken off, as without this.

        Who goes back answers nothing twice: it runs again, with every other answer as it was.
        """
        given = {name: str(value) for name, value in sorted(context.params.items())}
        file = context.params.get("folder", Path()) / KEPT / f"begonnen-{self.name}.json"
        with _remembered(file, given) as session:
            session.may_say_why = self.may_say_why
            while True:
                with suppress(GoBackError):
                    return super().invoke(context)
                session.quiet = True


class RecordWizard(Wizard):
    """A wizard for a whole record, with its own `checked`."""

    may_say_why = True


@contextmanager
def _remembered(file: Path, given: Mapping[str, str]) -> Iterator[WizardSession]:
    session = _earlier(file, given)
    session.said.append(_HOW)
    token = SESSION.set(session)
    closing = _closed_window(session)
    try:
        yield session
        file.unlink(missing_ok=True)
    except SystemExit:  # kept as a draft
        file.unlink(missing_ok=True)
        raise
    except (click.Abort, KeyboardInterrupt):
        if not (session.heard or half_typed()) or not session.keep():
            raise click.Abort from None
        echo(f"\n{_BROKEN_OFF}", err=True)
        raise SystemExit(1) from None
    finally:
        SESSION.reset(token)
        if closing is not None:
            signal.signal(signal.SIGHUP, closing)


def _closed_window(session: WizardSession) -> Callable[[int, FrameType | None], object] | None:
    """Keep what is half typed when the window is closed; gives back what was set before.

    Windows has no SIGHUP: there the answers up to the last Enter are kept.
    """
    if not hasattr(signal, "SIGHUP"):
        return None

    def leave(_number: int, _frame: FrameType | None) -> NoReturn:
        session.keep()
        os._exit(_CLOSED)  # there is no terminal left to say anything on

    try:
        before = signal.signal(signal.SIGHUP, leave)
    except ValueError:  # not in the main thread: nobody types there
        return None
    return before if callable(before) else None


def _earlier(file: Path, given: Mapping[str, str]) -> WizardSession:
    """A session with the answers of last time, if the options are the same and who types wants."""
    kept = remembered_from(file, given)
    if kept is None or not ask_yes_or_no(_GOES_ON):
        return WizardSession(file, given)
    return kept
