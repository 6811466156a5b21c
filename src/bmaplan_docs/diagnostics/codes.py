"""A code: one kind of problem, with what it means and how it looks."""

from enum import StrEnum

from bmaplan_docs.values import dataclass


class Severity(StrEnum):
    """How bad a problem is: an error keeps the document from being written."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Code:
    """One kind of problem; all texts are catalogue keys with ``{blanks}`` for the message's parameters.

    ``why`` tells what it means and why it matters, ``bad`` and ``good`` are content before and after.
    ``cell_hint`` is the hint where the place is a cell of a spreadsheet.
    ``source`` is the regulation or document that a rule comes from, in the words of its title.
    """

    name: str
    severity: Severity
    message: str
    why: str
    hint: str = ""
    cell_hint: str = ""
    bad: str = ""
    good: str = ""
    source: str = ""
