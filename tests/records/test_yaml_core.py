"""The strict reader: what plain words mean, where fields stand, and what is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import at_most
from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError, read_fields


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("012", "012"),
        ("12:30:00", "12:30:00"),
        ("1_000", "1_000"),
        ("1.10", "1.10"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("2025-02-05", "2025-02-05"),
        ("12345678901234567890", "12345678901234567890"),
        ("true", True),
        ("FALSE", False),
        ("0", 0),
        ("-7", -7),
        ("2025", 2025),
        ("'2025'", "2025"),
        ("'true'", "true"),
        ("''", ""),
        ("[~]", [None]),
        ("{a: }", {}),
        ("|\n  een\n  twee\n", "een\ntwee\n"),
    ],
)
def test_plain_word_means_what_it_looks_like(typed: str, meant: object) -> None:
    """Only true, false, nothing and whole numbers mean anything but text."""
    assert read_fields(f"veld: {typed}").values == {"veld": meant}


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_field_without_value_is_left_out(typed: str) -> None:
    """A field without a value counts as not filled in, and its line is known."""
    fields = read_fields(f"veld: {typed}")

    assert fields.values == {}
    assert fields.lines == {("veld",): 1}


def test_every_field_has_its_line() -> None:
    """Lines are counted in the file, through lists, blocks and long texts."""
    text = (
        "a: 1\nb:\n  - x\n  -\n    c: |\n      lang\n      verhaal\n    d: [1,\n  2]\ne: {f: 1}\n"
    )

    lines = read_fields(text, first_line=2).lines

    assert lines == {
        ("a",): 2,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 1): 6,
        ("b", 1, "c"): 6,
        ("b", 1, "d"): 9,
        ("b", 1, "d", 0): 9,
        ("b", 1, "d", 1): 10,
        ("e",): 11,
        ("e", "f"): 11,
    }


def test_first_of_two_fields_is_kept_and_the_second_reported() -> None:
    """A name used twice is a fault at the second line; reading goes on."""
    fields = read_fields("a: 1\na: {b: 2}\nc: 3")

    assert fields.values == {"a": 1, "c": 3}
    assert [(fault.line, fault.code) for fault in fields.faults] == [(2, "R009")]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x 1", "R008", 1),
        ("a: 1\nb: *x", "R008", 2),
        ("a: !!str 1", "R008", 1),
        ("a: !ding 1", "R008", 1),
        ("a: !!map {b: 1}", "R008", 1),
        ("a: &x [1]", "R008", 1),
        ("? [a]\n: b", "R008", 1),
        ("? {a: 1}\n: b", "R008", 1),
        ("*x : b", "R008", 1),
        ("a: 1\n--- {b: 2}", "R008", 2),
        ("", "R006", 1),
        ("# alleen een opmerking", "R006", 2),
        ("- a", "R006", 1),
        ("tekst", "R006", 1),
        ("a: b: c", "R007", 1),
        ("a: 'x", "R007", 1),
        ("a: [1, 2\nb: 1", "R007", 1),
        ("a: @x", "R007", 1),
        ("a: %x", "R007", 1),
        ("a: 1\nb", "R007", 2),
        ("a:\n\t- x", "R007", 2),
        ("a:\n  - b\n - c", "R007", 3),
        ("<<: *x", "R008", 1),
    ],
)
def test_anything_but_plain_fields_is_refused(text: str, code: str, line: int) -> None:
    """References, labels, lists at the top and broken lines each give their code and line."""
    with pytest.raises(UnreadableError) as refused:
        read_fields(text)

    assert (refused.value.fault.code, refused.value.fault.line) == (code, line)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\ntitle: 's Avonds een bus", 2, "tussen dubbele aanhalingstekens"),
        ("title: 't Is tijd voor 't Gooi\nb: 1", 1, "tussen dubbele aanhalingstekens"),
        ("recommendations:\n  - 's Avonds een bus", 2, "tussen dubbele aanhalingstekens"),
        ("title: 'Vergoed de bus", 1, "niet gesloten"),
        ("a: 1\nsent:\u00a02026-05-04", 2, "harde spatie"),
        ("sent: 2026-05-04\u200b", 1, "onzichtbaar teken (U+200B)"),
    ],
)
def test_what_dutch_and_word_do_to_a_header_is_told(text: str, line: int, said: str) -> None:
    """Who closed the mark that opens 's Avonds had a bus in "s Avonds" and was told no more."""
    with pytest.raises(UnreadableError) as refused:
        read_fields(text)

    assert refused.value.fault.line == line
    assert said in refused.value.fault.text


def test_a_sign_without_width_may_stand_in_a_sentence() -> None:
    """It came along from a web page, and no reader sees it."""
    assert read_fields("title: De bus\u200b rijdt").faults == ()


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_neither_crashes_nor_hangs(opening: str) -> None:
    """Tens of thousands of open brackets are refused at once."""
    text = "a:\n  " + opening * 30_000

    with at_most(seconds=2), pytest.raises(UnreadableError) as refused:
        read_fields(text)

    # From PyYAML 6.0.4 on the parser itself refuses before we count.
    assert refused.value.fault.code in {"R007", "R008"}


def test_twelve_layers_are_enough() -> None:
    """Nesting up to the limit is read."""
    assert read_fields("a: " + "[" * 11 + "]" * 11).values["a"]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text makes the reader raise anything but its own refusal."""
    with suppress(UnreadableError):
        fields = split_front_matter(f"---\n{text}\n---\n").fields

        assert isinstance(fields.values, dict)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """No bytes make the reader raise anything but its own refusal."""
    with suppress(UnreadableError):
        assert split_front_matter(content).body_line >= 1


_NAMES = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
_VALUES = st.recursive(
    st.booleans()
    | st.integers(-999, 999)
    | st.text(st.characters(min_codepoint=32, max_codepoint=126)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=8,
)


def _as_flow(value: object) -> str:
    """A value in flow style with every text in single quotes."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return "'" + value.replace("'", "''") + "'"
        case list():
            return "[" + ", ".join(map(_as_flow, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{k}: {_as_flow(v)}" for k, v in value.items()) + "}"
    return str(value)


@given(st.dictionaries(_NAMES, _VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(values: dict[str, object]) -> None:
    """Any nesting of texts, numbers, yes and no comes back as it was written."""
    text = "\n".join(f"{name}: {_as_flow(value)}" for name, value in values.items())

    assert read_fields(text).values == values


def test_a_fault_that_quotes_what_was_typed_is_one_line() -> None:
    """A find of the fuzzer: a piece of a sentence over two lines broke the message in two."""
    (fault,) = read_fields("parts: {yes: ja, want 5\n  kilometer, no: nee}\n").faults

    assert "'want 5 kilometer' is nu een leeg veld" in fault.text
