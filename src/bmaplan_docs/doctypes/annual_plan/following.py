"""Next year's plan from this year's: the writer's own files, changed only where the year demands it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.doctypes.annual_plan.left_out import leave_out
from bmaplan_docs.doctypes.annual_plan.model import (
    AnnualPlan,
    GoalIndicator,
    Indicator,
    Project,
    Step,
    SubActivity,
    Task,
)
from bmaplan_docs.doctypes.annual_plan.years import mentions, moving, written_like
from bmaplan_docs.doctypes.base import Notice, Predecessor, Status, Successor, money
from bmaplan_docs.facts import Entity, Mapping, entities
from bmaplan_docs.facts.revision import Revision
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Cell, Span
from bmaplan_docs.values import dataclass, field

CLOSED = N_("left out, because it is closed")
MOVED = N_("years that were moved; are the names still right")
ABOVE = N_("the plan above")
FILL = N_("to fill in")
CLEARED = N_("taken out, because it is calculated and was of the old year")
MONEY = N_("budgets of the old year")
TARGETS = N_("targets of the old year")
LEFT = N_("years and dates that were left as they are")
COPIED = N_("files that were copied as they are, to be changed by hand")
TOPICS = (CLOSED, FILL, ABOVE, MOVED, MONEY, TARGETS, CLEARED, COPIED, LEFT)

_NAMED = (Project, SubActivity, Step, Task, Indicator)
"""Whose names may bear the year of the plan."""
_COMPUTED: dict[type[Entity], tuple[str, ...]] = {
    Step: ("number", "cumulative"),
    SubActivity: ("count",),
    Project: ("total", "count"),
    Indicator: ("number",),
    AnnualPlan: ("totals",),
}
"""What may be typed though it is computed."""
_NO_YEARS = Pattern(
    r"\s*(?:#|-?\s*(?:edition|fiscal_year|budget|amount|total|weight|number|id|goal|parent_plan)\s*:)"
)
_EXCERPT = 60
WORDS = "<กรอกข้อความแทนโครงการที่ปิดแล้ว>"


def follow(before: Predecessor) -> Successor:
    """Return the plan of the year that is wanted, or of the next one."""
    plan: AnnualPlan = before.draft.facts
    year = before.fiscal_year or plan.fiscal_year + 1
    made = _Following(before, plan, year)
    made.change()
    files: dict[str, str | bytes] = {path: revision.text for path, revision in made.revisions.items()}
    return Successor(
        _renamed(before.name, plan.fiscal_year, year), files, carries=True, notices=tuple(made.told())
    )


def _renamed(name: str, old: int, new: int) -> str:
    """Return the last part of the new document's name: with its year, as that of the last one is."""
    last = name.rpartition("/")[2]
    renamed = last.replace(str(old), str(new))
    return renamed if renamed != last else f"{last}-{new}"


@dataclass
class _Following:
    """A plan on its way into another year."""

    before: Predecessor
    plan: AnnualPlan
    year: int
    notices: list[tuple[str, Span, Message]] = field(default_factory=list)
    moved: set[tuple[str, int, int]] = field(default_factory=set)

    @cached_property
    def revisions(self) -> dict[str, Revision]:
        """The changes of each text by its path."""
        return {path: Revision(source) for path, source in self.before.texts.items()}

    def revision(self, span: Span | None) -> Revision | None:
        """Return the changes of the file in which a place lies; none where it is no text."""
        if span is None:
            return None
        return next((made for made in self.revisions.values() if made.source.path == span.path), None)

    def tell(self, topic: str, span: Span | None, said: str, /, **params: object) -> None:
        """Remember something to look at."""
        if span is not None:
            self.notices.append((topic, span, Message(said, params)))

    def change(self) -> None:
        """Make all changes of the texts."""
        gone = leave_out(self.plan, self.revision)
        for project, span in gone.projects:
            self.tell(CLOSED, span, N_("'{name}' and whatever named it"), name=project.name)
        for project in gone.kept:
            text = N_(
                "'{name}' is closed, but could not be taken out of the file: delete it and what names it"
            )
            self.tell(COPIED, project.place("name"), text, name=project.name)
        for span, name in gone.blanks:
            self.tell(FILL, span, N_("a project in the place of '{name}'"), name=name)
        self._states()
        for entity in _without(self.plan, [project for project, _ in gone.projects]):
            self._clear(entity)
            self._move(entity)
            self._look(entity)
        self._above()
        self._copied()
        self._quotes({project.id: project for project, _ in gone.projects})

    def _states(self) -> None:
        """Put the new year and the beginning of a draft in their places."""
        span = self.plan.place("fiscal_year")
        made = self.revision(span)
        if span is not None and made is not None:
            made.fill(span, written_like(self.year, made.source.line(span.line)[: span.end][-4:]))
        if self.plan.status is Status.FINAL:
            span = self.plan.place("status")
            made = self.revision(span)
            if span is not None and made is not None:
                made.fill(span, Status.DRAFT.value)

    def _clear(self, entity: Entity) -> None:
        node = entity.node
        for key in _COMPUTED.get(type(entity), ()):
            if not isinstance(node, Mapping) or key not in node.keys:
                continue
            made = self.revision(node.keys[key])
            if made is not None and made.remove_key(node, key):
                self.tell(CLEARED, node.keys[key], "{key}", key=f"{key}:")

    def _move(self, entity: Entity) -> None:
        """Move the years in the name of a project, or in the title of the plan."""
        key = "title" if entity is self.plan else "name"
        span = entity.place(key) if entity is self.plan or isinstance(entity, _NAMED) else None
        made = self.revision(span)
        if span is None or made is None or span.column is None or span.end is None:
            return
        written = made.source.line(span.line)[span.column - 1 : span.end - 1]
        for found in moving(written, self.plan.fiscal_year):
            old = written[found.start : found.end]
            new = written_like(found.year + self.year - self.plan.fiscal_year, old)
            start = span.column + found.start
            made.replace(span.line, start, start + len(old), new)
            self.moved.add((span.path, span.line, start - 1))
            said = N_("{old} became {new}: {text}")
            self.tell(MOVED, span, said, old=old, new=new, text=_excerpt(written, found.start))

    def _look(self, entity: Entity) -> None:
        """Tell money and targets, which come along as they are."""
        if isinstance(entity, Project) and entity.cost:
            amount = money(entity.cost)
            self.tell(
                MONEY, entity.place("budget"), N_("{amount} baht: {name}"), amount=amount, name=entity.name
            )
        if isinstance(entity, (Indicator, GoalIndicator)):
            said = N_("target {target}: {name}")
            self.tell(TARGETS, entity.place("target"), said, target=entity.target, name=entity.name)

    def _above(self) -> None:
        """Tell that the plan above ends before the new year."""
        registry = self.before.draft.registry
        above = registry.plan(self.plan.parent_plan)
        if above.begin <= self.year <= above.end:
            return
        fitting = ", ".join(plan.id for plan in registry.plans if plan.begin <= self.year <= plan.end)
        said = N_("'{name}' covers {begin} - {end}, not {year}; plans of the registry that do: {known}")
        names = {"name": above.name, "begin": above.begin, "end": above.end}
        self.tell(ABOVE, self.plan.place("parent_plan"), said, year=self.year, known=fitting or "-", **names)

    def _quotes(self, gone: dict[str, Project]) -> None:
        """Let prose that quotes this plan by its name quote the new one, and nothing that was left out."""
        pattern = re.compile(r"\{fact\}`(?P<name>" + re.escape(self.before.name) + r")?#(?P<id>[^`.]+)[^`]*`")
        for made in self.revisions.values():
            for number, line in enumerate(made.source.lines, 1):
                for found in pattern.finditer(line):
                    lost = gone.get(found["id"])
                    if lost:
                        made.replace(number, found.start() + 1, found.end() + 1, WORDS)
                        said = N_("words that quoted '{name}'")
                        self.tell(FILL, Span(made.source, number), said, name=lost.name)
                    elif found["name"]:
                        made.replace(number, found.start("name") + 1, found.end("name") + 1, "")
                        self.moved |= {
                            (made.source.path, number, found.start("name") + one.start)
                            for one in mentions(found["name"])
                        }

    def _copied(self) -> None:
        """Tell the files that state facts and are no texts: spreadsheets."""
        places = (span for entity in entities(self.plan) if (span := entity.place()) is not None)
        first = {span.path: span for span in reversed([*places]) if self.revision(span) is None}
        for span in first.values():
            said = N_("years in names, closed projects and typed totals are still those of the old year")
            self.tell(COPIED, span, said)

    def told(self) -> Iterator[Notice]:
        """Yield what must be looked at, by topic and place, with the lines of the new files."""
        paths = {made.source.path: path for path, made in self.revisions.items()}
        found = [*self.notices, *self._left()]
        order = {topic: number for number, topic in enumerate(TOPICS)}
        for topic, span, message in sorted(found, key=lambda one: order[one[0]]):
            made = self.revision(span)
            path = paths.get(span.path, span.path.rpartition("/")[2])
            yield Notice(topic, f"{path}:{made.line(span.line) if made else _in_sheet(span)}", message)

    def _left(self) -> Iterator[tuple[str, Span, Message]]:
        """Yield the lines with years that stay as they are."""
        for made in self.revisions.values():
            for number, line in enumerate(made.source.lines, 1):
                if _NO_YEARS.match(line) or made.is_gone(number):
                    continue
                here = [
                    found
                    for found in mentions(line)
                    if (made.source.path, number, found.start) not in self.moved
                ]
                if here:
                    years = ", ".join(dict.fromkeys(line[found.start : found.end] for found in here))
                    params = {"years": years, "text": _excerpt(line, here[0].start)}
                    yield LEFT, Span(made.source, number), Message(N_("year {years}: {text}"), params)


def _without(plan: AnnualPlan, gone: list[Project]) -> Iterator[Entity]:
    """Yield the entities that do not lie in projects that are left out."""
    lost = {id(below) for project in gone for below in entities(project)}
    return (entity for entity in entities(plan) if id(entity) not in lost)


def _in_sheet(span: Span) -> str:
    """Return a place in a file that is no text: a cell with its sheet."""
    if not isinstance(span, Cell):
        return str(span.line)
    return f"{span.sheet}!{span.address}" if span.sheet else span.address


def _excerpt(text: str, at: int) -> str:
    """Return the words around a place of a line."""
    start = max(0, at - _EXCERPT // 2)
    while start and unicodedata.category(text[start]) == "Mn":  # a mark shows nothing without its letter
        start -= 1
    shown = text[start : start + _EXCERPT].strip()
    return f"{'…' if start else ''}{shown}{'…' if start + _EXCERPT < len(text) else ''}"
