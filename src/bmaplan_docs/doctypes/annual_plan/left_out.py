"""Closed projects on the way into next year's plan: they go, with every reference to them, or stay whole."""

from collections.abc import Callable

from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan, Indicator, Mission, Project
from bmaplan_docs.facts import Entity, YesNo, entities
from bmaplan_docs.facts.entity import references
from bmaplan_docs.facts.revision import Revision
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass

BLANK = "<กรอกรหัสโครงการ/กิจกรรม>"
Revising = Callable[[Span | None], Revision | None]


@dataclass(frozen=True)
class LeftOut:
    """The projects that went, with their places; those that could not; where a blank stands for one."""

    projects: tuple[tuple[Project, Span], ...]
    kept: tuple[Project, ...]
    blanks: tuple[tuple[Span, str], ...]


def leave_out(plan: AnnualPlan, revising: Revising) -> LeftOut:
    """Take closed projects out of the texts, and their ids out of what names them.

    A project stays where a file is no text, and where nothing would be left of the plan.
    """
    closed = [project for project in plan.projects if project.closed is YesNo.YES]
    if len(closed) == len(plan.projects):
        return LeftOut((), tuple(closed), ())
    going = [item for item in closed if _is_text(item, plan, revising) and _removed(item, revising)]
    gone = {project.id: project for project in going}
    blanks = [blank for entity in entities(plan) for blank in _forget(entity, gone, plan, revising)]
    places = tuple((project, span) for project in going if (span := project.place()) is not None)
    return LeftOut(places, tuple(project for project in closed if project.id not in gone), tuple(blanks))


def _removed(project: Project, revising: Revising) -> bool:
    """Take a project out of its file; tell whether it stands there as lists usually do."""
    span = project.place()
    made = revising(span)
    return span is not None and made is not None and made.remove_item(span)


def _is_text(project: Project, plan: AnnualPlan, revising: Revising) -> bool:
    """Whether the project and all that names it stand in files that can be changed."""
    naming = [
        span for entity in entities(plan) for kind, id_, span in references(entity)
        if kind == Project.kind and id_ == project.id
    ]  # fmt: skip
    return all(revising(span) is not None for span in (project.place(), *naming))


def _forget(
    entity: Entity, gone: dict[str, Project], plan: AnnualPlan, revising: Revising
) -> list[tuple[Span, str]]:
    """Take ids of projects that go out of an entity; return where a blank had to stand for one."""
    named = [(id_, span) for kind, id_, span in references(entity) if kind == Project.kind and span]
    lost = [(id_, span) for id_, span in named if id_ in gone]
    if not lost:
        return []
    left = [id_ for id_, _ in named if id_ not in gone]
    blanks = [] if _suffices(entity, left, plan) else [lost.pop(0)]
    for _, span in blanks:
        _change(revising, span, BLANK)
    for _, span in lost:
        made = revising(span)
        if made is not None and not made.remove_item(span):
            _change(revising, span, BLANK)
    return [(span, gone[id_].name) for id_, span in blanks]


def _change(revising: Revising, span: Span, text: str) -> None:
    made = revising(span)
    if made is not None:
        made.fill(span, text)


def _suffices(entity: Entity, left: list[str], plan: AnnualPlan) -> bool:
    """Whether what is left serves: a strategic indicator needs strategic work."""
    missions = {project.mission for project in plan.projects if project.id in left}
    strategic = isinstance(entity, Indicator) and entity.mission is Mission.STRATEGIC
    return Mission.STRATEGIC in missions if strategic else bool(left)
