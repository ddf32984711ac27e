"""The defects that loading can find, each with its documentation."""

from wipo_bc_std.diagnostics.defect import Severity, define

MISSING_FILE = define(
    "S001",
    "missing-file",
    blinds=True,
    basis="house rule: one file a clause, annex, theme of terms",
    documentation="""
    A file that the draft needs is not there.

    The list of clauses and annexes in standard.yml says which files make up the draft.

    Flagged:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: A draft
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope, conformance]

    Accepted:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: A draft
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}
    """,
)
UNREADABLE_FILE = define(
    "S002",
    "unreadable-file",
    blinds=True,
    basis="house rule: sources are plain files",
    documentation="""
    A path that should be a file is a folder, a link, or cannot be opened.

    A link is refused because a draft must not depend on what lies outside its folder.
    """,
)
WRONG_ENCODING = define(
    "S003",
    "wrong-encoding",
    blinds=True,
    basis="RFC 3629",
    documentation="""
    A source is not UTF-8 text.

    Names in six languages stand in one file; only one encoding holds them all.
    """,
)
OVERSIZE = define(
    "S004",
    "oversize",
    blinds=True,
    basis="house rule: 2 MB a file, 20 kB a line",
    documentation="""
    A file or a line is too large to be read by people, so it is not parsed.

    A file can also have more lines, signs of markup or exemptions than can be read in seconds. Such a file is a mistake, such as a picture pasted as text, or an attack.
    """,
)
BYTE_ORDER_MARK = define(
    "S005",
    "byte-order-mark",
    basis="RFC 3629, clause 6",
    severity=Severity.WARNING,
    documentation="""
    A file begins with a byte order mark, an invisible character that some editors write.

    The file is read without it; other tools trip over it.
    """,
)
CARRIAGE_RETURN = define(
    "S006",
    "carriage-return",
    basis="POSIX, line",
    severity=Severity.NOTE,
    documentation="""
    The lines of a file end in CR LF or CR.

    The file is read as if they ended in LF; a comparison of two versions may show every line as changed.
    """,
)
TAB = define(
    "S007",
    "tab",
    basis="YAML 1.2.2, 6.1",
    severity=Severity.WARNING,
    documentation="""
    A tab stands where spaces are meant.

    YAML forbids tabs in indentation, and Markdown reads a tab as up to four spaces.
    """,
)
CONTROL_CHARACTER = define(
    "S008",
    "control-character",
    basis="YAML 1.2.2, 5.1",
    documentation="""
    A control character stands in the text, so the file is not parsed.

    It is invisible, prints as nothing and makes a PDF or Word file invalid.
    """,
)
UNPRINTABLE_CHARACTER = define(
    "S009",
    "unprintable-character",
    basis="PDF/A-2, 6.2.11; PDF/UA-1, 7.21",
    documentation="""
    A character stands in the text that no font of the draft can print, such as a pictograph.

    A PDF for the record refuses a character without a glyph, so that no PDF could be made.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words \U0001f511
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informative
            status: published
    """,
)
DECOMPOSED_CHARACTER = define(
    "S027",
    "decomposed-character",
    basis="Unicode Standard Annex 15, NFC",
    severity=Severity.WARNING,
    documentation="""
    A letter and its accent are two characters, where Unicode has one for both.

    Both look the same, so a search or a comparison misses a word for no reason that anybody sees. Some systems write file
    names and copied text in this way.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words of the Béroff report
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words of the Béroff report
            use: informative
            status: published
    """,
)
HIDDEN_CHARACTER = define(
    "S014",
    "hidden-character",
    basis="Unicode Technical Report 36, 2.11",
    severity=Severity.WARNING,
    documentation="""
    An invisible character stands in the text: one that turns the direction of writing, joins or splits words unseen.

    What a reader sees is not what is written, so a comparison shows a change that nobody can find. Right-to-left text needs
    no such mark: its direction follows from its language.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key \u202ewords
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informative
            status: published
    """,
)
BROKEN_YAML = define(
    "S010",
    "broken-yaml",
    blinds=True,
    basis="YAML 1.2.2",
    documentation="""
    A text is not YAML.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            title: Key words: requirements

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: "Key words: requirements"
            use: informative
            status: published
    """,
)
DUPLICATE_KEY = define(
    "S011",
    "duplicate-key",
    basis="YAML 1.2.2, 3.2.1.3",
    documentation="""
    A key stands twice in one mapping.

    Many programs keep the second value without a word; here the first is kept and the second reported.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            title: Key words of requirements
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words of requirements
            use: informative
            status: published
    """,
)
ALIAS = define(
    "S012",
    "alias",
    basis="house rule: sources are readable with nothing installed",
    documentation="""
    An alias stands for text written elsewhere in the file.

    A reader has to look for it, and nested aliases can blow a small file up to any size.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: &name "BCP 14"
            title: *name
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: "BCP 14"
            use: informative
            status: published
    """,
)
TOO_DEEP = define(
    "S013",
    "too-deep",
    basis="house rule: bad input runs nothing",
    documentation="""
    Lists, mappings or directives are nested deeper than any text needs.

    What lies deeper is not read. Nothing that people write goes that deep; a file made to exhaust a program does.
    """,
)
UNKNOWN_KEY = define(
    "S020",
    "unknown-key",
    basis="house rule: the grammar of the sources",
    documentation="""
    A key is not one that is read here.

    Nothing would be done with what stands under it.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            titel: Vocabulary
            title: Key words
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informative
            status: published
    """,
)
MISSING_KEY = define(
    "S021",
    "missing-key",
    basis="house rule: the grammar of the sources",
    documentation="""
    A key that is needed here is missing.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            title: Key words
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informative
            status: published
    """,
)
WRONG_VALUE = define(
    "S022",
    "wrong-value",
    basis="house rule: the grammar of the sources",
    documentation="""
    A value is not of the kind that its key asks for.

    Flagged:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informativ
            status: published

    Accepted:

        file: references.yml
        references:
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informative
            status: published
    """,
)
STRAY_FILE = define(
    "S023",
    "stray-file",
    basis="house rule: the grammar of the sources",
    severity=Severity.WARNING,
    documentation="""
    A file lies among the sources that nothing reads.

    Its name or folder may be mistyped, or standard.yml does not list it.

    Flagged:

        file: term/ledger.yml
        concepts: []

    Accepted:

        file: terms/ledger.yml
        concepts: []
    """,
)
WRONG_NAME = define(
    "S024",
    "wrong-name",
    basis="house rule: the grammar of the sources",
    documentation="""
    The id in the front matter is not the name of the file.

    Flagged:

        file: clauses/scope.md
        ---
        id: field
        title: Scope
        ---

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---
    """,
)
EXEMPTION_WITHOUT_REASON = define(
    "S025",
    "exemption-without-reason",
    basis="house rule: the grammar of the sources",
    documentation="""
    An exemption names no code or no reason.

    A later editor has to know why a finding was let pass.

    Flagged:

        file: references.yml
        references:
          # allow R003
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informative
            status: published

    Accepted:

        file: references.yml
        references:
          # allow R003: cited from the next draft on
          - id: bcp-14
            designation: "BCP 14"
            title: Key words
            use: informative
            status: published
    """,
)
FRONT_MATTER = define(
    "M001",
    "front-matter",
    basis="house rule: the grammar of the sources",
    documentation="""
    A clause or annex does not begin with its front matter between two lines `---`.

    Flagged:

        file: clauses/scope.md
        {#scope-purpose}
        This draft concerns IP Offices.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.
    """,
)
DANGLING_ID_LINE = define(
    "M002",
    "dangling-id-line",
    basis="house rule: the grammar of the sources",
    documentation="""
    An id line stands above neither a paragraph nor a heading, or is not written as one.

    Its id would lead nowhere.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}

        This draft concerns IP Offices.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.
    """,
)
RAW_HTML = define(
    "M003",
    "raw-html",
    basis="house rule: the grammar of the sources",
    documentation="""
    HTML stands in a source.

    It would print in one format only, and could run in a reader's browser.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns <b>IP Offices</b>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns **IP Offices**.
    """,
)
UNKNOWN_DIRECTIVE = define(
    "M004",
    "unknown-directive",
    basis="house rule: the grammar of the sources",
    documentation="""
    A colon fence opens a directive that does not exist.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        :::{remark}
        It binds nobody.
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        :::{note}
        It binds nobody.
        :::
    """,
)
UNCLOSED_DIRECTIVE = define(
    "M005",
    "unclosed-directive",
    basis="house rule: the grammar of the sources",
    documentation="""
    A directive or a block of code is not closed, or a colon fence closes nothing.

    Everything up to the end would belong to it. An outer fence is longer than an inner one.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        :::{note}
        It binds nobody.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        :::{note}
        It binds nobody.
        :::
    """,
)
DIRECTIVE_ARGUMENT = define(
    "M006",
    "directive-argument",
    basis="house rule: the grammar of the sources",
    documentation="""
    A directive lacks the id it needs, has one it cannot have, or has one that is not an id.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        :::{recommendation} GA1
        :target: office

        An IP Office SHOULD say which draft it follows.
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        :::{recommendation} GA-01
        :target: office

        An IP Office SHOULD say which draft it follows.
        :::
    """,
)
MISPLACED_DIRECTIVE = define(
    "M007",
    "misplaced-directive",
    basis="house rule: the grammar of the sources",
    documentation="""
    A directive or heading stands inside a block that cannot hold it, or lacks what it must hold.

    A provision inside another, or a rationale of nothing, has no meaning.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        :::{rationale}
        Offices ask for it.
        :::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An IP Office MUST say which draft it follows.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """,
)
UNSUPPORTED_MARKUP = define(
    "M008",
    "unsupported-markup",
    basis="house rule: the grammar of the sources",
    documentation="""
    Markdown is used that has no meaning in a standard: a quotation, an image, a ruler, a title underlined or of level 1.

    The words are kept; the markup is not.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        > It binds nobody.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        :::{note}
        It binds nobody.
        :::
    """,
)
MISPLACED_OPTION = define(
    "M009",
    "misplaced-option",
    basis="house rule: the grammar of the sources",
    documentation="""
    A line that looks like an option of a directive does not stand directly under its fence, or is not written as one.

    It is read as text and would be printed.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        :agreement: open

        An [IP Office](term:ip-office) MUST say which draft it follows.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office
        :agreement: open

        An [IP Office](term:ip-office) MUST say which draft it follows.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """,
)
UNFINISHED_MARKUP = define(
    "M011",
    "unfinished-markup",
    basis="CommonMark 0.31.2",
    severity=Severity.WARNING,
    documentation="""
    Half of a construct stands alone, such as `[[` without `]]` or a link with a space in its address.

    Markdown prints what it does not understand, so nobody notices that a link leads nowhere or that words which are not
    agreed read as agreed.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) [[and courts].

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office) [[and courts]].
    """,
)
RAGGED_ROW = define(
    "G001",
    "ragged-row",
    basis="WCAG 2.2, 1.3.1",
    documentation="""
    A row of a table has more or fewer cells than the table has columns.

    Markdown drops what is too much without a word, so the row is reported.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns two kinds of body.

        | Kind | Example |
        |---|---|
        | office | a national office | a regional office |

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns two kinds of body.

        | Kind | Example |
        |---|---|
        | office | a national or regional office |
    """,
)
UNKNOWN_SCHEME = define(
    "R001",
    "unknown-scheme",
    basis="RFC 3986, 3.1; house rule: the grammar of the sources",
    documentation="""
    A link does not say what it leads to, or has a scheme that is not allowed.

    Allowed are https, http and mailto, and the kinds of node that a draft links to.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](javascript:alert).

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](https://www.wipo.int/).
    """,
)
BROKEN_PICTURE = define(
    "G002",
    "broken-picture",
    basis="house rule: the grammar of the sources",
    documentation="""
    A file of figures/ is neither a PNG nor a plain SVG picture.

    Scripts, links to other files and outside entities are refused: a picture must look the same everywhere and run
    nothing.
    """,
)
