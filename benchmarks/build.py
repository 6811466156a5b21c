"""How long a project of many documents takes to build, and to build again after one change.

    python benchmarks/build.py [STUDIES PLANS]

A project of so many studies, each of which quotes a plan, and plans (1,000 and 20 where nothing is said) is
written into a folder of its own and built with the command line, each time in a process of its own: at first
with one and with two workers, then with nothing to do, and after one fact, one form and one study were
changed. Printed are the seconds of the whole process, how many documents were built, and the most memory that
it and the largest of its workers took. At last 1, 10, 100 and all studies are built without plans, to see
whether one takes more computing among many.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
BASE = ROOT / "tests/cases/base"
FORM = "templates/docx/individual-study-2566.docx"
QUOTES = (
    "ใช้งบประมาณ {{fact}}`plans/p{plan}#open-parks.budget` บาท สำหรับ{{fact}}`plans/p{plan}#open-parks.name`\n"
)
CHILD = """
import resource, sys
from bmaplan_docs.cli import main
if __name__ == "__main__":
    code = main(sys.argv[1:])
    own, workers = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(own.ru_utime + own.ru_stime, own.ru_maxrss >> 10, workers.ru_maxrss >> 10, file=sys.stderr)
    sys.exit(code)
"""


def write(folder: Path, studies: int, plans: int) -> None:
    """Write a project: the studies quote the plans in turn."""
    shutil.copy(BASE / "bmaplan.yaml", folder)
    # a worker begins by reading the file of its parent: it must do nothing then
    (folder / "child.py").write_text(CHILD, encoding="utf-8")
    shutil.copytree(BASE / "content/registry", folder / "content/registry")
    for at in range(plans):
        shutil.copytree(BASE / "content/plan", folder / f"content/plans/p{at}")
    for at in range(studies):
        study = folder / f"content/studies/s{at}"
        shutil.copytree(BASE / "content/study", study)
        quoted = QUOTES.format(plan=at % plans) if plans else "ใช้งบประมาณน้อย\n"
        text = "".join(f"ย่อหน้าที่ {number} {quoted}\n" for number in range(10))
        change(study / "1-background.md", r"สวนมีน้อย\n", text)


def change(path: Path, old: str, new: str) -> None:
    """Put one text in the place of another in a file."""
    text = path.read_text(encoding="utf-8")
    changed = re.sub(old, new, text, count=1)
    if changed == text:
        raise ValueError(f"{path} has no {old}")
    path.write_text(changed, encoding="utf-8")


def build(folder: Path, *options: str) -> float:
    """Build, print what it took, and return the seconds of computing that it needed itself."""
    command = [
        sys.executable,
        str(folder / "child.py"),
        "build",
        "--lang",
        "en",
        "--project",
        str(folder),
        *options,
    ]
    began = time.perf_counter()
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)
    seconds = time.perf_counter() - began
    counted = done.stdout.strip().rpartition("\n")[2].rpartition(";")[0]
    computing, own, worker = done.stderr.split()
    print(f"{seconds:8.2f} s  {counted}; MB of it and of a worker: {own} {worker}", flush=True)
    return float(computing)


def measure(studies: int, plans: int) -> None:
    """Build the project again and again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, studies, plans)
        steps: list[tuple[str, Callable[[], object], tuple[str, ...]]] = [
            ("everything, 1 worker", lambda: None, ("-j", "1")),
            ("everything, 2 workers", lambda: None, ("-j", "2", "--fresh")),
            ("nothing", lambda: None, ()),
            (
                "one fact",
                lambda: change(folder / "content/plans/p0/projects.yaml", "1,000,000", "2,000,000"),
                (),
            ),
            ("one study", lambda: change(folder / "content/studies/s1/2-rest.md", "นับสวน", "นับสวนทุกปี"), ()),
            ("one form", lambda: copy_form(folder), ()),
        ]
        for title, prepare, options in steps:
            prepare()
            print(f"{title:22}", end="")
            build(folder, *options)


def copy_form(folder: Path) -> None:
    """Give the project a form of its own that is another than the one that came with the library."""
    (folder / FORM).parent.mkdir(parents=True)
    (folder / FORM).write_bytes((ROOT / FORM).read_bytes() + b"\n")


def grow(most: int) -> None:
    """Print how much computing one study takes among more and more of them: each beyond the first."""
    first = build_studies(1)
    for count in (10, 100, most):
        each = (build_studies(count) - first) / (count - 1)
        print(f"{each * 1000:8.1f} ms for each of {count:,} studies", flush=True)


def build_studies(count: int) -> float:
    """Build so many studies without plans, and return the seconds."""
    with tempfile.TemporaryDirectory() as name:
        write(Path(name), count, 0)
        print(f"{count:5} studies          ", end="")
        return build(Path(name), "-j", "1")


def main() -> None:
    """Measure what was asked for."""
    studies, plans = map(int, sys.argv[1:3] or ("1000", "20"))
    measure(studies, plans)
    grow(studies)


if __name__ == "__main__":
    main()
