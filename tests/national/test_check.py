"""Registers that are poisoned, old or broken: refused with the reason, and the rest stands."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from national.conftest import DAY, checked, run_in, sites, web
from national.invented import Invented, councils, folder_of
from national.poison import BYTES, POISON, Register, script_everywhere
from national.test_listing import WRONG
from weerklank.national.sources.web import Answer, Ask, Failed, Got
from weerklank.national.working.engines import here
from weerklank.national.working.outcomes import Outcome, Standing
from weerklank.records.reporting.problems import faults


@pytest.fixture(scope="module")
def three() -> list[Invented]:
    """Three small councils, of which the second is poisoned."""
    return councils(3, number=3, advices=6)


def poisoned(three: list[Invented], change: Callable[[Register], object]) -> Invented:
    """The second council, with its register changed."""
    register = copy.deepcopy(three[1].register)
    change(register)
    return Invented(three[1].number, three[1].rates, register)


def second(found: tuple[Outcome, ...]) -> Outcome:
    """What became of the second council."""
    return next(one for one in found if one.listed.tooi == "gm9002")


@pytest.mark.parametrize("name", POISON)
def test_a_poisoned_register_is_refused_with_its_reason(
    name: str, three: list[Invented], tmp_path: Path
) -> None:
    """It does not count, its reason has a code, and the others are what they were."""
    code, change = POISON[name]
    bad = poisoned(three, change)
    octets = json.dumps(bad.register).encode()
    files = sites(three) | {f"{bad.address}data/register.json": octets}
    del files[f"{bad.address}data/manifest.json"]

    found = checked(folder_of(three, tmp_path), files)

    assert second(found).standing is Standing.REFUSED
    assert code in {problem.code for problem in second(found).problems}
    assert sum(one.counts for one in found) == 2


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_register_are_refused(
    name: str, three: list[Invented], tmp_path: Path
) -> None:
    """Whatever a site sends, it ends in a reason."""
    octets, code = BYTES[name]
    files = sites(three) | {f"{three[1].address}data/register.json": octets}
    del files[f"{three[1].address}data/manifest.json"]

    found = checked(folder_of(three, tmp_path), files)

    assert [problem.code for problem in second(found).problems] == [code]


def test_all_reasons_are_told_at_once(three: list[Invented], tmp_path: Path) -> None:
    """Whoever mends a register wants to know everything, not one thing a day."""

    def change(register: Register) -> None:
        register.update(today="2026-10-01", invented=False)
        register["register"].update(publisher_tooi=None)

    bad = poisoned(three, change)
    files = sites([three[0], bad, three[2]])

    found = checked(folder_of(three, tmp_path), files)

    assert {problem.code for problem in second(found).problems} >= {"N024", "N026", "N029"}


def test_a_hash_that_differs_is_refused(three: list[Invented], tmp_path: Path) -> None:
    """A register that was changed after it was made is not the council's own."""
    files = sites(three)
    files[f"{three[1].address}data/register.json"] += b" "

    found = checked(folder_of(three, tmp_path), files)

    assert [problem.code for problem in second(found).problems] == ["N023"]


def test_a_text_with_a_smaller_sign_stays(three: list[Invented], tmp_path: Path) -> None:
    """Councils write about incomes below a norm, and fill in forms with <naam>."""
    bad = poisoned(three, lambda r: r["advice"][0].update(title="Inkomen < 130% en <naam>"))

    found = checked(folder_of(three, tmp_path), sites([three[0], bad, three[2]]))

    assert second(found).standing is Standing.GOOD


@pytest.mark.parametrize(
    ("days", "standing"),
    [(7, Standing.GOOD), (8, Standing.STALE), (30, Standing.STALE), (31, Standing.REFUSED)],
)
def test_age_decides_how_a_register_takes_part(
    days: int, standing: Standing, three: list[Invented], tmp_path: Path
) -> None:
    """After a week its day is said, after a month it is out of the figures."""
    run = run_in(folder_of(three, tmp_path), DAY + dt.timedelta(days=days))
    run.fetch(web(sites(three)))

    found = run.check(here)

    assert {one.standing for one in found} == {standing}


def test_yesterdays_copy_counts_while_the_new_one_is_bad(
    three: list[Invented], tmp_path: Path
) -> None:
    """The earlier copy is marked with its day, and the reason stands beside it."""
    folder = folder_of(three, tmp_path)
    checked(folder, sites(three))
    bad = poisoned(three, script_everywhere)
    tomorrow = run_in(folder, DAY + dt.timedelta(days=1))
    tomorrow.fetch(web(sites([three[0], bad, three[2]])))

    found = second(tomorrow.check(here))

    assert (found.standing, found.copy and found.copy.day) == (Standing.KEPT, DAY)
    assert [problem.code for problem in found.problems] == ["N033"]
    assert second(tomorrow.check(here)).standing is Standing.KEPT


def test_a_site_that_is_gone_keeps_its_copy(three: list[Invented], tmp_path: Path) -> None:
    """One that fails never stops the run; what it said before still counts."""
    folder = folder_of(three, tmp_path)
    checked(folder, sites(three))
    tomorrow = run_in(folder, DAY + dt.timedelta(days=1))

    failed = tomorrow.fetch(web(sites([three[0], three[2]])))

    assert [(problem.line, problem.code) for problem in failed] == [(3, "N011")]
    found = tomorrow.check(here)
    assert second(found).standing is Standing.KEPT
    assert sum(one.counts for one in found) == 3
    assert [kept_in_tables(one) for one in found] == [False, True, False]


def kept_in_tables(found: Outcome) -> bool:
    """Whether the table of registers will say that an earlier copy counts."""
    assert found.part is not None
    return found.part.wanted.kept


def test_a_register_that_never_came_says_why(three: list[Invented], tmp_path: Path) -> None:
    """Not fetched yet, and a site that does not answer, are two different things."""
    folder = folder_of(three, tmp_path)

    before = run_in(folder).check(here)
    after = checked(folder, sites(three[1:]))

    assert {problem.code for one in before for problem in one.problems} == {"N009"}
    assert [(one.standing, one.problems[0].code) for one in after if not one.counts] == [
        (Standing.UNREACHED, "N011")
    ]


def test_what_did_not_change_is_not_sent_again(three: list[Invented], tmp_path: Path) -> None:
    """The mark of the copy here is shown, so the site sends nothing; the copy is of today."""
    folder = folder_of(three, tmp_path)
    checked(folder, sites(three))
    asked = []

    def ask(address: str, etag: str) -> Answer:
        asked.append((address, bool(etag)))
        return Got(unchanged=True)

    tomorrow = run_in(folder, DAY + dt.timedelta(days=1))
    tomorrow.fetch(ask)

    assert sorted(asked) == [(f"{one.address}data/register.json", True) for one in three]
    found = second(tomorrow.check(here))
    assert found.copy is not None
    assert found.copy.day == DAY + dt.timedelta(days=1)


def test_a_site_that_is_renewed_while_we_ask_is_asked_again(
    three: list[Invented], tmp_path: Path
) -> None:
    """The register of before and the manifest of after do not fit; the newest pair does."""
    files, old = sites(three), three[1].octets + b" "
    address, times = f"{three[1].address}data/register.json", iter([old])
    plain = web(files)

    def ask(asked: str, etag: str) -> Answer:
        stale = next(times, None) if asked == address else None
        return plain(asked, etag) if stale is None else Got(stale, "old")

    run = run_in(folder_of(three, tmp_path))
    run.fetch(ask)

    assert second(run.check(here)).standing is Standing.GOOD


def test_a_store_that_was_broken_is_made_anew(three: list[Invented], tmp_path: Path) -> None:
    """A copy that is no longer what its name says is not believed, nor a broken state.

    What was worked out of it while it was whole still holds.
    """
    folder = folder_of(three, tmp_path)
    checked(folder, sites(three))
    store = folder / ".weerklank" / "national"
    mark = hashlib.sha256(three[1].octets).hexdigest()
    (store / "copies" / f"{mark}.json").write_bytes(b"{}")

    worked_out_before = second(run_in(folder).check(here))
    shutil.rmtree(store / "parts")
    broken = second(run_in(folder).check(here))
    (store / "state.json").write_text("{", encoding="utf-8")
    mended = checked(folder, sites(three))

    assert worked_out_before.counts
    assert not broken.counts
    assert second(mended).standing is Standing.GOOD


def test_every_code_has_an_example() -> None:
    """No code of the national view is without a test that shows it."""
    by_test = {"N009", "N010", "N011", "N012", "N013", "N014", "N023", "N035"}
    shown = {code for code, _ in POISON.values()} | {code for _, code in BYTES.values()}

    assert {code for code in faults() if code[0] == "N"} == shown | set(WRONG) | by_test


def test_the_web_fails_as_a_value() -> None:
    """The web of these tests answers as the real one does."""
    ask: Ask = web({})

    assert isinstance(ask("https://raad.example/", ""), Failed)
