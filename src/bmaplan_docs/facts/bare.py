"""Entities of which mostly one value is typed: that value alone may stand for the whole."""

from typing import Any

from pydantic import BeforeValidator


def bare(key: str) -> BeforeValidator:
    """Return what lets ``budget: 7,500,000`` stand for ``budget: [{amount: 7,500,000}]``."""

    def read(value: object) -> object:
        if value is None:
            return value
        many = value if isinstance(value, list) else [value]
        return [item if isinstance(item, dict) else {key: item} for item in many]

    return BeforeValidator(read)


def or_bare(schema: dict[str, Any]) -> None:
    """Let the JSON Schema allow a bare value too."""
    schema["items"] = {"anyOf": [{"type": ["string", "number"]}, schema["items"]]}
