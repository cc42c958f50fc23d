"""The text of our JSON files is what Python's own writer would make of it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from weerklank.publish.data.register.json_values import Json, deeper, file_text, nested
from weerklank.rules.clock.states import TimelinessState

_PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    # A median of days: no other number with a point is written.
    | st.integers(0, 100_000).map(lambda number: number / 2)
    | st.sampled_from(TimelinessState)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
_JSON = st.recursive(
    _PLAIN,
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text('aë"\n'), inner),
    max_leaves=8,
)


@given(_JSON)
def test_a_file_has_the_bytes_of_the_plain_writer(content: Json) -> None:
    """One space for each level, letters as they are, the same escapes, a newline at the end."""
    assert file_text(content) == json.dumps(content, ensure_ascii=False, indent=1) + "\n"


@given(_JSON, _JSON)
def test_a_value_set_further_in_reads_as_the_whole_would(one: Json, other: Json) -> None:
    """Pieces that are written one at a time give the file that is written at once."""
    pieces = ",\n".join(f" {deeper(nested(value))}" for value in (one, other))

    assert f"[\n{pieces}\n]\n" == file_text([one, other])
