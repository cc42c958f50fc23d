"""What is looked for first is in all that is looked for: a quick look passes nothing over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.review.privacy.files.coded import has_code
from weerklank.review.privacy.numbers import LABEL, labels_in


@given(st.from_regex(LABEL))
def test_every_word_for_a_citizen_number_is_found(text: str) -> None:
    """In capitals, with points, and with the old letters that count as the same."""
    assert labels_in(text) == [found.start() for found in LABEL.finditer(text)]


@pytest.mark.parametrize("between", ["", "\n", "  "])
@pytest.mark.parametrize("width", [60, 61, 76, 160])
def test_a_code_is_seen_however_long_its_lines_are(width: int, between: str) -> None:
    """From the shortest line that counts as one: two of those, or one that is long."""
    line = ("aB3dEf+/" * 20)[:width]

    assert has_code(f"Bijlage: {line}{between}{line}{between}{line} einde")
