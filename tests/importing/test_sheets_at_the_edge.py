"""What a row of a sheet is about: the second row, the second body, the number that is taken."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from commands.run import advice_file, one_council, plain, run
from importing.sheets import ROW, csv_file, files, workbook
from registers_for_tests import college, council
from weerklank.commands.importing.import_ import command
from weerklank.importing.bodies import body_named
from weerklank.importing.sheets.listed import introduction, listed_in, points_in
from weerklank.importing.sheets.table.columns import xlsx_template
from weerklank.importing.sheets.table.headers import column_of, is_guessed
from weerklank.records import load
from weerklank.records.models.advice_words import AdviceKind
from weerklank.records.models.decision import Decision

ANSWER = {**ROW, "datum antwoord": "2026-06-01", "besluit": "niet"}
SERVICE = "---\ntitle: De dienst\nkind: gr_board\n---\n"


def told(root: Path, *rows: dict[str, str]) -> str:
    """What is said when these rows are imported."""
    return plain(run(command, [str(csv_file(root, rows)), "-f", str(root)]).output)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("college", "college"),
        ("  HET COLLEGE van proefstad ", "college"),
        ("b en w", "college"),
        ("raad", "raad"),
    ],
)
def test_a_body_is_known_by_each_of_its_names(name: str, found: str) -> None:
    """Its id, its title, or what every list calls a college."""
    assert body_named(name, (council(), college())) == found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("collega", "bestaat niet in content/organisaties. Bedoelt u: college?"),
        ("xyzzy", "bestaat niet in content/organisaties. U kunt kiezen uit: buur, college, raad."),
        ("gemeente", "kan meer dan één orgaan zijn. Schrijf: buur of college."),
    ],
)
def test_a_body_that_is_not_there_is_told_with_the_nearest(name: str, said: str) -> None:
    """Or with all there are, in order; of two nobody is chosen."""
    neighbour = college(id="buur", title="Het college van Buurstad")

    with pytest.raises(ValueError, match=r"orgaan|organisaties") as refused:
        body_named(name, (council(), college(), neighbour))

    assert said in str(refused.value)


@pytest.mark.parametrize("missing", ["verstuurd", "aanbeveling"])
def test_what_an_advice_lacks_is_told_at_its_first_row(tmp_path: Path, missing: str) -> None:
    """Where somebody looks for it."""
    first = {**ROW, missing: ""}
    second = {"titel": ROW["titel"], "nummer": "", "aanbeveling": ""}
    if missing == "verstuurd":
        second["aanbeveling"] = "Nog een."

    assert f"rij 2, kolom '{missing}': Dit" in told(one_council(tmp_path), first, second)


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (("1. Rijd.\n2. Koop.", "1. Verf.\n2. Bouw."), ["1", "2", "3", "4"]),
        (("3. Rijd.\n5. Koop.",), ["3", "5"]),
        (("- Rijd.\n- Koop.", "- Verf.\n- Bouw."), ["1", "2", "3", "4"]),
    ],
)
def test_a_list_keeps_its_numbers_unless_they_are_taken(
    tmp_path: Path, cells: tuple[str, ...], numbers: list[str]
) -> None:
    """Then it counts on."""
    root = one_council(tmp_path)
    rows = [{**ROW, "aanbeveling": cell} for cell in cells]

    told(root, *rows)

    (advice,) = load(root).register.advices
    assert [one.id for one in advice.recommendations] == numbers


@pytest.mark.parametrize(
    ("column", "cell"), [("aanbeveling", "Iets anders."), ("aanbeveling nummer", "7")]
)
def test_a_recommendation_that_is_not_there_is_told_in_its_column(
    tmp_path: Path, column: str, cell: str
) -> None:
    """With the numbers that the advice on the site has."""
    root = one_council(tmp_path)
    advice_file(root)
    row = {**dict.fromkeys(ROW, ""), "bestand": "2026-05-bus", column: cell}

    said = told(root, {**row, "datum antwoord": "2026-06-01", "besluit": "niet"})

    assert f"kolom '{column}': Deze aanbeveling staat niet in het advies." in said
    assert "Het advies heeft: 1, 2." in said


@pytest.mark.parametrize(("to", "asked"), [("college", False), ("college; dienst", True)])
def test_who_answered_is_asked_where_the_advice_went_to_two(
    tmp_path: Path, to: str, *, asked: bool
) -> None:
    """Else the answer of one would be told of the other."""
    root = one_council(tmp_path)
    (root / "content/organisaties/dienst.md").write_text(SERVICE, "utf-8")

    said = told(root, {**ANSWER, "aan": to})

    assert ("Wie antwoordde? Vul dit in." in said) is asked


def test_an_answer_with_a_day_that_the_site_has_is_not_written_again(tmp_path: Path) -> None:
    """Also where the site knows both days and the sheet one."""
    root = one_council(tmp_path)
    told(root, {**ANSWER, "antwoord ontvangen": "2026-06-02"})
    before = files(root)

    said = told(root, ANSWER)

    assert "is er al en blijft zoals het is" in said
    assert files(root) == before


def test_a_fault_in_one_sheet_hides_none_in_another(tmp_path: Path) -> None:
    """Both stand in row 2, and are told at once."""
    root = one_council(tmp_path)
    header = [*ROW, "aan"]
    rows = {
        "2024": [header, ["Een", "gisteren", "Tekst.", "Rijd.", ""]],
        "2025": [header, ["Twee", "2025-02-05", "Tekst.", "Rijd.", "collega"]],
    }

    said = plain(run(command, [str(workbook(root, rows)), "-f", str(root)]).output)

    assert "blad '2024', rij 2, kolom 'verstuurd'" in said
    assert "blad '2025', rij 2, kolom 'aan'" in said


@pytest.mark.parametrize(
    ("cell", "things"),
    [
        ("1. Rijd.\n2. Koop\neen bus.", ["Rijd.", "Koop een bus."]),
        ("1. Rijd:\n- vaak\n- snel\n2. Koop.", ["Rijd: - vaak - snel", "Koop."]),
        ("Vooraf\n1. Rijd;\n2. Koop.", ["Rijd", "Koop."]),
        ("1. Rijd.", []),
    ],
)
def test_a_line_without_its_mark_belongs_to_the_thing_above(cell: str, things: list[str]) -> None:
    """What stands above the first is an introduction."""
    assert [one.text for one in listed_in(cell)] == things
    assert introduction(cell) == ("Vooraf" if cell.startswith("Vooraf") else "")


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("- Rijd.", ("Rijd.",)),
        ("- Rijd.\n- Koop.", ("Rijd.", "Koop.")),
        ("Vooraf:\n- Rijd.\n- Koop.", ("Vooraf:\n- Rijd.\n- Koop.",)),
    ],
)
def test_only_a_text_that_is_a_list_has_points(text: str, points: tuple[str, ...]) -> None:
    """A lone dot is taken off."""
    assert points_in(text) == points


@pytest.mark.parametrize(
    ("cell", "decision"),
    [
        ("rejected", Decision.REJECTED),
        ("overgen.", Decision.ADOPTED),
        ("Overgenomen", Decision.ADOPTED),
    ],
)
def test_a_decision_may_be_typed_in_other_ways(
    tmp_path: Path, cell: str, decision: Decision
) -> None:
    """As the files call it, or cut off."""
    root = one_council(tmp_path)

    told(root, {**ANSWER, "besluit": cell})

    assert [one.answers[0].decision for one in load(root).register.responses] == [decision]


def test_a_question_mark_for_the_kind_says_that_nobody_knows(tmp_path: Path) -> None:
    """It is no word of ours, and plain to everybody."""
    root = one_council(tmp_path)

    told(root, {**ROW, "soort": "?"})

    assert load(root).register.advices[0].kind is AdviceKind.UNKNOWN


@pytest.mark.parametrize("cell", ["overgen", "o."])
def test_a_word_that_is_only_begun_is_asked_about(tmp_path: Path, cell: str) -> None:
    """Without a dot it is a slip, and one letter says too little."""
    assert f"'{cell}' kan hier niet." in told(one_council(tmp_path), {**ANSWER, "besluit": cell})


def test_an_empty_place_in_a_list_is_no_theme(tmp_path: Path) -> None:
    """Nor is what stands behind the last semicolon."""
    root = one_council(tmp_path)

    told(root, {**ROW, "onderwerpen": "vervoer; ; wonen;"})

    assert load(root).register.advices[0].themes == ("vervoer", "wonen")


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("verstuurd", "sent"),
        ("Verstuurd d.d.", "sent"),
        ("titel d.d.", None),
        ("Titel (kort)", "title"),
        ("iets", None),
    ],
)
def test_a_header_may_say_that_it_is_a_day(header: str, name: str | None) -> None:
    """What says `d.d.` can only be a date."""
    found = column_of(header, {})

    assert (found and found.english) == name


@pytest.mark.parametrize(
    ("header", "guessed"), [("titel", False), ("Title", False), ("iets", False)]
)
def test_a_name_of_ours_is_no_guess(header: str, *, guessed: bool) -> None:
    """In either language."""
    assert is_guessed(header, {}) is guessed


def test_the_template_says_which_columns_must_be_filled() -> None:
    """On its second sheet."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx_template()))
    rows = list(book["Uitleg"].iter_rows(min_row=2, max_col=2, values_only=True))

    must = {name for name, word in rows if word == "ja"}

    assert {"titel", "verstuurd", "aanbeveling"} <= must
    assert not {"nummer", "besluit", "aan"} & must
