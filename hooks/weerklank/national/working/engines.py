"""Who does the work on the registers: this process, some processes here, or a Dask cluster.

All give the same answers, in any order. A worker that dies costs time and no answer.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from importlib import import_module
from itertools import chain, count, islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Any

from click import ClickException

from weerklank.national.working.work import Done, Task, work

Engine = Callable[[Iterable[Task]], Iterator[Done]]
Work = Callable[[Task], Done]

_AHEAD = 2
"""Tasks that wait for each worker: a register is megabytes, so they are not all read at once."""

_FEW = 4
"""Fewer registers than this are done sooner than a process is started."""

_PATIENCE = "10s"
"""How long a cluster may take to answer at all."""

_DEATHS = 3
"""After so many broken pools it is no accident: each register that was asked is tried alone."""


def here(tasks: Iterable[Task]) -> Iterator[Done]:
    """In this process, one after the other."""
    return (work(task) for task in tasks)


def local(workers: int | None = None, do: Work = work) -> Engine:
    """In processes on this machine, one for each core by default."""
    number = workers or os.cpu_count() or 1

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        left = iter(tasks)
        first = list(islice(left, _FEW))
        if len(first) < _FEW:
            yield from map(do, first)
            return
        left = chain(first, left)
        for broken in count(1):
            asked: list[Task] = []
            with ProcessPoolExecutor(number, mp_context=_context()) as pool:
                try:
                    yield from _through(pool, do, left, asked)
                except BrokenProcessPool:
                    if broken % _DEATHS:
                        left = chain(asked, left)
                        continue
                else:
                    return
            yield from map(partial(_alone, do), asked)

    return run


def _context() -> BaseContext:
    """How a process is started: clean, and where the system can, from one that knows the work.

    That one loads the program once for all, which is half a second for each of the others.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    found = get_context("forkserver")
    found.set_forkserver_preload([work.__module__])
    return found


def _through(
    pool: ProcessPoolExecutor, do: Work, left: Iterator[Task], asked: list[Task]
) -> Iterator[Done]:
    """Every answer as it comes; `asked` holds what was taken and not answered yet."""
    waiting: dict[Future[Done], Task] = {}
    ahead = _AHEAD * (os.cpu_count() or 1)
    while True:
        for task in islice(left, ahead - len(waiting)):
            asked.append(task)
            waiting[pool.submit(do, task)] = task
        if not waiting:
            return
        finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for one in finished:
            answer = one.result()
            asked.remove(waiting.pop(one))
            yield answer


def _alone(do: Work, task: Task) -> Done:
    """The work in a process of its own; a register that no process survives is refused."""
    with ProcessPoolExecutor(1, mp_context=_context()) as pool:
        try:
            return pool.submit(do, task).result()
        except BrokenProcessPool:
            return _refused(task)


def _refused(task: Task) -> Done:
    text = "Het nakijken lukt niet: elke keer stopt het programma. Kost het te veel geheugen?"
    return Done(task.listed.key, (task.listed.fault("N035", text),))


class NoClusterError(ClickException):
    """Nothing answers at the address of the cluster; the text says what to type."""

    def __init__(self, scheduler: str) -> None:
        """Name the address that was given."""
        super().__init__(
            f"Op {scheduler} antwoordt geen Dask-cluster. Draait het? Kijk het adres na: "
            "--scheduler tcp://adres:8786"
        )


def dask(scheduler: str, do: Work = work) -> Engine:
    """On a Dask cluster at an address; the tasks carry all they need, so it may be anywhere."""
    # Only who asks for it has it, and it has no types.
    distributed: Any = import_module("distributed")

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        left = iter(tasks)
        try:
            cluster = distributed.Client(scheduler, set_as_default=False, timeout=_PATIENCE)
        except (OSError, ValueError):
            raise NoClusterError(scheduler) from None
        with cluster as client:
            ahead = _AHEAD * max(1, sum(client.nthreads().values()))
            waiting = {_ask(client, do, task): task for task in islice(left, ahead)}
            asked = distributed.as_completed(list(waiting), loop=client.loop)
            for one in asked:
                task = waiting.pop(one)
                yield _refused(task) if one.status == "error" else one.result()
                for following in islice(left, 1):
                    future = _ask(client, do, following)
                    waiting[future] = following
                    asked.add(future)

    return run


def _ask(client: Any, do: Work, task: Task) -> Any:  # noqa: ANN401 (Dask has no types)
    return client.submit(do, task, pure=False, retries=_DEATHS)
