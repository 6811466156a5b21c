"""The label that stands before a block: which block gets it, and which has nothing to refer to."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.codes import LABEL_WITHOUT_TARGET
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Blocks, Labelled, Landscape, Paragraph
from bmaplan_docs.values import replace


def with_label(blocks: Blocks, label: str, span: Span, report: Report) -> Blocks:
    """Give the first block a label; one that has no number cannot be referred to."""
    first = blocks[0] if blocks else None
    if isinstance(first, Labelled):
        return (replace(first, label=label), *blocks[1:])
    if isinstance(first, Landscape):
        return (replace(first, blocks=with_label(first.blocks, label, span, report)), *blocks[1:])
    if isinstance(first, Paragraph) and not first.children and len(blocks) == 1:
        return blocks  # what should have the label was reported
    report.add(LABEL_WITHOUT_TARGET, span, label=label)
    return blocks
