"""A space parts an abbreviation from the words around it."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.rules.text.abbreviations import abbreviations
from bmaplan_docs.diagnostics import N_, Code, Severity

_BEFORE = "ของ|และ|หรือ|โดย|กับ|จาก|ให้|แก่|ต่อ|ที่|ใน|ตาม|เป็น"
_BEHIND = "จะ|และ|หรือ|ได้|มี|เป็น|ที่|ให้|โดย|ต้อง|ซึ่ง|จึง|ควร|ใน|เพื่อ|กำหนด"
_CITY = "กทม."
_LONG = 4


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    known = {agency.short for agency in context.registry.agencies if agency.short}
    known |= {short for short in reading.share(abbreviations) if not short.isascii()} | {_CITY}
    names = sorted(one for one in known if one.endswith(".") and len(one) >= _LONG)
    words = "|".join(map(re.escape, names))
    pattern = Pattern(
        rf"(?:{_BEFORE})(?P<before>)(?={words})|(?:{words})(?P<behind>)(?=(?:{_BEHIND})[ก-๎])", *names
    )
    for passage in reading.texts_with(pattern):
        for match in () if passage.quoted else pattern.finditer(passage.text):
            at = match.start(match.lastgroup or 0)
            if passage.is_plain(*match.span()):
                word = passage.text[match.start() : match.end() + _LONG]
                yield replacing(passage, at, at, " ", word=word.rstrip())


RULE = Rule(
    Code(
        "abbreviation-spacing",
        Severity.WARNING,
        N_("a space belongs beside the abbreviation in '{word}'"),
        why=N_("Without a space its letters look like the end of the word before it."),
        hint=N_("put one space between them"),
        bad="ความร่วมมือของกทม. และภาคเอกชน",
        good="ความร่วมมือของ กทม. และภาคเอกชน",
    ),
    _check,
)
