"""The text of our JSON files is what Python's own writer would make of it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from weerklank.publish.data.json_values import Json, file_text
from weerklank.rules.clock.model import TimelinessState

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
