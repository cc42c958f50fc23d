"""The table of guards is about the code that is there; running it is a command of its own."""

from __future__ import annotations

from mutation.guards import ROOT, Guard, guards, left_behind


def stands(guard: Guard) -> bool:
    """Whether it stands there once, becomes something else, and has its test."""
    text = (ROOT / "hooks" / "weerklank" / guard.file).read_text(encoding="utf-8")
    return (
        text.count(guard.was) == 1 and guard.becomes != guard.was and (ROOT / guard.test).is_file()
    )


def test_every_guard_stands_where_the_table_says() -> None:
    """Once, so that it can be taken away; and its test is there."""
    assert len(guards()) > 50
    assert [guard.guard for guard in guards() if not stands(guard)] == []


def test_only_the_built_site_stays_behind() -> None:
    """A package of that name is copied: without it every test is red already."""
    package = ROOT / "hooks" / "weerklank" / "commands"

    assert left_behind(str(package), ["site", "reading"]) == set()
    assert left_behind(str(ROOT), ["site", "hooks"]) == {"site"}
