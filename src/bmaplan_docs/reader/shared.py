"""What all documents of a project share: its settings and its registry."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Mapping
from bmaplan_docs.project import REGISTRY, SETTINGS_FILE, suffix
from bmaplan_docs.project.settings import Settings
from bmaplan_docs.reader.codes import NO_PROJECT
from bmaplan_docs.reader.content import merge, read_file
from bmaplan_docs.reader.references import check_registry
from bmaplan_docs.reader.sheets import Tables
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.registry import Registry, RegistryFacts
from bmaplan_docs.registry.checks import check_plans
from bmaplan_docs.source import Source, Span
from bmaplan_docs.workspace import Workspace


def read_settings(workspace: Workspace, report: Report) -> Settings | None:
    """Return the settings of the project, or ``None`` after reporting why there are none."""
    if not workspace.exists(SETTINGS_FILE):
        report.add(NO_PROJECT, None, file=SETTINGS_FILE)
        return None
    read = read_file(SETTINGS_FILE, workspace, report)
    return validate(read[0], Settings, report) if read else None


def read_registry(workspace: Workspace, report: Report) -> Registry | None:
    """Return the shared facts, or ``None`` after reporting what is wrong with them."""
    paths = [path for path in workspace.files(REGISTRY) if suffix(path) in (".yaml", ".yml")]
    read = [read_file(path, workspace, report) for path in paths]
    tables = Tables(workspace, REGISTRY, report)
    whole = [tables.expand(facts, RegistryFacts) for facts, _ in filter(None, read)]
    mappings = [facts for facts in whole if facts is not None]
    merged = merge(mappings or [Mapping(Span(Source(REGISTRY, ""), 1))], report, join_lists=True)
    if merged is None or len(mappings) < len(paths):
        return None
    facts = validate(merged, RegistryFacts, report)
    if facts is not None:
        check_registry(facts, report)
        check_plans(facts, report)
    return Registry(facts) if facts is not None and not report.has_errors else None
