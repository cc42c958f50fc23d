"""What a build needs no more it lets go of, and what it does not need it never reads."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path

import pytest

from registers_for_tests import TODAY
from weerklank.building import publication
from weerklank.building.publication import prepare
from weerklank.kept.store import Kept
from weerklank.publish.data.explanation_json import explanation_json
from weerklank.publish.making.means import Means
from weerklank.review.privacy.finds import let_go
from weerklank.review.privacy.kinds import kinds_of
from weerklank.review.privacy.weighing import scale
from weerklank.rules.explanation import weighing
from weerklank.rules.explanation.lexicon import lexicon
from weerklank.rules.explanation.verdict import forget_words, rule
from weerklank.settings.site import Settings

EVERYTHING = Path(__file__).parents[2] / "registers/good/everything"


def test_nothing_that_texts_were_weighed_with_is_kept_for_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words and weights are let go after the last text: else they are a tenth of the memory."""
    monkeypatch.setattr(import_module("weerklank.review.review"), "let_go", let_go)
    monkeypatch.setattr(publication, "forget_words", forget_words)
    shutil.copytree(EVERYTHING, tmp_path, dirs_exist_ok=True)

    prepare(tmp_path, tmp_path / "content", Settings(name="Raad"), TODAY)

    assert kinds_of.cache_info().currsize == scale.cache_info().currsize == 0
    assert lexicon().word.cache_info().currsize == 0
    remembering = [one for one in vars(weighing).values() if hasattr(one, "cache_info")]
    assert {one.cache_info().currsize for one in remembering} == {0}


def test_the_rule_is_not_read_where_all_verdicts_were_kept(tmp_path: Path) -> None:
    """Its lists and weights take a fiftieth of a build after one change."""
    shutil.copytree(EVERYTHING, tmp_path, dirs_exist_ok=True)
    before = Kept()
    prepare(tmp_path, tmp_path / "content", Settings(name="Raad"), TODAY, Means(before))
    rule.cache_clear()
    explanation_json.cache_clear()

    means = Means(before.next_build())
    prepare(tmp_path, tmp_path / "content", Settings(name="Raad"), TODAY, means)

    assert rule.cache_info().currsize == 0
