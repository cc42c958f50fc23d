"""The road without git: the template, the form "Begin hier", and the site that comes of it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from commands.run import plain, run
from commands.starting.shims import shims
from weerklank.commands.starting.start import command
from weerklank.settings.site import read_settings
from weerklank.writing.starting.new_council import NewCouncil, council_files
from weerklank.writing.starting.templates import template_files

ANSWERS = {
    "name": "Cliëntenraad 'Wilgen; rm -rf .' $(touch kwaad)",
    "municipality": "Wilgendam",
    "phone": "0123-456 700",
    "mail": "raad@wilgendam.example",
    "term": "6 weken",
    "term_for": "allebei",
    "source": "Verordening 2024, artikel 7",
}


def workflow(folder: Path, name: str) -> dict[str, object]:
    """A workflow; `on` is a word to YAML 1.1, which means yes."""
    text = (folder / ".github/workflows" / name).read_text("utf-8")
    found: dict[str, object] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (only texts)
    return found


def do(folder: Path, place: str, programs: Path, **inputs: str) -> None:
    """Run every step of a job, with what the form gave where the workflow names it."""
    file, job = place.split("#")
    jobs: dict[str, dict[str, list[dict[str, object]]]] = workflow(folder, file)["jobs"]  # type: ignore[assignment]  # of our own file
    for step in (one for one in jobs[job]["steps"] if "run" in one):
        given: dict[str, str] = step.get("env", {})  # type: ignore[assignment]  # same
        form = {
            key: inputs.get(value.removeprefix("${{ inputs.").removesuffix(" }}"), "")
            for key, value in given.items()
        }
        environ = {
            **os.environ,
            "PATH": f"{programs}:{os.environ['PATH']}",
            "MARKS": str(programs.parent / "marks"),
            "GITHUB_REPOSITORY": "Wilgenraad/site",
            **form,
        }
        subprocess.run(  # noqa: S603 (our own workflow)
            ["/bin/bash", "-e", "-c", str(step["run"])], cwd=folder, env=environ, check=True
        )


@pytest.mark.thorough
def test_from_the_form_to_a_site(template: Path, tmp_path: Path) -> None:
    """Template, form, the first build: every step as the workflows have it, but for the network."""
    programs = shims(tmp_path / "programs")
    (programs / "gh").write_text('#!/bin/bash\necho "gh $*" >> "$MARKS"\n', encoding="utf-8")
    (programs / "gh").chmod(0o755)
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "forge")], check=True)  # noqa: S603, S607 (our own words)
    remote = ["git", "remote", "add", "origin", str(tmp_path / "forge")]
    subprocess.run(remote, cwd=template, check=True)  # noqa: S603 (same)
    subprocess.run(["git", "push", "-qu", "origin", "main"], cwd=template, check=True)  # noqa: S607 (same)

    do(template, "begin.yml#begin", programs, **ANSWERS)
    do(template, "site.yml#controle", programs)

    assert "gh workflow run site.yml" in (tmp_path / "marks").read_text("utf-8")
    assert (template / "site/index.html").is_file()
    settings = read_settings(template / "mkdocs.yml")[0]
    assert settings.name == ANSWERS["name"]
    assert settings.address == "https://wilgenraad.github.io/site/"
    assert settings.admin
    assert settings.admin.repo == "Wilgenraad/site"
    pushed = ["git", "-C", str(tmp_path / "forge"), "log", "--format=%an <%ae>", "-1", "main"]
    author = subprocess.run(pushed, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 (same)
    assert author == f"{ANSWERS['name']} <{ANSWERS['mail']}>"
    assert not (template / "kwaad").exists()


def test_the_form_asks_what_start_asks(template: Path) -> None:
    """Eleven questions, each an option of the command, and no more than a form may have."""
    events: dict[str, dict[str, dict[str, object]]] = workflow(template, "begin.yml")["on"]  # type: ignore[assignment]  # of our own file
    asked = list(events["workflow_dispatch"]["inputs"])

    options = {parameter.name for parameter in command.params}
    assert len(asked) == 11
    of_a_terminal = {"target", "here", "template", "github", "package", "yes", "extra", "sent"}
    assert set(asked) == options - of_a_terminal


def test_the_form_leaves_the_workflows_as_they_are(template: Path) -> None:
    """A workflow may not change one: with another text the push would be refused."""
    council = NewCouncil("Raad", "Wilgendam", mail="raad@w.example", github="a/b")
    after = council_files(council, "weerklank==1")

    before = {path for path in template_files("") if path.startswith(".github/workflows/")}
    for path in before - {".github/workflows/begin.yml"}:
        assert after[path] == (template / path).read_text("utf-8")
    assert {path for path in after if path.startswith(".github/workflows/")} < before


@pytest.mark.parametrize(
    "option",
    [
        ("--name", "Raad"),
        ("--term-for", "allebei"),
        ("--with", "ombudsman"),
        ("--sent", "2026-05-04"),
        ("--github", "a/b"),
        ("--municipality-phone", "14 012"),
    ],
)
def test_a_template_is_of_no_council(option: tuple[str, str], tmp_path: Path) -> None:
    """What was said of a council would be nowhere: the sentence says where it belongs."""
    outcome = run(command, [str(tmp_path / "sjabloon"), "--template", *option])

    assert outcome.exit_code == 2
    said = plain(outcome.output)
    assert f"Het sjabloon is voor elke raad, en neemt {option[0]} niet mee." in said
    assert not (tmp_path / "sjabloon").exists()


def test_a_template_is_made_beside_and_not_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this folder a council begins."""
    monkeypatch.chdir(tmp_path)

    outcome = run(command, ["--here", "--template"])

    assert outcome.exit_code == 2
    assert "neemt --here niet mee" in plain(outcome.output)


def test_a_template_in_this_folder_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`staat in ..` would be the folder above."""
    monkeypatch.chdir(tmp_path)

    told = run(command, [".", "--template"]).output

    assert "het sjabloon staat in deze map. Lees nu README.md." in told
