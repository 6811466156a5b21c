"""Diagnostics as SARIF 2.1.0, the form in which code hosts and editors take them from any tool."""

import json
from collections.abc import Iterable, Sequence
from string import Formatter
from typing import Any
from urllib.parse import quote

from bmaplan_docs.diagnostics.codes import Code, Severity
from bmaplan_docs.diagnostics.fingerprints import fingerprints
from bmaplan_docs.diagnostics.messages import Language
from bmaplan_docs.diagnostics.places import in_words, word_place
from bmaplan_docs.diagnostics.report import Diagnostic, Edit
from bmaplan_docs.source import Cell, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "PROJECTROOT"


def as_sarif(
    diagnostics: Iterable[Diagnostic], language: Language, version: str, *, ascii_only: bool = False
) -> str:
    """Return a log of one run as JSON text; columns are code points, paths are relative to the project."""
    every = list(diagnostics)
    codes = sorted({found.code.name: found.code for found in every}.values(), key=lambda code: code.name)
    places = {code.name: number for number, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "bmaplan",
                "version": version,
                "rules": [_rule(code, language) for code in codes],
            }
        },
        "language": language.code,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of bmaplan.yaml"}}},
        "results": [
            _result(found, places[found.code.name], print_, language) for found, print_ in fingerprints(every)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=ascii_only, indent=2)


def _rule(code: Code, language: Language) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": code.name,
        "shortDescription": {"text": _readable(code.message, language)},
        "fullDescription": {"text": _readable(code.why, language) or code.name},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }
    if code.hint:
        rule["help"] = {"text": _readable(code.hint, language)}
    return rule


def _readable(template: str, language: Language) -> str:
    """Return a text of the catalogue with an ellipsis for each of its blanks."""
    pieces = Formatter().parse(language.translate(template))
    return "".join(text + ("…" if blank is not None else "") for text, blank, _, _ in pieces)


def _result(found: Diagnostic, rule: int, fingerprint: str, language: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code.name,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": found.message.render(language)},
        "partialFingerprints": {"bmaplan/v1": fingerprint},
    }
    if found.span:
        result["locations"] = [_location(found.span, language)]
    if found.related:
        result["relatedLocations"] = [
            {
                **_location(related.span, language),
                "id": number,
                "message": {"text": related.message.render(language)},
            }
            for number, related in enumerate(found.related)
        ]
    if found.fix and found.fix.safe:
        result["fixes"] = [{"artifactChanges": _changes(found.fix.edits)}]
    return result


def _location(span: Span, language: Language) -> dict[str, Any]:
    """Return a place; a Word file has no lines that a program could open, so that it is told in words."""
    place = word_place(span)
    if place:
        said = in_words(place).render(language)
        return {
            "physicalLocation": {"artifactLocation": _artifact(span.path)},
            "logicalLocations": [{"fullyQualifiedName": said}],
        }
    return {"physicalLocation": {"artifactLocation": _artifact(span.path), "region": _region(span)}}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _region(span: Span) -> dict[str, int]:
    region = {"startLine": span.line}
    if span.column and not isinstance(span, Cell):
        region["startColumn"] = span.column
        if span.end:
            region["endColumn"] = span.end
    return region


def _changes(edits: Sequence[Edit]) -> list[dict[str, Any]]:
    paths = dict.fromkeys(edit.span.path for edit in edits)
    return [
        {
            "artifactLocation": _artifact(path),
            "replacements": [
                {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.put}}
                for edit in edits
                if edit.span.path == path
            ],
        }
        for path in paths
    ]
