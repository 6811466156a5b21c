"""Where a table has a column for it, each indicator is one of output or of outcome."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.entries import named
from bmaplan_docs.checker.grids import grids, words
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_TYPE = Pattern(
    r"ผลผลิต|ผลลัพธ์|ปัจจัย|กระบวนการ|ผลกระทบ|output|outcome|input|process|impact", flags=re.IGNORECASE
)
_LEAST = 10


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        pairs = list(grid.pairs("indicator", "result"))
        if not any(_TYPE.search(words(result)) for _, result in pairs):
            continue
        for indicator, result in pairs:
            name = named(indicator[0]) if len(indicator) == 1 else None
            if name and len(name.text) >= _LEAST and not _TYPE.search(words(result)):
                yield find(name.passage, name.start, name.end, typed=words(result) or "-")


RULE = Rule(
    Code(
        "result-type-missing",
        Severity.WARNING,
        N_("the type of the indicator '{found}' is '{typed}': neither ผลผลิต nor ผลลัพธ์"),
        why=N_("Outputs are reported every quarter, outcomes at the end; the type tells which."),
        hint=N_("write ผลผลิต (Output) or ผลลัพธ์ (Outcome)"),
        bad="| ตัวชี้วัด | ประเภทตัวชี้วัด |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | ผลผลิต |\n"
        "| ร้อยละของผู้นำความรู้ไปใช้ | - |",
        good="| ตัวชี้วัด | ประเภทตัวชี้วัด |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | ผลผลิต |\n"
        "| ร้อยละของผู้นำความรู้ไปใช้ | ผลลัพธ์ |",
    ),
    _check,
)
