"""What an earlier build kept changes nothing but the time that a build takes."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.run import run
from examples import examples
from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.building.kept_judgements import explaining_with
from weerklank.building.publication import prepare
from weerklank.cases.judge import judge
from weerklank.cases.judging.explaining import judge_answer
from weerklank.cli import group
from weerklank.kept.store import FOLDER, Kept, read_kept, write_kept
from weerklank.publish.build import build_site
from weerklank.publish.making.means import Means
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register
from weerklank.settings.site import Settings

EVERYTHING = Path(__file__).parents[2] / "registers/good/everything"
IDS = ["a1", "a2", "a3"]
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 11, 1))
TEXTS = st.sampled_from(["Dit kost te veel.", "Wij doen dit, want de bus is vol.", "Gezien.", "-"])
EDITS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Bus", "Loket", "Fiets"]),
        "sent": DAYS,
        "superseded_by": st.sampled_from([*IDS, None]),
        "withdrawn": st.fixed_dictionaries({"on": DAYS, "reason": st.just("Niet meer nodig.")}),
        "received": st.one_of(st.none(), DAYS),
        "explanation": TEXTS,
        "decision": st.sampled_from(["adopted", "rejected", "partly"]),
    },
)
STATES = st.fixed_dictionaries(
    {
        "records": st.tuples(*(EDITS for _ in IDS)),
        "council": st.sampled_from(["Cliëntenraad", "Adviesraad"]),
        "college": st.sampled_from(["Het college", "Het bestuur"]),
        "today": st.sampled_from([TODAY, TODAY + dt.timedelta(days=1)]),
        "tagline": st.sampled_from(["", "Voor u."]),
    }
)


def built(state: dict[str, object], kept: Kept | None) -> dict[str, str | bytes]:
    """Every page and file of the site in this state."""
    records = register_of(state)
    today = state["today"]
    assert isinstance(today, dt.date)
    verdicts = judge(records, today, explaining_with(kept) if kept else judge_answer)
    options = SiteOptions(name="Raad", tagline=str(state["tagline"]))
    site = build_site(records, verdicts, options, None, Means(kept=kept))
    pages = {page.source: page.body("<p>Welkom.</p>") for page in site.pages}
    return pages | {file.uri: file.content for file in site.files}


def register_of(state: dict[str, object]) -> Register:
    """Three advices, each with an answer unless it has no day of arrival."""
    made = []
    records = state["records"]
    assert isinstance(records, tuple)
    for name, edit in zip(IDS, records, strict=True):
        own = {k: v for k, v in edit.items() if k not in {"received", "explanation", "decision"}}
        own = {k: v for k, v in own.items() if v != name}
        made.append(advice(id=name, **own))
        if edit.get("received"):
            answer = {
                "recommendation": "1",
                "decision": edit.get("decision", "rejected"),
                "explanation": edit.get("explanation", "Dit doen wij niet."),
            }
            received = edit["received"]
            made.append(response(id=f"{name}-r", advice=name, received=received, answers=[answer]))
    return register(*made, council(title=state["council"]), college(title=state["college"]))


@pytest.mark.thorough
@examples(30)
@given(st.lists(STATES, min_size=2, max_size=4))
def test_a_build_with_what_was_kept_is_a_build_without(states: list[dict[str, object]]) -> None:
    """Whatever is edited between two builds, the bytes are those of a build from nothing."""
    kept = Kept()
    for state in states:
        kept = Kept(kept.now)

        assert built(state, kept) == built(state, None)


def test_what_did_not_change_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build of the same files asks no rule and no template for an advice."""
    state = {
        "records": ({"received": dt.date(2026, 3, 2)}, {}, {}),
        "council": "Raad",
        "college": "Het college",
        "today": TODAY,
        "tagline": "",
    }
    kept = Kept()
    first = built(state, kept)
    monkeypatch.setattr(
        "weerklank.building.kept_judgements.judge_answer", lambda *_, **__: pytest.fail("asked")
    )
    monkeypatch.setattr("weerklank.publish.pages.advising.advice.body", lambda *_, **__: None)

    assert built(state, Kept(kept.now)) == first


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder in which something was kept."""
    write_kept(tmp_path, Kept(now={"sleutel": b"waarde"}))
    return tmp_path


def test_what_was_kept_is_found_again(root: Path) -> None:
    """The file is read back, and git leaves it alone."""
    assert read_kept(root).earlier == {"sleutel": b"waarde"}
    assert (root / FOLDER / ".gitignore").read_text("utf-8") == "*\n"


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-3],
        lambda text: text.replace(b"waarde", b"woorde"),
        lambda text: text.replace(b"weerklank ", b"weerklank 0"),
        lambda text: text.partition(b"\n")[2],
        lambda _: b"",
        lambda _: b"\xff\xfe\n\x00",
    ],
    ids=["cut", "changed", "another version", "no head", "empty", "no text"],
)
def test_a_file_that_cannot_be_relied_on_is_passed_over(root: Path, damage: object) -> None:
    """Cut, changed, older or foreign: the build works everything out, and says nothing."""
    path = root / FOLDER / "kept.txt"
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))

    assert read_kept(root).earlier == {}


@pytest.mark.parametrize("text", ["", "é – ’", "sleutel 3\nabc", "\n\n"])
def test_every_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    """Also one that looks like a line of the file, one of other letters, and none at all."""
    kept = Kept()
    for name in ("before", "this", "behind"):
        kept.text((name,), lambda name=name: text if name == "this" else name)
    write_kept(tmp_path, kept)

    again = read_kept(tmp_path)

    assert again.text(("this",), lambda: pytest.fail("asked")) == text
    assert again.text(("behind",), lambda: pytest.fail("asked")) == "behind"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """A build on a disk that is read only goes on without."""
    (tmp_path / ".weerklank").write_text("in de weg", encoding="utf-8")

    write_kept(tmp_path, Kept(now={"sleutel": b"waarde"}))

    assert read_kept(tmp_path).earlier == {}


def test_the_command_is_the_same_with_and_without(tmp_path: Path) -> None:
    """`write` twice and `write --no-cache` give one site, of a register that holds everything."""
    root = tmp_path / "raad"
    shutil.copytree(EVERYTHING, root)
    (root / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: content\n", encoding="utf-8")
    sites = []
    for name, options in (("a", []), ("b", []), ("c", ["--no-cache"])):
        target = tmp_path / name
        arguments = ["write", str(target), "-f", str(root), "--today", "2026-11-23", *options]
        result = run(group, arguments)
        assert result.exit_code == 0, result.output
        sites.append({p.relative_to(target): p.read_bytes() for p in target.rglob("*.*")})

    assert sites[0] == sites[1] == sites[2]
    assert read_kept(root).earlier


def _council_in_git(root: Path, *added: str) -> Path:
    """A council with what was kept beside it, of which git keeps only what is named."""
    shutil.copytree(EVERYTHING, root)
    (root / FOLDER).mkdir(parents=True)
    write_kept(root, Kept(now={"sleutel": b"<script>alert(1)</script>"}))
    for step in (("init", "-q"), ("add", "-f", "advice", *added)):
        subprocess.run(["git", *step], cwd=root, check=True)  # noqa: S603, S607 (our own words)
    return root


def _codes(root: Path) -> set[str]:
    made = prepare(root, root / "content", Settings(name="Raad"), TODAY)
    return {problem.code for problem in made.errors}


@pytest.mark.parametrize("added", [".weerklank/cache/kept.txt", ".weerklank"])
def test_what_was_kept_may_come_from_nobody_else(tmp_path: Path, added: str) -> None:
    """In a change that somebody sends it could hold any page, and any verdict."""
    assert "R079" in _codes(_council_in_git(tmp_path / "raad", added))


def test_a_link_in_its_place_is_seen(tmp_path: Path) -> None:
    """It could lead to a folder of that change."""
    root = _council_in_git(tmp_path / "raad")
    shutil.move(root / ".weerklank", root / "content" / "elders")
    (root / ".weerklank").symlink_to("content/elders")
    subprocess.run(["git", "add", "-f", ".weerklank"], cwd=root, check=True)  # noqa: S607 (our own)

    assert "R079" in _codes(root)


def test_what_was_kept_here_is_in_order(tmp_path: Path) -> None:
    """As every build leaves it: git passes it over."""
    assert "R079" not in _codes(_council_in_git(tmp_path / "raad"))
