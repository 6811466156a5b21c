"""A stream that writes what is printed into a file too."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from bmaplan_docs.cli.console import Console
from bmaplan_docs.values import replace


class Tee:
    """Writes to a stream and, in UTF-8, to a file."""

    def __init__(self, stream: TextIO, file: TextIO) -> None:
        self._stream, self._file = stream, file
        self.encoding = stream.encoding

    def write(self, text: str) -> int:
        """Write to both."""
        self._file.write(text)
        self._file.flush()
        return self._stream.write(text)

    def flush(self) -> None:
        """Flush both."""
        self._stream.flush()

    def isatty(self) -> bool:
        """Whether somebody watches; never, for a file holds no colours."""
        return False

    def fileno(self) -> int:
        """Return the number of the stream."""
        return self._stream.fileno()


@contextmanager
def logged(console: Console, path: str | None) -> Iterator[Console]:
    """Give a console whose output goes into a file too, where one is named; raise ``OSError``."""
    if path is None:
        yield console
        return
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8") as file:
        yield replace(console, out=cast("TextIO", Tee(console.out, file)), log=file)
