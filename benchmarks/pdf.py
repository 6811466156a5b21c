"""How long many short documents take to become PDF files in one call.

    python benchmarks/pdf.py [STUDIES]

A project of so many studies of five pages (100 where nothing is said) is built as Word files, as PDF files
and as both, each time by a process of its own that makes everything again: at first one study, which includes
the start of the office program, then all. Printed are the seconds of both, and what each study takes after
the first. The return code is 1 where a PDF takes longer than was promised.
"""

# ruff: noqa: T201, INP001 - a program that talks to the console
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from build import ROOT, write

PROMISED = 0.25
"""So many seconds a PDF may take after the first."""


def build(folder: Path, builders: str, *names: str) -> float:
    """Build, and return the seconds of the whole process."""
    words = ["build", "--fresh", "-b", builders, "--project", str(folder), *names]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    began = time.perf_counter()
    command = [sys.executable, "-m", "bmaplan_docs", *words]
    subprocess.run(command, env=env, capture_output=True, check=True)  # noqa: S603 - this library
    return time.perf_counter() - began


def main() -> int:
    """Print the table; return 1 when the promise is broken."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    each = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, count, 0)
        for builders in ("docx", "pdf", "docx,pdf"):
            one, many = build(folder, builders, "studies/s0"), build(folder, builders)
            each[builders] = (many - one) / (count - 1)
            said = f"{builders:9} one {one:.2f} s, {count} {many:.2f} s"
            print(f"{said}: {each[builders]:.3f} s for each after the first", flush=True)
    return int(each["pdf"] > PROMISED)


if __name__ == "__main__":
    sys.exit(main())
