"""The command line: ``bmaplan`` and ``python -m bmaplan_docs``. Only here is anything printed."""

import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bmaplan_docs.cli.arguments import parse
from bmaplan_docs.cli.console import Console, Exit, UsageError, asked_language
from bmaplan_docs.cli.process import prepare
from bmaplan_docs.diagnostics import N_, Message, describe_fault

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
    """Run a command; turn what is wrong with its use or with the machine into one sentence."""
    try:
        command = import_module(f"bmaplan_docs.cli.{_MODULES.get(arguments.command, arguments.command)}")
        code = int(command.run(arguments, console))
        console.out.flush()
    except UsageError as error:
        console.complain(error.message)
        return Exit.USAGE
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except OSError as error:
        console.complain(_describe(error))
        return Exit.MACHINE
    except Exception as error:  # nobody is to meet a traceback who did not ask for it
        if sys.flags.dev_mode:
            raise
        _report_fault(error, console)
        return Exit.MACHINE
    return code


def _describe(error: OSError) -> Message:
    said = describe_fault(error)
    if error.filename is None:
        return Message(N_("this machine cannot go on: {reason}"), {"reason": said})
    return Message(N_("'{file}' cannot be used: {reason}"), {"file": error.filename, "reason": said})


def _report_fault(error: Exception, console: Console) -> None:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    said = f"{type(error).__name__}: {error} ({place})"
    console.complain(N_("the tool itself has a fault; please report this line: {fault}"), fault=said)
