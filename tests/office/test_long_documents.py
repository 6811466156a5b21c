"""What only pages show: the numbers in the lists of a very long study, and covers that are one page."""

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from big_study import big_study
from office.test_pages import bare
from project import built, small_project
from wordfile import WordFile, style_of, text_of

from bmaplan_docs import Project

pytestmark = pytest.mark.office
FARTHEST_OFF = 2
"""So many pages an entry of a very long study without chapters on pages of their own may be off.

Words are told from pairs of letters, so that every tenth paragraph or so is a line longer or shorter than
LibreOffice makes it, and what such a line pushes over to the next page is carried on to all that follow.
"""
SEAL = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><circle cx="45" cy="45" r="40"/></svg>'
LONG = "นักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ หัวหน้ากลุ่มงานยุทธศาสตร์คุณภาพชีวิตและสิ่งแวดล้อม (นักวิเคราะห์นโยบายและแผน)"
COVER = """---
document: individual-study
edition: {edition}
title:
{title}
author:
  name: ผู้จัดทำ ตัวอย่างที่มีชื่อยาว
  position: {position}
  units:
{units}
course: {{name: หลักสูตรนักบริหารมหานครระดับต้น, cohort: 43, institute: {institute}}}
fiscal_year: 2566
{emblem}
---
"""


def test_the_lists_of_a_hundred_pages_are_never_far_off(
    tmp_path: Path, soffice: Callable[[Path], Path], pdftotext: Callable[[Path], str]
) -> None:
    path = tmp_path / "study.docx"
    path.write_bytes(built(Project.in_memory(big_study()), "study"))
    pages = [bare(page) for page in pdftotext(soffice(path)).removesuffix("\f").split("\f")]
    start = 1 + max(number for number, page in enumerate(pages) if page.count("....") > 3)
    assert len(pages) - start > 90
    for styles in (("TOC1", "TOC2"), ("TOC5",)):
        at, off = start, []
        for words, page in entries(path, styles):
            at = next(number for number in range(at, len(pages)) if words in pages[number])
            off.append(abs(at - start + 1 - page))
        assert len(off) > 50
        assert max(off) <= FARTHEST_OFF


def entries(path: Path, styles: tuple[str, ...]) -> list[tuple[str, int]]:
    """The words and the page of each entry that leads into the body."""
    listed = [text_of(one) for one in WordFile(path.read_bytes()).paragraphs if style_of(one) in styles]
    parts = [line.rpartition("\t") for line in listed]
    return [(bare(words), int(page)) for words, _, page in parts if re.fullmatch("[๐-๙]+", page.strip())]


@pytest.mark.parametrize(("edition", "lines"), [*product((2561, 2563, 2566), (1, 4))])
def test_a_cover_is_one_page_whatever_stands_on_it(
    edition: int,
    lines: int,
    tmp_path: Path,
    soffice: Callable[[Path], Path],
    pdftotext: Callable[[Path], str],
) -> None:
    full = lines == 4
    lengths = ("การจัดทำแผนบูรณาการตามแนวคิดห่วงโซ่คุณค่า (Value Chain)", "ของกรุงเทพมหานคร", "กรณีศึกษา", "(MIB)")
    units = ("กลุ่มงานยุทธศาสตร์คุณภาพชีวิต ฝ่ายพัฒนาคุณภาพชีวิตและชุมชนเข้มแข็ง", "กองยุทธศาสตร์", "สำนักยุทธศาสตร์", "กทม.")
    index = COVER.format(
        edition=edition,
        title="\n".join(f'  - "{line}"' for line in lengths[:lines]),
        position=LONG if full else "นักจัดการ",
        units="\n".join(f"    - {unit}" for unit in units[:lines]),
        institute="[สถาบันพัฒนาทรัพยากรบุคคลกรุงเทพมหานคร, สำนักงานคณะกรรมการข้าราชการ, สำนักงาน ก.ก.]",
        emblem="emblem: seal.svg\nemblem_alt: ตรา" if full else "",
    )
    files = {
        **small_project(),
        "content/study/index.md": index.encode(),
        "content/study/seal.svg": SEAL.encode(),
    }
    del files["content/study/indicators.yaml"]
    path = tmp_path / "study.docx"
    path.write_bytes(built(Project.in_memory(in_edition(files, edition)), "study"))
    first, second, *_ = [bare(page) for page in pdftotext(soffice(path)).split("\f")]
    assert "รายงาน" in first
    assert first.endswith(bare("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"))
    assert second.startswith(bare("กคำนำ"))


def in_edition(files: dict[str, bytes], edition: int) -> dict[str, bytes]:
    """The study with the indicators and the parts that an edition has."""
    facts = {
        2561: "name: จำนวนสวน\n    objective: เพิ่มสวน\n    method: นับ",
        2563: "name: จำนวนสวน\n    target: 3\n    result: ผลผลิต\n    method: นับ",
        2566: "name: จำนวนสวน\n    target: 3\n    result: ผลผลิต\n    method: นับ\n    due: ปีนี้",
    }
    rest = files["content/study/2-rest.md"].decode()
    if edition == 2561:
        rest = rest.replace("ประโยชน์จากการศึกษา", "ระยะเวลาการดำเนินการ").replace("\n## ", "\n### ")
        rest = re.sub("### .*", "", rest)
    elif edition == 2563:
        rest = re.sub("## การประเมินผล\n\n.*\n", "", rest)
    indicators = f"indicators:\n  - {facts[edition]}\n"
    return {
        **files,
        "content/study/indicators.yaml": indicators.encode(),
        "content/study/2-rest.md": rest.encode(),
    }
