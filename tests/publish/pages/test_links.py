"""Addresses as seen from a page."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.messages.dutch import digits
from weerklank.publish.making.templating import link_from

_NAMES = st.lists(st.sampled_from(["a", "b", "aa", "é"]), max_size=3)
_ENDS = st.sampled_from(["", "x.html", "a"])


@given(_NAMES, _NAMES, _ENDS)
def test_a_link_is_what_the_standard_library_makes_of_it(
    page: list[str], folders: list[str], name: str
) -> None:
    """Relative to the folder of the page; a folder ends with a slash."""
    page_url = "".join(f"{part}/" for part in page)
    target = "".join(f"{part}/" for part in folders) + name

    relative = posixpath.relpath(f"/{target}", f"/{page_url}")
    assert link_from(page_url)(target) == relative + ("" if name else "/")


def test_a_place_on_the_page_itself_needs_no_path() -> None:
    """On the home page a mark alone is enough; elsewhere it leads to the home page."""
    assert link_from("")("#top") == "#top"
    assert link_from("a/")("#top") == "../#top"


def test_a_slash_behind_a_mark_is_of_the_mark() -> None:
    """Only what stands before the mark is a folder."""
    assert link_from("a/b/")("a#c/d") == "..#c/d"
    assert link_from("a/b/")("e/#c/d") == "../../e/#c/d"


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("14 030 (kies 2)", "14030"),
        ("(0123) 456 789", "0123456789"),
        ("+31 (0)123-456 789", "+31123456789"),
        ("+31(0)123456789", "+31123456789"),
        ("0800 33 55 555", "08003355555"),
    ],
)
def test_a_phone_dials_the_number_and_not_the_words(written: str, dialled: str) -> None:
    """Words behind it are for people, and the nought after +31 is never dialled."""
    assert digits(written) == dialled
