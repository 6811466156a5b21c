"""Notes and entries that lead to an address say on which day it was read."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.checker.rules.references.addresses import ADDRESS
from bmaplan_docs.checker.rules.references.works import in_bibliography
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_READ = Pattern(r"สืบค้น|เข้าถึง|ค้นเมื่อ|ค้นคืน|ค้นข้อมูล|เมื่อวันที่|retrieved|access|doi\.org", flags=re.IGNORECASE)
_TYPED_NOTE = Pattern(r"\s*\^[0-9๐-๙]{1,3}\^?\s*\S")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(ADDRESS, Kind.NOTE, Kind.PARAGRAPH, Kind.ITEM):
        match = ADDRESS.search(passage.text)
        if match and _cites(passage) and not _READ.search(passage.text):
            yield find(passage, *match.span())


def _cites(passage: Passage) -> bool:
    typed = _TYPED_NOTE.match(passage.text) is not None
    return passage.kind is Kind.NOTE or typed or in_bibliography(passage)


RULE = Rule(
    Code(
        "access-date-missing",
        Severity.INFO,
        N_("it is not said when '{found}' was read"),
        why=N_("Pages change and vanish; with the day a reader knows which one was meant."),
        hint=N_("add the day: สืบค้นเมื่อ 1 มิถุนายน 2566"),
        bad="สำนักงาน. (2565). แผน. จาก https://example.go.th/plan",
        good="สำนักงาน. (2565). แผน. สืบค้นเมื่อ 1 มิถุนายน 2566, จาก https://example.go.th/plan",
    ),
    _check,
)
