"""What goes wrong while something is made or read back leaves nothing wrong in what is kept."""

from __future__ import annotations

import errno
import importlib.metadata
import os
from contextlib import suppress
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from weerklank.kept import store
from weerklank.kept.keys import Keys
from weerklank.kept.store import Kept
from weerklank.writing.whole_file import write_whole

NUMBER = TypeAdapter(int)


def _fails() -> str:
    raise ArithmeticError


def test_who_goes_on_after_a_fault_keeps_all_that_it_asked() -> None:
    """What was asked before the fault and what was asked behind it are needs of the same answer."""
    kept = Kept()

    def made() -> tuple[str, ...]:
        first = kept.text(("first",), str)
        with suppress(ArithmeticError):
            kept.text(("fails",), _fails)
        return first, kept.text(("last",), str)

    kept.of_ours(("whole",), made)

    whole, *parts = (Keys().of(one) for one in ("whole", "first", "fails", "last"))
    assert kept.needs == {whole: tuple(parts)}


def test_the_needs_of_what_is_gone_go_too() -> None:
    """A process that stays for days keeps those of its last look."""
    kept = Kept()
    kept.of_ours(("outer",), lambda: (kept.text(("inner",), str),))
    assert len(kept.needs) == 1

    assert kept.next_build().needs == kept.needs
    assert kept.next_build().next_build().needs == {}


@pytest.mark.parametrize("found", [b"no number", b"", b"[" * 50_000, b'[["x:y"],[0]]'])
def test_an_answer_that_cannot_be_read_back_is_worked_out(found: bytes) -> None:
    """Whoever wrote it: it is passed over without a word."""
    number, ours = Keys().of("number"), Keys().of("ours")
    kept = Kept({number: found, ours: found})

    assert kept.value(("number",), lambda: 3, NUMBER) == 3
    assert kept.of_ours(("ours",), lambda: (3,)) == (3,)


def test_the_parts_of_what_has_no_key_are_written_out() -> None:
    """Nothing was told of the whole, so nothing can be told of its parts."""
    keys, part = Keys(), ("part",)

    keys.know_parts(object(), [part])

    assert keys.of(part) == Keys().of(part)


@pytest.mark.parametrize(
    "package", ["babel", "jinja2", "markdown", "nh3", "pillow", "pydantic", "pyyaml", "segno"]
)
def test_another_version_of_what_makes_pages_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    """The card to share is drawn by Pillow, the codes on paper by segno."""
    before, real = store.maker.__wrapped__(), importlib.metadata.version
    monkeypatch.setattr(store, "version", lambda n: "0" if n == package else real(n), raising=False)

    assert store.maker.__wrapped__() != before


@pytest.mark.parametrize("full", [False, True])
def test_nothing_is_left_of_what_was_not_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, full: bool
) -> None:
    """Neither of a build that died, nor of this one when the disk is full."""
    folder = tmp_path / store.FOLDER
    folder.mkdir(parents=True)
    (folder / "kept.txt.7").write_text("half")
    kept = Kept()
    kept.text(("part",), str)
    if full:
        monkeypatch.setattr(Path, "replace", _no_room)

    store.write_kept(tmp_path, kept)

    assert {path.name for path in folder.glob("kept*")} == (set() if full else {"kept.txt"})


def _no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_file_that_finds_no_room_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk itself names none, and then a person would read that a sentence was not said."""
    (tmp_path / "advies.md").write_text("eerst")
    monkeypatch.setattr(Path, "replace", _no_room)

    with pytest.raises(OSError, match="No space") as refused:
        write_whole(tmp_path / "advies.md", "later")

    assert refused.value.filename == str(tmp_path / "advies.md")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"advies.md": "eerst"}


def test_a_pipe_in_the_place_of_what_was_kept_is_passed_over(tmp_path: Path) -> None:
    """Who reads a pipe waits for ever for somebody who writes in it."""
    (tmp_path / store.FOLDER).mkdir(parents=True)
    os.mkfifo(tmp_path / store.FOLDER / "kept.txt")

    assert store.read_kept(tmp_path) == Kept()
