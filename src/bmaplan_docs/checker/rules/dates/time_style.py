"""Times have two figures, a full stop, two figures, a space and น."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_arabic_digits, to_thai_digits

_TIME = Pattern(r"(?<![0-9๐-๙.:,])([0-9๐-๙]{1,2})[.:]([0-9๐-๙]{2})\s*น\.", "น.")
_HOURS, _MINUTES = 24, 59


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_TIME):
        for match in _TIME.finditer(passage.text):
            hour, minute = (int(to_arabic_digits(part)) for part in match.groups())
            if hour > _HOURS or minute > _MINUTES or not passage.is_plain(*match.span()):
                continue
            right = f"{hour:02d}.{minute:02d} น."
            put = right if match[1].isascii() else to_thai_digits(right)
            if match[0].replace("\u00a0", " ") != put:
                yield replacing(passage, *match.span(), put)


RULE = Rule(
    Code(
        "time-style",
        Severity.WARNING,
        N_("the time '{found}' is written '{put}'"),
        why=N_("Official documents write hours and minutes with two figures each and a full stop between."),
        hint=N_("write '{put}'"),
        bad="เริ่มประชุมเวลา 9:30น.",
        good="เริ่มประชุมเวลา 09.30 น.",
    ),
    _check,
)
