"""Sending documents to several workers, a few at a time, and what happens when a worker dies.

No more is under way than the workers can hold. When a process dies, the documents that were under way are
made one by one in a process of their own, so that the one which kills its process is known by its name; all
others are made.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from multiprocessing.process import BaseProcess
from typing import Any

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.pipeline.codes import WORKER_DIED
from bmaplan_docs.pipeline.making import Outcome
from bmaplan_docs.pipeline.working import Task, failed, work
from bmaplan_docs.project import Entry
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import replace

CHUNK = 6
"""So many documents are sent at once: enough to be worth the way, few enough to share the work evenly."""
LIFETIME = 600
"""After so many documents for each worker all are replaced, so that the memory of none grows without end."""
MOST_AT_ONCE = 64
"""So many tasks an executor has at once of which it is not known how many workers it has."""
MOST_WORKERS = 60
"""More are not possible on Windows."""


def make_in_processes(entries: Sequence[Entry], task: Task, jobs: int) -> Iterator[Outcome]:
    """Yield the outcomes of documents, made by ``jobs`` processes, in the order in which they are done."""
    left = deque(entries)
    while left:
        some = [left.popleft() for _ in range(min(len(left), LIFETIME * jobs))]
        lost: list[Entry] = []
        with _pool(min(jobs, MOST_WORKERS, len(some))) as pool:
            try:
                yield from _make(some, task, pool, 2 * jobs, lost, left)
            except BaseException:  # who interrupts the build does not wait for what is still to come
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        for entry in lost:
            yield _make_apart(entry, task)


def make_with(executor: Executor, entries: Sequence[Entry], task: Task) -> Iterator[Outcome]:
    """Yield the outcomes of documents that an executor makes; one that fails twice is given up."""
    lost: list[Entry] = []
    unsent: deque[Entry] = deque()
    yield from _make(entries, task, executor, MOST_AT_ONCE, lost, unsent)
    for entry in (*lost, *unsent):
        try:
            yield from (sent.unpack() for sent in executor.submit(work, _part(task, [entry])).result())
        except Exception as error:  # noqa: BLE001 - whatever an executor raises
            yield _given_up(entry, error)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Return processes that start afresh: the only kind that there is on every system."""
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_depend_on_first)


def _depend_on_first() -> None:
    """Let only the first process answer Ctrl-C, and end with it, also where it is killed.

    Each worker would print where it is, or wait for ever for work that nobody sends.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    first = multiprocessing.parent_process()
    if first is not None:
        threading.Thread(target=_end_with, args=(first,), daemon=True).start()


def _end_with(first: BaseProcess) -> None:
    first.join()
    os._exit(1)


def _part(task: Task, entries: Sequence[Entry]) -> Task:
    return replace(task, names=tuple(entry.name for entry in entries))


def _make(
    entries: Sequence[Entry],
    task: Task,
    executor: Executor,
    at_once: int,
    lost: list[Entry],
    unsent: "deque[Entry]",
) -> Iterator[Outcome]:
    """Yield outcomes; ``lost`` are documents under way when something broke, ``unsent`` those after them."""
    waiting = deque(_chunks(entries, at_once))
    running: dict[Future[Any], list[Entry]] = {}
    broken = False
    while running or (waiting and not broken):
        while waiting and len(running) < at_once and not broken:
            chunk = waiting.popleft()
            try:
                running[executor.submit(work, _part(task, chunk))] = chunk
            except BrokenExecutor:
                broken = True
                waiting.appendleft(chunk)
        done = wait(running, return_when=FIRST_COMPLETED).done if running else set()
        for future in done:
            chunk = running.pop(future)
            try:
                yield from (sent.unpack() for sent in future.result())
            except Exception as error:  # noqa: BLE001 - whatever an executor raises
                broken = broken or isinstance(error, BrokenExecutor)
                lost += chunk
    unsent.extendleft(reversed([entry for chunk in waiting for entry in chunk]))


def _chunks(entries: Sequence[Entry], at_once: int) -> Iterator[list[Entry]]:
    size = max(1, min(CHUNK, len(entries) // max(1, at_once)))
    for start in range(0, len(entries), size):
        yield list(entries[start : start + size])


def _make_apart(entry: Entry, task: Task) -> Outcome:
    """Return the outcome of a document that has a process for itself."""
    with _pool(1) as pool:
        try:
            (sent,) = pool.submit(work, _part(task, [entry])).result()
        except BrokenExecutor as error:
            return _given_up(entry, error)
    return sent.unpack()


def _given_up(entry: Entry, error: Exception) -> Outcome:
    place = Span(Source(entry.head, ""), 1)
    return failed(entry, Report.of(WORKER_DIED, place, fault=type(error).__name__))
