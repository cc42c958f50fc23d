"""What goes wrong while something is made or read back leaves nothing wrong in what is kept."""

from __future__ import annotations

import importlib.metadata
from contextlib import suppress

import pytest
from pydantic import TypeAdapter

from weerklank.kept import store
from weerklank.kept.keys import Keys
from weerklank.kept.store import Kept

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
