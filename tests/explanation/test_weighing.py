"""The sum: published weights of all that an answer says, and the clause that adds most."""

from __future__ import annotations

import pytest

from explanation.answers import answer
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation import weighing
from weerklank.rules.explanation.model import ExplanationState, FactName
from weerklank.rules.explanation.seen import Seen
from weerklank.rules.explanation.verdict import conclude, rule, see

ASKED = "vergoed een rolstoel"


def _seen(text: str, decision: Decision = Decision.REJECTED) -> Seen:
    return see(answer(text, decision), ASKED, (), rule())


def _best_words(text: str) -> str:
    clause = _seen(text).sums.best
    return clause.text if clause else ""


def test_a_sum_can_be_redone_by_hand() -> None:
    """Each different feature is added once, to where the sum starts."""
    weights = {"(begin)": -10, "nee: nee": -20, "omdat*": 50}

    assert weighing.total(frozenset({"nee: nee", "omdat*", "niets"}), weights) == -10 - 20 + 50


def test_a_clause_has_its_words_and_what_the_lists_make_of_them() -> None:
    """Words by the side of the decision, their stems, neighbours, kinds, and two kinds at once."""
    (found,) = _seen("Er zijn 12 rolstoelen.").clause_features

    assert {"nee: rolstoelen", "rolsto*", "0 rolstoelen", "rolstoelen $", "^ er"} <= found
    assert {"(1 getallen)", "(deelt woord)", "rejected:(deelt woord)"} <= found
    assert "(1 getallen)&(deelt woord)" in found


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("De rolstoel is vol.", "(deelt woord)"),
        ("Het zwembad is dicht.", "(deelt niets)"),
    ],
)
def test_a_clause_shares_words_of_the_recommendation_or_none(text: str, shares: str) -> None:
    """The same word, or nothing."""
    assert shares in _seen(text).clause_features[0]


def test_a_yes_and_a_no_weigh_the_same_word_apart() -> None:
    """What is a step after a yes may be no reason after a no."""
    assert "ja: bus" in _seen("De bus rijdt.", Decision.ADOPTED).clause_features[0]
    assert "nee: bus" in _seen("De bus rijdt.").clause_features[0]


def test_the_best_clause_is_the_reason() -> None:
    """The clause that says why weighs more than the decision and the courtesy around it."""
    text = (
        "Dank voor uw advies. Wij doen dit niet. Er zijn te weinig chauffeurs. Met vriendelijke "
        "groet, het college"
    )

    assert _best_words(text) == "Er zijn te weinig chauffeurs"


def test_courtesy_weighs_nothing() -> None:
    """Thanks before an answer do not change the sum."""
    bare, polite = _seen("Wij doen dit niet."), _seen("Hartelijk dank! Wij doen dit niet.")

    assert polite.sums.weight == bare.sums.weight


def test_where_nothing_is_said_there_is_no_best_clause() -> None:
    """An answer of thanks alone has no clause to rest on."""
    assert _seen("Dank voor uw advies.").sums.best is None


@pytest.mark.parametrize(
    "text",
    [
        "Overgenomen, zie par. 3.4 (nieuw) van de nota.",
        "Op 3 jan. 2027 leest mevr. J. de Vries de brief, t.a.v. punt 2.",
        "Geregeld (werkinstructie 12, d.d. 1-3-2024, blz. 4).",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    """A quote is never cut off at `par.`, `nr.`, a month or an initial."""
    found = _seen(text, Decision.ADOPTED)

    assert {clause.sentence for clause in found.reading.clauses} == {1}


@pytest.mark.parametrize(("weight", "shown"), [(300, "Want"), (100, "De hal")])
def test_of_two_that_weigh_alike_the_one_that_opens_as_a_reason_is_shown(
    weight: int, shown: str
) -> None:
    """What is quoted says why, also where the clause before it weighs a little more."""
    weights = {"^ de": 500, "^ want": weight}

    best = _seen("De hal is vol. Want daar staat een kast.").weighed_by(weights).sums.best

    assert best is not None
    assert best.text.startswith(shown)


def test_a_feature_counts_once_however_often_it_stands_there() -> None:
    """Saying it twice makes it no better a reason."""
    once, twice = _seen("Nee. De hal is te klein."), _seen("Nee. De hal is te klein. " * 2)

    assert twice.features == once.features


@pytest.mark.parametrize(
    ("text", "decision", "bounds"),
    [
        ("Wij doen dit niet.", Decision.REJECTED, "rejected"),
        ("Dank voor uw advies. Wij doen dit niet.", Decision.REJECTED, "rejected"),
        ("Nee, dat kost te veel.", Decision.REJECTED, "rejected"),
        ("Nee, daar hebben wij geen mensen voor.", Decision.REJECTED, "rejected"),
        ("De lift is van de corporatie.", Decision.REJECTED, "reason_alone"),
        ("Wij doen dit niet. De lift is van de corporatie.", Decision.REJECTED, "rejected"),
        ("De lift is van hen. De stoep ook.", Decision.REJECTED, "rejected"),
        ("Wij doen dit niet.", Decision.PARTLY, "partly"),
        ("De lift is van de corporatie.", None, "other"),
    ],
)
def test_a_refusal_of_one_sentence_has_bounds_of_its_own(
    text: str, decision: Decision | None, bounds: str
) -> None:
    """Courtesy beside it makes no second sentence."""
    answered = see(answer(text, decision), ASKED, (), rule())

    assert answered.bounds == rule().bounds[bounds]


@pytest.mark.parametrize(("words", "more"), [(1, 0), (15, 0), (16, 15), (20, 75)])
def test_a_long_answer_needs_more_before_it_is_praised(words: int, more: int) -> None:
    """Above fifteen words each word asks for as much again; a short one needs no more."""
    asked = _seen(" ".join(["rolstoel"] * words) + ".").enough

    assert asked - _seen("Rolstoel.").enough == more


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Nee. De hal is te klein.", True),
        ("Nee. De hal is te klein, en vol.", True),
        ("De hal is te klein. De hal is vol.", False),
        ("Dank voor uw advies.", False),
    ],
)
def test_a_reason_stands_alone_when_no_other_sentence_looks_like_one(
    text: str, *, alone: bool
) -> None:
    """Then it is sure enough which words are the reason, and they are quoted."""
    weights = {"^ de": 400, "^ en": 400, "^ nee": -400}

    assert _seen(text).weighed_by(weights).sums.alone is alone


def test_where_another_sentence_looks_like_a_reason_nothing_is_quoted() -> None:
    """The verdict is the same, but who reads must find the words."""
    said = "Wij doen dit niet. Het kost 80.000 euro per jaar en dat geld is er niet. "
    beside = "De school heeft 40 fietsen die iedereen mag lenen, want die staan er toch."

    short, long = (
        see(answer(text, Decision.REJECTED), ASKED, (), rule()) for text in (said, said + beside)
    )
    quoted, unquoted = (conclude(seen, rule()) for seen in (short, long))

    assert quoted.state is unquoted.state is ExplanationState.EXPLAINED
    assert [found.fact(FactName.REASON).code for found in (quoted, unquoted)] == [
        "money",
        "weighed",
    ]
    assert "80.000 euro" in quoted.fact(FactName.REASON).words
    assert unquoted.fact(FactName.REASON).words == ""
