"""A wizard that was broken off goes on where it stopped: what was typed is never lost.

The answers are kept in `.weerklank/`, which git passes over, until the file is written. They come
back only where the same question is asked again, so a changed register cannot mix them up.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

import click

KEPT = Path(".weerklank")
_GOES_ON = "U was hier al mee bezig. Verder gaan waar u was? (ja of nee)"
_BROKEN_OFF = (
    "Gestopt. Er staat niets nieuws op de site. Wat u typte, is bewaard. "
    "Typ dezelfde opdracht om verder te gaan."
)

Heard = tuple[str, str]
"""A question and what was answered."""


@dataclass
class Tape:
    """The answers so far, and those of the last time that still have to be given again."""

    heard: list[Heard] = field(default_factory=list)
    earlier: deque[Heard] = field(default_factory=deque)

    def recall(self, question: str) -> str | None:
        """What was answered to it the last time; a different question ends the recalling."""
        if self.earlier and self.earlier[0][0] == question:
            return self.earlier.popleft()[1]
        self.earlier.clear()
        return None


_TAPE: ContextVar[Tape | None] = ContextVar("tape", default=None)


class Wizard(click.Command):
    """A command that asks questions and has an option `folder`; broken off, it can go on."""

    def invoke(self, context: click.Context) -> object:
        """Run it; ends with exit code 1 when it is broken off, as without this."""
        given = {name: str(value) for name, value in sorted(context.params.items())}
        file = context.params["folder"] / KEPT / f"begonnen-{self.name}.json"
        with _remembered(file, given):
            return super().invoke(context)


def prompted(
    text: str,
    understood: Callable[[str], str],
    default: str | None = None,
    *,
    show_default: bool = False,
    suffix: str = ": ",
) -> str:
    """Ask one question, or take the answer of last time; `understood` gives what is meant by it."""
    tape = _TAPE.get()
    if tape and (earlier := tape.recall(text)) is not None:
        with suppress(click.UsageError):
            meant = understood(earlier)
            click.echo(f"{text}{suffix}{earlier}")
            tape.heard.append((text, earlier))
            return meant
    answers: list[str] = []

    def hear(given: str) -> str:
        answers.append(given)
        return understood(given)

    meant = str(
        click.prompt(
            text,
            default=default,
            value_proc=hear,
            show_default=show_default,
            prompt_suffix=suffix,
        )
    )
    if tape:
        tape.heard.append((text, answers[-1]))
    return meant


def unheard() -> None:
    """The last answer was wrong: it is not given again."""
    if tape := _TAPE.get():
        tape.heard.pop()


@contextmanager
def _remembered(file: Path, given: Mapping[str, str]) -> Iterator[None]:
    tape = Tape(earlier=deque(_earlier(file, given)))
    token = _TAPE.set(tape)
    try:
        yield
        file.unlink(missing_ok=True)
    except SystemExit:  # kept as a draft
        file.unlink(missing_ok=True)
        raise
    except (click.Abort, KeyboardInterrupt):
        if not tape.heard or not _kept(file, given, tape.heard):
            raise click.Abort from None
        click.echo(f"\n{_BROKEN_OFF}", err=True)
        raise SystemExit(1) from None
    finally:
        _TAPE.reset(token)


def _earlier(file: Path, given: Mapping[str, str]) -> list[Heard]:
    """The answers of last time, if the same options were given and the person wants to go on."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        heard = [(str(question), str(answer)) for question, answer in kept["heard"]]
        same = kept["given"] == given
    except (OSError, ValueError, KeyError, TypeError):
        return []
    wanted = same and click.prompt(_GOES_ON, default="ja").strip().lower() not in {"n", "nee"}
    return heard if wanted else []


def _kept(file: Path, given: Mapping[str, str], heard: list[Heard]) -> bool:
    """Whether the answers could be written."""
    text = json.dumps({"given": given, "heard": heard}, ensure_ascii=False, indent=1)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # What was typed may hold a name that the check would have kept out of git.
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        file.write_text(f"{text}\n", encoding="utf-8")
    except OSError:
        return False
    return True
