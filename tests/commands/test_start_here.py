"""The road without git: the template, the form "Begin hier", and the site that comes of it."""

from __future__ import annotations

import datetime as dt
import errno
import inspect
import os
import subprocess
from pathlib import Path

import icalendar
import pytest
import yaml

from commands.run import plain, run
from commands.test_start import OPTIONS, started
from commands.test_started_site import shims
from weerklank.commands.starting.start import command, upkeep_calendar
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


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A repository that was just made from the template, as GitHub does: one commit, all files."""
    folder = tmp_path / "site"
    assert run(command, [str(folder), "--template"]).exit_code == 0
    name = ("-c", "user.name=x", "-c", "user.email=x@y.example")
    for step in (("init", "-q", "-b", "main"), ("add", "-A"), (*name, "commit", "-q", "-m", "1")):
        subprocess.run(["git", *step], cwd=folder, check=True)  # noqa: S603, S607 (our own words)
    return folder


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


def test_a_second_time_changes_nothing(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form can be sent again by mistake."""
    monkeypatch.chdir(template)
    assert run(command, ["--here", *OPTIONS]).exit_code == 0
    (template / "content/index.md").write_text("Van ons.", encoding="utf-8")

    outcome = run(command, ["--here", *OPTIONS])

    assert outcome.exit_code == 1
    assert "Uw site is al begonnen" in plain(outcome.output)
    assert (template / "content/index.md").read_text("utf-8") == "Van ons."


def test_what_somebody_put_there_is_kept(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not of the template stops it, by name."""
    (template / "brief.docx").write_bytes(b"van ons")
    monkeypatch.chdir(template)

    outcome = run(command, ["--here", *OPTIONS])

    assert outcome.exit_code == 1
    assert "In deze map staat al iets van uzelf: brief.docx." in plain(outcome.output)
    assert not (template / "mkdocs.yml").exists()


def test_a_folder_with_only_git_is_a_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a repository that was made empty at a forge."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)  # noqa: S603, S607 (our own words)
    monkeypatch.chdir(tmp_path)

    assert run(command, ["--here", *OPTIONS]).exit_code == 0
    assert "weerklank" in (tmp_path / "requirements.txt").read_text("utf-8")


def test_a_readme_of_the_council_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A forge puts one in a new repository; the template has a file of that name too."""
    (tmp_path / "README.md").write_text("van ons", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    outcome = run(command, ["--here", *OPTIONS])

    assert "In deze map staat al iets van uzelf: README.md." in plain(outcome.output)
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_what_is_named_goes_before_the_template(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who gives a package wants that one."""
    monkeypatch.chdir(template)

    assert run(command, ["--here", "--package", "weerklank==9.9", *OPTIONS]).exit_code == 0
    assert "weerklank==9.9" in (template / "requirements.txt").read_text("utf-8")


def test_a_full_disk_leaves_the_template_as_it_was(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is half there, and the folder can be begun again."""
    before = {path: path.read_bytes() for path in template.glob("*") if path.is_file()}
    monkeypatch.chdir(template)
    write, count = Path.write_bytes, iter(range(20))

    def full(file: Path, content: bytes) -> int:
        if next(count, None) is None:
            monkeypatch.setattr(Path, "write_bytes", write)
            raise OSError(errno.ENOSPC, "No such luck", str(file))
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    outcome = run(command, ["--here", *OPTIONS])

    assert "De schijf is vol. Maak ruimte" in plain(outcome.output)
    assert "Wat er in deze map stond, staat er nog." in plain(outcome.output)
    assert {path: path.read_bytes() for path in template.glob("*") if path.is_file()} == before
    assert run(command, ["--here", *OPTIONS]).exit_code == 0


def test_who_may_not_write_is_told_before_a_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is called as people do, not by a point."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_: False)

    outcome = run(command, ["raad"])

    assert "U mag niet schrijven in deze map. Kies een andere map" in plain(outcome.output)
    assert "Er is niets geschreven." in plain(outcome.output)


@pytest.mark.parametrize("typed", [[], ["raad", "--here"], ["raad", "--github=raad"]])
def test_what_cannot_be_is_told(
    typed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No folder, two folders, a repository without an owner."""
    monkeypatch.chdir(tmp_path)

    assert run(command, [*typed, *OPTIONS]).exit_code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("github", "address"),
    [
        ("Wilgenraad/site", "https://wilgenraad.github.io/site/"),
        ("Wilgenraad/wilgenraad.github.io", "https://wilgenraad.github.io/"),
        ("", ""),
    ],
)
def test_github_gives_an_address(github: str, address: str) -> None:
    """Of a repository, or of the owner; an own address goes before it."""
    council = NewCouncil("Raad", "Wilgendam", github=github)

    assert council.site == address
    assert NewCouncil("R", "W", github=github, address="https://r.nl").site == "https://r.nl/"


def test_the_calendar_of_upkeep_can_be_read() -> None:
    """By another program: five chores, each again by its own rule, none before the beginning."""
    begun = dt.date(2026, 2, 28)
    calendar = icalendar.Calendar.from_ical(upkeep_calendar("Raad; W", "raad", begun))

    events = calendar.walk("VEVENT")

    assert len({str(event["UID"]) for event in events}) == 5
    assert {event["RRULE"]["FREQ"][0] for event in events} == {"MONTHLY", "YEARLY"}
    assert min(event["DTSTART"].dt for event in events) == dt.date(2026, 3, 28)
    token = next(event for event in events if "token" in event["SUMMARY"])
    assert (token["DTSTART"].dt - begun).days < 366 - 28


@pytest.mark.parametrize("begun", [dt.date(2026, 11, 30), dt.date(2028, 2, 29)])
def test_no_month_is_passed_over(begun: dt.date) -> None:
    """A rule that begins on a day that some months lack would skip those."""
    calendar = icalendar.Calendar.from_ical(upkeep_calendar("Raad", "raad", begun))

    assert [e for e in calendar.walk("VEVENT") if e["DTSTART"].dt.day > 28] == []


def test_letters_and_lists_of_others_stay_out_of_git(tmp_path: Path) -> None:
    """Names may stand in what old advices are taken from; a draft of it stays out of git too."""
    ignored = (started(tmp_path) / ".gitignore").read_text(encoding="utf-8").splitlines()

    assert {"/*.csv", "/*.xlsx", "/*.docx", "/*.pdf", "/advice/_*"} <= set(ignored)


def test_a_council_gets_the_calendar(tmp_path: Path) -> None:
    """Beside its site, with the line ends that a calendar must have."""
    assert b"\r\nBEGIN:VEVENT\r\n" in (started(tmp_path) / "onderhoud.ics").read_bytes()


def test_nothing_is_asked_twice() -> None:
    """The options of the command are the questions of a council."""
    # `--with ombudsman` is one choice there, and a yes or no here.
    asked = set(inspect.signature(NewCouncil).parameters) - {"ombudsman"}

    assert {one.name for one in command.params} >= asked


@pytest.mark.parametrize("name", ["content", "content/organisaties", "README.md", "mkdocs.yml"])
def test_nothing_is_written_through_a_link(
    template: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a folder or a file, of the template or not: what it leads to stays as it was."""
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "README.md").write_text("van mij", encoding="utf-8")
    link, leads_to = template / name, outside if "." not in name else outside / name
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(leads_to)
    monkeypatch.chdir(template)

    told = run(command, ["--here", *OPTIONS])

    assert told.exit_code == 1
    assert f"snelkoppeling: {name}." in told.output
    assert [path.name for path in outside.rglob("*")] == ["README.md"]
    assert (outside / "README.md").read_text("utf-8") == "van mij"


def test_a_template_in_this_folder_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`staat in ..` would be the folder above."""
    monkeypatch.chdir(tmp_path)

    told = run(command, [".", "--template"]).output

    assert "het sjabloon staat in deze map. Lees nu README.md." in told
