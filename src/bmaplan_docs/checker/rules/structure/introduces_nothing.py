"""Words that announce a list have one behind them."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.checker.rules.structure.sections import titles_of_the_form
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.tree import Heading, plain_text

_INTRODUCES = Pattern(r"(ดังนี้|ดังต่อไปนี้|ประกอบด้วย|ได้แก่)\s*:?\s*$")
_FIRST = Pattern(r"\s*\(?[1๑ก][.)]")
_PRINTING_KINDS = ("annual-plan", "integrated-plan")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    heading: Heading | None = None
    for passage in reading.texts():
        if isinstance(passage.block, Heading):
            heading = passage.block
        match = _INTRODUCES.search(passage.text)
        if not match or not _is_sentence(passage) or _goes_on(reading, passage, heading):
            continue
        if passage.item or not _may_print_more(heading, context):
            yield find(passage, *match.span(1))


def _may_print_more(heading: Heading | None, context: Context) -> bool:
    """Whether the form may print something from the facts behind the writer's own words."""
    if context.kind in _PRINTING_KINDS:
        return heading is None or heading.level == 1
    prescribed = titles_of_the_form(context)
    return heading is not None and heading.level > 1 and plain_text(heading.children).strip() in prescribed


def _is_sentence(passage: Passage) -> bool:
    return passage.kind in (Kind.PARAGRAPH, Kind.ITEM) and not passage.cell and not passage.quoted


def _goes_on(reading: Reading, passage: Passage, heading: Heading | None) -> bool:
    """Whether anything stands behind it that may be what is announced, be it a section further down."""
    following, after = passage.following, reading.after(passage)
    if following is not None:
        return not isinstance(following, Heading) or following.level > (heading.level if heading else 0)
    if passage.item is None or after is None:
        return False
    # Items that lost their depth stand below each other with other signs, and are lists of their own.
    same = after.item is not None and after.item.listing is passage.item.listing and not _begins(after)
    return not (same and passage.item.listing.ordered)


def _begins(passage: Passage) -> bool:
    """Whether an item was typed with the first number of a list, whatever number it is read with."""
    line = passage.span.source.line(passage.span.line) if passage.span else ""
    return _FIRST.match(line) is not None


RULE = Rule(
    Code(
        "introduces-nothing",
        Severity.WARNING,
        N_("'{found}' stands at the end, and nothing follows"),
        why=N_("These words announce items (ดังนี้, ประกอบด้วย), and the reader looks for them."),
        hint=N_("write the items as a list below, or end the sentence otherwise"),
        bad="ที่ประชุมมีความเห็น ดังนี้",
        good="ที่ประชุมมีความเห็น ดังนี้\n\n1. …\n2. …",
    ),
    _check,
)
