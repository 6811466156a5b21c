"""What the office says about itself: the vision of its head, its objectives and main goals."""

from collections.abc import Iterable
from decimal import Decimal

from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan, Head, MainGoal, Objective
from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.doctypes.front import picture_slot
from bmaplan_docs.facts import Entity, blank_for
from bmaplan_docs.tree import Field, Item, ItemList, Paragraph, Slot, text

PORTRAIT_CM = Decimal(7)


def head(draft: Draft) -> dict[str, Field]:
    """Return the page of the head of the office, with a blank where the layout asks for it in vain."""
    stated: Head | None = draft.facts.head
    if stated is None:
        blank = (
            [blank_for(Head.model_fields["vision"].title or "")] if draft.edition.asks_for(AnnualPlan) else []
        )
        return {"any": bool(blank), "vision": blank, "portrait": Slot(()), "name": "", "position": ""}
    return {
        "any": True,
        "vision": list(stated.vision),
        "portrait": picture_slot(draft.pictures.get(stated.portrait or ""), PORTRAIT_CM),
        "name": f"({stated.name})" if stated.name else "",
        "position": stated.position or "",
    }


def objectives(draft: Draft) -> Slot:
    """Return the objectives, each with the numbers of the missions that it answers."""
    return _answering(draft, draft.facts.objectives, "objectives")


def main_goals(draft: Draft) -> Slot:
    """Return the main goals, each with the numbers of the missions that it comes of."""
    return _answering(draft, draft.facts.main_goals, "main_goals")


def _answering(draft: Draft, many: Iterable[Objective | MainGoal], key: str) -> Slot:
    plan: AnnualPlan = draft.facts
    lines = [f"{item.name}{_missions(item, plan)}" for item in many]
    if not lines and key in draft.edition.asks_for(AnnualPlan):
        lines = [blank_for(AnnualPlan.model_fields[key].title or key)]
    if not lines:
        return Slot(())
    return Slot((ItemList(tuple(Item((Paragraph(text(line)),)) for line in lines), ordered=True),))


def _missions(item: Objective | MainGoal, plan: AnnualPlan) -> str:
    """Return the numbers of missions behind what serves them; of a single mission nothing need be said."""
    numbers = [
        str(number)
        for number, mission in enumerate(plan.missions, 1)
        if mission.id and mission.id in item.missions
    ]
    if not numbers:
        return ""
    *first, last = numbers
    said = f"{', '.join(first)} และ {last}" if first else last
    return f" (พันธกิจข้อ {said})"


def missing(draft: Draft) -> tuple[str, ...]:
    """Return the facts that the edition asks for and the plan lacks."""
    facts: Entity = draft.facts
    return tuple(key for key in draft.edition.asks_for(AnnualPlan) if not getattr(facts, key))
