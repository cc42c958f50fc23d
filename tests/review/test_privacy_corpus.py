"""How good the privacy gate is at persons, measured on invented texts; and on every real one.

Lists of words met failed on texts by somebody else: of three sets that no rule had seen 23 of 35
texts on persons were stopped, and 5 of 35 others. So the words around a name are weighed now, with
weights that are trained (tests/review/training.py). What counts is how each set fares with weights
that never saw it. Each set was also measured before anything was changed for it:

- `fourth_look` with the lists: 36 of 50, and 7 of 50 others; `fifth_look` with more lists 20 of 30
  and 8 of 30; `sixth_look` the same, 20 of 30 and 9 of 30. That was the end of lists.
- `seventh_look` with weights that had seen the six: 24 of 30, and 2 of 30 (the lists: 14 and 5).
- `eighth_look` with weights that had seen the seven: 28 of 30, and 2 of 30 (the lists: 21 and 7).

The manual gives the last two together. The last five are of one hand, written to be hard: the
others bear the same names as the persons.

Then a stranger wrote an exam, much of it about persons without a name. With the names alone 37 of
60 texts on persons were stopped, and 5 of 60 others; with paragraphs weighed as well, 54 and 4.
"""

from __future__ import annotations

from functools import reduce
from operator import add
from pathlib import Path, PurePosixPath

import pytest
import yaml

from review.training import CORPUS as CORPUS_FILE
from review.training import Score, left_out
from review.training_passages import STRANGERS
from weerklank.review.privacy.gate import certain_problems, text_problems
from weerklank.review.privacy.own import Own, own_values
from weerklank.review.written import WrittenFile, read_written

TESTS = Path(__file__).parent.parent
CORPUS: dict[str, list[str]] = yaml.safe_load(CORPUS_FILE.read_text(encoding="utf-8"))
OWN = Own(
    phones=frozenset({"0123456789"}),
    mails=frozenset({"clientenraad@voorbeeldstad.example"}),
    places="buurthuis de els, brink 4, voorbeeldstad",
    people=frozenset({"p. jansen"}),
)


def stops(text: str) -> bool:
    """Whether a text in an advice stops the build."""
    file = WrittenFile(PurePosixPath("advice/a.md"), f"---\ntitle: A\n---\n\n{text}\n")
    return any(certain_problems(file, OWN))


def test_at_least_95_of_100_texts_on_persons_stop_the_build() -> None:
    """Of the texts it learned from: a name with a number, an address or something private."""
    texts = [text for name, of in CORPUS.items() if name.endswith("personal") for text in of]

    assert len(texts) == len(set(texts)) == 640
    assert sum(map(stops, texts)) >= 630


def test_at_most_1_of_100_other_texts_stop_the_build() -> None:
    """Of the texts it learned from: who speaks in public, places, laws and the council itself."""
    texts = [text for name, of in CORPUS.items() if name.endswith("harmless") for text in of]

    assert len(texts) == len(set(texts)) == 661
    assert sum(map(stops, texts)) <= 7


def test_the_exam_of_a_stranger_is_judged_as_measured() -> None:
    """From it nothing was learned: of 60 texts on persons and of 60 others."""
    exam = yaml.safe_load(STRANGERS.read_text(encoding="utf-8"))

    assert sum(map(stops, exam["exam_personal"])) >= 54
    assert sum(map(stops, exam["exam_harmless"])) <= 4


@pytest.fixture(scope="module")
def unseen() -> dict[str, Score]:
    """How each set fares with weights that were trained without it."""
    return left_out()


@pytest.mark.thorough
def test_it_is_about_as_good_on_texts_it_never_saw(unseen: dict[str, Score]) -> None:
    """Nine in ten texts on persons stop, and fewer than one in twelve others."""
    score = reduce(add, (of for name, of in unseen.items() if name not in {"published", "answers"}))

    assert score.caught >= 0.9 * score.persons
    assert score.false <= 0.08 * score.others


@pytest.mark.thorough
def test_ordinary_prose_is_seldom_stopped(unseen: dict[str, Score]) -> None:
    """Paragraphs that councils published, and answers by many hands, with weights without these."""
    assert unseen["published"].false < 0.015 * unseen["published"].others
    assert unseen["answers"].false < 0.025 * unseen["answers"].others


@pytest.mark.parametrize(
    "thing", ["diploma B", "lijn A", "bijlage C", "hepatitis C", "rijbewijs D"]
)
def test_a_letter_that_tells_things_apart_is_no_initial(thing: str) -> None:
    """The sentence ends with it, and the next one begins with a capital."""
    assert not stops(f"Wij betalen het tot en met {thing}. Eerder kan dat niet.")


@pytest.mark.parametrize("next_word", ["Deze", "Wij", "Er", "Het"])
def test_the_end_of_a_sentence_is_no_initial(next_word: str) -> None:
    """`Gemeenteraad X. Wij` names nobody."""
    assert not stops(f"Dit is de site van raad X. {next_word} zegt wat zij krijgt en moet.")


def test_real_and_example_records_do_not_stop() -> None:
    """What was really published by councils names nobody beside something private."""
    for root in (TESTS.parent, *sorted((TESTS / "registers" / "real_cases").iterdir())):
        written = read_written(root, root / "content")
        own = own_values(written.pages)
        found = [str(p) for file in written.pages for p in certain_problems(file, own)]

        assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Met vriendelijke groet,\n\nP. de Wit",
        "Hoogachtend,\nP. de Wit",
        "namens de cliëntenraad\n\nPetra de Wit",
        "P. de Wit, voorzitter",
        "Petra de Wit, secretaris",
    ],
)
def test_signature_is_seen(text: str) -> None:
    """Under a letter, or before a role; a remark, because nothing private stands beside it."""
    file = WrittenFile(PurePosixPath("advice/a.md"), text)

    assert [problem.code for problem in text_problems(file, OWN)] == ["W225"]


@pytest.mark.parametrize(
    "text",
    [
        "P. Jansen, voorzitter",
        "P. Jansen van de cliëntenraad hielp mensen met schulden.",
        "Met vriendelijke groet,\n\nde voorzitter",
        "Met vriendelijke groet,\n\nde Cliëntenraad Elzenbroek",
    ],
)
def test_own_members_who_agreed_and_roles_are_left_alone(text: str) -> None:
    """Who stands with consent on the page of the council may sign."""
    file = WrittenFile(PurePosixPath("advice/a.md"), text)

    assert list(text_problems(file, OWN)) == []


def test_name_may_stand_when_the_council_says_why() -> None:
    """An answer with a reason, so that nothing is published that was not said."""
    answer = "---\nchecked: [{kind: name, reason: Zij wil haar verhaal zelf vertellen.}]\n---\n"
    told = "Mevrouw J. de Vries heeft schulden."

    assert stops(told)
    found = text_problems(WrittenFile(PurePosixPath("advice/a.md"), answer + told), OWN)
    assert list(found) == []


def test_a_body_may_bear_the_name_of_somebody() -> None:
    """On its own pages and in every text."""
    page = "---\ntitle: Adviesraad Jan de Witt\nkind: council\n---\n"
    own = own_values([WrittenFile(PurePosixPath("content/organisaties/raad.md"), page)])
    text = WrittenFile(PurePosixPath("advice/a.md"), "---\ntitle: A\n---\n\nJan de Witt wacht.\n")

    assert list(certain_problems(text, Own()))
    assert not list(certain_problems(text, own))


def test_consent_is_read_from_the_page_of_a_body() -> None:
    """A member without consent is not known."""
    header = "members:\n  - {role: voorzitter, name: P. Jansen, consent: 2026-01-01}\n"
    other = "  - {role: lid, name: P. de Wit}\n"
    page = WrittenFile(PurePosixPath("content/organisaties/raad.md"), f"---\n{header}{other}---\n")

    assert own_values([page]).people == frozenset({"p. jansen"})
