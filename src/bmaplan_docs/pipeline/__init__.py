"""The whole build: read, check, compose, resolve, write.

Read ``project`` first (what a user of the library calls), then ``run``. ``survey`` knows what is out of date.
``making`` makes one document: ``drafting`` with ``kinds``, ``composing`` and ``writing`` are the steps of the
way from a folder of content to Word files, and ``surroundings`` is what may be asked for on the way.
"""

from bmaplan_docs.pipeline.codes import NO_SUCH_FILE, OF_THE_MACHINE, UNKNOWN_NAME
from bmaplan_docs.pipeline.order import Progress
from bmaplan_docs.pipeline.project import Project
from bmaplan_docs.pipeline.results import Output, Result

__all__ = ["NO_SUCH_FILE", "OF_THE_MACHINE", "UNKNOWN_NAME", "Output", "Progress", "Project", "Result"]
