"""The rules of spacing: the fault of each, and what should stand there."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

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

    Where a text has none of its ``signs`` the pattern finds nothing.
    """

    code: str
    signs: frozenset[str]
    pattern: re.Pattern[str]
    put: Callable[[re.Match[str]], str]


@cache
def spacing_rules(year_dash: str = YEAR_DASH, date_dash: str = DATE_DASH) -> tuple[SpacingRule, ...]:
    """Return the rules; two of them never claim the same place."""
    return (
        _rule("mai-yamok-before", "ๆ", f"(?<=[{WORD_LETTERS}.])(?=ๆ)", " "),
        _rule("mai-yamok-after", "ๆ", f"(?<=ๆ)(?=[{WORD_LETTERS}A-Za-z0-9{DIGITS}(“])", " "),
        _rule("etc-before", "ฯ", f"(?<=[{WORD_LETTERS}ๆA-Za-z0-9{DIGITS}.)”])(?=ฯลฯ)", " "),
        _rule("etc-after", "ฯ", f"(?<=ฯลฯ)(?=[{WORD_LETTERS}A-Za-z0-9{DIGITS}(“])", " "),
        _rule("paiyannoi", "ฯ", f"(?<=[{WORD_LETTERS}.]){_SPACE}+(?=ฯ(?!ลฯ|พณฯ|[{WORD_LETTERS}]))", ""),
        _rule("era", "ศ", f"(?<=[พครจ]\\.ศ\\.)(?={_DIGIT})", " "),
        _rule(
            "era-inside",
            "ศ",
            f"(?<![{WORD_LETTERS}.])(?<=[ปี \u00a0(])([พครจ]\\.) +(ศ\\.)(?= *{_DIGIT})",
            r"\1\2",
        ),
        _rule("unit", _DIGITS, f"(?<={_DIGIT})(?={_UNIT})", " "),
        _rule("unit", "-", "(?<=\\.-)(?=บาท)", " "),
        _year_range(year_dash),
        _time_range(date_dash),
        _day_range(date_dash),
        _month_range(date_dash),
        _rule(
            "bracket-outside",
            "([",
            f"(?<=[{WORD_LETTERS}ๆฯ])(?=[(\\[][{WORD_LETTERS}A-Za-z0-9{DIGITS}“])",
            " ",
        ),
        _rule(
            "bracket-outside",
            ")]",
            f"(?<=[{WORD_LETTERS}ๆฯA-Za-z][)\\]])(?=[{WORD_LETTERS}])(?![{MARKS}])",
            " ",
        ),
        _rule("bracket-inside", "([", f"(?<=[(\\[]){_SPACE}+(?=[{WORD_LETTERS}A-Za-z0-9{DIGITS}“])", ""),
        _rule("bracket-inside", ")]", f"(?<=[{WORD_LETTERS}ๆฯA-Za-z0-9{DIGITS}.”]){_SPACE}+(?=[)\\]])", ""),
        _rule("quote-outside", "“‘", f"(?<=[{WORD_LETTERS}ๆฯ])(?=[“‘])", " "),
        _rule("quote-outside", "”", f"(?<=[”])(?=[{WORD_LETTERS}])(?![{MARKS}])", " "),
        _rule("quote-inside", "“", f"(?<=[“]){_SPACE}+(?=[^ \u00a0])", ""),
        _rule("quote-inside", "”", f"(?<=[^ \u00a0]){_SPACE}+(?=[”])", ""),
    )


def _rule(code: str, signs: str, pattern: str, put: str) -> SpacingRule:
    return SpacingRule(code, frozenset(signs), re.compile(pattern), lambda match: match.expand(put))


def _year_range(dash: str) -> SpacingRule:
    year = "(?:2[456]|[๒][๔๕๖]|19|20|๑๙|๒๐)[0-9๐-๙]{2}"
    before = f"(?<![0-9{DIGITS}./,-])({year})"
    pattern = re.compile(f"{before}( *{_DASH} *)(?={year}(?![0-9{DIGITS}./,]|-{_DIGIT}))")
    return SpacingRule("year-range", _DASHES, pattern, lambda match: match[1] + dash)


def _time_range(dash: str) -> SpacingRule:
    time = f"{_DIGIT}{{1,2}}[.:]{_DIGIT}{{2}}"
    pattern = re.compile(f"(?<![0-9{DIGITS}.])({time})( *{_DASH} *)(?={time} *น\\.)")
    return SpacingRule("time-range", _DASHES, pattern, lambda match: match[1] + dash)


def _day_range(dash: str) -> SpacingRule:
    pattern = f"(?<![0-9{DIGITS}./,-])({_DIGIT}{{1,2}})( *{_DASH} *)(?={_DIGIT}{{1,2}} *{_MONTH})"
    return SpacingRule("date-range", _DASHES, re.compile(pattern), lambda match: match[1] + dash)


def _month_range(dash: str) -> SpacingRule:
    short = r"(?:[มกสตธพ]\.[คพยม]\.|[มเ][ีิม]\.[คย]\.)"
    pattern = f"({short}(?: *{_DIGIT}{{2,4}})?)( *{_DASH} *)(?={short})"
    return SpacingRule("date-range", _DASHES, re.compile(pattern), lambda match: match[1] + dash)
