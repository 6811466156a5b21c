"""What charts share whose rows go on over pages: the heights of lines and of the total, and the pages."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property

from bmaplan_docs.charts.pages import GAP, Page, line_height, parted


class Rows(ABC):
    """Rows on pages of one size, in letters of one size; the last page has the total."""

    page: Page
    size: float

    @property
    @abstractmethod
    def head(self) -> float:
        """The height of what stands above the rows of each page."""

    @property
    @abstractmethod
    def heights(self) -> Sequence[float]:
        """The heights of all rows."""

    @property
    @abstractmethod
    def total(self) -> str:
        """The total as it is printed; empty where there is none."""

    @cached_property
    def parts(self) -> list[range]:
        """Which rows stand on which page."""
        return parted(self.heights, self.page.height - self.head - self.foot)

    @cached_property
    def line(self) -> float:
        """The height of a line."""
        return line_height(self.size)

    @cached_property
    def foot(self) -> float:
        """The height of the line of the total."""
        return self.line + GAP if self.total else 0.0
