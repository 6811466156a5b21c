"""Write docs/reference.md, which follows from the models and the codes."""  # noqa: INP001 - a script

import argparse
import re
import runpy
import types
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Annotated, Any, Union, get_args, get_origin

from bmaplan_docs import doctypes
from bmaplan_docs.checker.catalogue import matching
from bmaplan_docs.cli.arguments import _COMMANDS
from bmaplan_docs.cli.console import Exit
from bmaplan_docs.diagnostics import Code, Language
from bmaplan_docs.doctypes.base import DocumentType
from bmaplan_docs.doctypes.front import Height
from bmaplan_docs.doctypes.integrated_plan.deadlines import Due
from bmaplan_docs.doctypes.integrated_plan.model import Days
from bmaplan_docs.doctypes.minutes.model import TypedNumber
from bmaplan_docs.facts import (
    Baht,
    Choice,
    ClockTime,
    Count,
    Entity,
    Lines,
    Months,
    Percent,
    Reference,
    Task,
    Text,
    ThaiDate,
    Year,
    typed_fields,
)
from bmaplan_docs.facts.bare import or_bare
from bmaplan_docs.facts.rows import NestedRows, RowNumber, Rows
from bmaplan_docs.facts.unfilled import entity_in
from bmaplan_docs.facts.works import IssuedDate
from bmaplan_docs.pipeline.every_code import all_codes
from bmaplan_docs.project.settings import Settings
from bmaplan_docs.reader.cycle import CycleFacts
from bmaplan_docs.reader.kpi import KpisFacts
from bmaplan_docs.reader.objectives import ObjectivesFacts
from bmaplan_docs.reader.schedule import MonthOfYear, ScheduleFacts
from bmaplan_docs.reader.swot import SwotFacts
from bmaplan_docs.registry import RegistryFacts
from bmaplan_docs.tree.outline import Part

TARGET = Path(__file__).with_name("reference.md")
THAI = Language("th")

KINDS: dict[Any, str] = {
    Text: "ข้อความ",
    Lines: "ข้อความ หนึ่งหรือหลายบรรทัด",
    Year: "ปี พ.ศ.",
    Baht: "จำนวนเงิน (บาท)",
    Count: "จำนวนนับ",
    Percent: "ร้อยละ 0 ถึง 100",
    ThaiDate: "วันที่",
    ClockTime: "เวลา",
    TypedNumber: "เลขครั้งที่ประชุม",
    Months: "ช่วงเดือน",
    RowNumber: "เลขแถว",
    Due: "วัน เดือน หรือปีงบประมาณ",
    Days: "จำนวนวัน",
    Height: "เซนติเมตร 1 ถึง 5",
    MonthOfYear: "เดือนและปี",
    IssuedDate: "ปีหรือวันที่ พ.ศ. หรือ ค.ศ.",
}
DIRECTIVES = {
    "table": "ตารางที่มีชื่อ ชื่ออยู่หลังวงเล็บปีกกา ตารางอยู่ข้างใน เลขตารางระบบนับให้",
    "schedule": "ตารางเวลา พิมพ์เป็นข้อมูล ช่องเดือนและแถบเวลาระบบวาดให้ บนหน้าแนวนอน",
    "swot": "ตารางวิเคราะห์ SWOT สองคอลัมน์ ปัจจัยภายในและปัจจัยภายนอก เลขข้อระบบใส่ให้",
    "objectives": "ตารางวัตถุประสงค์กับตัวชี้วัด วัตถุประสงค์ที่มีหลายตัวชี้วัดอยู่ในช่องเดียว เลขข้อระบบใส่ให้",
    "kpi": "ตารางตัวชี้วัด ห้าคอลัมน์ คอลัมน์ที่ไม่มีแถวใดพิมพ์จะไม่ปรากฏ เลขข้อระบบใส่ให้",
    "cycle": "แผนภาพวงจร เช่น PDCA มี 3 ถึง 8 ขั้นตอน วาดเป็นกล่องข้อความกับลูกศร เลขแผนภาพระบบนับให้",
    "resolution": "มติที่ประชุม คำอื่นแทนคำว่า มติที่ประชุม อยู่หลังวงเล็บปีกกา ผู้รับผิดชอบ กำหนดเวลา และสถานะเป็นตัวเลือก",
    "opinion": "ความเห็น คำอื่นแทนคำว่า ความเห็น อยู่หลังวงเล็บปีกกา",
    "list-table": "ตารางที่แต่ละแถวเป็นรายการของช่อง ในช่องมีรายการ หลายย่อหน้า และภาพได้ ใช้ตัวเลือกของ table ได้",
    "mindmap": "แผนที่ความคิด วาดจากรายการที่ซ้อนกัน ข้อบนสุดข้อเดียวคือหัวข้อกลาง อยู่บนหน้าแนวนอนเมื่อหน้าแนวตั้งไม่พอ",
    "chart": "แผนภูมิของแผน ตามชื่อชนิดและแผนหลัง :of: หรือ bars และ columns จากตัวเลขที่พิมพ์ไว้ข้างใน เลขภาพระบบนับให้",
    "document": "เอกสารอีกฉบับของโครงการทั้งฉบับ ในรูปแบบของเอกสารนั้นเอง ชื่อเอกสารอยู่หลังวงเล็บปีกกา",
    "landscape": "เนื้อหาข้างในอยู่บนหน้าแนวนอน",
    "figure": "ภาพหนึ่งหรือสองภาพ ชื่อภาพและเลขภาพอยู่ใต้ภาพ ตามด้วยที่มา",
}
FACTS: dict[str, type[Entity]] = {
    "schedule": ScheduleFacts,
    "swot": SwotFacts,
    "objectives": ObjectivesFacts,
    "kpi": KpisFacts,
    "cycle": CycleFacts,
}
EXITS = {
    Exit.DONE: "เสร็จ (อาจมี warning)",
    Exit.PROBLEMS: "เนื้อหามีสิ่งที่ต้องแก้ไข",
    Exit.USAGE: "สั่งไม่ถูกต้อง เช่น ไม่มีคำสั่งหรือเอกสารชื่อนั้น หรือไม่ได้อยู่ในโฟลเดอร์ของโครงการเอกสาร",
    Exit.MACHINE: "เครื่องทำต่อไม่ได้ เช่น เขียนไฟล์ไม่ได้ ดิสก์เต็ม หรือดาวน์โหลดไม่ได้",
    Exit.CANCELLED: "ผู้ใช้สั่งหยุด (Ctrl+C)",
}
OPENING = """\
# รายการอ้างอิง

ทุกช่อง หัวข้อ คำสั่ง และรหัสข้อความของ `bmaplan_docs` วิธีใช้อ่านใน [คู่มือผู้เขียน](guide.md)
หน้านี้จัดทำจากตัวโปรแกรม (`python docs/draft_reference.py`) ไม่ต้องแก้ด้วยมือ

- [ประเภทเอกสาร](#ประเภทเอกสาร): {types}
- [ทะเบียนกลาง](#ทะเบียนกลาง) · [การตั้งค่าโครงการ](#การตั้งค่าโครงการ) · [แถวข้อมูลจากไฟล์ตาราง](#แถวข้อมูลจากไฟล์ตาราง)
- [คำสั่งพิเศษในเนื้อความ](#คำสั่งพิเศษในเนื้อความ) · [คำสั่ง](#คำสั่ง) · [รหัสข้อความ](#รหัสข้อความ)

ในตารางของช่อง `ก.ข` หมายถึงช่อง `ข` ในกลุ่ม `ก` และ `ก[]` หมายถึงแต่ละข้อของรายการ `ก`
รายการที่มีข้อเดียวพิมพ์โดยไม่มี `- ` ก็ได้
ช่องที่ "ต้องมี" ต้องมีในทุกกลุ่มที่ช่องนั้นอยู่ ส่วนกลุ่มที่เว้นได้ จะเว้นทั้งกลุ่มก็ได้
"""
KEYS = ("ช่อง", "ความหมาย", "ค่า", "ต้องมี", "คำอธิบาย")


def reference() -> str:
    """Return the text of the page."""
    kinds = [kind for kind in map(doctypes.find, doctypes.names()) if kind]
    links = " · ".join(f"[{kind.title}](#{kind.name})" for kind in kinds)
    blocks: list[str] = [OPENING.format(types=links).rstrip(), "## ประเภทเอกสาร"]
    for kind in kinds:
        blocks += document_type(kind)
    blocks += [
        "## ทะเบียนกลาง",
        "ข้อเท็จจริงที่เอกสารใช้ร่วมกัน แยกเป็นกี่ไฟล์ก็ได้ใน `content/registry/` ขอเพียงช่องหนึ่งช่องอยู่ในไฟล์เดียว",
        table(KEYS, keys(RegistryFacts)),
        "## การตั้งค่าโครงการ",
        "ไฟล์ `bmaplan.yaml` ทำเครื่องหมายว่าโฟลเดอร์นั้นเป็นโครงการเอกสาร",
        table(KEYS, keys(Settings)),
        "## แถวข้อมูลจากไฟล์ตาราง",
        "ในที่ของรายการใดก็ได้ พิมพ์กลุ่มที่มี `rows:` แทนรายการนั้น หรือแทนข้อหนึ่งของรายการ",
        table(KEYS, keys(Rows)),
        "ใต้ `columns` ในที่ของรายการย่อยซึ่งอยู่อีกแผ่นงานหนึ่ง พิมพ์กลุ่มนี้แทนช่องของรายการย่อย",
        table(KEYS, keys(NestedRows)),
        "## คำสั่งพิเศษในเนื้อความ",
        "เปิดด้วย `:::{ชื่อ}` และปิดด้วย `:::` ในบรรทัดของตนเอง",
        table(("ชื่อ", "ใช้ทำอะไร"), ((code(f":::{{{name}}}"), use) for name, use in DIRECTIVES.items())),
        *(said for name, facts in FACTS.items() for said in directive(name, facts)),
        "ตัวเลือกของ `:::{resolution}` พิมพ์ในบรรทัดของตนเองก่อนข้อความ เช่น `:who: กองแผนงาน`",
        table(KEYS, keys(Task)),
        "## คำสั่ง",
        "ผู้ที่ใช้ `build.py` สั่ง `python build.py คำสั่ง` แทน `bmaplan คำสั่ง` ได้ทุกคำสั่ง ถ้าไม่บอกคำสั่งคือ `build`",
        table(("คำสั่ง", "ใช้ทำอะไร"), commands()),
        "`--lang en` แสดงข้อความเป็นภาษาอังกฤษ และ `--project โฟลเดอร์` บอกโฟลเดอร์ของโครงการ ใช้ได้กับทุกคำสั่ง",
        table(("รหัสออก", "ความหมาย"), ((code(f"{exit_:d}"), said) for exit_, said in EXITS.items())),
        "## รหัสข้อความ",
        "`error` ต้องแก้ก่อน เอกสารจึงจะทำได้ `warning` ทำให้แล้วแต่ควรดู `bmaplan explain รหัส` แสดงข้อความเดียวกันนี้",
        "รหัสของกฎตรวจสอบอยู่ใน [กฎตรวจสอบ](rules.md)",
        *(explanation(known) for name, known in all_codes().items() if name not in matching(["all"])),
    ]
    return "\n\n".join(blocks) + "\n"


def directive(name: str, facts: type[Entity]) -> Iterator[str]:
    """Yield the blocks about the keys of a directive."""
    yield f"ช่องของ `:::{{{name}}}`"
    yield table(KEYS, keys(facts))


def document_type(kind: DocumentType) -> Iterator[str]:
    """Yield the blocks about a document type: its keys, and the parts of each edition."""
    yield f"### {kind.name}"
    yield f"{kind.title} (`document: {kind.name}`)"
    yield table(KEYS, keys(kind.model))
    for edition in kind.editions:
        files = " ".join(f"`{form}.docx`" for form in kind.forms(edition))
        yield f"หัวข้อในแบบฟอร์มปี {edition.year} (`edition: {edition.year}`, ไฟล์ {files})"
        yield table(("หัวข้อ", "เลขข้อ", "ต้องมี", "เขียนอะไร", "ชื่ออื่นที่ใช้ได้"), parts(edition.outline, 1))


def keys(
    model: type[Entity], prefix: str = "", above: tuple[type[Entity], ...] = ()
) -> Iterator[Sequence[str]]:
    """Yield a row for each key of a model, and for the keys inside it."""
    for name, field in typed_fields(model).items():
        kind, inner, many = describe(field.annotation, field.metadata)
        kind = kind.replace("กลุ่ม", "ค่าเดียวหรือกลุ่ม") if field.json_schema_extra is or_bare else kind
        path = f"{prefix}{name}"
        default = field.default if isinstance(field.default, Choice) else ""
        needed = "ต้องมี" if field.is_required() else f"เว้นได้ (ถือเป็น {default})" if default else "เว้นได้"
        yield code(path + "[]" * many), plain(field.title), kind, needed, plain(field.description)
        if inner and inner not in (*above, model):
            yield from keys(inner, f"{path}{'[]' * many}.", (*above, model))


def describe(annotation: Any, notes: Sequence[Any] = ()) -> tuple[str, type[Entity] | None, bool]:
    """Return the kind of a value in Thai, the entity inside it if any, and whether it is a list."""
    for note in notes:
        if isinstance(note, Reference):
            return f"รหัส (id) {'ในทะเบียนกลาง' if note.kind in registered() else 'ในเอกสารนี้'}", None, False
    for alias, kind in KINDS.items():
        if alias.__metadata__[0] in notes:
            return kind, None, False
    arguments = [argument for argument in get_args(annotation) if argument not in (type(None), ...)]
    if get_origin(annotation) is Annotated:
        return describe(arguments[0], arguments[1:])
    if get_origin(annotation) in (Union, types.UnionType):
        return describe(arguments[0])
    if get_origin(annotation) is tuple:
        kind, inner, _ = describe(arguments[0])
        return f"รายการของ{kind}", inner, True
    if get_origin(annotation) is dict:
        key, value = (describe(argument)[0] for argument in arguments)
        return f"กลุ่มของ `{key}: {value}`", None, False
    if annotation is Any:
        return "กลุ่ม", None, False
    if issubclass(annotation, Choice):
        return " หรือ ".join(code(word) for word in annotation), None, False
    return "กลุ่ม", annotation, False


@cache
def registered() -> set[str]:
    """Return the kinds of entity that the registry holds."""
    found: list[type[Entity]] = [RegistryFacts]
    for model in found:
        inner = (entity_in(field.annotation) for field in model.model_fields.values())
        found += filter(None, inner)
    return {model.kind for model in found}


def parts(outline: Iterable[Part], level: int) -> Iterator[Sequence[str]]:
    """Yield a row for each part of a form, those inside it after it."""
    for part in outline:
        number = ".".join(map(str, part.number))
        needed = "ต้องมี" if part.required else "เว้นได้"
        aliases = " · ".join(map(code, part.aliases))
        yield code(f"{'#' * level} {part.title}"), number, needed, plain(part.guidance), aliases
        yield from parts(part.parts, level + 1)


class Recorder(argparse.ArgumentParser):
    """Takes down the arguments of a command instead of parsing them."""

    def __init__(self) -> None:
        super().__init__(add_help=False)
        self.taken: list[tuple[str, str]] = []

    def add_argument(self, *names: Any, **settings: Any) -> Any:
        """Keep how an argument is written, and its help."""
        value = str(settings.get("metavar") or "|".join(settings.get("choices", ())))
        written = " ".join(filter(None, (names[-1], value))) if names[0].startswith("-") else value
        self.taken.append((written, str(settings.get("help", ""))))


def commands() -> Iterator[Sequence[str]]:
    """Yield a row for each command, and one for each of its arguments."""
    for name, (text, add_arguments) in _COMMANDS.items():
        recorder = Recorder()
        add_arguments(recorder, THAI.translate)
        yield code(f"bmaplan {name}"), plain(THAI.translate(text))
        for written, help_ in recorder.taken:
            yield f"· {code(written)}", plain(help_)


def explanation(known: Code) -> str:
    """Return all that is known of a code."""
    lines = [f"### {known.name}", f"**{known.severity}** {readable(known.message)}", readable(known.why)]
    if known.hint:
        lines.append(f"วิธีแก้: {readable(known.hint)}")
    if known.source:
        lines.append(f"ที่มา: {plain(known.source)}")
    for title, example in (("ผิด", known.bad), ("ถูก", known.good)):
        if example:
            lines.append(f"{title}\n\n```text\n{example}\n```")
    return "\n\n".join(lines)


def readable(template: str) -> str:
    """Return a message in Thai with an ellipsis for each of its blanks."""
    pieces = Formatter().parse(THAI.translate(template))
    return plain("".join(text + ("…" if blank is not None else "") for text, blank, _, _ in pieces))


def plain(text: str | None) -> str:
    """Return a text in which no sign means anything to Markdown."""
    return re.sub(r"([\\`*_<|\[\]])", r"\\\1", text or "")


def code(text: str) -> str:
    """Return a text as code."""
    return f"`{text}`".replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; columns that are empty throughout are left out."""
    body = list(rows)
    kept = [index for index, title in enumerate(head) if any(row[index] for row in body)]
    lines = [[head[index] for index in kept], ["---"] * len(kept)]
    lines += [[row[index] for index in kept] for row in body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8", newline="\n")
    runpy.run_path(str(TARGET.with_name("draft_rules.py")))["write"]()  # the codes that are not in this page
