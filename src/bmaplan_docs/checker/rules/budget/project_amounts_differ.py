"""A project costs the same in every table, and where a sentence names it with its amount."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.entries import Entry, entries
from bmaplan_docs.checker.grids import Said
from bmaplan_docs.checker.likeness import alike
from bmaplan_docs.checker.mentions import mentions
from bmaplan_docs.checker.rules.budget.money import STATED, amount, value
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.patterns import Pattern

_NEAR = 12
_FAR = 60
_OTHER = Pattern("โครงการ|กิจกรรม|รวม|ปี")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    first: dict[str, tuple[Entry, Said, Decimal]] = {}
    for entry in reading.share(entries):
        said, costs = _amount(entry)
        if entry.kind != "project" or said is None or costs is None:
            continue
        before = first.get(entry.folded) or next(
            (one for name, one in first.items() if alike(name, entry.folded)), None
        )
        if before is None:
            first[entry.folded] = (entry, said, costs)
        elif before[2] != costs and before[0].among != entry.among and before[0].years == entry.years:
            there = before[1]
            place = Other(there.passage, there.start, there.end, Message(N_("here it costs this")))
            params = {"name": entry.said.text, "found": said.text.strip(), "other": there.text.strip()}
            yield Finding(said.passage, said.start, said.end, params, others=(place,))
    yield from _in_sentences(reading, first)


def _in_sentences(reading: Reading, known: Mapping[str, tuple[Entry, Said, Decimal]]) -> Iterator[Finding]:
    """Yield amounts that stand behind the name of a project in a sentence."""
    for mention in reading.share(mentions):
        there, said = known.get(mention.entry.folded), mention.said
        text = said.passage.text[: said.end + _FAR]
        match = STATED.search(text, said.end) if there and mention.exact else None
        if match is None or there is None or _OTHER.search(text, said.end, match.start()):
            continue
        if value(match["figure"]) != there[2]:
            place = Other(there[1].passage, there[1].start, there[1].end, Message(N_("here it costs this")))
            params = {"name": said.text, "found": match["figure"], "other": there[1].text.strip()}
            yield Finding(said.passage, *match.span("figure"), params, others=(place,))


def _amount(entry: Entry) -> tuple[Said | None, Decimal | None]:
    """Return the amount of a project: in its row, or right behind its name."""
    if entry.amount is not None:
        return entry.amount, amount(entry.amount)
    said = entry.said
    match = STATED.search(said.passage.text, said.end, said.end + 60)
    if match is None or match.start() - said.end > _NEAR:
        return None, None
    return Said(said.passage, *match.span("figure")), value(match["figure"])


RULE = Rule(
    Code(
        "project-amounts-differ",
        Severity.WARNING,
        N_("'{name}' costs {found} here, but {other} elsewhere in the document"),
        why=N_("The totals of the two tables cannot both be right."),
        hint=N_("correct the wrong amount"),
        bad="| โครงการ | งบประมาณ |\n|---|--:|\n| โครงการพัฒนาเยาวชน | 4,500,000 |\n\n"
        "| โครงการ | งบประมาณ |\n|---|--:|\n| โครงการพัฒนาเยาวชน | 5,400,000 |",
        good="| โครงการ | งบประมาณ |\n|---|--:|\n| โครงการพัฒนาเยาวชน | 4,500,000 |",
    ),
    _check,
)
