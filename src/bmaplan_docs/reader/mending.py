"""Thai that was typed in an unusual way: mended for printing and for comparing, and told once per file."""

from collections.abc import Callable, Mapping

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.source import Source, Span
from bmaplan_docs.thai import Repair, repair

NEEDS_REPAIR = Code(
    "thai-needs-repair",
    Severity.WARNING,
    N_("Thai characters were typed in an unusual way in {count} places, here first; they are printed mended"),
    why=N_("Such text looks right, but Word and searches do not find it, marks may lie upon each other."),
    hint=N_("type it again: {reason}"),
    bad="title: เเผนงาน",
    good="title: แผนงาน",
)
CODES = (NEEDS_REPAIR,)
_REASONS = {
    "sara-am": N_("ำ was typed as two characters"),
    "doubled-e": N_("แ was typed as two เ"),
    "mark-order": N_("vowel and tone mark stand in the wrong order"),
    "repeated-mark": N_("a mark was typed twice"),
}
_OTHER = N_("a character is not the usual Thai one")


def mend(source: Source, report: Report) -> Source:
    """Return the source with its Thai put right, after a warning; a clean one is the same object.

    Spaces and invisible signs alone are left as they are: some writers want them.
    """
    if not repair(source.text).repairs:
        return source
    lines, found, first = [], 0, None
    for number, line in enumerate(source.lines, 1):
        mended = repair(line)
        faults = [fix for fix in mended.repairs if _is_fault(fix)]
        lines.append(mended.text if faults else line)
        found += len(faults)
        if faults and first is None:
            first = (number, faults[0])
    if first is None:
        return source
    made = Source(source.path, "\n".join(lines))
    reason = Message(_REASONS.get(first[1].code, _OTHER))
    report.add(NEEDS_REPAIR, Span(made, first[0], first[1].start + 1), count=found, reason=reason)
    return made


def mend_cells(
    texts: Mapping[tuple[int, int], str], place: Callable[[int, int], Span], report: Report
) -> dict[tuple[int, int], str]:
    """Return the texts of a sheet that had to be put right, by row and column, after one warning."""
    if not repair("\n".join(texts.values())).repairs:
        return {}
    mended, found, first = {}, 0, None
    for at in sorted(texts):
        fixed = repair(texts[at])
        faults = [fix for fix in fixed.repairs if _is_fault(fix)]
        if faults:
            mended[at] = fixed.text
            found += len(faults)
            first = first or (at, faults[0])
    if first is not None:
        reason = Message(_REASONS.get(first[1].code, _OTHER))
        report.add(NEEDS_REPAIR, place(*first[0]), count=found, reason=reason)
    return mended


def _is_fault(fix: Repair) -> bool:
    return fix.code not in (
        "invisible",
        "no-break-space",
        "not-nfc",
        "space-before-mark",
        "mark-without-consonant",
    )
