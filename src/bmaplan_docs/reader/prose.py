"""From the blocks of a document to the parts of its form, by the headings of the first level."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity, nearest
from bmaplan_docs.facts import blank_for
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
from bmaplan_docs.tree import Blank, Block, Blocks, Heading, Paragraph, plain_text
from bmaplan_docs.tree.outline import Part, Prose, Section


def split_prose(
    blocks: Blocks, outline: Iterable[Part], head: Span, report: Report, *, final: bool = True
) -> Prose:
    """Return the sections that the writer wrote, by the key of their part.

    A part inside another is a heading of the second level. Headings the form does not have, parts
    written twice and required parts that are missing or empty are reported; ``head`` is the place for
    what is missing. What a draft lacks is a warning, and a marked blank stands in for it.
    """
    lacking = _Lacking(head, report, Severity.ERROR if final else Severity.WARNING)
    parts = tuple(outline)
    sections: dict[str, Section] = {}
    _split(mend_headings(blocks, parts, report), parts, 1, sections, report)
    for part in parts:
        lacking.check(part, 1, sections)
        _check_levels(part, 1, sections, report)
    return Prose(sections)


def _split(
    blocks: Blocks, parts: tuple[Part, ...], level: int, sections: dict[str, Section], report: Report
) -> Blocks:
    """Fill ``sections``; return the blocks that stand before the first heading of a part."""
    by_title = {fold(title): part for part in parts for title in (part.title, *part.aliases)}
    before: list[Block] = []
    groups: list[tuple[Part | None, Heading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == level:
            groups.append((by_title.get(fold(plain_text(block.children))), block, []))
        else:
            (groups[-1][2] if groups else before).append(block)
    if level == 1 and before:
        known = ", ".join(part.title for part in parts)
        report.add(TEXT_BEFORE_HEADING, getattr(before[0], "span", None), known=known)
    missing = [part for part in parts if part not in {found for found, _, _ in groups}]
    for found, heading, below in groups:
        part = found or _report_unknown(heading, missing, parts, report)
        if part:
            _keep(part, heading, tuple(below), level, sections, report)
        if part in missing:
            missing.remove(part)
    return tuple(before)


def _keep(
    part: Part, heading: Heading, blocks: Blocks, level: int, sections: dict[str, Section], report: Report
) -> None:
    if part.key in sections:
        first = sections[part.key].span
        related = [Related(first, Message(N_("it stands here first")))] if first else []
        report.add(DUPLICATE_HEADING, heading.span, heading=part.title, related=related)
        return
    sections[part.key] = Section((), heading.span, heading.label)
    own = _split(blocks, part.parts, level + 1, sections, report) if part.parts else blocks
    sections[part.key] = Section(own, heading.span, heading.label)


def _check_levels(part: Part, level: int, sections: dict[str, Section], report: Report) -> None:
    """Report headings that go down more than one level at once: their numbers would have a zero."""
    above = level
    for block in sections[part.key].blocks if part.key in sections else ():
        if isinstance(block, Heading):
            if block.level > above + 1:
                marks = "#" * (above + 1)
                report.add(SKIPPED_LEVEL, block.span, level=block.level, above=above, marks=marks)
            above = min(block.level, above + 1)
    for inner in part.parts:
        _check_levels(inner, level + 1, sections, report)


@dataclass(frozen=True)
class _Lacking:
    """Finds what is missing, says so as badly as it is, and puts a marked blank there."""

    head: Span
    report: Report
    severity: Severity

    def check(self, part: Part, level: int, sections: dict[str, Section]) -> None:
        """Report a part that is missing or empty, or one inside it; ``head`` is where it should be."""
        section = sections.get(part.key)
        if section is None and part.required:
            self._report(MISSING_SECTION, self.head, part, level)
            _stand_in(part, self.head, sections)
        elif section is not None:
            if part.required and not section.blocks and not part.parts:
                self._report(EMPTY_SECTION, section.span, part, level)
                sections[part.key] = replace(section, blocks=_blank(part))
            below = replace(self, head=section.span or self.head)
            for inner in part.parts:
                below.check(inner, level + 1, sections)

    def _report(self, code: Code, span: Span | None, part: Part, level: int) -> None:
        self.report.add(code, span, severity=self.severity, heading=part.title, marks="#" * level)


def _stand_in(part: Part, head: Span, sections: dict[str, Section]) -> None:
    """Put blanks in the place of a part and of those it must have inside."""
    sections[part.key] = Section(() if part.parts else _blank(part), head)
    for inner in part.parts:
        if inner.required:
            _stand_in(inner, head, sections)


def _blank(part: Part) -> Blocks:
    return (Paragraph((Blank(blank_for(part.title)),)),)


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
