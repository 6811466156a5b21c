"""What keeps a command from going on, in one sentence: wrong use, a fault of the machine or of the tool."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from bmaplan_docs.cli.console import Console, Exit, UsageError
from bmaplan_docs.diagnostics import N_, Message, describe_fault


def run_told(command: Callable[[], int], console: Console) -> int:
    """Run a command; turn what is wrong with its use or with the machine into one sentence."""
    try:
        code = command()
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
