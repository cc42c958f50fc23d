"""What is not published leaves no trace: the site with it and without it is the same to the byte.

Equal bytes need no reading of zip files, images or JSON: whatever is in them is in both.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from commands.run import run
from corrections.past_repositories import git, repository
from test_mkdocs import ADVICE, COUNCIL, build_in, council_folder
from weerklank.commands.site import build as build_command
from weerklank.commands.site import write as write_command

pytestmark = pytest.mark.thorough

ANSWER = """\
---
advice: {advice}
from: college
received: 2026-03-02
{more}answers: [{{recommendation: 1, decision: adopted, explanation: Geheim.}}]
---
"""
SETTINGS = """
exclude_docs: |
  uit.md
draft_docs: |
  concept.md
"""


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every build here is about the same day."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")


def council(root: Path) -> Path:
    """A council with a page of its own, a member without a name, and files to link to."""
    council_folder(root)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(SETTINGS)
    page = COUNCIL.replace("kind: council", "kind: council\nmembers: [{role: lid}]")
    (root / "content/organisaties/raad.md").write_text(page, encoding="utf-8")
    (root / "content/over-ons.md").write_text("# Over ons\n\n[Cijfers](cijfers.csv)\n", "utf-8")
    (root / "content/cijfers.csv").write_text("jaar;aantal\n2026;3\n", encoding="utf-8")
    return root


def hide(root: Path, name: str, text: str = "# Geheim\n\n[Lijst](geheim.csv)\n") -> None:
    """A file that nobody may see."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def drafts(root: Path) -> None:
    """Files with a `_`, in every folder."""
    for folder in ("advice", "responses", "content", "content/organisaties", "content/_map"):
        hide(root, f"{folder}/_klad.md")


def left_overs(root: Path) -> None:
    """What editors, synchronisation and office programs leave behind."""
    for name in ("over-ons.md~", "over-ons.md.bak", ".over-ons.md.swp", "~$brief.docx", "#x.md#"):
        hide(root, f"content/{name}")
    hide(root, "content/organisaties/leden.xlsx")
    hide(root, "content/notities.txt")
    hide(root, "content/geheim.csv")


def hidden_folders(root: Path) -> None:
    """Of an editor, and of MkDocs itself."""
    for folder in (".obsidian", ".geheim", "templates"):
        hide(root, f"content/{folder}/x.md")


def kept_out(root: Path) -> None:
    """By `exclude_docs` and `draft_docs`."""
    hide(root, "content/uit.md")
    hide(root, "content/map/concept.md")


def embargoed(root: Path) -> None:
    """An advice of the future with its answer and its letter, and an answer of the future."""
    later = ADVICE.replace("title: Vergoed de bus", "title: Geheim\npublish_from: 2027-01-01")
    letter = later.replace(
        "recommendations", "documents: [{title: B, file: g.csv}]\nrecommendations"
    )
    hide(root, "advice/2026-09-geheim.md", letter)
    hide(root, "advice/g.csv", "geheim;1\n")
    hide(
        root, "responses/2026-09-geheim-college.md", ANSWER.format(advice="2026-09-geheim", more="")
    )
    more = "publish_from: 2027-01-01\n"
    hide(root, "responses/2026-01-bus-later.md", ANSWER.format(advice="2026-01-bus", more=more))


def early_consent(root: Path) -> None:
    """A name whose consent is dated next year."""
    page = root / "content/organisaties/raad.md"
    text = page.read_text("utf-8")
    named = "members: [{role: lid, name: Geheim de Wit, consent: 2027-05-01}]"
    page.write_text(text.replace("members: [{role: lid}]", named), encoding="utf-8")


def unlisted_letters(root: Path) -> None:
    """Files beside the records that no record names."""
    hide(root, "advice/geheim.csv", "geheim;1\n")
    hide(root, "responses/geheim.csv", "geheim;1\n")


def comments(root: Path) -> None:
    """A remark for whoever keeps the files: in the header of a record, in its text, in a page."""
    noted = (
        "<!-- geheim -->\n# Over ons<!-- geheim -->\n\n<!-- geheim\n-->\n\n[Cijfers](cijfers.csv)\n"
    )
    hide(root, "content/over-ons.md", noted)
    text = ADVICE.replace("sent:", "# Geheim: bel Jan\nsent:")
    text = text.replace(
        "De brief.", "<!-- geheim -->\nDe brief.\n<!-- a -->\n<!-- b -->\n\n<!-- c -->"
    )
    (root / "advice/2026-01-bus.md").write_text(text, encoding="utf-8")


EVERYTHING = (
    drafts, left_overs, hidden_folders, kept_out, embargoed, early_consent, unlisted_letters,
    comments,
)  # fmt: skip


def written_in(root: Path) -> Path:
    """What `weerklank write` makes of it."""
    outcome = run(write_command.command, [str(root / "uit"), "--folder", str(root)])
    assert outcome.exit_code == 0, outcome.output
    return root / "uit"


def made_in(root: Path) -> Path:
    """What `weerklank build` makes of it."""
    outcome = run(build_command.command, [str(root / "eigen"), "--folder", str(root)])
    assert outcome.exit_code == 0, outcome.output
    return root / "eigen"


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file by its address."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("door", [build_in, made_in, written_in])
def test_the_site_with_all_that_is_hidden_is_the_site_without(
    tmp_path: Path, door: Callable[[Path], Path]
) -> None:
    """All at once, through every door; should it fail, the name of the file says where."""
    without = bytes_of(door(council(tmp_path / "een" / "raad")))
    root = council(tmp_path / "twee" / "raad")
    for secret in EVERYTHING:
        secret(root)

    hidden = bytes_of(door(root))

    assert hidden.keys() == without.keys()
    assert [name for name in hidden if hidden[name] != without[name]] == []


def with_a_past(root: Path, secrets: Iterable[Callable[[Path], None]]) -> Path:
    """Three commits: as it began, a visible change, and every hidden thing changed or gone."""
    repository(council(root))
    for secret in secrets:
        secret(root)
    commit(root, "2026-02-01T12:00:00+01:00")
    advice = root / "advice/2026-01-bus.md"
    advice.write_text(advice.read_text("utf-8").replace("de bus", "de trein", 1), encoding="utf-8")
    commit(root, "2026-03-01T12:00:00+01:00")
    for draft in sorted(root.rglob("_klad.md")):
        draft.unlink()
    for file in filter(Path.is_file, sorted(root.rglob("*geheim*"))):
        file.write_text(file.read_text("utf-8").replace("Geheim", "Geheimer"), encoding="utf-8")
    commit(root, "2026-04-01T12:00:00+02:00")
    return root


def commit(root: Path, at: str) -> None:
    """All that there is, at that moment."""
    git(root, "add", "-A", "-f")
    git(root, "commit", "-q", "--allow-empty", "-m", "Geheim", at=at)


@pytest.mark.parametrize("door", [build_in, made_in])
def test_the_past_of_what_is_hidden_shows_nowhere(
    tmp_path: Path, door: Callable[[Path], Path]
) -> None:
    """With a history of drafts, embargoed advices and comments, corrections are those without."""
    without = bytes_of(door(with_a_past(tmp_path / "een" / "raad", ())))
    hidden = bytes_of(door(with_a_past(tmp_path / "twee" / "raad", EVERYTHING)))

    assert b"Titel" in without["wijzigingen/index.html"]
    assert hidden.keys() == without.keys()
    assert [name for name in hidden if hidden[name] != without[name]] == []


def test_what_is_not_hidden_does_show(tmp_path: Path) -> None:
    """The comparison sees a difference when there is one."""
    without = bytes_of(written_in(council(tmp_path / "een")))
    root = council(tmp_path / "twee")
    hide(root, "content/nieuws.md", "# Nieuws\n")

    assert bytes_of(written_in(root)) != without


def test_hidden_files_would_be_found_in_git(tmp_path: Path) -> None:
    """A new council keeps every draft out of git: what is in git is public in a public one."""
    ignore = Path(__file__).parents[2] / "hooks/weerklank/starter/dot-gitignore"
    (tmp_path / ".gitignore").write_text(ignore.read_text("utf-8"), encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)  # noqa: S607 (git of here)
    names = ["advice/_a.md", "responses/_a.md", "content/_a.md", "content/organisaties/_a.md"]
    names += ["content/_map/a.md", "content/map/_map/a.md", "content/over-ons.md~"]

    done = subprocess.run(  # noqa: S603 (our own words)
        ["git", "check-ignore", *names],  # noqa: S607 (git of here)
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == names
