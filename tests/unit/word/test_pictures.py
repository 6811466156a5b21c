"""Pictures as a writer sees them in Word: their size, their words, the caption below, their parts."""

import struct
import zlib

import pytest
from project import built, project, study
from wordfile import WP, R, W, WordFile, style_of, text_of, value

from bmaplan_docs import Project

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4cm" height="2cm"><rect width="90" height="20"/></svg>'
EMU_PER_CM = 360_000
PART = "study/1-background.md"


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, per_metre: int = 0) -> bytes:
    """A grey picture; ``per_metre`` are its dots per metre."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    dots = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    rows = chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * width) * height))
    return b"\x89PNG\r\n\x1a\n" + head + dots + rows + chunk(b"IEND", b"")


def jpeg(width: int, height: int, dots: int) -> bytes:
    """The head and the end of a JPEG; nothing looks between them."""
    jfif = b"\xff\xe0\x00\x10JFIF\0\x01\x01\x01" + struct.pack(">HH", dots, dots) + b"\0\0"
    frame = b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\0"
    return b"\xff\xd8" + jfif + frame + b"\xff\xda\x00\x08\x01\x01\0\0\x3f\0" + b"\0\xff\xd9"


def with_pictures(text: str, index: str = "") -> Project:
    files: dict[str, str | bytes] = {
        PART: f"# หลักการและเหตุผล\n\n{text}\n",
        "study/tree.png": png(200, 100),
        "study/copy.png": png(200, 100),
        "study/fine.png": png(200, 100, 20_000),
        "study/high.png": png(100, 4000),
        "study/wide.png": png(4000, 100),
        "study/photo.jpg": jpeg(300, 150, 300),
        "study/chart.svg": SVG,
    }
    made = project(files)
    if index:
        place = "content/study/index.md"
        old = made.workspace.read(place).decode()
        made.workspace.write(place, old.replace("edition:", f"{index}\nedition:", 1).encode())
    return made


def word(text: str, index: str = "") -> WordFile:
    return WordFile(built(with_pictures(text, index), "study"))


def sizes(made: WordFile) -> list[tuple[float, float]]:
    """Width and height in cm of every picture."""
    return [
        (round(int(size.get("cx")) / EMU_PER_CM, 2), round(int(size.get("cy")) / EMU_PER_CM, 2))
        for size in made.body.iter(f"{WP}extent")
    ]


@pytest.mark.parametrize(
    ("file", "width", "size"),
    [
        ("tree.png", "", (5.29, 2.65)),
        ("fine.png", "", (1.0, 0.5)),
        ("photo.jpg", "", (2.54, 1.27)),
        ("chart.svg", "", (4.0, 2.0)),
        ("wide.png", "", (16.0, 0.4)),
        ("tree.png", "8 cm", (8.0, 4.0)),
        ("tree.png", "๘.๕ ซม.", (8.5, 4.25)),
        ("tree.png", "50%", (8.0, 4.0)),
        ("tree.png", "40 cm", (16.0, 8.0)),
    ],
)
def test_a_picture_is_as_large_as_asked_for_or_as_it_says_and_fits_the_lines(
    file: str, width: str, size: tuple[float, float]
) -> None:
    (found,) = sizes(word(f":::{{figure}} {file}\n:alt: ต้นไม้\n{f':width: {width}' if width else ''}\n:::"))
    assert found == pytest.approx(size, abs=0.02)


def test_a_picture_never_grows_higher_than_its_page() -> None:
    ((_, height),) = sizes(word("![ก](high.png)"))
    assert 15 < height < 24
    ((_, turned),) = sizes(word(":::{landscape}\n![ก](high.png)\n:::"))
    assert 10 < turned < 16


def test_the_caption_stands_below_with_its_number_and_the_source_below_that() -> None:
    made = word(
        "ดู{ref}`tree`\n\n:::{figure} tree.png\n:alt: ก & <ข>\n:name: tree\n\n"
        "สวน **ใหญ่** [^1]\n\nที่มา: สำนัก 5\n:::\n\n[^1]: ค"
    )
    drawn = next(found for found in made.paragraphs if found.find(f".//{WP}inline") is not None)
    caption, source = drawn.getnext(), drawn.getnext().getnext()
    assert (style_of(caption), text_of(caption).strip()) == ("FigureCaption", "ภาพที่ ๑ สวน ใหญ่")
    assert (style_of(source), text_of(source).strip()) == ("Note", "ที่มา: สำนัก ๕")
    assert [value(found, "pPr/jc") for found in (caption, source)] == ["center", "center"]
    assert [value(found, "pPr/keepNext") for found in (drawn, caption, source)] == [None, None, "0"]
    assert caption.find(f".//{W}footnoteReference") is not None
    assert "ดูภาพที่\u00a0๑" in made.text or "ดูภาพที่ ๑" in made.text
    assert drawn.find(f".//{WP}docPr").get("descr") == "ก & <ข>"


def test_two_pictures_share_a_caption_and_count_as_two() -> None:
    text = ":::{figure} tree.png\n:alt: ก\n:second: wide.png\n:second-alt: ข\n\nสวน\n:::\n\n"
    made = word(text + text.replace("wide.png", "photo.jpg"))
    captions = [found for found in made.styled("FigureCaption") if "สวน" in found]
    assert [caption.strip() for caption in captions] == ["ภาพที่ ๑ - ๒ สวน", "ภาพที่ ๓ - ๔ สวน"]
    assert sum(width for width, _ in sizes(made)[:2]) < 16


def test_the_word_before_the_number_is_chosen_once() -> None:
    text = ":::{figure} tree.png\n:alt: ก\n:name: a\n\nสวน\n:::\n\nดู{ref}`a`"
    assert "รูปที่ ๑ สวน" in word(text, "figure_word: รูปที่").text
    assert "แผนภาพที่ ๑ สวน" in word(text, "figure_word: แผนภาพที่").text


CYCLE = ":::{cycle} วงจร\nsteps:\n  - name: วางแผน\n  - name: ทำ\n  - name: ตรวจ\n:::\n\n"
GARDEN = ":::{figure} tree.png\n:alt: ก\n\nสวน\n:::\n\n"
PAIR = ":::{figure} tree.png\n:alt: ก\n:second: wide.png\n:second-alt: ข\n\nคู่\n:::\n\n"


def captions(made: WordFile) -> list[str]:
    found = (caption.replace("\u00a0", " ").strip() for caption in made.styled("FigureCaption"))
    return [caption for caption in found if caption.endswith(("วงจร", "สวน", "คู่"))]


def test_pictures_and_diagrams_share_one_word_and_one_count() -> None:
    assert captions(word(GARDEN + CYCLE + PAIR + CYCLE, "figure_word: รูปที่")) == [
        "รูปที่ ๑ สวน",
        "รูปที่ ๒ วงจร",
        "รูปที่ ๓ - ๔ คู่",
        "รูปที่ ๕ วงจร",
    ]


def test_a_picture_without_a_caption_is_not_counted() -> None:
    made = word("![ก](tree.png)\n\n:::{figure} tree.png\n:alt: ข\n\nสวน\n:::")
    assert "ภาพที่ ๑ สวน" in made.text
    assert [found.get("descr") for found in made.body.iter(f"{WP}docPr")][:2] == ["ก", "ข"]


def test_one_content_is_one_part_and_every_drawing_has_its_number() -> None:
    made = word("![ก](tree.png)\n\n![ข](copy.png)\n\n![ค](photo.jpg)")
    assert len([name for name in made.parts if name.startswith("word/media/")]) == 2
    ids = [found.get("id") for found in made.body.iter(f"{WP}docPr")]
    assert len(set(ids)) == len(ids) >= 3
    relations = made.parts["word/_rels/document.xml.rels"].decode()
    for blip in made.body.iter(f"{A}blip"):
        assert f'Id="{blip.get(f"{R}embed")}"' in relations


def test_a_file_is_embedded_as_it_is_and_the_bytes_are_always_the_same() -> None:
    made = word("![ก](fine.png)")
    (content,) = [made.parts[name] for name in made.parts if name.startswith("word/media/")]
    assert content == png(200, 100, 20_000)
    assert word("![ก](chart.svg)").content == word("![ก](chart.svg)").content


def test_an_svg_stays_a_vector_with_a_png_for_programs_that_know_none() -> None:
    made = word("![ก](chart.svg)")
    media = {name.rpartition(".")[2]: made.parts[name] for name in made.parts if "media/" in name}
    assert media["svg"].decode() == SVG
    assert media["png"].startswith(b"\x89PNG")
    assert struct.unpack(">I", media["png"][16:20])[0] > 200
    extension = made.body.find(f".//{A}ext[@uri]")
    assert extension is not None
    assert extension.get("uri") == "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
    assert b"image/svg+xml" in made.parts["[Content_Types].xml"]


def test_an_svg_that_cannot_be_drawn_is_still_embedded() -> None:
    broken = '<svg width="4" height="2"/>'
    made = project({PART: "# หลักการและเหตุผล\n\n![ก](a.svg)\n", "study/a.svg": broken})
    assert any(name.endswith(".svg") for name in WordFile(built(made, "study")).parts)


def test_a_picture_in_a_line_has_its_own_size_and_never_leaves_the_line() -> None:
    made = word(
        "ก ![ต้นไม้](chart.svg) ข ![กว้าง](wide.png) ![สูง](high.png)\n\n| ก ![กว้าง](wide.png) |\n|---|\n"
    )
    (paragraph,) = [found for found in made.paragraphs if text_of(found).strip("\n").startswith("ก  ข")]
    shown = [extent.get("cx") for extent in paragraph.iter(f"{WP}extent")]
    assert int(shown[0] or 0) == pytest.approx(4 * EMU_PER_CM, abs=1000)
    assert int(shown[1] or 0) == 9071 * 635
    heights = [int(extent.get("cy") or 0) for extent in paragraph.iter(f"{WP}extent")]
    assert max(heights) <= 12_000 * 635
    (cell,) = [extent for table in made.body.iter(f"{W}tc") for extent in table.iter(f"{WP}extent")]
    assert int(cell.get("cx") or 0) == (9071 - 170) * 635


def test_titles_of_pictures_and_links_are_kept() -> None:
    made = word(
        'ก ![ต้นไม้](chart.svg "ข") [ค](https://a.b "ง") [จ](#ฉ "ช")\n\n![ต้นไม้](tree.png "ซ")\n\n(ฉ)=\n## ฉ\n'
    )
    assert [found.get("title") for found in made.body.iter(f"{WP}docPr")] == ["ข", "ซ"]
    assert [
        link.get(f"{W}tooltip") for link in made.body.iter(f"{W}hyperlink") if link.get(f"{W}tooltip")
    ] == [
        "ง",
        "ช",
    ]


def test_a_picture_may_be_a_link() -> None:
    made = word("[![ต้นไม้](chart.svg)](https://a.b)")
    (link,) = [found for found in made.body.iter(f"{W}hyperlink") if found.find(f".//{WP}docPr") is not None]
    assert link.get(f"{R}id")


def test_a_picture_alone_in_a_list_and_in_a_quotation() -> None:
    assert len(sizes(word("- ![ก](tree.png)\n\n> ![ก](photo.jpg)"))) == 2


def test_text_beside_a_study_without_pictures_has_no_media() -> None:
    assert not any("media" in name for name in WordFile(built(study("ก"), "study")).parts)


@pytest.mark.parametrize(
    ("more", "size"),
    [("", (1.5, 3.0)), ("emblem_height: 2.5 ซม.\n", (1.25, 2.5)), ("emblem_height: 1\n", (0.5, 1.0))],
)
def test_an_emblem_stands_first_on_the_cover_three_cm_tall(more: str, size: tuple[float, float]) -> None:
    seal = SVG.replace('width="4cm" height="2cm"', 'width="2cm" height="4cm"')
    assert seal != SVG
    made = with_pictures("ก", f"emblem: seal.svg\nemblem_alt: ตรารูปวงกลม\n{more}".strip())
    made.workspace.write("content/study/seal.svg", seal.encode())
    cover = WordFile(built(made, "study"))
    assert sizes(cover) == [size]
    first = cover.paragraphs[0]
    assert first.find(f".//{WP}docPr").get("descr") == "ตรารูปวงกลม"
    assert value(first, "pPr/jc") == "center"


def camera(orientation: int, order: str = "<") -> bytes:
    """A JPEG with the note of a camera."""
    sign = b"II*\0" if order == "<" else b"MM\0*"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    note = b"Exif\0\0" + sign + struct.pack(f"{order}IH", 8, 1) + entry + b"\0\0\0\0"
    whole = jpeg(300, 150, 300)
    return whole[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + whole[2:]


@pytest.mark.parametrize(
    ("orientation", "order", "told"), [(1, "<", 0), (6, "<", 1), (8, ">", 1), (3, ">", 1)]
)
def test_a_picture_that_a_camera_took_on_its_side_is_told(orientation: int, order: str, told: int) -> None:
    text = "# หลักการและเหตุผล\n\n![ก](photo.jpg)\n"
    result = project({PART: text, "study/photo.jpg": camera(orientation, order)}).build(["study"])
    found = [(one.code.name, one.span.line if one.span else 0) for one in result.diagnostics]
    assert found == [("picture-turned", 3)] * told
    assert len(result.outputs) == 1
