"""However much there is to find, what is certain is told, and what was not read is said."""

from __future__ import annotations

import base64
import hashlib
from pathlib import PurePosixPath

import pytest

from effort import at_most
from review.test_personal_data import OWN, codes
from weerklank.review.plain.hints import hints_in
from weerklank.review.privacy.gate import text_problems
from weerklank.review.written import WrittenFile


def test_of_one_kind_a_hundred_are_told_and_that_there_are_more() -> None:
    """A list of five hundred lines is read by nobody, and one sentence says it goes on."""
    text = "".join(f"Bel 06-1234{number}.\n" for number in range(5000, 5150))
    told = list(text_problems(WrittenFile(PurePosixPath("advice/a.md"), text), OWN))

    assert [problem.line for problem in told] == list(range(1, 102))
    assert "Er staan er nog meer in dit bestand." in told[100].text
    assert not any("nog meer" in problem.text for problem in told[:100])


def test_a_certain_find_is_told_behind_a_hundred_likely_ones() -> None:
    """Each kind has its own hundred."""
    text = "".join(f"Bel 06-1234{number}.\n" for number in range(5000, 5150))

    assert codes(f"{text}Geboortedatum: 03-05-1971")[-1] == "P003"


@pytest.mark.thorough
def test_more_names_than_any_report_has_are_said_to_be_unread() -> None:
    """The last of them were not weighed."""
    assert codes("J. Jansen. " * 5_001)[-1] == "W210"
    assert "W210" not in codes("J. Jansen. " * 4_999)


@pytest.mark.parametrize(
    "text",
    [
        base64.encodebytes(bytes(range(256))).decode(),
        base64.b64encode(bytes(range(256))).decode(),
        "Ge=C3=ABerd college,\n",
        "Geacht college,=20\nBSN\n",
        "=31=31=31=32=32=32=33=33=33",
    ],
)
def test_text_in_code_is_said_to_be_unread(text: str) -> None:
    """As it stands in a mail that was saved."""
    assert codes(text, "advice/mail.txt") == ["W210"]


@pytest.mark.parametrize(
    "text",
    [
        "https://raad.example/?id=12&jaar=2026&lijst=45",
        "a" * 500,
        "Titel\n=====\n",
        f"{hashlib.sha256(b'a').hexdigest()}\n" * 3,
    ],
)
def test_what_is_no_code_is_read(text: str) -> None:
    """An address, a row of one letter, a heading, a list of check sums."""
    assert "W210" not in codes(text, "advice/mail.txt")


@pytest.mark.thorough
@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "06 ", "NL02 ", "a", "A", "A.", "a@", "a@b.", "[", "](", "Aa ", "Van der ", "BSN 1",
     "geboren op ", "1-", "`", "<", "*", "\n- ", "niet ", "Lindelaan 1 ", "worden ge", "111222333 ",
     "NL02ABNA0123456789 06-12345678 ", "Mevrouw Jansen ziek ", "AB ", "- a\n\n", "~~~\n", "<!--"],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    """A long row of anything is read in well under a second."""
    text = piece * (30_000 // len(piece))

    with at_most(seconds=2):
        codes(text)
        list(hints_in(text, frozenset(), summary=True))
