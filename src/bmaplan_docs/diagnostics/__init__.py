"""What is wrong with the content, as data: codes, diagnostics and the report that collects them."""

from bmaplan_docs.diagnostics.codes import Code, Severity
from bmaplan_docs.diagnostics.machine import describe_fault
from bmaplan_docs.diagnostics.messages import N_, Language, Message, nearest
from bmaplan_docs.diagnostics.report import Diagnostic, Edit, Fix, Related, Report

__all__ = [
    "N_",
    "Code",
    "Diagnostic",
    "Edit",
    "Fix",
    "Language",
    "Message",
    "Related",
    "Report",
    "Severity",
    "describe_fault",
    "nearest",
]
