"""A dimension or goal with a code has the name that the parent plan gives it, everywhere."""

import re
from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Reading, Rule
from bmaplan_docs.checker.grids import Said, lines
from bmaplan_docs.checker.likeness import fold, much_alike
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.thai import to_arabic_digits

_CODED = re.compile(
    r"^\s*(?:[-–•]\s*)?(?P<label>ด้าน|ม[ิ]?ติ|เป้าหมาย|เป้าประสงค์)(?:ที่)?\s*(?P<code>[0-9]\.[0-9](?:\.[0-9]){0,2})\s+(?P<name>[ก-๎].{7,})$",
    re.DOTALL,
)


def coded(reading: Reading) -> dict[tuple[str, str], list[Said]]:
    """Return the names of each code, where they stand whole: at the head of a line."""
    found: dict[tuple[str, str], list[Said]] = {}
    for passage in reading.texts(Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        if not passage.text.lstrip(" -–•").startswith(("ด้าน", "ม", "เป้า")):
            continue
        match = _CODED.match(to_arabic_digits(passage.text))
        if match is None or len(lines(passage)) > 2:  # noqa: PLR2004 - what is longer goes on with something else
            continue
        label = "มิติ" if match["label"].startswith("ม") else match["label"]
        found.setdefault((label, match["code"]), []).append(
            Said(passage, match.start("name"), len(passage.text))
        )
    return found


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for (_, code), said in reading.share(coded).items():
        counts = Counter(fold(one.text) for one in said)
        usual, _ = max(counts.items(), key=lambda item: item[1])
        right = next(one for one in said if fold(one.text) == usual)
        for one in said:
            if fold(one.text) != usual and _of_one_plan(fold(one.text), usual):
                place = Other(right.passage, right.start, right.end, Message(N_("here it is called so")))
                params = {"number": code, "found": one.text.strip(), "other": right.text.strip()}
                yield Finding(one.passage, one.start, one.end, params, others=(place,))


def _of_one_plan(name: str, usual: str) -> bool:
    """Whether two names are of one plan; one that breaks off was broken into two paragraphs."""
    return not name.startswith(usual) and not usual.startswith(name) and much_alike(name, usual)


RULE = Rule(
    Code(
        "coded-name-differs",
        Severity.WARNING,
        N_("{number} is '{found}' here, but '{other}' elsewhere in the document"),
        why=N_("A code of a plan stands for one name; readers find their way by both."),
        hint=N_("take the name from the plan, and use it everywhere"),
        bad="มิติที่ 6.3 เมืองแห่งการจัดประชุม … มิติที่ 6.3 เมืองแห่งการประชุม",
        good="มิติที่ 6.3 เมืองแห่งการจัดประชุม … มิติที่ 6.3 เมืองแห่งการจัดประชุม",
    ),
    _check,
)
