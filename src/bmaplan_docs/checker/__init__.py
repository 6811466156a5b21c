"""Rules about what documents say, and the reading they are applied to."""

from bmaplan_docs.checker.passages import UNKNOWN, InFacts, InList, InTable, Kind, Passage
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.checker.rule import Context, Finding, Other, Rule, find, replacing
from bmaplan_docs.patterns import Pattern

__all__ = [
    "UNKNOWN",
    "Context",
    "Finding",
    "InFacts",
    "InList",
    "InTable",
    "Kind",
    "Other",
    "Passage",
    "Pattern",
    "Reading",
    "Rule",
    "find",
    "replacing",
]
