"""From a node to an entity: what the model refuses becomes diagnostics at the place of the value."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bmaplan_docs.diagnostics import N_, Code, Message, Report, nearest
from bmaplan_docs.facts import (
    Entity,
    Mapping,
    Node,
    Scalar,
    Sequence,
    codes,
    entities,
    is_unfilled,
    references,
    typed_fields,
)
from bmaplan_docs.facts.fields import REFUSED
from bmaplan_docs.facts.node import blanks, child, plain, scalars
from bmaplan_docs.facts.unfilled import entity_in, how_to_fill
from bmaplan_docs.reader.codes import UNFINISHED
from bmaplan_docs.source import Cell, Span

Model = TypeVar("Model", bound=Entity)


def validate(node: Node, model: type[Model], report: Report) -> Model | None:
    """Return the entity that ``node`` describes, or ``None`` after reporting why there is none.

    Blanks of a skeleton are reported as unfinished, and not a second time as values of a wrong kind or
    as ids that lead nowhere.
    """
    for scalar in scalars(node):
        for blank in blanks(scalar.text or "") if scalar.written else ():
            report.add(UNFINISHED, scalar.span, blank=blank)
    try:
        facts = model.model_validate(plain(node)).bind(node)
    except ValidationError as refusal:
        errors = refusal.errors(include_url=False)
        misspelt = {
            error["loc"]: _meant(error, node, model) for error in errors if error["type"] == "extra_forbidden"
        }
        meant = {(*place[:-1], name) for place, name in misspelt.items()}
        for error in errors:
            if error["type"] != "missing" or error["loc"] not in meant:
                _report(error, node, model, misspelt.get(error["loc"]), report)
        return None
    return facts if _leads_everywhere(facts) else None


def _leads_everywhere(facts: Entity) -> bool:
    """Whether no reference is a blank that is still to be filled in."""
    return not any(is_unfilled(id_) for entity in entities(facts) for _, id_, _ in references(entity))


def _meant(error: ErrorDetails, root: Node, model: type[Entity]) -> str | None:
    """Return the key, missing so far, that a writer meant by one that does not exist."""
    steps = error["loc"]
    owner, (group, _) = _model_at(model, steps[:-1]), _reach(root, steps[:-1])
    if owner is None or not isinstance(group, Mapping):
        return None
    return nearest(str(steps[-1]), [name for name in typed_fields(owner) if name not in group.entries])


def _report(error: ErrorDetails, root: Node, model: type[Entity], meant: str | None, report: Report) -> None:
    steps = error["loc"]
    node, depth = _reach(root, steps)
    span = _place(root, steps, depth)
    if isinstance(node, Scalar) and is_unfilled(node.text) and error["type"] != "extra_forbidden":
        return
    at = max((place for place, step in enumerate(steps) if isinstance(step, str)), default=0)
    key = str(steps[at]) if steps else ""
    owner = _model_at(model, steps[:at])
    title = typed_fields(owner)[key].title if owner and key in typed_fields(owner) else None
    match error["type"]:
        case "extra_forbidden":
            group, _ = _reach(root, steps[:-1])
            place = group.keys.get(key, span) if isinstance(group, Mapping) else span
            _report_unknown_key(key, place, owner, meant, report)
        case "missing":
            report.add(codes.MISSING_FIELD, node.span, key=key, title=title or key)
        case kind if kind == REFUSED:
            context = error["ctx"]
            params = {"key": key, "title": title or key} | context["params"]
            hint = context["hint"] or _how_to_fill(context["code"], steps, owner, span)
            report.add(context["code"], span, hint=hint, **params)
        case kind:
            expected = N_("a list") if kind in ("tuple_type", "list_type") else N_("a group of keys")
            if isinstance(node, Scalar) and node.text is None:
                hint = _how_to_fill(codes.EMPTY_FIELD, steps, owner, span)
                report.add(codes.EMPTY_FIELD, span, hint=hint, key=key, title=title or key)
            else:
                report.add(
                    codes.WRONG_TYPE,
                    span,
                    key=key,
                    expected=Message(expected),
                    found=Message(describe(node)),
                )


def _how_to_fill(
    code: Code, steps: tuple[int | str, ...], owner: type[Entity] | None, span: Span
) -> Message | None:
    """Return how an empty value is written that must be there; nothing of a cell or of one among others."""
    key = steps[-1] if steps else ""
    if code != codes.EMPTY_FIELD or isinstance(span, Cell) or owner is None or not isinstance(key, str):
        return None
    return how_to_fill(owner, key) if key in typed_fields(owner) else None


def _report_unknown_key(
    key: str, span: Span, owner: type[Entity] | None, meant: str | None, report: Report
) -> None:
    known = ", ".join(typed_fields(owner)) if owner else ""
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": meant}) if meant else None
    report.add(codes.UNKNOWN_KEY, span, hint=hint, key=key, known=known)


def describe(node: Node) -> str:
    """Return what a node is, as a catalogue key."""
    match node:
        case Scalar():
            return N_("a single value")
        case Sequence():
            return N_("a list")
        case Mapping():
            return N_("a group of keys")


def _reach(root: Node, steps: tuple[int | str, ...]) -> tuple[Node, int]:
    node = root
    for depth, step in enumerate(steps):
        below = child(node, step)
        if below is None:
            return node, depth
        node = below
    return node, len(steps)


def _place(root: Node, steps: tuple[int | str, ...], depth: int) -> Span:
    """Return the place of the value; of its key where the key is at fault or the value is empty."""
    node, _ = _reach(root, steps[: max(depth - 1, 0)])
    last = steps[depth - 1] if depth else None
    below, _ = _reach(root, steps[:depth])
    if (
        isinstance(node, Mapping)
        and isinstance(last, str)
        and last in node.keys
        and not isinstance(below, Scalar)
    ):
        return node.keys[last]
    return below.span


def _model_at(model: type[Entity], steps: tuple[int | str, ...]) -> type[Entity] | None:
    """Return the model that validates the value at ``steps``."""
    for step in steps:
        if isinstance(step, int):
            continue
        field = typed_fields(model).get(step)
        below = entity_in(field.annotation) if field else None
        if below is None:
            return None
        model = below
    return model
