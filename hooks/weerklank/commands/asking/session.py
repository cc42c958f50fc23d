"""What a wizard remembers: every answer, so that it goes on where it stopped, and goes back.

The answers are kept in `.weerklank/`, which git passes over, after every question until the file is
written: a closed window or an empty battery loses nothing. They come back only where the same
question is asked again, so a changed register cannot mix them up.
"""

import datetime as dt
import errno
import json
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from weerklank.commands.terminal.folding import echo
from weerklank.commands.terminal.typing import half_typed
from weerklank.writing.whole_file import write_whole

KEPT = Path(".weerklank")
_NOT_KEPT = "Let op: wat u typt, kan hier niet worden bewaard ({why}). Breekt u af, dan is het weg."

Heard = tuple[str, str]
"""A question and what was answered."""


class GoBackError(Exception):
    """The person wants another answer to an earlier question: the wizard runs again up to there."""


@dataclass
class WizardSession:
    """The answers so far, those of the last time, and the file that keeps them.

    A question is known by its text, by what it is about, and by how often it was asked.
    """

    file: Path
    given: Mapping[str, str]
    """The options of the command: other options are another record."""

    heard: list[Heard] = field(default_factory=list)
    earlier: list[Heard] = field(default_factory=list)
    """What was answered before, and is taken without asking."""

    offered: dict[str, str] = field(default_factory=dict)
    """What was answered before, and stands there to be changed when its question is asked."""

    begun: Heard = ("", "")
    """The question that was open the last time, and what stood there without an Enter."""

    today: dt.date | None = None
    """The day on which the site in the folder is judged; None until somebody asks."""

    asking: str = ""
    """The question that is open now."""

    lines: tuple[str, ...] = ()
    """What was typed of a text of several lines that is not closed yet."""

    about: str = ""
    """What the questions are about, when the same ones come more than once."""

    said: list[str] = field(default_factory=list)
    """What explains the next question: shown when it is asked, and not when it is answered."""

    quiet: bool = False
    """Whether answers that come back are not shown: the person saw them a moment ago."""

    came_back: bool = False
    """Whether the last answer was given before, and not typed just now."""

    may_say_why: bool = False
    """Whether the record has a place for the reason why a name may stand in it."""

    reasons: list[str] = field(default_factory=list)
    """Why a name may stand in what is typed."""

    warned: bool = False

    def key(self, question: str) -> str:
        """By what this question is known when it is asked now."""
        name = f"{self.about}{question}"
        asked = [known for known, _ in self.heard]
        again = 1
        while (key := name if again == 1 else f"{name} ({again})") in asked:
            again += 1
        return key

    def recall(self, key: str) -> str | None:
        """What was answered to it before; questions that are not asked any more are passed over."""
        place = next((n for n, (known, _) in enumerate(self.earlier) if known == key), None)
        if place is None:
            return None
        self.offered.update(self.earlier[:place])
        answer = self.earlier[place][1]
        del self.earlier[: place + 1]
        return answer

    def hear(self, key: str, answer: str) -> None:
        """Keep one answer, on disk as well: the next moment the window may be closed."""
        self.heard.append((key, answer))
        self.offered.pop(key, None)
        self.asking, self.lines = "", ()
        self.keep()

    def forget_since(self, place: int, *, offer: bool = False) -> None:
        """Take back the answers from `place` on: they were wrong, and are not given again."""
        if offer:
            self.offered.update(self.heard[place : place + 1])
        del self.heard[place:]
        self.keep()

    def go_back(self, place: int) -> None:
        """Ask the question at `place` again, with its answer to be changed; the others stay."""
        if self.lines:
            self.offered[self.asking] = "\n".join(self.lines)
        key, answer = self.heard[place]
        self.earlier = [*self.heard[:place], *self.heard[place + 1 :], *self.earlier]
        self.offered[key] = answer
        self.heard, self.said, self.reasons, self.about = [], [], [], ""
        self.asking, self.lines = "", ()
        self.keep()
        raise GoBackError

    def half(self, key: str) -> str:
        """What stood half typed at this question the last time; told once."""
        asked, text = self.begun
        if asked != key:
            return ""
        self.begun = ("", "")
        return text

    def show_said(self) -> None:
        """What explains the question that is asked now."""
        for line in self.said:
            echo(line)
        self.said.clear()

    def keep(self) -> bool:
        """Write what was typed; False, and said once, when the disk does not take it."""
        half = half_typed()
        begun = (self.asking, "\n".join([*self.lines, *([half] if half else [])]))
        if not (self.heard or self.earlier or begun[1]):
            return True  # nothing was typed yet
        kept = {
            "given": self.given,
            "heard": [*self.heard, *self.earlier],
            "offered": self.offered,
            "begun": begun,
        }
        try:
            keep_out_of_git(self.file, kept)
        except OSError as error:
            self._warn(error)
            return False
        return True

    def _warn(self, error: OSError) -> None:
        if not self.warned:
            self.warned = True
            echo(_NOT_KEPT.format(why=why_not(error)), err=True)


def keep_out_of_git(file: Path, kept: object) -> None:
    """Write it as JSON, whole or not at all; raises `OSError`.

    What was typed may hold a name that the check would have kept out of git.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
    write_whole(file, json.dumps(kept, ensure_ascii=False, indent=1))


def remembered_from(file: Path, given: Mapping[str, str]) -> WizardSession | None:
    """What was typed the last time with the same options; None when nothing readable was kept."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        heard = [(str(question), str(answer)) for question, answer in kept["heard"]]
        offered = {str(key): str(answer) for key, answer in kept.get("offered", {}).items()}
        asked, half = kept.get("begun", ("", ""))
        same = kept["given"] == given
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    begun = (str(asked), str(half))
    return WizardSession(file, given, earlier=heard, offered=offered, begun=begun) if same else None


_REASONS = {
    errno.EACCES: "u mag hier niet schrijven",
    errno.EFBIG: "de schijf is vol",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen te lezen",
}


def why_not(error: OSError) -> str:
    """Why the disk did not take it, in Dutch, for what a person can do something about."""
    return _REASONS.get(error.errno or 0, "de schijf geeft een fout")


SESSION: ContextVar[WizardSession | None] = ContextVar("wizard_session", default=None)
"""The wizard that asks now; None for a command that asks without remembering."""
