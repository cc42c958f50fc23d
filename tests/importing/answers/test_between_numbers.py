"""What stands between the numbers of a letter, or after the last: a person says whose it is."""

from __future__ import annotations

from weerklank.importing.drafting.answered import passages
from weerklank.importing.drafting.general_parts import general_parts
from weerklank.importing.letters.paragraphs import Paragraph

ASKED = {"1": "Laat de bus rijden.", "2": "Maak de bus gratis.", "3": "Zet er een bankje."}
OTHER = "Over het bankje praten wij in mei met de wijkraad en met de buren die er wonen."
ALL = "Voor alles geldt dat de raad in november heeft bepaald dat er geen geld meer bij komt."


def _texts(*lines: str) -> dict[str, str]:
    return {p.number: p.text for p in passages([Paragraph(line) for line in lines], ASKED)}


def test_a_paragraph_before_a_number_that_never_comes_is_nobodys() -> None:
    """The answer to 3 has no number: it is not the end of the answer to 2."""
    lines = ("Aanbeveling 1: ja.", "Aanbeveling 2: nee.", OTHER, "Met vriendelijke groet,")
    found = passages([Paragraph(line) for line in lines], ASKED)

    assert {one.number: one.text for one in found} == {"1": "ja.", "2": "nee."}
    assert general_parts([Paragraph(line) for line in lines], found, ASKED) == (OTHER,)


def test_what_follows_the_last_of_short_answers_is_nobodys() -> None:
    """Each answer is one paragraph, so the last is one as well; what follows may hold for all."""
    found = _texts("Ad 1. Ja.", "Ad 2. Nee.", "Ad 3. Ook niet.", ALL)

    assert found == {"1": "Ja.", "2": "Nee.", "3": "Ook niet."}


def test_an_answer_of_more_paragraphs_stays_whole() -> None:
    """Where another answer has more than one, so may the last."""
    found = _texts("Ad 1. Ja.", "Dat doen wij in mei.", "Ad 2. Nee.", "Ad 3. Ook niet.", ALL)

    assert found["1"] == "Ja.\nDat doen wij in mei."
    assert found["3"] == f"Ook niet.\n{ALL}"


def test_a_heading_and_its_answer_are_one() -> None:
    """The number may stand alone on its line, or with what was asked."""
    found = _texts(
        "Aanbeveling 1", "Ja.", f"**2. {ASKED['2']}** Nee.", "Punt 3, het bankje: ja.", ALL
    )

    assert found == {"1": "Ja.", "3": "het bankje: ja."}
    bold = (f"**{number}. {text}** Nee." for number, text in ASKED.items())
    assert _texts(*bold) == dict.fromkeys(ASKED, "Nee.")


def test_what_is_said_of_several_breaks_no_row() -> None:
    """`Punt 2 en 3` answers both: nothing lacks, and the first keeps what stands under it."""
    found = _texts("Punt 1: ja.", "Wij beginnen in mei.", "Punt 2 en 3 doen wij niet.")

    assert found == {"1": "ja.\nWij beginnen in mei."}
