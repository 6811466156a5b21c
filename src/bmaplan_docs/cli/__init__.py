"""The command line: ``bmaplan`` and ``python -m bmaplan_docs``. Only here is anything printed."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from bmaplan_docs.cli.arguments import parse
from bmaplan_docs.cli.console import Console, Exit, asked_language
from bmaplan_docs.cli.faults import run_told
from bmaplan_docs.cli.process import prepare
from bmaplan_docs.diagnostics import N_

_MODULES = {"import": "importing"}
"""Commands whose names are words of Python."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the words name (those of the process without ``argv``); return the exit code."""
    if argv is None:
        prepare()
    words = list(sys.argv[1:] if argv is None else argv)
    console = Console.of_process(asked_language(words))
    try:
        arguments = parse(words, console)
        if isinstance(arguments, int):
            return arguments
        return _run(arguments, console)
    except KeyboardInterrupt:
        console.complain(N_("stopped as asked"))
        return Exit.CANCELLED
    except BrokenPipeError:
        return Exit.MACHINE  # who read the output has gone
    finally:
        console.settle()


def _run(arguments: Namespace, console: Console) -> int:
    def command() -> int:
        name = _MODULES.get(arguments.command, arguments.command)
        return int(import_module(f"bmaplan_docs.cli.{name}").run(arguments, console))

    return run_told(command, console)
