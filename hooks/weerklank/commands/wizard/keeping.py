"""The end of the wizard: show the file, check it as the build will, and write it once.

Or change one answer, and leave the others.
"""

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NoReturn

import click

from weerklank.cases.judge import judge
from weerklank.commands.asking.prompting import BACK
from weerklank.commands.asking.session import SESSION, why_not
from weerklank.commands.site.site_folder import day_here
from weerklank.commands.terminal.folding import echo
from weerklank.commands.terminal.typing import in_terminal, typed
from weerklank.records.files.places import BODIES
from weerklank.records.load import load
from weerklank.records.reporting.problems import Problem, Severity
from weerklank.records.values.partial_date import UNKNOWN_LATEST
from weerklank.review import blocking, review
from weerklank.writing.trial import copy_records, problems_with, trial_folder
from weerklank.writing.whole_file import write_whole

_CHANGE = "wijzig"
_WORDS = {"j": True, "ja": True, "y": True, "n": False, "nee": False}
_MOST_SHOWN = 60
"""Characters of an answer in the list: enough to know it again."""


def ask_at_end(text: str) -> bool:
    """Ask ja or nee about what was shown; `wijzig` changes one answer, `<` the last.

    The answer itself is not remembered: the next time it is about something else.
    """
    while True:
        given = typed(f"{text} (ja, nee of {_CHANGE}) [ja]: ").strip().lower() or "ja"
        if given in _WORDS:
            return _WORDS[given]
        session = SESSION.get()
        if given == BACK and session and session.heard:
            session.go_back(len(session.heard) - 1)
        if _CHANGE.startswith(given):
            ask_what_to_change()
            continue
        echo(f"  Typ ja, nee of {_CHANGE}.")


def ask_what_to_change() -> None:
    """Ask which answer must be changed, and go there; comes back when it is none of them."""
    session = SESSION.get()
    if session is None or not session.heard:
        return
    echo("\nUw antwoorden:")
    for number, (question, answer) in enumerate(session.heard, start=1):
        plain = question.replace(" (Enter = overslaan)", "")
        echo(f"  {number}. {plain}: {_short(answer)}")
    while given := typed("Welk antwoord wilt u wijzigen? Typ het nummer (Enter = geen): ").strip():
        if given.isdecimal() and 1 <= int(given) <= len(session.heard):
            session.go_back(int(given) - 1)
        echo(f"  Typ een nummer van 1 tot en met {len(session.heard)}.")


def _short(answer: str) -> str:
    text = " ".join(answer.split())
    return f"{text[: _MOST_SHOWN - 1]}…" if len(text) > _MOST_SHOWN else text or "overgeslagen"


_RULE = "─" * 60


def keep(
    root: Path,
    path: PurePosixPath,
    text: str,
    names: Mapping[str, str] = MappingProxyType({}),
    *,
    ask_first: bool,
) -> None:
    """Show the file and write it, after a yes when `ask_first`; nothing is ever overwritten.

    `names` holds the option by the name of its field.
    A file with a fault is not written, but may be kept as a draft, which the site passes over. On
    a full disk it waits until there is room, when what was typed can be kept nowhere else.
    """
    _when_there_is_room(path.name, lambda: _keep(root, path, text, names, ask_first=ask_first))


def _keep(
    root: Path, path: PurePosixPath, text: str, names: Mapping[str, str], *, ask_first: bool
) -> None:
    private = private_problems(root, path, text)
    problems = (*problems_with(root, {path: text}, day_here(root)), *private)
    if ask_first:
        echo(f"\n{path}\n{_RULE}\n{text}{_RULE}")
    for problem in (*problems, *_tips(root, path, text)):
        tell(problem, path, names)
    if private:
        refuse("Er staan gegevens in die nooit in git mogen.", ask_first=ask_first)
    if any(problem.severity is Severity.ERROR for problem in problems):
        if not ask_first:
            raise click.ClickException("Er zit een fout in. Er is niets geschreven.")
        echo("Er zit nog een fout in. Zo komt het niet op de site.")
        _keep_draft(root, path, text)
    if ask_first and not ask_at_end("Dit bestand bewaren?"):
        _keep_draft(root, path, text)
    _write(root / path, text)
    echo(f"Bewaard: {path}")


def refuse(why: str, *, ask_first: bool) -> NoReturn:
    """Nothing is written; who is asked may change one answer first, and keeps all of them."""
    if ask_first:
        echo(f"{why} Zo kan dit niet worden bewaard.")
        ask_what_to_change()
    kept = " Uw antwoorden zijn bewaard." if ask_first else ""
    raise click.ClickException(f"{why} Er is niets geschreven.{kept}")


def tell(problem: Problem, path: PurePosixPath, names: Mapping[str, str]) -> None:
    """A fault in what was typed, by its options; in a file that is there, with its place.

    What is not written yet has no line that anybody can look up: it was shown just above.
    """
    told = str(problem)
    if problem.path == path:
        text = _FIELD.sub(lambda m: f"'{names.get(m[1], m[1])}'", problem.text)
        told = f"{problem.code} {text}"
    echo(told, err=True)


_FIELD = re.compile(r"'(\w+)'")
"""The name of a field, as the sentences about it write it."""


def write_over(file: Path, before: bytes, text: str) -> None:
    """Replace a file whole or not at all; one that was changed meanwhile stays as it is."""
    if file.read_bytes() != before:
        message = f"{file.name} is intussen gewijzigd. Er is niets geschreven. Probeer het opnieuw."
        raise click.ClickException(message)
    _when_there_is_room(file.name, lambda: write_whole(file, text))


_NOT_WRITTEN = "{name} kan niet worden geschreven: {why}. Er is niets geschreven."
_REMEDY = " Maak ruimte, of kies een map waar u mag schrijven."
_KEPT = " Uw antwoorden zijn bewaard. Typ daarna dezelfde opdracht om verder te gaan."
_IN_THE_WINDOW = (
    " Uw antwoorden kunnen nu nergens worden bewaard. Laat dit venster open en maak ruimte, of "
    "zorg dat u in deze map mag schrijven."
)
_AGAIN = "Is dat verholpen? Druk op Enter om het nog eens te proberen: "


def _when_there_is_room(name: str, written: Callable[[], None]) -> None:
    """Do it; what the disk does not take is tried again when its only copy is in this window."""
    while True:
        try:
            return written()
        except OSError as error:
            told = _NOT_WRITTEN.format(name=name, why=why_not(error))
            session = SESSION.get()
            if session is None or session.keep() or not in_terminal():
                kept = _KEPT if session and session.heard and session.keep() else ""
                raise click.ClickException(f"{told}{_REMEDY}{kept}") from None
            echo(f"{told}{_IN_THE_WINDOW}", err=True)
            typed(_AGAIN)


def _tips(root: Path, path: PurePosixPath, text: str) -> tuple[Problem, ...]:
    """What a reader will miss, such as plain words; a tip never stops the writer.

    What an answer lacks (T1..) is for who wrote the letter, and not for who copies it.
    """
    with trial_folder(root, {path: text}) as copy:
        loaded = load(copy)
        if loaded.errors:
            return ()
        # On the last of all days every message has arrived, whatever its date.
        verdicts = judge(loaded.register, UNKNOWN_LATEST)
        found = review(loaded.register, copy, verdicts)
        return tuple(
            p
            for p in found
            if p.path == path and p.severity is Severity.HINT and p.code[:2] != "T1"
        )


def private_problems(root: Path, path: PurePosixPath, text: str) -> tuple[Problem, ...]:
    """Personal data in the text that may never be published; git would keep it for ever."""
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made)
        copy_records(root / BODIES, copy / BODIES)
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        (copy / path).write_text(text, encoding="utf-8")
        return tuple(p for p in blocking(copy, copy / "content") if p.path == path)


def _keep_draft(root: Path, path: PurePosixPath, text: str) -> NoReturn:
    """Offer to keep the file where the site passes it over, to mend it in an editor."""
    draft = path.with_name(f"_{path.name}")
    if (root / draft).exists() or not ask_at_end("Bewaren als klad?"):
        raise click.Abort
    _write(root / draft, text)
    echo(f"Bewaard als klad: {draft}. Verbeter het en haal het streepje voor de naam weg.")
    raise SystemExit(1)


def _write(file: Path, text: str) -> None:
    """Write it whole or not at all; a file that exists stays as it is."""
    if os.path.lexists(file):
        message = f"{file.name} bestaat al. Er is niets geschreven. Kies met --id een andere naam."
        raise click.ClickException(message)
    write_whole(file, text)
