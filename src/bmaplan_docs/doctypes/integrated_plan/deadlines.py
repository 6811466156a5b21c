"""When an indicator is to be reached: a day, a month, a fiscal year, or again and again."""

from datetime import date
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from bmaplan_docs.facts import codes
from bmaplan_docs.facts.fields import Said, refuse, refuse_bare_year
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import FiscalYear, Month, ThaiError, parse_date
from bmaplan_docs.values import dataclass

_INTRODUCTION = Pattern(r"^(?:ภายใน|ไม่เกิน|สิ้น)\s*")
_RANGE = Pattern(r"\s*(?:[-–—]|ถึง)\s*")
_AGAIN = "ทุก"


@dataclass(frozen=True)
class Deadline:
    """A deadline as it was typed, and its last day; what comes again and again has none."""

    text: str
    end: date | None


def read_deadline(value: object) -> Deadline:
    """Return the deadline that was typed, such as 'ภายในเดือนกันยายน 2568' or 'ปีงบประมาณ 2568 - 2570'."""
    text = "" if value is None else str(value).strip()
    if not text:
        refuse(codes.EMPTY_FIELD)
    if text.startswith(_AGAIN):
        return Deadline(text, None)
    bare = _INTRODUCTION.sub("", text)
    refuse_bare_year(codes.BAD_DATE, bare)
    try:
        return Deadline(text, _last_day(bare))
    except ThaiError as error:
        refuse(codes.BAD_DATE, text=text, reason=Said(error))


def _last_day(text: str) -> date:
    """Return the last day of a fiscal year, a month or a day, or of the later of two years."""
    for read in (_fiscal_year, _month, parse_date):
        try:
            return read(text)
        except ThaiError:
            continue
    return parse_date(text)  # says why it is none


def _fiscal_year(text: str) -> date:
    return FiscalYear.parse(_RANGE.split(text)[-1]).end


def _month(text: str) -> date:
    return Month.parse(text.removeprefix("วันสิ้น")).last


Due = Annotated[Deadline, PlainValidator(read_deadline), WithJsonSchema({"type": ["string", "number"]})]
"""A deadline."""
