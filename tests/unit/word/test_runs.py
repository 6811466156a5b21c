"""Runs: text is split where the script changes, and marks reach Thai letters."""

import pytest
from lxml import etree
from project import built, study
from wordfile import R, W, WordFile, text_of, value

from bmaplan_docs.tree import Break, Code, Emphasis, Strong, Text
from bmaplan_docs.word.runs import Look, make_runs, pair_twins, text_runs
from bmaplan_docs.word.xml import element

LOOK = Look("TH SarabunPSK")


def shapes(runs: list[etree._Element]) -> list[tuple[str, str]]:
    """The text of each run and the names of its properties, but for the fonts."""
    names = [
        [child.tag.rpartition("}")[2] for child in run[0] if not child.tag.endswith("rFonts")] for run in runs
    ]
    return [(text_of(run), " ".join(own)) for run, own in zip(runs, names, strict=True)]


def test_a_text_of_two_scripts_is_several_runs() -> None:
    assert shapes(list(text_runs("แผน Plan ๒๕๖๖ (ก)", LOOK))) == [
        ("แผน ", "cs"),
        ("Plan ", ""),
        ("๒๕๖๖ ", "cs"),
        ("(", ""),
        ("ก", "cs"),
        (")", ""),
    ]


def test_bold_and_italic_have_their_thai_twins_in_the_order_of_the_schema() -> None:
    inlines = (Text("ก"), Strong((Text("ข"), Emphasis((Text("b"),)))), Emphasis((Code("ค"),)))
    assert shapes(list(make_runs(inlines, LOOK, None))) == [
        ("ก", "cs"),
        ("ข", "b bCs cs"),
        ("b", "b bCs i iCs"),
        ("ค", "i iCs cs"),
    ]


def test_the_look_of_the_form_is_kept() -> None:
    form = element("rPr", element("b"), element("sz", val=40), element("lang", bidi="ar-SA"))
    (run,) = text_runs("ก", Look("TH SarabunPSK", form))
    assert shapes([run]) == [("ก", "b bCs sz szCs cs")]
    assert value(run, "rPr/szCs") == "40"


def test_a_twin_without_its_latin_is_taken_away() -> None:
    properties = element("rPr", element("bCs"), element("szCs", val=20))
    pair_twins(properties)
    assert len(properties) == 0


def test_breaks_tabs_and_hyphens_that_do_not_break_are_words_own_elements() -> None:
    runs = list(make_runs((Text("ก\tข\nค\u2011ง"), Break()), LOOK, None))
    names = [child.tag.rpartition("}")[2] for run in runs for child in run if not child.tag.endswith("rPr")]
    assert names == ["t", "tab", "t", "br", "t", "noBreakHyphen", "t", "br"]


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert "".join(map(text_of, text_runs("ก\u200bข\u2060ค\u00adง\u200cจ", LOOK))) == "กขคงจ"


@pytest.mark.parametrize("text", [" ก", "ก ", "ก  ข", " "])
def test_spaces_at_the_ends_are_kept(text: str) -> None:
    (run,) = text_runs(text, LOOK)
    assert run[-1].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_a_link_leads_to_its_address_once_for_all() -> None:
    word = WordFile(
        built(
            study("[หนึ่ง](https://a.b/?x=1&y=ก) [สอง](https://a.b/?x=1&y=ก) [สาม](mailto:ก@b.go.th)"), "study"
        )
    )
    links = [node.get(f"{R}id") for node in word.body.iter(f"{W}hyperlink") if node.get(f"{R}id")]
    relations = {
        node.get("Id"): node for node in etree.fromstring(word.parts["word/_rels/document.xml.rels"])
    }
    assert links[0] == links[1]
    assert relations[links[0]].get("Target") == "https://a.b/?x=1&y=%E0%B8%81"
    assert [relations[link].get("TargetMode") for link in links] == ["External"] * 3
    assert relations[links[2]].get("Target").startswith("mailto:")
