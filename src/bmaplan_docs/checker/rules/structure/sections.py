"""What rules about headings share: the sections of a reading, and what stands in each."""

from dataclasses import dataclass, field

from bmaplan_docs.checker import Context, Kind, Passage, Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.tree import Heading

_APPENDIX = Pattern(r"\s*(?:ภาคผนวก|เอกสารแนบ)")


@dataclass(frozen=True, eq=False)
class Section:
    """A heading and the sections right below it; ``inside`` is the section around it."""

    heading: Passage
    level: int
    inside: "Section | None" = None
    sections: list["Section"] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether neither text nor a section stands below the heading."""
        following = self.heading.following
        return following is None or (isinstance(following, Heading) and following.level <= self.level)

    @property
    def is_appendix(self) -> bool:
        """Whether it is one of the appendices, or what holds them."""
        around = self.inside
        title = around.heading.text if around and around.inside is None else self.heading.text
        return _APPENDIX.match(title) is not None


def sections(reading: Reading) -> list[Section]:
    """Return all sections in reading order, but for those in the words of another."""
    found: list[Section] = []
    open_: list[Section] = []
    for passage in reading.texts(Kind.HEADING):
        if not isinstance(passage.block, Heading) or passage.quoted:
            continue
        level = passage.block.level
        open_ = [one for one in open_ if one.level < level]
        section = Section(passage, level, open_[-1] if open_ else None)
        if open_:
            open_[-1].sections.append(section)
        open_.append(section)
        found.append(section)
    return found


def of_the_form(section: Section, context: Context) -> bool:
    """Whether a heading is one that the form prescribes: what it lacks is told with the other parts."""
    return section.level == 1 or section.heading.text.strip() in titles_of_the_form(context)


def titles_of_the_form(context: Context) -> set[str]:
    """Return the titles of the parts that the form prescribes."""
    parts = context.draft.edition.outline if context.draft else ()
    return {title for part in parts for one in part.walk() for title in (one.title, *one.aliases)}
