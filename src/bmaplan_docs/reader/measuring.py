"""The size of a picture, from the head of its file; no pixel is decoded."""

import re
import struct
import zlib
from collections.abc import Iterator

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.tree import PictureKind
from bmaplan_docs.values import dataclass, field

CM_PER_INCH = 2.54
SCREEN = 96.0
"""Dots per inch of a picture that states none, as Word takes them."""
_SANE = (20.0, 5000.0)
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN, _END, _JFIF, _CAMERA = 0xDA, b"\xff\xd9", 0xE0, 0xE1
_ORIENTATION, _UPRIGHT = 0x0112, 1
_UNITS = {"": 1.0, "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16.0}
_LENGTH = Pattern(r"\s*([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*([a-z]*)\s*")
_DEFAULT = (300.0, 150.0)
"""What browsers draw an SVG in that states no size."""


LONGEST = 1000
"""How many times longer than wide a picture may be; no page shows more."""


class BrokenPictureError(ValueError):
    """The file is damaged, or not what it claims to be."""


@dataclass(frozen=True)
class Measured:
    """What the head of a picture tells: pixels and dots per inch, and the files that an SVG asks for.

    ``turned`` tells that a camera held on its side took it, and that its pixels lie.
    """

    kind: PictureKind
    width: float
    height: float
    dots: float = SCREEN
    asks_for: tuple[str, ...] = ()
    turned: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in cm."""
        return self.width / self.dots * CM_PER_INCH, self.height / self.dots * CM_PER_INCH


def measure(content: bytes) -> Measured | None:
    """Return what a picture's head tells, ``None`` for an unknown format; raise ``BrokenPictureError``."""
    try:
        if content.startswith(_PNG):
            return _measure_png(content)
        if content.startswith(_JPEG):
            return _measure_jpeg(content)
        if re.search(rb"<(?:[\w.-]+:)?svg[\s>]", content[:4096]):
            return _measure_svg(content)
    except (struct.error, IndexError) as error:
        raise BrokenPictureError from error
    return None


def _checked(measured: Measured) -> Measured:
    if not 1 / LONGEST <= measured.width / max(measured.height, 1e-9) <= LONGEST:
        raise BrokenPictureError
    return measured


def _measure_png(content: bytes) -> Measured:
    chunks = dict(_chunks(content))
    if not {b"IHDR", b"IDAT", b"IEND"} <= set(chunks):
        raise BrokenPictureError
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    dots = SCREEN
    if b"pHYs" in chunks:
        per_metre, _, unit = struct.unpack(">IIB", chunks[b"pHYs"])
        dots = _sane(per_metre * CM_PER_INCH / 100) if unit == 1 else SCREEN
    return _checked(Measured("png", width, height, dots))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG; each carries a sum that tells whether it is whole."""
    position = len(_PNG)
    while position < len(content):
        length, name = struct.unpack_from(">I4s", content, position)
        end = position + 8 + length
        (expected,) = struct.unpack_from(">I", content, end)
        if zlib.crc32(memoryview(content)[position + 4 : end]) != expected:
            raise BrokenPictureError
        yield name, content[position + 8 : end] if name in (b"IHDR", b"pHYs") else b""
        if name == b"IEND":
            return
        position = end + 4


def _measure_jpeg(content: bytes) -> Measured:
    position, dots, size, turned = 2, SCREEN, None, False
    while True:
        while content[position] == content[position + 1] == 0xFF:  # noqa: PLR2004 - filling between segments
            position += 1
        mark, kind, length = struct.unpack_from(">BBH", content, position)
        if mark != 0xFF:  # noqa: PLR2004 - every segment begins with it
            raise BrokenPictureError
        if kind == _SCAN:
            break
        if kind in _FRAMES:
            size = struct.unpack_from(">HH", content, position + 5)
        if kind == _JFIF and content[position + 4 : position + 9] == b"JFIF\0":
            unit, across = struct.unpack_from(">BH", content, position + 11)
            dots = _sane(across * {1: 1, 2: CM_PER_INCH}.get(unit, 0))
        if kind == _CAMERA:
            turned = turned or _is_turned(content[position + 4 : position + 2 + length])
        position += 2 + length
    if size is None or _END not in content[position:]:
        raise BrokenPictureError
    return _checked(Measured("jpeg", size[1], size[0], dots, turned=turned))


def _is_turned(notes: bytes) -> bool:
    """Whether what a camera noted says that the picture is to be turned to stand upright."""
    tiff = notes.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) == len(notes):
        return False
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        entries = [struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * at) for at in range(count)]
    except struct.error:  # notes that nobody can read say nothing
        return False
    return any(name == _ORIENTATION and value > _UPRIGHT for name, _, _, value in entries)


def _sane(dots: float) -> float:
    return dots if _SANE[0] <= dots <= _SANE[1] else SCREEN


@dataclass
class _Svg:
    """Learns the outermost element of an SVG, and what it would load from elsewhere."""

    root: dict[str, str] | None = None
    name: str = ""
    asks_for: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.root is None:
            self.root, self.name = attributes, name.rpartition(":")[2]
        for key, value in attributes.items():
            target = value.strip()
            is_link = name.rpartition(":")[2] == "a"
            if key.rpartition(":")[2] == "href" and not is_link and not target.startswith(("#", "data:")):
                self.asks_for.append(target)

    def refuse(self, *_: object) -> None:
        """Refuse entities: a few lines of them could grow into gigabytes."""
        raise BrokenPictureError


def _measure_svg(content: bytes) -> Measured:
    from xml.parsers import expat  # noqa: PLC0415 - few documents have such pictures

    found = _Svg()
    parser = expat.ParserCreate()
    parser.StartElementHandler = found.start
    parser.EntityDeclHandler = found.refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat's own shape
    except expat.ExpatError as error:
        raise BrokenPictureError from error
    if found.name != "svg" or found.root is None:
        raise BrokenPictureError
    numbers = filter(_is_number, re.findall(r"[0-9.eE+-]+", found.root.get("viewBox", "")))
    box = [float(number) for number in numbers]
    across, down = (box[2], box[3]) if len(box) == 4 else _DEFAULT  # noqa: PLR2004 - x, y, width, height
    width, height = _length(found.root.get("width")), _length(found.root.get("height"))
    if width and not height:
        height = width * down / across if across else 0
    elif height and not width:
        width = height * across / down if down else 0
    return _checked(Measured("svg", width or across, height or down, asks_for=tuple(found.asks_for)))


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]{1,2})?", text) is not None


def _length(text: str | None) -> float:
    match = _LENGTH.fullmatch(text or "")
    return float(match[1]) * _UNITS.get(match[2], 0) if match else 0.0
