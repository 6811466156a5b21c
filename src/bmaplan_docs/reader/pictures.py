"""Pictures of a document: found beside its text, read through the workspace, never from elsewhere."""

import posixpath
from urllib.parse import unquote

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.measuring import BrokenPictureError, Measured, measure
from bmaplan_docs.reader.nodes import Node
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Picture
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.workspace import Workspace

MOST_PIXELS = 50_000_000
_SUFFIXES = (".png", ".jpg", ".jpeg", ".svg")
_ELSEWHERE = Pattern(r"[a-zA-Z][\w+.-]*:|/")

PICTURE_MISSING = Code(
    "picture-missing",
    Severity.ERROR,
    N_("there is no picture '{path}'"),
    why=N_("The place of the picture would stay empty."),
    hint=N_("put the file into the folder of the document; its path begins there"),
)
PICTURE_OUTSIDE = Code(
    "picture-outside",
    Severity.ERROR,
    N_("the picture '{path}' lies outside the project"),
    why=N_("On another machine it would be missing; and a project prints only what belongs to it."),
    hint=N_("copy it into the folder of the document, and write its name there"),
    bad=":::{figure} C:/Users/me/tree.png",
    good=":::{figure} tree.png",
)
PICTURE_UNKNOWN = Code(
    "picture-unknown-format",
    Severity.ERROR,
    N_("the picture '{path}' is not of a kind that can be printed"),
    why=N_("Word files hold PNG, JPEG and SVG pictures safely; others do not show on every machine."),
    hint=N_("open it in a picture program and save it as PNG"),
)
PICTURE_CORRUPT = Code(
    "picture-corrupt",
    Severity.ERROR,
    N_("the picture '{path}' is damaged"),
    why=N_("Word would show a red cross in its place, or refuse the whole file."),
    hint=N_("copy the file again from where it came, or save it anew in a picture program"),
)
PICTURE_TOO_LARGE = Code(
    "picture-too-large",
    Severity.ERROR,
    N_("the picture '{path}' has {count} million pixels; {most} million are enough for any page"),
    why=N_("It would make the file too large to send and to open."),
    hint=N_("make it smaller in a picture program"),
)
PICTURE_TURNED = Code(
    "picture-turned",
    Severity.WARNING,
    N_("the picture '{path}' was taken with the camera on its side, and Word would print it lying"),
    why=N_("Cameras note which side is up instead of turning the picture; Word does not read the note."),
    hint=N_("turn it in a picture program until it stands upright, and save it"),
)
PICTURE_WITHOUT_WORDS = Code(
    "picture-without-words",
    Severity.ERROR,
    N_("the picture '{path}' has no words for readers who cannot see it"),
    why=N_("Reading programs say these words in place of the picture; they do not appear on the page."),
    hint=N_("add {line}"),
    bad=":::{figure} tree.png\nต้นไม้ในสวน\n:::",
    good=":::{figure} tree.png\n:alt: ต้นจามจุรีใหญ่กลางสวน\n\nต้นไม้ในสวน\n:::",
)
CODES = (
    PICTURE_MISSING,
    PICTURE_OUTSIDE,
    PICTURE_UNKNOWN,
    PICTURE_CORRUPT,
    PICTURE_TOO_LARGE,
    PICTURE_TURNED,
    PICTURE_WITHOUT_WORDS,
)


@dataclass(frozen=True)
class Pictures:
    """Reads the pictures of a document; their paths begin at its folder."""

    workspace: Workspace
    folder: str
    report: Report

    def read(self, typed: str, words: str, span: Span, *, missing: str) -> Picture | None:
        """Return the picture at the path that was typed, or ``None`` after reporting what is wrong.

        ``missing`` is how the writer would state its ``words`` where there are none.
        """
        path = self._find(typed, span)
        if path is None:
            return None
        content = self.workspace.read(path)
        measured = self._measure(typed, content, span)
        if not words.strip():
            self.report.add(PICTURE_WITHOUT_WORDS, span, path=typed, line=missing)
            return None
        if measured is None:
            return None
        if measured.turned:
            self.report.add(PICTURE_TURNED, span, path=typed)
        width, height = measured.size
        return Picture(content, measured.kind, width, height, words.strip())

    def read_node(self, node: Node, words: str, span: Span) -> Picture | None:
        """Return the picture that a node of Markdown names, with its title."""
        path = str(node.attrs["src"])
        picture = self.read(path, words, span, missing=f"![…]({unquote(path)})")
        return picture and replace(picture, title=str(node.attrs.get("title", "")))

    def _find(self, typed: str, span: Span) -> str | None:
        written = typed.replace("\\", "/")
        path = posixpath.normpath(posixpath.join(self.folder, written))
        if _ELSEWHERE.match(written) or path.startswith("../"):
            self.report.add(PICTURE_OUTSIDE, span, path=typed)
            return None
        for found in (path, unquote(path)):  # Markdown writes Thai letters of an address as %E0%B8…
            if self.workspace.exists(found):
                return found
        near = [other for other in self.workspace.files(self.folder) if other.lower().endswith(_SUFFIXES)]
        names = [posixpath.relpath(other, self.folder) for other in near]
        close = nearest(unquote(written), names)
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        self.report.add(PICTURE_MISSING, span, hint=hint, path=unquote(typed))
        return None

    def _measure(self, typed: str, content: bytes, span: Span) -> Measured | None:
        try:
            measured = measure(content)
        except BrokenPictureError:
            self.report.add(PICTURE_CORRUPT, span, path=typed)
            return None
        if measured is None:
            claims = typed.lower().endswith(_SUFFIXES)
            self.report.add(PICTURE_CORRUPT if claims else PICTURE_UNKNOWN, span, path=typed)
            return None
        pixels = measured.width * measured.height
        if measured.kind != "svg" and pixels > MOST_PIXELS:
            most = MOST_PIXELS // 1_000_000
            self.report.add(PICTURE_TOO_LARGE, span, path=typed, count=round(pixels / 1_000_000), most=most)
            return None
        if measured.asks_for:
            self.report.add(PICTURE_OUTSIDE, span, path=measured.asks_for[0])
            return None
        return measured
