"""The prose of a new document: every part of the form with its guidance and a blank."""

from collections.abc import Iterable, Iterator

from bmaplan_docs.tree.outline import Part

_OPENING = (
    "<!-- บรรทัดที่ขึ้นต้นด้วย # คือหัวข้อของแบบฟอร์ม ไม่ต้องพิมพ์เลขข้อ ระบบใส่ให้\n"
    "     ข้อความระหว่างเครื่องหมายเช่นนี้เป็นคำแนะนำ ไม่ปรากฏในเอกสาร\n"
    "     พิมพ์ข้อความของท่านแทน <กรอก…> ทั้งหมด รวมทั้งเครื่องหมาย < และ > -->\n"
)


def prose_skeleton(outline: Iterable[Part]) -> str:
    """Return Markdown with the parts of a form; optional ones without guidance are only named at the end.

    What the writer heads as he likes is left to the skeleton of the type, which knows what is customary.
    """
    parts = tuple(part for part in outline if not (part.leading or part.repeated))
    if not parts:
        return ""
    text = "\n".join([_OPENING, *(line for part in parts for line in _lines(part, 1))])
    left_out = [f"# {part.title}" for part in parts if not _is_written(part)]
    if left_out:
        text += "\n<!-- หัวข้อที่เพิ่มได้เมื่อต้องการ:\n{}\n-->\n".format("\n".join(left_out))
    return text


def _is_written(part: Part) -> bool:
    return part.required or bool(part.guidance)


def _lines(part: Part, level: int) -> Iterator[str]:
    if not _is_written(part):
        return
    yield f"{'#' * level} {part.title}\n"
    notes = [part.guidance] if part.guidance else []
    if not part.required:
        notes.append("ถ้าไม่ใช้ ลบหัวข้อนี้ได้")
    if notes:
        yield f"<!-- {' '.join(notes)} -->\n"
    if not part.parts:
        yield f"<กรอก{part.title}>\n"
    for inner in part.parts:
        yield from _lines(inner, level + 1)
