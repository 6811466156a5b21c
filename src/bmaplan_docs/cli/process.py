"""What a command sets for the process it has to itself, as a library never may."""

import gc
import os


def prepare() -> None:
    """Leave out what a short process gains nothing by: looking for dead cycles, and for pydantic's plug-ins.

    Of the time a document takes the first is a tenth; the second asks every package of the machine.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def tidy(done: int) -> None:
    """Free what the documents before this one have left, so that a thousand need no more room than one."""
    if gc.isenabled():  # the process is not ours alone
        return
    if done:
        gc.collect()
    else:
        gc.freeze()  # modules stay: nobody need look at them again


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
