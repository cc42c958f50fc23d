"""The command line loaded once, and forked into a terminal of its own for every start.

A wizard that is ended at every question starts a hundred times, and nearly all of a start is
loading. What is forked is what a start comes to: a session with a terminal, and then `main()`.
`test_real_terminal.py` starts a wizard from nothing.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath

from pexpect import fdpexpect

from commands.wizards.window import PATIENCE, SIZE
from registers_for_tests import TODAY, advice, register, response
from weerklank.cases.judge import judge
from weerklank.review.privacy.gate import text_problems
from weerklank.review.privacy.own import Own
from weerklank.review.written import WrittenFile

LINES, COLUMNS = SIZE
_LONGEST = 64 * 1024
_LOADED = (
    "babel.numbers",
    "prompt_toolkit.completion",
    "prompt_toolkit.input.vt100",
    "prompt_toolkit.key_binding.bindings.search",
    "prompt_toolkit.output.vt100",
    "prompt_toolkit.patch_stdout",
    "weerklank.cli",
    "weerklank.commands.importing.letters",
    "weerklank.commands.importing.sheets",
    "weerklank.commands.starting.start",
    "weerklank.commands.wizard.new.new",
    "weerklank.building.publication",
)
_TOLD = "Mevrouw J. de Vries heeft schulden."


@dataclass
class Running:
    """A program in a terminal: what it shows and is typed, and the two ways to end it."""

    screen: fdpexpect.fdspawn[str]
    pid: int
    _asked: socket.socket
    _open: bool = True

    def kill(self) -> None:
        """End it at once: nothing of the program runs any more."""
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def close_window(self) -> None:
        """Take the terminal away, as who closes its window, and wait until the program ended."""
        self.close()
        self.wait()

    def close(self) -> None:
        """Take the terminal away, when it is still there."""
        if self._open:
            os.close(self.screen.child_fd)
        self._open = False

    def wait(self) -> None:
        """Until it has ended; once."""
        self._asked.sendall(json.dumps({"wait": self.pid}).encode())
        assert self._asked.recv(_LONGEST), "the program that starts the others is gone"
        self.pid = 0


class Prepared:
    """Starts the command line again and again."""

    def __init__(self, asked: socket.socket) -> None:
        """Keep the line to the program that forks."""
        self._asked = asked

    @contextmanager
    def started(self, root: Path, words: Sequence[str]) -> Iterator[Running]:
        """`weerklank WORDS` in a terminal of 80 by 24, in a folder; gone when the block ends."""
        self._asked.sendall(json.dumps({"cwd": str(root), "words": list(words)}).encode())
        told, (terminal,), _, _ = socket.recv_fds(self._asked, _LONGEST, 1)
        screen = fdpexpect.fdspawn(terminal, encoding="utf-8", timeout=PATIENCE)
        running = Running(screen, int(told), self._asked)
        try:
            yield running
        finally:
            if running.pid:
                running.kill()
            running.close()


@contextmanager
def prepared() -> Iterator[Prepared]:
    """The program that forks, for as long as it is needed."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    search = os.pathsep.join(sys.path)
    with (
        ours,
        theirs,
        subprocess.Popen(  # noqa: S603 (our own program)
            [sys.executable, __file__, str(theirs.fileno())],
            env={**os.environ, "TERM": "xterm", "PYTHONPATH": search},
            pass_fds=[theirs.fileno()],
        ),
    ):
        theirs.close()
        yield Prepared(ours)
        ours.close()


def _serve(asked: socket.socket) -> None:
    """Fork for every start, and say when one has ended; until nobody asks any more."""
    for name in _LOADED:
        import_module(name)
    judge(register(advice(), response()), TODAY)  # the models and the word lists: made at first use
    list(text_problems(WrittenFile(PurePosixPath("advice/a.md"), _TOLD), Own()))  # and the names
    while message := asked.recv(_LONGEST):
        wanted = json.loads(message)
        if "wait" in wanted:
            os.waitpid(wanted["wait"], 0)
            asked.sendall(b"ended")
            continue
        outer, inner = os.openpty()
        fcntl.ioctl(outer, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        pid = os.fork()
        if not pid:
            asked.close()
            os.close(outer)
            os.login_tty(inner)
            _become(wanted["cwd"], wanted["words"])
        os.close(inner)
        socket.send_fds(asked, [str(pid).encode()], [outer])
        os.close(outer)


def _become(folder: str, words: list[str]) -> None:
    """Be the command from here on, with the terminal for its three streams; ends the process."""
    from weerklank.cli import main  # noqa: PLC0415 (loaded before the fork)

    os.chdir(folder)
    sys.argv = ["weerklank", *words]
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 (a stream that is open already)
    sys.stdout = open(1, "w", encoding="utf-8", buffering=1)  # noqa: SIM115 (same)
    sys.stderr = open(2, "w", encoding="utf-8", buffering=1)  # noqa: SIM115 (same)
    code: object = 1
    try:
        main()
        code = 0
    except SystemExit as ended:
        code = ended.code
    finally:
        sys.stdout.flush()
        os._exit(code if isinstance(code, int) else 0 if code is None else 1)


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
