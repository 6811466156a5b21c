"""Where forms are: a project's own, and below them those that came with the library."""

from pathlib import Path

from bmaplan_docs.project import FORMS
from bmaplan_docs.values import dataclass
from bmaplan_docs.workspace import Workspace

SUFFIX = ".docx"


def shipped_folder() -> Path:
    """Return the folder of the forms that came with the library: in the package, or in its checkout."""
    package = Path(__file__).parents[1]
    installed = package / "forms"
    return installed if installed.is_dir() else package.parents[1] / FORMS


@dataclass(frozen=True)
class WithForms:
    """A workspace in which the forms that came with the library lie below the project's own."""

    project: Workspace

    def read(self, path: str) -> bytes:
        """Return the content of the file."""
        shipped = self._shipped(path)
        return shipped.read_bytes() if shipped else self.project.read(path)

    def write(self, path: str, content: bytes) -> None:
        """Write into the project."""
        self.project.write(path, content)

    def remove(self, path: str) -> None:
        """Delete a file of the project."""
        self.project.remove(path)

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the project's own files below ``folder``."""
        return self.project.files(folder)

    def exists(self, path: str) -> bool:
        """Whether the file exists."""
        return self.project.exists(path) or self._shipped(path) is not None

    def _shipped(self, path: str) -> Path | None:
        """Return where a form lies that the project does not have itself."""
        folder, _, name = path.rpartition("/")
        if folder != FORMS or self.project.exists(path):
            return None
        shipped = shipped_folder() / name
        return shipped if shipped.is_file() else None
