"""A new council's repository is complete: it checks, builds strictly and shows what is added."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from commands.run import OPTIONS, plain, run, started
from weerklank.commands.checking.check import command as check
from weerklank.commands.starting.start import command
from weerklank.commands.wizard.new import new
from weerklank.messages.dutch import digits
from weerklank.records import load
from weerklank.records.values.term import Term

AGREED = ("--term=6 weken", "--term-for=allebei")


def build(council: Path) -> subprocess.CompletedProcess[str]:
    """Build the site as its workflows do."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=council,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "WEERKLANK_TODAY": "2026-07-01"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_new_council_has_no_problems(tmp_path: Path) -> None:
    """Nothing is wrong with what was just made, and it holds no advice yet."""
    loaded = load(started(tmp_path))

    assert loaded.problems == ()
    assert loaded.register.advices == ()
    assert [body.id for body in loaded.register.bodies] == ["clientenraad", "college"]


def test_the_manual_comes_with_its_pictures(tmp_path: Path) -> None:
    """Each picture that a page of it shows is there, and is a picture."""
    manual = started(tmp_path, manual=True) / "content" / "handleiding"

    asked = {
        name
        for page in manual.glob("*.md")
        for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text("utf-8"))
    }

    assert len(asked) > 3
    assert {
        name for name in asked if not (manual / name).read_bytes().startswith(b"\x89PNG")
    } == set()


def git(council: Path, *arguments: str) -> str:
    """What git says of the folder."""
    done = subprocess.run(  # noqa: S603 (our own words)
        ["git", "-C", str(council), *arguments],  # noqa: S607 (same)
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_new_council_is_a_repository_under_its_own_name(tmp_path: Path) -> None:
    """One commit on main with every file, by the council and not by who typed; with a licence."""
    council = started(tmp_path, manual=True)

    assert git(council, "symbolic-ref", "--short", "HEAD") == "main"
    who = "Cliëntenraad Wilgendam <raad@wilgendam.example>"
    assert git(council, "log", "--format=%an <%ae>") == who
    assert git(council, "status", "--porcelain") == ""
    assert "CC0 1.0 Universal" in (council / "LICENSE").read_text("utf-8")


def test_inside_another_repository_none_is_made(tmp_path: Path) -> None:
    """Who starts in a folder that git knows already keeps one repository."""
    git(tmp_path, "init", "--quiet")

    council = started(tmp_path)

    assert not (council / ".git").exists()


def test_without_git_it_starts_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A computer without git gets the files and one sentence."""
    monkeypatch.setattr("weerklank.commands.starting.new_folder.shutil.which", lambda _: None)

    result = run(command, [str(tmp_path / "raad"), *OPTIONS])

    assert result.exit_code == 0
    assert "Git staat niet op deze computer." in plain(result.output)


def test_municipality_is_understood_with_its_word(tmp_path: Path) -> None:
    """`gemeente wilgendam` is Wilgendam, on every page."""
    target = tmp_path / "raad"
    options = [o for o in OPTIONS if "municipality" not in o]

    run(command, [str(target), *options, "--municipality=gemeente wilgendam"])

    assert {b.municipality for b in load(target).register.bodies} == {"Wilgendam"}


def test_new_council_starts_without_a_tip(tmp_path: Path) -> None:
    """The pages that come with it are as plain as what the check asks of a council."""
    result = run(
        check,
        [
            "-f",
            str(started(tmp_path, *AGREED, "--source=Artikel 7", manual=True)),
        ],
    )

    assert result.exit_code == 0
    assert "tip" not in plain(result.output).lower()


@pytest.mark.thorough
def test_new_council_builds_with_an_advice_and_an_answer(tmp_path: Path) -> None:
    """After one advice and one answer the site builds strictly and shows both."""
    council = started(tmp_path, *AGREED, "--source=Verordening 2024, artikel 7", manual=True)
    run(
        new.command,
        [
            *("advice", "-f", str(council), "--yes", "--title=Laat de bus rijden"),
            *("--sent=2026-05-04", "--summary=Op zondag rijdt er geen bus."),
            "--recommendation=Laat de bus op zondag rijden.",
        ],
    )
    run(
        new.command,
        [
            *("response", "-f", str(council), "--yes", "--advice=2026-05-bus-rijden"),
            *("--from=college", "--received=2026-06-01", "--decision=1=rejected"),
            "--explanation=1=De bus kost 80.000 euro per jaar en dat geld is er niet.",
        ],
    )

    built = build(council)

    assert (built.returncode, built.stderr) == (0, "")
    page = (council / "site" / "adviezen" / "2026-05-bus-rijden" / "index.html").read_text("utf-8")
    assert "Laat de bus op zondag rijden." in page
    assert "80.000 euro" in page
    assert "op tijd" in page


def test_term_becomes_an_agreement(tmp_path: Path) -> None:
    """The agreed term stands with its source on the page of the council."""
    council = started(tmp_path, *AGREED, "--source=Verordening 2024, artikel 7")

    (agreement,) = load(council).register.councils[0].agreements

    assert agreement.source == "Verordening 2024, artikel 7"
    assert agreement.answer_term is not None
    assert agreement.answer_term.unrequested == Term.parse("6 weken")


def test_without_a_term_nothing_is_agreed(tmp_path: Path) -> None:
    """A council without an agreed term gets no agreement, so that the site says so."""
    assert load(started(tmp_path)).register.councils[0].agreements == ()


def test_questions_are_asked(tmp_path: Path) -> None:
    """Without options everything is asked, and needless questions are left out."""
    target = tmp_path / "raad"
    typed = ("Adviesraad Oever", "Oever", "", "adviesraad@oever.example", "", "", "", "")

    result = run(command, [str(target)], typed)

    assert result.exit_code == 0, result.output
    assert "Waar dat staat" not in result.output
    about = (target / "content" / "over-ons.md").read_text("utf-8")
    assert "Mail naar adviesraad@oever.example." in about


@pytest.mark.parametrize(
    "given", ["0123-456 700", "+31 (0)30 123 45 67", "14 030", "14 030 (kies 2)", "112"]
)
def test_a_number_that_start_takes_is_one_that_check_takes(tmp_path: Path, given: str) -> None:
    """It goes to the council's own file and to the settings, which judge it alike."""
    council = started(tmp_path, f"--phone={given}")

    about = (council / "content" / "over-ons.md").read_text("utf-8")
    assert f"[{given}](tel:{digits(given)})" in about, "one touch calls"
    assert run(check, ["-f", str(council)]).exit_code == 0


@pytest.mark.parametrize("given", ["bel 0123-456", "0123-456, na tienen", "12", "1" * 16, '0" x=1'])
def test_what_is_no_number_is_refused_at_once(tmp_path: Path, given: str) -> None:
    """Nothing is written that check would refuse."""
    told = run(command, [str(tmp_path / "r"), *OPTIONS, f"--phone={given}"])

    assert told.exit_code == 2
    assert "'--phone' is geen telefoonnummer" in told.output
    assert not (tmp_path / "r").exists()


def test_without_a_telephone_the_mail_address_is_asked_until_it_is_there(tmp_path: Path) -> None:
    """Nobody has to answer all questions again because the last way to reach them was skipped."""
    target = tmp_path / "raad"
    typed = ("Adviesraad Oever", "Oever", "", "", "adviesraad@oever.example", "", "", "", "")

    result = run(command, [str(target)], typed)

    assert result.exit_code == 0, result.output
    assert "Zonder telefoon is een mailadres nodig" in result.output


def test_a_wrong_term_is_answered_in_the_words_of_the_question(tmp_path: Path) -> None:
    """Who never sees the name of a field does not read one in the fault."""
    typed = (
        "Raad Oever",
        "Oever",
        "",
        "raad@oever.example",
        "",
        "zes weken",
        "6 weken",
        "Art. 7",
        "",
    )

    result = run(command, [str(tmp_path / "raad")], typed)

    assert "'Antwoordtermijn' is geen termijn: zes weken. Bedoelt u '6 weken'?" in result.output
    assert "answer_term" not in result.output


def test_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    """Nothing is written into a folder with a file in it."""
    (tmp_path / "brief.txt").write_text("van ons", encoding="utf-8")

    result = run(command, [str(tmp_path), *OPTIONS])

    assert result.exit_code == 1
    assert "is niet leeg. Daarin staat: brief.txt." in result.output
    assert "weerklank start --here" in result.output
    assert f"weerklank start {tmp_path}-nieuw" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_full_folder_with_a_link_says_what_it_holds(tmp_path: Path) -> None:
    """A link in a folder with other things is not what is wrong."""
    (tmp_path / "foto.png").write_text("x", encoding="utf-8")
    (tmp_path / "werk").symlink_to(tmp_path.parent)

    told = run(command, [str(tmp_path), *OPTIONS]).output

    assert "Daarin staat: foto.png, werk." in told
    assert "snelkoppeling" not in told


def test_folder_of_a_site_says_that_it_has_begun(tmp_path: Path) -> None:
    """And how to go on with it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: R", encoding="utf-8")

    told = run(command, [str(tmp_path), *OPTIONS]).output

    assert "Uw site is daar al begonnen. Ga erin en typ: weerklank edit" in told


def test_council_must_be_reachable(tmp_path: Path) -> None:
    """Without a telephone number and without a mail address nothing is made."""
    options = [option for option in OPTIONS if "phone" not in option and "mail" not in option]

    result = run(command, [str(tmp_path / "raad"), *options])

    assert result.exit_code == 2
    assert "mensen moeten de raad kunnen bereiken" in plain(result.output)
    assert not (tmp_path / "raad").exists()


def test_no_place_is_left_unfilled(tmp_path: Path) -> None:
    """No template keeps an open place, with and without the optional answers."""
    full = started(tmp_path, "--address=https://wilgendam.example", "--hours=dinsdag")
    texts = [
        path.read_text("utf-8")
        for path in full.rglob("*")
        if path.is_file() and ".git" not in path.parts and path.suffix != ".png"
    ]

    assert not any(re.search(r"\[\[\w+\]\]", text) for text in texts)
    assert "site_url: https://wilgendam.example/" in (full / "mkdocs.yml").read_text("utf-8")


_PYTHON = """
mkdir -p "$3/bin"
echo "PATH=$PWD/$3/bin:\\$PATH" > "$3/bin/activate"
for name in pip weerklank; do printf '#!/bin/bash\\necho "%s $*"\\n' $name > "$3/bin/$name"; done
chmod +x "$3"/bin/*
"""


def test_the_readme_can_be_typed_from_top_to_bottom(tmp_path: Path) -> None:
    """By a second person, who has what the README installs and nothing else."""
    council = started(tmp_path)
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "python3").write_text(f"#!/bin/bash{_PYTHON}", encoding="utf-8")
    (programs / "python3").chmod(0o755)
    typed = re.findall(r"```sh\n(.*?)```", (council / "README.md").read_text("utf-8"), re.DOTALL)

    done = subprocess.run(  # noqa: S603 (our own words)
        ["/bin/bash", "-e", "-c", "".join(typed)],
        cwd=council,
        env={"PATH": f"{programs}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[-3:] == [
        "weerklank new advice",
        "weerklank new response",
        "weerklank check",
    ]
