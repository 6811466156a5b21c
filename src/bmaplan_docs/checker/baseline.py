"""The faults an office starts with: written down once, and not told again until their line changes."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from bmaplan_docs.diagnostics import N_, Code, Diagnostic, Report, Severity
from bmaplan_docs.diagnostics.fingerprints import fingerprints
from bmaplan_docs.source import Source, Span
from bmaplan_docs.workspace import Workspace

BASELINE = ".bmaplan-baseline.json"
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

    def split(self, diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], int]:
        """Return the diagnostics that are new, and how many are known; errors are always told."""
        new, known = [], 0
        for found, fingerprint in fingerprints(diagnostics):
            path = found.span.path if found.span else ""
            if found.severity is not Severity.ERROR and fingerprint in self.known.get(path, ()):
                known += 1
            else:
                new.append(found)
        return new, known


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
