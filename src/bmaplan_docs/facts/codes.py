"""The codes of values that do not fit their field."""

from bmaplan_docs.diagnostics import N_, Code, Severity

UNKNOWN_KEY = Code(
    "unknown-key",
    Severity.ERROR,
    N_("there is no key '{key}' here"),
    why=N_("A key that nobody reads is text that gets lost: the tool refuses it rather than leave it out."),
    hint=N_("keys that may stand here: {known}"),
    bad="titel: รายงานส่วนบุคคล",
    good="title: รายงานส่วนบุคคล",
)
MISSING_FIELD = Code(
    "missing-field",
    Severity.ERROR,
    N_("'{key}' ({title}) is missing"),
    why=N_("The official form has a place for this value; a draft shows a marked blank there."),
    hint=N_("add a line '{key}: …'"),
    cell_hint=N_("name a column for '{key}', or a value for all rows under 'values:'"),
    bad="document: individual-study",
    good="document: individual-study\ntitle: …",
)
EMPTY_FIELD = Code(
    "empty-field",
    Severity.ERROR,
    N_("'{key}' ({title}) has no value"),
    why=N_("The key is there but nothing follows it; a draft shows a marked blank there."),
    hint=N_("write the value after the colon, or delete the line"),
    cell_hint=N_("fill in the cell"),
    bad="title:",
    good="title: การจัดทำแผนบูรณาการ",
)
WRONG_TYPE = Code(
    "wrong-type",
    Severity.ERROR,
    N_("'{key}' should be {expected}, but here is {found}"),
    why=N_("A list, a group of keys and a single value are written differently."),
    hint=N_("a list has lines that begin with '- '; a group has indented lines 'key: value'"),
    bad="missions: ส่งเสริม: ประสาน",
    good="missions:\n  - ส่งเสริม\n  - ประสาน",
)
BAD_NUMBER = Code(
    "bad-number",
    Severity.ERROR,
    N_("'{text}' is not a number that fits here"),
    why=N_("Totals are computed from this number, so it must be readable without doubt."),
    hint=N_("write digits with or without commas, Thai or Arabic, and no unit: 7,500,000"),
    bad="budget: 7.5 ล้านกว่า",
    good="budget: 7,500,000",
)
BAD_YEAR = Code(
    "bad-year",
    Severity.ERROR,
    N_("'{text}' is not a year of the Buddhist Era"),
    why=N_("Years are Buddhist Era; a Christian year would move the fiscal year by 543 years."),
    hint=N_("write a year such as 2566 (2023 CE is 2566)"),
    bad="fiscal_year: 2023",
    good="fiscal_year: 2566",
)
BAD_DATE = Code(
    "bad-date",
    Severity.ERROR,
    N_("'{text}' is not a date that can be understood: {reason}"),
    why=N_("A date in a signed document must be certain, so the tool never guesses."),
    hint=N_("write it as 21 กันยายน 2563 or 2563-09-21"),
    bad="date: 31 กันยายน 2563",
    good="date: 30 กันยายน 2563",
)
BAD_TIME = Code(
    "bad-time",
    Severity.ERROR,
    N_("'{text}' is not a time of day"),
    why=N_("A day has 24 hours of 60 minutes; a time in a signed document must be one of them."),
    hint=N_("write hours and minutes, such as 09.30"),
    bad="begin: 25.61",
    good="begin: 09.30",
)
BAD_MONTHS = Code(
    "bad-months",
    Severity.ERROR,
    N_("'{text}' is not a list of months"),
    why=N_("The bars of a schedule are drawn from these months."),
    hint=N_("write months such as 'ต.ค.', 'ต.ค. - ธ.ค.' or 'พ.ค. - มิ.ย., ก.ค. - ส.ค.'"),
    bad="months: ต้นปี",
    good="months: ต.ค. - พ.ย.",
)
UNKNOWN_CHOICE = Code(
    "unknown-choice",
    Severity.ERROR,
    N_("'{text}' is not one of the choices"),
    why=N_("The form knows only these words, and tables are sorted by them."),
    hint=N_("choose one of: {choices}"),
    bad="class: ยุทธศาสตร",
    good="class: ยุทธศาสตร์",
)
UNKNOWN_ID = Code(
    "unknown-id",
    Severity.ERROR,
    N_("no {kind} has the id '{id}'"),
    why=N_("A fact is entered once and named by its id elsewhere; this name leads nowhere."),
    hint=N_("known ids: {known}"),
    bad="measure: m-99",
    good="measure: m-elderly",
)
DUPLICATE_ID = Code(
    "duplicate-id",
    Severity.ERROR,
    N_("the id '{id}' is used twice for {kind}"),
    why=N_("Two facts with one id cannot be told apart, and a table would show the wrong one."),
    hint=N_("give one of them another id"),
    bad="- id: a\n- id: a",
    good="- id: a\n- id: b",
)
REPEATED_ID = Code(
    "repeated-id",
    Severity.ERROR,
    N_("'{id}' is named twice in one list"),
    why=N_("What it leads to would be printed and counted twice."),
    hint=N_("keep one of the two"),
    bad="supporters: [health, health]",
    good="supporters: [health]",
)
CODES = (
    UNKNOWN_KEY,
    MISSING_FIELD,
    EMPTY_FIELD,
    WRONG_TYPE,
    BAD_NUMBER,
    BAD_YEAR,
    BAD_DATE,
    BAD_TIME,
    BAD_MONTHS,
    UNKNOWN_CHOICE,
    UNKNOWN_ID,
    DUPLICATE_ID,
    REPEATED_ID,
)
