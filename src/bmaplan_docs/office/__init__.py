"""The office program of this machine (LibreOffice): found, started apart from the user's own, given files."""

from bmaplan_docs.office.finding import Program, find_program
from bmaplan_docs.office.session import Office, OfficeError, Printed

__all__ = ["Office", "OfficeError", "Printed", "Program", "find_program"]
