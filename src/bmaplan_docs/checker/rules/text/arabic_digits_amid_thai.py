"""A Word file whose numbers are in Thai digits has no others among them."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_thai_digits

_ARABIC = Pattern(
    r"(?<![0-9A-Za-z๐-๙.,/:@_-])[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?(?![0-9A-Za-z๐-๙/:@_])", *"0123456789"
)
_LATIN = Pattern(r"[A-Za-z)(]\s*$")
_LATIN_BEHIND = Pattern(r"[.)]?\s*[A-Za-z]")
_COMMON_ERA = Pattern("1[89][0-9]{2}|20[0-9]{2}")
_LEAST = 30
_SHARE = 10
"""Among so many Thai digits there may be one Arabic digit by mistake."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    if context.kind:  # digits of our own content are put into the style of its form
        return
    whole = reading.searched.whole
    thai = sum(map(whole.count, "๐๑๒๓๔๕๖๗๘๙"))
    if thai < _LEAST or sum(map(whole.count, "0123456789")) * _SHARE > thai:
        return
    for passage in reading.texts_with(_ARABIC):
        for match in _ARABIC.finditer(passage.text):
            before, behind = passage.text[: match.start()], passage.text[match.end() :]
            foreign = _LATIN.search(before) or _LATIN_BEHIND.match(behind)
            year = _COMMON_ERA.fullmatch(match[0])  # of a work in English, mostly
            alone = passage.kind is Kind.CELL and match[0] == passage.text.strip()
            if not foreign and not alone and not year and passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), to_thai_digits(match[0]))


RULE = Rule(
    Code(
        "arabic-digits-amid-thai",
        Severity.WARNING,
        N_("{found} is in Arabic digits; the other numbers of the document are in Thai ones"),
        why=N_("A document with digits of two kinds looks as if it were put together in haste."),
        hint=N_("write {put}"),
        bad="๕. เมืองเซี่ยงไฮ้ … 6. จังหวัดไอจิ",
        good="๕. เมืองเซี่ยงไฮ้ … ๖. จังหวัดไอจิ",
        source="มติคณะรัฐมนตรี 2 พฤษภาคม 2543",
    ),
    _check,
)
