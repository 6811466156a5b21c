"""Who cites works lists them."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity

_CITED = Pattern(
    r"[ก-๎A-Za-z.] ?\((?:2[45][0-9]{2}|1[89][0-9]{2}|20[0-4][0-9])\s*:\s*(?:น\.|หน้า|p\.)?\s*[0-9]+"
    r"(?:\s*[-–]\s*[0-9]+)?\)",
    ":",
)
_LIST = Pattern("บรรณานุกรม|เอกสารอ้างอิง|รายการอ้างอิง|แหล่งอ้างอิง", "บรรณานุกรม", "อ้างอิง")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    works = getattr(context.draft.facts, "references", ()) if context.draft else ()
    if works or next(reading.texts_with(_LIST, Kind.HEADING, Kind.PARAGRAPH), None) is not None:
        return
    for passage, match in matches(reading, _CITED):
        yield find(passage, match.start() + 1, match.end())


RULE = Rule(
    Code(
        "citation-without-list",
        Severity.WARNING,
        N_("{found} cites a work, and the document has no list of works"),
        why=N_("A reader who wants to look it up knows neither title nor publisher."),
        hint=N_("add a bibliography with this work"),
        bad="ทองดี (2543 : 146) กล่าวว่า …",
        good="ทองดี (2543 : 146) กล่าวว่า … # บรรณานุกรม … ทองดี. (2543). …",
    ),
    _check,
)
