"""A letter of the municipality becomes a draft of an answer, in which nothing is decided for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from commands.run import advice_file, one_council, plain, run, several_councils
from importing.letter_files import pdf, word
from importing.sheets import files
from weerklank.commands.import_ import command
from weerklank.importing.drafting.answered import general_parts, passages
from weerklank.importing.drafting.letters import Paragraph, read_letter
from weerklank.records import load
from weerklank.records.models.decision import Decision

ANSWER = (
    "Gemeente Wilgendam",
    "Wilgendam, 1 juni 2026",
    "Betreft: Reactie op uw advies van 4 mei 2026",
    "Geachte raad,",
    "Aanbeveling 1: Laat de bus op zondag rijden.",
    "Wij nemen dit niet over. De bus kost 80.000 euro per jaar.",
    "Aanbeveling 2",
    "Dit zoeken wij uit.",
    "Wij laten het voor 1 september weten.",
    "Met vriendelijke groet,",
    "namens het college",
)
DRAFT = "responses/_concept-2026-05-bus-college.md"
NAME = "2026-05-bus-college"
ASKED = {"1": "Laat de bus op zondag rijden.", "2": "Maak de bus gratis."}


def council(root: Path) -> Path:
    """A council with one advice of two recommendations."""
    one_council(root)
    advice_file(root)
    return root


def drafted(root: Path, lines: Sequence[str] = ANSWER) -> str:
    """The text of the draft from a Word letter with these lines."""
    arguments = ["--as", "response", "--advice", "2026-05-bus", "-f", str(root)]
    outcome = run(command, [str(word(root, lines)), *arguments])
    assert outcome.exit_code == 0, outcome.output
    return (root / DRAFT).read_text("utf-8")


def fill_in(root: Path) -> None:
    """Read the letter as a person does: a day, a refusal, and no decision on the second."""
    text = (root / DRAFT).read_text("utf-8").replace("received:", "received: 2026-06-02")
    text = text.replace("decision:", "decision: rejected", 1).replace("    decision:\n", "")
    (root / DRAFT).write_text(text, encoding="utf-8")


def texts(*lines: str) -> dict[str, str]:
    """What these paragraphs say on each recommendation."""
    found = passages([Paragraph(line) for line in lines], ASKED)
    return {passage.number: passage.text for passage in found}


def test_each_recommendation_gets_the_words_under_its_number(tmp_path: Path) -> None:
    """Without the recommendation itself, and without the end of the letter."""
    text = drafted(council(tmp_path))

    assert "Wij nemen dit niet over. De bus kost 80.000 euro per jaar." in text
    assert "      Dit zoeken wij uit.\n      Wij laten het voor 1 september weten.\n" in text
    assert "# NAKIJKEN: geraden uit 'Wilgendam, 1 juni 2026'\ndated: 2026-06-01\n" in text


def test_a_row_in_one_sentence_is_taken_apart() -> None:
    """`1. nemen wij over, 2. niet` gives each its own words."""
    row = "Kort gezegd: 1. nemen wij over, en 2. niet, want de bus is vol."

    assert texts(row) == {"1": "nemen wij over", "2": "niet, want de bus is vol."}


def test_two_numbers_in_one_breath_are_no_row() -> None:
    """`Over 1. en 2.` says nothing of its own on the first."""
    assert texts("Over 1. en 2. merken wij op dat dit niet kan.") == {}


@pytest.mark.parametrize(
    "several",
    [
        "Ad 1 en 2. Het Rijk betaalt hier niet aan mee.",
        "Ad 1 & 2: het Rijk betaalt hier niet aan mee.",
        "Punt 1/2: het Rijk betaalt hier niet aan mee.",
        "Ten aanzien van aanbevelingen 1, 2: het Rijk betaalt hier niet aan mee.",
        "Uw eerste en tweede aanbeveling komen in juni opnieuw aan de orde.",
        "Ad 1 t/m 2. Het Rijk betaalt hier niet aan mee.",
        "Ad 1 tot 4. Het Rijk betaalt hier niet aan mee.",
        "Ad 1-2. Het Rijk betaalt hier niet aan mee.",
        "Ad 1, en 2. Het Rijk betaalt hier niet aan mee.",
        "Ad. 1 én ad 2: het Rijk betaalt hier niet aan mee.",
        "Ad 1. en 2. Het Rijk betaalt hier niet aan mee.",
        "Aanbeveling 1 en aanbeveling 2: het Rijk betaalt hier niet aan mee.",
        "Aanbevelingen nrs. 1 en 2: het Rijk betaalt hier niet aan mee.",
    ],
)
def test_what_is_said_of_several_at_once_is_nobodys_alone(several: str) -> None:
    """It ends what stood before it, and a person says for which numbers it holds."""
    assert texts("Ad 1. Dat doen wij niet.", several) == {"1": "Dat doen wij niet."}


@pytest.mark.parametrize("several", ["1 en 2. Nee.", "1/2: nee.", "1-2) Nee.", "1, en 2. Nee."])
def test_a_bare_list_says_something_of_several_too(several: str) -> None:
    """It is no more of the last single number."""
    assert texts("1. Dat doen wij niet.", several) == {"1": "Dat doen wij niet."}


def test_a_number_that_is_pointed_at_begins_nothing() -> None:
    """Also at the end of a sentence."""
    said = "Zie aanbeveling 2. De bus rijdt."

    assert texts(f"Ad 1. {said}", "Ad 2. Ja. En nee.") == {"1": said, "2": "Ja. En nee."}


def test_of_one_that_points_at_several_it_is_said_on_that_one() -> None:
    """`Ad 2. Zie ook aanbevelingen 1 en 2` is about the second."""
    assert texts("Ad 2. Zie aanbevelingen 1 en 2.") == {"2": "Zie aanbevelingen 1 en 2."}


def test_an_answer_in_letters_to_an_advice_in_numbers() -> None:
    """Only when each number has its letter; else it may be a list within one answer."""
    assert texts("a. Ja.", "b. Nee.", "De bus is vol.") == {"1": "Ja.", "2": "Nee.\nDe bus is vol."}
    assert texts("Dat doen wij niet:", "a. de bus is vol;", "c. het is te duur.") == {}


@pytest.mark.parametrize(
    "arguments",
    [
        ("Dat doen wij niet, en wel hierom:", "a. de bus is vol;", "b. het is te duur."),
        ("Dat doen wij niet:", "a. de bus is vol;", "b. het is te duur."),
        ("Dat doen wij niet. Onze afweging:", "a. de bus is vol;", "b. het is te duur."),
        ("Nee, om twee redenen:", "1. de bus is vol;", "2. het is te duur."),
        ("Nee, om deze redenen: 1. de bus is vol; 2. het is te duur.",),
        ("Ad 1 en 2. Wij komen erop terug, met:", "a. een bericht;", "b. een gesprek."),
    ],
)
def test_arguments_for_one_answer_are_no_answers(arguments: tuple[str, ...]) -> None:
    """They stay in the letter, for a person to place."""
    assert texts(*arguments) == {}


@pytest.mark.parametrize(
    "lead", ["Wij antwoorden per punt, met redenen:", "Onze reactie:", "Of wij het doen of niet:"]
)
def test_a_list_that_reacts_is_split(lead: str) -> None:
    """Its lead says so, or names no reason."""
    assert texts(lead, "1. Ja.", "2. Nee.") == {"1": "Ja.", "2": "Nee."}


@pytest.mark.parametrize(
    "answer",
    [
        ("1. Nee, om twee redenen:", "1. de bus is vol;", "2. hij is duur.", "2. Ja."),
        ("1. Nee, om twee redenen: 1. de bus is vol; 2. hij is duur.", "2. Ja."),
        ("Ad 1. Nee, want:", "a. de bus is vol;", "b. hij is duur.", "Ad 2. Ja."),
    ],
)
def test_arguments_stay_with_their_answer(answer: tuple[str, ...]) -> None:
    """The next number goes on with the next recommendation."""
    found = texts(*answer)

    assert "hij is duur." in found["1"]
    assert found["2"] == "Ja."


def test_arguments_in_numbers_stay_with_an_answer_in_letters() -> None:
    """An advice in a, b."""
    lines = ("a. Nee, want:", "1. de bus is vol;", "2. hij is duur.", "b. Ja.")
    asked = {"a": "Laat de bus rijden.", "b": "Maak de bus gratis."}
    found = passages([Paragraph(line) for line in lines], asked)

    assert [one.text.count("\n") for one in found] == [2, 0]


def test_a_closing_formula_before_a_later_number_stays() -> None:
    """Nothing that was said on the first is lost."""
    lines = ("Ad 1. Nee.", "Wij hopen op begrip.", "De bus is vol.", "Ad 2. Ja.", "Tot slot dank.")

    assert texts(*lines) == {"1": "Nee.\nWij hopen op begrip.\nDe bus is vol.", "2": "Ja."}


def test_a_closing_formula_is_no_part_of_the_last_answer() -> None:
    """A copy to others, and where one can ask."""
    closing = (
        "Een afschrift van deze brief is gezonden aan de raad.",
        "Hebt u nog vragen? Bel ons.",
    )

    assert texts("Ad 2. Nee.", *closing) == {"2": "Nee."}


def test_no_decision_and_no_day_of_receipt_is_guessed(tmp_path: Path) -> None:
    """A verdict rests on both: a person fills them in."""
    lines = drafted(council(tmp_path)).splitlines()

    assert [line for line in lines if "decision:" in line and "#" not in line] == [
        "    decision:"
    ] * 2
    assert lines[lines.index("received:") - 1].startswith("# INVULLEN: de dag waarop de raad")


def test_a_draft_of_an_answer_is_not_on_the_site(tmp_path: Path) -> None:
    """No build and no check reads it."""
    root = council(tmp_path)

    drafted(root)

    assert (load(root).register.responses, load(root).problems) == ((), ())


def test_what_is_left_empty_stops_the_confirmation(tmp_path: Path) -> None:
    """Yes to everything is not enough."""
    root = council(tmp_path)
    drafted(root)

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * 20)

    assert outcome.exit_code == 1
    assert f"Vul in {DRAFT} nog in, of haal de regel weg" in plain(outcome.output)
    assert load(root).register.responses == ()


def test_a_checked_draft_becomes_an_answer(tmp_path: Path) -> None:
    """With what the person filled in, and no decision where the letter has none."""
    root = council(tmp_path)
    drafted(root)
    fill_in(root)
    marks = (root / DRAFT).read_text("utf-8").count("# NAKIJKEN:")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * marks)

    assert outcome.exit_code == 0, outcome.output
    assert files(root) == ["advice/2026-05-bus.md", f"responses/{NAME}.md"]
    (response,) = load(root).register.responses
    assert [answer.decision for answer in response.answers] == [Decision.REJECTED, None]
    assert (str(response.dated), str(response.received)) == ("2026-06-01", "2026-06-02")


def test_a_no_leaves_the_draft_of_an_answer(tmp_path: Path) -> None:
    """Nothing is confirmed on a person's doubt."""
    root = council(tmp_path)
    drafted(root)
    fill_in(root)

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja", "nee"])

    assert outcome.exit_code == 1
    assert (root / DRAFT).exists()
    assert load(root).register.responses == ()


def test_without_an_advice_it_is_asked(tmp_path: Path) -> None:
    """The newest stands first."""
    root = council(tmp_path)

    outcome = run(command, [str(pdf(root, ANSWER)), "--as", "response", "-f", str(root)], ["1"])

    assert outcome.exit_code == 0, outcome.output
    assert (root / DRAFT).exists()


def test_an_unknown_advice_is_refused(tmp_path: Path) -> None:
    """With the names that there are."""
    root = council(tmp_path)

    outcome = run(command, [str(word(root)), "--advice", "2026-06-bus", "-f", str(root)])

    assert outcome.exit_code == 2
    assert "U kunt kiezen uit: 2026-05-bus." in plain(outcome.output)


def test_who_answered_is_asked_when_the_advice_went_to_several(tmp_path: Path) -> None:
    """The sender is empty, and the draft names the choices."""
    root = several_councils(tmp_path)
    advice_file(root, council="adviesraad", to=["college", "dienst"])

    text = drafted(root)

    assert "# INVULLEN: wie antwoordt. Het advies ging naar: college, dienst.\nfrom:\n" in text


def test_a_letter_without_numbers_is_left_apart_for_a_person(tmp_path: Path) -> None:
    """Which paragraph belongs where is never guessed from the words; nothing of it is lost."""
    said = "Wij nemen alles over, en in mei leest u in de krant hoe wij dat doen. Dank voor alles."

    text = drafted(council(tmp_path), ["Geachte raad,", said])

    assert f"# KLAD: dit deel staat bij geen nummer: '{said}'" in text
    assert "geen antwoord gevonden op aanbeveling '1." in text
    assert "\nanswers:" not in text
    assert "Liever een vraag per aanbeveling? Typ: weerklank new response" in text


def test_a_letter_left_apart_becomes_an_answer_that_is_not_worked_out(tmp_path: Path) -> None:
    """Confirmed as it is, the site says that the answer is not worked out yet."""
    root = council(tmp_path)
    drafted(root, ["Geachte raad,", "Wij nemen alles over."])
    text = (root / DRAFT).read_text("utf-8").replace("received:", "received: 2026-06-02")
    text = text.replace("dated:", "dated: 2026-06-01")
    (root / DRAFT).write_text(text, encoding="utf-8")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * text.count("# NAKIJKEN:"))

    assert outcome.exit_code == 0, outcome.output
    (answer,) = load(root).register.responses
    assert answer.answers == ()
    assert "Wij nemen alles over." in (answer.body or "")


def test_numbers_of_word_are_read_as_typed_ones(tmp_path: Path) -> None:
    """They stand nowhere in the text; the dots below the last stay with it."""
    letter = tmp_path / "brief.docx"
    document = docx.Document()
    document.add_paragraph("Geachte raad,")
    document.add_paragraph("Ja, in mei.", style="List Number")
    document.add_paragraph("Nee, om twee redenen:", style="List Number")
    document.add_paragraph("de bus is vol;", style="List Bullet")
    document.add_paragraph("hij is duur.", style="List Bullet")
    document.save(str(letter))

    found = {one.number: one.text for one in passages(read_letter(letter), ASKED)}

    assert found == {
        "1": "Ja, in mei.",
        "2": "Nee, om twee redenen:\n- de bus is vol;\n- hij is duur.",
    }


def test_a_dot_of_word_in_a_pdf_is_a_dot(tmp_path: Path) -> None:
    """It is a sign of Symbol, which is in no alphabet, and begins a line of its own."""
    letter = tmp_path / "brief.txt"
    letter.write_text("Wij doen dit niet:\n\uf0b7 de bus is vol;\n\uf0a7 hij is duur.\n", "utf-8")

    assert [one.text for one in read_letter(letter)] == [
        "Wij doen dit niet:", "• de bus is vol;", "• hij is duur.",
    ]  # fmt: skip


def test_what_is_said_of_several_is_named_however_short(tmp_path: Path) -> None:
    """With the list of arguments below it."""
    lines = [
        "Geachte raad,",
        "Ad 1 en 2. Nee, en wel hierom:",
        "a. de bus is vol;",
        "b. hij is duur.",
    ]
    letter = [Paragraph(line) for line in lines]

    (part,) = general_parts(letter, passages(letter, ASKED), ASKED)

    assert part == "\n".join(lines[1:])
    assert f"# KLAD: dit deel staat bij geen nummer: '{' '.join(lines[1:])}'" in drafted(
        council(tmp_path), lines
    )


def test_a_table_is_split_by_its_rows(tmp_path: Path) -> None:
    """A number in a cell of its own numbers the row; the recommendation itself is left out."""
    letter = tmp_path / "brief.docx"
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    rows = [("1", ASKED["1"], "Nee, dat kost te veel."), ("2", ASKED["2"], "Ja, in mei.")]
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(letter))

    found = passages(read_letter(letter), ASKED)

    assert [one.text for one in found] == ["Nee, dat kost te veel.", "Ja, in mei."]


def test_a_recommendation_without_an_answer_is_named(tmp_path: Path) -> None:
    """What the letter passes over is said, not filled in."""
    text = drafted(council(tmp_path), ANSWER[:6])

    assert "# KLAD: geen antwoord gevonden op aanbeveling '2. Maak de bus gratis.'" in text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("1. Ja, dat doen wij.", "2. Nee."), {"1": "Ja, dat doen wij.", "2": "Nee."}),
        (("1. Ja.", "Aanbeveling 2: nee."), {"2": "nee."}),
        (("Ad aanbeveling 1 - Ja.",), {"1": "Ja."}),
        (
            ("Aanbeveling 1: ja.", "Aanbeveling wordt gedaan.", "Aanbeveling 2: nee."),
            {"1": "ja.\nAanbeveling wordt gedaan.", "2": "nee."},
        ),
        (("Aanbeveling 3: ja.", "Aanbeveling 1", "Nee."), {"1": "Nee."}),
        (("Aanbeveling 1: ja.", "Aanbeveling 1", "Ja, in mei."), {"1": "Ja, in mei."}),
        (("Aanbeveling 1: ja.", "Aanbeveling 9: nee."), {"1": "ja."}),
    ],
)
def test_only_numbers_that_the_letter_writes_count(
    lines: tuple[str, ...], expected: dict[str, str]
) -> None:
    """A named number goes before a bare one; an unknown number belongs to nobody."""
    assert texts(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Ad 1. Dat doen wij.", "Ad 2. Dat doen wij niet."), ("1", "2")),
        (("Punt 2. Dat doen wij niet.",), ("2",)),
        (("Uw eerste aanbeveling nemen wij over.", "Uw laatste aanbeveling niet."), ("1", "2")),
        (("Ten aanzien van uw tweede aanbeveling merken wij op dat dit niet kan.",), ("2",)),
        (("Ook aan aanbeveling 2 kunnen wij geen gevolg geven.",), ("2",)),
    ],
)
def test_a_letter_is_split_where_it_names_a_recommendation(
    lines: tuple[str, ...], found: tuple[str, ...]
) -> None:
    """By `Ad 1.`, a point, an ordinal or what the paragraph is about."""
    assert tuple(texts(*lines)) == found


def test_a_general_part_is_left_to_a_person() -> None:
    """What stands under no number is named apart, and so is not lost under the last number."""
    general = (
        "Vooraf: het Rijk verlaagt de uitkering met vier miljoen euro en dat geldt voor alles."
    )
    letter = [Paragraph(line) for line in (general, "Ad 1. Dat doen wij.", "Wij hopen op begrip.")]

    found = passages(letter, ASKED)

    assert [passage.text for passage in found] == ["Dat doen wij."]
    assert general_parts(letter, found, ASKED) == (general,)


def test_what_stands_beside_its_recommendation_is_no_general_part() -> None:
    """A table repeats the recommendation before the answer; the answer was found already."""
    asked = {"1": "Laat de bus ook op zondag rijden in elk dorp."}
    row = f"1. {asked['1']} – Overgenomen. De bus rijdt vanaf september."
    letter = [Paragraph("Nr Aanbeveling Reactie"), Paragraph(row)]

    found = passages(letter, asked)

    assert [passage.text for passage in found] == ["Overgenomen. De bus rijdt vanaf september."]
    assert general_parts(letter, found, asked) == ()


def test_a_decision_is_proposed_with_its_words_and_never_filled_in(tmp_path: Path) -> None:
    """The draft names the words that sound like a decision; a person writes it."""
    draft = drafted(council(tmp_path))

    assert "Wij nemen dit niet over" in next(
        line for line in draft.splitlines() if "misschien rejected" in line
    )
    assert "decision: rejected" not in draft
