"""The role of a fact: what this document or another states, by its id and field."""

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Fact, Inlines, Text

ROLE = "fact"

BAD_FACT = Code(
    "bad-fact",
    Severity.ERROR,
    N_("'{text}' does not say which fact is meant"),
    why=N_("A fact is named by its document (none where it is this one), the sign #, its id and its field."),
    hint=N_("write plans/health-2568#clinics.budget, or #clinics.budget for a fact of this document"),
    bad="{fact}`clinics.budget`",
    good="{fact}`#clinics.budget`",
)
CODES = (BAD_FACT,)


def read_fact(content: str, span: Span, report: Report) -> Inlines:
    """Return the mention of a fact, or nothing after reporting that it names none."""
    if blanks(content):
        return (Text(content),)
    document, sign, name = (part.strip() for part in content.partition("#"))
    if not sign or not name:
        report.add(BAD_FACT, span, text=content.strip())
        return ()
    return (Fact(document.strip("/"), name, span),)
