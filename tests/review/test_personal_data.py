"""What counts as personal data and what does not, in sentences that councils write."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.review.plain.hints import hints_in
from weerklank.review.privacy.gate import text_problems
from weerklank.review.privacy.own import Own
from weerklank.review.written import WrittenFile

OWN = Own(
    phones=frozenset({"0123456789"}),
    mails=frozenset({"clientenraad@voorbeeldstad.example"}),
    places="buurthuis de els, brink 4, voorbeeldstad",
)


def codes(text: str, path: str = "advice/a.md") -> list[str]:
    """The codes of everything that is found in a text."""
    return [p.code for p in text_problems(WrittenFile(PurePosixPath(path), text), OWN)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rekening NL02ABNA0123456789.", "P002"),
        ("Rekening nl02 abna 0123 4567 89 op naam van de raad.", "P002"),
        ("Rekening NL02-ABNA-0123-4567-89.", "P002"),
        ("Rekening BE68 5390 0754 7034.", "P002"),
        ("Geboortedatum: 03-05-1971", "P003"),
        ("| Geboortedatum | 3 mei 1971 |", "P003"),
        ("Bel 06-12345678.", "W203"),
        ("Bel 06 12 34 56 78.", "W203"),
        ("Bel +31 (0)6 1234 5678.", "W203"),
        ("Bel 0031612345678.", "W203"),
        ("Bel (0123) 45 67 80.", "W203"),
        ("Mail jansen@hotmail.example.", "W204"),
        ("Mail <J.Jansen@voorbeeldstad.example>.", "W204"),
        ("Zij is geboren op 3 mei 1971.", "W205"),
        ("Hij is geboren te Rotterdam op 03-05-'71.", "W205"),
        ("Iemand (geb. 3-5-1971)", "W205"),
        ("Vul uw geboortedatum in, bijvoorbeeld geboortedatum 01-01-1980.", "W205"),
        ("Zij woont in de Kerkstraat 12a.", "W206"),
        ("Zij woont aan de Burgemeester van der Veenlaan 3.", "W206"),
        ("Het adres is Lindelaan 12, 1234 AB Voorbeeldstad.", "W206"),
        ("Zij woont tegenover het stadhuis, Lindelaan 12.", "W206"),
        ("Zijn postcode is 1234 AB.", "W206"),
        ("De gemeente liet haar wonen in een huis.\nDat is Marktplein 1.", "W206"),
        ("Hoge Hof, secretaris", "W225"),
        ("Mevrouw Jansen heeft diabetes.", "P007"),
        ("De heer De Vries zit in de schuldhulp.", "P007"),
        ("Een brief van dhr. J. van der Berg over zijn bijstandsuitkering.", "P007"),
        ("J.P. de Boer krijgt een uitkering.", "P007"),
        ("Sanne Bakker (34) is al lang ziek.", "P007"),
        ("Cliënt Sanne Bakker kreeg een boete.", "P007"),
    ],
)
def test_personal_data_is_found(text: str, code: str) -> None:
    """One piece of personal data gives one find of the right kind, the paragraph aside."""
    assert [one for one in codes(text) if one != "P008"] == [code]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mail jan.jansen@hotmail.example.", ["P007", "W204"]),
        ("Mail willeke_55@ziggo.example.", ["P007", "W204"]),
        ("Mail wijkteam@gmail.example.", ["W204"]),
        ("Mail j.jansen@voorbeeldstad.example.", ["W204"]),
    ],
)
def test_a_mailbox_at_home_that_names_somebody_is_a_name_with_a_way_to_reach(
    text: str, found: list[str]
) -> None:
    """Somebody at work, and a mailbox without a name in it, is asked about."""
    assert sorted(codes(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Bel de raad: 0123-456 789 of +31 123 456 789.",
        "Mail clientenraad@voorbeeldstad.example of info@juridischloket.example.",
        "Bel 0800 33 55 555, 0900-1234567, 088-1234567 of 14 0123.",
        "Op 01-02-2025 10:00 uur, van 09-10-2025 tot 11-12-2025.",
        "Rekening NL03ABNA0123456789 klopt niet.",
        "Wie is geboren voor 1 januari 1950 of na 1-1-1995, krijgt een brief.",
        "De inwoners van de Kerkstraat en het Marktplein in 2025.",
        "In Buurthuis De Els, Brink 4, en in het Gemeentehuis, Raadhuisplein 1.",
        "Artikel 7, lid 2, van de Participatiewet 2015 en aanbeveling 3.",
        "Wethouder mevrouw Jansen opende de bibliotheek.",
        "Mevrouw Jansen opende de school.\n\nVeel mensen hebben schulden.",
        "Thuiszorg B.V. Zorgen voor zieke mensen met een uitkering.",
        "De Cliëntenraad (7 leden) praat over bijstand.",
        "In week 12, op 1 mei 2026, om 19.30 uur, 7.500 euro.",
        "- {date: 2026-12-08, what: Vergadering, time: 19.30 uur}",
        "Gemeente Voorbeeldstad\nMarktplein 1\n1234 AB Voorbeeldstad",
        "Hoogachtend,\n\nHet dagelijks bestuur",
        "Namens het bestuur,\n\nAan de gezamenlijke adviesraden",
        "namens het college van Hoge Hof,\nde secretaris",
        "De gemeente Hoge Hof,\nde secretaris",
    ],
)
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    """What a body publishes itself, dates, sums and laws are no finds."""
    assert codes(text) == []


def test_account_of_a_body_is_a_warning_on_its_own_page_only() -> None:
    """The account number of a body may stand elsewhere too, and is asked about once."""
    own = Own(accounts=frozenset({"NL02ABNA0123456789"}))
    text = "NL02 ABNA 0123 4567 89"
    pages = [
        WrittenFile(PurePosixPath(path), text)
        for path in ("content/organisaties/raad.md", "content/doneer.md")
    ]

    found = [[problem.code for problem in text_problems(page, own)] for page in pages]

    assert found == [["W202"], []]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("checked: [{kind: phone, reason: Nummer van de wijkagent.}]", []),
        ("checked: [{kind: mail, reason: Nummer van de wijkagent.}]", ["W203"]),
        ("checked: [{kind: phone}]", ["W203"]),
        ("checked: ja", ["W203"]),
    ],
)
def test_likely_find_is_answered_with_a_reason(header: str, expected: list[str]) -> None:
    """An answer silences its own kind, and only with a reason."""
    assert codes(f"---\n{header}\n---\nBel 06-12345678.") == expected


def test_certain_find_cannot_be_answered() -> None:
    """No reason is good enough to publish a citizen service number."""
    text = "---\nchecked: [{kind: bsn, reason: Het mag.}]\n---\nBSN 111222333"

    assert codes(text) == ["P001"]


def test_examples_on_a_page_are_no_likely_finds() -> None:
    """A block of code in the manual holds examples; a citizen service number never does."""
    text = "```yaml\nphone: 06-12345678\nBSN 111222333\n```\n"

    assert codes(text, "content/handleiding.md") == ["P001"]
    assert codes(text, "advice/a.md")[:2] == ["W203", "P001"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BSN;111;222;333\n", ["W201"]),
        ("BSN\n111\n222\n333\n", ["W201"]),
        ("| BSN | 1112 | 22 | 333 |\n", ["W201"]),
        ("BSN;1;1;1;2;2;2;3;3;3\n", ["W201"]),
        ("Aantal;111;222;333\n", []),
        ("BSN;111;222;334\n", []),
    ],
)
def test_a_number_over_several_cells_is_likely(text: str, expected: list[str]) -> None:
    """Only with a word for it near: in a sheet of numbers one in eleven would pass by chance."""
    assert codes(text, "advice/a.csv") == expected


def test_find_is_on_its_own_line() -> None:
    """A find in folded text stands on the line of the value itself."""
    file = WrittenFile(
        PurePosixPath("advice/a.md"),
        "---\nsummary: >\n  Een\n  Bel 06-12345678\n---\n\nMail\na@b.nl",
    )

    assert [problem.line for problem in text_problems(file, Own())] == [4, 8]


@given(st.text(max_size=300))
def test_any_text_can_be_reviewed(text: str) -> None:
    """No text makes the review fall over."""
    codes(text)
    list(hints_in(text, frozenset(), summary=True))
