"""Facts of a document: entities whose values are typed and remember where they were written."""

from bmaplan_docs.facts.entity import Entity, Reference, entities, references, repeated, typed_fields
from bmaplan_docs.facts.fields import (
    Baht,
    Choice,
    ClockTime,
    Lines,
    Many,
    Months,
    Percent,
    Text,
    ThaiDate,
    Year,
    YesNo,
)
from bmaplan_docs.facts.node import Mapping, Node, Scalar, Sequence, is_unfilled
from bmaplan_docs.facts.tasks import Progress, Task
from bmaplan_docs.facts.works import Issued, Name, Work, WorkType

__all__ = [
    "Baht",
    "Choice",
    "ClockTime",
    "Entity",
    "Issued",
    "Lines",
    "Many",
    "Mapping",
    "Months",
    "Name",
    "Node",
    "Percent",
    "Progress",
    "Reference",
    "Scalar",
    "Sequence",
    "Task",
    "Text",
    "ThaiDate",
    "Work",
    "WorkType",
    "Year",
    "YesNo",
    "entities",
    "is_unfilled",
    "references",
    "repeated",
    "typed_fields",
]
