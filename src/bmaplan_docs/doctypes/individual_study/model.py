"""The facts of an individual study."""

from pydantic import Field

from bmaplan_docs.doctypes.front import FrontFacts
from bmaplan_docs.facts import Choice, Entity, Lines, Many, Text, ThaiDate, Work, Year


class ResultKind(Choice):
    """What an indicator measures: what was made, or what changed by it."""

    OUTPUT = "ผลผลิต"
    OUTCOME = "ผลลัพธ์"


class Author(Entity):
    """Who wrote the study, as printed on the cover."""

    name: Text = Field(title="ชื่อผู้จัดทำ", description="พร้อมคำนำหน้าชื่อ")
    position: Text = Field(title="ตำแหน่ง", description="ไม่ต้องพิมพ์คำว่า ตำแหน่ง")
    units: Lines = Field(title="สังกัด", description="หน่วยงานบรรทัดละหนึ่งชื่อ จากเล็กไปใหญ่ ไม่ต้องพิมพ์คำว่า สังกัด")


class Course(Entity):
    """The training course of which the study is a part."""

    name: Text = Field(title="ชื่อหลักสูตร", description="รวมคำว่า หลักสูตร")
    cohort: Text = Field(title="รุ่นที่", description="เฉพาะตัวเลข เช่น 43")
    institute: Lines = Field(title="สถาบันที่จัดหลักสูตร", description="บรรทัดละหนึ่งชื่อ")


class StudyIndicator(Entity):
    """A row of the table of indicators (section 9); each edition of the form prints some of its facts."""

    name: Text = Field(title="ตัวชี้วัด")
    objective: Text | None = Field(
        None, title="เป้าหมาย/วัตถุประสงค์", description="เป้าหมายหรือวัตถุประสงค์ที่ตัวชี้วัดนี้วัด (แบบปี 2561)"
    )
    target: Text | None = Field(None, title="ค่าเป้าหมาย", description="แบบปี 2563 และ 2566")
    result: ResultKind | None = Field(
        None, title="ประเภทตัวชี้วัด", description="ผลผลิต หรือ ผลลัพธ์ (แบบปี 2563 และ 2566)"
    )
    method: Text | None = Field(None, title="วิธีการ/เครื่องมือที่ใช้ในการติดตามผล")
    due: Text | None = Field(None, title="ระยะเวลา", description="เช่น ภายในเดือนสิงหาคม 2566 (แบบปี 2566)")


class IndividualStudy(FrontFacts):
    """An individual study (รายงานส่วนบุคคล)."""

    title: Lines = Field(title="ชื่อเรื่อง", description="หนึ่งถึงสี่บรรทัด ตามที่ต้องการให้ตัดบรรทัดบนปก")
    author: Author = Field(title="ผู้จัดทำ")
    course: Course = Field(title="หลักสูตร")
    fiscal_year: Year = Field(title="ปีงบประมาณ")
    date: ThaiDate | None = Field(None, title="วันที่ลงนามในคำนำและกิตติกรรมประกาศ")
    indicators: Many[StudyIndicator] = Field(title="ตัวชี้วัดความสำเร็จ")
    references: Many[Work] = Field(
        (), title="รายการบรรณานุกรม", description="อยู่ในไฟล์ .bib หรือ .json (CSL) ของโฟลเดอร์นี้ก็ได้"
    )
