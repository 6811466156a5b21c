"""The terminal: its streams, the language it can show, its colours; and what a command ends with."""

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import IntEnum
from io import StringIO, TextIOWrapper
from typing import TextIO

from bmaplan_docs.diagnostics import Language, Message
from bmaplan_docs.values import dataclass

LANGUAGES = ("th", "en")
THAI = "กำ"
WIDTH = 100
PROGRAM = "bmaplan"
"""The name of the command; ``build.py`` states in BMAPLAN_PROGRAM what its users type instead."""


class Exit(IntEnum):
    """What a command ends with."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    MACHINE = 3
    CANCELLED = 130


class UsageError(Exception):
    """A command was used wrongly; the message says how to use it."""

    def __init__(self, text: str, /, **params: object) -> None:
        super().__init__(text)
        self.message = Message(text, params)


@dataclass(frozen=True)
class Console:
    """Where a command writes: ``language`` is what the streams can show, ``wanted`` what was asked for.

    ``log`` is a file that has the complaints too.
    """

    out: TextIO
    err: TextIO
    language: Language
    wanted: Language
    log: TextIO | None = None

    @classmethod
    def of_process(cls, wanted: str) -> "Console":
        """Return the console of this process: English where a stream cannot show Thai."""
        out, err = (_prepared(stream) for stream in (sys.stdout, sys.stderr))
        shown = wanted if wanted == "en" or (_holds_thai(out) and _holds_thai(err)) else "en"
        program = os.environ.get("BMAPLAN_PROGRAM") or PROGRAM
        return cls(out, err, Language(shown, program), Language(wanted, program))

    def say(self, text: str | Message, /, **params: object) -> None:
        """Print a message of the catalogue to the output."""
        print(self.render(text, **params), file=self.out)

    def show(self, text: str = "") -> None:
        """Print a text that is the same in every language."""
        print(text, file=self.out)

    def complain(self, text: str | Message, /, **params: object) -> None:
        """Print a message of the catalogue to the error stream, after what was printed before."""
        with suppress(OSError):
            self.out.flush()
        for stream in (self.err, self.log):
            if stream is not None:
                print(f"bmaplan: {self.render(text, **params)}", file=stream, flush=True)

    def progress(self, text: str | Message, /, **params: object) -> None:
        """Print how far the work is, where somebody watches."""
        if self.err.isatty():
            print(self.render(text, **params), file=self.err, flush=True)

    def render(self, text: str | Message, /, **params: object) -> str:
        """Return a message in the console's language."""
        return (text if isinstance(text, Message) else Message(text, params)).render(self.language)

    def settle(self) -> None:
        """Write out what is held back; let it go where that cannot be, or Python would stumble at its end."""
        try:
            self.out.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.out.fileno())

    @property
    def width(self) -> int:
        """The columns of the output."""
        return max(40, shutil.get_terminal_size((WIDTH, 0)).columns) if self.out.isatty() else WIDTH

    @property
    def encoding(self) -> str:
        """The encoding of the output."""
        return self.out.encoding or "utf-8"

    @property
    def colour(self) -> bool:
        """Whether the output shows colours: on a terminal, unless NO_COLOR says otherwise (no-color.org)."""
        if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not self.out.isatty():
            return False
        # The old console of Windows prints the signs of colours as they are; the newer ones tell their name.
        return sys.platform != "win32" or bool({"WT_SESSION", "TERM_PROGRAM", "ANSICON"} & os.environ.keys())


def asked_language(words: Sequence[str]) -> str:
    """Return the language that the words of a command line ask for, Thai where they do not."""
    for word, following in zip(words, [*words, ""][1:], strict=True):
        option, _, value = word.partition("=")
        if option == "--lang":
            return value or following if (value or following) in LANGUAGES else "th"
    return "th"


def _prepared(stream: TextIO | None) -> TextIO:
    """Return a stream that writes what it cannot encode as escapes."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    return stream if stream is not None else StringIO()


def _holds_thai(stream: TextIO) -> bool:
    try:
        THAI.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
