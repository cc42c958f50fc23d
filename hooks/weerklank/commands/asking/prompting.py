"""How a wizard hears one answer: asked, taken from last time, or gone back from."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

import click

from weerklank.commands.asking.session import SESSION, WizardSession
from weerklank.commands.site.site_folder import day_here, day_of
from weerklank.commands.terminal.folding import echo
from weerklank.commands.terminal.typing import in_terminal, typed
from weerklank.settings.site import Settings

BACK = "<"
"""Typed alone it goes one question back."""

END_OF_TEXT = "."
"""A line with only this ends a text of several lines."""

_FIRST = "  Dit is de eerste vraag. Verder terug kan niet."
_STANDS = "  Uw antwoord staat er al. Verbeter het, of wis het met Ctrl en U."
_TEXT_STANDS = "  Uw tekst staat er al. Verbeter hem, of druk op Enter."


def prompted(  # noqa: PLR0913 (what click.prompt asks as well)
    text: str,
    understood: Callable[[str], str],
    default: str | None,
    *,
    show_default: bool = False,
    shown: str = "",
    kept: Callable[[str], str] = str,
) -> str:
    """Ask one question, or take the answer of last time; `understood` gives what is meant by it.

    Without a default an empty answer is asked again, with the reason. `understood` refuses with
    `click.UsageError`. `kept` is how an answer is remembered, and understood again. `shown` is the
    question as it reads now, where that changes and `text` does not.
    """
    session = SESSION.get()
    key = session.key(text) if session else text
    if session and (earlier := session.recall(key)) is not None:
        with suppress(click.UsageError):
            meant = understood(earlier)
            _taken(session, key, text, earlier)
            return meant
    proposal = f" [{default}]" if show_default and default and not shown else ""
    question = f"{shown or text}{proposal}: "
    begun = _opened(session, key)
    while True:
        given = typed(question, begun=begun)
        if session and _goes_back(session, given, begun):
            continue
        if not given.strip() and default is not None:
            given = default or given
        elif not given.strip():
            echo("  Hier is een antwoord nodig. Stoppen kan ook: druk op Ctrl en C.")
            continue
        try:
            meant = understood(given)
        except click.UsageError as refused:
            echo(f"  {refused.message}")
            begun = ""
            continue
        if session:
            session.hear(key, kept(given))
            session.came_back = False
        return meant


def text_prompted(title: str) -> str:
    """A text of several lines, word for word, until a line with only a full stop.

    In a terminal Enter at once passes it over. Elsewhere a text may begin with an empty line.
    """
    session = SESSION.get()
    key = session.key(title) if session else title
    if session and (earlier := session.recall(key)) is not None:
        _taken(session, key, title, earlier)
        return earlier
    begun = _opened(session, key, ends=END_OF_TEXT)
    lines: list[str] = []
    if begun and not in_terminal():
        lines, begun = begun.split("\n"), ""
        echo("\n".join(lines))
    while True:
        if session:
            session.lines = tuple(lines)
            session.keep()
        given = typed("", begun=begun)
        may_go_back = session and (in_terminal() or not lines)
        if session and may_go_back and _goes_back(session, given, begun):
            continue
        pasted, begun = given.splitlines() or [""], ""
        if not lines and in_terminal() and not any(pasted):
            return _closed(session, key, lines)
        for line in pasted:
            if line.strip() == END_OF_TEXT:
                return _closed(session, key, lines)
            lines.append(line.rstrip())


def say(*lines: str) -> None:
    """What explains the next question; not shown when that one is answered already."""
    if session := SESSION.get():
        session.said.extend(lines)
        return
    for line in lines:
        echo(line)


def explain(hint: str) -> None:
    """What explains the next question, in one line with white space above it."""
    say("", *([hint] if hint else []))


def tell(line: str) -> None:
    """What is said of the answer that was typed just now; nothing of one that came back."""
    session = SESSION.get()
    if line and not (session and session.came_back):
        echo(line)


@contextmanager
def about(what: str) -> Iterator[None]:
    """The questions inside are about this, and come again about something else."""
    session = SESSION.get()
    before = session.about if session else ""
    if session:
        session.about = f"{before}{what}: "
    try:
        yield
    finally:
        if session:
            session.about = before


def today_here() -> dt.date:
    """The day on which what is typed will be judged: that of the site, also of an example site."""
    session = SESSION.get()
    if session is None:
        return day_of(None, Settings(name="Raad"))
    session.today = session.today or day_here(session.file.parent.parent)
    return session.today


def heard_so_far() -> int:
    """How many answers there are: where the next one will stand."""
    session = SESSION.get()
    return len(session.heard) if session else 0


def unheard(place: int, *, offer: bool = False) -> None:
    """What was answered from `place` on was wrong: not given again, or `offer`ed to change."""
    if session := SESSION.get():
        session.forget_since(place, offer=offer)


def _taken(session: WizardSession, key: str, text: str, answer: str) -> None:
    """Take the answer of last time, and show it to who was away."""
    session.said.clear()
    if not session.quiet:
        echo(f"{text}: {answer}")
    session.hear(key, answer)
    session.came_back = True


def _opened(session: WizardSession | None, key: str, *, ends: str = "") -> str:
    """Open a question: what explains it is shown, and what stands there already is given back."""
    if session is None:
        return ""
    session.show_said()
    session.asking = key
    if half := session.half(key):
        return half
    if not (whole := session.offered.get(key, "")):
        return ""
    if not in_terminal():
        echo(f"  Hier stond: {whole}")
        return ""
    echo(_TEXT_STANDS if ends else _STANDS)
    return f"{whole}\n{ends}" if ends else whole


def _closed(session: WizardSession | None, key: str, lines: Sequence[str]) -> str:
    text = "\n".join(lines).strip()
    if session:
        session.hear(key, text)
        session.came_back = False
    return text


def _goes_back(session: WizardSession, given: str, begun: str) -> bool:
    """Go one question back when that was typed; True when there is none before this one."""
    if given.strip() != BACK and not (begun and given == f"{begun}{BACK}"):
        return False
    if session.heard:
        session.go_back(len(session.heard) - 1)
    echo(_FIRST)
    return True
