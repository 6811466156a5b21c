"""The codes of rows that come from a spreadsheet or CSV file."""

from bmaplan_docs.diagnostics import N_, Code, Severity

_ROWS_BAD = "projects:\n  rows: projects.xls\n  columns: {id: รหัส}"
_ROWS_GOOD = "projects:\n  rows: projects.xlsx\n  columns: {id: รหัส}"

ROWS_MISSING = Code(
    "rows-missing",
    Severity.ERROR,
    N_("there is no file '{path}'"),
    why=N_("The rows stand in a spreadsheet or CSV file in the folder of the document."),
    hint=N_("put the file into the folder of the document; its path begins there"),
)
ROWS_OUTSIDE = Code(
    "rows-outside",
    Severity.ERROR,
    N_("the file '{path}' lies outside the project"),
    why=N_("On another machine it would be missing; and a project reads only what belongs to it."),
    hint=N_("copy the table into the folder of the document, and write the name of the file alone"),
    bad="rows: C:/Users/me/projects.xlsx",
    good="rows: projects.xlsx",
)
NOT_A_TABLE = Code(
    "not-a-table",
    Severity.ERROR,
    N_("'{path}' cannot be read as a table: {reason}"),
    why=N_("Rows are read from .xlsx and .csv files."),
    hint=N_("open it in Excel or LibreOffice and save it as .xlsx (without a password), or as CSV UTF-8"),
    bad=_ROWS_BAD,
    good=_ROWS_GOOD,
)
UNKNOWN_SHEET = Code(
    "unknown-sheet",
    Severity.ERROR,
    N_("'{path}' has no sheet '{name}'"),
    why=N_("A workbook may have several sheets; rows are read from one."),
    hint=N_("sheets that exist: {known}"),
    bad="rows: projects.xlsx\nsheet: โครงการฯ",
    good="rows: projects.xlsx\nsheet: โครงการ",
)
WHICH_SHEET = Code(
    "which-sheet",
    Severity.ERROR,
    N_("'{path}' has several sheets; which of them holds the rows?"),
    why=N_("A workbook may have several sheets; rows are read from one."),
    hint=N_("add a line 'sheet: …' with one of: {known}"),
    bad="rows: projects.xlsx",
    good="rows: projects.xlsx\nsheet: โครงการ",
)
EMPTY_SHEET = Code(
    "empty-sheet",
    Severity.ERROR,
    N_("there are no rows below the heads"),
    why=N_("Whatever is made of these rows would be missing from the document."),
    hint=N_("fill in the sheet and save it, or take the key with 'rows:' out"),
)
COLUMN_MISSING = Code(
    "column-missing",
    Severity.ERROR,
    N_("the sheet has no column '{head}' in row {row}"),
    why=N_("Columns are found by their heads, so they may be moved, but not renamed."),
    hint=N_("columns there: {known}"),
    bad="columns: {id: รหัสโครงการ}   # in the sheet: รหัส",
    good="columns: {id: รหัส}",
)
COLUMN_TWICE = Code(
    "column-twice",
    Severity.ERROR,
    N_("the sheet has the column '{head}' twice"),
    why=N_("Nobody could tell which of them is meant."),
    hint=N_("write the head above it too, with a slash: 'งบประมาณ / {head}'; or rename one of them"),
    bad="columns: {budget: รวม}",
    good="columns: {budget: งบประมาณ / รวม}",
)
BAD_COLUMNS = Code(
    "bad-columns",
    Severity.ERROR,
    N_("'{key}' should name {expected}"),
    why=N_("Each field is filled from the column whose head is written behind it."),
    hint=N_("write 'key: head of the column'; for what has keys of its own, such lines indented below it"),
    bad="columns:\n  swot: จุดแข็ง",
    good="columns:\n  swot:\n    strengths: จุดแข็ง",
)
CELL_ERROR = Code(
    "cell-error",
    Severity.ERROR,
    N_("the cell holds the error {text} instead of a value"),
    why=N_("A formula there found no result; what it stands for would be missing."),
    hint=N_("mend the formula in the spreadsheet, or type the value"),
)
FORMULA_WITHOUT_VALUE = Code(
    "formula-without-value",
    Severity.ERROR,
    N_("the result of the formula {text} is not stored in the file"),
    why=N_("The tool reads results and computes no formulas; the program that wrote the file stored none."),
    hint=N_("open the file in Excel or LibreOffice, save it, and build again"),
)
DOUBTFUL_DATE = Code(
    "doubtful-date",
    Severity.ERROR,
    N_("the era of this date cannot be told: the cell stores the year {year} CE"),
    why=N_("Programs make 1962 of the year 62, and show years 543 higher where they count in the other era."),
    hint=N_("type the date with its whole year, or as text: 5 ต.ค. 2561"),
)
TOTAL_DIFFERS = Code(
    "row-total-differs",
    Severity.ERROR,
    N_("the row '{label}' says {typed}, but its rows make {computed}"),
    why=N_("The total of the document is computed from the rows; one of the two is wrong."),
    hint=N_("look for a row that the sum leaves out or counts twice"),
)
UNCLEAR_ROW = Code(
    "unclear-row",
    Severity.ERROR,
    N_("is the row '{label}' an entry or a total? it has no id, and no rows make {typed}"),
    why=N_("An entry has an id; what a row without one says would be added to an entry, or counted twice."),
    hint=N_(
        "an entry: fill in '{head}' and its other cells; a total: correct the amount; neither: remove it"
    ),
)
ROW_WITHOUT_PARENT = Code(
    "row-without-parent",
    Severity.ERROR,
    N_("this row belongs to no entry: {reason}"),
    why=N_("What stands in the row would appear nowhere."),
    hint=N_("write the id of the entry into the row; ids that exist: {known}"),
)
REPEATED_ROW = Code(
    "repeated-row",
    Severity.ERROR,
    N_("this row says the same as the row above it"),
    why=N_("It would be counted twice, or dropped: nobody could tell which was meant."),
    hint=N_("delete one of the two rows"),
)
MERGED_AMOUNT = Code(
    "merged-amount",
    Severity.ERROR,
    N_("one amount stands in a cell that is merged over the rows of several entries"),
    why=N_("Each row has the value of the merged cell; the amount would be counted several times."),
    hint=N_("part the cell, and write to each row what is its own"),
)
HIDDEN_ROWS = Code(
    "hidden-rows",
    Severity.WARNING,
    N_("rows {rows} are hidden in the sheet; they are read like the others"),
    why=N_("What a filter hides is still there; who looks at the sheet does not see what is printed."),
    hint=N_("show the rows, or delete them where they do not count"),
)
HIDDEN_COLUMNS = Code(
    "hidden-columns",
    Severity.WARNING,
    N_("columns {columns} are hidden in the sheet; they are read like the others"),
    why=N_("Who looks at the sheet does not see what is printed, nor changes it."),
    hint=N_("show the columns, or take them out of 'columns:'"),
)
HIDDEN_SHEET = Code(
    "hidden-sheet",
    Severity.WARNING,
    N_("the sheet '{name}' is hidden; it is read like another"),
    why=N_("Who opens the workbook does not see what is printed."),
    hint=N_("show the sheet: right click on the tabs, Unhide"),
)
UNUSUAL_CELLS = Code(
    "unusual-thai-in-cells",
    Severity.WARNING,
    N_("Thai characters were typed in an unusual way in {count} cells, here first; they are printed mended"),
    why=N_("Such text looks right, but Word and searches do not find it, marks may lie upon each other."),
    hint=N_(
        "type the cell again; another sign stands where it looks like แ or ำ, or marks are in another order"
    ),
)
CODES = (
    ROWS_MISSING,
    ROWS_OUTSIDE,
    NOT_A_TABLE,
    UNKNOWN_SHEET,
    WHICH_SHEET,
    EMPTY_SHEET,
    COLUMN_MISSING,
    COLUMN_TWICE,
    BAD_COLUMNS,
    CELL_ERROR,
    FORMULA_WITHOUT_VALUE,
    DOUBTFUL_DATE,
    TOTAL_DIFFERS,
    UNCLEAR_ROW,
    ROW_WITHOUT_PARENT,
    REPEATED_ROW,
    MERGED_AMOUNT,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
    HIDDEN_SHEET,
    UNUSUAL_CELLS,
)
