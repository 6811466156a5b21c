"""Minutes, agenda paper and list of resolutions: what a secretary sees in Word, and the next meeting."""

from collections import Counter
from datetime import date

import pytest
from project import SMALL, documents, output, project, say, small_project
from wordfile import WordFile, text_of, value

from bmaplan_docs import Project
from bmaplan_docs.workspace import MemoryWorkspace

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FACTS = (SMALL / "content/meeting/index.md").read_text("utf-8")


def lines(made: Project, name: str) -> list[str]:
    """The paragraphs of a Word file of the meeting, without empty ones, with plain spaces."""
    result = made.build(["meeting"])
    word = WordFile(output(result, name))
    texts = [text_of(paragraph).replace("\u00a0", " ").strip() for paragraph in word.paragraphs]
    return [text for text in texts if text]


def test_minutes_follow_the_prescribed_order() -> None:
    assert lines(project(), "meeting") == [
        "รายงานการประชุม",
        "คณะทำงานสวนใกล้บ้าน",
        "ครั้งที่ ๒/๒๕๖๘",
        "เมื่อวันพฤหัสบดีที่ ๒๐ กุมภาพันธ์ ๒๕๖๘",
        "ณ ห้องประชุมเล็ก",
        "ผู้มาประชุม",
        "๑.",
        "นาย ก ตัวอย่าง",
        "หัวหน้ากลุ่มงานสวน",
        "ประธาน",
        "๒.",
        "นาง ข ตัวอย่าง",
        "เลขานุการ",
        "ผู้ไม่มาประชุม",
        "๑.",
        "นาย ค ตัวอย่าง",
        "ติดราชการ",
        "ผู้เข้าร่วมประชุม",
        "๑.",
        "นางสาว ง ตัวอย่าง",
        "วิศวกร",
        "เริ่มประชุมเวลา ๐๙.๓๐ น.",
        "ประธานกล่าวเปิดการประชุม และดำเนินการประชุมตามระเบียบวาระ ดังนี้",
        "ระเบียบวาระที่ ๑\tเรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        "ไม่มี",
        "ระเบียบวาระที่ ๒\tเรื่องที่เสนอให้ที่ประชุมพิจารณา",
        "เรื่อง พันธุ์ไม้",
        "สวนมีพื้นที่ปลูกไม้ยืนต้นเพียงพอ",
        "มติที่ประชุม\tให้จัดหากล้าไม้",
        "ระเบียบวาระที่ ๓\tเรื่องกำหนดวันประชุมครั้งต่อไป",
        "กำหนดประชุมครั้งที่ ๓/๒๕๖๘ ในวันพฤหัสบดีที่ ๒๐ มีนาคม ๒๕๖๘",
        "มติที่ประชุม\tรับทราบ",
        "เลิกประชุมเวลา ๑๐.๑๕ น.",
        "(นาง ข ตัวอย่าง)",
        "เลขานุการ",
        "ผู้จดรายงานการประชุม",
    ]


def test_the_agenda_paper_has_titles_and_matters_only() -> None:
    assert lines(project(), "meeting-agenda") == [
        "ระเบียบวาระการประชุม",
        "คณะทำงานสวนใกล้บ้าน",
        "ครั้งที่ ๒/๒๕๖๘",
        "วันพฤหัสบดีที่ ๒๐ กุมภาพันธ์ ๒๕๖๘ เวลา ๐๙.๓๐ น.",
        "ณ ห้องประชุมเล็ก",
        "ระเบียบวาระที่ ๑\tเรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        "ระเบียบวาระที่ ๒\tเรื่องที่เสนอให้ที่ประชุมพิจารณา",
        "เรื่อง พันธุ์ไม้",
        "ระเบียบวาระที่ ๓\tเรื่องกำหนดวันประชุมครั้งต่อไป",
        "กำหนดประชุมครั้งที่ ๓/๒๕๖๘ ในวันพฤหัสบดีที่ ๒๐ มีนาคม ๒๕๖๘",
    ]


def test_the_list_of_resolutions_has_what_somebody_must_do() -> None:
    word = WordFile(output(project().build(["meeting"]), "meeting-resolutions"))
    (table,) = word.tables
    assert [[cell.replace("\u00a0", " ") for cell in row] for row in table] == [
        ["ลำดับที่", "ระเบียบวาระ/เรื่อง", "มติที่ประชุม", "ผู้รับผิดชอบ", "กำหนดเวลา", "สถานะ"],
        [
            "๑.",
            "ระเบียบวาระที่ ๒ เรื่องที่เสนอให้ที่ประชุมพิจารณา\nเรื่อง พันธุ์ไม้",
            "ให้จัดหากล้าไม้",
            "กลุ่มงานสวน",
            "๗ มีนาคม ๒๕๖๘",
            "ยังไม่ดำเนินการ",
        ],
    ]


def test_before_the_meeting_there_is_no_list_and_the_end_is_a_blank() -> None:
    made = project({"meeting/index.md": FACTS.replace("end: 10.15\n", "")})
    result = made.build(["meeting"])
    assert [one.path for one in result.outputs] == [
        "build/docx/meeting.docx",
        "build/docx/meeting-agenda.docx",
    ]
    (run,) = WordFile(output(result, "meeting")).runs("กรอกเวลาเลิกประชุม")
    assert value(run, "rPr/highlight") == "yellow"


def test_lists_of_persons_have_no_lines_and_the_first_page_no_number() -> None:
    word = WordFile(output(project().build(["meeting"]), "meeting"))
    styles = [value(table, "tblPr/tblStyle") for table in word.body.iter(f"{W}tbl")]
    assert styles == ["BmaPlain"] * 3
    (section,) = word.sections
    assert section.find(f"{W}titlePg") is not None


def test_matters_are_numbered_where_there_are_several_and_references_lead_to_them() -> None:
    agenda = (
        "(trees)=\n# เรื่องพิจารณา\n\n(pines)=\n## เรื่อง สน\n\nก\n\n:::{resolution}\nรับ\n:::\n\n"
        "## 1.2 เรื่อง ไผ่\n\nตาม{ref}`pines` และ{ref}`trees` และ{ref}`map`\n\n"
        ":::{resolution}\n:who: กลุ่มงานสวน\nทำตาม{ref}`map` และ{ref}`pines`\n:::\n"
    )
    facts = FACTS.replace("recorder:", "attachments: {id: map, name: แผนผัง}\nrecorder:")
    made = project({"meeting/1-agenda.md": agenda, "meeting/index.md": facts})
    text = lines(made, "meeting")
    assert "๑.๑ เรื่อง สน" in text
    assert "๑.๒ เรื่อง ไผ่" in text
    assert "ตามข้อ ๑.๑ และระเบียบวาระที่ ๑ และเอกสารแนบ ๑" in text
    assert "ทำตามเอกสารแนบ ๑ และข้อ ๑.๑" in lines(made, "meeting-resolutions")


def test_a_body_may_call_its_resolutions_otherwise_and_long_labels_stand_alone() -> None:
    long = "มติคณะอนุกรรมการวิสามัญเกี่ยวกับยุทธศาสตร์"
    agenda = (
        f"# เรื่องพิจารณา\n\n:::{{resolution}} มติ อ.ก.ก.\nเห็นชอบ\n\n- ก\n- ข\n:::\n\n"
        f":::{{resolution}} {long}\nรับทราบ\n:::\n\n:::{{opinion}} ความเห็นของสำนัก\nควรทำ\n:::\n"
    )
    text = lines(project({"meeting/1-agenda.md": agenda}), "meeting")
    at = text.index("มติ อ.ก.ก.\tเห็นชอบ")
    assert text[at : at + 7] == [
        "มติ อ.ก.ก.\tเห็นชอบ", "-\tก", "-\tข", long, "รับทราบ", "ความเห็นของสำนัก", "ควรทำ",
    ]  # fmt: skip


def test_words_before_the_first_item_take_the_place_of_the_standard_sentence() -> None:
    made = project({"meeting/1-agenda.md": "ประธานกล่าวต้อนรับ\n\n# เรื่องอื่น ๆ\n\nไม่มี\n"})
    text = lines(made, "meeting")
    assert "ประธานกล่าวต้อนรับ" in text
    assert not [line for line in text if line.startswith("ประธานกล่าวเปิด")]


def test_a_paper_does_not_take_the_name_of_another_document() -> None:
    twin = (SMALL / "content/study/index.md").read_bytes()
    result = project({"meeting-agenda/index.md": twin}).build(["meeting"])
    assert result.outputs == ()
    (found,) = result.diagnostics
    assert (found.code.name, found.message.params["other"]) == (
        "same-output",
        "content/meeting-agenda/index.md",
    )


def test_a_fault_in_another_meeting_is_told_there_only() -> None:
    made = project({"broken.md": FACTS.replace("number: 2", "number: สอง")})
    assert made.check(["meeting"]).diagnostics == ()
    assert {found.code.name for found in made.check(["broken"]).diagnostics} == {
        "bad-meeting-number",
        "missing-field",
    }


class Counting(MemoryWorkspace):
    """A workspace that counts how often each file is read."""

    def read(self, path: str) -> bytes:
        reads[path] += 1
        return super().read(path)


reads: Counter[str] = Counter()


def test_the_facts_of_meetings_are_read_once_for_all_of_them_and_not_for_other_types() -> None:
    head = FACTS.replace("recorder", "present: {name: นาง ข ตัวอย่าง, role: เลขานุการ}\nrecorder")
    files = {f"content/m{n}.md": head.replace("number: 2", f"number: {n}").encode() for n in range(3, 8)}
    workspace = Counting({**small_project(), **files})
    Project(workspace).check(["study"])
    once = reads["content/m3.md"]
    Project(workspace).check()
    assert reads["content/m3.md"] - 2 * once <= 4  # its type, twice its facts, its prose


def test_a_meeting_that_is_nested_without_end_keeps_back_no_other() -> None:
    deep = FACTS.replace("number: 2", "number: 3").replace("venue: ", f"x: {'[' * 90}{']' * 90}\nvenue: ")
    assert project({"deep.md": deep}).check(["meeting"]).diagnostics == ()


def test_without_a_day_nothing_lies_in_the_future() -> None:
    facts = FACTS.replace("2568", "2599").replace("20 กุมภาพันธ์", "20 มกราคม")
    changes = {"meeting/index.md": facts, "meeting/1-agenda.md": "# เรื่องอื่น ๆ\n\nไม่มี\n"}
    assert project(changes).check(["meeting"]).diagnostics == ()
    (found,) = project(changes).check(["meeting"], today=date(2026, 1, 1)).diagnostics
    assert found.code.name == "meeting-in-future"


def next_meeting(made: Project, today: date | None = None) -> tuple[str, str]:
    successor, found = made.successor("meeting", "minutes", today=today)
    assert successor is not None, "\n".join(map(say, found))
    return successor.name, successor.files["index.md"]


def test_the_next_meeting_has_body_members_number_and_open_resolutions() -> None:
    name, text = next_meeting(project())
    assert name == "2568-03"
    for line in (
        "body: คณะทำงานสวนใกล้บ้าน\nnumber: 3\ndate: 20 มีนาคม 2568\nbegin: 09.30",
        "  - name: นาย ค ตัวอย่าง\n    role: <กรอกตำแหน่งในที่ประชุม>",
        "# เรื่องสืบเนื่อง\n\n## เรื่อง พันธุ์ไม้\n\nมติการประชุมครั้งที่ 2/2568 เมื่อวันที่ 20 กุมภาพันธ์ 2568",
        "มอบหมายกลุ่มงานสวนดำเนินการ (กำหนดเวลา 7 มีนาคม 2568) ดังนี้\n\n> ให้จัดหากล้าไม้\n",
    ):
        assert line in text
    made = project({"next/index.md": text})
    told = {found.code.name for found in made.check(["next"], today=date(2025, 3, 1)).diagnostics}
    assert told == {"unfinished"}
    assert documents(made.build(["next"])) == ["next"]


def test_what_is_done_is_not_carried_over() -> None:
    agenda = (SMALL / "content/meeting/1-agenda.md").read_text("utf-8")
    done = agenda.replace(":due:", ":status: ดำเนินการแล้ว\n:due:")
    assert "สืบเนื่อง" not in next_meeting(project({"meeting/1-agenda.md": done}))[1]


@pytest.mark.parametrize(
    ("following", "today", "name"),
    [
        ("next: {date: 15 มกราคม 2569}\n", None, "2569-01"),
        ("", date(2025, 12, 30), "2568-03"),
        ("", date(2026, 1, 2), "2569-01"),
        ("", None, "2568-03"),
    ],
)
def test_numbers_begin_again_each_january(following: str, today: date | None, name: str) -> None:
    facts = FACTS.replace("next: {date: 20 มีนาคม 2568}\n", following)
    assert next_meeting(project({"meeting/index.md": facts}), today)[0] == name


def test_signs_of_yaml_and_markdown_are_carried_over_as_they_are() -> None:
    words = ":::{resolution}\n:who: กอง: ก\n1\\. \\*งาน\\*\n\n1. ก\n2. ข\n:::\n"
    agenda = f"# เรื่องพิจารณา\n\n## เรื่อง *ก* # ข\n\n{words}"
    facts = FACTS.replace("venue: ห้องประชุมเล็ก", 'venue: "ห้อง: 1 # ชั้น"')
    text = next_meeting(project({"meeting/1-agenda.md": agenda, "meeting/index.md": facts}))[1]
    assert 'venue: "ห้อง: 1 # ชั้น"' in text
    printed = WordFile(output(project({"next/index.md": text}).build(["next"]), "next")).text
    for words in ("เรื่อง ก # ข", "มอบหมายกอง: ก", "*งาน*", "ณ ห้อง: ๑ # ชั้น"):
        assert words in printed.replace("\u00a0", " ")


def test_only_documents_of_one_type_follow_each_other() -> None:
    successor, found = project().successor("study", "minutes")
    assert successor is None
    assert [one.code.name for one in found] == ["other-type"]
