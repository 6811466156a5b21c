"""The options of a directive: lines ``:name: value`` between its first line and its body."""

from collections.abc import Mapping

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import DUPLICATE_KEY, UNSUPPORTED
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass

_OPTION = Pattern(r"\s*:([\w-]+):(?:\s+(.*))?$")

BAD_OPTION = Code(
    "bad-option",
    Severity.ERROR,
    N_("the option ':{name}:' cannot be '{value}'"),
    why=N_("An option tells how something is to be printed; one that is not understood would be ignored."),
    hint=N_("write {expected}"),
    bad=":::{table} งบประมาณ\n:widths: กว้าง แคบ",
    good=":::{table} งบประมาณ\n:widths: 3 1",
)
CODES = (BAD_OPTION,)


@dataclass(frozen=True)
class Option:
    """The value of an option, and where it stands."""

    name: str
    value: str
    span: Span

    def refuse(self, expected: Message, report: Report) -> None:
        """Report a value that says nothing; ``expected`` is what may be written."""
        report.add(BAD_OPTION, self.span, name=self.name, value=self.value, expected=expected)


@dataclass(frozen=True)
class Opened:
    """A directive whose options were taken off: they, the rest of the body, and the line where it begins."""

    options: Mapping[str, Option]
    body: str
    line: int


def open_body(body: str, span: Span, known: tuple[str, ...], report: Report) -> Opened | None:
    """Return the options of a directive and its body, or ``None`` after reporting an unknown option."""
    options: dict[str, Option] = {}
    lines = body.split("\n")
    whole = True
    for number, line in enumerate(lines, 1):
        match = _OPTION.match(line)
        if match is None:
            return Opened(options, "\n".join(lines[number - 1 :]), span.line + number) if whole else None
        name, place = match[1], Span(span.source, span.line + number)
        if name not in known:
            close = nearest(name, known)
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": f":{close}:"}) if close else None
            report.add(UNSUPPORTED, place, hint=hint, what=f":{name}:")
            whole = False
        if name in options:
            report.add(DUPLICATE_KEY, place, key=f":{name}:")
            whole = False
        options[name] = Option(name, (match[2] or "").strip(), place)
    return Opened(options, "", span.line + len(lines)) if whole else None
