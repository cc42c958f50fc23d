"""`weerklank edit` writes over nothing of another, and opens no file that is not of this site."""

from __future__ import annotations

import pytest

from commands.editing.edit_forms import form, page_form, read
from weerklank.building.previewing import Answer
from weerklank.commands.editor import editing, opening
from weerklank.commands.editor.desk import Desk
from weerklank.commands.editor.opening import KINDS, names
from weerklank.records import load


def test_a_file_that_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    """In a text editor, or another window."""
    (name,) = names(desk.root, KINDS["advies"])
    file = desk.root / "advice" / f"{name}.md"
    sent = form(desk, f"/advies/{name}/").sent
    file.write_text(file.read_text("utf-8") + "\nErbij.\n", encoding="utf-8")

    told = read(desk.keep(f"/advies/{name}/", sent))

    assert "intussen veranderd" in told.text
    assert file.read_text("utf-8").endswith("Erbij.\n")


@pytest.mark.parametrize(
    "path",
    [
        "/advies/../../etc/passwd/",
        "/advies/.git/",
        "/advies/%2e%2e/",
        "/advies/bestaat-niet/",
        "/x",
    ],
)
def test_no_file_outside_is_opened(desk: Desk, path: str) -> None:
    """Only what is in the list."""
    assert desk.page(path, {}).status == 404


def test_a_form_of_another_site_is_refused(desk: Desk) -> None:
    """Without the key nothing is written."""
    sent = form(desk, "/advies/").sent | {"_sleutel": ["geraden"], "title": ["Kwaad"]}

    answer = desk.keep("/advies/", sent)

    assert isinstance(answer, Answer)
    assert answer.status == 403
    assert len(load(desk.root).register.advices) == 1


def test_a_file_that_vanishes_while_it_is_listed_hides_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is shared changes at any moment."""
    monkeypatch.setattr(opening, "names", lambda _root, _kind: ["weg"])

    assert "Nieuw advies" in desk.page("/", {}).content.decode()
    assert "niet te lezen" in desk.page("/advies/weg/", {}).content.decode()


def test_a_file_that_vanishes_keeps_no_other_from_being_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what can be read can be the same record, sent twice."""
    sent = form(desk, "/pagina/").sent | {"title": ["Over de bus"], "body": ["# De bus"]}
    monkeypatch.setattr(editing, "names", lambda _root, _kind: ["weg"])

    assert isinstance(desk.keep("/pagina/", sent), str)


def test_who_presses_twice_overwrites_nothing_of_another(desk: Desk) -> None:
    """A form that was told of a change keeps to the file that it was made from."""
    (name,) = names(desk.root, KINDS["advies"])
    file = desk.root / "advice" / f"{name}.md"
    sent = form(desk, f"/advies/{name}/").sent
    file.write_text(file.read_text("utf-8") + "\nErbij.\n", encoding="utf-8")

    again = read(desk.keep(f"/advies/{name}/", sent)).sent

    assert "intussen veranderd" in read(desk.keep(f"/advies/{name}/", again)).text
    assert file.read_text("utf-8").endswith("Erbij.\n")


@pytest.mark.parametrize("button", [{}, {"_klad": ["ja"]}])
def test_who_presses_twice_has_one_record(desk: Desk, button: dict[str, list[str]]) -> None:
    """A second press sends the same once more, before the first page has gone."""
    sent = form(desk, "/advies/").sent | button
    sent |= {"title": ["Het loket"], "sent": ["2026-06-08"], "summary": ["Dicht. Doe het open."]}
    sent |= {"recommendations.0.text": ["Open het."]}
    before = names(desk.root, KINDS["advies"])

    assert desk.keep("/advies/", sent) == desk.keep("/advies/", sent)
    assert len(names(desk.root, KINDS["advies"])) == len(before) + 1
    other = desk.keep("/advies/", sent | {"summary": ["Nog steeds dicht. Doe het open."]})
    assert isinstance(other, str)
    assert len(names(desk.root, KINDS["advies"])) == len(before) + 2


def test_no_link_is_followed(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file that leads out of the folder is not opened, and none is written through a link."""
    outside = tmp_path_factory.mktemp("elders") / "geheim.md"
    outside.write_text("---\ntitle: Geheim\n---\n", encoding="utf-8")
    (desk.root / "advice/geheim.md").symlink_to(outside)
    (desk.root / "advice/_2026-06-bus.md.nieuw").symlink_to(outside)
    sent = form(desk, "/advies/").sent
    sent |= {"title": ["Bus"], "sent": ["2026-06-08"], "summary": ["Een zin."]}
    sent |= {"recommendations.0.id": ["1"], "recommendations.0.text": ["Rij."]}

    assert desk.page("/advies/geheim/", {}).status == 404
    assert desk.keep("/advies/", sent) == "/?bewaard=2026-06-bus"
    assert outside.read_text("utf-8") == "---\ntitle: Geheim\n---\n"


@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize("title", ["Adviezen", "Raadsleden"])
def test_a_page_at_an_address_of_ours_is_refused_with_the_way_out(
    desk: Desk, title: str, *, broken: bool
) -> None:
    """It would stop the site later, also when a fault stops it now; what was typed stays."""
    if broken:
        (desk.root / "advice" / "kapot.md").write_text("geen kop", encoding="utf-8")

    told = read(desk.keep("/pagina/", page_form(desk, title)))

    assert f"Zo'n pagina maakt Weerklank zelf al: {title.lower()}/." in told.text
    assert f"content/{title.lower()}/index.md" in told.text
    assert told.sent["body"] == ["Tekst."]
    assert not (desk.root / "content" / f"{title.lower()}.md").exists()
