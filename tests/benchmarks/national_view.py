"""What a country costs: so many registers of so many advices, checked, counted and shown.

`python tests/benchmarks/national_view.py --councils 350 --advices 200` prints CPU seconds, the most
memory of one process, and the size of the Parquet files: of everything for the first time, of a
second build with nothing changed, and of one with one changed register; and how long each of the
ready questions takes.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from national.conftest import DAY, sites, web
from national.invented import Invented, councils, folder_of
from weerklank.national.building import build
from weerklank.national.sources.municipalities import municipalities
from weerklank.national.tables.catalogue import opened, questions
from weerklank.national.working.running import Run

STEPS = 8
"""Lines of a calculation sheet: they are most of what a real register holds."""


def prepare(folder: Path, number: int, advices: int, changed: int) -> None:
    """Fetch so many councils; one of them got an answer since."""
    made = councils(1, number, advices)
    for one in made:
        for advice in one.register["advice"]:
            advice["addressees"][0]["timeliness"]["steps"] = [_step() for _ in range(STEPS)]
    if changed:
        _answer_one_more(made[changed])
    everywhere, _ = municipalities(folder / "nowhere")
    if not (folder / "registers.csv").exists():
        folder_of(made, folder, tuple(sorted({one.province for one in everywhere.values()})))
        sizes = [len(one.octets) for one in made]
        print(f"{sum(sizes) / len(sizes) / 1e6:.2f} MB a register, {sum(sizes) / 1e6:.0f} MB")
    _run(folder).fetch(web(sites(made)))


def _answer_one_more(one: Invented) -> None:
    """An answer came: one clock and its recommendations are other ones, and the figures too."""
    register = one.register
    states = [advice["addressees"][0]["timeliness"] for advice in register["advice"]]
    next(state for state in states if state["state"] == "late")["state"] = "on_time"
    register["statistics"]["on_time"]["part"] += 1
    rejected = next(
        rec
        for advice in register["advice"]
        for rec in advice["addressees"][0]["recommendations"]
        if rec["decision"] == "rejected"
    )
    rejected["text"] = "Geef mensen zelf de keuze, ook als zij weinig verdienen."


def _step() -> dict[str, Any]:
    text = "De dag erna, woensdag 26 augustus 2026, is dag één. Zes weken later is 6 oktober 2026."
    values = {"first": "2026-08-26", "term": "6 weken", "end": "2026-10-06", "start": "2026-08-25"}
    return {"kind": "count", "code": "counted", "values": values, "text": text * 2, "day": None,
            "article": "Verordening cliëntenparticipatie Proefstad 2024, artikel 7"}  # fmt: skip


def make(folder: Path, name: str) -> None:
    """Check and build into a new folder, and print what this process and its children took."""
    begun = time.perf_counter()
    run = _run(folder)
    target = folder / name
    target.mkdir()
    build(run, run.check(), target)
    # The processes that did the work are children of the fork server: they count once it ended.
    forkserver._forkserver._stop()  # type: ignore[attr-defined]  # noqa: SLF001 (no public way)
    used = [resource.getrusage(kind) for kind in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(one.ru_utime + one.ru_stime for one in used)
    most = max(one.ru_maxrss for one in used) / 1024
    clock = time.perf_counter() - begun
    print(f"{name:10} {cpu:7.2f} s CPU {clock:7.2f} s, at most {most:.0f} MB in one process")


def _run(folder: Path) -> Run:
    run, problems = Run.of(folder, DAY)
    assert problems == ()
    return run


def weigh(folder: Path) -> None:
    """Print whether two builds are the same, what Parquet weighs, and how fast questions are."""
    first = folder / "first"
    print(f"the same bytes: {_marks(first) == _marks(folder / 'again')}")
    for ending in (".parquet", ".csv", ".json", ".html"):
        print(
            f"{ending:10} {sum(f.stat().st_size for f in first.rglob(f'*{ending}')) / 1e6:.1f} MB"
        )
    sql = opened(first / "gegevens" / "tabellen")
    for name, question in questions().items():
        begun = time.perf_counter()
        sql.execute(question).fetchall()
        print(f"{name:28} {time.perf_counter() - begun:6.3f} s")


def _marks(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


def main() -> None:
    """Measure in processes of their own, so that none carries the memory of another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--councils", type=int, default=350)
    parser.add_argument("--advices", type=int, default=200)
    parser.add_argument("--step", nargs=2, metavar=("STEP", "FOLDER"), help="one step, by itself")
    asked = parser.parse_args()
    if asked.step:
        step, folder = asked.step[0], Path(asked.step[1])
        match step:
            case "prepare" | "change":
                prepare(folder, asked.councils, asked.advices, 4 if step == "change" else 0)
            case "weigh":
                weigh(folder)
            case _:
                make(folder, step)
        return
    folder = Path(tempfile.mkdtemp())
    numbers = ["--councils", str(asked.councils), "--advices", str(asked.advices)]
    for step in ("prepare", "first", "again", "change", "one", "weigh"):
        subprocess.run(  # noqa: S603 (this very file)
            [sys.executable, __file__, *numbers, "--step", step, str(folder)], check=True
        )
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
