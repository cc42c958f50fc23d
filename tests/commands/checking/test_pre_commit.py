"""The hook definitions for pre-commit name a command that exists and fails on a fault."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from commands.run import advice_file, one_council, run
from weerklank.cli import group
from weerklank.writing.starting.new_council import NewCouncil, council_files

ROOT = Path(__file__).parents[3]


def hooks() -> list[dict[str, object]]:
    """Ours for other repositories, and the one that a new council gets."""
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    files = council_files(NewCouncil("Raad", "Wilgendam", phone="0123-456 700"), "weerklank")
    (theirs,) = yaml.safe_load(files[".pre-commit-config.yaml"])["repos"]
    return [*ours, *theirs["hooks"]]


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: str(hook["language"]))
def test_hook_stops_a_fault(
    hook: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command of the hook is ours, and its exit code says whether the files are right."""
    (tmp_path / "mkdocs.yml").write_text("site_name: R\ndocs_dir: content\n", "utf-8")
    advice_file(one_council(tmp_path))
    monkeypatch.chdir(tmp_path)
    program, *arguments = str(hook["entry"]).split()
    right = run(group, arguments)
    advice_file(tmp_path, sent="gisteren")
    wrong = run(group, arguments)

    assert program == "weerklank"
    assert hook["pass_filenames"] is False
    assert (right.exit_code, wrong.exit_code) == (0, 1)
