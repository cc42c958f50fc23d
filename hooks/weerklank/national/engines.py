"""Who does the work on the registers: this process, some processes here, or a Dask cluster.

All give the same answers, in any order. A worker that dies costs time and no answer.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from itertools import chain, islice
from multiprocessing import get_context
from typing import Any

from weerklank.national.work import Done, Task, work

Engine = Callable[[Iterable[Task]], Iterator[Done]]
Work = Callable[[Task], Done]

_AHEAD = 2
"""Tasks that wait for each worker: a register is megabytes, so they are not all read at once."""

_FEW = 4
"""Fewer registers than this are done sooner than a process is started."""

_DEATHS = 3
"""After so many broken pools the fault is not an accident."""


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
        for _ in range(_DEATHS):
            asked: list[Task] = []
            with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as pool:
                try:
                    yield from _through(pool, do, left, asked)
                except BrokenProcessPool:
                    left = chain(asked, left)
                    continue
            return
        message = "De processen die het werk doen, stoppen steeds. Is het geheugen vol?"
        raise RuntimeError(message)

    return run


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


def dask(scheduler: str, do: Work = work) -> Engine:
    """On a Dask cluster at an address; the tasks carry all they need, so it may be anywhere."""
    # Only who asks for it has it, and it has no types.
    distributed: Any = import_module("distributed")

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        left = iter(tasks)
        with distributed.Client(scheduler, set_as_default=False) as client:
            ahead = _AHEAD * max(1, sum(client.nthreads().values()))
            first = [_ask(client, do, task) for task in islice(left, ahead)]
            asked = distributed.as_completed(first, loop=client.loop)
            for one in asked:
                done: Done = one.result()
                yield done
                for task in islice(left, 1):
                    asked.add(_ask(client, do, task))

    return run


def _ask(client: Any, do: Work, task: Task) -> Any:  # noqa: ANN401 (Dask has no types)
    return client.submit(do, task, pure=False, retries=_DEATHS)
