"""What a command sets for the process it has to itself, as a library never may."""

import gc
import os
import sys
from types import ModuleType


def prepare() -> None:
    """Leave out what a short process gains nothing by: looking for dead cycles, and for pydantic's plug-ins.

    Of the time a document takes the first is a tenth. The second asks every package of the machine, and
    loads what that needs (e-mail, sockets) even where it is told not to look.
    """
    gc.disable()
    no_plugins = ModuleType("pydantic.plugin._loader")
    no_plugins.get_plugins = tuple  # type: ignore[attr-defined]  # there are none
    sys.modules.setdefault(no_plugins.__name__, no_plugins)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # for the processes that it starts


def tidy() -> None:
    """Free what was left before this document, so that a thousand need no more room than one.

    What is still there (modules, what is known of the documents that are done) stays to the end: nobody looks
    at it again for dead cycles, so that each document is tidied up after in the same time.
    """
    if gc.isenabled():  # the process is not ours alone
        return
    if gc.get_freeze_count():
        gc.collect()
    gc.freeze()


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
