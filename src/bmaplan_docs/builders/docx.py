"""The Word file: the form of the document's type, filled."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.tree import Document
from bmaplan_docs.word import find_form, write
from bmaplan_docs.word.codes import FORM_MISSING
from bmaplan_docs.workspace import Workspace


def build(document: Document, workspace: Workspace, report: Report) -> bytes | None:
    """Return the Word file, or ``None`` after reporting what is wrong with the form."""
    form = find_form(document.form, workspace)
    if form is None:
        report.add(FORM_MISSING, None, form=document.form)
        return None
    return write(document, form, report)
