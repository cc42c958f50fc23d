"""A council with one advice that was never answered, and what `weerklank due` says of it."""

from __future__ import annotations

from pathlib import Path

from commands.run import advice_file, one_council, run
from weerklank.commands.reading.due import command
from weerklank.writing.headers.yaml_text import record_text

TODAY = "2026-11-23"


def waiting_council(root: Path) -> Path:
    """A council with a term of six weeks and one advice that was never answered."""
    (root / "mkdocs.yml").write_text("site_name: Raad\nplugins: [weerklank]\n", "utf-8")
    advice_file(one_council(root))
    return root


def response_file(root: Path, name: str, **fields: object) -> None:
    """A message about the advice."""
    path = root / "responses" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    values = {"advice": "2026-05-bus", "from": "college", **fields}
    path.write_text(record_text(values), "utf-8")


def without_agreements(root: Path) -> None:
    """The same council, of which nobody knows what was agreed."""
    council = {"title": "Cliëntenraad", "kind": "council", "advises": ["college"]}
    path = root / "content" / "organisaties" / "clientenraad.md"
    path.write_text(record_text(council), "utf-8")


def due(root: Path, *options: str) -> str:
    """What the command says on the day."""
    return run(command, ["--folder", str(root), "--today", TODAY, *options]).output
