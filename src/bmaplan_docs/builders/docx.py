"""The Word file: the form of the document's type, filled."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.tree import Document
from bmaplan_docs.word import find_form, write
from bmaplan_docs.workspace import Workspace


def build(document: Document, workspace: Workspace, report: Report) -> bytes | None:
    """Return the Word file, or ``None`` after reporting what is wrong with the form."""
    return write(document, lambda name: find_form(name, workspace), report)
