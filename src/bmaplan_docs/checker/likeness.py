"""When two spellings look like one name: folded forms, and an edit distance that knows Thai misreadings."""

from functools import cache, lru_cache

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

LEAST = 12
"""Shorter folded names may be near each other and still name two things."""

_MOST = 0.6
_APART = Pattern(r"[^ก-ฮะ-ฺเ-๎A-Za-z0-9]+")
_ALONE = Pattern("(?<![ก-๎])[ก-ฒด-ฮ](?![ก-๎])")
_FIGURES = Pattern("[0-9]+")
_LATIN = Pattern("[A-Za-z]")
# What writers drop or add without meaning another thing.
_SMALL = "การ ความ ของ จาก ใน และ ที่ ให้ เพื่อ ด้าน งาน ได้ แก่ กับ ต่อ ตาม โดย หา มี เป็น ซึ่ง ร่วม ณ ระยะ ว่า"
_SMALL_WORDS = frozenset(_SMALL.split(" "))
# Adding one of these makes it another thing.
_TELLING = Pattern("ไม่|มิ|ไร้|นอก|ก่อน|หลัง|รอง|ย่อย|อดีต|ใหม่|เก่า|น้อย|มาก")
_LOOK_ALIKE = (
    frozenset("ดคตศ"), frozenset("ฎฏ"), frozenset("บปษ"), frozenset("ผฝพฟ"), frozenset("ถกภฤ"),
    frozenset("ชซข"),
    frozenset("ทหฑ"), frozenset("นมฆ"), frozenset("อฮ"), frozenset("ลส"), frozenset("รธ"),
    frozenset("งว"), frozenset("ณญ"), frozenset("ำา"), frozenset("ใไโ"), frozenset("เแ"), frozenset("ิีึืั็"),
    frozenset("ุู"), frozenset("่้๊๋์"),
)  # fmt: skip


@lru_cache(4096)
def fold(name: str) -> str:
    """Return a name without spaces, marks of punctuation and case, its digits Arabic.

    A letter that stands alone (รุ่น ก) is a number.
    """
    arabic = _ALONE.sub(lambda found: str(ord(found[0])), to_arabic_digits(name))
    return _APART.sub("", arabic).lower()


def distance(first: str, second: str, limit: int) -> int | None:
    """Return how many letters must be added, dropped, changed or swapped; ``None`` above ``limit``."""
    first, second = _core(first, second)
    if abs(len(first) - len(second)) > limit:
        return None
    if not first or not second:
        return len(first) + len(second)
    if limit == 1 and max(len(first), len(second)) > 2:  # noqa: PLR2004 - two letters that were swapped
        return None
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        line = [row]
        for column, other in enumerate(second, 1):
            cost = min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (letter != other))
            if row > 1 < column and letter == second[column - 2] and other == first[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > limit:
            return None
        before, above = above, line
    return above[-1] if above[-1] <= limit else None


@cache
def alike(first: str, second: str) -> bool:
    """Whether two folded names are most likely two spellings of one.

    Numbers tell things apart, and so do words that give way to wholly other ones (Seoul, Beijing).
    """
    if first == second or min(len(first), len(second)) < LEAST:
        return False
    if _FIGURES.findall(first) != _FIGURES.findall(second):
        return False
    limit = max(1, min(4, min(len(first), len(second)) // 10))
    found = distance(first, second, limit)
    if found is None:
        return False
    return _harmless(*_core(first, second), found)


def _harmless(first: str, second: str, found: int) -> bool:
    """Whether what differs is a slip or a small word, not another name."""
    if _LATIN.search(first + second):
        return False
    if not first or not second:
        added = first or second
        turned = {added[at:] + added[:at] for at in range(len(added))}
        return bool(turned & _SMALL_WORDS) or (len(added) <= 2 and not _TELLING.search(added))  # noqa: PLR2004 - a slip
    if len(first) == len(second) == found:
        return found == 1 or all(map(look_alike, first, second)) or {first, second} == {"มา", "ไป"}
    longer = max(len(first), len(second))
    return found * 2 <= longer or (found == 1 and longer <= 2)  # noqa: PLR2004 - one letter for two


def much_alike(first: str, second: str) -> bool:
    """Whether two folded names share most of their pairs of letters: those of one number name one thing."""
    pairs, others = ({name[at : at + 2] for at in range(len(name) - 1)} for name in (first, second))
    return len(pairs & others) >= _MOST * min(len(pairs), len(others))


def look_alike(first: str, second: str) -> bool:
    """Whether one letter is easily read as the other."""
    return first == second or any(first in letters and second in letters for letters in _LOOK_ALIKE)


def _core(first: str, second: str) -> tuple[str, str]:
    """Return what is left of both without what they begin and end with alike."""
    least, start = min(len(first), len(second)), 0
    while start < least and first[start] == second[start]:
        start += 1
    end = 0
    while end < least - start and first[-1 - end] == second[-1 - end]:
        end += 1
    return first[start : len(first) - end], second[start : len(second) - end]
