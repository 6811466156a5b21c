"""Facts of a document: entities whose values are typed and remember where they were written."""

from bmaplan_docs.facts.entity import Entity, Reference, entities, references
from bmaplan_docs.facts.fields import (
    Baht,
    Lines,
    Many,
    Months,
    Percent,
    Text,
    ThaiDate,
    Year,
    choice,
)
from bmaplan_docs.facts.node import Mapping, Node, Scalar, Sequence, is_unfilled

__all__ = [
    "Baht",
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
    "choice",
    "entities",
    "is_unfilled",
    "references",
]
