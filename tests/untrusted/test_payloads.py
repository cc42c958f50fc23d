"""No text of a record or a setting becomes part of what is published: each payload, each field."""

from __future__ import annotations

import json
from functools import cache

import pytest

from untrusted.payloads import PAYLOADS
from untrusted.planted import outputs, planted, text_fields
from untrusted.scanning import alive_in, in_html, linked_data, shown

_SIZE = 8
GROUPS = [PAYLOADS[start : start + _SIZE] for start in range(0, len(PAYLOADS), _SIZE)]
"""A field holds a few payloads at a time: one that works could hide all the others behind it."""

_IN_CONTEXT = ("<p>{}</p>", '<p title="{}">', "<p title='{}'>", "<title>{}</title>", "<!--{}-->")
_CONTAINERS = ("textarea", "style", "script", "option", "noscript")


@cache
def published(number: int) -> dict[str, str | bytes]:
    """The files of the site whose every text holds this group; half of them fill every field."""
    return outputs(
        GROUPS[number], everywhere=number % 2 == 0, between=" " if number % 3 else "\n\n"
    )


def test_every_text_field_of_every_record_is_planted() -> None:
    """The models say which fields there are, so that a new one cannot be left out."""
    _, met = planted("x", everywhere=True)

    assert text_fields() - met == set()
    assert len(text_fields()) >= 60


@pytest.mark.thorough
@pytest.mark.parametrize("number", range(len(GROUPS)))
def test_no_payload_is_alive_in_any_output(number: int) -> None:
    """Pages, feeds, calendar, sheets, data, the form and the block hold texts, and nothing else."""
    files = published(number)

    alive = {uri: found for uri, content in files.items() if (found := alive_in(uri, content))}

    assert alive == {}


def test_the_texts_are_shown_as_they_were_typed() -> None:
    """What is harmless is still there: the page of an advice shows the tag as words."""
    page = str(published(0)["adviezen/2026-06-wijkloket/index.html"])

    assert "<script>alert(1)</script>" in shown(page)


def test_the_data_for_programs_stays_data() -> None:
    """A text cannot close the element that holds the data."""
    pages = [str(content) for uri, content in published(4).items() if uri.endswith("index.html")]

    found = [json.loads(data) for page in pages for data in linked_data(page)]

    assert len(found) >= 20


def test_the_count_is_what_we_say(capsys: pytest.CaptureFixture[str]) -> None:
    """At least sixty payloads in every field, seen in every kind of file."""
    files = published(0)
    kinds = {uri.rsplit(".", 1)[-1] for uri in files}

    with capsys.disabled():
        number = len(PAYLOADS) * len(text_fields()) * len(files)
        print(  # noqa: T201 (the count is what this test is for)
            f"\n{len(PAYLOADS)} payloads x {len(text_fields())} fields x {len(files)} files"
            f" = {number}"
        )

    assert len(set(PAYLOADS)) >= 60
    assert kinds >= {"html", "xml", "csv", "ics", "json"}


def is_seen(payload: str) -> bool:
    """Whether the scanner sees it, printed bare in one of the places where a value stands."""
    if payload.startswith(("[", "`", "**")):
        payload = payload.replace("[x](data:text/html,", "").strip("`*")
    contexts = (*_IN_CONTEXT, *(f"<{c}>{{}}</{c}>" for c in _CONTAINERS))
    return any(in_html(context.format(payload)) for context in contexts)


def test_every_payload_of_tags_can_be_seen() -> None:
    """All but two that do nothing in HTML."""
    tags = [p for p in PAYLOADS if "<" in p and "&lt;" not in p]

    assert len(tags) > 40
    assert [p for p in tags if not is_seen(p) and not p.startswith(("]]>", "<javascript:"))] == []
