"""Ids: each leads to one entity of the document or of the registry."""

from collections.abc import Mapping

from bmaplan_docs.diagnostics import N_, Message, Related, Report, nearest
from bmaplan_docs.facts import Entity, codes, entities, references, repeated
from bmaplan_docs.registry import ParentPlan, Registry, goal_paths
from bmaplan_docs.source import Span

_KINDS = {
    "agency": N_("agency"),
    "goal": N_("goal"),
    "indicator": N_("indicator"),
    "joint-goal": N_("goal"),
    "finding": N_("SWOT item"),
    "measure": N_("measure"),
    "mission": N_("mission"),
    "objective": N_("objective"),
    "plan": N_("parent plan"),
    "project": N_("project"),
    "section": N_("section"),
    "work": N_("reference"),
}
_PARENT_PLAN, _GOAL = "parent_plan", "goal"


def check_references(facts: Entity, registry: Registry, report: Report) -> None:
    """Report ids that are used twice, and references to ids that do not exist."""
    known = _known(facts, registry, report)
    _check_references(facts, known, report)
    for entity in entities(facts):
        for id_, place in repeated(entity):
            report.add(codes.REPEATED_ID, place, id=id_)


def _check_references(facts: Entity, known: Mapping[str, Mapping[str, Span | None]], report: Report) -> None:
    for entity in entities(facts):
        for kind, id_, place in references(entity):
            if kind == _GOAL and kind not in known:
                continue  # the plan that would know is unknown itself
            if id_ not in known.get(kind, {}):
                _report_unknown(kind, id_, place, known.get(kind, {}), report)


def check_registry(registry: Registry, report: Report) -> None:
    """Report ids of the registry that are used twice or lead nowhere; goals belong to their plan."""
    known: dict[str, dict[str, Span | None]] = {}
    _collect(known, (*registry.agencies, *registry.plans), report)
    _check_references(registry, known, report)
    for plan in registry.plans:
        _collect({}, tuple(path.goal for path in goal_paths(plan)), report)


def _known(facts: Entity, registry: Registry, report: Report) -> Mapping[str, Mapping[str, Span | None]]:
    known: dict[str, dict[str, Span | None]] = {
        "agency": {agency.id: agency.place("id") for agency in registry.agencies},
        "plan": {plan.id: plan.place("id") for plan in registry.plans},
    }
    parent = _parent(facts, registry)
    if parent is not None:
        known["goal"] = {path.goal.id: path.goal.place("id") for path in goal_paths(parent)}
    _collect(known, tuple(entity for entity in entities(facts) if entity.kind), report)
    return known


def _parent(facts: Entity, registry: Registry) -> ParentPlan | None:
    wanted = getattr(facts, _PARENT_PLAN, None)
    return next((plan for plan in registry.plans if plan.id == wanted), None)


def _collect(known: dict[str, dict[str, Span | None]], many: tuple[Entity, ...], report: Report) -> None:
    for entity in many:
        ids = known.setdefault(entity.kind, {})
        id_: str | None = entity.id  # type: ignore[attr-defined]  # what has a kind has an id
        if id_ is None:  # one that nobody refers to may do without
            continue
        if id_ in ids:
            first = ids[id_]
            related = [Related(first, Message(N_("it stands here first")))] if first else []
            kind = Message(_KINDS.get(entity.kind, entity.kind))
            report.add(codes.DUPLICATE_ID, entity.place("id"), id=id_, kind=kind, related=related)
        else:
            ids[id_] = entity.place("id")


def _report_unknown(
    kind: str, id_: str, place: Span | None, known: Mapping[str, Span | None], report: Report
) -> None:
    close = nearest(id_, known)
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    name = Message(_KINDS.get(kind, kind))
    report.add(codes.UNKNOWN_ID, place, hint=hint, kind=name, id=id_, known=", ".join(known) or "-")
