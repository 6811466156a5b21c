"""Appendices of a study: when they have numbers, where they stand, how they are cited."""

import pytest
from project import built, codes, project, small_project, study
from wordfile import W, WordFile, style_of, text_of, value

from bmaplan_docs import Project

TWO = """
(forms)=
## แบบสัมภาษณ์

### ส่วนที่หนึ่ง

1. (question)=
   คำถาม

## หนังสือราชการ
"""


def appendix(text: str, before: str = "ก", front: str = "") -> Project:
    index = small_project()["content/study/index.md"].decode().replace("fiscal_year", f"{front}fiscal_year")
    prose = f"# หลักการและเหตุผล\n\n{before}\n\n(all)=\n# ภาคผนวก\n\n{text}\n"
    return project({"study/index.md": index, "study/1-background.md": prose})


def titles(made: Project) -> list[str]:
    return [
        text_of(node).strip()
        for node in WordFile(built(made, "study")).paragraphs
        if style_of(node) == "PageTitle" and "ภาคผนวก" in text_of(node)
    ]


def test_several_appendices_have_letters_and_titles_below_them() -> None:
    assert titles(appendix(TWO)) == ["ภาคผนวก", "ภาคผนวก ก\nแบบสัมภาษณ์", "ภาคผนวก ข\nหนังสือราชการ"]


def test_they_have_digits_where_the_writer_wants_them() -> None:
    assert titles(appendix(TWO, front="appendix_numbers: 1\n"))[1:] == [
        "ภาคผนวก ๑\nแบบสัมภาษณ์",
        "ภาคผนวก ๒\nหนังสือราชการ",
    ]


def test_letters_leave_out_the_obsolete_ones() -> None:
    many = titles(appendix("\n\n".join(f"## เรื่องที่ {n}" for n in range(1, 7))))
    assert [title.split("\n")[0][-1] for title in many[1:]] == ["ก", "ข", "ค", "ง", "จ", "ฉ"]


@pytest.mark.parametrize("text", ["ข้อความ", "## แบบสำรวจ\n\nข้อความ"])
def test_one_appendix_has_no_number_and_one_page(text: str) -> None:
    made = WordFile(built(appendix(text), "study"))
    assert "ภาคผนวก ก" not in made.text
    opening = [
        node
        for node in made.paragraphs
        if style_of(node) == "PageTitle" and value(node, "pPr/pageBreakBefore") != "0"
    ]
    assert text_of(opening[-1]).strip() == "ภาคผนวก"


@pytest.mark.parametrize(
    ("reference", "printed"),
    [
        ("{ref}`forms`", "ภาคผนวก ก"),
        ("{numref}`ผนวก %s <forms>`", "ผนวก ก"),
        ("{ref}`question`", "ภาคผนวก ก ข้อ ๑"),
        ("{ref}`all`", "ภาคผนวก"),
        ("{page}`all`", "๓"),
    ],
)
def test_a_reference_to_an_appendix_prints(reference: str, printed: str) -> None:
    text = WordFile(built(appendix(TWO, f"ดู{reference}แล้ว"), "study")).text.replace("\u00a0", " ")
    assert f"ดู{printed}แล้ว" in text


def test_appendices_are_in_the_list_of_contents_below_their_part() -> None:
    made = WordFile(built(appendix(TWO), "study"))
    entries = [(style_of(node), text_of(node).strip()) for node in made.paragraphs]
    assert [(style, words.split("\t")[0]) for style, words in entries if "TOC" in style][-3:] == [
        ("TOC1", "ภาคผนวก"),
        ("TOC2", "ภาคผนวก ก แบบสัมภาษณ์"),
        ("TOC2", "ภาคผนวก ข หนังสือราชการ"),
    ]


def test_an_appendix_may_be_a_title_alone() -> None:
    assert codes(appendix("## ก\n\n## ข").check()) == []


def test_a_heading_inside_an_appendix_has_no_number_to_refer_to() -> None:
    made = appendix("## ก\n\n(a)=\n### ข\n\n## ค", "ดู{ref}`a`")
    assert codes(made.check()) == ["unnumbered-label"]


def of_edition(edition: int) -> Project:
    """Return the small study in a form of another year."""
    files = dict(small_project())
    changes = {
        2561: (
            ("2-rest.md", "# ประโยชน์จากการศึกษา\n\nอากาศดี", "# ระยะเวลาการดำเนินการ\n\nหนึ่งปี"),
            ("indicators.yaml", "    target:", "    objective: ก\n    target:"),
        ),
        2563: (("2-rest.md", "## การประเมินผล", "### การประเมินผล"),),
        2566: (),
    }
    for name, old, new in (("index.md", "edition: 2566", f"edition: {edition}"), *changes[edition]):
        path = f"content/study/{name}"
        files[path] = files[path].replace(old.encode(), new.encode())
    files["content/study/1-background.md"] = appendix(TWO).workspace.read("content/study/1-background.md")
    return Project.in_memory(files)


@pytest.mark.parametrize("edition", [2561, 2563, 2566])
def test_every_edition_prints_appendices(edition: int) -> None:
    text = WordFile(built(of_edition(edition), "study")).text
    assert "ภาคผนวก ข\nหนังสือราชการ" in text


def test_a_bibliography_without_a_number_is_named_by_its_title() -> None:
    made = study("ดู{ref}`lib` หน้า {page}`lib`\n\n(lib)=\n# บรรณานุกรม\n\nหนังสือ")
    links = [
        text_of(node)
        for node in WordFile(built(made, "study")).body.iter(f"{W}hyperlink")
        if (node.get(f"{W}anchor") or "").startswith("_Ref")
    ]
    assert links == ["บรรณานุกรม"]
