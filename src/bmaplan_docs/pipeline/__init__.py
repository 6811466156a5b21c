"""The whole build: read, check, compose, resolve, write.

Read ``project`` first (what a user of the library calls), then ``run``, ``drafting`` with ``kinds``,
``composing`` and ``writing``: each is one step of the way from a folder of content to Word files.
"""

from bmaplan_docs.pipeline import codes, following, quoting
from bmaplan_docs.pipeline.codes import CANNOT_WRITE, NO_SUCH_FILE, UNKNOWN_NAME
from bmaplan_docs.pipeline.project import Project
from bmaplan_docs.pipeline.results import Output, Result
from bmaplan_docs.pipeline.run import Progress

CODES = (*codes.CODES, *following.CODES, *quoting.CODES)

__all__ = ["CANNOT_WRITE", "CODES", "NO_SUCH_FILE", "UNKNOWN_NAME", "Output", "Progress", "Project", "Result"]
