"""A space parts Thai and Latin words."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, replacing
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

# A few Latin letters amid Thai ones are misread Thai; a single one may be a number (ก.ก.A).
_TOGETHER = Pattern(r"[A-Za-z](?:(?<=[ก-๎].)(?=[A-Za-z])|(?<=[A-Za-z]{2})(?=[ก-ฮเ-ไ]))")
_THAI = Pattern("[ก-๎]")
_AMID = Pattern(r"[ก-๎][A-Za-z]{1,3}[ก-๎]")
_AROUND = 4


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    places = {match.start() for match in _TOGETHER.finditer(reading.searched.whole)}
    for passage in reading.texts_at(places):
        for match in _TOGETHER.finditer(passage.text):
            at = match.start() if _THAI.match(passage.text, match.start() - 1) else match.end()
            around = passage.text[max(at - _AROUND, 0) : at + _AROUND + 1]
            if not _AMID.search(around) and passage.is_plain(at - 1, at + 1):
                yield replacing(passage, at, at, " ", word=passage.text[max(at - 8, 0) : at + 8])


RULE = Rule(
    Code(
        "latin-spacing",
        Severity.WARNING,
        N_("a space belongs between Thai and Latin letters: '{word}'"),
        why=N_("Without a space both words look like one, and Word breaks the line at the wrong place."),
        hint=N_("put one space between them"),
        bad="กิจกรรมขององค์การCityNet",
        good="กิจกรรมขององค์การ CityNet",
        source=ROYAL_SOCIETY,
    ),
    _check,
)
