"""How far a build is: a bar that is drawn anew for each document, where somebody watches."""

from time import monotonic

from bmaplan_docs.cli.console import Console
from bmaplan_docs.cli.process import tidy
from bmaplan_docs.thai import columns

WIDTH = 24
EVERY = 0.1
"""So many seconds pass before the bar is drawn again: a terminal is slower than a build."""


class Bar:
    """Draws itself over itself on the error stream; on anything but a terminal it draws nothing."""

    def __init__(self, console: Console, *, quiet: bool) -> None:
        self._console = console
        self._draws = console.err.isatty() and not quiet
        self._drawn = 0
        self._at = 0.0

    def show(self, done: int, total: int, name: str) -> None:
        """Draw the bar before a document is made."""
        tidy()
        if not self._draws or (done and monotonic() - self._at < EVERY):
            return
        filled = WIDTH * done // total
        text = f"[{'#' * filled}{'.' * (WIDTH - filled)}] {done + 1}/{total} {name}"
        text = text[: self._console.width - 1]
        self._write(text + " " * max(0, self._drawn - columns(text)))
        self._drawn, self._at = columns(text), monotonic()

    def clear(self) -> None:
        """Leave the line as if there had been no bar."""
        if self._drawn:
            self._write(" " * self._drawn)
            self._write("")
            self._drawn = 0

    def _write(self, text: str) -> None:
        print(f"\r{text}", end="", file=self._console.err, flush=True)
