"""From the blocks of a document to the parts of its form, by the headings of the first level."""

from collections.abc import Iterable, Iterator, Mapping

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity, nearest
from bmaplan_docs.facts import blank_for
from bmaplan_docs.reader.codes import MISSING_SECTION, SKIPPED_LEVEL
from bmaplan_docs.reader.headings import check_number, fold, mend_headings
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Blank, Block, Blocks, Heading, Paragraph, plain_text
from bmaplan_docs.tree.outline import Part, Prose, Section
from bmaplan_docs.values import dataclass, field, replace

UNKNOWN_HEADING = Code(
    "unknown-heading",
    Severity.ERROR,
    N_("the form has no part '{heading}'"),
    why=N_(
        "The headings of the first level are those of the official form; a text under another has no place."
    ),
    hint=N_("headings of this form: {known}"),
    bad="# ความเป็นมา",
    good="# ความสำคัญของการศึกษา/ที่มาของการนำเสนอ",
)
HEADING_OF_OTHER_EDITION = Code(
    "heading-of-other-edition",
    Severity.ERROR,
    N_("this edition of the form has no part '{heading}'"),
    why=N_("The form of another edition has it; here its text would be printed nowhere."),
    hint=N_("move the text to '{into}', below a heading of your own: {marks} {heading}"),
    bad="edition: 2566\n# ระยะเวลาการดำเนินการ",
    good="edition: 2566\n# แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง\n## ระยะเวลาการดำเนินการ",
)
STATED_HEADING = Code(
    "heading-of-a-fact",
    Severity.ERROR,
    N_("the form prints '{heading}' by itself, from the fact '{key}:'"),
    why=N_("What the form makes of facts is not written a second time as prose."),
    hint=N_("take out this heading with what stands below it, and write it behind '{key}:'"),
    bad="# หัวข้อ\n\nการจัดทำแผนบูรณาการ",
    good="title: การจัดทำแผนบูรณาการ",
)
DUPLICATE_HEADING = Code(
    "duplicate-heading",
    Severity.ERROR,
    N_("the part '{heading}' stands here a second time"),
    why=N_("A part of the form has one place."),
    hint=N_("put both texts under one heading"),
)
TEXT_BEFORE_HEADING = Code(
    "text-before-heading",
    Severity.ERROR,
    N_("this text stands before the first heading"),
    why=N_("Without a heading nobody can tell in which part of the form it belongs."),
    hint=N_("put a heading of the form above it: {known}"),
)
EMPTY_SECTION = Code(
    "empty-section",
    Severity.ERROR,
    N_("the part '{heading}' is empty"),
    why=N_("The official form prescribes this part; a draft shows a marked blank there."),
    hint=N_("write the text below the heading"),
)
CODES = (
    UNKNOWN_HEADING,
    HEADING_OF_OTHER_EDITION,
    STATED_HEADING,
    DUPLICATE_HEADING,
    TEXT_BEFORE_HEADING,
    EMPTY_SECTION,
)


def split_prose(
    blocks: Blocks,
    outline: Iterable[Part],
    head: Span,
    report: Report,
    *,
    final: bool = True,
    stated: Mapping[str, str] | None = None,
) -> Prose:
    """Return the sections that the writer wrote, by the key of their part.

    A part inside another is a heading of the second level. Headings the form does not have, parts
    written twice and required parts that are missing or empty are reported; ``head`` is the place for
    what is missing. What a draft lacks is a warning, and a marked blank stands in for it. ``stated`` are
    headings that the form prints by itself, with the key of the fact.
    """
    lacking = _Lacking(head, report, Severity.ERROR if final else Severity.WARNING)
    parts = tuple(outline)
    found = _Found({fold(title): key for title, key in (stated or {}).items()})
    _split(mend_headings(blocks, parts, report), parts, 1, found, report)
    for part in parts:
        lacking.check(part, 1, found.sections)
        _check_levels(part, 1, found, report)
    return Prose(found.sections, found.repeated)


@dataclass
class _Found:
    """The sections found so far, and the facts that are no sections, by their folded headings."""

    stated: Mapping[str, str]
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
        part = known or free or _meant(heading, missing, titled, level, found, report)
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
    """Report headings that go down more than one level at once, and those whose number was typed."""
    for section in found.of(part):
        above = level
        for block in section.blocks:
            if isinstance(block, Heading):
                if part.number:
                    check_number(block, report)
                if block.level > above + 1:
                    marks = "#" * (above + 1)
                    report.add(SKIPPED_LEVEL, block.span, level=block.level, above=above, marks=marks)
                above = min(block.level, above + 1)
    for inner in part.parts:
        _check_levels(inner, level + 1, found, report)


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


def _absorbing(title: str, parts: Iterable[Part], level: int) -> Iterator[tuple[Part, int]]:
    """Yield the parts that take the text of a part of other editions, and the level of headings there."""
    for part in parts:
        if fold(title) in {fold(other) for other in part.absorbs}:
            yield part, level
        yield from _absorbing(title, part.parts, level + 1)


def _meant(
    heading: Heading,
    missing: Iterable[Part],
    parts: tuple[Part, ...],
    level: int,
    found: _Found,
    report: Report,
) -> Part | None:
    """Return the part that a writer meant by an unknown heading, if any, after reporting it."""
    name = plain_text(heading.children)
    key = found.stated.get(fold(name))
    if key is None:
        return _report_unknown(heading, missing, parts, level, report)
    report.add(STATED_HEADING, heading.span, heading=name, key=key)
    return None


def _report_unknown(
    heading: Heading, missing: Iterable[Part], parts: tuple[Part, ...], level: int, report: Report
) -> Part | None:
    """Return the part, missing so far, that a writer meant by a heading the form does not have."""
    name = plain_text(heading.children)
    for into, below in _absorbing(name, parts, level + 1):
        marks = "#" * below
        report.add(HEADING_OF_OTHER_EDITION, heading.span, heading=name, into=into.title, marks=marks)
        return None
    titles = {title: part for part in missing for title in (part.title, *part.aliases)}
    close = nearest(name, titles)
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    known = ", ".join(part.title for part in parts)
    report.add(UNKNOWN_HEADING, heading.span, hint=hint, heading=name, known=known)
    return titles[close] if close else None
