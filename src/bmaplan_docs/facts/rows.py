"""What is written where a list stands as rows of a spreadsheet: the file, the sheet, and its columns."""

from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from bmaplan_docs.facts.entity import Entity
from bmaplan_docs.facts.fields import Many, Text, refuse_number
from bmaplan_docs.thai import to_arabic_digits

KEY = "rows"
NESTED = "belongs_to"
_MOST_ROWS = 1_048_576
_ANY = WithJsonSchema({"type": ["object", "string"]})


def _row(value: object) -> int:
    text = to_arabic_digits(str(value or "").strip())
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= _MOST_ROWS:
        refuse_number(str(value or ""))
    return int(text)


RowNumber = Annotated[int, PlainValidator(_row), WithJsonSchema({"type": ["string", "integer"]})]
"""The number of a row of a sheet, from 1."""


class Table(Entity):
    """Which columns of a sheet hold what."""

    sheet: Text | None = Field(None, title="ชื่อแผ่นงาน", description="เว้นได้ถ้าไฟล์มีแผ่นงานเดียว")
    header: RowNumber | None = Field(
        None, title="เลขแถวหัวตาราง", description="เว้นได้ ระบบใช้แถวแรกที่มีหัวคอลัมน์ครบ"
    )
    columns: Annotated[Any, _ANY] = Field(
        title="คอลัมน์", description="ชื่อช่อง: หัวคอลัมน์ตามที่พิมพ์ในตาราง รายการของข้อความใส่หัวคอลัมน์เดียว"
    )
    values: Annotated[Any, _ANY] = Field(
        None, title="ค่าที่เหมือนกันทุกแถว", description="ใช้เมื่อตารางไม่มีคอลัมน์นั้น หรือเซลล์ว่าง"
    )
    fill: Many[Text] = Field((), title="หัวคอลัมน์ที่เซลล์ว่างหมายถึงค่าเดียวกับแถวบน")
    total: Many[Text] = Field((), title="ข้อความที่ขึ้นต้นแถวยอดรวม", description="แถวที่ขึ้นต้นด้วยคำว่า รวม ไม่ต้องระบุ")


class Rows(Table):
    """Rows that stand for a list."""

    rows: Text = Field(title="ไฟล์ตาราง", description="ไฟล์ .xlsx หรือ .csv ในโฟลเดอร์ของเอกสาร")


class NestedRows(Table):
    """Rows of another sheet that stand for lists inside the entries of a list."""

    rows: Text | None = Field(None, title="ไฟล์ตาราง", description="เว้นได้ถ้าเป็นไฟล์เดียวกัน")
    belongs_to: Text = Field(title="หัวคอลัมน์ที่บอกรหัสของรายการแม่")
