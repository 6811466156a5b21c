"""What rules about codes of plans share: dimensions and goals as they are named behind their codes."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Kind, Reading
from bmaplan_docs.checker.grids import Said, lines
from bmaplan_docs.checker.likeness import fold, much_alike
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.registry import ParentPlan, Registry
from bmaplan_docs.thai import to_arabic_digits

_CODED = Pattern(
    r"^\s*(?:[-–•]\s*)?(?P<label>ด้าน|ม[ิ]?ติ|เป้าหมาย|เป้าประสงค์)(?:ที่)?\s*(?P<code>[0-9]\.[0-9](?:\.[0-9]){0,2})\s+(?P<name>[ก-๎].{7,})$",
    flags=re.DOTALL,
)


def coded(reading: Reading) -> dict[tuple[str, str], list[Said]]:
    """Return the names of each code, where they stand whole: at the head of a line."""
    found: dict[tuple[str, str], list[Said]] = {}
    for passage in reading.texts(Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        if not passage.text.lstrip(" -–•").startswith(("ด้าน", "ม", "เป้า")):
            continue
        match = _CODED.match(to_arabic_digits(passage.text))
        if match is None or len(lines(passage)) > 2:  # noqa: PLR2004 - what is longer goes on with something else
            continue
        label = "มิติ" if match["label"].startswith("ม") else match["label"]
        found.setdefault((label, match["code"]), []).append(
            Said(passage, match.start("name"), len(passage.text))
        )
    return found


def registered(registry: Registry) -> dict[str, dict[str, str]]:
    """Return the names that the plans of the registry give to each code, under their folded forms."""
    names: dict[str, dict[str, str]] = {}
    for plan in registry.plans:
        for code, name in _codes(plan):
            names.setdefault(code, {})[fold(name)] = name
    return names


def meant(name: str, names: dict[str, str]) -> str | None:
    """Return which of the registry's names a folded name is a slip of."""
    near = next((one for one in names if much_alike(name, one)), None)
    return None if near is None or name in names or near.startswith(name) else names[near]


def _codes(plan: ParentPlan) -> Iterator[tuple[str, str]]:
    for part in plan.parts:
        for area in part.areas:
            for dimension in area.dimensions:
                yield dimension.id, dimension.name
                yield from ((target.id, target.name) for target in dimension.targets)
                yield from ((goal.id, goal.name) for goal in dimension.goals)
