"""Facts of a document: entities whose values are typed and remember where they were written."""

from bmaplan_docs.facts.entity import Entity, Reference, entities, references, repeated
from bmaplan_docs.facts.fields import (
    Baht,
    Choice,
    Lines,
    Many,
    Months,
    Percent,
    Text,
    ThaiDate,
    Year,
)
from bmaplan_docs.facts.node import Mapping, Node, Scalar, Sequence, is_unfilled

__all__ = [
    "Baht",
    "Choice",
    "Entity",
    "Lines",
    "Many",
    "Mapping",
    "Months",
    "Node",
    "Percent",
    "Reference",
    "Scalar",
    "Sequence",
    "Text",
    "ThaiDate",
    "Year",
    "entities",
    "is_unfilled",
    "references",
    "repeated",
]
