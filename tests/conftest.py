"""What all tests share: properties are not timed, and do not differ from run to run in CI."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import settings

import examples

# They hold checks for several tests: what was found and what was expected is shown when they fail.
pytest.register_assert_rewrite("site_pages.counts.counted", "site_pages.counts.counted_lists")

# Thousands of tests and the modules they load stay until the end: to look through all of them for
# what can go, each time that some hundreds are added, takes a second of every worker.
THRESHOLD = (50_000, 20, 50)
gc.set_threshold(*THRESHOLD)


def pytest_configure(config: pytest.Config) -> None:
    """Before any test is loaded: how many examples it draws.

    Speed is measured in tests/benchmarks; a slow machine never makes a test fail.
    """
    if examples.parts > 1 and "not thorough" in config.option.markexpr:
        examples.parts = 5
    most = examples.share(100)
    settings.register_profile("here", deadline=None, max_examples=most)
    settings.register_profile(
        "ci", deadline=None, derandomize=True, database=None, max_examples=most
    )
    # A mutation run asks many tests a few times each, instead of one test many times.
    settings.register_profile(
        "mutation", deadline=None, derandomize=True, database=None, max_examples=10
    )
    settings.load_profile(
        "mutation" if os.environ.get("MUTATION") else "ci" if os.environ.get("CI") else "here"
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Who leaves out the tests in a browser does not load them either."""
    left_out = collection_path == Path(__file__).with_name("browser")
    return True if left_out and "not browser" in config.option.markexpr else None


def pytest_collection_finish() -> None:
    """What was collected stays until the end: nobody looks through it for what can go.

    The first build of a process says so too, and then that the collector looks more often again.
    """
    import_module("weerklank.building.collector").pass_over_loaded()
    gc.set_threshold(*THRESHOLD)


@pytest.fixture(scope="session", autouse=True)
def _words_stay() -> Iterator[None]:
    """Who reads hundreds of councils in one process reads the words and weights once.

    A build lets go of them after its last text; `publish/kept/test_let_go.py` holds that it does.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("weerklank.review.review"), "let_go", lambda: None)
        patch.setattr("weerklank.building.publication.forget_words", lambda: None)
        yield
