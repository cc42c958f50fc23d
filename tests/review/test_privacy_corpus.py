"""How good the privacy gate is at persons, measured on 560 invented texts; and on every real one.

The texts are of one hand. `held` was written before the first rules, which looked for words on
health and money: 42 of its 45 texts on persons stopped the build, and 1 of 45 others. Six later
sets showed that this was the vocabulary of one hand: of 15, 15 and 20 new texts on persons it
stopped 8, 5 and 4. So a name that is told of stops now whatever is told, unless it has a role.
`unseen` was written after the last change of a rule: 13 of 15, and 3 of 15 others.
Then three sets more, each measured before anything was changed for it. `first_look`, written by who
had not read the rules: 22 of 30, and 2 of 30 others. It taught new kinds; after these
`second_look`: 12 of 20, and 1 of 20 others; it taught more; and `third_look`: 11 of 15, and 4 of 15
others, for which nothing was changed. So on texts it never saw: 23 of 35, and 5 of 35 others.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
import yaml

from weerklank.review.privacy.gate import certain_problems, text_problems
from weerklank.review.privacy.own import Own, own_values
from weerklank.review.written import WrittenFile, read_written

TESTS = Path(__file__).parent.parent
CORPUS: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "privacy_corpus.yaml").read_text(encoding="utf-8")
)
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
    """Recall: a name with a number, an address or something private; 98 of 100 as measured."""
    texts = CORPUS["personal"] + CORPUS["held_personal"]

    assert len(texts) == len(set(texts)) == 100
    assert sum(map(stops, texts)) >= 98


def test_at_most_5_of_100_other_texts_stop_the_build() -> None:
    """False alarms: who speaks in public, places, laws and the council itself; 1 of 100."""
    texts = CORPUS["harmless"] + CORPUS["held_harmless"]

    assert len(texts) == len(set(texts)) == 100
    assert sum(map(stops, texts)) <= 1


@pytest.mark.parametrize(
    "thing", ["diploma B", "lijn A", "bijlage C", "hepatitis C", "rijbewijs D"]
)
def test_a_letter_that_tells_things_apart_is_no_initial(thing: str) -> None:
    """The sentence ends with it, and the next one begins with a capital."""
    assert not stops(f"Wij betalen het tot en met {thing}. Eerder kan dat niet.")


@pytest.mark.parametrize(
    ("texts", "least", "most"),
    [
        ("later_personal", 83, 90),
        ("later_harmless", 0, 2),
        ("unseen_personal", 13, 15),
        ("unseen_harmless", 0, 3),
        ("first_look_personal", 29, 30),
        ("first_look_harmless", 0, 0),
        ("second_look_personal", 18, 20),
        ("second_look_harmless", 0, 0),
        ("third_look_personal", 11, 15),
        ("third_look_harmless", 0, 4),
    ],
)
def test_later_texts_are_judged_as_measured(texts: str, least: int, most: int) -> None:
    """Written to be unlike the first: other troubles, and harmless texts full of names."""
    assert least <= sum(map(stops, CORPUS[texts])) <= most


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
