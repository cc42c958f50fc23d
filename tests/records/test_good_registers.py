"""Good registers load without a problem, and keep what was written."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path, PurePosixPath

import pytest
from pydantic import BaseModel

from weerklank.records import load
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.values.fields import Record
from weerklank.records.values.partial_date import PartialDate

GOOD = Path(__file__).parent.parent / "registers" / "good"


@pytest.mark.parametrize("name", ["empty", "minimal", "everything"])
def test_good_register_has_no_problems(name: str) -> None:
    """Nothing is reported about a register in order."""
    assert load(GOOD / name).problems == ()


def test_missing_folders_are_an_empty_register(tmp_path: Path) -> None:
    """A council that has not begun yet has an empty register, not a fault."""
    loaded = load(tmp_path)

    assert loaded.problems == ()
    assert loaded.register.advices == ()
    assert loaded.register.bodies == ()


def test_sources_name_the_file_of_each_record() -> None:
    """Each record can be traced to its file."""
    register = load(GOOD / "minimal").register

    assert register.sources == {
        "advice/reiskosten": PurePosixPath("advice/reiskosten.md"),
        "body/clientenraad": PurePosixPath("content/organisaties/clientenraad.md"),
        "body/college": PurePosixPath("content/organisaties/college.md"),
    }


def _used_fields(record: Record) -> set[tuple[str, str]]:
    """Every field with a value in the record and in what it holds, as (model, field)."""
    used = {(type(record).__name__, name) for name in record.model_fields_set}
    for value in dict(record).values():
        for item in value if isinstance(value, tuple) else (value,):
            used |= _used_fields(item) if isinstance(item, Record) else set()
    return used


def _known_fields(model: type[BaseModel]) -> set[tuple[str, str]]:
    known = {(model.__name__, name) for name in model.model_fields}
    for field in model.model_fields.values():
        for inner in _models_in(field.annotation):
            known |= _known_fields(inner)
    return known


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]


def test_everything_uses_every_field() -> None:
    """The register 'everything' shows every field of every record."""
    register = load(GOOD / "everything").register
    records = (*register.advices, *register.responses, *register.bodies)

    used = set().union(*(_used_fields(record) for record in records))

    known = _known_fields(Advice) | _known_fields(Response) | _known_fields(Body)
    assert known == used, f"give a new field in a file of {GOOD / 'everything'}"


def test_header_is_read_as_meant() -> None:
    """Dates, short forms, numbers as text and yes or no come through as meant."""
    register = load(GOOD / "everything").register
    advice = register.advices[1]
    council = register.bodies[0]

    assert advice.sent == PartialDate.of(dt.date(2025, 2, 5))
    assert advice.number == "2025"
    assert advice.laws == ("participatiewet",)
    assert [r.id for r in advice.recommendations] == ["1", "2"]
    assert advice.summary.startswith("Wie vrijwilligerswerk doet, betaalt nu zelf de bus. Wij")
    assert council.facilities is not None
    assert council.facilities.budget is not None
    assert council.facilities.budget.present
    assert council.facilities.reach is not None
    assert not council.facilities.reach.present
    assert council.contact is not None
    assert council.contact.app == "0612345678"


def test_text_under_the_header_may_hold_a_rule() -> None:
    """A line of hyphens in the text is not taken for the end of the header."""
    body = load(GOOD / "everything").register.advices[1].body

    assert body is not None
    assert body.startswith("Geacht college,")
    assert body.endswith("---\n\nMet vriendelijke groet.")


@pytest.mark.parametrize(
    "rewrite",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text, id="byte-order-mark"),
        pytest.param(lambda text: text.replace(b"\n", b"\r\n"), id="windows-line-ends"),
        pytest.param(lambda text: text.replace(b"\n", b"\r"), id="old-mac-line-ends"),
        pytest.param(lambda text: text.rstrip(b"\n"), id="no-last-line-end"),
        pytest.param(lambda text: text.replace(b"---\n", b"--- \t\n", 2), id="spaces-after-fence"),
    ],
)
def test_way_of_saving_makes_no_difference(rewrite: object, tmp_path: Path) -> None:
    """Byte order mark and line ends of any editor give the same register."""
    shutil.copytree(GOOD / "everything", tmp_path / "r")
    for file in (tmp_path / "r").rglob("*.md"):
        file.write_bytes(rewrite(file.read_bytes()))  # type: ignore[operator]

    loaded = load(tmp_path / "r")

    assert loaded.problems == ()
    assert loaded.register == load(GOOD / "everything").register


def test_files_are_never_written(tmp_path: Path) -> None:
    """Loading leaves every byte as it was."""
    shutil.copytree(GOOD / "everything", tmp_path / "r")
    before = {file: file.read_bytes() for file in (tmp_path / "r").rglob("*") if file.is_file()}

    load(tmp_path / "r")

    after = {file: file.read_bytes() for file in (tmp_path / "r").rglob("*") if file.is_file()}
    assert before == after
