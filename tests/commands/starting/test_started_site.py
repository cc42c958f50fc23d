"""What a volunteer meets first: a fresh site without dead links, and workflows that run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from browser.test_links import read, resolves
from commands.run import OPTIONS, plain, run, started
from commands.starting.shims import shims
from commands.starting.test_start import build
from weerklank.admin.vendoring import kept
from weerklank.commands.checking import check
from weerklank.commands.keeping import admin
from weerklank.commands.starting.start import command

ROOT = Path(__file__).parents[3]
ADDRESS = "https://wilgendam.example/weerklank/"
"""Below the root of its host, as project pages on a forge are."""


def steps(council: Path, forge: str) -> list[str]:
    """The shell commands of the job that checks and builds, in order, without putting it online."""
    if forge == "gitlab":
        jobs = yaml.safe_load((council / ".gitlab-ci.yml").read_text("utf-8"))
        return ["\n".join([*jobs["before_script"], *jobs["pages"]["script"]])]
    jobs = yaml.safe_load((council / f".{forge}/workflows/site.yml").read_text("utf-8"))["jobs"]
    job = jobs["controle" if forge == "github" else "site"]
    return [s["run"] for s in job["steps"] if "run" in s]


def clone(council: Path, target: Path) -> Path:
    """What a runner checks out: only what git keeps."""
    name = ("-c", "user.name=Raad", "-c", "user.email=raad@wilgendam.example")
    for arguments in (["add", "."], [*name, "commit", "-q", "--allow-empty", "-m", "Tweede"]):
        subprocess.run(["git", *arguments], cwd=council, check=True, capture_output=True)  # noqa: S603, S607 (our own words)
    subprocess.run(["git", "clone", "-q", str(council), str(target)], check=True)  # noqa: S603, S607 (same)
    return target


@pytest.fixture(scope="module")
def _editor() -> None:
    """The editor, as the tests in the browser keep it."""
    if kept(ROOT) is None:
        assert run(admin.command, ["fetch", "-f", str(ROOT)]).exit_code == 0


@pytest.mark.thorough
@pytest.mark.usefixtures("_editor")
@pytest.mark.parametrize("editor", ["aan", "uit"])
@pytest.mark.parametrize("forge", ["github", "forgejo", "gitlab"])
def test_the_steps_of_a_workflow_build_the_site(tmp_path: Path, forge: str, editor: str) -> None:
    """In a fresh clone, with the editor on and off, every step succeeds in order."""
    council = started(tmp_path, manual=True)
    if editor == "aan":
        settings = council / "mkdocs.yml"
        text = settings.read_text("utf-8") + "    admin: {backend: proef}\n"
        settings.write_text(text, encoding="utf-8")
    checkout = clone(council, tmp_path / "runner")
    programs = shims(tmp_path / "programs")
    marks = tmp_path / "marks"
    environment = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "SHIMS": str(programs),
        "MARKS": str(marks),
        "NO_MKDOCS_2_WARNING": "1",
        "BEWAKING": "https://seintje.example",
    }

    for step in steps(council, forge):
        done = subprocess.run(  # noqa: S603 (our own workflow)
            ["/bin/bash", "-e", "-c", step],
            cwd=checkout,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, step + done.stdout + done.stderr

    site = checkout / ("public" if forge == "gitlab" else "site")
    assert (site / "index.html").exists()
    assert (site / "admin" / "index.html").exists() is (editor == "aan")
    said = marks.read_text("utf-8")
    assert "pip install --require-hashes -r versies.txt" in said
    assert "pip install --no-deps -r requirements.txt" in said


@pytest.mark.thorough
def test_a_fresh_site_has_no_dead_link(tmp_path: Path) -> None:
    """Without one advice the site builds strictly, and every link leads somewhere."""
    council = started(tmp_path, f"--address={ADDRESS}", manual=True)

    built = build(council)

    assert (built.returncode, built.stderr) == (0, "")
    site = council / "site"
    broken = [
        f"{page.relative_to(site)}: {target}"
        for page in sorted(site.rglob("*.html"))
        for target in read(page).targets
        if not resolves(site, ADDRESS, page, target)
    ]
    assert broken == []
    assert "handleiding/advies-plaatsen/" in (site / "index.html").read_text("utf-8")


def test_the_first_check_is_about_what_the_council_wrote(tmp_path: Path) -> None:
    """The manual that comes along gives no findings: nobody there can change it."""
    outcome = run(check.command, ["-f", str(started(tmp_path, manual=True))])

    assert outcome.exit_code == 0
    assert "handleiding" not in outcome.output


def test_drafts_stay_out_of_git(tmp_path: Path) -> None:
    """A draft may hold names and addresses from a letter; git would keep them for ever."""
    council = started(tmp_path, manual=True)
    for name in ("advice/_concept-bus.md", "responses/_concept-bus.md", "advice/bus.md"):
        (council / name).write_text("Van mevrouw Bus.", encoding="utf-8")

    checkout = clone(council, tmp_path / "runner")

    assert [p.name for p in checkout.glob("*/*bus.md")] == ["bus.md"]


def test_a_wheel_goes_along(tmp_path: Path) -> None:
    """Before there is a release the council keeps Weerklank in its own repository."""
    wheel = tmp_path / "weerklank-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as made:
        made.writestr("weerklank/__init__.py", "")

    council = started(tmp_path, f"--package={wheel}", manual=True)

    lines = (council / "requirements.txt").read_text("utf-8").splitlines()
    assert f"./vendor/{wheel.name}" in lines
    assert zipfile.is_zipfile(council / "vendor" / wheel.name)


def test_an_address_becomes_a_requirement(tmp_path: Path) -> None:
    """Of a repository anyone can reach."""
    council = started(tmp_path, "--package=git+https://voorbeeld.nl/weerklank.git", manual=True)

    text = (council / "requirements.txt").read_text("utf-8")
    assert "weerklank @ git+https://voorbeeld.nl/weerklank.git\n" in text


@pytest.mark.parametrize("given", ["weerklank-9.whl", "iets", "http://voorbeeld.nl/x"])
def test_what_cannot_be_installed_is_refused(tmp_path: Path, given: str) -> None:
    """Nothing is made then."""
    target = tmp_path / "raad"

    outcome = run(command, [str(target), *OPTIONS, f"--package={given}"])

    assert outcome.exit_code == 1
    assert not target.exists()


def test_the_editor_is_fetched_only_when_it_is_on(tmp_path: Path) -> None:
    """A workflow can ask always: without the setting npm is not called."""
    outcome = run(admin.command, ["fetch", "--if-on", "-f", str(started(tmp_path, manual=True))])

    assert (outcome.exit_code, kept(tmp_path / "raad")) == (0, None)
    assert "Er is niets opgehaald." in plain(outcome.output)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it is published."""
    copy = tmp_path_factory.mktemp("wheel") / "source"
    for name in ("hooks", "content", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        place = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy.mkdir(exist_ok=True)
        place(ROOT / name, copy / name)
    build_wheel = "from hatchling.build import build_wheel; print(build_wheel('made'))"

    subprocess.run([sys.executable, "-c", build_wheel], cwd=copy, check=True, capture_output=True)  # noqa: S603 (our own words)

    (made,) = (copy / "made").glob("*.whl")
    return made


@pytest.mark.thorough
def test_the_wheel_brings_the_manual(wheel: Path) -> None:
    """A council that has only the package gets the manual too."""
    assert "weerklank/starter/content/handleiding/beginnen.md" in zipfile.ZipFile(wheel).namelist()


@pytest.mark.thorough
def test_the_wheel_says_what_is_in_it(wheel: Path) -> None:
    """Every dependency, the font and the editor stand in its bill of materials (PEP 770)."""
    packed = zipfile.ZipFile(wheel)
    (name,) = [one for one in packed.namelist() if ".dist-info/sboms/" in one]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    listed = json.loads(packed.read(name))["components"]

    requirements = {one["properties"][0]["value"] for one in listed if "properties" in one}
    assert {re.sub(r"[^a-z]", "", one.lower()) for one in requirements} == {
        re.sub(r"[^a-z]", "", one.lower()) for one in project["dependencies"]
    }
    assert {"DejaVuSans-Bold.subset.ttf", "@sveltia/cms"} <= {one["name"] for one in listed}


@pytest.mark.thorough
def test_the_wheel_brings_the_templates_compiled(wheel: Path, tmp_path: Path) -> None:
    """The site of a council that has only the package is the same, and no template is compiled."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "package")
    code = (
        "import sys; from jinja2 import FileSystemLoader; from weerklank.cli import group\n"
        "if sys.argv[2] == 'compiled': FileSystemLoader.get_source = None\n"
        "group(['write', sys.argv[1], '-f', sys.argv[3]], standalone_mode=False)"
    )

    for how, path in (("compiled", tmp_path / "package"), ("sources", ROOT / "hooks")):
        command = [sys.executable, "-c", code, str(tmp_path / how), how, str(ROOT)]
        environ = os.environ | {"PYTHONPATH": str(path)}
        subprocess.run(command, check=True, env=environ, capture_output=True)  # noqa: S603 (our own words)

    assert contents(tmp_path / "compiled") == contents(tmp_path / "sources")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file by its address."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
