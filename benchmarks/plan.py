"""How the cost of an annual plan grows with its indicators and projects.

    python benchmarks/plan.py [COUNT …]

A plan of so many indicators, each with a measure and a project of two steps
(10, 100 and 1,000 where nothing is said), is built in a process of its own.
Printed are the seconds inside that process, what one indicator costs, what each
further one costs beyond the plan before, and the most memory it took (0 where the
system does not tell).
The small project of `tests/cases/base` lends the rest of the plan.
"""

# ruff: noqa: T201, INP001, S603 - a program that talks to the console and runs itself
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from bmaplan_docs import Project

BASE = Path(__file__).parents[1] / "tests/cases/base"
COUNTS = ("10", "100", "1000")
BUILD = "build"
LARGEST, MOST_SECONDS, MOST_GROWTH = 1000, 10, 1.25
"""What is promised: so many indicators in less than so many seconds, and how much one may cost more."""
MEASURE = """  - id: m{at}
    goal: 2.1.1.1
    name: ส่งเสริมชุมชนแห่งที่ {at} ให้มีพื้นที่สีเขียว
"""
INDICATOR = """  - id: i{at}
    name: จำนวนสวนใกล้บ้านที่เปิดในชุมชนแห่งที่ {at}
    mission: ยุทธศาสตร์
    result: ผลผลิต
    target: 3 แห่ง
    measures: m{at}
    projects: p{at}
    definition: สวนที่ประชาชนเข้าใช้ได้ทุกวันโดยไม่เสียค่าใช้จ่าย
    method: นับจากทะเบียนของสำนักงานเขต
"""
PROJECT = """  - id: p{at}
    name: โครงการเปิดสวนในชุมชนแห่งที่ {at}
    type: โครงการ
    mission: ยุทธศาสตร์
    budget: 1,000,000
    sections: parks
    steps:
      - {{name: สำรวจพื้นที่, weight: 40, months: ต.ค. - ธ.ค.}}
      - {{name: เปิดให้บริการ, weight: 60, months: ม.ค. - ก.ย.}}
"""


def plan(count: int) -> Project:
    """Return a project whose plan has so many measures, indicators and projects."""
    kept = (path for path in sorted(BASE.rglob("*")) if path.is_file())
    files = {path.relative_to(BASE).as_posix(): path.read_text(encoding="utf-8") for path in kept}
    for name, entry in (("measures", MEASURE), ("indicators", INDICATOR), ("projects", PROJECT)):
        entries = "".join(entry.format(at=at) for at in range(1, count + 1))
        files[f"content/plan/{name}.yaml"] = f"{name}:\n{entries}"
    return Project.in_memory(files)


class Measured(NamedTuple):
    """What a plan of so many indicators took: seconds, and the most megabytes; 0 where that is not told."""

    count: int
    seconds: float
    memory: float


def build(count: int) -> None:
    """Build the plan and print seconds and, where it is known, the most memory in megabytes."""
    plan(1).build(["plan"])  # what the first document of a process costs is no cost of an indicator
    project = plan(count)
    begin = time.perf_counter()
    result = project.build(["plan"])
    seconds = time.perf_counter() - begin
    if not result.outputs:
        raise AssertionError(result.diagnostics)
    print(seconds, _memory())


def _memory() -> float:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1_000_000


def measure(count: int) -> Measured:
    """Build a plan in a process of its own."""
    command = [sys.executable, __file__, BUILD, str(count)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Measured(count, float(said[0]), float(said[1]))


def main(words: list[str]) -> int:
    """Build plans of all sizes; return 1 where a promise is broken."""
    if words[:1] == [BUILD]:
        build(int(words[1]))
        return 0
    print(f"{'':>6}{'seconds':>10}{'ms each':>10}{'ms each further':>18}{'MB':>7}")
    before, further = Measured(0, 0, 0), []
    for count in map(int, words or COUNTS):
        one = measure(count)
        further.append((one.seconds - before.seconds) / (count - before.count) * 1000)
        each = one.seconds / count * 1000
        print(f"{count:>6}{one.seconds:>10.2f}{each:>10.1f}{further[-1]:>18.1f}{one.memory:>7.0f}")
        before = one
    growth = further[-1] / min(further)
    print(f"an indicator of the largest plan takes {growth:.2f} times the least")
    return int(growth > MOST_GROWTH or (before.count == LARGEST and before.seconds >= MOST_SECONDS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
