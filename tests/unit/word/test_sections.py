"""Pages turned sideways: sections of their own, page numbers that count on, no empty page."""

from project import built, project, study
from wordfile import R, W, WordFile, text_of, value

TURNED = ":::{landscape}\nเอียง\n:::\n"


def sections(text: str) -> list[tuple[str, bool, str | None]]:
    """For each section of the study's body: its text in short, whether it lies, the number it begins with."""
    word = WordFile(built(study(text), "study"))
    found, words = [], ""
    for node in word.body:
        words += text_of(node).replace("\n", "")
        section = node if node.tag == f"{W}sectPr" else node.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            found.append(
                (
                    words[-4:],
                    value(section, "pgSz", "orient") == "landscape",
                    value(section, "pgNumType", "start"),
                )
            )
            words = ""
    return found[2:]


def test_a_turned_page_in_the_middle_parts_the_section() -> None:
    assert sections(f"ก่อน\n\n{TURNED}\nหลัง") == [
        ("ก่อน", False, "1"),
        ("อียง", True, None),
        ("่อไป", False, None),
    ]


def test_turned_pages_side_by_side_share_one_section() -> None:
    assert [turned for _, turned, _ in sections(f"ก่อน\n\n{TURNED}\n{TURNED}\nหลัง")] == [False, True, False]


def test_a_turned_page_at_the_end_leaves_no_section_behind_it() -> None:
    prose = {"study/3-end.md": f"# ภาคผนวก\n\nก่อน\n\n{TURNED}"}
    word = WordFile(built(project(prose), "study"))
    assert [value(section, "pgSz", "orient") for section in word.sections] == [None, None, None, "landscape"]
    assert word.body[-1].tag == f"{W}sectPr"


def test_a_turned_page_has_its_sides_exchanged_and_no_bare_first_page() -> None:
    word = WordFile(built(study(f"ก่อน\n\n{TURNED}\nหลัง"), "study"))
    (turned,) = [section for section in word.sections if value(section, "pgSz", "orient") == "landscape"]
    assert (value(turned, "pgSz", "w"), value(turned, "pgSz", "h")) == ("16838", "11906")
    assert turned.find(f"{W}titlePg") is None
    assert value(turned, "pgNumType", "fmt") == "thaiNumbers"


def test_every_header_of_a_section_leads_somewhere() -> None:
    word = WordFile(built(study(f"{TURNED}\nหลัง"), "study"))
    for reference in word.body.iter(f"{W}headerReference"):
        assert reference.get(f"{R}id", "").encode() in word.parts["word/_rels/document.xml.rels"]
