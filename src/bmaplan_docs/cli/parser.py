"""Argparse in the language of the console: its own words, help in lines of Thai, no end of the process."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from bmaplan_docs.cli.console import Console, Exit
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.thai import columns

UNRECOGNIZED = N_("unrecognized arguments: %s")
# What argparse says; N_ puts it into the catalogue.
ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("the following arguments are required: %s"),
    UNRECOGNIZED,
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)"),
    N_("expected one argument"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("ignored explicit argument %r"),
    N_("argument %(argument_name)s: %(message)s"),
)


class EndedError(Exception):
    """Argparse is done: it has shown help, the version or an error."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class _Help(argparse.RawTextHelpFormatter):
    """Help whose lines stand as they were written: Thai has no spaces to wrap at."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=100)

    def _format_action(self, action: argparse.Action) -> str:
        """Return the lines of an argument; argparse takes a vowel sign or tone for a column."""
        text, head = super()._format_action(action), self._format_action_invocation(action)
        return text.replace(head, head + " " * (len(head) - columns(head)), 1)


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the process, and writes to the console."""

    def __init__(self, console: Console, **settings: Any) -> None:
        super().__init__(formatter_class=_Help, allow_abbrev=False, **settings)
        self.console = console

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ARG002
        if message:
            print(message, end="", file=self.console.out)

    def print_help(self, file: Any = None) -> None:
        """Print the help to the output of the console."""
        print(self.format_help(), end="", file=file or self.console.out)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Print a message and raise ``EndedError``."""
        if message:
            print(message, end="", file=self.console.err)
        raise EndedError(status)

    def error(self, message: str) -> NoReturn:
        """Print how the command is used and what is wrong, and raise ``EndedError``."""
        print(self.format_usage(), end="", file=self.console.err)
        said = self.console.language.translate(ARGPARSE[4]) % {
            "prog": self.console.language.program,
            "message": message,
        }
        self.exit(Exit.USAGE, said)


@contextmanager
def words_of(console: Console) -> Iterator[None]:
    """Let argparse speak the console's language; what it says otherwise comes back afterwards."""
    module: Any = argparse
    before = module._  # argparse asks its module for texts, and offers no other way
    module._ = console.language.translate
    try:
        yield
    finally:
        module._ = before
