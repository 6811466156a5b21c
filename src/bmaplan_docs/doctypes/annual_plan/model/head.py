"""What the head of the office stands for: a vision of the year, a portrait, name and position."""

from typing import Annotated

from pydantic import Field

from bmaplan_docs.facts import Entity, Lines, PictureFile, Text


class Head(Entity):
    """The head of the office (หัวหน้าหน่วยงาน) and what the office is to reach within the year."""

    vision: Lines = Field(
        title="วิสัยทัศน์ของหัวหน้าหน่วยงาน", description="สิ่งที่จะทำให้สำเร็จตามพันธกิจภายในปีงบประมาณ แต่ละบรรทัดเป็นหนึ่งย่อหน้า"
    )
    portrait: Annotated[Text, PictureFile("portrait_alt")] | None = Field(
        None, title="ภาพหัวหน้าหน่วยงาน", description="ไฟล์ภาพในโฟลเดอร์ของเอกสาร เช่น head.jpg"
    )
    portrait_alt: Text | None = Field(None, title="คำบรรยายภาพหัวหน้าหน่วยงาน", description="สำหรับผู้ที่มองไม่เห็นภาพ")
    name: Text | None = Field(None, title="ชื่อหัวหน้าหน่วยงาน")
    position: Text | None = Field(None, title="ตำแหน่งหัวหน้าหน่วยงาน")
