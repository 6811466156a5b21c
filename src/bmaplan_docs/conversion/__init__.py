"""From a Word file that people wrote to the content of a document: Markdown with front matter, as a start."""

from collections.abc import Mapping

from bmaplan_docs.conversion.front import blank_behind, fill
from bmaplan_docs.conversion.markdown import Markdown
from bmaplan_docs.conversion.placing import Placed, place
from bmaplan_docs.conversion.typed import listed
from bmaplan_docs.doctypes.base import DocumentType, Edition
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import Block, Blocks, Heading, Paragraph, plain_text, text

__all__ = ["convert"]

HEAD = "index.md"
FISCAL_YEAR = "fiscal_year"
_QUOTED = Pattern(r"^[“\"]([^“”\"]*)[”\"]$")
_FRONT = "ข้อความก่อนหัวข้อแรกของไฟล์เดิม ย้ายสิ่งที่ต้องใช้ไปไว้ข้างบน แล้วลบส่วนนี้"
_FACTS = "ข้อความของไฟล์เดิมที่แบบฟอร์มสร้างจากข้อมูล ย้ายไปพิมพ์เป็นข้อมูล แล้วลบส่วนนี้"


def convert(
    blocks: Blocks, kind: DocumentType, edition: Edition, fiscal_year: int | None, present: int
) -> Mapping[str, str | bytes]:
    """Return the files of a document that says what blocks of a Word file say.

    Text is put below the parts of the form whose titles it has; what stands before the first of them goes
    into the front matter where that is certain, and as a comment above the text, as does what the form makes
    of facts. Facts have blanks. Without ``fiscal_year`` it is the one that the cover states, or ``present``.
    """
    placed = place(listed(blocks), edition)
    known = dict(kind.recognize(tuple(map(to_arabic_digits, placed.lines)))) if kind.recognize else {}
    stated = str(known.pop(FISCAL_YEAR, present))
    skeleton = kind.skeleton(edition, fiscal_year or int(stated))
    facts = _take_facts(placed, skeleton[HEAD], known)
    markdown = Markdown()
    prose = [markdown.blocks(part) for part in placed.prose]
    comments = [_comment(_FRONT, markdown.blocks(placed.front)), _comment(_FACTS, markdown.blocks(facts))]
    pieces = [_front_matter(fill(skeleton[HEAD], known)), *comments, *prose, markdown.notes()]
    files: dict[str, str | bytes] = {name: fill(written, known) for name, written in skeleton.items()}
    files[HEAD] = "\n\n".join(piece.strip("\n") for piece in pieces if piece.strip()) + "\n"
    return {**files, **markdown.pictures}


def _take_facts(placed: Placed, head: str, known: dict[str, str | tuple[str, ...]]) -> Blocks:
    """Add to what is known the texts that are one fact; return those that are none, below their headings."""
    left: list[Block] = []
    for key, (title, blocks) in placed.stated.items():
        blank = blank_behind(head, key)
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        if blank and len(paragraphs) == len(blocks) > 0:
            words = " ".join(plain_text(one.children) for one in paragraphs)
            known[blank] = to_arabic_digits(_QUOTED.sub(r"\1", words.strip()))
        elif blocks:
            left += [Heading(2, text(title)), *blocks]
    return tuple(left)


def _front_matter(written: str) -> str:
    """Return a text up to the end of its front matter."""
    end = written.index("\n---", 4)
    return written[: end + 4]


def _comment(opening: str, written: str) -> str:
    """Return a text as a comment, in which no other one ends."""
    if not written:
        return ""
    bare = written.replace("-->", "-- >").replace("--\\>", "-- >")
    return f"<!-- {opening}\n{bare}\n-->"
