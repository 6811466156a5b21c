"""A number has digits of one kind."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_arabic_digits, to_thai_digits

_NUMBER = Pattern(r"(?=[0-9.,]*[๐-๙])[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*", *"๐๑๒๓๔๕๖๗๘๙")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_NUMBER):
        for match in _NUMBER.finditer(passage.text):
            number = match[0]
            arabic = to_arabic_digits(number)
            if arabic != number and to_thai_digits(number) != number and passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), arabic)


RULE = Rule(
    Code(
        "mixed-digits",
        Severity.WARNING,
        N_("the number {found} mixes Thai and Arabic digits"),
        why=N_("It was typed half and half; searches find neither form."),
        hint=N_("type it in digits of one kind: {put}"),
        bad="งบประมาณ 2๕66 ปี",
        good="งบประมาณ 2566 ปี",
    ),
    _check,
)
