"""The words of minutes: those prescribed, fiscal years, and what lies ahead or behind.

Only what is certain is told. Whether a sentence as a whole is in the right tense (M7) no program can say, and
numbers of paragraphs typed as text are not followed; references that lead nowhere are told by the resolver.
"""

import re
from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.doctypes.minutes.agenda import AgendaItem
from bmaplan_docs.doctypes.minutes.model import Minutes
from bmaplan_docs.doctypes.minutes.texts import Written, written
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import MONTHS, FiscalYear, FoundDate, find_dates, format_date, to_arabic_digits
from bmaplan_docs.tree.outline import Prose

_PRESCRIBED = (
    (r"ผู้บันทึก(?:รายงาน)?การประชุม", "ผู้จดรายงานการประชุม"),
    (r"(?:รับรอง|แก้ไข)บันทึกการประชุม", "รายงานการประชุม"),
    (r"เปิดประชุมเวลา", "เริ่มประชุมเวลา"),
    (r"(?<!เ)ปิดประชุมเวลา", "เลิกประชุมเวลา"),
    (r"ผู้(?:ขาดประชุม|ไม่เข้าประชุม)", "ผู้ไม่มาประชุม"),
    (r"ผู้เข้าประชุม", "ผู้มาประชุม"),
    (r"(?<!ระเบียบ)วาระการประชุม", "ระเบียบวาระการประชุม"),
    (r"(?<!ระเบียบ)วาระที่(?=\s*[0-9๐-๙])", "ระเบียบวาระที่"),
)
_BEHIND = Pattern(r"เมื่อ(?:วันที่)?\s*$")
_AHEAD = Pattern(r"จะ|กำหนด|สิ้นสุด|ครบ|หมด|ภายใน")
_ON = Pattern(r"ใน(?:วันที่)?\s*$")
_WILL = Pattern(r"(?:(?!ว่า|ได้|ที่|ซึ่ง|เพื่อ|และ|แล้ว|เคย|หาก|ถ้า)[^\n]){0,40}?จะ(?=[ก-ฮเ-ไ])")
_FIRST_MONTH = Pattern(
    rf"เดือน({'|'.join(MONTHS)})เป็นเดือน(?:เริ่มต้น|แรก)(?:ของ)?(?:ปี)?งบประมาณ(?:ปี)?\s*(?:พ\.ศ\.)?\s*([0-9]{{4}})?"
)
OCTOBER = "ตุลาคม"

PRESCRIBED_WORD = Code(
    "prescribed-word",
    Severity.WARNING,
    N_("official minutes do not say '{word}'"),
    why=N_("The words are those of form 11 of the regulation on correspondence (2526)."),
    hint=N_("write '{right}'"),
    bad="ผู้บันทึกการประชุม",
    good="ผู้จดรายงานการประชุม",
)
TENSE = Code(
    "time-contradicts-tense",
    Severity.WARNING,
    N_("{date} {when} the meeting, and the words around it say otherwise"),
    why=N_("Minutes tell of each event as it stood on the day of the meeting: done, or still to come."),
    hint=N_("check the date, or tell it otherwise"),
    bad="ในวันที่ 1 กันยายน 2560 สำนักงานจะจัดสัมมนา    # meeting of 28 กันยายน 2560",
    good="ในวันที่ 1 กันยายน 2560 สำนักงานจัดสัมมนา",
)
FISCAL_YEAR_DIFFERS = Code(
    "fiscal-year-differs",
    Severity.WARNING,
    N_("fiscal year {year} is from {begin} to {end}"),
    why=N_("A fiscal year runs from 1 October to 30 September (Budget Procedures Act, 2561)."),
    hint=N_("correct the year or the days"),
    bad="ปีงบประมาณ พ.ศ. 2562 (1 ตุลาคม 2562 - 30 กันยายน 2563)",
    good="ปีงบประมาณ พ.ศ. 2562 (1 ตุลาคม 2561 - 30 กันยายน 2562)",
)
CODES = (PRESCRIBED_WORD, TENSE, FISCAL_YEAR_DIFFERS)


def check(meeting: Minutes, prose: Prose, items: tuple[AgendaItem, ...], report: Report) -> None:
    """Report words that are not those of official minutes, and what they state wrongly."""
    for line in written(prose, items):
        _check_words(line, report)
        for found in find_dates(line.text):
            _check_date(found, line, meeting, report)
        _check_fiscal_years(line, meeting, report)


def _check_words(line: Written, report: Report) -> None:
    for pattern, right in _PRESCRIBED:
        for match in re.finditer(pattern, line.text):
            report.add(PRESCRIBED_WORD, line.place(match[0]), word=match[0], right=right)


def _check_date(found: FoundDate, line: Written, meeting: Minutes, report: Report) -> None:
    if found.day is None:
        return
    before, behind = line.text[: found.start], line.text[found.end :]
    told = _BEHIND.search(before)
    told_behind = told is not None and not _AHEAD.search(before[max(told.start() - 40, 0) : told.start()])
    told_ahead = _ON.search(before) is not None and _WILL.match(behind) is not None
    place, date = line.place(found.text), format_date(found.day)
    if found.day > meeting.date and told_behind:
        report.add(TENSE, place, date=date, when=Message(N_("is after")))
    elif found.day < meeting.date and told_ahead:
        report.add(TENSE, place, date=date, when=Message(N_("is before")))


def _check_fiscal_years(line: Written, meeting: Minutes, report: Report) -> None:
    for year, words in _first_months(line.text, meeting):
        fiscal = FiscalYear(year)
        begin, end = format_date(fiscal.start), format_date(fiscal.end)
        report.add(FISCAL_YEAR_DIFFERS, line.place(words), year=year, begin=begin, end=end)


def _first_months(text: str, meeting: Minutes) -> Iterator[tuple[int, str]]:
    """Yield statements on the month with which the fiscal year begins that are wrong."""
    present = FiscalYear.of(meeting.date).year
    for match in _FIRST_MONTH.finditer(to_arabic_digits(text)):
        year = int(match[2]) if match[2] else present + 1
        if match[1] != OCTOBER or year not in (present, present + 1):
            yield present + 1 if match[1] == OCTOBER else year, text[match.start() : match.end()]
