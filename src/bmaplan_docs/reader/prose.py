"""From the blocks of a document to the parts of its form, by the headings of the first level."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bmaplan_docs.diagnostics import N_, Message, Related, Report, nearest
from bmaplan_docs.reader.codes import (
    DUPLICATE_HEADING,
    EMPTY_SECTION,
    MISSING_SECTION,
    SKIPPED_LEVEL,
    TEXT_BEFORE_HEADING,
    UNKNOWN_HEADING,
)
from bmaplan_docs.reader.headings import fold, mend_headings
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Block, Blocks, Heading, plain_text
from bmaplan_docs.tree.outline import Part, Prose, Section


def split_prose(blocks: Blocks, outline: Iterable[Part], head: Span, report: Report) -> Prose:
    """Return the sections that the writer wrote, by the key of their part.

    A part inside another is a heading of the second level. Headings the form does not have, parts
    written twice and required parts that are missing or empty are reported; ``head`` is the place for
    what is missing.
    """
    parts = tuple(outline)
    found = _Found()
    _split(mend_headings(blocks, parts, report), parts, 1, found, report)
    for part in parts:
        _check_presence(part, 1, found.sections, head, report)
        _check_levels(part, 1, found, report)
    return Prose(found.sections, found.repeated)


@dataclass
class _Found:
    """The sections found so far."""

    sections: dict[str, Section] = field(default_factory=dict)
    repeated: dict[str, tuple[Section, ...]] = field(default_factory=dict)

    def of(self, part: Part) -> tuple[Section, ...]:
        """Return what was written for a part."""
        if part.repeated:
            return self.repeated.get(part.key, ())
        return (self.sections[part.key],) if part.key in self.sections else ()


def _split(blocks: Blocks, parts: tuple[Part, ...], level: int, found: _Found, report: Report) -> Blocks:
    """Fill ``found``; return the blocks that stand before the first heading of a part."""
    titled = tuple(part for part in parts if not (part.leading or part.repeated))
    by_title = {fold(title): part for part in titled for title in (part.title, *part.aliases)}
    before: list[Block] = []
    groups: list[tuple[Part | None, Heading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == level:
            groups.append((by_title.get(fold(plain_text(block.children))), block, []))
        else:
            (groups[-1][2] if groups else before).append(block)
    if level == 1 and before:
        _keep_leading(tuple(before), parts, found, report)
    missing = [part for part in titled if part not in {known for known, _, _ in groups}]
    free = next((part for part in parts if part.repeated), None)
    for known, heading, below in groups:
        part = known or free or _report_unknown(heading, missing, titled, report)
        if part:
            _keep(part, heading, tuple(below), level, found, report)
        if part in missing:
            missing.remove(part)
    return tuple(before)


def _keep_leading(blocks: Blocks, parts: tuple[Part, ...], found: _Found, report: Report) -> None:
    """Keep what stands before the first heading, where the form has a place for it."""
    leading = next((part for part in parts if part.leading), None)
    span = getattr(blocks[0], "span", None)
    if leading:
        found.sections[leading.key] = Section(blocks, span)
    else:
        report.add(TEXT_BEFORE_HEADING, span, known=", ".join(part.title for part in parts))


def _keep(part: Part, heading: Heading, blocks: Blocks, level: int, found: _Found, report: Report) -> None:
    section = Section(blocks, heading.span, heading.label, heading.children)
    if part.repeated:
        found.repeated[part.key] = (*found.of(part), section)
        return
    if part.key in found.sections:
        first = found.sections[part.key].span
        related = [Related(first, Message(N_("it stands here first")))] if first else []
        report.add(DUPLICATE_HEADING, heading.span, heading=part.title, related=related)
        return
    found.sections[part.key] = section
    if part.parts:
        own = _split(blocks, part.parts, level + 1, found, report)
        found.sections[part.key] = replace(section, blocks=own)


def _check_levels(part: Part, level: int, found: _Found, report: Report) -> None:
    """Report headings that go down more than one level at once: their numbers would have a zero."""
    for section in found.of(part):
        above = level
        for block in section.blocks:
            if isinstance(block, Heading):
                if block.level > above + 1:
                    marks = "#" * (above + 1)
                    report.add(SKIPPED_LEVEL, block.span, level=block.level, above=above, marks=marks)
                above = min(block.level, above + 1)
    for inner in part.parts:
        _check_levels(inner, level + 1, found, report)


def _check_presence(part: Part, level: int, sections: dict[str, Section], head: Span, report: Report) -> None:
    section = sections.get(part.key)
    if section is None and part.required:
        report.add(MISSING_SECTION, head, heading=part.title, marks="#" * level)
    elif section is not None and part.required and not section.blocks and not part.parts:
        report.add(EMPTY_SECTION, section.span, heading=part.title)
    if section is not None:
        for inner in part.parts:
            _check_presence(inner, level + 1, sections, section.span or head, report)


def _report_unknown(
    heading: Heading, missing: Iterable[Part], parts: tuple[Part, ...], report: Report
) -> Part | None:
    """Return the part, missing so far, that a writer meant by a heading the form does not have."""
    name = plain_text(heading.children)
    titles = {title: part for part in missing for title in (part.title, *part.aliases)}
    close = nearest(name, titles)
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    known = ", ".join(part.title for part in parts)
    report.add(UNKNOWN_HEADING, heading.span, hint=hint, heading=name, known=known)
    return titles[close] if close else None
