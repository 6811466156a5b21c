"""The facts of a meeting: who met when and where, and who signs for what was written down."""

from typing import Annotated, ClassVar

from pydantic import Field, PlainValidator, WithJsonSchema

from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.doctypes.base import DocumentFacts
from bmaplan_docs.facts import ClockTime, Entity, Lines, Many, Text, ThaiDate
from bmaplan_docs.facts.fields import read_year, refuse
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits, to_buddhist_year
from bmaplan_docs.values import dataclass

_NUMBER = Pattern(r"(?:ครั้งที่\s*)?([1-9][0-9]{0,2})(?:\s*/\s*([0-9]{4}))?")

BAD_MEETING_NUMBER = Code(
    "bad-meeting-number",
    Severity.ERROR,
    N_("'{text}' is not the number of a meeting"),
    why=N_(
        "Meetings of a body are counted from 1 in each calendar year (regulation on correspondence, 2526)."
    ),
    hint=N_("write the number alone, or with the year: 8 or 8/2560"),
    bad="number: แปด",
    good="number: 8/2560",
)


@dataclass(frozen=True)
class MeetingNumber:
    """Which meeting of its year it is, and the year where it was typed."""

    number: int
    year: int | None = None


def _meeting_number(value: object) -> MeetingNumber:
    text = str(value or "").strip()
    match = _NUMBER.fullmatch(to_arabic_digits(text))
    year = read_year(match[2]) if match and match[2] else None
    if match is None or (match[2] and year is None):
        refuse(BAD_MEETING_NUMBER, text=text)
    return MeetingNumber(int(match[1]), year)


TypedNumber = Annotated[
    MeetingNumber, PlainValidator(_meeting_number), WithJsonSchema({"type": ["string", "number"]})
]
"""The number of a meeting in its calendar year: ``8`` or ``8/2560``."""


class Person(Entity):
    """A person as the lists name them."""

    name: Text = Field(title="ชื่อ", description="พร้อมคำนำหน้าชื่อ")
    position: Lines | None = Field(None, title="ตำแหน่ง", description="หนึ่งบรรทัดหรือหลายบรรทัด")


class Member(Person):
    """A member of the body, or who came in the place of one."""

    substitute_for: Text | None = Field(None, title="มาแทน", description="ตำแหน่งของผู้ที่มาแทน ไม่ต้องพิมพ์คำว่า แทน")
    role: Text = Field(title="ตำแหน่งในที่ประชุม", description="เช่น ประธาน กรรมการ เลขานุการ")


class Absentee(Person):
    """A member who did not come."""

    role: Text | None = Field(None, title="ตำแหน่งในที่ประชุม")
    reason: Text | None = Field(None, title="เหตุผลที่ไม่มา", description="เช่น ติดราชการ")


class Guest(Person):
    """Somebody who attended without being a member."""


class Attachment(Entity):
    """A paper that belongs to the meeting."""

    kind: ClassVar[str] = "attachment"
    id: Text = Field(title="รหัสเอกสาร", description="ใช้อ้างในเนื้อความ เช่น {ref}`รหัส`")
    name: Text = Field(title="ชื่อเอกสาร")


class NextMeeting(Entity):
    """When the body meets again; its number is computed."""

    date: ThaiDate = Field(title="วันประชุมครั้งต่อไป")
    begin: ClockTime | None = Field(None, title="เวลาเริ่มประชุม")
    venue: Text | None = Field(None, title="สถานที่ประชุม")


class Minutes(DocumentFacts):
    """Minutes of a meeting (รายงานการประชุม); without ``end`` the meeting is still to be held."""

    body: Lines = Field(title="ชื่อคณะที่ประชุม", description="พิมพ์ให้เหมือนกันทุกครั้ง")
    number: TypedNumber = Field(title="ครั้งที่", description="นับใหม่ทุกปีปฏิทิน เช่น 8 หรือ 8/2560")
    date: ThaiDate = Field(title="วันประชุม", description="วันในสัปดาห์ระบบคำนวณให้")
    begin: ClockTime = Field(title="เวลาเริ่มประชุม", description="เช่น 09.30")
    end: ClockTime | None = Field(None, title="เวลาเลิกประชุม", description="เว้นไว้จนกว่าจะประชุมแล้ว")
    venue: Text = Field(title="สถานที่ประชุม", description="ไม่ต้องพิมพ์คำว่า ณ")
    present: Many[Member] = Field(title="ผู้มาประชุม")
    absent: Many[Absentee] = Field((), title="ผู้ไม่มาประชุม")
    attending: Many[Guest] = Field((), title="ผู้เข้าร่วมประชุม")
    attachments: Many[Attachment] = Field((), title="เอกสารประกอบการประชุม")
    next: NextMeeting | None = Field(None, title="การประชุมครั้งต่อไป")
    recorder: Text = Field(title="ผู้จดรายงานการประชุม", description="ชื่อในรายชื่อผู้มาประชุมหรือผู้เข้าร่วมประชุม")
    checker: Text | None = Field(
        None, title="ผู้ตรวจรายงานการประชุม", description="ชื่อในรายชื่อผู้มาประชุมหรือผู้เข้าร่วมประชุม"
    )

    @property
    def year(self) -> int:
        """The calendar year of the meeting, in which it is counted (B.E.)."""
        return to_buddhist_year(self.date)

    @property
    def title(self) -> str:
        """The body on one line."""
        return " ".join(self.body)

    @property
    def is_held(self) -> bool:
        """Whether the meeting was held: it has ended."""
        return self.end is not None

    @property
    def persons(self) -> tuple[Member | Guest, ...]:
        """Everybody who was there."""
        return (*self.present, *self.attending)

    def person(self, name: str) -> Member | Guest | None:
        """Return who was there by that name."""
        return next((person for person in self.persons if person.name == name), None)


def label(number: int, year: int) -> str:
    """Return how a meeting is named: ``ครั้งที่ 8/2560``."""
    return f"ครั้งที่ {number}/{year}"


def next_label(meeting: Minutes, following: NextMeeting) -> str:
    """Return how the meeting after one is named: counting begins again each January."""
    year = to_buddhist_year(following.date)
    return label(meeting.number.number + 1 if year == meeting.year else 1, year)
