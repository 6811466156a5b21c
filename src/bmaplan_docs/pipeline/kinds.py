"""Which type of document a text is, and which edition of its form it follows."""

from bmaplan_docs import doctypes
from bmaplan_docs.diagnostics import N_, Message, Report, nearest
from bmaplan_docs.doctypes.base import DocumentFacts, DocumentType, Edition
from bmaplan_docs.facts import Scalar, codes
from bmaplan_docs.facts.fields import read_year
from bmaplan_docs.facts.unfilled import how_to_fill
from bmaplan_docs.reader.codes import UNKNOWN_DOCUMENT, UNKNOWN_EDITION
from bmaplan_docs.reader.content import Content
from bmaplan_docs.reader.validation import describe


def find_type(content: Content, report: Report) -> DocumentType | None:
    """Return the type that the document names, or ``None`` after reporting why there is none."""
    node = content.facts.entries.get("document")
    key, title = "document", DocumentFacts.model_fields["document"].title
    if node is None:
        report.add(codes.MISSING_FIELD, content.head, key=key, title=title)
        return None
    if not isinstance(node, Scalar):
        expected, found = Message(N_("a single value")), Message(describe(node))
        report.add(codes.WRONG_TYPE, node.span, key=key, expected=expected, found=found)
        return None
    if not node.text:
        hint = how_to_fill(DocumentFacts, key)
        report.add(codes.EMPTY_FIELD, node.span, hint=hint, key=key, title=title)
        return None
    kind = doctypes.find(node.text)
    if kind is None:
        close = nearest(node.text, doctypes.names())
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        report.add(UNKNOWN_DOCUMENT, node.span, hint=hint, name=node.text, known=", ".join(doctypes.names()))
    return kind


def find_edition(content: Content, kind: DocumentType, report: Report) -> Edition | None:
    """Return the edition; a missing or unreadable one is reported when the facts are validated."""
    node = content.facts.entries.get("edition")
    year = read_year(node.text or "") if isinstance(node, Scalar) else None
    if node is None or year is None:
        return None
    edition = kind.edition(year)
    if edition is None:
        known = ", ".join(str(edition.year) for edition in kind.editions)
        report.add(UNKNOWN_EDITION, node.span, name=kind.name, edition=year, known=known)
    return edition
