"""What was written for a document, read and validated: a draft that its type can check and compose."""

import posixpath
from collections.abc import Mapping

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.base import DocumentFacts, DocumentType, Draft, Edition, is_final
from bmaplan_docs.facts import Scalar, is_unfilled, picture_files
from bmaplan_docs.facts.codes import EMPTY_FIELD, MISSING_FIELD
from bmaplan_docs.pipeline.kinds import find_edition, find_type
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import Entry
from bmaplan_docs.reader.borrowing import borrow
from bmaplan_docs.reader.codes import UNFINISHED
from bmaplan_docs.reader.content import Content, read_content
from bmaplan_docs.reader.drafts import complete
from bmaplan_docs.reader.fences import SWALLOWING
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.reader.prose import split_prose
from bmaplan_docs.reader.references import check_references
from bmaplan_docs.reader.sheets import Tables
from bmaplan_docs.reader.strays import report_unread
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.tree import Picture
from bmaplan_docs.tree.outline import Prose
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.workspace import Workspace


@dataclass(frozen=True)
class Written:
    """What was written for a document, before it is known whether it can be understood."""

    content: Content
    kind: DocumentType


def read_written(entry: Entry, around: Surroundings, report: Report) -> Written | None:
    """Return what was written for a document, or ``None`` after reporting that it cannot be read."""
    content = read_content(entry, around.workspace, report)
    kind = find_type(content, report) if content else None
    tables = Tables(around.workspace, posixpath.dirname(entry.head), report)
    facts = tables.expand(content.facts, kind.model) if content and kind else None
    report_unread(entry.unread, report, tables=tables.read, known=facts is not None)
    return Written(replace(content, facts=facts), kind) if content and kind and facts else None


def read_draft(entry: Entry, around: Surroundings, report: Report) -> tuple[DocumentType, Draft] | None:
    """Return what was written for a document, or ``None`` after reporting what is wrong."""
    written = read_written(entry, around, report)
    return understand(written, entry, around, report) if written else None


def understand(
    written: Written, entry: Entry, around: Surroundings, report: Report
) -> tuple[DocumentType, Draft] | None:
    """Return type and draft of what was written, or ``None`` after reporting what is wrong."""
    content, kind = written.content, written.kind
    edition = find_edition(content, kind, report)
    final = _is_final(content)
    stated = borrow(content.facts, around.lend, report)
    filled = stated if final else complete(stated, kind.model, report)
    facts = validate(filled, kind.model, report)
    prose = _split(content, edition, report, final=final)
    if facts is None or edition is None:
        return None
    if final:
        report.raise_warnings(UNFINISHED, MISSING_FIELD, EMPTY_FIELD)
    check_references(facts, around.registry, report)
    pictures = _read_pictures(facts, entry, around.workspace, report)
    if report.has_errors:
        return None
    others = around.others(entry, kind) if kind.compares else ()
    return kind, Draft(facts, prose, edition, around.registry, pictures, others, around.today)


def _read_pictures(
    facts: DocumentFacts, entry: Entry, workspace: Workspace, report: Report
) -> Mapping[str, Picture]:
    """Return the pictures that the facts name, by what was typed, after reporting those that are at fault."""
    pictures = Pictures(workspace, posixpath.dirname(entry.head), report)
    found: dict[str, Picture] = {}
    for entity, name, file in picture_files(facts):
        typed, place = getattr(entity, name), entity.place(name)
        if not is_unfilled(typed) and place is not None:
            words = getattr(entity, file.words) or ""
            picture = pictures.read(typed, words, place, missing=f"{file.words}: …")
            found |= {typed: picture} if picture else {}
    return found


def _is_final(content: Content) -> bool:
    """Whether the document says that it is finished; until then it may lack anything but its form."""
    node = content.facts.entries.get("status")
    return isinstance(node, Scalar) and is_final(node.text or "")


def _split(content: Content, edition: Edition | None, report: Report, *, final: bool) -> Prose:
    """Return the parts of the prose; a fence that swallowed headings makes parts only seem to be missing."""
    if edition is None or any(report.has(code) for code in SWALLOWING):
        return Prose()
    return split_prose(
        content.prose, edition.outline, content.head, report, final=final, stated=edition.stated
    )
