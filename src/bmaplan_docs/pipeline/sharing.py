"""What the documents of a run share: the settings of the project and its registry."""

from bmaplan_docs.cache.reads import Reads, RecordingWorkspace
from bmaplan_docs.checker.policy import Policy
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.pipeline.checking import of_build
from bmaplan_docs.pipeline.order import Order
from bmaplan_docs.reader.shared import read_registry, read_settings
from bmaplan_docs.registry import Registry
from bmaplan_docs.values import dataclass
from bmaplan_docs.workspace import Workspace


@dataclass(frozen=True)
class Shared:
    """The registry and which rules are asked, what is wrong with registry or settings, what was read."""

    is_project: bool
    policy: Policy
    registry: Registry | None
    report: Report
    reads: Reads


def read_shared(workspace: Workspace, order: Order) -> Shared:
    """Return what documents share."""
    reads, report = Reads(), Report()
    recording = RecordingWorkspace(workspace, reads)
    settings = read_settings(recording, report)
    policy = Policy().with_checks(settings.checks if settings else None, report, of_build)
    registry = read_registry(recording, report) if settings else None
    return Shared(settings is not None, policy.narrowed(order.select, order.ignore), registry, report, reads)
