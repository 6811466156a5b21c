"""Regular expressions that are compiled when a text is first held against them.

A command uses few of those that its modules name, and compiling them all took as long as half a study.
"""

# ruff: noqa: D102 - the methods are those of `re.Pattern`
import re
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class Pattern:
    """A regular expression with the methods of a compiled one.

    A text that has none of the ``signs`` does not match: who looks through many texts asks for those that
    have one. Where there are no signs, every text is to be looked at.
    """

    if TYPE_CHECKING:

        def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None: ...
        def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None: ...
        def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None: ...
        def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]: ...
        def findall(self, text: str) -> list[Any]: ...
        def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str: ...
        def subn(self, put: str | Callable[[re.Match[str]], str], text: str) -> tuple[str, int]: ...
        def split(self, text: str, maxsplit: int = 0) -> list[str]: ...

    def __init__(self, expression: str, *signs: str, flags: int = 0) -> None:
        self.expression, self.signs, self.flags = expression, signs, flags

    def __getattr__(self, name: str) -> Any:
        """Return a method of the compiled expression; from now on they are found without asking here."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.expression, self.flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return self.__dict__[name]
