"""A bar on a terminal for a run that takes a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from transcript_lint.annotate import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Bar:
    """A bar on standard error for a run that takes longer than a second, if that is a terminal.

    It is drawn only when a file, or a section of one, is done, without a thread, so that worker processes may be forked
    meanwhile.
    """

    PATIENCE = 1.0  # seconds

    def __init__(self, count: Callable[[], int]) -> None:
        """`count` says how many files there are, and is asked only if the bar is drawn."""
        self._count = count
        self._since = time.monotonic()
        self._begun = 0
        self._done = 0.0
        self._drawn: tuple[Progress, TaskID] | None = None

    def step(self, path: str, begun: int = 1, share: float = 1.0) -> None:
        """Say that so many files more are begun, and that so much of the last of them is done."""
        self._begun += begun
        self._done = max(self._done, self._begun - 1 + share)
        if self._drawn or time.monotonic() - self._since > self.PATIENCE:
            progress, task = self._drawn = self._drawn or self._open()
            progress.start()
            progress.update(task, completed=self._done, path=visible(path))
            progress.refresh()

    def away(self) -> None:
        """Take the bar away, until the next step, so that something else can be written to the terminal."""
        if self._drawn:
            self._drawn[0].stop()

    def _open(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TaskProgressColumn,
            TextColumn,
            TimeRemainingColumn,
        )

        column = TextColumn("{task.fields[path]}", markup=False)
        progress = Progress(
            BarColumn(),
            TaskProgressColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            column,
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        return progress, progress.add_task("check", total=self._count(), path="")
