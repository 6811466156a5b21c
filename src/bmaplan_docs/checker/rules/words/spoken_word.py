"""Official documents do not use words of conversation."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

# Only words that are part of no other: คะ is not the beginning of คะแนน, ไง not the end of a name.
_SPOKEN = Pattern(
    r"(?:นะ)?(?:ครับ|ค่ะ)(?![ก-ฮ])|(?:นะคะ|(?<=[ก-๙])(?<![เแโใไ])คะ(?=[\s”\"?)]|$))|ยังไง|ทำไง|เป็นไง|มั้ย|เยอะแยะ|เยอะ|"
    r"โอเค(?![ก-ฮ])|อันนี้|อันนั้น|เดี๋ยวนี้|ซักหน่อย|นิดหน่อย",
    "ครับ",
    "ค่ะ",
    "คะ",
    "ยังไง",
    "ทำไง",
    "เป็นไง",
    "มั้ย",
    "เยอะ",
    "โอเค",
    "อันนี้",
    "อันนั้น",
    "เดี๋ยวนี้",
    "ซักหน่อย",
    "นิดหน่อย",
)
# Words that are quoted are meant to be those that somebody said.
_OPEN, _CLOSE = "“", "”"
_SAID = Pattern("(?:กล่าว|เผย|ระบุ|ย้ำ|ตอบ|ถาม|ขอบคุณ).{0,40}ว่า|กล่าว$")
_POLITE = ("ครับ", "ค่ะ", "นะคะ")
_SPEECH = 3


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    if sum(map(reading.searched.whole.count, _POLITE)) >= _SPEECH:
        return  # a speech, word by word
    for passage in reading.texts_with(_SPOKEN):
        for match in () if passage.quoted else _SPOKEN.finditer(passage.text):
            before = passage.text[: match.start()]
            quoted = before.count(_OPEN) > before.count(_CLOSE) or before.count('"') % 2
            said = quoted or _SAID.search(before)
            if not said and passage.is_plain(*match.span()):
                yield find(passage, *match.span())


RULE = Rule(
    Code(
        "spoken-word",
        Severity.INFO,
        N_("'{found}' is said, not written"),
        why=N_("Official documents are in the written language; such a word is often left over from notes."),
        hint=N_("write it as official documents do (ยังไง: อย่างไร, เยอะ: มาก), or leave it out (ครับ, ค่ะ)"),
        bad="จะดำเนินการยังไงครับ",
        good="จะดำเนินการอย่างไร",
    ),
    _check,
)
