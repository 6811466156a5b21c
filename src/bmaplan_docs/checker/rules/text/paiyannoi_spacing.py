"""ฯ stands against the word it shortens."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

# The court writes a space between the names of its members, or what is done for them, and ฯ.
_COURT = Pattern(r"(?:เจ้าฟ้า|พระองค์|พระเจ้า|พระนางเจ้า|พระบรม|สมเด็จ|ราชสุดา|เกล้า|เสด็จ)[ก-๎]*$")
_find = spacing("paiyannoi")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for found in _find(reading, context):
        if found.passage is None or not _COURT.search(found.passage.text[: found.start]):
            yield found


RULE = Rule(
    Code(
        "paiyannoi-spacing",
        Severity.WARNING,
        N_("ฯ stands against the word before it"),
        why=N_("A space parts ฯ from the word it shortens."),
        hint=N_("delete the space"),
        bad="กรุงเทพ ฯ",
        good="กรุงเทพฯ",
        source=ROYAL_SOCIETY,
    ),
    _check,
)
