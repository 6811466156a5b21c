"""What of a Word file does not follow from an edit of the facts; the library is not asked."""

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from itertools import groupby
from typing import Any

from mutations import Edit
from project import squeezed
from wordfile import W, WordFile, text_of, value
from worked_out import (
    Amounts,
    amounts,
    baht,
    expected_bars,
    months_of,
    proposed,
    read,
    sentences,
    sums,
    total,
    whole_projects,
)

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SHARE = Decimal("0.1")


def disagreement(edit: Edit, before: WordFile, after: WordFile) -> str:
    """Return what of a Word file does not follow from an edit; nothing where all does."""
    facts = read(edit.files, edit.fact.document)
    text = squeezed(after.text)
    missing = [line for line in (*sentences(facts), *whole_projects(facts)) if squeezed(line) not in text]
    if missing:
        return f"not printed: {missing[0]}"
    drawn = bars(after)
    if drawn != expected_bars(facts):
        return "a bar stands over other months than those of its step"
    if squeezed(before.text) == text and bars(before) == drawn:
        return "" if is_same(edit) else "nothing changed"
    if edit.kind == "amount":
        return amounts_that_disagree(edit, before.text, after.text)
    if edit.kind == "months" or "years" in edit.fact.path:
        return "other words changed" if words(before, facts) != words(after, facts) else ""
    if edit.fact.key in {"mission", "type", "negotiated", "source"} and edit.kind == "class":
        return ""  # lines move: the sums and counts above say whether all of them did
    return words_that_disagree(edit, squeezed(before.text), text)


def is_same(edit: Edit) -> bool:
    """Whether an edit only writes the same amount or months in another way."""
    old, new = edit.fact.value, edit.new
    return (edit.kind == "months" and months_of(old) == months_of(new)) or (
        edit.kind == "amount" and baht(old) == baht(new)
    )


# --- Words -----------------------------------------------------------------------------------------


def words_that_disagree(edit: Edit, before: str, after: str) -> str:
    old, new = (squeezed(printed(edit, value)) for value in (edit.fact.value, edit.new))
    if old not in before:
        return "the old value was not printed as it was typed"
    if alike(before, old, new) != alike(after, old, new):
        return "something else changed too, or the new value is not printed everywhere"
    others = sum(
        squeezed(content.decode()).count(old)
        for path, content in edit.files.items()
        if may_be_printed(path, edit.fact.document)
    )
    stale = after.count(old) if new in old else after.replace(new, "").count(old)
    if stale and others - (old in new) <= 0:
        return f"the old value is still printed {stale} times"
    return ""


def alike(text: str, old: str, new: str) -> str:
    """Return a text in which both values are one sign; one of them may be a piece of the other."""
    for typed in sorted((old, new), key=len, reverse=True):
        text = text.replace(typed, "\0")
    return text


def may_be_printed(path: str, document: str) -> bool:
    return path.endswith((".yaml", ".md")) and path.startswith((f"content/{document}/", "content/registry/"))


def printed(edit: Edit, typed: str) -> str:
    """Return a value with the words beside it, where alone it could stand for anything."""
    facts: Any = read(edit.files, edit.fact.document)
    for step in edit.fact.path[:-1]:
        facts = facts[step]
    match edit.fact.path[0], edit.fact.path[-1]:
        case "goals", "number":
            return f"{typed} {facts['name']}"
        case "goals", "target":
            return f"{facts['name']} {typed}"
        case _, "number":
            return f"ที่ {typed} {facts['name']}"
        case _, "result":
            return f"{facts['name']} ({typed})"
    return typed


# --- Amounts ---------------------------------------------------------------------------------------


def amounts_that_disagree(edit: Edit, before: str, after: str) -> str:
    pairs = list(zip(*(text.replace("\u00a0", " ").split("\n") for text in (before, after)), strict=False))
    if before.count("\n") != after.count("\n"):
        return "lines came or went"
    counted = proposed if edit.fact.path[0] == "proposals" else amounts
    old, new = counted(read_before(edit)), counted(read(edit.files, edit.fact.document))
    moved = {
        total(old, marks): total(new, marks) for marks in sums(old) if total(old, marks) != total(new, marks)
    }
    for one, other in pairs:
        first, second = numbers(one), numbers(other)
        if NUMBER.sub("#", squeezed(one)).replace(".-", "") != NUMBER.sub("#", squeezed(other)).replace(
            ".-", ""
        ):
            return f"other words: {one} / {other}"
        for was, became in zip(first, second, strict=True):
            if was != became and moved.get(was) != became and not is_share(became, new):
                return f"{was} became {became}"
    kept = {total(old, marks) for marks in sums(old) if total(old, marks) == total(new, marks)}
    stale = (moved.keys() - kept) & set(numbers(after)) & {amount for amount in moved if amount >= 1000}
    return f"still printed: {stale}" if stale else ""


def numbers(text: str) -> list[Decimal]:
    return [Decimal(found[0].replace(",", "")) for found in NUMBER.finditer(squeezed(text))]


def is_share(percentage: Decimal, all_amounts: Amounts) -> bool:
    whole = total(all_amounts, {})
    return any(
        abs(100 * total(all_amounts, marks) / whole - percentage) <= SHARE for marks in sums(all_amounts)
    )


def read_before(edit: Edit) -> dict[str, Any]:
    return read(Edit(edit.number, edit.kind, edit.fact, edit.fact.value).files, edit.fact.document)


def bars(word: WordFile) -> Counter[tuple[str, tuple[int, ...]]]:
    """Return the names of all rows with bars, and the months that the bars stand over."""
    found: Counter[tuple[str, tuple[int, ...]]] = Counter()
    for row in word.body.iter(f"{W}tr"):
        if "↔" not in text_of(row):
            continue
        cells = [
            (text_of(cell).strip(), int(value(cell, "tcPr/gridSpan") or 1)) for cell in row.iter(f"{W}tc")
        ]
        at = next(place for place, (text, _) in enumerate(cells) if place and text in {"", "↔"})
        months: list[int] = []
        month = 0
        for text, width in cells[at:]:
            months += range(month, month + width) if text == "↔" else ()
            month += width
        found[squeezed(cells[0][0].partition(" ")[2]), tuple(months)] += 1
    return found


def words(word: WordFile, facts: Mapping[str, Any]) -> list[str]:
    """Return the lines of a Word file without bars and without the months of whole projects."""
    names = [squeezed(one["name"]) for one in facts.get("projects", ())]
    lines = map(squeezed, word.text.split("\n"))
    kept = [line for line in lines if line not in {"", "↔"} and sum(name in line for name in names) < 2]
    return [line for line, _ in groupby(kept)]
