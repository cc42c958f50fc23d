"""`weerklank forget` finds every trace, repeats nothing, and says what to do in which order."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path, PurePosixPath

import pytest

from commands.hiding_places import NAME, PLACES
from commands.run import advice_file, one_council, plain, run
from effort import at_most
from weerklank.commands.checking import check
from weerklank.commands.ending import forget
from weerklank.review.traces import found_in, sought, traces_in

WHO = ["-c", "user.name=Raad", "-c", "user.email=raad@example.org"]


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Git in the folder of the council."""
    return subprocess.run(["git", *WHO, *arguments], cwd=root, check=True, capture_output=True)  # noqa: S603, S607 (our own words)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council in git, made once: each test gets a copy."""
    root = one_council(tmp_path_factory.mktemp("raad") / "raad")
    advice_file(root)
    settings = "site_name: Raad\nsite_url: https://raad.example/\ndocs_dir: content\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Eerste")
    return root


@pytest.fixture
def root(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council in git, in which nothing stands yet."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")
    return Path(shutil.copytree(kept, tmp_path / "raad"))


def asked(root: Path, *terms: str, reason: str = "") -> tuple[int, str]:
    """The exit code and what is said."""
    options = ["--reason", reason] if reason else []
    outcome = run(forget.command, ["-f", str(root), *options], [*(terms or (NAME,)), ""])
    return outcome.exit_code, outcome.output.split("Dit moet weg (leeg: zoeken): \n")[-1]


@pytest.fixture(scope="module")
def everywhere(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, str]:
    """What is said of a council in which the name stands in every place, each in its own file."""
    root = Path(shutil.copytree(kept, tmp_path_factory.mktemp("overal") / "raad"))
    for name, content in PLACES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(content)
    return asked(root)


@pytest.mark.parametrize("name", PLACES)
def test_a_trace_is_found_wherever_it_stands(everywhere: tuple[int, str], name: str) -> None:
    """In every kind of text and attachment, also what is not published."""
    assert f"  {name}: " in everywhere[1].split("Stap 1.")[0]


def test_the_name_itself_is_not_said(everywhere: tuple[int, str]) -> None:
    """Only where it stands: but for the file that is named after it, nothing repeats it."""
    code, output = everywhere

    assert code == 1
    assert "jansen" not in output.replace("advice/noor-café-jansen.csv", "").casefold()


def test_nothing_found_says_how_far_was_looked(root: Path) -> None:
    """With exit code 0, for who does it again at the end."""
    code, output = asked(root)

    assert code == 0
    assert plain(output).startswith("Er is niets gevonden in wat ik kon lezen. Oude kopieën")


def test_what_was_deleted_is_found_in_git(root: Path) -> None:
    """An older text, and an older attachment that only a reader can open."""
    for name in ("advice/2026-06-x.md", "advice/brief.docx"):
        (root / name).write_bytes(PLACES[name])
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Erbij")
    for name in ("advice/2026-06-x.md", "advice/brief.docx"):
        (root / name).unlink()
    git(root, "commit", "-q", "-a", "-m", "Weg")

    code, output = asked(root)

    assert code == 1
    listed = "In de geschiedenis van git staat het in:\n  advice/2026-06-x.md\n  advice/brief.docx"
    assert listed in output
    assert "--invert-paths --path advice/brief.docx" in output
    assert "--path advice/2026-06-x.md" not in output
    assert "git push --force --mirror" in output


@pytest.mark.thorough
@pytest.mark.parametrize(
    "arguments",
    [
        ("commit", "--allow-empty", "-m", f"Dank aan {NAME}"),
        ("commit", "--allow-empty", "-m", "x", "--author", f"{NAME} <n@example.org>"),
        ("commit", "--allow-empty", "-m", "x", "--author", "N <noor.cafe.jansen@example.org>"),
        ("tag", "-a", "v1", "-m", NAME),
        ("tag", "noor-cafe-jansen"),
        ("branch", "voor-noor-cafe-jansen"),
    ],
)
def test_what_git_says_of_itself_is_found(root: Path, arguments: tuple[str, ...]) -> None:
    """In a message, of a maker, on another branch or on a tag."""
    git(root, *arguments)

    code, output = asked(root)

    assert code == 1
    assert "In de tekst of de maker van deze commits, takken, labels of notities:" in output


def test_a_note_in_git_is_told_as_a_note(root: Path) -> None:
    """Not as a file with the number of a commit for a name, which nobody can open."""
    git(root, "notes", "add", "-m", f"Dank aan {NAME}")
    git(root, "notes", "--ref=eigen", "add", "-m", f"Dank aan {NAME}")

    _, output = asked(root)

    short = git(root, "log", "--format=%h", "-1").stdout.decode().strip()
    assert f"of notities:\n  notitie bij {short}\n" in output
    assert f"git notes remove {short}\n" in output
    assert "geschiedenis van git staat het in" not in output
    assert "--mailmap" not in output


def test_a_text_with_the_name_in_its_own_name_goes_whole(root: Path) -> None:
    """A program can change the words in a file, and leaves its name."""
    (root / "advice/noor-café-jansen.csv").write_bytes(b"jaar;aantal\n")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Erbij")

    assert "--invert-paths --path 'advice/noor-café-jansen.csv'" in asked(root)[1]


@pytest.mark.parametrize("name", ["Siobhán O'Brien", "Jan & de Wit"])
def test_a_name_with_signs_is_found_on_the_pages(root: Path, name: str) -> None:
    """HTML and XML write them otherwise."""
    advice_file(root, "2026-06-zij", summary=f'"Een vraag van {name} over de bus."')

    _, output = asked(root, name)

    assert "https://raad.example/adviezen/2026-06-zij/" in output
    assert "https://raad.example/feeds/" in output


def test_other_branches_are_looked_into(root: Path) -> None:
    """What was never merged is public as well."""
    git(root, "switch", "-q", "-c", "proef")
    (root / "advice/2026-06-x.md").write_bytes(PLACES["advice/2026-06-x.md"])
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Proef")
    git(root, "switch", "-q", "main")

    assert "staat het in:\n  advice/2026-06-x.md\n" in asked(root)[1]


def test_the_addresses_to_ask_for_are_told(root: Path) -> None:
    """The pages and the data that show it, as the archive knows them."""
    advice_file(root, "2026-06-zij", summary=f"Met dank aan {NAME} voor de foto.")

    _, output = asked(root)

    assert "https://web.archive.org/web/*/https://raad.example/adviezen/2026-06-zij/" in output
    assert "https://raad.example/data/register.json" in output
    assert "Wie de gegevens ophaalt" in output


def test_what_the_gate_stops_is_looked_for_on_the_site_as_well(root: Path) -> None:
    """It is what must go: the site of before the gate knew it may still show it."""
    advice_file(root, "2026-06-zij", summary=f"{NAME} heeft schulden en wacht op de bus.")
    assert "P007" in run(check.command, ["-f", str(root)]).output

    _, output = asked(root)

    assert "https://raad.example/adviezen/2026-06-zij/" in output
    assert "niet na te kijken" not in output


def test_copies_of_everything_are_told_whatever_was_found(root: Path) -> None:
    """They hold every old version: on a disk, and at GitHub for ninety days."""
    found_nothing = plain(asked(root)[1])
    (root / "advice" / "brief.txt").write_text(NAME, encoding="utf-8")
    found = plain(asked(root)[1])

    assert "Oude kopieën van alles kan ik niet lezen: op een schijf, of bij GitHub onder" in (
        found_nothing
    )
    assert "Gooi elke oude kopie van alles weg (weerklank pack --archive): op elke schijf" in found
    assert "bij GitHub onder Actions, Kopie, waar zij 90 dagen staat" in found


def test_what_cannot_be_read_is_never_silent(root: Path) -> None:
    """It is listed, also when nothing was found."""
    (root / "advice/scan.pdf").write_bytes(b"%PDF-1.4 kapot")

    code, output = asked(root)

    assert code == 0
    assert "Dit kon ik niet lezen. Kijk er zelf in:\n  advice/scan.pdf" in output


def test_without_git_that_is_said(tmp_path: Path) -> None:
    """Nothing was seen of a history."""
    assert "In git heb ik niet alles kunnen zien." in asked(one_council(tmp_path))[1]


def test_a_fault_in_the_files_does_not_stop_the_search(root: Path) -> None:
    """Only what the site shows is then not known."""
    (root / "advice/kapot.md").write_text(f"Geen kop, wel {NAME}", encoding="utf-8")

    code, output = asked(root)

    assert code == 1
    assert "advice/kapot.md: regel 1" in output
    assert "Typ: weerklank check" in output


def test_a_tombstone_says_that_and_why(root: Path) -> None:
    """On an ordinary page; twice the same is one line, and what a council wrote there stays."""
    for _ in range(2):
        asked(root, reason="Er stonden gegevens van een persoon in.")
    asked(root, reason="Iemand trok de toestemming in.")

    page = (root / "content/weggehaald.md").read_text("utf-8")
    assert page.startswith("---\ntitle: Weggehaald\n")
    assert page.endswith(
        "\n\n- 23 november 2026: Er stonden gegevens van een persoon in.\n"
        "- 23 november 2026: Iemand trok de toestemming in.\n"
    )


def test_a_reason_with_the_name_in_it_is_refused(root: Path) -> None:
    """It would be the next trace."""
    code, output = asked(root, reason=f"Op verzoek van {NAME}.")

    assert code == 1
    assert "Schrijf hem zonder naam" in plain(output)
    assert not (root / "content/weggehaald.md").exists()


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("Jan de Wit", "JAN  DE\nWIT", True),
        ("Jan de Wit", "jan.de.wit@example.org", True),
        ("Jan de Wit", "Jande Wit", False),
        ("de Wit", "de Witte", False),
        ("06-12345678", "06 1234 5678", True),
        ("06-12345678", "0612345678", True),
        ("06-12345678", "06123456789", False),
        ("111222333", "111.222.333", True),
        ("Zoë", "zoe", True),
        ("O'Brien", "O’Brien", True),
        ("[a-z]+", "bcd", False),
    ],
)
def test_what_counts_as_the_same(term: str, text: str, found: bool) -> None:  # noqa: FBT001
    """Case, accents, line ends and signs make no difference; a longer word is another word."""
    assert sought([term]).stands_in(text) is found


@pytest.mark.thorough
@pytest.mark.parametrize("piece", ["woord Jan Jansen ", "é Jan Jansen ", "Jan Jansen\n", "a %20 "])
def test_a_large_file_is_searched_in_a_moment(piece: str) -> None:
    """Many traces on one long line, or a line for each: the time grows with the text, no faster."""
    content = (piece * (5_000_000 // len(piece))).encode()

    with at_most(seconds=2):
        found = found_in([(PurePosixPath("lijst.txt"), content)], sought(["Jan Jansen"]))

    assert len(found.traces) <= 1_001


def test_lines_are_counted_over_the_pieces_of_a_long_text() -> None:
    """A trace far into the text is on its own line, and one at the edge of two pieces is seen."""
    text = "é woord\n" * 300_000 + "Jan\nJansen\n"
    edge = "a" * 999_996 + " Jan Jansen"

    assert sought(["Jan Jansen"]).lines(text) == [300_001]
    assert sought(["Jan Jansen"]).lines(edge) == [1]


def test_a_term_that_is_in_everything_is_asked_again(root: Path) -> None:
    """Two letters are refused; nothing at all is no search."""
    assert "Dat is te kort." in run(forget.command, ["-f", str(root)], ["J.", ""]).output
    assert run(forget.command, ["-f", str(root)], [""]).exit_code == 1


def test_an_example_of_the_manual_is_nobody_here(root: Path) -> None:
    """What the package itself says as an example is not found, in a built site neither."""
    page = root / "site" / "handleiding" / "fouten" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p>Mevrouw J. de Vries heeft schulden.</p>", encoding="utf-8")

    code, told = asked(root, "J. de Vries")

    assert code == 0
    assert "De handleiding gebruikt dit in een eigen voorbeeld." in told
    assert "Er is niets gevonden" in told


def test_somebody_named_as_in_the_manual_is_still_found(root: Path) -> None:
    """Only the pages of the manual are passed over."""
    advice_file(root, summary="J. de Vries heeft schulden.")

    code, told = asked(root, "J. de Vries")

    assert code == 1
    assert "advice/2026-05-bus.md: regel" in told
    assert "handleiding/" not in told.split("Stap 1.")[0]


def test_lines_are_told_from_the_top(tmp_path: Path) -> None:
    """Line 2 comes before line 10."""
    one_council(tmp_path)
    (tmp_path / "lijst.txt").write_text("\n".join(["", "Aaltje", *[""] * 7, "Aaltje"]), "utf-8")

    found = traces_in(tmp_path, sought(["Aaltje"])).traces

    assert [trace.where for trace in found] == ["regel 2", "regel 10"]
