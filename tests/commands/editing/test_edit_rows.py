"""`weerklank edit`: what stands in rows keeps its number and its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.editing.edit_forms import form, read
from commands.run import advice_file, one_council
from weerklank.building.previewing import Answer
from weerklank.commands.editor.desk import Desk
from weerklank.records import load
from weerklank.records.models.agreement import Agreement


def test_an_answer_shows_what_was_asked(desk: Desk) -> None:
    """Each recommendation stands beside its answer; one left open is not in the file."""
    (advice,) = load(desk.root).register.advices
    shown = form(desk, "/antwoord/", advies=advice.id)
    assert all(one.text in shown.text for one in advice.recommendations)
    assert shown.sent["answers.0.recommendation"] == [advice.recommendations[0].id]

    sent = shown.sent | {
        "from": ["college"],
        "received": ["2026-06"],
        "answers.0.decision": ["rejected"],
        "answers.0.explanation": ["Dat kost 20.000 euro."],
    }
    assert isinstance(desk.keep("/antwoord/", sent), str)

    loaded = load(desk.root)
    assert not loaded.errors
    (answer,) = loaded.register.responses
    assert [one.recommendation for one in answer.answers] == ["1"]
    assert answer.received
    assert not answer.received.exact


def test_one_row_more_is_given(desk: Desk) -> None:
    """With all that was typed; nothing is kept yet."""
    sent = form(desk, "/advies/").sent
    sent |= {"recommendations.0.text": ["Een"], "_meer": ["recommendations"]}

    more = read(desk.keep("/advies/", sent)).sent

    assert more["recommendations.0.text"] == ["Een"]
    assert more["recommendations.1.text"] == [""]


def test_who_asks_for_a_row_more_stands_in_it(desk: Desk) -> None:
    """Who types with the keyboard alone does not begin at the top of the form again."""
    sent = form(desk, "/advies/").sent
    sent |= {"recommendations.0.text": ["Een"], "_meer": ["recommendations"]}

    answer = desk.keep("/advies/", sent)

    assert isinstance(answer, Answer)
    before, _, after = answer.content.decode().partition(" autofocus>")
    assert before.endswith('aria-label="Aanbevelingen 2" tabindex="-1"')
    assert after.partition("name=")[2].startswith('"recommendations.1.')
    assert b"autofocus" not in desk.page("/advies/", {}).content


@pytest.mark.parametrize(
    "word", ["nee", "none", "unknown", "onbekend", "ja", "2.500 euro per jaar"]
)
def test_a_word_for_an_arrangement_stays_what_it_was(desk: Desk, word: str) -> None:
    """`nee` never becomes a yes with a note, and what is not known stays not known."""
    file = desk.root / "content/organisaties/clientenraad.md"
    text = file.read_text("utf-8").replace("kind:", f"facilities: {{budget: {word}}}\nkind:", 1)
    file.write_text(text, encoding="utf-8")
    before = load(desk.root).register.bodies

    kept = desk.keep("/orgaan/clientenraad/", form(desk, "/orgaan/clientenraad/").sent)

    assert isinstance(kept, str), read(kept).text
    assert load(desk.root).register.bodies == before


@pytest.mark.parametrize("word", ["none", "unknown", "4 weken", "{at_most: 4 weken, times: 2}"])
def test_an_extension_that_is_written_short_stays_what_it_was(desk: Desk, word: str) -> None:
    """Also when something else of the agreement is changed, and all of it is written anew."""
    file = desk.root / "content/organisaties/clientenraad.md"
    agreed = f"    extension: {word}\n    answer_term:"
    text = file.read_text("utf-8").replace("    answer_term:", agreed, 1)
    file.write_text(text, encoding="utf-8")
    (before,) = _agreements(desk)
    sent = form(desk, "/orgaan/clientenraad/").sent
    (source,) = (name for name, value in sent.items() if value == ["Verordening, artikel 7"])

    kept = desk.keep("/orgaan/clientenraad/", sent | {source: ["Convenant"]})

    assert isinstance(kept, str), read(kept).text
    (after,) = _agreements(desk)
    assert (after.source, after.extension) == ("Convenant", before.extension)


def _agreements(desk: Desk) -> tuple[Agreement, ...]:
    return next(b for b in load(desk.root).register.bodies if b.id == "clientenraad").agreements


def test_recommendations_number_themselves(desk: Desk) -> None:
    """Nobody types a number; a list that is pasted in one field is a row for each point."""
    pasted = "\u2022\tOpen op dinsdag.\r\n\u2022\tZet een stoel\r\nbij de deur."
    sent = form(desk, "/advies/").sent | {
        "title": ["Het loket"],
        "sent": ["2026-06-08"],
        "summary": ["Het loket is dicht. Wij vragen om het open te doen."],
        "recommendations.0.text": [pasted],
        "recommendations.1.text": ["- Neem de telefoon op."],
        "recommendations.2.text": ["Doe dit:\r\n- bel\r\n- mail"],
        "recommendations.3.text": ["- Schrijf\r\n- Bel"],
        "recommendations.3.means": ["U hoort iets."],
    }

    assert isinstance(desk.keep("/advies/", sent), str)
    advice = next(one for one in load(desk.root).register.advices if one.title == "Het loket")
    assert [(one.id, one.text) for one in advice.recommendations] == [
        ("1", "Open op dinsdag."),
        ("2", "Zet een stoel bij de deur."),
        ("3", "Neem de telefoon op."),
        ("4", "Doe dit:\n- bel\n- mail"),
        ("5", "- Schrijf\n- Bel"),
    ]


def test_a_number_that_is_given_stays_and_the_next_is_free(desk: Desk) -> None:
    """Of an advice that was kept before, too: answers name it."""
    (advice,) = load(desk.root).register.advices
    path = f"/advies/{advice.id}/"
    known = {one.id for one in advice.recommendations}
    more = form(desk, path).sent | {f"recommendations.{len(known)}.text": ["- Nog iets\n- en dit"]}

    assert isinstance(desk.keep(path, more), str)
    (after,) = load(desk.root).register.advices
    assert after.recommendations[:-1] == advice.recommendations
    assert after.recommendations[-1].id not in known
    assert after.recommendations[-1].text == "- Nog iets\n- en dit"


def test_an_answer_begins_with_whom_the_advice_went_to(tmp_path: Path) -> None:
    """As the form of the municipality does; to two bodies nobody knows who of them."""
    root = one_council(tmp_path)
    advice_file(root)
    desk = Desk(root)
    (advice,) = load(root).register.advices

    assert form(desk, "/antwoord/", advies=advice.id).sent["from"] == ["college"]


def test_a_message_is_listed_by_what_it_answers(desk: Desk) -> None:
    """Nobody knows it by the name of its file; one that cannot be read keeps that name."""
    (advice,) = load(desk.root).register.advices
    sent = form(desk, "/antwoord/", advies=advice.id).sent
    desk.keep("/antwoord/", sent | {"received": ["2026-06-20"]})
    (desk.root / "responses" / "stuk.md").write_text("geen kop", encoding="utf-8")

    shown = form(desk, "/").text

    assert f'Antwoord op "{advice.title}", 20 juni 2026' in shown
    assert "stuk" in shown
    assert f"{advice.id}-college" not in shown
