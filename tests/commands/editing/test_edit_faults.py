"""`weerklank edit`: a fault is told at its field, and nothing that was typed is lost."""

from __future__ import annotations

import re

import pytest

from commands.editing.edit_forms import form, read
from weerklank.building.previewing import Answer
from weerklank.commands.editor import editing
from weerklank.commands.editor.desk import Desk
from weerklank.commands.editor.opening import KINDS, names
from weerklank.records import load


def test_a_fault_in_a_record_is_told_at_its_field(desk: Desk) -> None:
    """In a row of a list too."""
    (name,) = names(desk.root, KINDS["advies"])
    place = f"/advies/{name}/"
    sent = form(desk, place).sent | {"recommendations.1.id": ["1"], "sent": ["2026-13-40"]}

    answer = desk.keep(place, sent)

    assert isinstance(answer, Answer)
    assert 'id="sent-fout"' in answer.content.decode()


def test_what_is_left_empty_is_asked_in_the_words_of_the_form(desk: Desk) -> None:
    """At its field, all in one round, and without a word of how the file is written."""
    answer = desk.keep("/advies/", form(desk, "/advies/").sent | {"recommendations.0.text": ["x"]})

    page = read(answer).text
    for label in ("Titel", "Verstuurd op", "Samenvatting"):
        assert f"Vul dit in: {label}." in page
    assert isinstance(answer, Answer)
    assert 'id="summary-fout"' in answer.content.decode()
    assert "ontbreekt" not in page


def test_a_fault_gives_back_what_was_typed(desk: Desk) -> None:
    """Nothing is written, and every word is still in the form."""
    sent = form(desk, "/advies/").sent
    sent |= {"title": ["Zonder dag"], "sent": ["31-02-2026"], "summary": ["Een <zin>."]}

    told = read(desk.keep("/advies/", sent))

    assert "Dit is nog niet bewaard." in told.text
    assert "(R" in told.text
    assert told.sent["title"] == ["Zonder dag"]
    assert told.sent["sent"] == ["31-02-2026"]
    assert told.sent["summary"] == ["Een <zin>."]
    assert len(load(desk.root).register.advices) == 1


def test_what_has_a_fault_can_be_kept_as_a_draft(desk: Desk) -> None:
    """So that a window may be closed; the site passes it over."""
    sent = form(desk, "/advies/").sent | {"title": ["Nog niet af"], "_klad": ["ja"]}

    assert isinstance(desk.keep("/advies/", sent), str)
    assert [file.name for file in (desk.root / "advice").glob("_*")] == ["_nog-niet-af.md"]
    assert "Nog niet af" in form(desk, "/").text
    assert "Bewaard: x<y." in form(desk, "/", bewaard="x<y").text


def test_personal_data_are_not_kept(desk: Desk) -> None:
    """Not as a draft either: git might keep it for ever."""
    sent = form(desk, "/advies/").sent
    sent |= {"title": ["Brief"], "body": ["Van iemand met BSN 123456782."], "_klad": ["ja"]}

    assert "(P001)" in read(desk.keep("/advies/", sent)).text
    assert not list((desk.root / "advice").glob("_*"))


def test_a_file_that_no_form_can_show_is_told(desk: Desk) -> None:
    """And left as it is."""
    (desk.root / "advice/stuk.md").write_text("geen kop", encoding="utf-8")

    assert "alleen in een tekstverwerker" in desk.page("/advies/stuk/", {}).content.decode()


@pytest.mark.parametrize(
    ("path", "header", "label"),
    [
        ("/antwoord/", "advice: {a: b}\nkind: answer", "Op welk advies"),
        ("/antwoord/", "kind: [answer]", "Soort bericht"),
        ("/antwoord/", "answers: nee", "Antwoord per aanbeveling"),
        ("/orgaan/", "title: Raad\ncontact: [x]", "Contact"),
        ("/orgaan/", "title: Raad\nagreements: [x]", "Afspraken"),
        ("/pagina/", "title: [a, {b: c}]", "Titel"),
    ],
)
def test_a_field_of_another_shape_is_told_by_its_name(
    desk: Desk, path: str, header: str, label: str
) -> None:
    """One such file hides no other, and is never kept with the text of a list as its title."""
    file = desk.root / KINDS[path.strip("/")].path("stuk")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{header}\n---\n", encoding="utf-8")

    told, every = desk.page(f"{path}stuk/", {}), desk.page("/", {})

    assert (told.status, every.status) == (404, 200)
    assert f"tekstverwerker te verbeteren: bij &#39;{label}" in told.content.decode()
    assert "Nieuw advies" in every.content.decode()


@pytest.mark.parametrize("name", ["title", "sent", "sent~dag", "body", "themes", "onbekend"])
def test_half_a_letter_is_no_traceback(desk: Desk, name: str) -> None:
    """What no file can hold becomes a question mark, in any field."""
    told = desk.keep("/advies/", form(desk, "/advies/").sent | {name: ["a\ud800b"]})

    assert isinstance(told, Answer)
    assert told.status == 200
    assert name == "onbekend" or "a?b" in told.content.decode()


def test_half_a_letter_is_no_traceback_in_what_is_given_back(desk: Desk) -> None:
    """A form of an earlier run is shown as it was typed."""
    told = desk.keep("/advies/nieuw/", {"title": ["a\ud800b"], "_sleutel": ["oud"]})

    assert isinstance(told, Answer)
    assert "a?b" in told.content.decode()


@pytest.mark.parametrize("row", ["9" * 10, "9" * 5_000, "\u0663"])
def test_a_row_that_no_page_had_makes_no_rows(desk: Desk, row: str) -> None:
    """A page of ten billion rows would never end, and Python reads no number so long."""
    sent = form(desk, "/advies/").sent | {f"recommendations.{row}.text": ["x"]}

    told = desk.keep("/advies/", sent)

    assert isinstance(told, Answer)
    assert len(told.content) < 100_000


def test_a_fault_in_the_program_gives_back_what_was_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, and every word to copy; the same when the form is of an earlier run."""
    monkeypatch.setattr(editing, "save", lambda *_, **__: 1 / 0)
    sent = form(desk, "/advies/").sent | {"title": ["Een <lange> zin."]}

    for status, posted in ((500, sent), (403, sent | {"_sleutel": ["oud"]})):
        told = desk.keep("/advies/", posted)
        assert isinstance(told, Answer)
        assert told.status == status
        assert "Dit typte u" in read(told).text
        assert "Een <lange> zin." in read(told).text


def test_a_fault_leaves_each_answer_at_its_recommendation(desk: Desk) -> None:
    """The first is not answered, the second is: its number and its fault stay in its own row."""
    (advice,) = load(desk.root).register.advices
    file = desk.root / "advice" / f"{advice.id}.md"
    two = "recommendations:\n  - Een.\n  - Twee.\n"
    text = re.sub(r"recommendations:\n(?: .*\n)+", two, file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")
    sent = form(desk, "/antwoord/", advies=advice.id).sent | {
        "received": ["2026-06-20"],
        "answers.1.explanation": ["Bel 06-12345678, Jan de Vries heeft schulden."],
    }

    shown = read(answer := desk.keep("/antwoord/", sent))

    assert isinstance(answer, Answer)
    assert shown.sent["answers.0.recommendation"] == ["1"]
    assert shown.sent["answers.1.recommendation"] == ["2"]
    assert shown.sent["answers.1.explanation"] == sent["answers.1.explanation"]
    assert 'href="#answers.1.explanation"' in answer.content.decode()
