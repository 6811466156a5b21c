"""What the documents of a run share: the settings of the project and its registry."""

from dataclasses import dataclass

from bmaplan_docs.cache.reads import Reads, RecordingWorkspace
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.shared import read_registry, read_settings
from bmaplan_docs.registry import Registry
from bmaplan_docs.workspace import Workspace


@dataclass(frozen=True)
class Shared:
    """The registry, what is wrong with it or the settings, and what was read for both."""

    is_project: bool
    registry: Registry | None
    report: Report
    reads: Reads


def read_shared(workspace: Workspace) -> Shared:
    """Return what documents share."""
    reads, report = Reads(), Report()
    recording = RecordingWorkspace(workspace, reads)
    is_project = read_settings(recording, report) is not None
    registry = read_registry(recording, report) if is_project else None
    return Shared(is_project, registry, report, reads)
