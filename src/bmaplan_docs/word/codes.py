"""The codes of forms that do not fit their document."""

from bmaplan_docs.diagnostics import N_, Code, Severity

FORM_MISSING = Code(
    "form-missing",
    Severity.ERROR,
    N_("the form '{form}.docx' does not exist"),
    why=N_("Each document type and edition has its own form."),
    hint=N_("put it into templates/docx/, or use an edition whose form is shipped"),
)
FORM_BROKEN = Code(
    "form-broken",
    Severity.ERROR,
    N_("the form '{form}.docx' cannot be read: {reason}"),
    why=N_("A form is a Word file whose places and loops follow the rules of docxtpl."),
    hint=N_("open it in Word and check the place that is named, or delete it to use the shipped form again"),
)
FORM_UNKNOWN_FIELD = Code(
    "form-unknown-field",
    Severity.ERROR,
    N_("the form '{form}.docx' asks for '{name}', which this document does not have"),
    why=N_("The place would stay empty."),
    hint=N_("correct the name in the form; '{program} forms {form}' lists the names"),
)
FORM_LACKS_FIELD = Code(
    "form-lacks-field",
    Severity.ERROR,
    N_("the form '{form}.docx' has no place for '{name}'"),
    why=N_("What the writer wrote there would be lost."),
    hint=N_("put {{{{ {name} }}}} where it belongs in the form"),
)
FORM_SLOT_NOT_ALONE = Code(
    "form-slot-not-alone",
    Severity.ERROR,
    N_("in the form '{form}.docx', '{name}' stands in a paragraph with other text"),
    why=N_("It holds several paragraphs, so it takes the place of a whole paragraph."),
    hint=N_("give it a paragraph of its own"),
)
AUDIT = Code(
    "audit",
    Severity.ERROR,
    N_("the Word file would not be sound: {finding}"),
    why=N_("Word would repair the file on opening, or show it wrongly, so it was not written."),
    hint=N_("if you changed the form, undo the change; otherwise please report this"),
)
CODES = (FORM_MISSING, FORM_BROKEN, FORM_UNKNOWN_FIELD, FORM_LACKS_FIELD, FORM_SLOT_NOT_ALONE, AUDIT)
