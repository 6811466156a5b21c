"""Check a study of 1 MB of Markdown, and print how long each part of it takes.

    python benchmarks/check.py [--size 1.0]

The text is that of the samples, over and over, with a fault in every tenth paragraph. Compared is the
parser alone (markdown-it-py), and what PyThaiNLP needs to normalize the text, where it is installed.
"""

# ruff: noqa: INP001, T201 - a script of its own, which talks to the console

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt

from bmaplan_docs import Project
from bmaplan_docs.checker import Context, Reading
from bmaplan_docs.checker.policy import Policy
from bmaplan_docs.checker.run import check
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.markdown import read_markdown
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.source import Source
from bmaplan_docs.workspace import MemoryWorkspace

ROOT = Path(__file__).parents[1]
_BOUND = re.compile(r"^(?:#|:::|\(|\[)|\{|\[\^|---$|^:", re.MULTILINE)
PARTS = ("ความสำคัญของการศึกษา/ที่มาของการนำเสนอ", "วัตถุประสงค์", "เป้าหมาย")


def paragraphs() -> list[str]:
    """Return paragraphs, lists and tables of the samples that need nothing around them."""
    found = []
    for file in sorted((ROOT / "content").rglob("*.md")):
        body = file.read_text("utf-8").rpartition("\n---\n")[2]
        blocks = re.split(r"\n\s*\n", body)
        found += [block for block in blocks if block.strip() and not _BOUND.search(block)]
    return found


def text_of(size: float) -> str:
    """Return so many megabytes of Markdown."""
    blocks = paragraphs()
    written, length, at = [], 0, 0
    while length < size * 1_000_000:
        block = blocks[at % len(blocks)]
        if at % 10 == 1:
            block += "\n\nปัญหาต่างๆ  ของเมือง(เดิม)"
        if at % 40 == 0:
            block = f"## หัวข้อที่ {at // 40}\n\n{block}"
        written.append(block)
        length += len(block.encode()) + 2
        at += 1
    return "\n\n".join(written)


def timed(name: str, do: Callable[[], object], times: int = 3) -> float:
    """Print and return the least time of the processor that some runs took."""
    best = min(_time(do) for _ in range(times))
    print(f"{name:<44} {best:6.2f} s")
    return best


def _time(do: Callable[[], object]) -> float:
    start = time.process_time()
    do()
    return time.process_time() - start


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=float, default=1.0, help="megabytes")
    text = text_of(parser.parse_args().size)
    print(f"{len(text.encode()) / 1e6:.2f} MB, {len(text):,} characters, {text.count(chr(10)):,} lines")
    source = Source("a.md", text)
    blocks = read_markdown(source, text, 1, Pictures(MemoryWorkspace(), "", Report()), Report())
    reading = Reading.of(blocks)
    found = Report()
    check(reading, Context(), Policy(), found)
    print(f"{len(reading.passages):,} passages, {len(list(Policy().rules()))} rules, {len(found):,} findings")
    parse = timed("markdown-it-py alone", lambda: MarkdownIt("commonmark").enable("table").parse(text))

    def read() -> None:
        fresh = Source("a.md", text)
        read_markdown(fresh, text, 1, Pictures(MemoryWorkspace(), "", Report()), Report())

    timed("reading (parse, blocks, places)", read)
    timed("making the passages", lambda: Reading.of(blocks))
    timed("rules", lambda: check(Reading.of(blocks), Context(), Policy(), Report()))
    small = {
        path.relative_to(ROOT / "tests/cases/base").as_posix(): path.read_bytes()
        for path in (ROOT / "tests/cases/base").rglob("*")
        if path.is_file()
    }
    small["bmaplan.yaml"] = "name: ก".encode()
    small["content/study/1-background.md"] = f"# {PARTS[0]}\n\n{text}\n".encode()
    whole = timed("check of the whole project", lambda: Project.in_memory(small).check(["study"]))
    print(f"check : parse alone = {whole / parse:.1f}")
    try:
        from pythainlp.util import normalize  # noqa: PLC0415 - may not be there
    except ImportError:
        print("PyThaiNLP is not installed")
        return
    timed("PyThaiNLP normalize", lambda: [normalize(line) for line in text.split("\n")])


if __name__ == "__main__":
    main()
