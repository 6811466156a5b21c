"""The faults an office starts with: written down once, and not told again until their line changes."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from bmaplan_docs.diagnostics import N_, Code, Diagnostic, Report, Severity
from bmaplan_docs.diagnostics.fingerprints import fingerprints
from bmaplan_docs.project import BASELINE
from bmaplan_docs.source import Source, Span
from bmaplan_docs.workspace import Workspace

VERSION = 1

BAD_BASELINE = Code(
    "bad-baseline",
    Severity.WARNING,
    N_("this file does not hold the known problems of a project"),
    why=N_("The file was changed by hand or damaged, so all problems are shown."),
    hint=N_("write it anew with '{program} check --write-baseline', or delete it"),
    bad="(damaged)",
    good='{"version": 1, "problems": {}}',
)
CODES = (BAD_BASELINE,)


@dataclass(frozen=True)
class Baseline:
    """The fingerprints of known problems, by file."""

    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def accept(self, report: Report) -> int:
        """Take the known problems out of a report, and return how many they are; errors are always told."""
        if not self.known:
            return 0
        before = len(report)
        report.retain(
            [found for found, fingerprint in fingerprints(report) if self._is_new(found, fingerprint)]
        )
        return before - len(report)

    def _is_new(self, found: Diagnostic, fingerprint: str) -> bool:
        path = found.span.path if found.span else ""
        return found.severity is Severity.ERROR or fingerprint not in self.known.get(path, ())


def read_baseline(workspace: Workspace, report: Report) -> Baseline:
    """Return the known problems of a project; none after reporting that the file cannot be read."""
    if not workspace.exists(BASELINE):
        return Baseline()
    try:
        written = json.loads(workspace.read(BASELINE))
        problems = written["problems"]
        known = {path: frozenset(map(str, prints)) for path, prints in problems.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        report.add(BAD_BASELINE, Span(Source(BASELINE, ""), 1))
        return Baseline()
    return Baseline(known)


def baseline_of(diagnostics: Iterable[Diagnostic]) -> bytes:
    """Return the file that makes these problems known; errors are left out."""
    problems: dict[str, list[str]] = {}
    for found, fingerprint in fingerprints(diagnostics):
        if found.severity is not Severity.ERROR:
            problems.setdefault(found.span.path if found.span else "", []).append(fingerprint)
    ordered = {path: sorted(prints) for path, prints in sorted(problems.items())}
    text = json.dumps({"version": VERSION, "problems": ordered}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()
