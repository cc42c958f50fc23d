"""How long a build takes against plain Material on the same texts: ratios, in one run.

    python tests/benchmarks/build_time.py --count 300 --pairs 3

Makes a register of invented advices with an answer each, and the same texts as plain Markdown
pages left out of the navigation. Builds them in turn, A B A B, after one warm-up of each, and
prints processor seconds and the ratio of each pair. Not a test: a figure here never fails a build.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HEAD = "site_name: Raad Proefstad\nsite_url: https://raad.example/\ndocs_dir: content\n"
THEME = "theme: {name: material, language: nl, font: false}\n"
COUNCIL = """\
---
title: Cliëntenraad Proefstad
kind: council
advises: college
agreements: [{source: "Verordening 2025, artikel 7", answer_term: 6 weken, termijnenwet: applies}]
---
"""
PROSE = (
    "Mensen vertellen ons dat zij lang wachten op een antwoord van het loket. Zij weten niet of "
    "hun brief is aangekomen. Wij vragen de gemeente om binnen een week te laten weten dat een "
    "brief er is, en wie hem leest.\n\n"
)
REASON = "Dit kost 80.000 euro per jaar. Dat geld is er niet, want het gaat naar de energietoeslag."


def main() -> None:
    """Make both folders, build them in turn, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--pairs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        write_register(ours, options.count)
        write_plain(plain, options.count)
        build(ours), build(plain)
        pairs = [(build(ours), build(plain)) for _ in range(options.pairs)]
    ratios = [first / second for first, second in pairs]
    print(f"{options.count} advices, {options.pairs} pairs, processor seconds")
    print(f"ours   {statistics.median(first for first, _ in pairs):.2f}")
    print(f"plain  {statistics.median(second for _, second in pairs):.2f}")
    print(f"ratio  {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")


def write_register(root: Path, count: int) -> None:
    """A council with `count` advices of five recommendations, each answered."""
    for name in ("advice", "responses", "content/organisaties"):
        (root / name).mkdir(parents=True)
    (root / "mkdocs.yml").write_text(HEAD + THEME + "plugins: [weerklank]\n", encoding="utf-8")
    (root / "content/organisaties/raad.md").write_text(COUNCIL, encoding="utf-8")
    college = "---\ntitle: Het college\nkind: college\n---\n"
    (root / "content/organisaties/college.md").write_text(college, encoding="utf-8")
    for number in range(count):
        sent = dt.date(2016, 1, 4) + dt.timedelta(days=number * 3650 // count)
        (root / f"advice/a{number:05}.md").write_text(advice(number, sent), encoding="utf-8")
        answer = response(number, sent + dt.timedelta(days=35))
        (root / f"responses/a{number:05}-college.md").write_text(answer, encoding="utf-8")


def advice(number: int, sent: dt.date) -> str:
    """One advice file."""
    asked = "\n".join(
        f"  - Laat weten wie brief {n} van advies {number} leest." for n in range(1, 6)
    )
    return (
        f"---\ntitle: Advies {number} over het loket\nkind: unrequested\nsent: {sent}\n"
        f"summary: Wij vragen om sneller antwoord, keer {number}.\nthemes: [loket]\n"
        f"recommendations:\n{asked}\n---\n{PROSE * 6}"
    )


def response(number: int, received: dt.date) -> str:
    """One answer file."""
    answers = "\n".join(
        f"  - {{recommendation: {n}, decision: rejected, explanation: '{n}. {REASON}'}}"
        for n in range(1, 6)
    )
    return (
        f"---\nadvice: a{number:05}\nfrom: college\nreceived: {received}\n"
        f"answers:\n{answers}\n---\n{PROSE * 4}"
    )


def write_plain(root: Path, count: int) -> None:
    """The same texts as Markdown pages, left out of the navigation."""
    (root / "content").mkdir(parents=True)
    config = HEAD + THEME + "nav: [index.md]\nnot_in_nav: '/a*.md'\nplugins: [search]\n"
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "content/index.md").write_text("# Raad\n", encoding="utf-8")
    for number in range(count):
        blocks = "\n\n".join(
            f"### {n}. Vraag {n} van advies {number}\n\nNiet overgenomen.\n\n> {REASON}"
            for n in range(1, 6)
        )
        text = f"# Advies {number} over het loket\n\n{blocks}\n\n{PROSE * 10}"
        (root / f"content/a{number:05}.md").write_text(text, encoding="utf-8")


def build(root: Path) -> float:
    """Build a folder in a process of its own; returns its processor seconds."""
    environ = os.environ | {
        "WEERKLANK_TODAY": "2026-11-23",
        "NO_MKDOCS_2_WARNING": "1",
        # An installed package is compiled once, not at every start.
        "PYTHONDONTWRITEBYTECODE": "",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
    before = os.times()
    subprocess.run(command, cwd=root, check=True, env=environ)  # noqa: S603 (our own words)
    after = os.times()
    used = (after.children_user + after.children_system) - (
        before.children_user + before.children_system
    )
    return float(used)


if __name__ == "__main__":
    main()
