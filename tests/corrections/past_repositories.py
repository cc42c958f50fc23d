"""Small git repositories whose commits have fixed days, for tests about earlier versions."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

COUNCIL = """\
---
title: Cliëntenraad Proefstad
kind: council
advises: college
contact: {phone: 0123-456 789, mail: raad@proefstad.example}
agreements:
  - {source: "Verordening 2025, artikel 7", answer_term: 6 weken, valid: {from: 2025-01-01}}
---
Wij zijn de raad.
"""
COLLEGE = "---\ntitle: Het college van Proefstad\nshort: het college\nkind: college\n---\n"
ADVICE = """\
---
title: Vergoed de bus
sent: 2026-02-02
received: 2026-02-03
summary: Wij vragen een vergoeding voor de bus.
recommendations: [Vergoed de bus voor vrijwilligers.]
---
De brief.
"""
RESPONSE = """\
---
advice: 2026-01-bus
from: college
received: 2026-03-02
answers:
  - recommendation: "1"
    decision: rejected
    explanation: Dit doen wij niet, want het kost 80.000 euro per jaar.
---
"""
SETTINGS = """\
site_name: Raad Proefstad
site_url: https://raad.example/
repo_url: https://codeberg.example/raad/site
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: [search, weerklank]
"""
BUS = "advice/2026-01-bus.md"
BUS_ANSWER = "responses/2026-01-bus-college.md"
FIRST = {
    "mkdocs.yml": SETTINGS,
    "content/organisaties/raad.md": COUNCIL,
    "content/organisaties/college.md": COLLEGE,
    BUS: ADVICE,
    BUS_ANSWER: RESPONSE,
}
"""What a council puts on its site on the first day."""

IDENTITY = {
    "GIT_AUTHOR_NAME": "Jan Geheim",
    "GIT_AUTHOR_EMAIL": "jan.geheim@proefstad.example",
    "GIT_COMMITTER_NAME": "Jan Geheim",
    "GIT_COMMITTER_EMAIL": "jan.geheim@proefstad.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(root: Path, *arguments: str, at: str = "2026-01-01T12:00:00+01:00") -> str:
    """Run git in `root` as one fixed person at a fixed moment; returns what it prints."""
    moment = {"GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z", "GIT_COMMITTER_DATE": at}
    done = subprocess.run(  # noqa: S603 (a list of ours)
        ["git", *arguments],  # noqa: S607 (the git of whoever runs the tests)
        cwd=root,
        env={**os.environ, **IDENTITY, **moment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def write(root: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Put files in a folder; None takes one away."""
    for name, content in files.items():
        path = root / name
        if content is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def commit(
    root: Path, day: str, files: Mapping[str, str | bytes | None], message: str = "Bijgewerkt"
) -> None:
    """Write the files and record them at noon of a day, or at the moment that is given."""
    write(root, files)
    at = day if "T" in day else f"{day}T12:00:00+01:00"
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "--allow-empty-message", "-m", message, at=at)


def repository(root: Path) -> Path:
    """An empty repository."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q", "-b", "main", ".")
    return root
