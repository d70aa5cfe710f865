"""Spreads work over processes, in order, and outlives the death of any of them."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from typing import TypeVar

    _Item = TypeVar("_Item")
    _Result = TypeVar("_Result")

_FILES = 256
_BYTES = 250_000
_AHEAD = 3
_ENDING = (2, 15)  # SIGINT and SIGTERM, everywhere; their names would be imported by every run


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # pragma: no cover - not on Linux


def forks() -> bool:
    """Whether processes can be forked safely here."""
    return sys.platform == "linux"


def batches(items: Iterable[_Item], size: Callable[[_Item], int]) -> Iterator[list[_Item]]:
    """The items in their order, in pieces of at most 256 and, but for an item that alone is larger, about 250 kB."""
    batch: list[_Item] = []
    total = 0
    for item in items:
        batch.append(item)
        total += size(item)
        if len(batch) == _FILES or total >= _BYTES:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def size_of(path: str) -> int:
    """A file's size in bytes; 0 for one that cannot be asked, as reading it will tell why."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - pathlib would add to the start-up
    except OSError:
        return 0


def spread(
    work: Callable[[list[_Item]], Sequence[_Result]],
    pieces: Iterable[list[_Item]],
    start: Callable[[int], Executor],
    jobs: int,
    lost: Callable[[_Item], _Result],
) -> Iterator[_Result]:
    """The results of `work` on each of the pieces, in their order, a few of them ahead.

    `start` makes the executor that does it with a number of workers. Where one dies, what it and its neighbours had
    not given yet is done again, in ever smaller pieces where that dies too: an item whose worker dies once more, with
    nothing beside it, is what `lost` makes of it.
    """
    from concurrent.futures import BrokenExecutor

    executor = start(jobs)
    waiting: deque[tuple[list[_Item], Future[Sequence[_Result]]]] = deque()
    try:
        for piece in pieces:
            try:
                waiting.append((piece, _given(executor, work, piece)))
            except BrokenExecutor:
                executor = start(jobs)
                waiting.append((piece, _given(executor, work, piece)))
            if len(waiting) > _AHEAD * jobs:
                yield from _outcome(work, *waiting.popleft(), start, lost)
        while waiting:
            yield from _outcome(work, *waiting.popleft(), start, lost)
    finally:
        # Without waiting, the interpreter could end while the pool still closes its pipes, and complain of that.
        executor.shutdown(cancel_futures=True)


def _given(
    executor: Executor, work: Callable[[list[_Item]], Sequence[_Result]], piece: list[_Item]
) -> Future[Sequence[_Result]]:
    """Give a piece to an executor, which begins its processes with the first.

    Whoever ends the run waits for that: what is raised in the middle of a fork is lost, or leaves workers behind.
    """
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover - not on Linux
        return executor.submit(work, piece)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        return executor.submit(work, piece)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _outcome(
    work: Callable[[list[_Item]], Sequence[_Result]],
    piece: list[_Item],
    future: Future[Sequence[_Result]],
    start: Callable[[int], Executor],
    lost: Callable[[_Item], _Result],
) -> Sequence[_Result]:
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor:
        return _again(work, piece, start, lost)


def _again(
    work: Callable[[list[_Item]], Sequence[_Result]],
    piece: list[_Item],
    start: Callable[[int], Executor],
    lost: Callable[[_Item], _Result],
) -> Sequence[_Result]:
    """What comes of a piece in a process of its own; where that dies, of each half of it."""
    from concurrent.futures import BrokenExecutor

    with start(1) as executor:
        try:
            return _given(executor, work, piece).result()
        except BrokenExecutor:
            if len(piece) == 1:
                return [lost(piece[0])]
    half = len(piece) // 2
    return [*_again(work, piece[:half], start, lost), *_again(work, piece[half:], start, lost)]


def processes(prepare: Callable[[], None]) -> Callable[[int], Executor]:
    """What makes executors of processes that each call `prepare` first.

    They are forked where that is safe, which is on Linux and takes a tenth of the time; elsewhere `prepare` must be
    one that can be pickled.
    """
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    context = multiprocessing.get_context("fork" if forks() else "spawn")

    return lambda jobs: ProcessPoolExecutor(jobs, context, partial(_begin, prepare))


def _begin(prepare: Callable[[], None]) -> None:
    """Begin as a worker: an interrupt from the keyboard is for the process that waits for it, and its end is ours."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):  # pragma: no branch - not on Windows
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    Thread(target=_end_with_parent, daemon=True).start()
    prepare()


def _end_with_parent() -> None:  # pragma: no cover - in a worker whose parent was killed
    """A worker would wait for ever for the next piece of a process that was killed, and keep its output open."""
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)
