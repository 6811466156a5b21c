"""A message before it is put into a language: a catalogue key and what fills its blanks."""

import gettext
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Protocol, runtime_checkable

from bmaplan_docs.values import dataclass, field

DOMAIN = "bmaplan_docs"
_CATALOGUES = Path(__file__).parents[1] / "locale"


@dataclass(frozen=True)
class Language:
    """The language in which messages are shown: ``th`` or ``en``."""

    code: str = "th"
    program: str = "bmaplan"
    """How the reader calls the tool: what stands for ``{program}`` in a message."""

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        return gettext.translation(DOMAIN, _CATALOGUES, [self.code], fallback=True)

    def translate(self, text: str) -> str:
        """Return the catalogue's text for a key; the key itself is the English text."""
        return self._catalogue.gettext(text) if text else ""


def N_(text: str) -> str:  # noqa: N802 - the name gettext's tools look for
    """Mark ``text`` for the catalogues and return it as it is."""
    return text


@runtime_checkable
class Sayable(Protocol):
    """Something that knows its own text in each language."""

    def render(self, language: Language) -> str:
        """Return the text."""
        ...


@dataclass(frozen=True)
class Message:
    """A catalogue key in English with ``{blanks}``; a blank may hold another message."""

    text: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(self.text)

    def render(self, language: Language) -> str:
        """Return the message with its blanks filled."""
        filled = {"program": language.program} | {
            name: value.render(language) if isinstance(value, Sayable) else value
            for name, value in self.params.items()
        }
        return language.translate(self.text).format(**filled)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like ``word``, or ``None`` when none is near."""
    folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None
