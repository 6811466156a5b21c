"""Compile plan content in Markdown and YAML into official Thai Word documents.

``Project.load(path)`` is the way in; ``bmaplan_docs.thai`` stands alone.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmaplan_docs.pipeline import Output, Project, Result

__version__ = "0.1.0"
__all__ = ["Output", "Project", "Result", "__version__"]


def __getattr__(name: str) -> object:
    """Import the library on first use, so that ``import bmaplan_docs.thai`` and ``--help`` stay instant."""
    if name in {"Output", "Project", "Result"}:
        from bmaplan_docs import pipeline  # noqa: PLC0415 - see above

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
