"""What documents that are bound like books may ask for: lists behind the list of contents, an emblem."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from bmaplan_docs.doctypes.base import DocumentFacts, Draft
from bmaplan_docs.facts import PictureFile, Text, YesNo
from bmaplan_docs.facts.fields import refuse_number
from bmaplan_docs.thai import ThaiError, parse_number
from bmaplan_docs.tree import Contents, Figure, Listed, Paragraph, Picture, Slot, Width, text

EMBLEM_CM = Decimal(3)
SMALLEST, TALLEST = Decimal(1), Decimal(5)
CONTENTS_HEAD = Paragraph(text("\tหน้า"), style="ContentsHead")
"""The word above the page numbers of a list."""


def _height(value: object) -> Decimal:
    """Return the height of an emblem in cm; the cover has no room for a taller one."""
    typed = str(value).strip()
    try:
        height = parse_number(typed.removesuffix("ซม.").removesuffix("cm").strip())
    except ThaiError:
        refuse_number(typed)
    if not SMALLEST <= height <= TALLEST:
        refuse_number(typed)
    return height


Height = Annotated[Decimal, PlainValidator(_height), WithJsonSchema({"type": ["string", "number"]})]
"""The height of an emblem in cm."""


class FrontFacts(DocumentFacts):
    """What a document states about its first pages."""

    list_of_tables: YesNo = Field(YesNo.NO, title="สารบัญตาราง", description="ใช่ คือพิมพ์รายชื่อตารางต่อจากสารบัญ")
    list_of_figures: YesNo = Field(
        YesNo.NO, title="สารบัญภาพ", description="ใช่ คือพิมพ์รายชื่อภาพและแผนภาพต่อจากสารบัญ"
    )
    emblem: Annotated[Text, PictureFile("emblem_alt")] | None = Field(
        None, title="ตราบนปก", description="ไฟล์ภาพในโฟลเดอร์ของเอกสาร เช่น seal.png"
    )
    emblem_alt: Text | None = Field(None, title="คำบรรยายตราบนปก", description="สำหรับผู้ที่มองไม่เห็นภาพ")
    emblem_height: Height = Field(EMBLEM_CM, title="ความสูงของตราบนปก", description="ถ้าไม่บอก คือ 3 เซนติเมตร")


def front_fields(draft: Draft) -> Mapping[str, Slot]:
    """Return the lists and the emblem by the name of their place in the form."""
    facts: FrontFacts = draft.facts
    figures = f"สารบัญ{facts.figure_word.removesuffix('ที่')}"
    return {
        "contents": Slot((Contents(),)),
        "list_of_tables": _list(facts, "list_of_tables", "สารบัญตาราง", "tables"),
        "list_of_figures": _list(facts, "list_of_figures", figures, "figures"),
        "emblem": picture_slot(draft.pictures.get(facts.emblem or ""), facts.emblem_height),
    }


def _list(facts: FrontFacts, key: str, title: str, kind: Listed) -> Slot:
    if getattr(facts, key) is YesNo.NO:
        return Slot(())
    listed = Contents(kind=kind, span=facts.place(key))
    return Slot((Paragraph(text(title), style="PageTitle"), CONTENTS_HEAD, listed))


def picture_slot(picture: Picture | None, height: Decimal) -> Slot:
    """Return a picture so many cm tall; nothing where there is none."""
    if picture is None:
        return Slot(())
    width = float(height) * picture.width / picture.height
    return Slot((Figure((picture,), width=Width(width, "cm")),))
