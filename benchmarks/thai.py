"""How fast `bmaplan_docs.thai` is beside PyThaiNLP, in the same process.

    python benchmarks/thai.py [--json]

Each line gives the best of several runs of both and how many times faster ours
is; below 1 we are slower. The last lines are ours alone, on a megabyte of text.
Needs `pythainlp`. Ends with 1 when anything is slower than PyThaiNLP, or a
megabyte takes half a second or more to localize.
"""

# ruff: noqa: T201, INP001 - a program that talks to the console
import argparse
import json
import random
import sys
import timeit
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from pythainlp import util

from bmaplan_docs import thai

REPEATS = 7
LONGEST_LOCALIZATION = 0.5  # seconds for a megabyte of UTF-8
MEGABYTE = 1_000_000


class Comparison(NamedTuple):
    """The best times, in seconds, of one task."""

    task: str
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times faster ours is."""
        return self.theirs / self.ours


def make_text(size: int) -> str:
    """Return Thai text of so many bytes, with numbers, codes and addresses strewn in."""
    source = random.Random(2562)  # noqa: S311 - text, not secrets
    words = [
        *("กรุงเทพมหานคร", "ที่ประชุม", "รับทราบ", "โครงการ", "ดำเนินการ", "น้ำ", "ผู้ว่าราชการ"),
        *("ส่งเสริม", "พัฒนา", "เมือง", "ตัวชี้วัด", "ต่าง ๆ"),
    ]
    numbers = [
        *("2562", "8/2560", "7,500,000", "09.30", "5.1.4", "C40", "COVID-19", "ASEAN 2019", "(Output)"),
        *("https://example.com/p12", "21st"),
    ]
    pieces: list[str] = []
    length = 0
    while length < size:
        piece = (
            "".join(source.choices(words, k=12))
            + " "
            + source.choice(numbers)
            + source.choice((" ", "\n", " "))
        )
        pieces.append(piece)
        length += len(piece.encode())
    return "".join(pieces)


def measure(task: Callable[[], object]) -> float:
    """Return the best time of one call, in seconds."""
    timer = timeit.Timer(task)
    number, _ = timer.autorange()
    return min(timer.repeat(REPEATS, max(1, number // 4))) / max(1, number // 4)


def compare() -> list[Comparison]:
    """Run every task that both libraries have."""
    source = random.Random(1)  # noqa: S311 - amounts, not secrets
    days = [date(2000, 1, 1) + timedelta(days=source.randrange(15_000)) for _ in range(300)]
    moments = [datetime(day.year, day.month, day.day) for day in days]  # noqa: DTZ001 - PyThaiNLP wants it so
    written = [thai.format_date(day, digits="arabic") for day in days]
    amounts = [source.randrange(10 ** source.randint(1, 12)) for _ in range(300)]
    arabic = make_text(100_000)
    thai_text = thai.to_thai_digits(arabic)
    broken = thai_text.replace("น้ำ", "น\u0e49\u0e4d\u0e32").replace("เมือง", "เมื\u200bอง")
    tasks: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        (
            "dates, written",
            lambda: [thai.format_date(day) for day in days],
            lambda: [util.thai_strftime(moment, "%-d %B %Y", thaidigit=True) for moment in moments],
        ),
        (
            "dates, read",
            lambda: [thai.parse_date(text) for text in written],
            lambda: [util.thai_strptime(text, "%d %B %Y") for text in written],
        ),
        (
            "digits to Thai",
            lambda: thai.to_thai_digits(arabic),
            lambda: util.arabic_digit_to_thai_digit(arabic),
        ),
        (
            "digits to Arabic",
            lambda: thai.to_arabic_digits(thai_text),
            lambda: util.thai_digit_to_arabic_digit(thai_text),
        ),
        (
            "baht in words",
            lambda: [thai.baht_text(amount) for amount in amounts],
            lambda: [util.bahttext(amount) for amount in amounts],
        ),
        ("normalisation, clean text", lambda: thai.repair(thai_text), lambda: util.normalize(thai_text)),
        ("normalisation, broken text", lambda: thai.repair(broken), lambda: util.normalize(broken)),
    ]
    return [Comparison(task, measure(ours), measure(theirs)) for task, ours, theirs in tasks]


def measure_megabyte() -> dict[str, float]:
    """Return the seconds that each of our text functions takes for a megabyte."""
    text = make_text(MEGABYTE)
    functions: list[Callable[[str], object]] = [
        thai.localize_digits,
        thai.repair,
        thai.check_spacing,
        thai.script_runs,
        thai.keep_together,
        thai.columns,
    ]
    return {
        function.__name__: min(timeit.repeat(lambda f=function: f(text), number=1, repeat=3))
        for function in functions
    }


def main() -> int:
    """Print the comparison; return 1 when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    as_json = parser.parse_args().json
    comparisons = compare()
    megabyte = measure_megabyte()
    if as_json:
        ratios = {one.task: round(one.ratio, 2) for one in comparisons}
        print(
            json.dumps(
                {"times_faster": ratios, "seconds_per_megabyte": megabyte}, ensure_ascii=False, indent=2
            )
        )
    else:
        for one in comparisons:
            print(f"{one.task:<28}{one.ours * 1e6:>12.1f} µs{one.theirs * 1e6:>12.1f} µs{one.ratio:>8.1f}x")
        for name, seconds in megabyte.items():
            print(f"{name:<28}{seconds:>12.3f} s per megabyte")
    slower = any(one.ratio < 1 for one in comparisons)
    return int(slower or megabyte["localize_digits"] >= LONGEST_LOCALIZATION)


if __name__ == "__main__":
    sys.exit(main())
