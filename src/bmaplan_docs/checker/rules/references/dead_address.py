"""Addresses begin as programs know them."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.rules.references.addresses import is_read
from bmaplan_docs.diagnostics import N_, Code, Severity

_BEGINNINGS = (
    (Pattern(r"\b(https?):/(?=[A-Za-z0-9])", "http"), r"\1://"),
    (Pattern(r"\b(https?)//(?=[A-Za-z0-9])", "http"), r"\1://"),
    (Pattern(r"\b(https?);//(?=[A-Za-z0-9])", "http"), r"\1://"),
    (Pattern(r"\b(https?):\\\\(?=[A-Za-z0-9])", "http"), r"\1://"),
    (Pattern(r"\b(?:htp|htt|hhttp|htttp)(s?)://(?=[A-Za-z0-9])", "htp", "htt"), r"http\1://"),
    (Pattern(r"\bhttps?://(https?://)(?=[A-Za-z0-9])", "http"), r"\1"),
    (Pattern(r"(?<![A-Za-z0-9])(?:wwww\.|www\.\.|www,)(?=[A-Za-z0-9])", "www"), "www."),
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for pattern, right in _BEGINNINGS:
        for passage in reading.texts_with(pattern):
            for match in pattern.finditer(passage.text):
                if is_read(passage, *match.span()):
                    yield replacing(passage, *match.span(), match.expand(right))


RULE = Rule(
    Code(
        "dead-address",
        Severity.WARNING,
        N_("an address does not begin with '{found}'"),
        why=N_("A program that is given it opens nothing."),
        hint=N_("write {put}"),
        bad="http:/www.example.go.th",
        good="http://www.example.go.th",
    ),
    _check,
)
