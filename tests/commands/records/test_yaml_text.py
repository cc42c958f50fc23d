"""What the writer writes, every reader reads back as the same."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from weerklank.records import split_front_matter
from weerklank.records.header.yaml_core import UNWANTED
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.yaml_text import record_text

_TEXTS = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("\n :#-'\"|>&*!%@`[]{},?~\t\\"),
    max_size=200,
).filter(lambda text: not UNWANTED.search(text))
"""Whatever may stand in a record: marks that nobody sees are refused when it is read."""

_WORDS = st.lists(st.text("abé :#-.,'", max_size=30), max_size=40).map(" ".join)


@given(_TEXTS | _WORDS)
def test_any_text_comes_back_from_the_loader(text: str) -> None:
    """A text in a field is read back letter by letter."""
    fields = {"title": text, "list": [text, {"inner": text}]}

    assert split_front_matter(record_text(fields)).fields.values == fields


@given(_TEXTS | _WORDS)
def test_any_text_means_the_same_in_yaml_1_1(text: str) -> None:
    """A reader of the older YAML sees text as text too, never a number, truth or date."""
    header = record_text({"list": [{"inner": f"x{text}"}, text]}).split("---\n")[1]
    read = yaml.safe_load(header) if "---" not in text else {"list": [{"inner": f"x{text}"}, text]}

    assert read["list"][0]["inner"] == f"x{text}"
    assert str(read["list"][1]) == text


def test_words_that_mean_something_are_quoted() -> None:
    """Words and figures that YAML gives a meaning stand between quotation marks."""
    values = ["nee", "no", "On", "null", "12:30", "0123", "1e3", "", "- a", "a: b", "1.10"]

    read = yaml.safe_load(record_text({"values": values}).split("---\n")[1])

    assert read == {"values": values}


def test_ordinary_fields_stand_bare() -> None:
    """A file looks as a person would write it."""
    fields = {
        "title": "Vergoed de reiskosten",
        "sent": "2025-02-05",
        "received": PartialDate.parse("2025-02"),
        "advice": "2025-04-reiskosten",
        "term": "6 weken",
        "url": "https://wilgendam.example/besluit",
        "pauses": True,
    }

    assert record_text(fields, "De brief.\n") == (
        "---\n"
        "title: Vergoed de reiskosten\n"
        "sent: 2025-02-05\n"
        "received: 2025-02\n"
        "advice: 2025-04-reiskosten\n"
        "term: 6 weken\n"
        "url: https://wilgendam.example/besluit\n"
        "pauses: ja\n"
        "---\n"
        "De brief.\n"
    )


def test_nothing_is_written_for_an_empty_value() -> None:
    """Fields that were passed over leave no trace."""
    fields = {"title": "Bus", "number": None, "to": (), "request": {"asked": None}}

    assert record_text(fields) == "---\ntitle: Bus\n---\n"


def test_long_text_is_folded() -> None:
    """A long sentence gets lines that a person can read."""
    text = "Wij vragen de gemeente om de bus te laten rijden. " * 4

    lines = record_text({"summary": text.strip()}).splitlines()

    assert lines[1] == "summary: >-"
    assert max(map(len, lines)) <= 100
