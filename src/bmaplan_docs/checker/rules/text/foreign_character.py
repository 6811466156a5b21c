"""Letters of other scripts do not stand in Thai documents."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import check_characters


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    suspects = (found.start for found in check_characters(reading.searched.whole))
    for passage in reading.texts_at(suspects):
        for found in check_characters(passage.text):
            if found.code != "latin-inside" and passage.is_plain(found.start, found.end):
                yield find(passage, found.start, found.end)


RULE = Rule(
    Code(
        "foreign-character",
        Severity.WARNING,
        N_("'{found}' is neither Thai nor Latin"),
        why=N_(
            "Scanned or copied text holds letters of other scripts that look right and cannot be searched."
        ),
        hint=N_("type the word again"),
        bad="ผู้แทนของ ລາວ เข้าร่วม",
        good="ผู้แทนของลาวเข้าร่วม",
    ),
    _check,
)
