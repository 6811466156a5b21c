"""Comments with which a writer takes a finding upon himself: ``bmaplan-ignore CODE: reason``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from bmaplan_docs.checker.catalogue import all_rules, groups, matching
from bmaplan_docs.checker.policy import NOT_A_RULE, OfBuild, of_no_build
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import dataclass, field

UNUSED_SUPPRESSION = Code(
    "unused-suppression",
    Severity.WARNING,
    N_("nothing is wrong here that 'bmaplan-ignore {name}' could pass over"),
    why=N_("A comment that nobody needs hides what goes wrong at this place later."),
    hint=N_("delete the comment; it holds for its own line and for what stands right below it"),
    bad="<!-- bmaplan-ignore doubled-space: จากต้นฉบับ -->\nข้อความที่ไม่มีอะไรผิด",
    good="ข้อความที่ไม่มีอะไรผิด",
)
SUPPRESSION_WITHOUT_REASON = Code(
    "suppression-without-reason",
    Severity.WARNING,
    N_("'bmaplan-ignore {name}' does not say why"),
    why=N_("Who reads the document next must know why the rule does not hold here."),
    hint=N_("write the reason behind a colon: bmaplan-ignore {name}: จากต้นฉบับ"),
    bad="<!-- bmaplan-ignore doubled-space -->",
    good="<!-- bmaplan-ignore doubled-space: จากต้นฉบับ -->",
)
UNKNOWN_SUPPRESSION = Code(
    "unknown-suppression",
    Severity.WARNING,
    N_("'bmaplan-ignore' names no rule: '{name}'"),
    why=N_("A misspelt name passes over nothing."),
    hint=N_("'{program} explain' lists the rules"),
    bad="<!-- bmaplan-ignore doubledspace: จากต้นฉบับ -->",
    good="<!-- bmaplan-ignore doubled-space: จากต้นฉบับ -->",
)
CODES = (UNUSED_SUPPRESSION, SUPPRESSION_WITHOUT_REASON, UNKNOWN_SUPPRESSION)

WORD = "bmaplan-ignore"
_COMMENT = Pattern(
    rf"(?P<open><!--|(?<!\S)\#)\s*{WORD}\s+(?P<names>[a-z0-9, -]*[a-z0-9])\s*"
    r"(?::\s*(?P<reason>.*?))?\s*(?:-->|$)"
)


@dataclass
class _Suppression:
    """One name of a comment: the lines it holds for, and whether anything was found there."""

    name: str
    span: Span
    lines: range
    codes: frozenset[str]
    reason: str
    used: bool = False


@dataclass
class Suppressions:
    """The comments of a document."""

    _all: list[_Suppression] = field(default_factory=list)
    _unasked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, reading: Reading) -> "Suppressions":
        """Return the suppressions in the files of a reading."""
        return cls([found for source in reading.sources for found in _read(source, reading)])

    def keep(self, code: str) -> None:
        """Say nothing of suppressions of a rule that was not asked."""
        self._unasked.add(code)

    def covers(self, code: str, span: Span | None) -> bool:
        """Whether the writer takes this finding upon himself."""
        covering = [
            one
            for one in self._all
            if span and code in one.codes and span.path == one.span.path and span.line in one.lines
        ]
        for one in covering:
            one.used = True
        return bool(covering)

    def report_rest(self, asked: Iterable[str], report: Report, of_build: OfBuild = of_no_build) -> None:
        """Report suppressions that give no reason, name no rule, or passed over nothing."""
        known = set(asked) - self._unasked
        for one in self._all:
            if not one.codes and of_build(one.name):
                report.add(NOT_A_RULE, one.span, name=one.name)
            elif not one.codes:
                close = nearest(one.name, (*groups(), *(rule.code.name for rule in all_rules())))
                hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
                report.add(UNKNOWN_SUPPRESSION, one.span, hint=hint, name=one.name)
            elif not one.reason:
                report.add(SUPPRESSION_WITHOUT_REASON, one.span, name=one.name)
            elif not one.used and one.codes <= known:
                report.add(UNUSED_SUPPRESSION, one.span, name=one.name)


def _read(source: Source, reading: Reading) -> Iterator[_Suppression]:
    if WORD not in source.text:
        return
    for number, line in enumerate(source.lines, 1):
        match = _COMMENT.search(line) if WORD in line else None
        if match is None:
            continue
        alone = not (line[: match.start()] + line[match.end() :]).strip()
        lines = _below(number, source, reading) if alone else range(number, number + 1)
        span = Span(source, number, match.start("open") + 1, match.end() + 1)
        for name in re.split(r"[\s,]+", match["names"]):
            yield _Suppression(name, span, lines, matching([name]), match["reason"] or "")


def _below(number: int, source: Source, reading: Reading) -> range:
    """Return the lines of the passage that begins below a line, with those between."""
    beginnings, last = _extents(source, reading)
    at = bisect_left(beginnings, number + 1)
    if at == len(beginnings):
        return range(number, number + 2)
    return range(number, last[at] + 1)


def _extents(source: Source, reading: Reading) -> tuple[list[int], list[int]]:
    """Return the first and the last line of the passages of a file, by their first lines."""
    extents: dict[int, int] = {}
    for passage in reading.passages:
        spans = [piece.span for piece in passage.pieces if piece.span and piece.span.source is source]
        if spans:
            first, last = min(span.line for span in spans), max(span.line for span in spans)
            extents[first] = max(extents.get(first, last), last)
    ordered = sorted(extents.items())
    return [first for first, _ in ordered], [last for _, last in ordered]
