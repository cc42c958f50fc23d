"""Random but possible files: an agreement, a start, and what the municipality sent."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from clock.clock_records import Fields, agreement

FIRST, LAST = dt.date(2017, 1, 1), dt.date(2028, 6, 30)
STARTS = st.dates(FIRST, LAST)
SHORT_TERMS = st.one_of(
    st.builds("{} dagen".format, st.integers(2, 100)),
    st.builds("{} weken".format, st.integers(2, 14)),
    st.builds("{} werkdagen".format, st.integers(2, 60)),
    st.builds("{} maanden".format, st.integers(2, 5)),
)
ACTS = st.sampled_from(["applies", "excluded", "unknown"])


@st.composite
def agreements(draw: st.DrawFn, start: dt.date) -> Fields:
    """An agreement with everything that can move a clock that starts on `start`."""
    recess = [
        {"from": (first := start + dt.timedelta(days=after)), "until": first + dt.timedelta(days=n)}
        for after, n in draw(
            st.lists(st.tuples(st.integers(-20, 80), st.integers(0, 40)), max_size=2)
        )
    ]
    extension = draw(
        st.none() | st.fixed_dictionaries({"at_most": SHORT_TERMS, "times": st.integers(1, 3)})
    )
    bare = agreement(
        draw(SHORT_TERMS),
        termijnenwet=draw(ACTS),
        pauses_for_questions=draw(st.booleans()),
        recess=recess,
    )
    return bare | ({"extension": extension} if extension else {})


@st.composite
def questions(draw: st.DrawFn, start: dt.date) -> Fields:
    """A question, answered or not."""
    asked = start + dt.timedelta(days=draw(st.integers(-5, 90)))
    answered = draw(st.none() | st.integers(0, 40))
    bare: Fields = {"kind": "question", "received": asked}
    return bare | ({} if answered is None else {"answered_on": asked + dt.timedelta(days=answered)})


@st.composite
def extensions(draw: st.DrawFn, start: dt.date) -> Fields:
    """An announced extension, valid or not."""
    announced = start + dt.timedelta(days=draw(st.integers(0, 90)))
    until = announced + dt.timedelta(days=draw(st.integers(1, 90)))
    bare: Fields = {"kind": "extension", "received": announced, "until": until}
    return bare | ({"reason": "Ziekte."} if draw(st.booleans()) else {})


def moves(start: dt.date) -> st.SearchStrategy[list[Fields]]:
    """Up to four messages that may move the clock."""
    return st.lists(questions(start) | extensions(start), max_size=4)
