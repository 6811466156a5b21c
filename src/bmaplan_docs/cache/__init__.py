"""Results kept with what they depend on: read ``reads`` first, then ``answers``, ``records`` and ``index``.

While a document is made, every question that is put to the world is noted with the digest of the answer.
A result that was kept is right as long as all its questions have the same answers.
"""

from bmaplan_docs.cache.answers import Answers
from bmaplan_docs.cache.index import PLACE, Index
from bmaplan_docs.cache.library import library_digest
from bmaplan_docs.cache.reads import ABSENT, Reads, RecordingWorkspace, digest, digest_of
from bmaplan_docs.cache.records import Made, Record

__all__ = [
    "ABSENT",
    "PLACE",
    "Answers",
    "Index",
    "Made",
    "Reads",
    "Record",
    "RecordingWorkspace",
    "digest",
    "digest_of",
    "library_digest",
]
