"""How many short studies are built in a second beside pandoc, and how soon the first is there.

    python benchmarks/rate.py [--runs N]

A study of 12 pages, of the same kind as that of `study.py`, is built cold: by a
process of its own, imports included, and by pandoc, in turn. Then it is built
hot: by one command that makes many of it (what it takes longer than for one,
files written and all), and by the library again and again. pandoc's rate as
people use it is one process a document; also printed is what one pandoc process
does that reads and writes the document again and again (`pandoc lua`; its
server does not start in the builds that pip brings). All count seconds of one
processor.
"""

# ruff: noqa: T201, INP001 - a program that talks to the console
import argparse
import gc
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from study import DOCUMENT, compare, count_pages, find_pandoc, our_project, ratio_of, run, show

from bmaplan_docs import Project

SECTIONS = 4
"""Sections of the study, with a table each: 12 pages."""
MANY = 30
"""How many further documents a command makes to be measured hot."""
BATCH = """
local name, count = arg[1], tonumber(arg[2])
local file = io.open(name); local text = file:read("a"); file:close()
for _ = 1, count do
  local document = pandoc.read(text, "markdown")
  local options = pandoc.WriterOptions({table_of_contents = true, number_sections = true})
  pandoc.write(document, "docx", options)
end
"""


def hot(folder: Path, runs: int) -> float:
    """Return the processor seconds that a command takes longer for each further document."""
    ((path, text),) = ((path, text) for path, text in our_project(SECTIONS).items() if "/" in path)
    many = folder / "many"
    (many / path).parent.mkdir(parents=True)
    (many / "bmaplan.yaml").write_text("name: many\n", encoding="utf-8")
    for number in range(MANY + 1):
        (many / path).with_stem(f"study-{number}").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "bmaplan_docs", "build", "--fresh", "-j", "1", "--project", str(many)]
    one = [*command, f"{DOCUMENT.rpartition('/')[0]}/study-0"]
    compiled = str(folder / "compiled")
    pairs = ((run(command, compiled), run(one, compiled)) for _ in range(max(runs // 5, 1)))
    return median(all_.processor - first.processor for all_, first in pairs) / MANY


def library(runs: int) -> float:
    """Return the processor seconds of one build in a process that has built before."""
    project = Project.in_memory(our_project(SECTIONS))
    project.build()
    gc.collect()
    spent = []
    for _ in range(runs):
        begin = time.process_time()
        project.build()
        spent.append(time.process_time() - begin)
    return median(spent)


def batch(pandoc: str, folder: Path, runs: int) -> float:
    """Return the processor seconds of one document in a pandoc process that makes many."""
    script = folder / "batch.lua"
    script.write_text(BATCH, encoding="utf-8")
    one, many = (
        run([pandoc, "lua", str(script), str(folder / "pandoc.md"), str(count)], str(folder)).processor
        for count in (1, runs + 1)
    )
    return (many - one) / runs


def main() -> int:
    """Print the comparison; return 1 when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=15, help="how often each is run")
    runs = parser.parse_args().runs
    pandoc = find_pandoc()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        measured = compare(folder, pandoc, runs, SECTIONS)
        show(measured)
        ours = hot(folder, runs)
        print(f"hot     {ours:.3f} a document: {1 / ours:.1f} in a second")
        print(f"library {library(runs):.3f} a document")
        print(f"{count_pages(folder / f'build/docx/{DOCUMENT}.docx') or 'unknown'} pages")
        if pandoc is None:
            print('pandoc is missing; it comes with: pip install "bmaplan_docs[bench]"', file=sys.stderr)
            return 0
        process = median(one.processor for one in measured["pandoc"])
        print(f"pandoc  {process:.3f} a document, each a process: {1 / process:.1f} in a second")
        print(f"pandoc  {batch(pandoc, folder, runs):.3f} a document, all in one process")
    cold = ratio_of(measured)
    print(f"cold: ours takes {cold:.2f} times as long as pandoc; hot: {process / ours:.2f} times as many")
    return int(cold > 3 or process / ours < 2)  # noqa: PLR2004 - what is promised


if __name__ == "__main__":
    sys.exit(main())
