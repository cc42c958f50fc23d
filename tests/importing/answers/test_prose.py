"""What a paragraph of prose is about, what is said of the others, and the mail below an answer."""

from __future__ import annotations

import pytest

from weerklank.importing.drafting.answered import passages
from weerklank.importing.drafting.general_parts import general_parts
from weerklank.importing.letters.paragraphs import Paragraph

ASKED = {
    "1": "Laat de bus op zondag rijden.",
    "2": "Maak de bus gratis voor kinderen onder twaalf jaar.",
    "3": "Zet er een bankje.",
    "4": "Verf de halte blauw.",
}


def _texts(*lines: str) -> dict[str, str]:
    return {p.number: p.text for p in passages([Paragraph(line) for line in lines], ASKED)}


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Met aanbeveling 2 stemmen wij in.", "2"),
        ("De prijs (punt 2) blijft zoals die is.", "2"),
        ("Over deze eerste aanbeveling zijn wij het nog niet eens.", "1"),
        ("Uw 3e punt doen wij in mei.", "3"),
        ("Uw voorlaatste voorstel doen wij in mei.", "3"),
        ("Aan uw advies onder 4 geven wij gevolg.", "4"),
    ],
)
def test_the_opening_says_what_it_is_about(said: str, number: str) -> None:
    """In whatever words the number stands there."""
    assert _texts(said) == {number: said}


@pytest.mark.parametrize(
    "said",
    [
        "Uw eerste aanbeveling spreekt ons aan. Anders ligt dat voor uw tweede aanbeveling.",
        "De bus (punt 1) rijdt al. Die prijs van punt 2 is van de regio.",
        "De overige punten nemen wij niet over.",
        "Geen van uw aanbevelingen kost geld.",
    ],
)
def test_what_turns_to_another_is_nobodys(said: str) -> None:
    """Nor is it part of the answer above it: a person says where it belongs."""
    letter = [Paragraph(line) for line in ("Ad 3. Ja, in mei.", said)]
    found = passages(letter, ASKED)

    assert {one.number: one.text for one in found} == {"3": "Ja, in mei."}


@pytest.mark.parametrize(
    "said", ["Dit hangt samen met aanbeveling 2.", "Zoals bij uw tweede aanbeveling gezegd: nee."]
)
def test_what_only_points_at_another_stays(said: str) -> None:
    """It is said on the one above it."""
    assert _texts("Ad 1. Ja.", said, "Ad 2. Nee.")["1"] == f"Ja.\n{said}"


def test_words_of_the_advice_go_before_a_number() -> None:
    """A letter that counts in an order of its own says so by what it repeats."""
    lines = [f'{mark}) "{ASKED[n]}"' for mark, n in zip("abcd", "3142", strict=True)]
    answers = ["Ja.", "Nee.", "Ja, in mei.", "Nee, dat is te duur."]
    letter = [line for pair in zip(lines, answers, strict=True) for line in pair]

    assert _texts(*letter) == dict(zip("1234", [*(answers[i] for i in (1, 3, 0, 2))], strict=True))


def test_a_title_that_shortens_the_advice_is_not_said_by_the_municipality() -> None:
    """Nor is a recommendation that is repeated up to where a sentence ends."""
    assert _texts("Aanbeveling 2: gratis bus voor kinderen", "Dat doen wij niet.") == {
        "2": "Dat doen wij niet."
    }
    assert _texts("Ad 2. Maak de bus gratis voor kinderen. Dat doen wij niet.") == {
        "2": "Dat doen wij niet."
    }


def test_a_row_with_a_dash_for_an_answer_has_none() -> None:
    """What stands below the table is not its answer."""
    lines = (
        "1. Nee.",
        "2. Nee.",
        "3. Nee.",
        "4. Blauwe verf halte -",
        "Over alles praten wij graag.",
    )

    assert _texts(*lines)["4"] == "Blauwe verf halte -"


HEADS = (
    ("-----Oorspronkelijk bericht-----",),
    ("Van: secretariaat", "Verzonden: maandag 2 maart 2026", "Aan: gemeente"),
    ("Op ma 2 mrt 2026 om 10:01 schreef het secretariaat van de raad:",),
)


@pytest.mark.parametrize("head", HEADS)
def test_the_mail_below_an_answer_is_no_part_of_it(head: tuple[str, ...]) -> None:
    """What the council wrote itself is not what the municipality says."""
    long = "Dank voor uw advies. Hieronder leest u per punt wat het college daarvan vindt en doet."
    own = [*ASKED.values()]
    quoted = [f"{number}. {text} Want dat is goed voor ons dorp." for number, text in ASKED.items()]
    letter = [Paragraph(line) for line in (long, "1. Ja.", "2. Nee.", *head, *own, *quoted)]
    found = passages(letter, ASKED)

    assert {one.number: one.text for one in found} == {"1": "Ja.", "2": "Nee."}
    assert general_parts(letter, found, ASKED) == (long,)


def test_a_mail_that_was_only_passed_on_is_read() -> None:
    """Above it stand a few words of who passed it on."""
    head = ("Ter info.", "-----Oorspronkelijk bericht-----", "Van: gemeente", "Verzonden: maandag")

    assert _texts(*head, "1. Ja.", "2. Nee.") == {"1": "Ja.", "2": "Nee."}


def test_the_head_of_a_mail_is_no_earlier_mail() -> None:
    """And lines that it quotes are not its own."""
    head = ("Van: gemeente", "Verzonden: maandag 9 maart 2026", "> 1. Wij willen een bus.")

    assert _texts(*head, "1. Ja.", "2. Nee.") == {"1": "Ja.", "2": "Nee."}
