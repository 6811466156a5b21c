"""Where forms are: a project's own first, then those that came with the library."""

from importlib.resources import files
from pathlib import Path

from bmaplan_docs.project import FORMS
from bmaplan_docs.workspace import Workspace

SUFFIX = ".docx"


def find_form(name: str, workspace: Workspace) -> bytes | None:
    """Return the form of a name, or ``None``; a project's own overrides a shipped one."""
    path = f"{FORMS}/{name}{SUFFIX}"
    if workspace.exists(path):
        return workspace.read(path)
    shipped = shipped_folder() / f"{name}{SUFFIX}"
    return shipped.read_bytes() if shipped.is_file() else None


def shipped_folder() -> Path:
    """Return the folder of the forms that came with the library: in the package, or in its checkout."""
    installed = Path(str(files("bmaplan_docs"))) / "forms"
    return installed if installed.is_dir() else Path(__file__).parents[3] / FORMS
