"""Citations in the text: (author, year: page), and author (year: page) inside a sentence."""

from collections.abc import Sequence

from bmaplan_docs.bibliography.listing import Listed
from bmaplan_docs.bibliography.names import cited_names
from bmaplan_docs.bibliography.style import figures, literal, year
from bmaplan_docs.tree import Inline, Inlines, Text

Cited = tuple[Listed, str]
"""A listed work and the page that is cited, empty for the whole work."""


def cite(works: Sequence[Cited], *, narrative: bool) -> Inlines:
    """Return a citation of one or more works: in brackets, or as part of the sentence."""
    inlines: list[Inline] = []
    for number, (listed, page) in enumerate(works):
        if number:
            inlines.append(Text("; "))
        names = cited_names(listed.work, ampersand=not narrative)
        when = year(listed.work, listed.letter) + (f": {figures(listed.work, page)}" if page else "")
        said = f"{names} ({when})" if narrative else f"{names}, {when}"
        inlines.append(literal(listed.work, said))
    return tuple(inlines) if narrative else (Text("("), *inlines, Text(")"))
