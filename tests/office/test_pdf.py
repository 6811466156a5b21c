"""PDF files: what LibreOffice alone gets wrong is right in them, and the Word file has their page numbers."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from laid_out import LISTED, bare, entries
from project import ROOT, codes, project, sample_project
from pypdf import PdfReader
from wordfile import WordFile, pack

from bmaplan_docs import Project
from bmaplan_docs.builders import pdf
from bmaplan_docs.cli import main
from bmaplan_docs.office import Office, OfficeError, find_program
from bmaplan_docs.pipeline import Result
from bmaplan_docs.word import contents, read_manifest
from bmaplan_docs.word.for_office import for_office, read_pages
from bmaplan_docs.word.page_numbers import Paged

pytestmark = pytest.mark.office
STUDY = "studies/youth-exchange-2563"
FRONT = list("กขคงจฉชซ")
"""The letters that count the pages behind the cover."""


@pytest.fixture(scope="module", autouse=True)
def program(require: Callable[[str, str], str]) -> None:
    require("soffice", "LibreOffice makes the PDF files")


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The files of the samples that have lists, and of minutes, by path."""
    names = [*LISTED, "minutes/2561-09"]
    result = Project.in_memory(sample_project()).build(names, ["docx", "pdf"])
    return {output.path: output.content for output in result.outputs}


@pytest.fixture
def pages(
    made: dict[str, bytes], tmp_path: Path, pdftotext: Callable[[Path], str]
) -> Callable[[str], list[str]]:
    def read(document: str) -> list[str]:
        file = tmp_path / "document.pdf"
        file.write_bytes(made[f"build/pdf/{document}.pdf"])
        return pdftotext(file).removesuffix("\f").split("\f")

    return read


@pytest.fixture
def office() -> Iterator[Office]:
    found = find_program()
    assert found is not None
    with Office(found) as running:
        yield running


def printed(page: str) -> str:
    """The number at the head or foot of a page."""
    lines = [line.strip() for line in page.split("\n") if line.strip()]
    ends = (lines[0], lines[-1]) if lines else ()
    found = (re.fullmatch(r"-?\s*([๐-๙]+|[0-9]+|[ก-ฮ])\s*-?", line) for line in ends)
    return next((match[1] for match in found if match), "")


@pytest.mark.parametrize("document", LISTED)
def test_every_heading_stands_on_the_page_that_the_word_file_says(
    document: str, made: dict[str, bytes], pages: Callable[[str], list[str]], tmp_path: Path
) -> None:
    word = tmp_path / "document.docx"
    word.write_bytes(made[f"build/docx/{document}.docx"])
    texts = pages(document)
    numbers = [printed(text) for text in texts]
    listed = [(words, page) for words, page in entries(word) if re.fullmatch("[๐-๙]+", page)]
    first = 1 + max(at for at, text in enumerate(texts) if bare(text).count("....") > 3)
    wrong = []
    for words, page in listed:
        at = first + int(page) - 1
        if words not in bare(texts[at]) or numbers[at] not in (page, ""):
            wrong.append((words[:40], page, numbers[at]))
    assert len(listed) > 15
    assert wrong == []


def test_pages_are_counted_in_thai_letters_and_digits(pages: Callable[[str], list[str]]) -> None:
    numbers = [number for number in map(printed, pages(STUDY)) if number]
    assert numbers[:5] == FRONT[:5]
    assert numbers[5:11] == list("๒๓๔๕๖๗")
    assert not re.search("[0-9]", "".join(numbers))


def test_footnotes_are_counted_in_thai_digits(pages: Callable[[str], list[str]]) -> None:
    whole = "\n".join(pages(STUDY))
    notes = re.findall(r"(?m)^\s*([0-9๐-๙]+)\s+(?=ในการทดลองกำหนดการฉบับร่าง)", whole)
    assert notes == ["๑"]


def test_latin_text_and_addresses_keep_their_digits(pages: Callable[[str], list[str]]) -> None:
    whole = "\n".join(pages(STUDY))
    assert "Friendship Camp 2018" in whole
    assert "COVID-19" in whole


def test_a_pdf_has_bookmarks_a_title_and_its_fonts(made: dict[str, bytes], tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(made[f"build/pdf/{STUDY}.pdf"])
    reader = PdfReader(file)
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert "คำนำ" in titles
    assert any("วัตถุประสงค์" in title for title in titles)
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("แนวทางการจัดกิจกรรมแลกเปลี่ยนเยาวชน")
    fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in fonts.splitlines()[2:]]
    assert any("THSarabun" in row[0] for row in rows)
    assert {row[-5] for row in rows} == {"yes"}


def test_full_lines_reach_the_margin_as_in_word(made: dict[str, bytes], tmp_path: Path) -> None:
    """Thai is stretched between letters: a full line of a paragraph ends where the lines of all end."""
    file = tmp_path / "document.pdf"
    file.write_bytes(made[f"build/pdf/{STUDY}.pdf"])
    boxes = subprocess.run(
        ["pdftotext", "-bbox-layout", "-f", "7", "-l", "7", file, "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    ends = [float(found) for found in re.findall(r'<line [^>]*xMax="([0-9.]+)"', boxes)]
    assert sum(end > max(ends) - 1 for end in ends) > 6


def test_both_files_say_that_the_numbers_are_those_of_the_pdf(made: dict[str, bytes]) -> None:
    with_pdf = read_manifest(made[f"build/docx/{STUDY}.docx"])
    (alone,) = Project.in_memory(sample_project()).build([STUDY]).outputs
    without = read_manifest(alone.content)
    assert with_pdf is not None
    assert without is not None
    assert (with_pdf.pages, without.pages) == ("printed", "estimated")


def test_a_wrong_estimate_is_put_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "estimate_pages", lambda *_: {})
    result = Project.in_memory(sample_project()).build(["studies/flood-reports-2561"], ["docx", "pdf"])
    shown = Paged(next(one.content for one in result.outputs if one.builder == "docx")).shown
    assert len(set(shown.values())) > 5


def test_numbers_that_are_put_right_change_nothing_else(made: dict[str, bytes]) -> None:
    word = made[f"build/docx/{STUDY}.docx"]
    paged = Paged(word)
    shown = paged.shown
    assert paged.show(dict.fromkeys(shown, 30))
    other = paged.write(printed=True)
    assert set(Paged(other).shown.values()) == {"๓๐", "ม"}
    before, after = WordFile(word).parts, WordFile(other).parts
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    without = (
        re.sub("<w:t>([๐-๙]+|[ก-ฮ])</w:t>", "", one["word/document.xml"].decode()) for one in (before, after)
    )
    assert len(set(without)) == 1
    assert shown.keys() == Paged(other).shown.keys()


def test_a_page_that_prose_mentions_is_printed_in_thai_digits_and_leads_there(
    made: dict[str, bytes], pages: Callable[[str], list[str]], tmp_path: Path
) -> None:
    whole = "\n".join(pages(STUDY))
    assert re.search("ตามข้อสรุปของตารางที่ ๑ หน้า ๔", whole)
    file = tmp_path / "document.pdf"
    file.write_bytes(made[f"build/pdf/{STUDY}.pdf"])
    texts = pages(STUDY)
    at = next(number for number, text in enumerate(texts) if "ตามข้อสรุปของตารางที่ ๑ หน้า ๔" in text)
    links = PdfReader(file).pages[at].get("/Annots", [])
    assert len(links) > 1


def test_asking_for_pages_changes_no_page(made: dict[str, bytes], office: Office) -> None:
    paged = Paged(made[f"build/docx/{STUDY}.docx"])
    plain = office.print(for_office(paged.package))
    asking = office.print(for_office(paged.package, paged.shown))
    assert asking.pdf.count(b"/Type/Page/") == plain.pdf.count(b"/Type/Page/") > 15
    assert plain.last_paragraph != asking.last_paragraph
    assert set(read_pages(paged.shown, asking.last_paragraph)) == set(paged.shown)


def test_a_pdf_to_be_kept_is_pdf_a() -> None:
    files = {**project().workspace.contents, "bmaplan.yaml": "name: ก\npdf_archive: ใช่\n".encode()}
    (output,) = Project.in_memory(files).build(["plan"], ["pdf"]).outputs
    assert b"<pdfaid:part>2</pdfaid:part>" in output.content


def test_without_an_office_the_word_file_is_made_and_one_sentence_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pdf, "find_program", lambda: None)
    for path, content in project().workspace.contents.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert main(["build", "-b", "docx,pdf", "--project", str(tmp_path), "study", "plan"]) == 3
    said = capsys.readouterr()
    assert (said.out + said.err).count("office-missing") == 1
    assert (tmp_path / "build/docx/study.docx").exists()
    assert not (tmp_path / "build/pdf").exists()
    assert codes(Project.load(tmp_path).build(["study"], ["pdf"])) == ["office-missing"]


def test_an_office_that_fails_is_told_and_keeps_back_its_document_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    working = Office.print

    def failing(office: Office, document: bytes, *words: object, **named: object) -> object:
        if len(document) > 500_000:  # the plan
            raise OfficeError("it did not answer")
        return working(office, document, *words, **named)

    monkeypatch.setattr(Office, "print", failing)
    result = Project.in_memory(sample_project()).build(
        ["plans/foreign-affairs-2562", "minutes/2561-09"], ["pdf"]
    )
    assert codes(result) == ["office-failed"]
    assert {output.document for output in result.outputs} == {"minutes/2561-09"}


def test_a_file_that_takes_too_long_ends_the_office_and_the_next_one_starts_it_anew(
    office: Office, made: dict[str, bytes]
) -> None:
    small, large = (
        made[f"build/docx/{name}.docx"] for name in ("minutes/2561-09", "plans/foreign-affairs-2562")
    )
    office.print(small)
    office.seconds = 0.01
    with pytest.raises(OfficeError, match="did not answer"):
        office.print(large)
    office.seconds = 120
    assert office.print(small).pdf.startswith(b"%PDF")


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")
def test_an_office_that_was_ended_is_told_and_starts_anew(office: Office, made: dict[str, bytes]) -> None:
    word = made["build/docx/minutes/2561-09.docx"]
    office.print(word)
    assert office._folder is not None
    own = office._folder.name.encode()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            called = (process / "cmdline").read_bytes()
            if own in called and b"soffice.bin" in called:
                os.kill(int(process.name), signal.SIGKILL)
    with pytest.raises(OfficeError, match="ended while it was at work"):
        office.print(word)
    assert office.print(word).pdf.startswith(b"%PDF")


def test_a_file_that_is_no_word_file_is_refused(office: Office) -> None:
    with pytest.raises(OfficeError, match="it says: "):
        office.print(b"nonsense")


def test_a_font_that_is_not_installed_is_told_with_what_stands_there_instead() -> None:
    form = WordFile((ROOT / "templates/docx/minutes-2526.docx").read_bytes())
    other = {name: part.replace(b"TH SarabunPSK", b"Nowhere Sans") for name, part in form.parts.items()}
    files = {**sample_project(), "templates/docx/minutes-2526.docx": pack(other)}
    result: Result = Project.in_memory(files).build(["minutes/2561-08"], ["pdf"])
    told = [found for found in result.diagnostics if found.code.name == "font-replaced"]
    assert [found.message.params["font"] for found in told] == ["Nowhere Sans"]
    assert told[0].message.params["used"] not in ("", "-")


@pytest.mark.parametrize("archive", ["ไม่ใช่", "ใช่"])
def test_a_pdf_has_the_same_bytes_each_time_and_says_the_time_that_it_is_told(archive: str) -> None:
    files = {**project().workspace.contents, "bmaplan.yaml": f"name: ก\npdf_archive: {archive}\n".encode()}
    one, two = (Project.in_memory(files).build(["plan"], ["pdf"]).outputs[0].content for _ in range(2))
    assert one == two
    reader = PdfReader(BytesIO(one))
    assert reader.metadata is not None
    assert reader.metadata.creation_date is None
    then = datetime(2024, 2, 29, tzinfo=UTC)
    (dated,) = Project.in_memory(files).build(["plan"], ["pdf"], dated=then).outputs
    reader = PdfReader(BytesIO(dated.content))
    assert reader.metadata is not None
    assert reader.metadata.creation_date == then
    if archive == "ใช่":
        assert reader.xmp_metadata is not None
        assert reader.xmp_metadata.xmp_create_date == then.replace(tzinfo=None)
    assert len(reader.pages) == len(PdfReader(BytesIO(one), strict=True).pages) > 1


def test_comments_are_in_the_word_file_and_not_in_the_pdf() -> None:
    study = project({"study/1-background.md": "# หลักการและเหตุผล\n\n<กรอกเหตุผล>\n"})
    plain, told = (study.build(["study"], ["docx", "pdf"], comments=asked) for asked in ("", "en"))
    word, printed = (WordFile(told.outputs[0].content), PdfReader(BytesIO(told.outputs[1].content)))
    assert "word/comments.xml" in word.parts
    assert all(
        "/Annots" not in page or all(one.get_object()["/Subtype"] == "/Link" for one in page["/Annots"])
        for page in printed.pages
    )
    bare_pages = PdfReader(BytesIO(plain.outputs[1].content)).pages
    assert [page.extract_text() for page in printed.pages] == [page.extract_text() for page in bare_pages]
    alone = study.build(["study"], ["pdf"], comments="en")
    assert len(PdfReader(BytesIO(alone.outputs[0].content)).pages) == len(bare_pages)


def test_an_office_ends_with_the_program_that_started_it(tmp_path: Path) -> None:
    script = (
        "import os; from pathlib import Path; from bmaplan_docs.office import Office, find_program\n"
        "office = Office(find_program()); office.begin(); print(office._folder.name, flush=True)\n"
        "os.kill(os.getpid(), 9)"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "TMPDIR": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False
    )
    folder = Path(ended.stdout.strip())
    assert folder.parent == tmp_path
    until = time.monotonic() + 60
    while folder.exists() and time.monotonic() < until:
        time.sleep(0.2)
    assert not folder.exists()
