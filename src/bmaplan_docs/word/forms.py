"""Where forms are: a project's own first, then those that came with the library."""

from bmaplan_docs.project import FORMS
from bmaplan_docs.project.forms import SUFFIX, WithForms, shipped_folder
from bmaplan_docs.workspace import Workspace

__all__ = ["SUFFIX", "find_form", "shipped_folder"]


def find_form(name: str, workspace: Workspace) -> bytes | None:
    """Return the form of a name, or ``None``; a project's own overrides a shipped one."""
    path, below = f"{FORMS}/{name}{SUFFIX}", WithForms(workspace)
    return below.read(path) if below.exists(path) else None
