"""No sign is typed twice."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_TWICE = Pattern(
    r"(?P<sign>[,;:ๆฯ?])(?P=sign)+|(?<![.…\s])(?<!ที่)[.]{2}(?![.])", ",,", ";;", "::", "ๆๆ", "ฯฯ", "??", ".."
)
_SLIPS = 1
"""Who types two full stops more often means an ellipsis."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found = [
        (passage, match)
        for passage in reading.texts_with(_TWICE)
        for match in _TWICE.finditer(passage.text)
        if passage.is_plain(*match.span()) and not match[0].startswith("::")
    ]
    habit = sum(match[0] == ".." for _, match in found) > _SLIPS
    for passage, match in found:
        if match[0] != ".." or not habit:
            yield replacing(passage, *match.span(), match[0][0], safe=False)


RULE = Rule(
    Code(
        "doubled-sign",
        Severity.WARNING,
        N_("'{found}' is one sign too many"),
        why=N_("Only one belongs there; the second was typed by mistake."),
        hint=N_("write {put}"),
        bad="งานด้านต่าง ๆๆ ,, และ",
        good="งานด้านต่าง ๆ , และ",
    ),
    _check,
)
