"""What the YAML of the samples adds up to, and its months: worked out without the library."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations, groupby
from typing import Any

import yaml
from mutations import MONTHS
from project import squeezed

Amounts = list[tuple[dict[str, object], Decimal]]


def read(files: Mapping[str, bytes], document: str) -> dict[str, Any]:
    """Return the facts of a document as its YAML says them."""
    facts: dict[str, Any] = {}
    for path, content in files.items():
        if path.startswith(f"content/{document}/") and path.endswith(".yaml"):
            facts |= yaml.load(content, yaml.BaseLoader)  # noqa: S506 - it makes texts of everything
    return facts


# --- Amounts ---------------------------------------------------------------------------------------


def total(all_amounts: Amounts, marks: Mapping[str, object]) -> Decimal:
    """Return the sum of the amounts that have all of some marks."""
    return sum((amount for own, amount in all_amounts if marks.items() <= own.items()), Decimal(0))


def sums(all_amounts: Amounts) -> list[dict[str, object]]:
    """Return the marks of all sums that a table could print."""
    found = {
        tuple(sorted(own.items(), key=str)[at] for at in places): None
        for own, _ in all_amounts
        for size in range(len(own) + 1)
        for places in combinations(range(len(own)), size)
    }
    return [dict(marks) for marks in found]


def baht(typed: str) -> Decimal:
    return Decimal(typed.replace(",", ""))


def amounts(facts: Mapping[str, Any]) -> Amounts:
    """Return every amount with what it belongs to; what is only proposed is no part of a plan's total."""
    if "stages" in facts:
        return [
            (
                {"stage": stage["code"], "agency": project["agency"], "project": project["id"]}
                | {"source": line["source"], "year": year},
                baht(amount),
            )
            for stage in facts["stages"]
            for project in stage["projects"]
            for line in project.get("budget", ())
            for year, amount in line["years"].items()
        ]
    areas = areas_of_projects(facts)
    return [
        (
            {"mission": project["mission"], "type": project["type"], "project": project["id"]}
            | {"section": str(project["sections"]), "area": areas.get(project["id"], "")},
            baht(project["budget"]),
        )
        for project in facts["projects"]
        if "budget" in project
    ]


def proposed(facts: Mapping[str, Any]) -> Amounts:
    """Return the amounts of what is proposed beside the plan, which has a total of its own."""
    return [({"name": one["name"]}, baht(one["budget"])) for one in facts["proposals"] if "budget" in one]


def areas_of_projects(facts: Mapping[str, Any]) -> dict[str, str]:
    """Return the areas of the projects: the first number of the goal of their first measure."""
    goals = {measure["id"]: measure["goal"] for measure in facts["measures"]}
    found: dict[str, str] = {}
    for indicator in facts["indicators"]:
        for project in many(indicator["projects"]):
            found.setdefault(project, goals[many(indicator["measures"])[0]].partition(".")[0])
    return found


def many(typed: str | list[str]) -> list[str]:
    return [typed] if isinstance(typed, str) else typed


# --- Sums and counts that are printed in any case --------------------------------------------------


def sentences(facts: Mapping[str, Any]) -> Iterator[str]:
    all_amounts = amounts(facts)
    yield f"รวมงบประมาณทั้งสิ้น {money(total(all_amounts, {}))} บาท"
    if "stages" in facts:
        yield from sums_of_the_annex(all_amounts)
        return
    for mission in ("ยุทธศาสตร์", "ประจำ"):
        for kind in ("โครงการ", "กิจกรรม"):
            own = [one for one in facts["projects"] if (one["mission"], one["type"]) == (mission, kind)]
            if own:
                paid = sum("budget" in one for one in own)
                amount = total(all_amounts, {"mission": mission, "type": kind})
                yield f"รวมงบประมาณ{kind}{mission} {money(amount)}"
                yield f"รวม{kind} {len(own)} {kind}{kind}ที่ใช้งบประมาณ {paid or '-'} {kind}"
        count = sum(one["mission"] == mission for one in facts["indicators"])
        yield f"รวมตัวชี้วัดภารกิจงาน{mission} ทั้งหมด {count} ตัวชี้วัด"
    agreed = sum(one.get("negotiated") == "ใช่" for one in facts["indicators"])
    yield f"รวมตัวชี้วัดเจรจาตกลง ทั้งหมด {agreed} ตัวชี้วัด"
    for section in facts["sections"]:
        amount = total(all_amounts, {"section": section["id"]})
        yield f"{section['short']} {money(amount)}{' บาท' if amount else ''}"


def sums_of_the_annex(all_amounts: Amounts) -> Iterator[str]:
    years = sorted({str(own["year"]) for own, _ in all_amounts})
    for marks in sums(all_amounts):
        if set(marks) == {"agency", "source"}:
            row = [total(all_amounts, marks | {"year": year}) for year in years]
            yield "".join([str(marks["source"]), *map(money, row), money(sum(row, Decimal(0)))])
    for stage in dict.fromkeys(own["stage"] for own, _ in all_amounts):
        yield f"งบประมาณรวม (บาท) {money(total(all_amounts, {'stage': stage}))}"


def money(amount: Decimal) -> str:
    return f"{amount:,.2f}".removesuffix(".00") if amount else "-"


# --- Months ----------------------------------------------------------------------------------------


_LETTERS = [month.replace(".", "") for month in MONTHS]
"""Months without the full stops that a hurried writer forgets or doubles."""


def months_of(typed: str) -> list[int]:
    """Return the months of a step in their order, however they were typed: 0 is October."""
    found: list[int] = []
    for span in typed.split(","):
        first, _, last = (part.strip() for part in span.partition("-"))
        places = [_LETTERS.index(part.replace(".", "")) for part in (first, last or first)]
        found += range(places[0], places[1] + 1)
    return sorted(set(found))


def expected_bars(facts: Mapping[str, Any]) -> Counter[tuple[str, tuple[int, ...]]]:
    years = {str(own["year"]) for own, _ in amounts(facts)} if "stages" in facts else {""}
    return Counter(
        (squeezed(step["name"]), tuple(months_of(step["months"])))
        for step in steps(facts)
        for year in years
        if "years" not in step or year in many(step["years"])
    )


def steps(facts: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for stage in facts.get("stages", (facts,)):
        for project in stage["projects"]:
            for activity in (project, *project.get("activities", ())):
                yield from activity.get("steps", ())


def whole_projects(facts: Mapping[str, Any]) -> Iterator[str]:
    """Return the line of each project of a plan in the words for its chart of the whole year."""
    year = 2562
    for project in facts.get("projects", ()):
        months = sorted(
            {month for step in steps({"projects": [project]}) for month in months_of(step["months"])}
        )
        runs = [
            [month for _, month in run]
            for _, run in groupby(enumerate(months), key=lambda pair: pair[1] - pair[0])
        ]
        if runs:
            yield f"{project['name']} {', '.join(span(run[0], run[-1], year) for run in runs)}"


def span(first: int, last: int, year: int) -> str:
    one, other = (year - (month < 3) for month in (first, last))
    if first == last:
        return f"{MONTHS[first]} {one}"
    return f"{MONTHS[first]}{f' {one}' if one != other else ''} - {MONTHS[last]} {other}"
