"""The line of progress and the times of the parts."""

from __future__ import annotations

import re
from pathlib import Path

from commands.run import advice_file, one_council, run
from weerklank.cli import group
from weerklank.publish.parts.stages import Stages


class Watched:
    """Stages on a clock that the test moves, and the lines that were shown."""

    def __init__(self) -> None:
        """Begin at some moment."""
        self.now = 10.0
        self.lines: list[str] = []
        self.stages = Stages(self.lines.append, lambda: self.now)


def test_a_quick_build_shows_nothing() -> None:
    """Up to two seconds nobody needs to be told."""
    watched = Watched()
    watched.stages.at("Lezen")
    watched.now += 2
    watched.stages.at("Schrijven")
    watched.stages.at("")

    assert watched.lines == []
    assert watched.stages.took == {"Lezen": 2, "Schrijven": 0}


def test_a_long_build_says_where_it_is_and_cleans_up() -> None:
    """After two seconds each part shows, not more often than anyone reads, and then goes away."""
    watched = Watched()
    watched.stages.at("Lezen")
    watched.now += 2.5
    for _ in watched.stages.each(range(100), "Schrijven"):
        watched.now += 0.05
    watched.stages.at("")

    assert watched.lines[0] == "Schrijven …"
    assert watched.lines[-1] == ""
    assert 20 < len(watched.lines) < 30
    assert re.fullmatch(r"Schrijven: \d+", watched.lines[1])
    assert round(watched.stages.took["Schrijven"], 2) == 5


def test_timings_are_told_on_request(tmp_path: Path) -> None:
    """`--timings` names each part with its seconds, and nothing of it stands there without."""
    root = one_council(tmp_path)
    (root / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: content\n", encoding="utf-8")
    advice_file(root)

    told = run(group, ["build", "-f", str(root), "--timings"])
    silent = run(group, ["build", "-f", str(root)])

    assert told.exit_code == silent.exit_code == 0
    for part in ("Bestanden lezen", "Beoordelen", "Pagina's maken", "Bestanden schrijven"):
        assert re.search(rf"\d,\d\d s  {part}\n", told.output)
        assert part not in silent.output
