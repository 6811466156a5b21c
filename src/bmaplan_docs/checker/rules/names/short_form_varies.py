"""An office is shortened with ฯ in one way."""

from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Passage, Pattern, Reading, Rule
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_SHORT = Pattern(r"(?<![ก-๎])(?P<kind>ส่วน|ฝ่าย|กอง|กลุ่มงาน)(?P<stem>[ก-ฮะ-ฺเ-์]{2,20})ฯ(?!ล)", "ฯ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    places: dict[tuple[str, str], list[tuple[Passage, int, int]]] = {}
    for passage in reading.texts_with(_SHORT):
        for match in _SHORT.finditer(passage.text):
            places.setdefault((match["kind"], match["stem"]), []).append((passage, *match.span()))
    counts = Counter({form: len(found) for form, found in places.items()})
    for form, found in places.items():
        usual = max((other for other in counts if _same(form, other)), key=lambda other: counts[other])
        if counts[form] < counts[usual]:
            right = "".join((*usual, "ฯ"))
            place = Other(*places[usual][0], Message(N_("here it is shortened so")))
            for passage, start, end in found:
                params = {"found": passage.text[start:end], "other": right}
                yield Finding(passage, start, end, params, others=(place,))


def _same(form: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether one is shortened further than the other."""
    return form[0] == other[0] and (form[1].startswith(other[1]) or other[1].startswith(form[1]))


RULE = Rule(
    Code(
        "short-form-varies",
        Severity.INFO,
        N_("'{found}' is shortened as '{other}' elsewhere in the document"),
        why=N_("Two short forms look like two offices."),
        hint=N_("use one short form, or the whole name"),
        bad="ส่วนแผนงานฯ … ส่วนแผนงานฯ … ส่วนแผนฯ",
        good="ส่วนแผนงานฯ … ส่วนแผนงานฯ … ส่วนแผนงานฯ",
    ),
    _check,
)
