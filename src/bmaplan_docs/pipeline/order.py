"""What a run is asked for."""

from collections.abc import Callable
from datetime import date, datetime

from bmaplan_docs.values import dataclass

Progress = Callable[[int, int, str], None]
"""Told before each document: how many are done, how many there are, its name."""


@dataclass(frozen=True)
class Order:
    """What a run is asked for: the builders (none to check only), whether warnings count, the day.

    ``select`` and ``ignore`` name rules of the checker that are asked, besides what the settings say.
    Problems that the baseline of the project knows are left out, unless ``known`` asks for them.
    An ``incremental`` run keeps what it found, and does not make again what was kept and is still right; a
    ``fresh`` one keeps, and makes everything again. ``jobs`` processes make documents, where these are many.
    To ``clean`` is to remove the outputs of documents that are gone. ``comments`` is the language in which
    Word files say beside the text what is wrong; empty where they do not. ``dated`` is the time at which
    files say they were made; they say nothing of it without.
    """

    builders: tuple[str, ...] = ()
    strict: bool = False
    today: date | None = None
    incremental: bool = False
    fresh: bool = False
    jobs: int = 1
    clean: bool = False
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    known: bool = False
    comments: str = ""
    dated: datetime | None = None

    @property
    def keeps(self) -> bool:
        """Whether results are kept: not those of a check by some rules only."""
        return self.incremental and not self.select and not self.ignore

    @property
    def key(self) -> str:
        """The builders as one word, and how they are asked to work."""
        asked = ",".join(self.builders)
        return f"{asked} --comments={self.comments}" if self.comments else asked
