"""A council's own site shows the figures of municipalities like ours, from a national view."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands.run import one_council
from commands.run import run as typed
from national.conftest import DAY
from national.drawn_register import METHOD
from weerklank.building.publication import Publication, prepare
from weerklank.commands.reading import compare
from weerklank.national.sources.web import Answer, Failed, Got
from weerklank.publish.about.like_us import FILE, National, beside, read_national
from weerklank.publish.data.register.method_hash import method_of
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import read_settings

REGISTERS = Path(__file__).parents[1] / "registers"
ADDRESS = "https://landelijk.example/"
CLOCK = METHOD["clock_rules"]


@pytest.fixture(scope="module")
def published(site: Path) -> bytes:
    """The file of a view of fifty councils, as it is published."""
    return (site / "gegevens" / "landelijk.json").read_bytes()


@pytest.fixture
def national(published: bytes) -> National:
    """The same, read."""
    found = read_national(published, DAY)
    assert isinstance(found, National)
    return found


def council(root: Path, setting: str = f"national: {ADDRESS}") -> Path:
    """The folder of a council that switched it on."""
    one_council(root)
    own = f"extra:\n  weerklank:\n    {setting}\n"
    text = f"site_name: Raad Wilgendam\ndocs_dir: content\n{own}"
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


def of_council(root: Path) -> Publication:
    """The site of a folder."""
    settings, content = read_settings(root / "mkdocs.yml")
    return prepare(root, content, settings, DAY)


def page(root: Path) -> str:
    """The page with the figures of others."""
    return of_council(root).site.by_source["vergelijken.md"].body("")


def test_figures_are_of_municipalities_of_our_size(national: National) -> None:
    """A municipality is compared with those that are as large."""
    found = beside(national, "gm9001", "in_time", CLOCK)

    assert found is not None
    assert (found.scope.key, found.like_us) == (f"grootte/{national.sizes['gm9001']}", True)


@pytest.mark.parametrize("tooi", ["", "gm0000"])
def test_without_a_size_it_is_the_country(national: National, tooi: str) -> None:
    """Whoever is not in the table is compared with all, and that is said."""
    found = beside(national, tooi, "in_time", CLOCK)

    assert found is not None
    assert not found.like_us


def test_a_size_that_is_not_known_is_no_size(national: National) -> None:
    """Municipalities without a number of inhabitants are not "as large as" one another."""
    nobody_knows = national.model_copy(update={"sizes": {"gm9001": "unknown"}})
    unknown = national.scopes[0].model_copy(update={"key": "grootte/unknown"})
    with_figures = nobody_knows.model_copy(update={"scopes": (unknown, *national.scopes)})

    found = beside(with_figures, "gm9001", "in_time", CLOCK)

    assert found is not None
    assert found.scope.key == "land"


def test_another_method_is_never_laid_beside_ours(national: National) -> None:
    """Verdicts of other rules cannot be compared."""
    assert beside(national, "gm9001", "in_time", "0000000000000000") is None


def test_a_hidden_cell_gives_way_to_the_country(national: National) -> None:
    """With too few councils of our size, there is the figure of all."""
    hidden = [scope if scope.key == "land" else replace_figures(scope) for scope in national.scopes]
    found = beside(
        national.model_copy(update={"scopes": tuple(hidden)}), "gm9001", "in_time", CLOCK
    )

    assert found is not None
    assert found.scope.key == "land"


def replace_figures(scope: Any) -> Any:  # noqa: ANN401 (a model copied with other values)
    """The same scope with nothing to show."""
    hidden = tuple(one.model_copy(update={"hidden": "few_councils"}) for one in scope.figures)
    return scope.model_copy(update={"figures": hidden})


BROKEN: dict[str, Callable[[dict[str, Any]], object]] = {
    "another version": lambda told: told.update(version=2),
    "a percentage over a hundred": lambda told: told["scopes"][0]["figures"][0].update(median=101),
    "a text for a number": lambda told: told["scopes"][0]["figures"][0].update(median="61"),
    "no day": lambda told: told.update(today="31 november"),
    "a name without end": lambda told: told.update(name="a" * 1000),
    "no figures": lambda told: told.pop("scopes"),
    "a mark for the terminal": lambda told: told.update(name="Land\x1b[2J"),
    "fewer than no councils": lambda told: shown(told).update(councils=-1),
    "a share below nothing": lambda told: shown(told).update(median=-1),
    "a part of one": lambda told: shown(told).update(median=0.6),
    "the middle below the half": lambda told: shown(told).update(lower_quartile=100, median=1),
    "the middle above the half": lambda told: shown(told).update(median=100, upper_quartile=1),
    "figures over four councils": lambda told: shown(told).update(councils=4),
    "a day to come": lambda told: told.update(today="2026-11-24"),
    "a cell twice": lambda told: told["scopes"][0]["figures"].append(shown(told)),
}


def shown(told: dict[str, Any]) -> dict[str, Any]:
    """A cell with figures."""
    cells = (cell for scope in told["scopes"] for cell in scope["figures"] if not cell["hidden"])
    return next(cells)


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_not_right_is_refused(name: str, published: bytes) -> None:
    """It comes from elsewhere: nothing of it is taken when a part of it is wrong."""
    told = json.loads(published)
    BROKEN[name](told)

    assert isinstance(read_national(json.dumps(told).encode(), DAY), str)


def test_half_a_file_is_refused(published: bytes) -> None:
    """A download that broke off is as good as nothing."""
    assert isinstance(read_national(published[:-20], DAY), str)


def test_five_councils_on_the_day_itself_are_enough(published: bytes) -> None:
    """The edges of what a view may say."""
    told = json.loads(published)
    shown(told).update(councils=5, lower_quartile=7, median=7, upper_quartile=7)

    assert isinstance(read_national(json.dumps(told).encode(), DAY), National)


def test_figures_that_cannot_be_are_told_and_left_out(tmp_path: Path) -> None:
    """A remark, with what to type; the page is made, and names none of them."""
    root = tmp_path / "raad"
    shutil.copytree(REGISTERS / "broken" / "W240-national-figures", root)
    (root / FILE).parent.mkdir()
    (root / "landelijk.json").rename(root / FILE)
    found = of_council(root)

    told = [str(problem) for problem in found.problems if problem.code == "W240"]
    assert told == (root / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert "weerklank compare" in page(root)
    assert "van elke 100" not in page(root)


def test_it_is_off_by_default(tmp_path: Path) -> None:
    """Without the setting there is no page and no link."""
    found = of_council(council(tmp_path, "tagline: Wij zijn de raad"))

    assert "vergelijken.md" not in found.site.by_source
    assert "vergelijken/" not in json.dumps(found.frame["footer_links"])


def test_the_build_works_without_the_file(tmp_path: Path) -> None:
    """Switched on and never fetched, the page says so, and how."""
    root = council(tmp_path)

    assert "weerklank compare" in page(root)
    assert "vergelijken/" in json.dumps(of_council(root).frame["footer_links"])


def test_the_page_lays_theirs_beside_ours(published: bytes, tmp_path: Path) -> None:
    """With the same method there is the figure, over how many councils, and of which day."""
    root = council(tmp_path)
    ours = method_of()
    told = published.decode().replace(CLOCK, ours.clock_rules)
    (root / FILE).parent.mkdir(exist_ok=True)
    (root / FILE).write_text(told, encoding="utf-8")

    text = page(root)

    figure = json.loads(told)["scopes"][0]["figures"][0]
    assert f"{figure['median']} van elke 100" in text
    assert f"{figure['councils']} raden" in text
    assert "23 november 2026" in text
    assert "rekenen anders dan wij" in text  # the explanation has another mark


def test_a_text_in_the_file_is_text(published: bytes, tmp_path: Path) -> None:
    """What comes from elsewhere is never markup."""
    root = council(tmp_path)
    told = json.loads(published) | {"name": "<script>alert(1)</script>"}
    (root / FILE).parent.mkdir(exist_ok=True)
    (root / FILE).write_text(json.dumps(told), encoding="utf-8")

    assert "<script>alert" not in page(root)


@pytest.mark.parametrize("given", ["http://landelijk.example/", "landelijk", "true"])
def test_an_address_without_https_is_told(given: str, tmp_path: Path) -> None:
    """The setting takes one web address."""
    with pytest.raises(SettingsError, match="national"):
        read_settings(council(tmp_path, f"national: {given}") / "mkdocs.yml")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Failed("N010", "De site is niet te bereiken."), "vorige kopie blijft staan"),
        (Got(b"<!doctype html>"), "geen bestand met landelijke cijfers"),
        (None, "Opgehaald: de cijfers van 23 november 2026"),
    ],
)
def test_what_is_fetched_is_kept_only_when_it_is_right(
    answer: Answer | None,
    said: str,
    published: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was there stays when the new one is no good; the command never stops a workflow."""
    root = council(tmp_path)
    (root / FILE).parent.mkdir(exist_ok=True)
    (root / FILE).write_bytes(b"before")
    asked = []

    def ask(address: str, _: str) -> Answer:
        asked.append(address)
        return answer or Got(published)

    monkeypatch.setattr(compare, "asking", lambda: ask)

    result = typed(compare.command, ["--folder", str(root)])

    assert result.exit_code == 0
    assert said in result.output
    assert asked == [f"{ADDRESS}gegevens/landelijk.json"]
    assert (root / FILE).read_bytes() == (b"before" if answer else published)


def test_nothing_is_fetched_while_it_is_off(tmp_path: Path) -> None:
    """No council's site asks another one by itself."""
    result = typed(compare.command, ["--folder", str(council(tmp_path, "tagline: Raad"))])

    assert result.exit_code == 0
    assert "uit" in result.output
