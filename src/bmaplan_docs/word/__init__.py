"""Everything that knows WordprocessingML: forms, runs, blocks, tables, fields, the package, the audit."""

from bmaplan_docs.word.audit import audit
from bmaplan_docs.word.codes import CODES
from bmaplan_docs.word.forms import find_form
from bmaplan_docs.word.manifest import Manifest, read_manifest
from bmaplan_docs.word.write import write

__all__ = ["CODES", "Manifest", "audit", "find_form", "read_manifest", "write"]
