"""The codes of what the programs of a machine cannot do for a builder."""

from bmaplan_docs.diagnostics import N_, Code, Severity

OFFICE_MISSING = Code(
    "office-missing",
    Severity.ERROR,
    N_("PDF files are made by LibreOffice, which was not found on this machine"),
    why=N_("Only an office program knows where lines and pages of a Word file end."),
    hint=N_("install LibreOffice from libreoffice.org, or open the Word file in Word and save it as PDF"),
)
OFFICE_FAILED = Code(
    "office-failed",
    Severity.ERROR,
    N_("LibreOffice could not make the PDF: {reason}"),
    why=N_("It was ended and is started anew for the next document; the Word file is not affected."),
    hint=N_("build again; if it fails again, open the Word file in Word and save it as PDF"),
)
FONT_REPLACED = Code(
    "font-replaced",
    Severity.WARNING,
    N_("the font '{font}' is not installed on this machine; the PDF shows {used} instead"),
    why=N_("Another font has other widths: lines, pages and the list of contents come out differently."),
    hint=N_("install the font, then build again"),
)
CODES = (OFFICE_MISSING, OFFICE_FAILED, FONT_REPLACED)
PASSING = (OFFICE_MISSING, OFFICE_FAILED)
"""What may be otherwise the next time, though nothing of the project has changed: it is never kept."""
