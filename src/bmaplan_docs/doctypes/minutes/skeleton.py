"""The facts and the agenda of a new meeting, with blanks."""

from collections.abc import Mapping

from bmaplan_docs.doctypes.base import Edition


def skeleton(edition: Edition, fiscal_year: int) -> Mapping[str, str]:
    """Return the text of each file by its name."""
    return {"index.md": f"{edition.year} {fiscal_year}"}
