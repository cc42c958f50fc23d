"""A wizard that was broken off goes on where it stopped: what was typed is never lost.

The answers are kept in `.weerklank/`, which git passes over, after every question until the file is
written: a closed window or an empty battery loses nothing. They come back only where the same
question is asked again, so a changed register cannot mix them up.
"""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from weerklank.commands.site_folder import day_here, day_of
from weerklank.commands.wizard.terminal import half_typed, typed
from weerklank.settings.site import Settings

KEPT = Path(".weerklank")
_GOES_ON = "U was hier al mee bezig. Verder gaan waar u was? (ja of nee)"
_BROKEN_OFF = (
    "Gestopt. Er staat niets nieuws op de site. Wat u typte, is bewaard. "
    "Typ dezelfde opdracht om verder te gaan."
)
_NOT_KEPT = "Let op: wat u typt, kan hier niet worden bewaard ({why}). Breekt u af, dan is het weg."
_CLOSED = 128 + 1
"""Exit code of a program whose window was closed: 128 and the number of SIGHUP, as in a shell."""

Heard = tuple[str, str]
"""A question and what was answered."""


@dataclass
class WizardSession:
    """The answers so far, those of the last time, and the file that keeps them."""

    file: Path
    given: Mapping[str, str]
    """The options of the command: other options are another record."""

    heard: list[Heard] = field(default_factory=list)
    earlier: deque[Heard] = field(default_factory=deque)
    begun: Heard = ("", "")
    """The question that was open the last time, and what stood there without an Enter."""

    today: dt.date | None = None
    """The day on which the site in the folder is judged; None until somebody asks."""

    asking: str = ""
    """The question that is open now."""

    warned: bool = False

    def recall(self, question: str) -> str | None:
        """What was answered to it the last time; a different question ends the recalling."""
        if self.earlier and self.earlier[0][0] == question:
            return self.earlier.popleft()[1]
        self.earlier.clear()
        return None

    def hear(self, question: str, answer: str) -> None:
        """Keep one answer, on disk as well: the next moment the window may be closed."""
        self.heard.append((question, answer))
        self.keep()

    def forget_last(self) -> None:
        """Take back the last answer: it was wrong, and is not given again."""
        self.heard.pop()
        self.keep()

    def half(self, question: str) -> str:
        """What stood half typed at this question the last time; told once."""
        asked, text = self.begun
        if asked != question or self.earlier:
            return ""
        self.begun = ("", "")
        return text

    def keep(self) -> bool:
        """Write what was typed; False, and said once, when the disk does not take it."""
        begun = (self.asking, half_typed())
        if not (self.heard or self.earlier or begun[1]):
            return True  # nothing was typed yet
        kept = {"given": self.given, "heard": [*self.heard, *self.earlier], "begun": begun}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            # What was typed may hold a name that the check would have kept out of git.
            (self.file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            beside = self.file.with_suffix(".nieuw")
            beside.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
            beside.replace(self.file)
        except OSError as error:
            self._warn(error)
            return False
        return True

    def _warn(self, error: OSError) -> None:
        if not self.warned:
            self.warned = True
            click.echo(_NOT_KEPT.format(why=why_not(error)), err=True)


_REASONS = {
    errno.EACCES: "u mag hier niet schrijven",
    errno.EFBIG: "de schijf is vol",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen te lezen",
}


def why_not(error: OSError) -> str:
    """Why the disk did not take it, in Dutch, for what a person can do something about."""
    return _REASONS.get(error.errno or 0, "de schijf geeft een fout")


_SESSION: ContextVar[WizardSession | None] = ContextVar("wizard_session", default=None)


class Wizard(click.Command):
    """A command that asks questions; broken off, it can go on in its `folder`, or else here."""

    def invoke(self, context: click.Context) -> object:
        """Run it; ends with exit code 1 when it is broken off, as without this."""
        given = {name: str(value) for name, value in sorted(context.params.items())}
        file = context.params.get("folder", Path()) / KEPT / f"begonnen-{self.name}.json"
        with _remembered(file, given):
            return super().invoke(context)


def prompted(  # noqa: PLR0913 (what click.prompt asks as well)
    text: str,
    understood: Callable[[str], str],
    default: str | None,
    *,
    show_default: bool = False,
    suffix: str = ": ",
    words: Sequence[str] = (),
) -> str:
    """Ask one question, or take the answer of last time; `understood` gives what is meant by it.

    Without a default an empty answer is asked again, with the reason. `understood` refuses with
    `click.UsageError`.
    """
    session = _SESSION.get()
    if session and (earlier := session.recall(text)) is not None:
        with suppress(click.UsageError):
            meant = understood(earlier)
            click.echo(f"{text}{suffix}{earlier}")
            session.hear(text, earlier)
            return meant
    question = f"{text} [{default}]{suffix}" if show_default and default else f"{text}{suffix}"
    begun = session.half(text) if session else ""
    while True:
        if session:
            session.asking = text
        given = typed(question, begun=begun, words=words)
        if not given.strip() and default is not None:
            given = default or given
        elif not given.strip():
            click.echo("  Hier is een antwoord nodig. Stoppen kan ook: druk op Ctrl en C.")
            continue
        try:
            meant = understood(given)
        except click.UsageError as refused:
            click.echo(f"  {refused.message}")
            begun = ""
            continue
        if session:
            session.asking = ""
            session.hear(text, given)
        return meant


def today_here() -> dt.date:
    """The day on which what is typed will be judged: that of the site, also of an example site."""
    session = _SESSION.get()
    if session is None:
        return day_of(None, Settings(name="Raad"))
    session.today = session.today or day_here(session.file.parent.parent)
    return session.today


def unheard() -> None:
    """The last answer was wrong: it is not given again."""
    if session := _SESSION.get():
        session.forget_last()


@contextmanager
def _remembered(file: Path, given: Mapping[str, str]) -> Iterator[None]:
    session = _earlier(file, given)
    token = _SESSION.set(session)
    closing = _closed_window(session)
    try:
        yield
        file.unlink(missing_ok=True)
    except SystemExit:  # kept as a draft
        file.unlink(missing_ok=True)
        raise
    except (click.Abort, KeyboardInterrupt):
        if not (session.heard or half_typed()) or not session.keep():
            raise click.Abort from None
        click.echo(f"\n{_BROKEN_OFF}", err=True)
        raise SystemExit(1) from None
    finally:
        _SESSION.reset(token)
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
    fresh = WizardSession(file, given)
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        heard = [(str(question), str(answer)) for question, answer in kept["heard"]]
        asked, half = kept.get("begun", ("", ""))
        same = kept["given"] == given
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return fresh
    if not same or not click.prompt(_GOES_ON, default="ja", value_proc=_agreed):
        return fresh
    return WizardSession(file, given, earlier=deque(heard), begun=(str(asked), str(half)))


def _agreed(given: str) -> bool:
    """Whether it was yes; anything but yes or no is asked again: it may be meant for a question."""
    answer = given.strip().lower()
    if answer not in {"j", "ja", "n", "nee"}:
        message = "Typ ja of nee."
        raise click.UsageError(message)
    return answer[0] == "j"
