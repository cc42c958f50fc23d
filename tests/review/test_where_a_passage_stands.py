"""Where a text on somebody stands, and that no letter of a text is passed over."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from review.hands import OWN
from review.test_passages import NEIGHBOUR
from weerklank.review.privacy import people, weighing, windows
from weerklank.review.privacy.names import Room
from weerklank.review.privacy.people import known_of, told_of
from weerklank.words.weights import START, weights_of

WORDS = [
    *sorted(
        {
            *[
                "Mevrouw",
                "De",
                "Vries",
                "(34)",
                "heeft",
                "schulden,",
                "haar",
                "schuldhulp",
                "is",
                "ziek",
                ".",
            ]
        }
    ),
    "x",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_the_sum_can_be_done_again_by_hand(text: str) -> None:
    """The start and the weight of each feature, each once."""
    weigh, scale = weights_of("weerklank.review.privacy", "weights.csv"), weighing.scale()
    sentences = [scale.sentence(one) for one in (text, NEIGHBOUR)]
    by_hand = weighing.features(sentences, ["(is titel)"])

    words = scale.words(sentences)

    total = scale.total(scale.near(words, sentences, ["(is titel)"]), sentences)
    assert total == sum([weigh.get(one, 0) for one in by_hand], weigh[START])


def test_a_passage_that_stood_in_another_text_is_told_where_it_stands() -> None:
    """What is kept of a paragraph holds for every place, also when the text says more before it."""
    for before in ("Vooraf.\n\n", "Vooraf.\n\nNog iets.\n\n", "Vooraf.\n\nMevrouw Truus belt.\n\n"):
        text = f"{before}{NEIGHBOUR}"

        (told,) = told_of(text, known_of(text, Room(), []), OWN)

        assert text[slice(*told.span)] == NEIGHBOUR


def test_what_is_kept_of_a_paragraph_is_kept_by_its_weights() -> None:
    """Who weighs otherwise reads a paragraph anew: else a training would judge by the old table."""
    text = f"Vooraf.\n\n{NEIGHBOUR}"
    known = known_of(text, Room(), [])
    assert list(told_of(text, known, OWN))

    with patch.object(people, "scale", cache(partial(weighing.Scale, {}))):
        told = list(told_of(text, known, OWN))

    assert not told


@given(st.lists(st.sampled_from([*WORDS, "a,b", "“Ja”,", "x" * 99, "12a_b"]), max_size=9))
def test_words_are_the_same_by_the_chunk_and_by_the_sentence(chunks: list[str]) -> None:
    """No word goes beyond a space, so what stands between two is read by itself and kept."""
    words = weighing.words_of(" ".join(chunks))

    assert words == [word for chunk in chunks for word in weighing.words_of(chunk)]


@given(st.text(alphabet="ab-: \n", max_size=60))
def test_paragraphs_stand_in_order_and_lose_no_letter(text: str) -> None:
    """Whatever is written, every letter is in one of them."""
    spans = list(windows.paragraphs(text))

    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert letters(text, spans) == letters(text, [(0, len(text))])


@given(st.text(alphabet="aB-:. \n", max_size=2_000))
def test_sentences_lose_no_letter_and_have_an_end(text: str) -> None:
    """Also without a sign or a space for pages; and each is weighed with the one beside it."""
    for span in windows.paragraphs(text):
        found = windows.sentences(text, span)

        assert all(one[1] == other[0] for one, other in pairwise(found))
        assert letters(text, found) == letters(text, [span])
        assert max(end - start for start, end in found) < 2 * windows.LONGEST
        weighed = list(windows.windows(len(found)))
        alone, together = ([p for p in weighed if p[1] - p[0] == many] for many in (1, 2))
        assert alone == [(first, first + 1) for first in range(len(found))]
        assert together == [(first, first + 2) for first in range(len(found) - 1)]
        assert sorted([*alone, *together]) == weighed


def letters(text: str, spans: list[tuple[int, int]]) -> int:
    """How many letters stand in these."""
    return sum(text[slice(*span)].upper().count(letter) for span in spans for letter in "AB")
