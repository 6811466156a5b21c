"""A study as large as any: a hundred pages, sixty tables, two hundred footnotes, three hundred references.

``python tests/big_study.py FOLDER`` writes it as a project of its own.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path

from project import sample_project, small_project

SAMPLE = "content/studies/value-chain-2566/index.md"
PART = "study/1-background.md"
CHAPTERS = 60
NOTES = 200
REFERENCES = 300


def big_study(
    chapters: int = CHAPTERS, notes: int = NOTES, references: int = REFERENCES
) -> Mapping[str, bytes]:
    """Return the files of the small project with a very long study, the same every time."""
    index = small_project()["content/study/index.md"].decode()
    asked = index.replace("edition:", "list_of_tables: ใช่\nedition:", 1)
    prose = "\n\n".join(_chapters(chapters, notes, references))
    return {
        **small_project(),
        "content/study/index.md": asked.encode(),
        f"content/{PART}": f"# หลักการและเหตุผล\n\n{prose}\n".encode(),
    }


def _sentences() -> list[str]:
    """Return paragraphs of the sample: Thai prose with English in it, without marks of its own."""
    body = sample_project()[SAMPLE].decode().split("---\n", 2)[2]
    lines = (re.sub(r"[*`]|<[^>]*>", "", line).strip() for line in body.split("\n"))
    plain = (line for line in lines if not re.search(r"[\[\]{}:]{2}|\[\^|\{", line))
    return [line for line in plain if len(line) > 150 and not line.startswith(("#", "|", "-", ":", "1."))]


def _chapters(chapters: int, notes: int, references: int) -> Iterator[str]:
    prose = cycle(_sentences())
    noted = referred = 0
    for chapter in range(1, chapters + 1):
        yield f"(part-{chapter})=\n## เรื่องที่ {chapter} ของการศึกษา"
        for number in range(3 + chapter % 4):
            words = next(prose)
            while noted < notes * chapter / chapters - (3 + chapter % 4 - number - 1):
                noted += 1
                words += f" ข้อสังเกต[^n{noted}]"
            while referred < references * chapter / chapters:
                referred += 1
                words += f" ดู{{ref}}`part-{1 + (referred * 7) % chapters}`"
            yield words
            if number % 3 == 1:
                yield f"### ประเด็นที่ {number} ของเรื่องที่ {chapter}"
                yield "\n".join(f"1. {next(prose)[: 90 + 40 * item]}" for item in range(chapter % 3 + 2))
        rows = "\n".join(
            f"| {row} | {next(prose)[: 40 + 25 * (row % 4)]} | {row * 125:,} |"
            for row in range(1, 3 + chapter % 7)
        )
        yield f":::{{table}} ผลการดำเนินงานชุดที่ {chapter}\n| ที่ | รายการ | จำนวน |\n|:-:|---|--:|\n{rows}\n:::"
    for number in range(1, noted + 1):
        yield f"[^n{number}]: {next(prose)[: 60 + 50 * (number % 3)]}"


if __name__ == "__main__":
    for path, content in big_study().items():
        target = Path(sys.argv[1]) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
