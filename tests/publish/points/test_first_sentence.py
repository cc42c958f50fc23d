"""A card quotes the first sentence of an answer, and it is a whole one."""

from __future__ import annotations

import pytest

from weerklank.publish.parts.point.point_lines import first_sentence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Eén zin zonder punt", "Eén zin zonder punt"),
        ("Dat kost ca. 3.000 euro. Meer weten wij niet.", "Dat kost ca. 3.000 euro."),
        ("Waarom?\nOmdat het moet.", "Waarom?"),
        ("Waarom?  \nOmdat het moet.", "Waarom?"),
        ("Een **vette** zin. En nog een.", "Een vette zin."),
        ("Wij schreven <naam> op 3 mei. En nog een.", "Wij schreven <naam> op 3 mei."),
        ("Eerst dit. <naam> doet de rest.", "Eerst dit."),
        (
            "Het staat op https://proefstad.example/a.b en op papier. En meer.",
            "Het staat op https://proefstad.example/a.b en op papier.",
        ),
        ("Zie [ons besluit](https://proefstad.example/b). En meer.", "Zie ons besluit."),
        (
            "Artikel 3 | lid 2 geldt, *dus* niet #12. En meer.",
            "Artikel 3 | lid 2 geldt, dus niet #12.",
        ),
        ('Wij zeiden: "Dat kan niet." En meer.', 'Wij zeiden: "Dat kan niet."'),
        ("- Een punt zonder stop\n- Nog een punt", "Een punt zonder stop"),
    ],
)
def test_the_first_sentence_is_whole(text: str, first: str) -> None:
    """A full stop in a number or an abbreviation ends nothing; markup is left out."""
    assert first_sentence(text) == first
