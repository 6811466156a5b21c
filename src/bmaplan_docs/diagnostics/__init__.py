"""What is wrong with the content, as data: codes, diagnostics and the report that collects them."""

from bmaplan_docs.diagnostics.codes import Code, Severity
from bmaplan_docs.diagnostics.messages import Language, Message, N_, nearest
from bmaplan_docs.diagnostics.report import Diagnostic, Related, Report

__all__ = ["Code", "Diagnostic", "Language", "Message", "N_", "Related", "Report", "Severity", "nearest"]
