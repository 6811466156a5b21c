"""The prose of a new document: every part of the form with its guidance and a blank."""

from collections.abc import Iterable, Iterator

from bmaplan_docs.tree.outline import Part

_OPENING = """\
<!-- อ่านก่อน
     บรรทัดที่ขึ้นต้นด้วย # คือหัวข้อของแบบฟอร์ม อย่าแก้ชื่อ ไม่ต้องพิมพ์เลขข้อ ระบบใส่ให้
     ข้อความระหว่างเครื่องหมายเช่นนี้เป็นคำแนะนำ ไม่ปรากฏในเอกสาร
     พิมพ์ข้อความของท่านแทน <กรอก…> ทั้งหมด รวมทั้งเครื่องหมาย < และ >
     เว้นบรรทัดว่างหนึ่งบรรทัดเมื่อขึ้นย่อหน้าใหม่ พิมพ์ **คำ** เมื่อต้องการตัวหนา
     รายการที่มีเลข ขึ้นต้นทุกข้อด้วย 1. และวรรค รายการที่ไม่มีเลข ขึ้นต้นด้วย - และวรรค
     หัวข้อย่อยของท่านเอง ขึ้นต้นด้วย ## และวรรค แล้วตั้งชื่อได้ตามต้องการ -->
"""
_OPTIONAL = "<!-- เพิ่มได้ถ้าต้องการ: ลบบรรทัดนี้ และบรรทัดเครื่องหมายปิดใต้หัวข้อนี้ แล้วเขียน{guidance}"
_CLOSING = "-->\n"


def prose_skeleton(outline: Iterable[Part]) -> str:
    """Return Markdown with the parts of a form; optional ones wait between the signs of a comment.

    What the writer heads as he likes is left to the skeleton of the type, which knows what is customary.
    """
    parts = tuple(part for part in outline if not (part.leading or part.repeated))
    return "\n".join([_OPENING, *(line for part in parts for line in _lines(part, 1))]) if parts else ""


def _lines(part: Part, level: int) -> Iterator[str]:
    heading, blank = f"{'#' * level} {part.title}\n", f"<กรอก{part.title}>"
    if not part.required:
        guidance = part.guidance and f": {part.guidance}"
        yield "\n".join((_OPTIONAL.format(guidance=guidance), heading, blank, _CLOSING))
        return
    yield heading
    if part.guidance:
        yield f"<!-- {part.guidance} -->\n"
    if not part.parts:
        yield f"{blank}\n"
    for inner in part.parts:
        yield from _lines(inner, level + 1)
