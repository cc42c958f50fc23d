"""Who does the work makes no difference, also when a worker is killed in the middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from national.conftest import DAY
from national.dying import always_dying, refusing_one, work_and_die
from national.invented import Invented, councils
from weerklank.national.sources.listing import Listed
from weerklank.national.sources.municipalities import Municipality
from weerklank.national.working.engines import Engine, dask, here, local
from weerklank.national.working.work import Done, Task
from weerklank.records.models.body import CouncilKind

pytestmark = pytest.mark.thorough


def task(one: Invented) -> Task:
    """The work on one invented council."""
    listed = Listed(one.address, one.tooi, CouncilKind.CLIENT_COUNCIL, DAY, "", one.number + 1)
    municipality = Municipality(one.tooi, f"Proefstad {one.number}", "Utrecht", 1, 2026, "")
    return Task(listed, municipality, one.octets, None, invented=True)


@pytest.fixture(scope="module")
def tasks() -> list[Task]:
    """Twelve councils, one of which is refused."""
    made = councils(7, number=12, advices=6)
    made[8].register["version"] = 9
    return [task(one) for one in made]


@pytest.fixture(scope="module")
def expected(tasks: list[Task]) -> list[Done]:
    """What one process makes of them."""
    return done(here, tasks)


@pytest.fixture
def death(tmp_path: Path) -> Path:
    """A file that waits for a worker to kill."""
    mark = tmp_path / "death"
    mark.touch()
    return mark


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """A Dask cluster of two workers on this machine."""
    from distributed import LocalCluster  # noqa: PLC0415 (slow to load, for these tests alone)

    with pytest.MonkeyPatch.context() as patch:
        # The workers are programs of their own.
        patch.setenv("PYTHONPATH", f"{Path(__file__).parents[1]}")
        with LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as made:
            yield made.scheduler_address


def done(engine: Engine, tasks: Sequence[Task]) -> list[Done]:
    """Every answer, in the order of the registers."""
    return sorted(engine(tasks), key=lambda one: one.key)


def test_processes_give_what_one_process_gives(
    tasks: list[Task], expected: list[Done], death: Path
) -> None:
    """To the byte, and a worker that is killed costs no answer."""
    found = done(local(2, partial(work_and_die, str(death))), tasks)

    assert found == expected
    assert not death.exists()


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_dask_gives_what_one_process_gives(
    tasks: list[Task], expected: list[Done], death: Path, cluster: str
) -> None:
    """With two workers, of which one is killed in the middle."""
    found = done(dask(cluster, partial(work_and_die, str(death))), tasks)

    assert found == expected
    assert not death.exists()


def test_a_register_that_no_process_survives_is_refused(
    tasks: list[Task], expected: list[Done], death: Path
) -> None:
    """It is told with its code, and the others are answered; there is no endless loop."""
    assert death.exists()

    found = done(local(1, partial(always_dying, str(death))), tasks[4:9])

    assert [problem.code for problem in found[0].problems] == ["N035"]
    assert found[1:] == expected[5:9]


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_dask_refuses_a_register_that_cannot_be_done(
    tasks: list[Task], expected: list[Done], cluster: str
) -> None:
    """An error on a worker is a refusal too, and the others are answered."""
    found = done(dask(cluster, refusing_one), tasks)

    assert [problem.code for problem in found[4].problems] == ["N035"]
    assert [*found[:4], *found[5:]] == [*expected[:4], *expected[5:]]
