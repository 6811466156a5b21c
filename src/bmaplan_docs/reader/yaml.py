"""YAML as a tree of texts with their places: no types are guessed, no key may stand twice."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report
from bmaplan_docs.facts.node import Mapping, Node, Scalar, Sequence
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import (
    BAD_INDENTATION,
    BAD_YAML,
    DUPLICATE_KEY,
    NOT_A_MAPPING,
    STRAY_CHARACTER,
    TAB,
)
from bmaplan_docs.reader.slips import COLON_WITHOUT_SPACE, check_plain_value, find_missing_space
from bmaplan_docs.reader.text import find_stray
from bmaplan_docs.source import Source, Span
from bmaplan_docs.thai import to_arabic_digits

# The C parser where it is there: twenty times as fast, the same tree.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_NODES = 200_000
"""More values than this in one file mean that aliases were multiplied on purpose."""

MOST_DEPTH = 100
"""No form has values inside each other as deep as this; parsers fall over a little further down."""
_OPENING = Pattern(r"[\[{]")
_LEAD = Pattern(r"^[ ?\-]{100,}", flags=re.MULTILINE)
_TOO_DEEP = N_("it is nested too deep")
_WIDE_COLON = Pattern(r"^[ ]*(?:- )?(?P<key>[^\s:：\"'#]+)：", flags=re.MULTILINE)

_INDENTATION = ("mapping values are not allowed", "did not find expected key", "expected <block end>",
                "did not find expected '-' indicator", "could not find expected ':'", "unindent")  # fmt: skip
_REASONS = {
    "found undefined alias": N_("a value begins with '*', which has a meaning of its own"),
    "while scanning an alias": N_("a value begins with '*', which has a meaning of its own"),
    "while scanning an anchor": N_("a value begins with '&', which has a meaning of its own"),
    "while scanning a directive": N_("a line begins with '%'"),
    "expected a single document": N_("a line '---' stands where none belongs"),
    "while scanning a tag": N_("a value begins with '!', which has a meaning of its own"),
    "while parsing a tag": N_("a value begins with '!', which has a meaning of its own"),
    "undefined tag handle": N_("a value begins with '!', which has a meaning of its own"),
    "escape": N_("a backslash inside double quotation marks has a meaning of its own"),
    "while scanning a quoted scalar": N_("a quotation mark is opened and never closed"),
    "while parsing a flow": N_("a bracket is opened and never closed"),
    "cannot start any token": N_("a value begins with a sign that has a meaning of its own"),
}

_OTHER = N_("a sign stands where none belongs")


def read_mapping(source: Source, text: str, first_line: int, report: Report) -> Mapping | None:
    """Return the keys of a YAML ``text`` that begins at ``first_line`` of ``source``.

    Returns ``None`` after reporting what is wrong; an empty text is an empty mapping.
    """
    node = read(source, text, first_line, report)
    if node is None or isinstance(node, Mapping):
        return node
    if isinstance(node, Scalar) and node.text is None:
        return Mapping(node.span)
    report.add(NOT_A_MAPPING, node.span)
    return None


def read(source: Source, text: str, first_line: int, report: Report) -> Node | None:
    """Return the value that a YAML ``text`` holds, or ``None`` after reporting what is wrong."""
    fault = _find_fault(source, text, first_line)
    if fault:
        report.add(BAD_YAML, fault[0], reason=fault[1])
        return None
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        _report_fault(source, text, first_line, error, report)
        return None
    except yaml.YAMLError:
        report.add(BAD_YAML, Span(source, first_line), reason=Message(_OTHER))
        return None
    except RecursionError:
        report.add(BAD_YAML, Span(source, first_line), reason=Message(_TOO_DEEP))
        return None
    if root is None:
        return Scalar(Span(source, first_line), None)
    builder = _Builder(source, first_line - 1, report)
    node = builder.build(root)
    return None if builder.failed else node


def _find_fault(source: Source, text: str, first_line: int) -> tuple[Span, Message] | None:
    """Return what the parser would not survive, or would not name as it is."""
    wide = _WIDE_COLON.search(text) if "：" in text else None
    if wide:
        span = Span(source, first_line + text.count("\n", 0, wide.start("key")), None)
        return span, Message(
            N_("the colon of '{key}' is a full-width one; type ':' and a space"), {"key": wide["key"]}
        )
    row = _deep_row(text) if len(_OPENING.findall(text)) > MOST_DEPTH or _LEAD.search(text) else None
    return (Span(source, first_line + row), Message(_TOO_DEEP)) if row is not None else None


def _deep_row(text: str) -> int | None:
    """Return the row (from 0) in which values stand too deep inside each other; faults are found later."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MOST_DEPTH:
                mark = event.start_mark
                return mark.line if mark else 0
    except yaml.YAMLError:
        pass
    return None


class _Builder:
    """Turns PyYAML's nodes into ours."""

    def __init__(self, source: Source, offset: int, report: Report) -> None:
        self.source, self.offset, self.report = source, offset, report
        self.failed = False
        self._made = 0
        self._open: list[yaml.Node] = []

    def build(self, node: yaml.Node) -> Node:
        """Return our node for PyYAML's; a loop or a flood of aliases is a fault."""
        self._made += 1
        if node in self._open or self._made > MOST_NODES:
            if not self.failed:
                self.report.add(BAD_YAML, self._span(node), reason=Message(N_("an alias repeats itself")))
            self.failed = True
            return Scalar(self._span(node), None)
        if len(self._open) > MOST_DEPTH:
            if not self.failed:
                self.report.add(BAD_YAML, self._span(node), reason=Message(_TOO_DEEP))
            self.failed = True
            return Scalar(self._span(node), None)
        self._open.append(node)
        try:
            return self._build(node)
        finally:
            self._open.pop()

    def _build(self, node: yaml.Node) -> Node:
        span = self._span(node)
        if str(node.tag).startswith("!"):
            self._fail(BAD_YAML, span, reason=Message(_REASONS["while scanning a tag"]))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, span)
        if isinstance(node, yaml.SequenceNode):
            return Sequence(span, tuple(self.build(item) for item in node.value))
        stray = find_stray(node.value)
        if stray:
            self._fail(STRAY_CHARACTER, span, name=stray)
        plain = not getattr(node, "style", None)  # the C parser says "", the other None
        if plain and node.value:
            end = node.end_mark
            if not check_plain_value(node.value, span, end.line + 1 + self.offset, end.column, self.report):
                self.failed = True
        return Scalar(span, None if plain and node.value in ("", "~", "null") else node.value)

    def _fail(self, code: Code, span: Span, **params: object) -> None:
        self.report.add(code, span, **params)  # type: ignore[arg-type]  # the blanks of the message
        self.failed = True

    def _mapping(self, node: yaml.MappingNode, span: Span) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Span] = {}
        seen: dict[str, Span] = {}
        for key_node, value_node in self._pairs(node):
            key, place = str(key_node.value), self._span(key_node)
            same = to_arabic_digits(key).removeprefix("พ.ศ.").strip()  # one year, written in two ways
            if same in seen:
                first = Related(seen[same], Message(N_("it stands here first")))
                self.report.add(DUPLICATE_KEY, place, key=key, related=[first])
                self.failed = True
                continue
            if key.startswith("(") and not key_node.style:
                self._fail(BAD_YAML, place, reason=Message(N_("a text that holds ': ' is read as a key")))
            keys[key] = seen[same] = place
            value = self.build(value_node)
            entries[key] = Scalar(place, None) if isinstance(value, Scalar) and value.text is None else value
        return Mapping(span, entries, keys)

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        for key_node, value_node in node.value:
            if isinstance(key_node, yaml.ScalarNode):
                yield key_node, value_node
            else:
                self.report.add(NOT_A_MAPPING, self._span(key_node))
                self.failed = True

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        last = end.column + 1 if end.line == start.line else None
        return Span(self.source, start.line + 1 + self.offset, start.column + 1, last)


def _report_fault(
    source: Source, text: str, first_line: int, error: yaml.MarkedYAMLError, report: Report
) -> None:
    mark = error.problem_mark or error.context_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    said = f"{error.context or ''} {error.problem or ''}"
    tab = _tab_row(lines, row)
    if tab is not None and ("tab" in said or "cannot start any token" in said or "expected" in said):
        column = lines[tab].index("\t")
        report.add(TAB, Span(source, first_line + tab, column + 1, column + 2))
        return
    unspaced = find_missing_space(lines, row)
    if unspaced is not None and any(part in said for part in _INDENTATION):
        report.add(COLON_WITHOUT_SPACE, Span(source, first_line + unspaced[0]), key=unspaced[1])
        return
    span = Span(source, first_line + row, column + 1)
    reason = next((reason for begin, reason in _REASONS.items() if begin in said), None)
    if reason is not None:
        opened = error.context_mark
        if opened and "never closed" in reason:
            span = Span(source, first_line + opened.line, opened.column + 1)
        report.add(BAD_YAML, span, reason=Message(reason))
    elif _is_behind_end(lines, row, column):
        report.add(
            BAD_YAML, span, reason=Message(N_("words stand behind a closing quotation mark or bracket"))
        )
    elif "mapping values are not allowed" in said and _has_two_colons(lines, row):
        report.add(BAD_YAML, span, reason=Message(N_("a second ': ' stands in one line")))
    elif any(part in said for part in _INDENTATION):
        report.add(BAD_INDENTATION, span)
    else:
        report.add(BAD_YAML, span, reason=Message(_OTHER))


def _tab_row(lines: list[str], row: int) -> int | None:
    for number in (row, row - 1):
        if (
            0 <= number < len(lines)
            and "\t" in lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        ):
            return number
    return None


def _has_two_colons(lines: list[str], row: int) -> bool:
    return 0 <= row < len(lines) and lines[row].count(": ") > 1


def _is_behind_end(lines: list[str], row: int, column: int) -> bool:
    """Whether a place has a closing mark before it in its line: ``"ก" ข``."""
    before = lines[row][:column].rstrip() if 0 <= row < len(lines) else ""
    return before[-1:] in ('"', "'", "]", "}") and ":" in before
