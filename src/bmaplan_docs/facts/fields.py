"""The kinds of value a field may hold, read from what a Thai writer types."""

import re
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, NoReturn, Self, TypeVar

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bmaplan_docs.diagnostics import N_, Code, Language, Message, nearest
from bmaplan_docs.facts import codes
from bmaplan_docs.facts.months import MonthNumbers, parse_months
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import (
    ThaiError,
    parse_baht,
    parse_date,
    parse_number,
    parse_time,
    repair,
    to_arabic_digits,
)
from bmaplan_docs.values import dataclass

FIRST_YEAR, LAST_YEAR = 2484, 2700  # before 2484 the Thai year began in April
_UNSEEN = Pattern("[\u200b-\u200d\u2060\u00ad\ufeff]+")
TOO_MUCH = Decimal(10) ** 15  # a hundred times what the country makes in a year
REFUSED = "refused"

_BARE_YEAR = Pattern(r"(?<![0-9])(?:19[0-9]{2}|20[0-9]{2}|2100)(?![0-9])")
_ISO = Pattern(r"\s*[0-9]{4}-[0-9]{1,2}(?![0-9])")
_CHRISTIAN = Pattern(r"ค\.?\s?ศ|\b(?:CE|AD|C\.E\.|A\.D\.)", flags=re.IGNORECASE)

Value = TypeVar("Value")


@dataclass(frozen=True)
class Said:
    """A sentence of the Thai package, which brings both languages itself."""

    error: ThaiError

    def render(self, language: Language) -> str:
        """Return the sentence."""
        return self.error.thai if language.code == "th" else self.error.english


def refuse(code: Code, hint: Message | None = None, **params: object) -> NoReturn:
    """Refuse a value; the reader turns this into a diagnostic at its place."""
    raise PydanticCustomError(REFUSED, "refused", {"code": code, "hint": hint, "params": params})


def _scalar(value: object) -> str:
    if isinstance(value, list):
        refuse(codes.WRONG_TYPE, expected=Message(N_("a single value")), found=Message(N_("a list")))
    if isinstance(value, dict):
        refuse(codes.WRONG_TYPE, expected=Message(N_("a single value")), found=Message(N_("a group of keys")))
    text = "" if value is None else visible(str(value))
    if not text:
        refuse(codes.EMPTY_FIELD)
    return text


def visible(text: str) -> str:
    """Return a value without what nobody sees around or in it: a copied id or number may hold such signs.

    They are not printed either.
    """
    return _UNSEEN.sub("", text).strip()


def read_year(text: str) -> int | None:
    """Return the year of the Buddhist Era that ``text`` names, or ``None`` where it names none."""
    year = _digits(text)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _digits(text: str) -> int:
    match = re.fullmatch(r"(?:พ\.ศ\.)?\s*([0-9]{4})", to_arabic_digits(text))
    return int(match[1]) if match else 0


def _year(value: object) -> int:
    text = _scalar(value)
    year = read_year(text)
    if year is not None:
        return year
    hint, christian = None, _digits(text)
    if FIRST_YEAR <= christian + 543 <= LAST_YEAR:
        hint = Message(N_("if {ce} CE is meant, write {be}"), {"ce": christian, "be": christian + 543})
    refuse(codes.BAD_YEAR, hint, text=text)


def _amount(value: object) -> Decimal:
    text = _scalar(value)
    try:
        amount = parse_baht(text) if len(text) > 1 else parse_number(text)  # a dash alone is no amount
    except ThaiError:
        refuse(codes.BAD_NUMBER, text=text)
    if amount < 0:
        refuse(
            codes.BAD_NUMBER,
            Message(N_("nothing here is less than 0; write the number without the minus")),
            text=text,
        )
    if amount >= TOO_MUCH:
        refuse(codes.BAD_NUMBER, text=text)
    if amount != amount.quantize(Decimal("0.01")):
        refuse(
            codes.BAD_NUMBER,
            Message(N_("round it to two decimals; they are satang where it is money")),
            text=text,
        )
    return amount


def refuse_number(text: str) -> NoReturn:
    """Refuse a text that is no number, or none of those that fit."""
    refuse(codes.BAD_NUMBER, text=text)


def _count(value: object) -> int:
    text = _scalar(value)
    number = _amount(text)
    if number != number.to_integral_value():
        refuse_number(text)
    return int(number)


def _percent(value: object) -> Decimal:
    text = _scalar(value)
    if "บาท" in text or text.endswith(".-"):
        refuse(codes.BAD_NUMBER, text=text)
    percent = _amount(text.removeprefix("ร้อยละ").removesuffix("%"))
    if percent > 100:  # noqa: PLR2004 - a percentage
        refuse(codes.BAD_NUMBER, Message(N_("a percentage is at most 100")), text=text)
    return percent


def _date(value: object) -> date:
    text = _scalar(value)
    refuse_bare_year(codes.BAD_DATE, text)
    try:
        return parse_date(text)
    except ThaiError as error:
        refuse(codes.BAD_DATE, text=text, reason=Said(error))


def refuse_bare_year(code: Code, text: str) -> None:
    """Refuse a Christian year that is not marked as one, but for ``2020-09-21`` and ``2020-09``."""
    plain = to_arabic_digits(text)
    year = _BARE_YEAR.search(plain)
    if year and not _ISO.match(plain) and not _CHRISTIAN.search(plain):
        meant = {"ce": year[0], "be": int(year[0]) + 543}
        hint = Message(N_("write {be} (or 'พ.ศ. {be}'), or 'ค.ศ. {ce}' with the era"), meant)
        reason = Message(N_("the era of the year {ce} cannot be told"), meant)
        refuse(code, hint, text=text, reason=reason)


def _time(value: object) -> time:
    text = _scalar(value)
    try:
        return parse_time(text)
    except ThaiError:
        refuse(codes.BAD_TIME, text=text)


def _months(value: object) -> MonthNumbers:
    text = ", ".join(map(str, value)) if isinstance(value, list) else _scalar(value)
    spans = parse_months(text)
    if spans is None:
        refuse(codes.BAD_MONTHS, text=text)
    return spans


def _lines(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(_scalar(line) for line in _many(value))
    return tuple(line.strip() for line in _scalar(value).split("\n") if line.strip())


def _many(value: object) -> list[Any]:
    if value is None or value == []:
        refuse(codes.EMPTY_FIELD)
    return value if isinstance(value, list) else [value]


def is_many(validator: object) -> bool:
    """Whether a validator makes a list of what was typed."""
    return validator is _many


def reads_text(validator: object) -> bool:
    """Whether a validator takes words as they are."""
    return validator in (_scalar, _lines)


def reads_lines(validator: object) -> bool:
    """Whether a validator keeps the ends of lines."""
    return validator is _lines


def reads_months(validator: object) -> bool:
    """Whether a validator reads spans of months."""
    return validator is _months


class Choice(StrEnum):
    """Base of choices: the value of a member is the Thai word that is typed and printed.

    The member's English name in small letters is accepted as well.
    """

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the member that was typed."""
        text = repair(_scalar(value)).text
        words = {member.value: member for member in cls} | {member.name.lower(): member for member in cls}
        if to_arabic_digits(text) in words:
            return words[to_arabic_digits(text)]
        known = ", ".join(cls)
        close = nearest(text, words)
        params = {"nearest": close, "choices": known}
        hint = Message(N_("did you mean '{nearest}'? The choices are: {choices}"), params) if close else None
        refuse(codes.UNKNOWN_CHOICE, hint, text=text, choices=known)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: object) -> dict[str, Any]:
        return {"type": "string", "enum": [*cls, *(member.name.lower() for member in cls)]}


class YesNo(Choice):
    """Whether something is so."""

    YES = "ใช่"
    NO = "ไม่ใช่"


_TEXT_OR_NUMBER = {"type": ["string", "number"]}

Text = Annotated[str, PlainValidator(_scalar), WithJsonSchema({"type": ["string", "number"]})]
"""A text that is not empty; Markdown has a meaning in it only where a directive reads it so."""

Lines = Annotated[
    tuple[str, ...],
    PlainValidator(_lines),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]
"""A text of one or more lines, broken as the writer breaks it."""

Year = Annotated[int, PlainValidator(_year), WithJsonSchema(_TEXT_OR_NUMBER)]
"""A year of the Buddhist Era."""

Baht = Annotated[Decimal, PlainValidator(_amount), WithJsonSchema(_TEXT_OR_NUMBER)]
"""An amount of money in baht: not negative, at most two decimals."""

Count = Annotated[int, PlainValidator(_count), WithJsonSchema(_TEXT_OR_NUMBER)]
"""A whole number that counts things."""

Percent = Annotated[Decimal, PlainValidator(_percent), WithJsonSchema(_TEXT_OR_NUMBER)]
"""A percentage from 0 to 100."""

ThaiDate = Annotated[date, PlainValidator(_date), WithJsonSchema({"type": "string"})]
"""A day, however a Thai writer types it."""

ClockTime = Annotated[time, PlainValidator(_time), WithJsonSchema(_TEXT_OR_NUMBER)]
"""A time of day, such as ``09.30``."""

Months = Annotated[
    MonthNumbers,
    PlainValidator(_months),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]
"""Spans of months, each as first and last month; the fiscal year gives their years."""

Many = Annotated[tuple[Value, ...], BeforeValidator(_many)]
"""A list; a single value counts as a list of one."""
