"""A running office program: Word files go in, PDF comes out, with the text of the last paragraph."""

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.office.finding import Program
from bmaplan_docs.office.profile import write_profile

START_SECONDS = 120
BRIDGE = Path(__file__).with_name("bridge.py")
_NOWHERE = "http://127.0.0.1:9"


_SILENT = N_("it did not answer within {seconds} seconds")
_ENDED = N_("it ended while it was at work")
_SAYS = N_("it says: {words}")


class OfficeError(OSError):
    """The office program does not start, does not answer, or cannot read a file; ``reason`` says it."""

    def __init__(self, text: str, **params: object) -> None:
        self.reason = Message(text, params)
        super().__init__(text.format(**params))


@dataclass(frozen=True)
class Printed:
    """A PDF, and the text of the last paragraph, in which the file may ask for what only the office knows."""

    pdf: bytes
    last_paragraph: str


@dataclass
class Office:
    """An office program that starts with the first file and ends with the ``with`` block.

    It has a profile of its own, so that it meets neither the user's settings nor a window that is open;
    it runs no macros and fetches nothing. A file for which it needs more than ``seconds`` ends it; the
    next file starts it anew. Not for several threads.
    """

    program: Program
    seconds: float = 120
    fonts: frozenset[str] = frozenset()
    """The fonts that it has; known once it has printed."""
    _starting: bool = False
    _process: subprocess.Popen[str] | None = None
    _answers: queue.Queue[str] = field(default_factory=queue.Queue)
    _folder: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def print(self, document: bytes, *, archive: bool = False) -> Printed:
        """Return the PDF of a Word file (PDF/A-2 where it is to be kept); raise ``OfficeError``."""
        self.begin()
        if self._starting:
            found = self._ask("", START_SECONDS).get("fonts")
            self.fonts = frozenset(map(str, found if isinstance(found, list) else ()))
            self._starting = False
        assert self._folder is not None  # noqa: S101 - it has begun
        source, target = (Path(self._folder.name, name) for name in ("document.docx", "document.pdf"))
        source.write_bytes(document)
        target.unlink(missing_ok=True)
        job = {"source": str(source), "target": str(target), "archive": archive}
        answer = self._ask(json.dumps(job), self.seconds)
        told = answer.get("told")
        if not isinstance(told, str) or not target.is_file():
            self.close()  # what upset it once may have left it unwell
            if answer.get("ended"):
                raise OfficeError(_ENDED)
            raise OfficeError(_SAYS, words=answer.get("error", "-"))
        return Printed(target.read_bytes(), told)

    def begin(self) -> None:
        """Start the program where it does not run, without waiting until it does."""
        if self._process is not None:
            return
        self._folder = tempfile.TemporaryDirectory(prefix="bmaplan-office-", ignore_cleanup_errors=True)
        write_profile(Path(self._folder.name, "profile"))
        self._process = subprocess.Popen(  # noqa: S603 - the programs that were found
            [self.program.python, BRIDGE, self.program.office, self._folder.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=_environment(),
            start_new_session=sys.platform != "win32",
        )
        self._starting = True
        self._answers = queue.Queue()
        threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()

    def _ask(self, job: str, seconds: float) -> Mapping[str, object]:
        """Send a job and return the answer; the first answer comes without being asked."""
        assert self._process is not None  # noqa: S101
        assert self._process.stdin is not None  # noqa: S101
        try:
            if job:
                self._process.stdin.write(f"{job}\n")
                self._process.stdin.flush()
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            self.close()
            raise OfficeError(_SILENT, seconds=f"{seconds:g}") from None
        except OSError:
            answer = ""
        if not answer:
            self.close()
            raise OfficeError(_ENDED)
        read: Mapping[str, object] = json.loads(answer)
        return read

    def close(self) -> None:
        """End the program and take away what it wrote."""
        process, folder = self._process, self._folder
        self._process = self._folder = None
        if process is not None:
            _end(process)
        if folder is not None:
            folder.cleanup()


def _listen(stream: IO[str] | None, answers: "queue.Queue[str]") -> None:
    """Pass each line on; an empty one says that there are no more."""
    with suppress(OSError, ValueError):
        for line in stream or ():
            answers.put(line)
    answers.put("")


def _end(process: subprocess.Popen[str]) -> None:
    """Let the bridge end the office; take both away where they do not answer."""
    with suppress(OSError):
        if process.stdin:
            process.stdin.close()
    with suppress(subprocess.TimeoutExpired):
        process.wait(15)
    if sys.platform == "win32":
        if process.poll() is None:
            command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - part of Windows
    else:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    with suppress(OSError):
        if process.stdout:
            process.stdout.close()


def _environment() -> dict[str, str]:
    """Return the environment of the office: no way to the network, and none of our own Python's paths."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "http_proxy": _NOWHERE, "https_proxy": _NOWHERE, "PYTHONIOENCODING": "utf-8"}
