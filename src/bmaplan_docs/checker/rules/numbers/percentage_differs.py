"""So many of so many are as many per cent as is said."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.numbers.figures import NUMBER
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import format_number, parse_number

_UNIT = r"[ก-๎]{0,16}"
_SHARE = Pattern(
    rf"(?<![0-9.,/])(?P<part>{NUMBER})\s*{_UNIT}\s*(?:จากทั้งหมด|จากจำนวน|จาก)\s*(?:จำนวน)?\s*(?P<whole>{NUMBER})\s*{_UNIT}\s*"
    rf"(?:\(|คิดเป็น|หรือ)\s*(?:คิดเป็น)?ร้อยละ\s*(?P<share>{NUMBER})",
    "ร้อยละ",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _SHARE):
        part, whole, share = (parse_number(match[name]) for name in ("part", "whole", "share"))
        if whole and part <= whole:
            places = Decimal(1).scaleb(int(share.as_tuple().exponent))
            exact = part * 100 / whole
            if abs(exact - share) >= places:
                right = format_number(round(exact, 2), digits="arabic")
                yield find(passage, match.start("share"), match.end("share"), right=right, words=match[0])


RULE = Rule(
    Code(
        "percentage-differs",
        Severity.WARNING,
        N_("'{words}': it is {right} per cent, not {found}"),
        why=N_("One of the three numbers is wrong, and whoever checks one of them will doubt all."),
        hint=N_("correct the number that is wrong"),
        bad="ผ่านเกณฑ์ 45 คน จาก 60 คน คิดเป็นร้อยละ 80",
        good="ผ่านเกณฑ์ 45 คน จาก 60 คน คิดเป็นร้อยละ 75",
    ),
    _check,
)
