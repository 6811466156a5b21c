"""Facts of a document: entities whose values are typed and remember where they were written."""

from bmaplan_docs.facts.checks import Checks, Level
from bmaplan_docs.facts.entity import (
    Entity,
    PictureFile,
    Reference,
    entities,
    picture_files,
    references,
    repeated,
    typed_fields,
)
from bmaplan_docs.facts.fields import (
    Baht,
    Choice,
    ClockTime,
    Count,
    Lines,
    Many,
    Months,
    Percent,
    Text,
    ThaiDate,
    Year,
    YesNo,
)
from bmaplan_docs.facts.indicators import ResultKind
from bmaplan_docs.facts.node import Mapping, Node, Scalar, Sequence, blank_for, is_unfilled
from bmaplan_docs.facts.tasks import Progress, Task
from bmaplan_docs.facts.unfilled import Open, Unfilled, takes_blank
from bmaplan_docs.facts.works import Issued, Name, Work, WorkType

__all__ = [
    "Baht",
    "Checks",
    "Choice",
    "ClockTime",
    "Count",
    "Entity",
    "Issued",
    "Level",
    "Lines",
    "Many",
    "Mapping",
    "Months",
    "Name",
    "Node",
    "Open",
    "Percent",
    "PictureFile",
    "Progress",
    "Reference",
    "ResultKind",
    "Scalar",
    "Sequence",
    "Task",
    "Text",
    "ThaiDate",
    "Unfilled",
    "Work",
    "WorkType",
    "Year",
    "YesNo",
    "blank_for",
    "entities",
    "is_unfilled",
    "picture_files",
    "references",
    "repeated",
    "takes_blank",
    "typed_fields",
]
