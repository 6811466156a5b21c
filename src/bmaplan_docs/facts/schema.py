"""JSON Schema (2020-12) of facts, for editors that complete and check what is typed."""

from collections.abc import Iterator, Mapping
from typing import Any

from bmaplan_docs.facts.entity import Entity

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
_NOTES = ("title", "description")


def json_schema(
    model: type[Entity], title: str, *, fixed: Mapping[str, Schema] | None = None, part: bool = False
) -> Schema:
    """Return the schema of a file that holds ``model``, with the Thai titles and descriptions of its fields.

    ``fixed`` narrows keys of the top level. ``part`` leaves out which keys must stand there: the facts of
    a document may be spread over several files.
    """
    schema: Schema = _as_typed(model.model_json_schema())
    for name, narrower in (fixed or {}).items():
        notes = {
            note: schema["properties"][name][note] for note in _NOTES if note in schema["properties"][name]
        }
        schema["properties"][name] = notes | narrower
    titles = dict(_titles(schema))
    for name, entity in schema.get("$defs", {}).items():
        _retitle(entity, titles.get(f"#/$defs/{name}", title))
    _retitle(schema, title)
    if part:
        schema.pop("required", None)
    return {"$schema": DIALECT} | schema


def _retitle(schema: Schema, title: str) -> None:
    """Put a Thai title in the place of the class's name and docstring, which are for programmers."""
    schema.pop("description", None)
    schema["title"] = title


def _titles(schema: Schema) -> Iterator[tuple[str, str]]:
    """Yield the entities that fields refer to, each with the title of the field; the last one counts."""
    for owner in (*schema.get("$defs", {}).values(), schema):
        for field in owner.get("properties", {}).values():
            yield from ((reference, field["title"]) for reference in _references(field) if "title" in field)


def _references(value: object) -> Iterator[str]:
    match value:
        case {"$ref": str(reference)}:
            yield reference
        case dict():
            for below in value.values():
                yield from _references(below)
        case list():
            for below in value:
                yield from _references(below)


def _as_typed(schema: Any) -> Any:
    """Return a schema that takes what a writer may type: a single value counts as a list of one."""
    if isinstance(schema, list):
        return [_as_typed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    typed = {key: _as_typed(value) for key, value in schema.items()}
    if typed.get("default", "") in (None, []):
        del typed["default"]
    if typed.get("type") == "array":
        item = typed.pop("items")
        del typed["type"]
        typed["anyOf"] = [{"type": "array", "items": item}, item]
    return typed
