"""How fast a long study is built beside pandoc: whole processes, the same content, in turn, in the same run.

    python benchmarks/study.py [--runs N] [--times N] [--keep FOLDER]

One study of 60 tables, 200 footnotes, 300 cross-references and more than 100
pages is written in our Markdown and in pandoc's, and both are built several
times in turn. pandoc comes with `pip install "bmaplan_docs[bench]"`. With
`--times 10` the study is ten times as long, which shows how the cost grows.

Equal are the prose, headings with numbers, lists, tables with captions,
footnotes, a list of contents, and a link to the heading or table that each
reference names. Ours also reads the facts of the front matter and checks them,
fills the official form, makes Thai digits, counts captions and references
itself, fills the list of contents with page numbers, and checks the file it
has made; pandoc finds the numbers of its references and captions typed, and
leaves the list of contents to Word. pandoc's options are the fastest that do
this work: no reference document, and no numbering of captions.
"""

# ruff: noqa: T201, INP001, S603 - a program that talks to the console and runs two others
import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import timeit
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple, Protocol

from bmaplan_docs import Project

TABLES, NOTES, REFERENCES = 60, 200, 300
DOCUMENT = "studies/long"
PARTS = (  # of the form, with the number of each; the long ones share the tables
    ("ความสำคัญของการศึกษา/ที่มาของการนำเสนอ", 2, True),
    ("วัตถุประสงค์", 3, False),
    ("เป้าหมาย", 4, False),
    ("แนวคิด/หลักการที่ใช้ในการศึกษา", 5, True),
    ("แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง", 6, True),
    ("ประโยชน์จากการศึกษา", 7, True),
    ("งบประมาณ", 8, False),
)
LONG = sum(is_long for *_, is_long in PARTS)
PARAGRAPHS = 3
"""Paragraphs in a section."""
CLOSING = """# แนวทางการติดตามและประเมินผล

## วิธีการ/เครื่องมือที่ใช้ในการติดตามและประเมินผล

รายงานผลต่อผู้บริหารทุกไตรมาส

## การประเมินผล

เทียบผลกับค่าเป้าหมายของแต่ละปี

# ข้อเสนอแนะ

หน่วยงานควรทบทวนแผนทุกปี
"""
FRONT = """document: individual-study
edition: 2566
title: รายงานฉบับยาว
author: {name: ผู้จัดทำ ตัวอย่าง, position: นักวิเคราะห์นโยบายและแผน, units: กลุ่มงานตัวอย่าง}
course: {name: หลักสูตรตัวอย่าง, cohort: 43, institute: สถาบันตัวอย่าง}
fiscal_year: 2566
date: 31 กรกฎาคม 2566
indicators:
  - {name: จำนวนชุมชนที่เข้าร่วม, target: 50 ชุมชน, result: ผลผลิต, method: นับจากทะเบียน, due: ปี 2567}
"""
SENTENCES = [
    "กรุงเทพมหานครกำหนดให้หน่วยงานจัดทำแผนปฏิบัติการประจำปีตามแนวทางของสำนักยุทธศาสตร์และประเมินผล",
    "งบประมาณรายจ่ายบูรณาการช่วยให้หน่วยงานที่มีเป้าหมายร่วมกันตั้งงบประมาณรองรับได้โดยไม่ซ้ำซ้อน",
    "การพัฒนาคุณภาพชีวิตของประชาชนในชุมชนต้องใช้ข้อมูลของสำนักงานเขตทั้งห้าสิบเขตประกอบการตัดสินใจ",
    "ผู้ประกอบการรายย่อยและวิสาหกิจชุมชนยังไม่ได้รับประโยชน์จากโครงการอย่างทั่วถึง",
    "ระบบติดตามและประเมินผลที่ต่อเนื่องเป็น**เงื่อนไขสำคัญของความสำเร็จ** จึงควรกำหนดผู้รับผิดชอบไว้ให้ชัดเจน",
    "พื้นที่สีเขียวและสวนสาธารณะใกล้บ้านเพิ่มขึ้นจาก 125 แห่งในปี 2563 เป็น 310 แห่งในปี 2566 คิดเป็นร้อยละ 148",
    "การบริหารแบบมุ่งผลสัมฤทธิ์ (Results Based Management) ต้องอาศัยการมีส่วนร่วมของภาคประชาสังคม",
    "ห่วงโซ่คุณค่า (Value Chain) เชื่อม**ต้นทาง กลางทาง และปลายทาง**ของงานเข้าด้วยกัน ไม่แยกส่วน (*silo*)",
    "โครงการตามรหัสนโยบาย P129 ใช้งบประมาณ 7,500,000 บาท ระหว่าง พ.ศ. 2566 – 2570",
]
NAMES = [
    "พื้นที่สีเขียว",
    "งบประมาณรายจ่ายบูรณาการ",
    "คุณภาพชีวิตของประชาชน",
    "ผู้ประกอบการรายย่อย",
    "การติดตามและประเมินผล",
    "ห่วงโซ่คุณค่า",
    "ผลลัพธ์หลัก",
    "การมีส่วนร่วม",
    "สำนักงานเขต",
    "แผนปฏิบัติการ",
    "Bangkok",
]


class Dialect(Protocol):
    """How one of the two writes what Markdown itself has no sign for."""

    def heading(self, level: int, title: str, label: str) -> str:
        """Return a heading with a label."""

    def table(self, caption: str, label: str, rows: str) -> str:
        """Return a pipe table with caption and label."""

    def reference(self, label: str, words: str) -> str:
        """Return a mention of what has a label; ``words`` are what is to be printed."""


class Ours:
    """MyST, as `bmaplan_docs` reads it."""

    def heading(self, level: int, title: str, label: str) -> str:
        """Return a heading with a label."""
        return f"({label})=\n{'#' * level} {title}"

    def table(self, caption: str, label: str, rows: str) -> str:
        """Return a pipe table with caption and label."""
        return f"({label})=\n:::{{table}} {caption}\n{rows}\n:::"

    def reference(self, label: str, words: str) -> str:  # noqa: ARG002 - the words are computed
        """Return a mention of what has a label."""
        return f"{{ref}}`{label}`"


class Pandocs:
    """Markdown, as pandoc reads it."""

    def heading(self, level: int, title: str, label: str) -> str:
        """Return a heading with a label."""
        return f"{'#' * level} {title} {{#{label}}}"

    def table(self, caption: str, label: str, rows: str) -> str:
        """Return a pipe table with caption and label."""
        return f"{rows}\n\n: {caption} {{#{label}}}"

    def reference(self, label: str, words: str) -> str:
        """Return a link that says ``words``."""
        return f"[{words}](#{label})"


class Prose:
    """Makes the same prose, of so many sections, for any dialect: its words come from a source of its own."""

    def __init__(self, dialect: Dialect, sections: int) -> None:
        self.dialect, self.total = dialect, sections
        self.source = random.Random(2566)  # noqa: S311 - words, not secrets
        self.notes = self.references = 0
        self.last = ""

    def text(self) -> str:
        """Return the whole study without its front matter."""
        sections = iter(range(1, self.total + 1))
        long = iter(range(1, LONG + 1))
        blocks = ["# คำนำ", self.words(8)]
        for title, number, is_long in PARTS:
            blocks += [f"# {title}", self.words(5)]
            for place in range(1, _share(self.total, next(long), LONG) + 1) if is_long else ():
                blocks += self.section(next(sections), f"{number}.{place}")
        return "\n\n".join((*blocks, CLOSING))

    def section(self, at: int, number: str) -> Iterator[str]:
        """Yield a section: paragraphs with their share of notes and references, a list, a table."""
        notes, references = _share(NOTES, at, TABLES), _share(REFERENCES, at, TABLES)
        yield self.dialect.heading(2, self.names(2), f"section-{number}")
        for place in range(PARAGRAPHS):
            mentions = [self.reference(number) for _ in _part(references, place)]
            marks = [self.note() for _ in _part(notes, place)]
            pieces = [f"{self.words(1)}{mark}" for mark in (*mentions, *(f"[^{mark}]" for mark in marks))]
            yield " ".join((self.words(4), *pieces))
            yield from (f"[^{mark}]: {self.words(1)}" for mark in marks)
        yield "\n".join(f"1. {self.words(1)}" for _ in range(3))
        yield self.dialect.table(self.names(3), f"table-{at}", self.rows())

    def reference(self, number: str) -> str:
        """Return a mention of a table or of the section it stands in, in turn."""
        self.references += 1
        if self.references % 2:
            return " ดู" + self.dialect.reference(f"section-{number}", f"ข้อ {number}")
        at = self.source.randint(1, self.total)
        return " ดู" + self.dialect.reference(f"table-{at}", f"ตารางที่ {at}")

    def note(self) -> int:
        """Return the name of a new footnote."""
        self.notes += 1
        return self.notes

    def rows(self) -> str:
        """Return a table of four columns and seven rows below its head."""
        body = (
            f"| {number} | {self.names(2)} | {self.source.randrange(10**6):,} | {self.names(1)} |"
            for number in range(1, 8)
        )
        return "\n".join(("| ลำดับ | รายการ | จำนวนเงิน | หมายเหตุ |", "|:-:|---|--:|---|", *body))

    def words(self, count: int) -> str:
        """Return so many sentences."""
        return self.drawn(SENTENCES, count)

    def names(self, count: int) -> str:
        """Return a short text of so many names."""
        return self.drawn(NAMES, count)

    def drawn(self, texts: list[str], count: int) -> str:
        """Return so many texts, none twice running, which the checker would tell of."""
        drawn: list[str] = []
        while len(drawn) < count:
            self.last = self.source.choice([text for text in texts if text != self.last])
            drawn.append(self.last)
        return " ".join(drawn)


def _share(whole: int, at: int, parts: int) -> int:
    """Return how many of ``whole`` fall to part ``at`` when all have about as many."""
    return whole * at // parts - whole * (at - 1) // parts


def _part(count: int, place: int) -> range:
    """Return the share of a paragraph in what a section has so many of."""
    return range(count * place // PARAGRAPHS, count * (place + 1) // PARAGRAPHS)


def our_project(sections: int = TABLES) -> dict[str, str]:
    """Return the files of a project that holds nothing but a study of so many sections."""
    return {
        "bmaplan.yaml": "name: benchmark\n",
        f"content/{DOCUMENT}.md": f"---\n{FRONT}---\n\n{Prose(Ours(), sections).text()}",
    }


def pandocs_file(sections: int = TABLES) -> str:
    """Return the study as pandoc reads it."""
    front = "title: รายงานฉบับยาว\nauthor: ผู้จัดทำ ตัวอย่าง\nlang: th"
    return f"---\n{front}\n---\n\n{Prose(Pandocs(), sections).text()}"


class Run(NamedTuple):
    """The seconds of one process: by the clock, and of the processor."""

    clock: float
    processor: float


def run(command: list[str], compiled: str) -> Run:
    """Run a program to its end; Python keeps compiled modules in a folder, as those of a package are."""
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    before, begin = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=surroundings)
    after, end = os.times(), time.perf_counter()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(end - begin, spent)


def compare(folder: Path, pandoc: str | None, runs: int, sections: int) -> dict[str, list[Run]]:
    """Build the study in a folder with both programs in turn; the first run of each is not counted."""
    for path, text in our_project(sections).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "pandoc.md").write_text(pandocs_file(sections), encoding="utf-8")
    commands = {"ours": [sys.executable, "-m", "bmaplan_docs", "build", "--fresh", "--project", str(folder)]}
    if pandoc:
        made = ["--toc", "--number-sections", "-o", str(folder / "pandoc.docx")]
        commands["pandoc"] = [pandoc, str(folder / "pandoc.md"), *made]
    measured: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            measured[name].append(run(command, str(folder / "compiled")))
    return {name: all_runs[1:] for name, all_runs in measured.items()}


def time_stages(sections: int, runs: int) -> dict[str, float]:
    """Return the seconds of each half of a build inside one process, the fastest of several runs."""
    project = Project.in_memory(our_project(sections))
    check = min(timeit.repeat(project.check, number=1, repeat=runs))
    build = min(timeit.repeat(project.build, number=1, repeat=runs))
    return {"read, check, compose and resolve": check, "write and audit": build - check}


def count_pages(path: Path) -> int | None:
    """Return the pages of a Word file as LibreOffice draws it, or ``None`` where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return None
    profile = f"-env:UserInstallation={(path.parent / 'office').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    counts = re.findall(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)", path.with_suffix(".pdf").read_bytes())
    return max(map(int, counts), default=0)


def find_pandoc() -> str | None:
    """Return where pandoc is: the one that `pypandoc_binary` brings, or none."""
    try:
        import pypandoc  # noqa: PLC0415 - an optional extra
    except ImportError:
        return None
    return str(pypandoc.get_pandoc_path())


def show(measured: dict[str, list[Run]]) -> None:
    """Print what each program took."""
    print(f"{'':<8}{'median':>9}{'fastest':>9}{'processor':>11}   seconds, whole processes in turn")
    for name, runs in measured.items():
        clocks = [one.clock for one in runs]
        spent = median(one.processor for one in runs)
        print(f"{name:<8}{median(clocks):>9.3f}{min(clocks):>9.3f}{spent:>11.3f}")


def ratio_of(measured: dict[str, list[Run]]) -> float:
    """Return how many times the processor seconds of pandoc ours takes: the middle of the pairs."""
    pairs = zip(measured["ours"], measured["pandoc"], strict=True)
    return median(ours.processor / theirs.processor for ours, theirs in pairs)


def main() -> int:
    """Print the comparison; return 1 when ours is slower."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=7, help="how often each program is run")
    parser.add_argument("--times", type=int, default=1, help="how many times as long the study is")
    parser.add_argument("--keep", type=Path, help="where the files are to stay")
    asked = parser.parse_args()
    pandoc = find_pandoc()
    if pandoc is None:
        print('pandoc is missing; it comes with: pip install "bmaplan_docs[bench]"', file=sys.stderr)
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        measured = compare(folder, pandoc, asked.runs, TABLES * asked.times)
        show(measured)
        for stage, seconds in time_stages(TABLES * asked.times, asked.runs).items():
            print(f"{seconds:>17.3f} in one process: {stage}")
        pages = count_pages(folder / f"build/docx/{DOCUMENT}.docx")
        print(f"{pages or 'unknown (LibreOffice is missing)'} pages")
    if "pandoc" not in measured:
        return 0
    ratio = ratio_of(measured)
    print(f"ours takes {ratio:.2f} of pandoc's time")
    return int(ratio > 1)


if __name__ == "__main__":
    sys.exit(main())
