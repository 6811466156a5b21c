"""Reading Word files that people wrote: from their parts to blocks whose texts know their places."""

from bmaplan_docs.word.intake.opening import UnreadableError
from bmaplan_docs.word.intake.reading import WordFile, read_word

__all__ = ["UnreadableError", "WordFile", "read_word"]
