"""Addresses have no spaces and line ends in them."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.rules.references.addresses import is_read
from bmaplan_docs.diagnostics import N_, Code, Severity

_PATH = r"[A-Za-z0-9_%-]*(?:[/=&?][!-~]*|\.(?:php|html?|aspx?|jsp|pdf)\b)"
_BROKEN = Pattern(
    r"\bhttps?\s*:\s*/\s*/\s*[A-Za-z0-9](?<!://[A-Za-z0-9])"
    rf"|\bhttps?://[!-~]*[/=&?_.-]\s+{_PATH}"
    r"|\b(?:https?://|www\.)[A-Za-z0-9.-]*[A-Za-z0-9](?:\s+\.\s*|\.\s+)(?:go|or|co|ac|in|mi)\.th\b"
    r"|\bwww\s*\.\s*[A-Za-z0-9](?<!www\.[A-Za-z0-9])",
    "http",
    "www",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_BROKEN):
        for match in _BROKEN.finditer(passage.text):
            if is_read(passage, *match.span()):
                yield find(passage, *match.span())


RULE = Rule(
    Code(
        "broken-address",
        Severity.WARNING,
        N_("the address '{found}' is broken in two"),
        why=N_("An address ends at the first space: what stands behind it is not found."),
        hint=N_("take the space out; Word breaks long addresses by itself"),
        bad="https://example.go.th/ index.php?id=1",
        good="https://example.go.th/index.php?id=1",
    ),
    _check,
)
