"""What comes from elsewhere is fixed to package and commit, and raised on purpose."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

from commands.run import plain, run, started
from weerklank.commands.keeping.upgrade import command
from weerklank.writing.starting.templates import locked_versions

ROOT = Path(__file__).parents[3]
STARTER = ROOT / "hooks" / "weerklank" / "starter"
NATIONAL = ROOT / "hooks" / "weerklank" / "national" / "starter"
GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
STARTED = [*STARTER.glob("dot-*/workflows/*.yml"), *NATIONAL.glob("dot-*/workflows/*.yml")]
WORKFLOWS = [*GITHUB, *sorted(STARTED)]
BEGIN = STARTER / "sjabloon/dot-github/workflows/begin.yml"
NAMES = [file.relative_to(ROOT).as_posix() for file in WORKFLOWS]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def read(file: Path) -> dict[str, object]:
    """A workflow; `on` is a word to YAML 1.1, which means yes."""
    found: dict[str, object] = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (only texts)
    return found


@pytest.mark.parametrize("file", [*WORKFLOWS, BEGIN], ids=[*NAMES, BEGIN.name])
def test_actions_are_fixed_to_a_commit_with_the_version_beside_it(file: Path) -> None:
    """A tag can be moved to other code by whoever owns it; a commit cannot."""
    text = file.read_text("utf-8")
    used = re.findall(r"uses: (?!\./)(.*)", text)

    assert used or "uses: ./" in text
    assert [u for u in used if not re.fullmatch(r"[\w.:/-]+@[0-9a-f]{40} # v\d[\w.]*", u)] == []


def test_a_version_of_an_action_is_one_commit_everywhere() -> None:
    """A file that was passed over when it was raised, or changed by another hand, differs."""
    texts = [file.read_text("utf-8") for file in (*WORKFLOWS, BEGIN)]
    used = {found for text in texts for found in re.findall(r"uses: (.*?)@(\w{40}) # (\S+)", text)}

    assert len(used) >= 10
    assert len({(name, version) for name, _, version in used}) == len(used)


def test_who_reads_what_others_wrote_may_publish_nothing() -> None:
    """Fetching, checking and building stand in a job that has no right to a page."""
    for file in (file for file in WORKFLOWS if "dot-github" in str(file)):
        for job in read(file)["jobs"].values():  # type: ignore[attr-defined]
            runs = any("weerklank" in step.get("run", "") for step in job.get("steps", ()))
            assert not runs or not {"pages", "id-token"} & set(job.get("permissions", {})), file


@pytest.mark.parametrize("file", WORKFLOWS, ids=NAMES)
def test_a_pull_request_from_a_stranger_never_meets_a_secret(file: Path) -> None:
    """No event that lends it our rights, and each secret behind a condition."""
    workflow = read(file)
    assert "pull_request_target" not in str(workflow["on"])
    if "pull_request" not in str(workflow["on"]):
        return
    for job in workflow["jobs"].values():  # type: ignore[attr-defined]
        for step in job["steps"]:
            guarded = "!= 'pull_request'" in job.get("if", "") + step.get("if", "")
            unguarded = str(step).replace("github.event_name != 'pull_request' && github.token", "")
            assert guarded or not re.search(r"secrets\.|github\.token", unguarded)


@pytest.mark.parametrize("file", [f for f in WORKFLOWS if "forgejo" not in str(f)])
def test_permissions_are_the_least(file: Path) -> None:
    """Reading at the top; a job that writes says what, and never the files."""
    workflow = read(file)

    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():  # type: ignore[attr-defined]
        assert job.get("permissions", {}).get("contents", "read") == "read"
        assert set(job.get("permissions", {})) <= {"contents", "pages", "id-token"}


def test_checkout_keeps_no_password_behind() -> None:
    """What a step runs cannot push."""
    for file in (f for f in WORKFLOWS if "forgejo" not in str(f)):
        text = file.read_text("utf-8")
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_every_package_has_its_hashes() -> None:
    """So that pip takes it, and nothing else in its place."""
    entries = re.split(r"\n(?=[a-z])", locked_versions())[1:]

    assert len(entries) > 40
    assert all(re.match(r"[a-z0-9._-]+==\S+", entry) for entry in entries)
    assert all("--hash=sha256:" in entry for entry in entries)


def test_locked_versions_are_what_we_ask_for() -> None:
    """Each of our own requirements is in it, in a version that CI tried."""
    locked = dict(re.findall(r"^([a-z0-9._-]+)==([\w.]+)", locked_versions(), re.MULTILINE))
    tried = dict(
        re.findall(r"^([\w.-]+)==(\S+)", (ROOT / ".ci/constraints.txt").read_text(), re.MULTILINE)
    )
    tried = {name.lower().replace("_", "-"): found for name, found in tried.items()}
    asked = [*SETTINGS["dependencies"], *SETTINGS["optional-dependencies"]["import"]]
    names = [re.split(r"[<>=]", one)[0].replace("_", "-") for one in asked]

    assert {name: locked.get(name) for name in names} == {name: tried[name] for name in names}


def test_what_is_older_for_some_python_is_so_for_ci_as_well() -> None:
    """Else the second command of the README fails on the Python of Debian, which is 3.11.2."""
    split = re.compile(r"^([\w.-]+)==\S+ ; python_full_version (\S+ '[\d.]+')", re.MULTILINE)
    tried = (ROOT / ".ci/constraints.txt").read_text("utf-8")
    asked = [one for one in split.findall(locked_versions()) if f"\n{one[0]}==" in tried]

    assert asked != []
    assert sorted(asked) == sorted(split.findall(tried))


def test_a_started_council_is_on_these_versions(tmp_path: Path) -> None:
    """And an upgrade then changes nothing."""
    council = started(tmp_path, f"--package=weerklank=={version('weerklank')}")

    assert (council / "versies.txt").read_text("utf-8") == locked_versions()
    outcome = run(command, ["-f", str(council), "--yes"])
    assert "Alles is al op deze versie." in plain(outcome.output)


def test_upgrade_shows_what_changes_and_raises_it(tmp_path: Path) -> None:
    """An older package and an older Weerklank; a wheel or an address stays."""
    council = started(tmp_path, "--package=weerklank==0.0.1")
    locked = council / "versies.txt"
    locked.write_text(locked_versions().replace("nh3==", "nh3==0."), encoding="utf-8")

    refused = run(command, ["-f", str(council)], "nee\n")
    raised = run(command, ["-f", str(council), "--yes"])

    assert "Er is niets gewijzigd." in plain(refused.output)
    assert re.search(r"nh3: 0\.\S+ → \S+", plain(raised.output))
    assert f"weerklank: 0.0.1 → {version('weerklank')}" in plain(raised.output)
    assert locked.read_text("utf-8") == locked_versions()
    assert f"weerklank=={version('weerklank')}" in (council / "requirements.txt").read_text("utf-8")


def test_upgrade_leaves_a_wheel_alone(tmp_path: Path) -> None:
    """Who takes Weerklank along decides which."""
    council = started(tmp_path, "--package=git+https://voorbeeld.nl/weerklank.git")
    before = (council / "requirements.txt").read_text("utf-8")

    run(command, ["-f", str(council), "--yes"])

    assert (council / "requirements.txt").read_text("utf-8") == before


def test_upgrade_outside_a_site_is_told(tmp_path: Path) -> None:
    """Nothing is written into a folder that is no site."""
    outcome = run(command, ["-f", str(tmp_path), "--yes"])

    assert outcome.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_upgrade_of_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """Saved as UTF-16 it is a Dutch sentence, and stays as it was."""
    council = started(tmp_path)
    (council / "requirements.txt").write_bytes(b"\xff\xfe")

    result = run(command, ["-y", "-f", str(council)])

    assert result.exit_code == 1
    assert "is geen gewone tekst. Er is niets gewijzigd." in plain(result.output)
    assert (council / "requirements.txt").read_bytes() == b"\xff\xfe"


def test_every_package_has_a_licence_that_fits() -> None:
    """The list is of these versions, and each may be used beside the EUPL."""
    rows = re.findall(
        r"^\| (\S+) \| (\S+) \| (.+) \|$", (ROOT / "LICENCES.md").read_text("utf-8"), re.MULTILINE
    )
    fits = r"MIT|BSD|Apache|Python Software|PSF|MPL|Mozilla|ISC|HPND|GPL|Unlicense|other Python"

    assert [row[:2] for row in rows[1:]] == re.findall(
        r"^([\w.-]+)==([\w.]+)", locked_versions(), re.MULTILINE
    )
    assert [row for row in rows[1:] if not re.search(fits, row[2])] == []
