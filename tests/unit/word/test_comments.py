"""Problems of a draft as comments in its Word file: what they say, and at which paragraph they stand."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator
from project import codes, small_project
from wordfile import W, WordFile, text_of

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
