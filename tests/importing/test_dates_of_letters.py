"""Which day of a letter is taken for the day of sending, and where another one is taken."""

from __future__ import annotations

import pytest

from weerklank.importing.drafting.guesses import guesses_from
from weerklank.importing.letters.paragraphs import Paragraph

LONG = (
    "Wij spraken hierover met u en met uw ambtenaren in het overleg van 3 april 2026 op uw kantoor."
)


def sent(*lines: str) -> str | None:
    """The day that is proposed for the day of sending."""
    found = guesses_from([Paragraph(line) for line in lines]).sent
    return found.value if found else None


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("Wilgendam, 4 mei 2026", "Geacht college,"), "2026-05-04"),
        (("Wilgendam, 4 mei 2026", "Datum: 6 mei 2026"), "2026-05-06"),
        (("Vergadering van 4 mei 2026", "Verzonden: 6 mei 2026"), "2026-05-06"),
        (("Uw brief van 4 mei 2026", "Wilgendam, 6 mei 2026"), "2026-05-06"),
        (("Datum uw brief: 4 mei 2026", "Wilgendam, 6 mei 2026"), "2026-05-06"),
        (("Uw brief van 4 mei 2026", "Geacht college,"), None),
        ((LONG, "Wilgendam, 6 mei 2026"), "2026-05-06"),
        ((LONG,), None),
        (("Geacht college,",), None),
    ],
)
def test_the_day_of_sending_is_the_one_that_is_called_so(
    lines: tuple[str, ...], day: str | None
) -> None:
    """What follows `Datum` first, then a short line at the top; never the day of their letter."""
    assert sent(*lines) == day


def test_a_day_far_down_in_the_letter_is_no_day_of_sending() -> None:
    """After fifteen lines somebody tells of something else."""
    words = ["Een regel."] * 15

    assert sent(*words, "Wilgendam, 6 mei 2026") is None
    assert sent(*words[:14], "Wilgendam, 6 mei 2026") == "2026-05-06"
