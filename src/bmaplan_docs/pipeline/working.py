"""Documents are made here, in other processes, or wherever an executor sends them.

A process that gets a ``Task`` reads the settings and the registry once a run. It writes nothing: the files
come back and are written in one place. Problems travel as plain values, for a message may hold anything.
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from bmaplan_docs.builders import Workshop
from bmaplan_docs.cache.telling import Plain, as_plain, from_plain
from bmaplan_docs.checker.baseline import Baseline
from bmaplan_docs.diagnostics import Report, describe_fault
from bmaplan_docs.pipeline.codes import CANNOT_READ, TOOL_FAULT
from bmaplan_docs.pipeline.making import Outcome, make
from bmaplan_docs.pipeline.order import Order
from bmaplan_docs.pipeline.sharing import read_shared
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import Entries, Entry
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.workspace import Workspace

_ONE_AT_A_TIME = Lock()
_OPEN: dict[str, Surroundings] = {}
"""What the documents of the present run share in this process; of earlier runs nothing is kept."""
_WORKSHOP = Workshop()
"""The builders of a process to which documents are sent; their programs end with it."""


@dataclass(frozen=True)
class Task:
    """Some documents to be made by somebody who knows nothing yet; ``run`` tells one run from another."""

    run: str
    workspace: Workspace
    entries: Entries
    order: Order
    baseline: Baseline | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Sent:
    """An outcome on its way back."""

    outcome: Outcome
    found: Plain

    def unpack(self) -> Outcome:
        """Return the outcome."""
        return replace(self.outcome, found=from_plain(self.found))


def work(task: Task) -> tuple[Sent, ...]:
    """Make the documents of a task; threads of one process take turns."""
    with _ONE_AT_A_TIME:
        shared = _opened(task)
        _WORKSHOP.equip(task.order.builders)  # programs start while the first document is read
        entries = filter(None, map(shared.entries.find, task.names))
        made = [make_alone(entry, shared, task.order, task.baseline, _WORKSHOP) for entry in entries]
    return tuple(Sent(replace(one, found=()), as_plain(one.found)) for one in made)


def make_alone(
    entry: Entry, shared: Surroundings, order: Order, baseline: Baseline | None, workshop: Workshop
) -> Outcome:
    """Return a document that was made; whatever goes wrong with it keeps back no other."""
    try:
        with _uncollected():
            return make(entry, shared, order, baseline, workshop)
    except OSError as error:
        path = str(error.filename or entry.head)
        return failed(entry, Report.of(CANNOT_READ, _place(entry), path=path, reason=describe_fault(error)))
    except Exception as error:  # noqa: BLE001 - a fault of the tool
        return failed(entry, Report.of(TOOL_FAULT, _place(entry), fault=_told(error)))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no dead cycles while a document is made, whose trees only grow: that took a fifth of the time.

    Before the next one is made they are looked for again, so that many need no more room than one.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def failed(entry: Entry, report: Report) -> Outcome:
    """Return the outcome of a document that could not be made at all."""
    return Outcome(entry.name, tuple(report), (), (), None, 0, {})


def _opened(task: Task) -> Surroundings:
    if task.run not in _OPEN:
        _OPEN.clear()
        atexit.unregister(_WORKSHOP.close)
        atexit.register(_WORKSHOP.close)
        shared = read_shared(task.workspace, task.order)
        assert shared.registry is not None  # noqa: S101 - without one no document is asked for
        _OPEN[task.run] = Surroundings.of(
            task.workspace, shared.registry, task.entries, task.order.today, shared.policy, shared.reads
        )
    return _OPEN[task.run]


def _place(entry: Entry) -> Span:
    return Span(Source(entry.head, ""), 1)


def _told(error: Exception) -> str:
    """Return where in this library a fault showed itself."""
    frames = list(_frames(error))
    place = f" ({frames[-1]})" if frames else ""
    return f"{type(error).__name__}: {error}{place}"


def _frames(error: Exception) -> Iterator[str]:
    at = error.__traceback__
    while at is not None:
        yield f"{at.tb_frame.f_code.co_filename.replace(chr(92), '/').rpartition('/')[2]}:{at.tb_lineno}"
        at = at.tb_next
