"""The codes of files that cannot be read as they should."""

from bmaplan_docs.diagnostics import N_, Code, Severity

WRONG_ENCODING = Code(
    "wrong-encoding",
    Severity.ERROR,
    N_("the file is not UTF-8 text; it looks like {encoding}"),
    why=N_("In another encoding Thai letters would turn into other signs."),
    hint=N_("open it in Notepad, choose Save As, and pick the encoding UTF-8"),
)
STRAY_CHARACTER = Code(
    "stray-character",
    Severity.ERROR,
    N_("an invisible character that Word cannot hold stands here ({name})"),
    why=N_("Such characters come from copying out of other programs; a Word file with one does not open."),
    hint=N_("delete it: put the cursor behind it and press Backspace"),
)
UNCLOSED_FRONT_MATTER = Code(
    "unclosed-front-matter",
    Severity.ERROR,
    N_("the front matter that begins here never ends"),
    why=N_(
        "The settings stand between two lines of three hyphens; without the second line all text is settings."
    ),
    hint=N_("put a line '---' after the last setting, before the text begins"),
    bad="---\ntitle: …\n\n# หัวข้อ",
    good="---\ntitle: …\n---\n\n# หัวข้อ",
)
TAB = Code(
    "tab",
    Severity.ERROR,
    N_("a tab stands here where spaces belong"),
    why=N_("In data files the indentation says what belongs to what, and it must be made of spaces."),
    hint=N_("replace the tab by two spaces"),
)
BAD_INDENTATION = Code(
    "bad-indentation",
    Severity.ERROR,
    N_("this line is not indented like its neighbours"),
    why=N_("In data files the indentation says what belongs to what."),
    hint=N_("let lines of one group begin in the same column"),
    bad="name: ก\n  amount: 5",
    good="name: ก\namount: 5",
)
BAD_YAML = Code(
    "bad-yaml",
    Severity.ERROR,
    N_("this cannot be read: {reason}"),
    why=N_("The data file does not follow the rules of YAML, so nothing after this place can be trusted."),
    hint=N_("a value that holds ': ' or ' #' or begins with a sign needs quotation marks: \"…\""),
    bad="title: เรื่อง: การจัดทำแผน",
    good='title: "เรื่อง: การจัดทำแผน"',
)
DUPLICATE_KEY = Code(
    "duplicate-key",
    Severity.ERROR,
    N_("the key '{key}' stands here a second time"),
    why=N_("One of the two values would silently win."),
    hint=N_("keep one of the two lines"),
    bad="title: ก\ntitle: ข",
    good="title: ก",
)
NOT_A_MAPPING = Code(
    "not-a-mapping",
    Severity.ERROR,
    N_("here lines of the form 'key: value' are expected"),
    why=N_("The front matter and data files are lists of keys with their values."),
    hint=N_("write a key, a colon, a space and the value"),
)
RAW_HTML = Code(
    "raw-html",
    Severity.ERROR,
    N_("HTML stands here: {html}"),
    why=N_("HTML has no meaning in a Word document; it would be lost or printed as signs."),
    hint=N_("write it in Markdown; to print the signs, put a backslash before '<'"),
)
UNKNOWN_DIRECTIVE = Code(
    "unknown-directive",
    Severity.ERROR,
    N_("there is no directive '{name}'"),
    why=N_("A directive asks the tool for something special; an unknown one would be lost."),
    hint=N_("directives that exist: {known}"),
)
STRAY_FENCE = Code(
    "stray-fence",
    Severity.ERROR,
    N_("':::' stands here without the name of a directive"),
    why=N_("It closed nothing; all that follows would be taken for its inside."),
    hint=N_("delete it; a directive around another one needs more colons than the inner one: '::::'"),
    bad=":::{landscape}\n:::{table} ก\n| ก |\n|---|\n:::\n:::",
    good="::::{landscape}\n:::{table} ก\n| ก |\n|---|\n:::\n::::",
)
UNKNOWN_ROLE = Code(
    "unknown-role",
    Severity.ERROR,
    N_("there is no role '{name}'"),
    why=N_("A role marks a piece of text for the tool; an unknown one would be lost."),
    hint=N_("to print the braces as they are, put a backslash before '{brace}'"),
)
UNSUPPORTED = Code(
    "unsupported-markdown",
    Severity.ERROR,
    N_("'{what}' cannot be put into this document yet"),
    why=N_("The tool refuses what it cannot print, rather than lose it."),
)
LABEL_WITHOUT_TARGET = Code(
    "label-without-target",
    Severity.ERROR,
    N_("the label '{label}' stands before something that has no number"),
    why=N_(
        "A label names a heading, a table, a schedule or a figure; nothing else has a number to refer to."
    ),
    hint=N_("put ({label})= on the line above a heading, a table, a schedule or a figure"),
    bad="(chain)=\n\nข้อความ",
    good="(chain)=\n## ห่วงโซ่คุณค่า",
)
MISSING_SECTION = Code(
    "missing-section",
    Severity.ERROR,
    N_("the part '{heading}' is missing"),
    why=N_("The official form prescribes this part; a draft shows a marked blank there."),
    hint=N_("add a line '{marks} {heading}' and the text below it"),
)
TABLE_MISSING = Code(
    "table-missing",
    Severity.ERROR,
    N_("no table stands between ':::{{table}}' and ':::'"),
    why=N_("The caption would belong to nothing and be lost."),
    hint=N_("write the table's rows there, each with | between its cells"),
    bad=":::{table} เปรียบเทียบ\nข้อความ\n:::",
    good=":::{table} เปรียบเทียบ\n| ก | ข |\n|---|---|\n| 1 | 2 |\n:::",
)
SKIPPED_LEVEL = Code(
    "skipped-heading-level",
    Severity.ERROR,
    N_("this heading is of level {level}, but the one above it is of level {above}"),
    why=N_("Its number would have a zero in it, such as 5.0.1."),
    hint=N_("write it with {marks}"),
    bad="# งบประมาณ\n\n### รายจ่าย",
    good="# งบประมาณ\n\n## รายจ่าย",
)
UNKNOWN_FOOTNOTE = Code(
    "unknown-footnote",
    Severity.ERROR,
    N_("the footnote {label} has no text"),
    why=N_("The mark would be printed as it is, and the reader would look for a note in vain."),
    hint=N_("write its text on a line of its own: {label}: …"),
    bad="ห่วงโซ่คุณค่า[^1]",
    good="ห่วงโซ่คุณค่า[^1]\n\n[^1]: ความหมายตามแผนแม่บท",
)
UNUSED_FOOTNOTE = Code(
    "unused-footnote",
    Severity.ERROR,
    N_("no text refers to the footnote {label}"),
    why=N_("Its text would be lost."),
    hint=N_("put {label} where the note belongs, or delete it"),
    bad="[^1]: ความหมายตามแผนแม่บท",
    good="ห่วงโซ่คุณค่า[^1]\n\n[^1]: ความหมายตามแผนแม่บท",
)
DUPLICATE_FOOTNOTE = Code(
    "duplicate-footnote",
    Severity.ERROR,
    N_("the footnote {label} has a second text here"),
    why=N_("One of the two texts would be lost."),
    hint=N_("give one of them another name"),
    bad="[^1]: ก\n\n[^1]: ข",
    good="[^1]: ก\n\n[^2]: ข",
)
NOTE_HOLDS_PARAGRAPHS = Code(
    "note-holds-paragraphs",
    Severity.ERROR,
    N_("the footnote {label} holds more than paragraphs of text"),
    why=N_("A list, a table, a picture or another footnote in the margin of the page would be lost."),
    hint=N_("write the list as one sentence, or put it into the text and keep its source in the footnote"),
    bad="ข้อความ[^a]\n\n[^a]: ดังนี้\n\n    - หนึ่ง\n    - สอง",
    good="ข้อความ[^a]\n\n[^a]: ได้แก่ หนึ่ง และสอง",
)
UNFINISHED = Code(
    "unfinished",
    Severity.WARNING,
    N_("still to be filled in: {blank}"),
    why=N_("A blank of the skeleton is left; the Word file shows it marked in yellow."),
    hint=N_("replace it, with the signs < and >, by your own text"),
    bad="title: <กรอกชื่อเรื่อง>",
    good="title: การจัดทำแผนบูรณาการ",
)
STRAY_FILE = Code(
    "stray-file",
    Severity.WARNING,
    N_("this file belongs to no document"),
    why=N_("Its text appears nowhere."),
    hint=N_("begin it with the key 'document:', or put it into the folder of a document"),
)
UNKNOWN_DOCUMENT = Code(
    "unknown-document-type",
    Severity.ERROR,
    N_("there is no document type '{name}'"),
    why=N_("The type says which official form is filled."),
    hint=N_("types that exist: {known}"),
)
UNKNOWN_EDITION = Code(
    "unknown-edition",
    Severity.ERROR,
    N_("'{name}' has no edition {edition}"),
    why=N_("The edition says of which year the form is."),
    hint=N_("editions that exist: {known}"),
)
BAD_CITATION = Code(
    "bad-citation",
    Severity.ERROR,
    N_("'{text}' does not name a reference that is cited"),
    why=N_("A citation holds the key of a reference, and perhaps a page behind a colon and a space."),
    hint=N_("write {{cite:p}}`key`, {{cite:p}}`key: 146` or {{cite:p}}`one; two: 12`"),
    bad="{cite:p}`somchai2543 หน้า 146`",
    good="{cite:p}`somchai2543: 146`",
)
BAD_JSON = Code(
    "bad-json",
    Severity.ERROR,
    N_("this is not JSON from here on"),
    why=N_("The references of this file cannot be read."),
    hint=N_("export the file again from the program it comes from (Zotero: CSL JSON)"),
    bad='[{"id": "a", "title": "ก",}]',
    good='[{"id": "a", "title": "ก"}]',
)
BAD_BIBTEX = Code(
    "bad-bibtex",
    Severity.ERROR,
    N_("this is not BibTeX from here on, in the entry that begins in line {line}"),
    why=N_("The references of this file cannot be read."),
    hint=N_("look for a brace, a quotation mark or a comma that is missing"),
    bad="@book{a, title = {ก, year = 2543}",
    good="@book{a, title = {ก}, year = 2543}",
)
NO_REFERENCES = Code(
    "no-references",
    Severity.ERROR,
    N_("this file holds no references"),
    why=N_("A .json or .bib file in the folder of a document is its bibliography."),
    hint=N_("export the references as CSL JSON or BibTeX, or move the file out of the folder"),
)
NO_PROJECT = Code(
    "no-project",
    Severity.ERROR,
    N_("there is no project here: '{file}' is missing"),
    why=N_("The file marks the folder of a project and holds its settings."),
    hint=N_("go to the folder of your project, or make one with: {program} init"),
)
CODES = (
    NO_PROJECT,
    WRONG_ENCODING,
    STRAY_CHARACTER,
    UNCLOSED_FRONT_MATTER,
    TAB,
    BAD_INDENTATION,
    BAD_YAML,
    DUPLICATE_KEY,
    NOT_A_MAPPING,
    RAW_HTML,
    UNKNOWN_DIRECTIVE,
    STRAY_FENCE,
    UNKNOWN_ROLE,
    UNSUPPORTED,
    LABEL_WITHOUT_TARGET,
    MISSING_SECTION,
    TABLE_MISSING,
    SKIPPED_LEVEL,
    UNKNOWN_FOOTNOTE,
    UNUSED_FOOTNOTE,
    DUPLICATE_FOOTNOTE,
    NOTE_HOLDS_PARAGRAPHS,
    UNFINISHED,
    STRAY_FILE,
    UNKNOWN_DOCUMENT,
    UNKNOWN_EDITION,
    BAD_CITATION,
    BAD_JSON,
    BAD_BIBTEX,
    NO_REFERENCES,
)
