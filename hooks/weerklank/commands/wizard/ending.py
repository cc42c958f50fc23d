"""The end of a wizard: keep it, keep it not, or change one answer and leave the others."""

from weerklank.commands.asking.prompting import BACK
from weerklank.commands.asking.session import SESSION
from weerklank.commands.terminal.folding import echo
from weerklank.commands.terminal.typing import typed

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
        echo(f"  {number}. {_plain(question)}: {_short(answer)}")
    while given := typed("Welk antwoord wilt u wijzigen? Typ het nummer (Enter = geen): ").strip():
        if given.isdecimal() and 1 <= int(given) <= len(session.heard):
            session.go_back(int(given) - 1)
        echo(f"  Typ een nummer van 1 tot en met {len(session.heard)}.")


def _plain(question: str) -> str:
    return question.replace(" (Enter = overslaan)", "")


def _short(answer: str) -> str:
    text = " ".join(answer.split())
    return f"{text[: _MOST_SHOWN - 1]}…" if len(text) > _MOST_SHOWN else text or "overgeslagen"
