"""Rules of the Markdown parser in which some names mean something else: ours differ from them in a detail."""

from collections.abc import Callable
from types import FunctionType
from typing import Any

from markdown_it.rules_block import StateBlock

BlockRule = Callable[[StateBlock, int, int, bool], bool]


def rebound(rule: BlockRule, **names: Any) -> BlockRule:
    """Return a rule of the parser that uses other functions by the ``names`` it calls them.

    Raises
    ------
    ImportError
        Where the rule does not use such a name: the parser has changed.
    """
    if not isinstance(rule, FunctionType) or not set(names) <= set(rule.__code__.co_names):
        raise ImportError(f"markdown-it-py has another rule {rule} than this was made for")
    return FunctionType(rule.__code__, {**rule.__globals__, **names}, rule.__name__, rule.__defaults__)
