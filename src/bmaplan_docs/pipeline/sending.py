"""Where documents are made: in this process, in several, or by an executor."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bmaplan_docs.builders import Workshop
from bmaplan_docs.pipeline.making import Outcome
from bmaplan_docs.pipeline.order import Progress
from bmaplan_docs.pipeline.survey import Survey
from bmaplan_docs.pipeline.working import Task, make_alone
from bmaplan_docs.project import Entry
from bmaplan_docs.workspace import DiskWorkspace

if TYPE_CHECKING:
    from concurrent.futures import Executor

FEW = 16
"""So many documents are made sooner in this process than others have started."""


def make_all(
    stale: Sequence[Entry],
    survey: Survey,
    progress: Progress | None,
    executor: "Executor | None",
    workshop: Workshop,
) -> Iterator[Outcome]:
    """Yield the outcomes of documents; those of several processes come as they are done."""
    order = survey.order
    task = Task(os.urandom(16).hex(), survey.workspace, survey.entries, order, survey.baseline, ())
    if executor is None and (order.jobs == 1 or len(stale) <= FEW or not _is_shared(survey)):
        workshop.equip(order.builders)  # programs start while the first document is read
        for number, entry in enumerate(stale):
            if progress:
                progress(number, len(stale), entry.name)
            yield make_alone(entry, survey.around, order, survey.baseline, workshop)
        return
    from bmaplan_docs.pipeline.executing import make_in_processes, make_with  # noqa: PLC0415 - only for many

    outcomes = make_with(executor, stale, task) if executor else make_in_processes(stale, task, order.jobs)
    for number, outcome in enumerate(outcomes):
        if progress:
            progress(number, len(stale), outcome.document)
        yield outcome


def _is_shared(survey: Survey) -> bool:
    """Whether other processes see the same files: those in memory would have to be sent to each."""
    return isinstance(survey.workspace, DiskWorkspace)
