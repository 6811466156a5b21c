"""Ids: each leads to one entity of the document or of the registry."""

from collections.abc import Iterable, Mapping

from bmaplan_docs.diagnostics import N_, Message, Related, Report, nearest
from bmaplan_docs.facts import Entity, codes, entities, references, repeated
from bmaplan_docs.registry import ParentPlan, Registry, RegistryFacts, goal_paths
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
Known = Mapping[str, Mapping[str, Span | None]]
"""The place of each id, by kind."""
_PARENT_PLAN, _GOAL = "parent_plan", "goal"


def check_references(facts: Entity, registry: Registry, report: Report) -> None:
    """Report ids that are used twice, and references to ids that do not exist."""
    _check_references(facts, _known(facts, registry, report), registry, report)
    for entity in entities(facts):
        for id_, place in repeated(entity):
            report.add(codes.REPEATED_ID, place, id=id_)


def _check_references(facts: Entity, known: Known, registry: Registry, report: Report) -> None:
    """Report what leads nowhere; the registry is asked only for the ids that are used."""
    shared = {"agency": registry.find_agency, "plan": registry.find_plan}
    for entity in entities(facts):
        for kind, id_, place in references(entity):
            if kind == _GOAL and kind not in known:
                continue  # the plan that would know is unknown itself
            if id_ in known.get(kind, {}) or (kind in shared and shared[kind](id_)):
                continue
            _report_unknown(kind, id_, place, known.get(kind) or _ids(kind, registry), report)


def check_registry(facts: RegistryFacts, report: Report) -> None:
    """Report ids of the registry that are used twice or lead nowhere; goals belong to their plan."""
    _collect({}, (*facts.agencies, *facts.plans), report)
    _check_references(facts, {}, Registry(facts), report)
    for plan in facts.plans:
        _collect({}, tuple(path.goal for path in goal_paths(plan)), report)


def _known(facts: Entity, registry: Registry, report: Report) -> Known:
    known: dict[str, dict[str, Span | None]] = {}
    parent = _parent(facts, registry)
    if parent is not None:
        known["goal"] = {path.goal.id: path.goal.place("id") for path in goal_paths(parent)}
    _collect(known, tuple(entity for entity in entities(facts) if entity.kind), report)
    return known


def _parent(facts: Entity, registry: Registry) -> ParentPlan | None:
    wanted = getattr(facts, _PARENT_PLAN, None)
    return registry.find_plan(wanted) if isinstance(wanted, str) else None


def _ids(kind: str, registry: Registry) -> list[str]:
    """Return the ids that the registry has of a kind."""
    if kind == "agency":
        return [agency.id for agency in registry.agencies]
    return [plan.id for plan in registry.plans] if kind == "plan" else []


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


def _report_unknown(kind: str, id_: str, place: Span | None, known: Iterable[str], report: Report) -> None:
    close = nearest(id_, known)
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    name = Message(_KINDS.get(kind, kind))
    report.add(codes.UNKNOWN_ID, place, hint=hint, kind=name, id=id_, known=", ".join(known) or "-")
