"""What the build as a whole reports: names, outputs, and documents that cannot be made."""

from bmaplan_docs.diagnostics import N_, Code, Severity

UNKNOWN_NAME = Code(
    "unknown-document",
    Severity.ERROR,
    N_("there is no document '{name}'"),
    why=N_("A document is named by its path below content/, without the file's suffix."),
    hint=N_("documents of this project: {known}"),
)
BLANKS_LEFT = Code(
    "blanks-left",
    Severity.ERROR,
    N_("the document cannot be built before {count} blanks are filled in: amounts, years, choices and ids"),
    why=N_("Amounts, years, dates and choices are needed to make the tables."),
    hint=N_("these first; texts may stay blank in a draft, and are printed with a mark"),
)
SAME_OUTPUT = Code(
    "same-output",
    Severity.ERROR,
    N_("this document has the name of another, '{other}'"),
    why=N_("Both would be written to the same Word file, and one would be lost."),
    hint=N_("rename the file or the folder"),
)
CANNOT_WRITE = Code(
    "cannot-write",
    Severity.ERROR,
    N_("the file cannot be written: {reason}"),
    why=N_("The disk is full, the folder is read-only, or the file is open in Word."),
    hint=N_("close the file in Word, or check the folder, then build again"),
)
TOO_DEEP = Code(
    "document-too-deep",
    Severity.ERROR,
    N_("the document is nested too deep to be read"),
    why=N_("Somewhere brackets, lists or quotations stand inside each other without end."),
    hint=N_("look for a line with very many brackets, dashes or signs '>' one behind the other"),
)
OTHER_TYPE = Code(
    "other-type",
    Severity.ERROR,
    N_("this document is of the type '{name}', not '{kind}'"),
    why=N_("Only documents of one type follow each other."),
    hint=N_("name a document of the type '{kind}'"),
)
NO_SUCH_FILE = Code(
    "no-such-file",
    Severity.INFO,
    N_("'{document}' has no {builder} file"),
    why=N_("Spreadsheets are made of plans with a budget; other documents have nothing to put into one."),
)
NO_COMMENTS = Code(
    "no-comments",
    Severity.INFO,
    N_("this document is finished, so its Word file carries no comments ({count} problems are told here)"),
    why=N_("A finished document goes to others, who would read what was meant for its writer."),
)
WRITTEN_BESIDE = Code(
    "written-beside",
    Severity.WARNING,
    N_("the file is open in Word, so the new one was written beside it: '{beside}'"),
    why=N_("What somebody has open is not taken away under their hands."),
    hint=N_("close the file in Word and build again; the one beside it is then removed"),
)
FORBIDDEN_NAME = Code(
    "forbidden-name",
    Severity.ERROR,
    N_("Windows allows no file with the name '{name}'"),
    why=N_(
        "Names like CON, signs like : and ?, and a full stop or a space at the end mean something else there."
    ),
    hint=N_("rename the file or the folder below content/"),
)
CANNOT_READ = Code(
    "cannot-read",
    Severity.ERROR,
    N_("'{path}' cannot be used: {reason}"),
    why=N_(
        "The file or its folder may not be read, or the disk is damaged; other documents are not affected."
    ),
    hint=N_("check that you may open the file, then build again"),
)
TOOL_FAULT = Code(
    "tool-fault",
    Severity.ERROR,
    N_("the tool itself has a fault with this document; please report this line: {fault}"),
    why=N_("Other documents are not affected."),
)
WORKER_DIED = Code(
    "worker-died",
    Severity.ERROR,
    N_("making this document ended the program that made it ({fault})"),
    why=N_(
        "The memory may not be enough for it, or the system ended the program; other documents are built."
    ),
    hint=N_("close other programs and build it alone; if that does not help, please report it"),
)
UNREADABLE_WORD = Code(
    "unreadable-word-file",
    Severity.ERROR,
    N_("this file cannot be read: {reason}"),
    why=N_("Only Word files (.docx) that Word itself opens can be checked or imported."),
)
CODES = (
    UNREADABLE_WORD,
    WRITTEN_BESIDE,
    FORBIDDEN_NAME,
    CANNOT_READ,
    TOOL_FAULT,
    WORKER_DIED,
    UNKNOWN_NAME,
    BLANKS_LEFT,
    SAME_OUTPUT,
    CANNOT_WRITE,
    TOO_DEEP,
    OTHER_TYPE,
    NO_SUCH_FILE,
    NO_COMMENTS,
)
OF_THE_MACHINE = {CANNOT_READ, CANNOT_WRITE, TOOL_FAULT, WORKER_DIED}
"""What is wrong with the machine or the tool, not with what somebody wrote."""
