"""What changes in a file, line by line, as a writer can read it: what goes and what comes is marked."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from unicodedata import category

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import dataclass

_RED, _GREEN, _FAINT = "31;7", "32;7", "2"
_SPACE = "·"
# A letter with the marks upon it: colours in between would tear them apart.
_SEEN = Pattern(r".[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f]*")


@dataclass(frozen=True)
class Difference:
    """How differences are shown: in colours, or with the spaces that go and come as dots."""

    colour: bool = False

    def lines(self, before: str, after: str) -> Iterator[str]:
        """Yield the changed lines of a text, each as it was and as it will be, behind its number."""
        old, new = before.splitlines(), after.splitlines()
        for number, (was, will) in enumerate(zip(old, new, strict=False), 1):
            if was == will:
                continue
            went, came = self._marked(was, will)
            yield f"{self._paint(f'{number:>5} | ', _FAINT)}- {went}"
            yield f"{self._paint('      | ', _FAINT)}+ {came}"

    def _marked(self, was: str, will: str) -> tuple[str, str]:
        went, came = "", ""
        old, new = _SEEN.findall(was), _SEEN.findall(will)
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for kind, start, end, first, last in matcher.get_opcodes():
            goes, comes = "".join(old[start:end]), "".join(new[first:last])
            went += goes if kind == "equal" else self._change(goes, _RED)
            came += comes if kind == "equal" else self._change(comes, _GREEN)
        return went, came

    def _change(self, text: str, colour: str) -> str:
        """Return what goes or comes so that it can be seen, also where it is a space or nothing visible."""
        if not text:
            return ""
        if not text.strip() or all(category(char)[0] in "CZ" for char in text):
            text = _SPACE * len(text)
        return self._paint(text, colour)

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colour else text
