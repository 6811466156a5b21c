"""Problems of a draft as comments in its Word file: what they say, and at which paragraph they stand."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator
from project import ROOT, codes, small_project
from wordfile import W, WordFile, pack, text_of

from bmaplan_docs import Project, Result
from bmaplan_docs.word import audit

PROSE = "study/1-background.md"
HEAD = "# หลักการและเหตุผล\n\n"
MUCH = f"""{HEAD}ย่อหน้าแรก  ซ้อน

- ก
- ข้อ ( ก

| ก | ข |
|---|---|
| x ๆๆ | ย  ย |

ประโยค[^1]

<กรอกเหตุผล>

[^1]: ใน  เชิงอรรถ
"""


def drafted(changes: Mapping[str, str]) -> Project:
    """Return the small project, in which the rules are asked, with some files changed."""
    files: dict[str, str | bytes] = {**small_project(), "bmaplan.yaml": "name: ก\n"}
    return Project.in_memory(files | {f"content/{path}": text for path, text in changes.items()})


def commented(changes: Mapping[str, str], document: str = "study", language: str = "en") -> WordFile:
    return WordFile(made(drafted(changes).build([document], comments=language)))


def made(result: Result) -> bytes:
    return result.outputs[0].content


def comments(word: WordFile) -> list[list[str]]:
    """Return the paragraphs of each comment."""
    root = etree.fromstring(word.parts["word/comments.xml"])
    return [[text_of(line).strip() for line in comment] for comment in root]


def places(word: WordFile) -> list[tuple[str, list[str]]]:
    """Return the paragraphs that have comments, and the code at the end of each comment there."""
    told = [lines[-1].partition("[")[2].rstrip("]") for lines in comments(word)]
    found = []
    for paragraph in word.body.iter(f"{W}p"):
        marks = [int(mark.get(f"{W}id") or -1) for mark in paragraph.findall(f"{W}commentRangeStart")]
        if marks:
            found.append((text_of(paragraph).strip(), [told[mark] for mark in marks]))
    return found


def test_a_comment_says_the_problem_what_to_do_and_where_it_was_typed() -> None:
    word = commented({PROSE: f"{HEAD}ย่อหน้าแรก  ซ้อน\n"})
    assert comments(word) == [
        ["2 spaces stand one behind the other", "hint: leave one", f"content/{PROSE}:3:11 [doubled-space]"]
    ]


def test_a_comment_is_in_the_language_that_was_asked_for() -> None:
    word = commented({PROSE: f"{HEAD}ย่อหน้าแรก  ซ้อน\n"}, language="th")
    assert comments(word)[0][:2] == ["เว้นวรรคติดกัน 2 เคาะ", "คำแนะนำ: เหลือไว้เคาะเดียว"]


def test_each_comment_stands_at_its_paragraph_item_cell_note_or_blank() -> None:
    assert places(commented({PROSE: MUCH})) == [
        ("ย่อหน้าแรก  ซ้อน", ["doubled-space"]),
        ("-\tข้อ ( ก", ["unpaired-bracket", "bracket-spacing"]),
        ("x ๆๆ", ["doubled-sign"]),
        ("ย  ย", ["doubled-space"]),
        ("ประโยค", ["doubled-space"]),
        ("<กรอกเหตุผล>", ["unfinished"]),
    ]


def test_a_problem_of_a_fact_stands_where_the_fact_is_printed() -> None:
    plan = small_project()["content/plan/projects.yaml"].decode()
    word = commented({"plan/projects.yaml": plan.replace("โครงการเปิดสวน", "โครงการเปิด  สวนใหม่")}, "plan")
    (paragraph, told), *_ = places(word)
    assert " ".join(paragraph.split()).endswith("โครงการเปิด สวนใหม่")
    assert "doubled-space" in told


def test_a_problem_that_is_printed_nowhere_stands_at_the_first_paragraph() -> None:
    word = commented({"study/extra.txt": "ก"})
    first = next(text_of(each).strip() for each in word.body.iter(f"{W}p") if text_of(each).strip())
    assert {paragraph for paragraph, _ in places(word)} == {first}


def test_text_of_a_comment_is_thai_where_it_is_thai() -> None:
    root = etree.fromstring(commented({PROSE: f"{HEAD}ก  ก\n"}, language="th").parts["word/comments.xml"])
    marked = {run.findtext(f"{W}t"): run.find(f"{W}rPr/{W}cs") is not None for run in root.iter(f"{W}r")}
    assert marked["เว้นวรรคติดกัน "] is True
    assert marked["2 "] is False
    (comment,) = root
    assert dict(comment.attrib) == {f"{W}id": "0", f"{W}author": "bmaplan", f"{W}initials": "bp"}


def test_a_document_without_problems_has_no_comments() -> None:
    word = commented({PROSE: f"{HEAD}ก\n"})
    assert "word/comments.xml" not in word.parts
    assert list(word.body.iter(f"{W}commentReference")) == []


def test_without_being_asked_for_there_are_no_comments() -> None:
    word = WordFile(made(drafted({PROSE: MUCH}).build(["study"])))
    assert "word/comments.xml" not in word.parts


def test_a_finished_document_carries_none_and_says_so() -> None:
    result = drafted({PROSE: f"{HEAD}ก  ก\n", "study/more.yaml": "status: สมบูรณ์"}).build(
        ["study"], comments="en"
    )
    assert codes(result) == ["doubled-space", "no-comments"]
    assert "word/comments.xml" not in WordFile(made(result)).parts


def test_the_bytes_are_the_same_each_time_and_nothing_is_wrong_with_them(
    tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    first, second = (commented({PROSE: MUCH}, language="th").content for _ in range(2))
    assert first == second
    assert audit(first) == ()
    path = tmp_path / "study.docx"
    path.write_bytes(first)
    assert OpenXmlValidator(max_errors=20).validate(path).errors == []
    assert ooxml_validator(path) == []


def test_a_build_with_comments_is_kept_apart_from_one_without() -> None:
    project = drafted({PROSE: MUCH})
    plain = project.build(["study"], incremental=True)
    told = project.build(["study"], incremental=True, comments="en")
    again = project.build(["study"], incremental=True, comments="en")
    back = project.build(["study"], incremental=True)
    assert (again.unchanged, told.unchanged, back.unchanged) == (("study",), (), ())
    assert made(plain) == made(back) != made(told)


AGENDA = "meeting/1-agenda.md"
SAID = small_project()[f"content/{AGENDA}"].decode()


def papers(result: Result) -> dict[str, WordFile]:
    return {Path(output.path).stem: WordFile(output.content) for output in result.outputs}


def test_further_word_files_carry_the_problems_of_what_they_print() -> None:
    text = SAID.replace("พันธุ์ไม้", "พันธุ์ไม้ต่างๆ ใหม่").replace("ให้จัดหากล้าไม้", "ให้จัดหากล้าไม้ (ยืนต้น")
    made = papers(drafted({AGENDA: text}).build(["meeting"], comments="en"))
    told = {
        name: {code for _, codes in places(word) for code in codes}
        if "word/comments.xml" in word.parts
        else set()
        for name, word in made.items()
    }
    assert told["meeting"] >= {"mai-yamok-spacing", "unpaired-bracket"}
    assert told["meeting-agenda"] == {"mai-yamok-spacing"}
    assert told["meeting-resolutions"] >= {"unpaired-bracket"}
    for word in made.values():
        assert audit(word.content) == ()


HOST = {PROSE: f"{HEAD}สวน\n\n:::{{document}} annex\n:::\n"}


def test_a_document_in_another_brings_its_problems_along() -> None:
    guest = {"annex/background.md": "# ความเป็นมา\n\nสวน (ใกล้บ้าน และงานต่างๆ\n"}
    word = commented(HOST | guest)
    found = [(paragraph, told) for paragraph, told in places(word) if "unpaired-bracket" in told]
    assert [paragraph for paragraph, _ in found] == ["สวน (ใกล้บ้าน และงานต่างๆ"]
    assert any("content/annex/background.md:3" in lines[-1] for lines in comments(word))
    assert audit(word.content) == ()


def test_a_document_without_problems_tells_those_of_the_one_in_it_only() -> None:
    alone = {
        line[-1] for line in comments(commented({"annex/background.md": "# ความเป็นมา\n\nก (ข\n"}, "annex"))
    }
    hosted = {
        line[-1] for line in comments(commented(HOST | {"annex/background.md": "# ความเป็นมา\n\nก (ข\n"}))
    }
    assert any("unpaired-bracket" in line for line in hosted)
    assert hosted == alone


OWN = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" '
    'w:author="ก" w:initials="ก"><w:p><w:r><w:t>ของแบบ</w:t></w:r></w:p></w:comment></w:comments>'
)


def form_with_a_comment(name: str) -> bytes:
    """Return a shipped form in whose first paragraph somebody left a comment."""
    parts = dict(WordFile((ROOT / f"templates/docx/{name}.docx").read_bytes()).parts)
    document = parts["word/document.xml"].decode()
    at = document.index("<w:p>") if "<w:p>" in document else document.index("<w:p ")
    end = document.index("</w:p>", at)
    marks = '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>'
    marks += '<w:r><w:commentReference w:id="0"/></w:r>'
    parts["word/document.xml"] = (document[:end] + marks + document[end:]).encode()
    parts["word/comments.xml"] = OWN.encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/comments.xml" ContentType="{kind}"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdOwn" Type="{relation}" Target="comments.xml"/></Relationships>'.encode(),
    )
    return pack(parts)


def with_forms(changes: Mapping[str, str], *names: str) -> Project:
    files: dict[str, str | bytes] = {**small_project(), "bmaplan.yaml": "name: ก\n"}
    files |= {f"content/{path}": text for path, text in changes.items()}
    return Project.in_memory(
        files | {f"templates/docx/{name}.docx": form_with_a_comment(name) for name in names}
    )


STUDY_FORM = "individual-study-2566"
ANNEX_FORM = "integrated-plan-2568"


def test_comments_of_a_form_stay_and_ours_are_counted_on() -> None:
    project = with_forms({PROSE: f"{HEAD}ก (ข\n"}, STUDY_FORM)
    word = WordFile(made(project.build(["study"], comments="en")))
    root = etree.fromstring(word.parts["word/comments.xml"])
    assert [(each.get(f"{W}id"), each.get(f"{W}author")) for each in root] == [("0", "ก"), ("1", "bmaplan")]
    assert word.parts["word/_rels/document.xml.rels"].count(b"comments.xml") == 1
    assert word.parts["[Content_Types].xml"].count(b"/word/comments.xml") == 1
    assert audit(word.content) == ()
    alone = WordFile(made(project.build(["study"])))
    assert [text_of(each).strip() for each in etree.fromstring(alone.parts["word/comments.xml"])] == [
        "ของแบบ"
    ]


def test_comments_of_the_form_of_a_document_in_another_stay_with_that_form(
    tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    word = WordFile(made(with_forms(HOST, ANNEX_FORM).build(["study"])))
    assert "word/comments.xml" not in word.parts
    assert list(word.body.iter(f"{W}commentReference", f"{W}commentRangeStart")) == []
    path = tmp_path / "study.docx"
    path.write_bytes(word.content)
    assert ooxml_validator(path) == []
