"""What is kept of records and cases comes back as it was, and nothing else comes back."""

from __future__ import annotations

import datetime as dt
import json
from functools import partial
from pathlib import Path

import pytest
from pydantic import BaseModel

from every_register import FOLDERS
from weerklank.cases.judge import judge
from weerklank.cases.judging.follows_from import FollowsFrom
from weerklank.kept.codec import NotPlainError, Writer, models_in, read_back
from weerklank.kept.store import Kept, read_kept, write_kept
from weerklank.records.load import load
from weerklank.records.models.document import Document
from weerklank.records.values.partial_date import PartialDate

TODAY = dt.date(2026, 11, 23)
DAY = PartialDate.of(TODAY)


def by_json(value: object, shared: tuple[object, ...] = ()) -> object:
    """The value after it was kept as text."""
    return read_back(json.loads(json.dumps(Writer(shared).written(value))), shared)


@pytest.mark.thorough
@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_record_comes_back_as_it_was(folder: Path) -> None:
    """With what was filled in and what was left to its default told apart, in each part of it."""
    register = load(folder).register
    records: list[BaseModel] = [*register.advices, *register.responses, *register.bodies]

    again = [by_json(record) for record in records]

    assert again == records
    assert list(map(repr, again)) == list(map(repr, records))
    filled = [[one.model_fields_set for one in models_in(of)] for of in (records, again)]
    assert filled[0] == filled[1]


@pytest.mark.thorough
@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_case_comes_back_with_the_records_themselves(folder: Path) -> None:
    """The records in it are those of the register, not others that are alike."""
    register = load(folder).register
    of = FollowsFrom(register, TODAY)
    for case in judge(register, TODAY).advices:
        shared = tuple(models_in((*register.bodies, *of.own(case.advice))))

        again = by_json(case, shared)

        assert repr(again) == repr(case)
        assert vars(again)["advice"] is case.advice
        assert vars(again)["council"] is case.council


def test_a_record_without_a_fault_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lines are there all the same, for a fault that another file brings."""
    folder, kept = FOLDERS["good/everything"], Kept()
    first = load(folder, TODAY, kept=kept)
    monkeypatch.setattr(
        "weerklank.records.files.folder._read_content", lambda *_: pytest.fail("read")
    )

    assert load(folder, TODAY, kept=kept.next_build()) == first


@pytest.mark.parametrize("value", [object(), Path("x"), {"a": {1, 2}}, lambda: 1, (1j,)])
def test_what_is_no_value_of_ours_is_not_written(value: object) -> None:
    """Then it is worked out each time."""
    with pytest.raises(NotPlainError):
        Writer().written(value)


@pytest.mark.parametrize(
    "written",
    [
        [["os:system"], [0, "ls"]],
        [["weerklank.cli:main"], [0]],
        [["weerklank.records.files.folder:os.system"], [0, "ls"]],
        [["weerklank.nergens:Niets"], [0]],
        [["weerklank.records.values.partial_date:PartialDate"], [0, 1]],
        [["weerklank.records.values.partial_date:PartialDate"], [1, 1, 2]],
        [["weerklank.records.models.document:Document"], [0, 1]],
        [[], ["&", 0]],
        [[], ["#", 0]],
        [[], ["d", "morgen"]],
        [[], ["x", 1]],
        [[], []],
        [],
        "tekst",
        None,
    ],
    ids=str,
)
def test_what_is_no_such_value_is_refused(written: object) -> None:
    """A class of elsewhere, a function, too few parts: nothing of it is run."""
    with pytest.raises(NotPlainError):
        read_back(written)


def test_what_stands_in_it_twice_is_one_value() -> None:
    """As it was before."""
    first, again = (
        by_json((DAY, DAY)),
        by_json((Document(title="Brief", url="https://x.example/"),)),
    )
    assert isinstance(first, tuple)
    assert first[0] is first[1]
    assert isinstance(again, tuple)


def test_what_an_answer_was_worked_out_with_stays_with_it(tmp_path: Path) -> None:
    """On a day when only the outer one is asked, the inner one is there for the next."""
    for outer in ("monday", "monday", "tuesday"):
        kept, made = read_kept(tmp_path), []

        def inner(of: Kept, told: list[str]) -> str:
            told.append("inner")
            return of.text(("inner",), lambda: told.append("judged") or "an answer")

        kept.of_ours((outer,), lambda: (inner(kept, made), DAY))  # noqa: B023 (asked at once)
        write_kept(tmp_path, kept)

    assert made == ["inner"]


def test_an_entry_that_is_no_value_is_worked_out_anew() -> None:
    """A class that is gone, or text that is no JSON."""
    kept = Kept()
    kept.now[kept.keys.of("x")] = b"["

    assert kept.of_ours(("x",), partial(PartialDate.of, TODAY)) == DAY
