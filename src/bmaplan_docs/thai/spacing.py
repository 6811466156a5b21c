"""Spaces around the signs of Thai writing: what breaks a rule, and the text without it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from bmaplan_docs.thai.latin_tokens import address_spans
from bmaplan_docs.thai.spacing_rules import CLOSING, DATE_DASH, OPENING, YEAR_DASH, spacing_rules

# Thai first, then English, for each code.
_SENTENCES: Final = {
    "mai-yamok-before": ("เว้นวรรคหน้าไม้ยมก", "a space stands before ๆ"),
    "mai-yamok-after": ("เว้นวรรคหลังไม้ยมก", "a space stands after ๆ"),
    "etc-before": ("เว้นวรรคหน้า ฯลฯ", "a space stands before ฯลฯ"),
    "etc-after": ("เว้นวรรคหลัง ฯลฯ", "a space stands after ฯลฯ"),
    "paiyannoi": ("ไปยาลน้อยอยู่ชิดคำหน้า", "ฯ stands against the word before it"),
    "era": ("เว้นวรรคหนึ่งเคาะระหว่าง พ.ศ. กับปี", "a space stands between พ.ศ. and the year"),
    "era-inside": ("พ.ศ. ไม่มีวรรคข้างใน", "there is no space inside พ.ศ."),
    "unit": ("เว้นวรรคระหว่างจำนวนกับหน่วย", "a space stands between a number and its unit"),
    "year-range": ("ช่วงปีใช้ขีดยาวมีวรรคสองข้าง", "a range of years has a spaced en dash"),
    "time-range": ("ช่วงเวลาใช้ขีดสั้นมีวรรคสองข้าง", "a range of times has a spaced hyphen"),
    "date-range": ("ช่วงวันที่ใช้ขีดสั้นมีวรรคสองข้าง", "a range of dates has a spaced hyphen"),
    "bracket-outside": ("เว้นวรรคนอกวงเล็บ", "a space stands outside brackets"),
    "bracket-inside": ("ไม่เว้นวรรคชิดด้านในวงเล็บ", "no space stands inside brackets"),
    "bracket-pair": ("วงเล็บไม่ครบคู่", "a bracket has no partner"),
    "quote-outside": ("เว้นวรรคนอกอัญประกาศ", "a space stands outside quotation marks"),
    "quote-inside": ("ไม่เว้นวรรคชิดด้านในอัญประกาศ", "no space stands inside quotation marks"),
    "quote-pair": ("อัญประกาศไม่ครบคู่", "a quotation mark has no partner"),
}


class SpacingFinding(NamedTuple):
    """One place where the spacing breaks a rule.

    `text[start:end]` of what was given is `found`; `put` is what should stand
    there, None where there is no one remedy (a bracket without its partner).
    """

    start: int
    end: int
    found: str
    put: str | None
    code: str

    @property
    def thai(self) -> str:
        """The rule, in Thai."""
        return _SENTENCES[self.code][0]

    @property
    def english(self) -> str:
        """The rule, in English."""
        return _SENTENCES[self.code][1]


def check_spacing(
    text: str,
    *,
    year_dash: str = YEAR_DASH,
    date_dash: str = DATE_DASH,
) -> tuple[SpacingFinding, ...]:
    """Return the places, in order, where the spacing breaks a rule; addresses are left alone.

    ๆ has a space before and after; ฯ stands against its word; ฯลฯ, พ.ศ. with a
    year, and a number with its unit are parted by a space; ranges of years have a
    spaced en dash, of dates and times a spaced hyphen; brackets and curved quotes
    have a space outside, none inside, and a partner in the same paragraph. Source:
    Royal Society, rules of punctuation and spacing; the dashes are this
    project's.
    """
    addresses = address_spans(text)
    findings = [
        finding
        for finding in (*_rule_findings(text, year_dash, date_dash), *_pair_findings(text))
        if not any(start < finding.end and finding.start <= end for start, end in addresses)
    ]
    return tuple(sorted(findings))


def fix_spacing(text: str, *, year_dash: str = YEAR_DASH, date_dash: str = DATE_DASH) -> str:
    """Return the text with every finding of `check_spacing` mended that has a remedy. Idempotent."""
    for _ in range(len(_SENTENCES)):
        findings = check_spacing(text, year_dash=year_dash, date_dash=date_dash)
        mended = _apply(text, findings)
        if mended == text:
            break
        text = mended
    return text


def _apply(text: str, findings: tuple[SpacingFinding, ...]) -> str:
    pieces: list[str] = []
    at = 0
    for finding in findings:
        if finding.put is None or finding.start < at:
            continue
        pieces += (text[at : finding.start], finding.put)
        at = finding.end
    return "".join((*pieces, text[at:]))


def _rule_findings(text: str, year_dash: str, date_dash: str) -> Iterator[SpacingFinding]:
    signs = frozenset(text)
    for rule in spacing_rules(year_dash, date_dash):
        if rule.signs.isdisjoint(signs):
            continue
        for match in rule.pattern.finditer(text):
            put = rule.put(match)
            start, end = rule.place(match)
            if put != text[start:end]:
                yield SpacingFinding(start, end, text[start:end], put, rule.code)


def _pair_findings(text: str) -> Iterator[SpacingFinding]:
    at = 0
    for paragraph in _paragraph_end_pattern().split(text):
        for start, sign in _unpaired(paragraph):
            code = "quote-pair" if sign in '“”‘’"' else "bracket-pair"
            yield SpacingFinding(at + start, at + start + 1, sign, None, code)
        at += len(paragraph)


_PAIRED: Final = frozenset(f'{OPENING}{CLOSING}"')


@cache
def _paragraph_end_pattern() -> re.Pattern[str]:
    return re.compile(r"(\n[ \t]*\n)")


def _unpaired(line: str) -> Iterator[tuple[int, str]]:
    """Yield brackets and quotes of a paragraph without partner; a list label (`๑)`, `ก)`) needs none."""
    if _PAIRED.isdisjoint(line):
        return
    open_signs: dict[str, list[int]] = {sign: [] for sign in OPENING}
    for match in _paired_pattern().finditer(line):
        start, sign = match.start(), match[0]
        if sign in OPENING:
            open_signs[sign].append(start)
        else:
            partners = open_signs[OPENING[CLOSING.index(sign)]]
            if partners:
                partners.pop()
            elif not _closes_label(line, start):
                yield start, sign
    for sign, places in open_signs.items():
        for start in places:
            yield start, sign
    straight = list(_places('"', line))
    if len(straight) % 2:  # behind a figure it may mean inches
        straight = [at for at in straight if not line[at - 1 : at].isdigit()]
        if len(straight) % 2:
            yield straight[-1], '"'


def _places(sign: str, line: str) -> Iterator[int]:
    at = line.find(sign)
    while at >= 0:
        yield at
        at = line.find(sign, at + 1)


@cache
def _paired_pattern() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(OPENING + CLOSING)}]")


def _closes_label(line: str, start: int) -> bool:
    """Tell whether a closing bracket ends a list label, or a sign is an apostrophe."""
    if line[start] == "’":
        return True
    longest = len("๑๐.๑๐.๑๐")
    words = line[max(0, start - longest - 1) : start]
    label = (words.split() or [""])[-1]
    if words[-1:].isspace() and not label.isdigit():
        return False
    if line[start] != ")" or not label:
        return False
    return len(label) == 1 or _label_pattern().search(label) is not None


@cache
def _label_pattern() -> re.Pattern[str]:
    # A number (๒, ๒.๑), be it typed against the word before it (และ๒); no year.
    return re.compile(r"^[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*$|[ก-๎ฯ](?:[1-9][0-9]?|[๑-๙][๐-๙]?)$")
