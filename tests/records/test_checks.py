"""What the checks leave alone: they refuse only what surely cannot be."""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.records import load
from weerklank.records.reporting.problems import faults

REGISTERS = Path(__file__).parent.parent / "registers"
GOOD, BROKEN = REGISTERS / "good", REGISTERS / "broken"
COUNCIL = "content/organisaties/clientenraad.md"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A small register that a test may change."""
    return Path(shutil.copytree(GOOD / "minimal", tmp_path / "register"))


def _codes(register: Path) -> list[str]:
    return [problem.code for problem in load(register).problems]


def _agreements(register: Path, *agreements: str) -> None:
    """Give the council these agreements, each in flow style."""
    lines = "".join(f"  - {{source: Regel {n}, {a}}}\n" for n, a in enumerate(agreements))
    file = register / COUNCIL
    file.write_text(file.read_text().replace("kind:", f"agreements:\n{lines}kind:"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("answer_term: 6 weken", "explain: always"),
        ("answer_term: 6 weken", "answer_term: 6 weken"),
        ("answer_term: {requested: 6 weken}", "answer_term: {unrequested: 8 weken}"),
        ("answer_term: 6 weken", "answer_term: 8 weken, with: college"),
        (
            "answer_term: 6 weken, valid: {until: 2022-12-31}",
            "answer_term: 8 weken, valid: {from: 2023-01-01}",
        ),
    ],
)
def test_agreements_that_do_not_clash_stand_side_by_side(
    register: Path, first: str, second: str
) -> None:
    """Agreements on other subjects, with others, or for other days go together."""
    _agreements(register, first, second)

    assert _codes(register) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("answer_term: 6 weken", "answer_term: 42 dagen"),
        ("explain: always", "explain: nothing"),
        ("advise_term: 4 weken", "advise_term: 6 weken"),
        ("answer_term: 6 weken, with: college", "answer_term: 8 weken, with: [college]"),
        (
            "answer_term: 6 weken, valid: {until: 2023-01-01}",
            "answer_term: 8 weken, valid: {from: 2023-01-01}",
        ),
    ],
)
def test_agreements_that_clash_are_refused(register: Path, first: str, second: str) -> None:
    """Two agreements with one partner may not settle one subject twice on a single day."""
    _agreements(register, first, second)

    assert _codes(register) == ["R047"]


def test_dates_known_in_part_are_given_the_benefit_of_the_doubt(register: Path) -> None:
    """A month that may lie before or after a day is no fault."""
    advice = register / "advice/reiskosten.md"
    advice.write_text(advice.read_text().replace("sent:", "received: 2025-02\nsent:"))

    assert _codes(register) == []


def test_report_of_an_ombudsman_is_read_as_an_advice(register: Path) -> None:
    """An ombudsman may be named as the giver of an advice."""
    (register / "content/organisaties/ombudsman.md").write_text(
        "---\ntitle: De ombudsman\nkind: ombudsman\nadvises: college\n---\n"
    )
    advice = register / "advice/reiskosten.md"
    advice.write_text(advice.read_text().replace("sent:", "council: ombudsman\nsent:"))

    assert _codes(register) == []


def test_councils_may_use_the_same_numbers(register: Path) -> None:
    """A number belongs to one council: two councils may both have a number 1."""
    council = (register / COUNCIL).read_text()
    (register / "content/organisaties/adviesraad.md").write_text(council)
    advice = (register / "advice/reiskosten.md").read_text()
    for name in ("clientenraad", "adviesraad"):
        text = advice.replace("sent:", f"number: 1\ncouncil: {name}\nsent:")
        (register / f"advice/{name}.md").write_text(text)
    (register / "advice/reiskosten.md").unlink()

    assert _codes(register) == []


def test_interim_message_needs_no_date(register: Path) -> None:
    """A message that an answer will follow may say nothing of when."""
    (register / "responses/bericht.md").write_text(
        "---\nadvice: reiskosten\nfrom: college\nkind: interim\nreceived: 2025-03-01\n---\n"
    )

    assert _codes(register) == []


_REPORT = "---\nadvice: reiskosten\nfrom: college\nkind: report\nreceived: 2026-03-01\n"


@pytest.mark.parametrize(
    "said",
    [
        "answers: [{recommendation: 1, decision: adopted}]",
        "answers: [{recommendation: 1, decision: unknown}]",
        "answers: [{recommendation: 1, explanation: Omdat het kan.}]",
        "also: [{advice: bus, answers: [{recommendation: 1, decision: adopted}]}]",
    ],
)
def test_report_decides_nothing(register: Path, said: str) -> None:
    """No page shows a decision of a report, so it is refused instead of passed over."""
    (register / "advice/bus.md").write_text((register / "advice/reiskosten.md").read_text())
    (register / "responses/voortgang.md").write_text(f"{_REPORT}{said}\n---\n")

    assert "R043" in _codes(register)


def test_report_may_say_what_became_of_a_promise(register: Path) -> None:
    """A report on progress holds the actions."""
    said = "answers: [{recommendation: 1, actions: [{what: Het loket, done: 2026-02-01}]}]"
    (register / "responses/voortgang.md").write_text(f"{_REPORT}{said}\n---\n")

    assert "R043" not in _codes(register)


def _spoil(text: str, chance: random.Random) -> str:
    """The text with a few lines dropped, doubled, swapped, cut short or given something else."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        other = chance.randrange(len(lines))
        lines[at] = chance.choice(
            [
                "",
                lines[at] + "\n" + lines[at],
                lines[other],
                lines[at][: chance.randrange(len(lines[at]) + 1)],
                lines[at].replace(": ", ": ["),
                lines[at].replace("20", "99"),
                lines[at].replace("college", "raad"),
                lines[at].replace(": ", ": null #"),
                "  " + lines[at],
            ]
        )
    return "\n".join(lines)


@given(seed=st.integers(0, 2**32))
def test_spoilt_files_give_problems_and_never_an_exception(seed: int) -> None:
    """However files are damaged, loading ends with known codes on lines that exist."""
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    with tempfile.TemporaryDirectory() as folder:
        register = Path(shutil.copytree(GOOD / "everything", Path(folder) / "register"))
        for file in sorted(register.rglob("*.md")):
            if chance.random() < 0.5:
                file.write_text(_spoil(file.read_text(), chance))

        problems = load(register).problems

        assert all(problem.code in faults() for problem in problems)
        assert list(problems) == sorted(problems)
        for problem in problems:
            lines = (register / problem.path).read_text().count("\n") + 2
            assert 1 <= problem.line <= lines
            assert problem.text.endswith((".", "?", "---"))


def test_of_several_left_open_every_number_is_told(tmp_path: Path) -> None:
    """On which of them the letter is silent only its reader knows."""
    root = tmp_path / "site"
    shutil.copytree(BROKEN / "W107-worked-out-in-part", root)
    advice = root / "advice/reiskosten.md"
    first, _, rest = advice.read_text().partition("recommendations:\n")
    advice.write_text(f"{first}recommendations:\n  - Betaal op tijd.\n{rest}")

    (line,) = (one.text for one in load(root).problems if one.code == "W107")

    assert line.endswith("Zet alleen die erbij, zoals: silent_on: ['2', '3'].")


def test_what_another_letter_for_the_same_body_says_is_worked_out(tmp_path: Path) -> None:
    """A service answered for the college, and the college itself on the second recommendation."""
    root = tmp_path / "site"
    shutil.copytree(BROKEN / "W107-worked-out-in-part", root)
    letter = root / "responses/reiskosten-college.md"
    service = "---\ntitle: Dienst\nkind: provider\n---\n"
    (root / "content/organisaties/dienst.md").write_text(service)
    letter.write_text(
        letter.read_text().replace("from: college", "from: dienst\non_behalf_of: [college]")
    )
    assert "W107" in _codes(root)

    (root / "responses/tweede.md").write_text(
        "---\nadvice: reiskosten\nfrom: college\nreceived: 2025-03-20\n"
        "answers: [{recommendation: 2, decision: adopted, explanation: Vanaf 1 mei elke maand.}]\n"
        "---\n"
    )

    assert "W107" not in _codes(root)
