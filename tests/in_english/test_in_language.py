"""A page in English: what the site says itself is English, what people wrote is marked."""

from __future__ import annotations

from in_english.dutch_left import dutch_in
from weerklank.publish.layout.language.in_language import in_language
from weerklank.publish.layout.language.own_words import own_words


def test_dutch_that_is_not_marked_is_found() -> None:
    """In a text, and in a label; not where it is marked, and not in code."""
    page = '<html lang="en"><p>{}</p></html>'

    assert dutch_in(page.format("Er is geen uitleg bij deze regel.")) != []
    assert dutch_in(page.format('<img alt="Er is geen uitleg bij deze regel.">')) != []
    assert dutch_in(page.format('<i lang="nl">Er is geen uitleg bij deze regel.</i>')) == []
    assert dutch_in(page.format("<code>dagen_te_laat</code>")) == []


def test_a_title_of_a_recommendation_stays_dutch_behind_its_number() -> None:
    """On the lists to share, with and without who answered."""
    alone = in_language("<p>Aanbeveling 2: Vergoed de bus.</p>", "en")
    said = in_language("<p>Het college. Aanbeveling 2: Vergoed de bus.</p>", "en")

    assert '>Recommendation 2: <span lang="nl">Vergoed de bus.</span>' in alone
    assert '. Recommendation 2: <span lang="nl">Vergoed de bus.</span>' in said


def test_a_day_that_is_to_come_says_so_in_english() -> None:
    """The word between brackets behind a day."""
    html = in_language('<time>1 januari 2027</time> <span class="wk-small">(komt nog)</span>', "en")

    assert "(still to come)" in html
    assert "komt nog" not in html


def test_words_of_others_are_never_translated() -> None:
    """A municipality that writes what the site says too keeps its words."""
    quoted = '<blockquote class="wk-said"><p>Er staat een reden.</p></blockquote>'

    assert in_language(quoted, "en") == quoted.replace("said", 'said" lang="nl').replace(
        '"">', '">'
    )
    assert in_language("<p>Er staat een reden.</p>", "en") == "<p>A reason is given.</p>"


def test_a_value_in_a_sentence_stays_as_it_is() -> None:
    """The name is Dutch and marked, the day is said in English, the number is counted."""
    html = in_language("<p>Advies gegeven aan het college</p><p>Antwoord, 3 mei 2026</p>", "en")

    assert html == (
        '<p><span>Advice given to <span lang="nl">het college</span></span></p>'
        "<p>Answer, 3 May 2026</p>"
    )


def test_markup_in_a_value_stays_text() -> None:
    """What was escaped in the Dutch page is escaped in the other language."""
    html = in_language("<p>Reactie van &lt;script&gt;alert(1)&lt;/script&gt;</p>", "en")

    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_title_above_a_tag_of_ours_leaves_the_tag_in_english() -> None:
    """A list item that begins with the words of people says the rest in English."""
    own = own_words(["Neem de telefoon op"])
    html = '<li><a href="#">Neem de telefoon op</a><p>Op tijd beantwoord</p></li>'

    assert in_language(html, "en", own) == (
        '<li><a href="#"><span lang="nl">Neem de telefoon op</span></a><p>Answered on time</p></li>'
    )
