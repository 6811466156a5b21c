"""The parts of a Word file that hold pictures, named after their content."""

from hashlib import sha256

from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import Relations, declare

_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}


def keep_media(content: bytes, kind: str, package: Package, relations: Relations) -> str:
    """Return the relationship to the part that holds a picture; the same content is kept once."""
    name = f"media/{sha256(content).hexdigest()[:16]}.{kind}"
    if f"word/{name}" not in package.parts:
        package.parts[f"word/{name}"] = content
        declare(package, f"word/{name}", _TYPES[kind])
    return relations.add("image", name)
