"""What uses no budget has no amount."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_arabic_digits

_NONE = Pattern(
    r"(?:^|(?<=[\s(]))(?:ไม่ใช้|ไม่มี)(?:การใช้)?งบประมาณ(?!เพิ่ม|เพียงพอ|ที่|สำหรับ|ใน|จาก|สนับสนุน)", "ไม่ใช้", "ไม่มี"
)
_AMOUNT = Pattern(r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{2})?\s*(?:\.-)?\s*บาท")
_SHORT = 80
_HEADING = Pattern(r"^[0-9๐-๙.\s]*งบประมาณ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_NONE, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        match = _NONE.search(passage.text)
        if match is None:
            continue
        amount = _amount(passage, match.end()) or _in_section(reading, passage)
        if amount:
            yield find(passage, *match.span(), amount=amount)


def _amount(passage: Passage, after: int) -> str | None:
    """Return an amount right behind the words, in the same breath."""
    match = _AMOUNT.search(to_arabic_digits(passage.text), after, after + _SHORT)
    return match[0] if match else None


def _in_section(reading: Reading, passage: Passage) -> str | None:
    """Return an amount in a short section about the budget, which says that there is none."""
    if not passage.section or not _HEADING.match(passage.section[-1]) or len(passage.text) > _SHORT:
        return None
    following = reading.after(passage)
    while following is not None and following.section == passage.section:
        match = _AMOUNT.search(to_arabic_digits(following.text))
        if match and following.kind is not Kind.HEADING:
            return match[0]
        following = reading.after(following)
    return None


RULE = Rule(
    Code(
        "no-budget-with-amount",
        Severity.WARNING,
        N_("'{found}', but {amount} stand beside it"),
        why=N_("One of the two is left over from another project."),
        hint=N_("delete the one that is wrong"),
        bad="## งบประมาณ\n\nไม่ใช้งบประมาณ\n\nค่าอาหารและเครื่องดื่ม 20,000 บาท",
        good="## งบประมาณ\n\nไม่ใช้งบประมาณ",
    ),
    _check,
)
