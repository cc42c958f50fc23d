"""What only shows beside another record: a second advice, a second letter, a second file."""

from __future__ import annotations

from pathlib import Path

import pytest

from records.test_checks_of_records import ADVICE, BODIES, add, codes, register, told

__all__ = ["register"]

ANSWER = "answers: [{recommendation: '1', decision: adopted, explanation: Ja.}]"


def put(register: Path, file: str, *lines: str) -> None:
    """A file with only a header of these lines."""
    (register / file).write_text("\n".join(["---", *lines, "---", ""]), "utf-8")


def second_advice(register: Path, *lines: str) -> None:
    """Another advice, of the same council."""
    put(
        register, "advice/wonen.md", "title: Bouw", "sent: 2025-02-05", "summary: Wij vragen dat.",
        "recommendations: [Bouw een huis voor ons.]", *lines,
    )  # fmt: skip


def letter(register: Path, name: str, *lines: str, sender: str = "college") -> None:
    """An answer to the first advice that came on 1 March."""
    put(
        register, f"responses/{name}.md", "advice: reiskosten", f"from: {sender}",
        "received: 2025-03-01", *lines,
    )  # fmt: skip


def service(register: Path) -> None:
    """A second body to which the advice went as well."""
    put(register, f"{BODIES}/dienst.md", "title: De dienst", "kind: gr_board")
    add(register, ADVICE, "to: [college, dienst]")


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ("[{recommendation: '1', decision: adopted}]", []),
        ("[{recommendation: '1', decision: adopted}, {recommendation: '1'}]", ["R035"]),
        ("[{recommendation: '1', decision: partly}]", ["W102"]),
    ],
)
def test_what_a_letter_says_on_another_advice_is_checked_too(
    register: Path, answers: str, found: list[str]
) -> None:
    """Twice the same number, or a part that nobody named."""
    second_advice(register)
    letter(register, "brief", ANSWER, f"also: [{{advice: wonen, answers: {answers}}}]")

    assert codes(register) == found


def test_what_is_left_open_on_another_advice_is_told_at_its_own_line(register: Path) -> None:
    """Where `also` names that advice."""
    second_advice(register)
    letter(register, "brief", ANSWER, "also:", "  - advice: wonen", "    silent_on: []")

    (line,) = told(register)

    assert line.startswith("responses/brief.md:7: W107 ")


@pytest.mark.parametrize(("sender", "found"), [("college", []), ("dienst", ["W107"])])
def test_an_answer_of_another_body_leaves_a_letter_open(
    register: Path, sender: str, found: list[str]
) -> None:
    """What one body says is not what the other answered."""
    service(register)
    letter(register, "brief")
    letter(register, "later", ANSWER, sender=sender)

    assert codes(register) == found


def test_two_files_that_claim_one_earlier_name_are_told(register: Path) -> None:
    """An old address can lead to only one of them."""
    second_advice(register, "formerly: [oud]")
    add(register, ADVICE, "formerly: [oud]")

    (line,) = told(register)

    assert line.startswith("advice/wonen.md:")
    assert "R122 reiskosten.md heette ook al oud." in line


@pytest.mark.parametrize(("total", "wrong"), [(10, True), (11, False), (14, False), (15, True)])
def test_a_hidden_number_of_complaints_is_one_to_four(
    register: Path, total: int, *, wrong: bool
) -> None:
    """Ten that are written and one line that is too small to show are eleven to fourteen."""
    lines = "lines: [{nature: Wachten, number: 10}, {nature: Bejegening}]"
    figures = f"complaint_figures: [{{half: 2024-1, total: {total}, {lines}}}]"
    add(register, f"{BODIES}/college.md", figures)

    assert ("R057" in codes(register)) is wrong


@pytest.mark.parametrize(("on", "found"), [("2025-03-02", []), ("2025-02-20", ["W136"])])
def test_only_an_answer_after_the_withdrawal_is_told(
    register: Path, on: str, found: list[str]
) -> None:
    """What came before it is how things go."""
    add(register, ADVICE, f"withdrawn: {{on: {on}, reason: Anders.}}")
    letter(register, "brief", ANSWER)

    assert codes(register) == found


def test_of_two_answers_too_late_the_first_file_is_named(register: Path) -> None:
    """The same at each check; one that came in time is not."""
    add(register, ADVICE, "withdrawn: {on: 2025-02-20, reason: Anders.}")
    for name in ("c", "b"):
        letter(register, name, ANSWER.replace("Ja.", f"Ja, wij doen dit in {name}."))

    assert "maar responses/b.md is een antwoord van later" in " ".join(told(register))


def test_of_two_answers_the_first_file_contradicts_that_there_is_none(register: Path) -> None:
    """With two bodies that both answered."""
    service(register)
    add(register, ADVICE, "answer: none")
    letter(register, "b", ANSWER)
    letter(register, "c", ANSWER.replace("Ja.", "Dat doen wij ook."), sender="dienst")

    assert "Maar responses/b.md is een antwoord." in " ".join(told(register))


def test_whoever_did_not_get_the_advice_is_told_for_whom_to_answer(register: Path) -> None:
    """The first of those who got it is proposed, also for a reminder."""
    service(register)
    put(register, f"{BODIES}/wmo.md", "title: De Wmo", "kind: provider")
    letter(register, "brief", ANSWER, sender="wmo")
    put(
        register, "responses/nog.md", "advice: reiskosten", "from: clientenraad",
        "kind: reminder", "received: 2025-03-02", "to: [wmo]",
    )  # fmt: skip

    lines = " ".join(told(register))

    assert "Zet erbij: on_behalf_of: college." in lines
    assert "wmo kreeg dit advies niet. Schrijf to: college." in lines


def test_a_better_answer_by_a_day_before_it_was_asked_is_told(register: Path) -> None:
    """And a new day before the day on the letter."""
    letter(register, "brief", ANSWER, "better_answer: {on: 2025-04-02, by: 2025-04-01, why: Kort.}")
    put(
        register, "responses/uitstel.md", "advice: reiskosten", "from: college",
        "kind: extension", "dated: 2025-03-01", "until: 2025-02-28", "reason: Ziek.",
    )  # fmt: skip

    assert sorted(codes(register)) == ["R049", "R049"]


def test_whoever_answers_for_an_addressee_need_not_be_one(register: Path) -> None:
    """A service may write for the college; alone it is asked for whom."""
    put(register, f"{BODIES}/dienst.md", "title: De dienst", "kind: gr_board")
    letter(register, "brief", ANSWER, "on_behalf_of: college", sender="dienst")

    assert codes(register) == []


def test_where_nobody_knows_to_whom_an_advice_went_no_sender_is_wrong(register: Path) -> None:
    """The advice itself is told: of two councils it names none."""
    lone = ("title: Jongerenraad", "kind: council", "advises: college")
    put(register, f"{BODIES}/jongerenraad.md", *lone)
    letter(register, "brief", ANSWER)

    assert {line.partition(":")[0] for line in told(register)} == {ADVICE}
