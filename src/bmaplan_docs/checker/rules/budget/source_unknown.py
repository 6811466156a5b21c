"""Money comes from the city, the government or another source that is named."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.grids import grids, words
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_KNOWN = Pattern(
    r"กทม|กรุงเทพ|รัฐบาล|อุดหนุน|อื่น|เงิน|กองทุน|รายได้|ประจำปี|งบ|เอกชน|ภาค|มูลนิธิ|สมาคม|บริษัท|องค์|สำนัก|สถาบัน|กรม|กระทรวง|"
    r"ไม่ใช้|ไม่มี|จังหวัด|สนับสนุน|ธนาคาร|[A-Za-z]{3}"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        for name, source in grid.pairs("project", "source"):
            text = words(source).strip("-– ")
            if text and words(name) and not _KNOWN.search(text):
                yield find(source[0].passage, source[0].start, source[0].end, name=words(name))


RULE = Rule(
    Code(
        "source-unknown",
        Severity.WARNING,
        N_("'{found}' is no source of money that is known ({name})"),
        why=N_("The budget is grouped by source; a misspelt one makes a group of its own."),
        hint=N_("write กทม., รัฐบาล or the name of the source"),
        bad="| ชื่อโครงการ | งบประมาณ | แหล่งงบประมาณ |\n|---|--:|---|\n| โครงการเยาวชน | 4,500,000 | กมท. |",
        good="| ชื่อโครงการ | งบประมาณ | แหล่งงบประมาณ |\n|---|--:|---|\n| โครงการเยาวชน | 4,500,000 | กทม. |",
    ),
    _check,
)
