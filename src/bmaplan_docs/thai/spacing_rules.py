"""The rules of spacing: the fault of each, and what should stand there."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, Literal, NamedTuple

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai.letters import DIGITS, MARKS, WORD_LETTERS

YEAR_DASH: Final = " \u2013 "
DATE_DASH: Final = " - "
OPENING: Final = "([“‘"
CLOSING: Final = ")]”’"
_SPACE: Final = "[ \u00a0]"
_DIGIT: Final = f"[0-9{DIGITS}]"
_DIGITS: Final = "0123456789๐๑๒๓๔๕๖๗๘๙"
_DASH: Final = "[-\u2010-\u2014\u2212]"
_DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_MONTH: Final = (
    "(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|"
    "ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)"
)
_UNIT: Final = (
    "(?:น\\.(?![ก-ฮ])|นาฬิกา|(?:พัน|หมื่น|แสน)?ล้านบาท|บาท|สตางค์|ดอลลาร์|คน|แห่ง|ครั้ง|โครงการ|กิจกรรม|ตัวชี้วัด|ชั่วโมง|นาที|"
    "กิโลเมตร|ตารางเมตร|เมตร|กิโลกรัม|ไร่|กม\\.|ตร\\.ม\\.)"
)


class SpacingRule(NamedTuple):
    """A fault of spacing: its code, the pattern that finds it, and what should stand there.

    Where a text has none of its ``signs`` the pattern finds nothing. Where a space is missing, it finds the
    sign ``before`` or ``behind`` which one belongs: signs are found sooner than places between characters.
    """

    code: str
    signs: frozenset[str]
    pattern: Pattern
    put: Callable[[re.Match[str]], str]
    missing: Literal["before", "behind"] | None = None

    def place(self, match: re.Match[str]) -> tuple[int, int]:
        """Return where the fault is."""
        match self.missing:
            case "before":
                return match.start(), match.start()
            case "behind":
                return match.end(), match.end()
            case _:
                return match.span()


@cache
def spacing_rules(year_dash: str = YEAR_DASH, date_dash: str = DATE_DASH) -> tuple[SpacingRule, ...]:
    """Return the rules; two of them never claim the same place."""
    thai, word = WORD_LETTERS, f"{WORD_LETTERS}A-Za-z0-9{DIGITS}"
    return (
        _missing("mai-yamok-before", "ๆ", f"ๆ(?<=[{thai}.]ๆ)", "before"),
        _missing("mai-yamok-after", "ๆ", f"ๆ(?=[{word}(“])", "behind"),
        _missing("etc-before", "ฯ", f"ฯ(?<=[{word}ๆ.)”]ฯ)(?=ลฯ)", "before"),
        _missing("etc-after", "ฯ", f"ฯ(?<=ฯลฯ)(?=[{word}(“])", "behind"),
        _excess("paiyannoi", "ฯ", f"{_SPACE}(?<=[{thai}.].){_SPACE}*(?=ฯ(?!ลฯ|พณฯ|[{thai}]))"),
        _missing("era", "ศ", f"ศ\\.(?<=[พครจ]\\.ศ\\.)(?={_DIGIT})", "behind"),
        _rule(
            "era-inside",
            "ศ",
            f"([พครจ]\\.)(?<=[ \u00a0(]..) +(ศ\\.)(?= *{_DIGIT})",
            r"\1\2",
        ),
        _missing("unit", _DIGITS, f"{_DIGIT}(?={_UNIT})", "behind"),
        _missing("unit", "-", "-(?<=\\.-)(?=บาท)", "behind"),
        _year_range(year_dash),
        _time_range(date_dash),
        _day_range(date_dash),
        _month_range(date_dash),
        _missing("bracket-outside", "([", f"[(\\[](?<=[{thai}ๆฯ].)(?=[{word}“])", "before"),
        _missing("bracket-outside", ")]", f"[)\\]](?<=[{thai}ๆฯA-Za-z].)(?=[{thai}])(?![{MARKS}])", "behind"),
        _excess("bracket-inside", "([", f"{_SPACE}(?<=[(\\[].){_SPACE}*(?=[{word}“])"),
        _excess("bracket-inside", ")]", f"{_SPACE}(?<=[{word}ๆฯ.”].){_SPACE}*(?=[)\\]])"),
        _missing("quote-outside", "“‘", f"[“‘](?<=[{thai}ๆฯ].)", "before"),
        _missing("quote-outside", "”", f"”(?=[{thai}])(?![{MARKS}])", "behind"),
        _excess("quote-inside", "“", f"{_SPACE}(?<=“.){_SPACE}*(?=[^ \u00a0])"),
        _excess("quote-inside", "”", f"{_SPACE}(?<=[^ \u00a0].){_SPACE}*(?=”)"),
    )


def _rule(code: str, signs: str, pattern: str, put: str) -> SpacingRule:
    return SpacingRule(code, frozenset(signs), Pattern(pattern), lambda match: match.expand(put))


def _missing(code: str, signs: str, pattern: str, side: Literal["before", "behind"]) -> SpacingRule:
    return SpacingRule(code, frozenset(signs), Pattern(pattern), lambda _: " ", side)


def _excess(code: str, signs: str, pattern: str) -> SpacingRule:
    return SpacingRule(code, frozenset(signs), Pattern(pattern), lambda _: "")


def _year_range(dash: str) -> SpacingRule:
    year = "(?:2[456]|[๒][๔๕๖]|19|20|๑๙|๒๐)[0-9๐-๙]{2}"
    first = f"(?:2[456]|[๒][๔๕๖]|19|20|๑๙|๒๐)(?<![0-9{DIGITS}./,-]..)[0-9๐-๙]{{2}}"
    pattern = Pattern(f"({first})( *{_DASH} *)(?={year}(?![0-9{DIGITS}./,]|-{_DIGIT}))")
    return SpacingRule("year-range", _DASHES, pattern, lambda match: match[1] + dash)


def _time_range(dash: str) -> SpacingRule:
    time = f"{_DIGIT}{{1,2}}[.:]{_DIGIT}{{2}}"
    first = f"{_DIGIT}(?<![0-9{DIGITS}.].){_DIGIT}?[.:]{_DIGIT}{{2}}"
    pattern = Pattern(f"({first})( *{_DASH} *)(?={time} *น\\.)")
    return SpacingRule("time-range", _DASHES, pattern, lambda match: match[1] + dash)


def _day_range(dash: str) -> SpacingRule:
    pattern = f"({_DIGIT}(?<![0-9{DIGITS}./,-].){_DIGIT}?)( *{_DASH} *)(?={_DIGIT}{{1,2}} *{_MONTH})"
    return SpacingRule("date-range", _DASHES, Pattern(pattern), lambda match: match[1] + dash)


def _month_range(dash: str) -> SpacingRule:
    short = r"[มกสตธพเ](?:(?<=[มกสตธพ])\.[คพยม]\.|(?<=[มเ])[ีิม]\.[คย]\.)"
    pattern = f"({short}(?: *{_DIGIT}{{2,4}})?)( *{_DASH} *)(?={short})"
    return SpacingRule("date-range", _DASHES, Pattern(pattern), lambda match: match[1] + dash)
