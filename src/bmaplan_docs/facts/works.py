"""Works that a document refers to: books, laws, websites and whatever else a bibliography lists."""

import re
from typing import Annotated, ClassVar, Self

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.facts.codes import MISSING_FIELD
from bmaplan_docs.facts.entity import Entity
from bmaplan_docs.facts.fields import Choice, Many, Text, ThaiDate, refuse
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import Month, ThaiError, parse_date, to_arabic_digits, to_buddhist_year
from bmaplan_docs.values import dataclass

OFFSET = 543
FIRST_BUDDHIST, LAST_BUDDHIST = 2300, 2799
FIRST_COMMON, LAST_COMMON = 1000, 2199
_YEAR = Pattern(r"(?:(พ\.ศ\.|ค\.ศ\.)\s*)?([0-9]{4})")
_THAI = Pattern("[ก-ฮ]")
_THAI_LANGUAGE = Pattern(r"th\b|thai|ไทย|ภาษาไทย", flags=re.IGNORECASE)

BAD_ISSUED = Code(
    "bad-issued",
    Severity.ERROR,
    N_("'{text}' is not the year or the date of a publication"),
    why=N_("The year stands in the bibliography and in every citation; the tool never guesses it."),
    hint=N_(
        "write a year such as 2566 or 2023, or a date such as 20 กรกฎาคม 2566; without a year leave it out"
    ),
    bad="issued: ปลายปีที่แล้ว",
    good="issued: 2566",
)
CODES = (BAD_ISSUED,)


@dataclass(frozen=True)
class Issued:
    """When a work appeared: the year in both eras, and the month and day where they are known."""

    buddhist_year: int
    common_year: int
    month: int | None = None
    day: int | None = None


def _issued(value: object) -> Issued:
    text = to_arabic_digits(str(value or "").strip())
    found = _read_year(text) or _read_month(text) or _read_day(text)
    if found is None:
        refuse(BAD_ISSUED, text=text)
    return found


def _read_year(text: str) -> Issued | None:
    match = _YEAR.fullmatch(text)
    if match is None:
        return None
    era, year = match[1], int(match[2])
    if era != "พ.ศ." and FIRST_COMMON <= year <= LAST_COMMON:
        return Issued(year + OFFSET, year)
    if era != "ค.ศ." and FIRST_BUDDHIST <= year <= LAST_BUDDHIST:
        return Issued(year, year - OFFSET)
    return None


def _read_month(text: str) -> Issued | None:
    try:
        first = Month.parse(text).first
    except ThaiError:
        return None
    return Issued(to_buddhist_year(first), first.year, first.month)


def _read_day(text: str) -> Issued | None:
    try:
        day = parse_date(text)
    except ThaiError:
        return None
    return Issued(to_buddhist_year(day), day.year, day.month, day.day)


IssuedDate = Annotated[Issued, PlainValidator(_issued), WithJsonSchema({"type": ["string", "number"]})]
"""A year, a month or a day of either era; an era is never guessed."""


class WorkType(Choice):
    """What a work is, in the words of CSL; each is listed in its own way."""

    BOOK = "book"
    CHAPTER = "chapter"
    REPORT = "report"
    THESIS = "thesis"
    JOURNAL = "article-journal"
    MAGAZINE = "article-magazine"
    NEWSPAPER = "article-newspaper"
    CONFERENCE = "paper-conference"
    WEBPAGE = "webpage"
    LAW = "legislation"
    DOCUMENT = "document"


class Name(Entity):
    """A person by given and family name, or an agency by its whole name."""

    given: Text | None = Field(None, title="ชื่อ", description="พร้อมคำนำหน้าชื่อถ้าต้องการให้พิมพ์")
    family: Text | None = Field(None, title="นามสกุล")
    literal: Text | None = Field(None, title="ชื่อหน่วยงาน", description="ชื่อเต็มที่พิมพ์ตามที่เขียน ใช้แทนชื่อและนามสกุล")

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not (self.given or self.family or self.literal):
            refuse(MISSING_FIELD, key="literal", title=type(self).model_fields["literal"].title)
        return self


class Work(Entity):
    """A work of the bibliography, by the keys of CSL."""

    kind: ClassVar[str] = "work"
    id: Text = Field(title="รหัสรายการ", description="ใช้อ้างในเนื้อความ เช่น {cite:p}`รหัส`")
    type: WorkType = Field(WorkType.DOCUMENT, title="ชนิด")
    title: Text = Field(title="ชื่อเรื่อง")
    author: Many[Name] = Field((), title="ผู้แต่ง")
    editor: Many[Name] = Field((), title="บรรณาธิการ")
    issued: IssuedDate | None = Field(
        None, title="ปีหรือวันที่เผยแพร่", description="พ.ศ. หรือ ค.ศ. ก็ได้ ถ้าไม่ปรากฏให้เว้นไว้"
    )
    publisher: Text | None = Field(None, title="สำนักพิมพ์", description="หรือมหาวิทยาลัยของวิทยานิพนธ์")
    publisher_place: Text | None = Field(None, alias="publisher-place", title="เมืองที่พิมพ์")
    container_title: Text | None = Field(
        None, alias="container-title", title="ชื่อวารสารหรือหนังสือ", description="หรือเว็บไซต์ ที่งานนี้เป็นส่วนหนึ่ง"
    )
    volume: Text | None = Field(None, title="ปีที่หรือเล่มที่")
    issue: Text | None = Field(None, title="ฉบับที่หรือตอนที่")
    page: Text | None = Field(None, title="หน้า", description="เช่น 45-60")
    edition: Text | None = Field(None, title="พิมพ์ครั้งที่", description="เช่น 2")
    genre: Text | None = Field(None, title="ประเภทของงาน", description="เช่น วิทยานิพนธ์ปริญญามหาบัณฑิต")
    URL: Text | None = Field(None, title="ที่อยู่เว็บ")
    accessed: ThaiDate | None = Field(None, title="วันที่สืบค้น")
    DOI: Text | None = Field(None, title="รหัส DOI")
    language: Text | None = Field(None, title="ภาษา", description="th หรือ en ถ้าไม่บอก ดูจากตัวอักษรของชื่อ")

    @property
    def is_thai(self) -> bool:
        """Whether it is listed as a Thai work: its title or an author is in Thai script, or it says so."""
        names = (part for name in self.author for part in (name.given, name.family, name.literal) if part)
        return (
            any(_THAI.search(text) for text in (self.title, *names))
            or _THAI_LANGUAGE.match(self.language or "") is not None
        )
