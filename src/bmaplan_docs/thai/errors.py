"""The one exception of this package, and the sentences it can say."""

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    """Why a text, a number or a date was refused; stable, so that callers can translate it."""

    EMPTY = "empty"
    FLOAT_REFUSED = "float-refused"
    NOT_A_NUMBER = "not-a-number"
    WRONG_GROUPING = "wrong-grouping"
    NUMBER_TOO_LARGE = "number-too-large"
    NOT_FINITE = "not-finite"
    PART_OF_SATANG = "part-of-satang"
    UNKNOWN_STYLE = "unknown-style"
    NOT_A_DATE = "not-a-date"
    NOT_A_TIME = "not-a-time"
    NOT_A_MONTH = "not-a-month"
    NOT_A_FISCAL_YEAR = "not-a-fiscal-year"
    UNKNOWN_MONTH = "unknown-month"
    NO_SUCH_DAY = "no-such-day"
    NO_SUCH_MONTH = "no-such-month"
    YEAR_MISSING = "year-missing"
    YEAR_OUT_OF_RANGE = "year-out-of-range"
    AMBIGUOUS_ERA = "ambiguous-era"
    AMBIGUOUS_ORDER = "ambiguous-order"
    AMBIGUOUS_NEW_YEAR = "ambiguous-new-year"
    WEEKDAY_MISMATCH = "weekday-mismatch"
    RANGE_REVERSED = "range-reversed"
    OUTSIDE_FISCAL_YEAR = "outside-fiscal-year"
    FISCAL_YEAR_MISSING = "fiscal-year-missing"
    NO_SUCH_QUARTER = "no-such-quarter"


# The Thai sentence first, then the English one. {text} is the offending text.
SENTENCES: Mapping[Reason, tuple[str, str]] = {
    Reason.EMPTY: ("ไม่มีข้อความ", "there is no text"),
    Reason.FLOAT_REFUSED: (
        "“{text}” เป็นเลขทศนิยมฐานสอง ให้ใช้ Decimal จำนวนเต็ม หรือข้อความ",
        "“{text}” is a float; give a Decimal, an int or a text",
    ),
    Reason.NOT_A_NUMBER: ("“{text}” ไม่ใช่จำนวน", "“{text}” is not a number"),
    Reason.WRONG_GROUPING: (
        "“{text}” ใส่จุลภาคคั่นหลักไม่ครบทุกสามหลัก",
        "the commas of “{text}” do not part groups of three digits",
    ),
    Reason.NUMBER_TOO_LARGE: (
        "“{text}” มากเกิน {limit} หลัก",
        "“{text}” has more than {limit} digits",
    ),
    Reason.NOT_FINITE: ("“{text}” ไม่ใช่จำนวนจำกัด", "“{text}” is not a finite number"),
    Reason.PART_OF_SATANG: (
        "“{text}” มีเศษของสตางค์",
        "“{text}” holds a part of a satang",
    ),
    Reason.UNKNOWN_STYLE: (
        "ไม่มีรูปแบบ “{text}” ใช้ได้เฉพาะ {known}",
        "there is no style “{text}”; the styles are {known}",
    ),
    Reason.NOT_A_DATE: ("“{text}” ไม่ใช่วันที่", "“{text}” is not a date"),
    Reason.NOT_A_TIME: ("“{text}” ไม่ใช่เวลา", "“{text}” is not a time of day"),
    Reason.NOT_A_MONTH: ("“{text}” ไม่ใช่เดือนและปี", "“{text}” is not a month and year"),
    Reason.NOT_A_FISCAL_YEAR: ("“{text}” ไม่ใช่ปีงบประมาณ", "“{text}” is not a fiscal year"),
    Reason.UNKNOWN_MONTH: (
        "ไม่มีเดือน “{month}” ใน “{text}”",
        "“{text}” names no month: “{month}”",
    ),
    Reason.NO_SUCH_DAY: (
        "“{text}” ไม่มีจริง เดือนนั้นมี {last} วัน",
        "“{text}” does not exist; that month has {last} days",
    ),
    Reason.NO_SUCH_MONTH: (
        "“{text}” ไม่มีเดือนนั้น",
        "“{text}” names a month that does not exist",
    ),
    Reason.YEAR_MISSING: ("“{text}” ไม่มีปี", "“{text}” has no year"),
    Reason.YEAR_OUT_OF_RANGE: (
        "ปีใน “{text}” ต้องอยู่ระหว่าง {first} ถึง {last}",
        "the year in “{text}” must be from {first} to {last}",
    ),
    Reason.AMBIGUOUS_ERA: (
        "“{text}” อ่านได้สองอย่าง คือ {first} หรือ {second} ให้ระบุ พ.ศ. หรือ ค.ศ.",
        "“{text}” can be {first} or {second}; write พ.ศ. or ค.ศ.",
    ),
    Reason.AMBIGUOUS_ORDER: (
        "“{text}” อ่านได้สองอย่าง คือ {first} หรือ {second} ให้เขียนชื่อเดือน",
        "“{text}” can be {first} or {second}; write the month by name",
    ),
    Reason.AMBIGUOUS_NEW_YEAR: (
        "“{text}” อยู่ก่อนปี ๒๔๘๔ ซึ่งขึ้นปีใหม่เดือนเมษายน อ่านได้เป็น {first} หรือ {second}",
        "“{text}” is before 2484, when the year began in April; it can be {first} or {second}",
    ),
    Reason.WEEKDAY_MISMATCH: (
        "“{text}” ระบุวัน{stated} แต่วันที่นั้นตรงกับวัน{actual}",
        "“{text}” says {stated}, but that date is a {actual}",
    ),
    Reason.RANGE_REVERSED: (
        "“{text}” สิ้นสุดก่อนเริ่มต้น",
        "“{text}” ends before it begins",
    ),
    Reason.OUTSIDE_FISCAL_YEAR: (
        "{text} ไม่อยู่ในปีงบประมาณ พ.ศ. {year}",
        "{text} is outside fiscal year {year}",
    ),
    Reason.FISCAL_YEAR_MISSING: (
        "“{text}” ไม่บอกปีงบประมาณ",
        "“{text}” does not say which fiscal year",
    ),
    Reason.NO_SUCH_QUARTER: (
        "“{text}” ไม่มีไตรมาสนั้น มีเฉพาะไตรมาสที่ ๑ ถึง ๔",
        "“{text}” names no quarter; there are quarters 1 to 4",
    ),
}


class ThaiError(ValueError):
    """A text, number or date that cannot be read or written, and the reason.

    `text` is the offending text, `reason` a stable code, `params` what the
    sentence of that code names besides the text. `thai` and `english` are that
    sentence; `str()` gives both, Thai first.
    """

    def __init__(self, text: str, reason: Reason, **params: str) -> None:
        super().__init__(text, reason)
        self.text = text
        self.reason = reason
        self.params = params

    def __reduce__(self) -> tuple[object, ...]:
        return (_restore, (self.text, self.reason, self.params))

    def __str__(self) -> str:
        return f"{self.thai} ({self.english})"

    @property
    def code(self) -> str:
        """The reason as a plain string, such as `weekday-mismatch`."""
        return self.reason.value

    @property
    def thai(self) -> str:
        """The Thai sentence."""
        return SENTENCES[self.reason][0].format(text=self.text, **self.params)

    @property
    def english(self) -> str:
        """The English sentence."""
        return SENTENCES[self.reason][1].format(text=self.text, **self.params)


def _restore(text: str, reason: Reason, params: dict[str, str]) -> ThaiError:
    return ThaiError(text, reason, **params)
