"""The relationship chart: vision, areas and measures, and what each measure responds to."""

from collections.abc import Iterator
from itertools import groupby

from bmaplan_docs.doctypes.annual_plan.chapters import measure_name
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger
from bmaplan_docs.doctypes.annual_plan.model import Linkage, Measure
from bmaplan_docs.doctypes.annual_plan.responses import responses
from bmaplan_docs.registry import PlanArea
from bmaplan_docs.tree import Break, Field, Inlines, Item, ItemList, Paragraph, Slot, Text, text
from bmaplan_docs.tree.relations import Chart, Cluster, Member, Room, arrange_relations

ROOM = Room(246.0, 128.0, 150.0)
"""What a page turned sideways leaves below the headings, and below the number of the page of the chart."""
PRESCRIBED = (Linkage.GOVERNOR, Linkage.CITY_PLAN, Linkage.ROUTINE)
"""The linkages that the chart always has; others appear where something responds to them."""


def pages(ledger: Ledger) -> list[Field]:
    """Return the pages of the chart, each with its number; a list where it cannot be drawn."""
    drawings = arrange_relations(_chart(ledger), ROOM)
    if not drawings:
        return [{"part": "", "drawing": Slot((_listing(ledger),))}]
    count = len(drawings)
    return [
        {
            "part": f"(แผ่นที่ {number} จาก {count} แผ่น)" if count > 1 else "",
            "drawing": Slot((drawing,)),
        }
        for number, drawing in enumerate(drawings, 1)
    ]


def by_area(ledger: Ledger) -> Iterator[tuple[PlanArea, list[Measure]]]:
    """Yield each area with its measures, in the order of the parent plan."""
    for area, paths in groupby(ledger.paths, key=lambda path: path.area):
        ids = [path.goal.id for path in paths]
        yield area, [measure for id_ in ids for measure in ledger.plan.measures if measure.goal == id_]


def _lanes(ledger: Ledger) -> tuple[Linkage, ...]:
    used = {linkage for measure in ledger.plan.measures for linkage in responses(measure, ledger)}
    return tuple(linkage for linkage in Linkage if linkage in PRESCRIBED or linkage in used)


def _chart(ledger: Ledger) -> Chart:
    lanes = _lanes(ledger)
    groups = [
        Cluster(
            _box(area),
            (*_box(area), Text(" (ต่อ)")),
            tuple(
                Member(
                    text(measure_name(measure, ledger)),
                    tuple(lanes.index(linkage) for linkage in responses(measure, ledger)),
                )
                for measure in measures
            ),
        )
        for area, measures in by_area(ledger)
        if measures
    ]
    root = (text("วิสัยทัศน์"), text(ledger.plan.vision))
    return Chart(root, tuple(map(text, lanes)), tuple(groups))


def _box(area: PlanArea) -> Inlines:
    return (Text(f"ด้านที่ {area.id}"), Break(), Text(area.name))


def _area(area: PlanArea) -> str:
    return f"ด้านที่ {area.id} {area.name}"


def _listing(ledger: Ledger) -> ItemList:
    """Return what the chart says as a list."""
    areas = []
    for area, measures in by_area(ledger):
        lines = [Item((Paragraph(text(_said(measure, ledger))),)) for measure in measures]
        areas.append(Item((Paragraph(text(_area(area))), ItemList(tuple(lines), ordered=False))))
    return ItemList(tuple(areas), ordered=True)


def _said(measure: Measure, ledger: Ledger) -> str:
    found = responses(measure, ledger)
    behind = f" (ตอบสนอง{' และ'.join(found)})" if found else ""
    return f"{measure_name(measure, ledger)}{behind}"
