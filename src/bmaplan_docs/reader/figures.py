"""The figure directive: one or two pictures, the caption below them, a legend."""

from collections.abc import Mapping

from bmaplan_docs.diagnostics import N_, Message, Report
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import UNSUPPORTED
from bmaplan_docs.reader.options import Option
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.source import Span
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import Blocks, Figure, Paragraph, Width

OPTIONS = ("alt", "width", "name", "second", "second-alt")
_WIDTH = Pattern(r"([0-9]{1,3}(?:\.[0-9]{1,3})?)\s*(cm|ซม\.|%)")


def figure(
    path: str, options: Mapping[str, Option], body: Blocks, span: Span, pictures: Pictures
) -> Figure | None:
    """Return the figure, or ``None`` after reporting why there is none."""
    report = pictures.report
    paragraphs = [block.children for block in body if isinstance(block, Paragraph)]
    if len(paragraphs) < len(body):
        report.add(UNSUPPORTED, span, what="{figure} - | >")
    first = pictures.read(path, _value(options, "alt"), span, missing=":alt: …")
    found = [first]
    if "second" in options:
        place = options["second"].span
        words = _value(options, "second-alt")
        found.append(pictures.read(options["second"].value, words, place, missing=":second-alt: …"))
    elif "second-alt" in options:
        report.add(UNSUPPORTED, options["second-alt"].span, what=":second-alt:")
    shown = tuple(picture for picture in found if picture is not None)
    if len(shown) < len(found):
        return None
    caption, *legend = paragraphs or [()]
    width = _width(options.get("width"), report)
    return Figure(shown, caption, tuple(legend), width, label=_value(options, "name"), span=span)


def _value(options: Mapping[str, Option], name: str) -> str:
    return options[name].value if name in options else ""


def _width(option: Option | None, report: Report) -> Width | None:
    if option is None:
        return None
    match = _WIDTH.fullmatch(to_arabic_digits(option.value))
    if match is None or not float(match[1]):
        option.refuse(Message(N_("a width such as 8 cm or 60%")), report)
        return None
    return Width(float(match[1]), "%" if match[2] == "%" else "cm")
