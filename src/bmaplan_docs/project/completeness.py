"""How complete a document is: the sections that are written, its words, and the fields that are filled in."""

from bmaplan_docs.values import dataclass


@dataclass(frozen=True)
class Completeness:
    """What there is of a document, and the titles of what is missing; ``words`` is an estimate."""

    document: str
    status: str
    sections: int
    missing_sections: tuple[str, ...]
    words: int
    fields: int
    empty_fields: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing that the form asks for."""
        return not (self.missing_sections or self.empty_fields)
