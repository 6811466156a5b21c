"""The schema of every file that a writer edits."""

import json
from collections.abc import Mapping

from bmaplan_docs import doctypes
from bmaplan_docs.doctypes.base import DocumentType
from bmaplan_docs.facts.schema import Schema, json_schema
from bmaplan_docs.project.settings import Settings
from bmaplan_docs.registry import RegistryFacts
from bmaplan_docs.thai import to_thai_digits

FOLDER = "schema"


def schemas() -> Mapping[str, str]:
    """Return the schemas by path: the settings, the registry, each document type whole and in parts."""
    found = {
        "bmaplan": json_schema(Settings, "การตั้งค่าของโครงการเอกสาร", rows=False),
        "registry": json_schema(RegistryFacts, "ทะเบียนกลางของโครงการเอกสาร", part=True),
    }
    for name in doctypes.names():
        kind = doctypes.find(name)
        if kind is not None:
            found[name] = json_schema(kind.model, kind.title, fixed=_fixed(kind))
            found[f"{name}.part"] = json_schema(kind.model, kind.title, fixed=_fixed(kind), part=True)
    return {
        f"{FOLDER}/{name}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in found.items()
    }


def _fixed(kind: DocumentType) -> Mapping[str, Schema]:
    years = [edition.year for edition in kind.editions]
    typed = [spelling for year in years for spelling in (year, str(year), to_thai_digits(str(year)))]
    return {"document": {"const": kind.name}, "edition": {"enum": typed}}
