"""How our own Word files say what each paragraph is: names of styles, bookmarks and properties, for writing and reading.

Styles and bookmarks are what survives in Word and LibreOffice (tags of content controls do not). The rule of the house:
**words that nobody typed** (numbers, labels, brackets, settled wording) stand in runs whose character style begins with
`Computed`, or in paragraphs whose style begins with `Generated`; all other words are an author's. Headers, footers and
the entries of the contents (Word's own styles `toc 1` to `toc 3`) are generated too. Word writes the names of its own
styles in small letters (`heading 1`) when it saves: read a name with `style_of`.

| style of a paragraph | what it is |
|---|---|
| `Heading 1` … `Heading 5` | title of a clause or subclause; number automatic, else a computed run |
| `Annex Title`, `Annex Heading 2` … `5` | title of an annex (its first run is a computed line break), of a subclause in it |
| `Numbered Paragraph`, `Annex Paragraph` | numbered text of the body, of an annex |
| `Paragraph` | running text without a number, in no box |
| `List Item 1` … `List Item 4` | first paragraph of an item, by depth, in boxes too; `List Text 1` … what follows in the item |
| `Requirement Head` … (`box_head`) | first line of a box: a computed label and kind, or an author's title and the computed kind |
| `Requirement Text` … (`box_text`) | texts of a box; the first begins with a computed label where the box has no head |
| `Generated Fact`, `Generated Provision Fact`, `Generated Definition Fact` | facts of a box or an entry, a line each |
| `Definition`, `Definition Text`, `Definition Note` | preferred term (run `Term`); definition; a note with its computed label |
| `Generated Definition`, `Generated Designation` | where a cited concept is defined; another designation of a concept |
| `Generated Provision Text` | says that a provision is deleted |
| `Reference`, `Reference Text`, `Reference Note` | designation (run `Designation`) and title of a document; more; a note |
| `Table Caption`, `Table Head`, `Table Text` | the label of a caption is a computed run; tables have the style `Draft Table` |
| `Figure`, `Figure Caption`, `Figure Alternative` | picture; caption before it; what an author wrote for those who do not see it |
| `Listing` | text kept as typed, its lines apart by line breaks |
| `Footnote Text` | text of a footnote |
| `Generated …` | cover, contents, notices, remarks, closing marks, all of generated lists, what stands for deleted matter, also drawn pictures |

| style of a run | what it is |
|---|---|
| `Computed …` | words that nobody typed |
| `Keyword`, `Code`, `Term`, `Designation` | a verbal form with force; code; the heading of a definition, of a reference |
| `Unsettled` | words not agreed; the brackets around them are computed runs |
| `Missing` | a hole that an error left, between computed brackets |
| `Automatic Link` | a link that the program set at the first use of a term: its words are an author's, the link is not |
| `Term Link`, `Hyperlink` | a link that an author wrote; one without words of its own holds a computed run |

A run has one style: inside unsettled words a keyword, code or link has its own, so the computed brackets tell what is
unsettled. Bold is strong, italic is emphasis.

Bookmarks: a heading, numbered paragraph, entry, table or figure with an id has a bookmark (`bookmark_of`) around its first
paragraph. A box has one that begins at its head and ends after its last paragraph; a box without an id has `_b1`, `_b2`
and so on. What is shown twice has its bookmark the first time, and a box shown again is a box without an id.

The sources that the file was made of travel in it as a custom XML part, see `carried_sources`: what stands in the text
counts, they say the rest.
"""

import hashlib
import re
from typing import Final

COMPUTED: Final = "Computed"
GENERATED: Final = "Generated"

# Custom properties of a file of ours.
MADE_BY: Final = "wipo_bc_std.profile"  # "1"
BASE: Final = "wipo_bc_std.manuscript"  # SHA-256 of the Manuscript (its JSON) that the file was made of
LANGUAGE: Final = "wipo_bc_std.language"
VERSION: Final = "wipo_bc_std.version"

# Styles of paragraphs.
PARAGRAPH: Final = "Paragraph"
NUMBERED_PARAGRAPH: Final = "Numbered Paragraph"
ANNEX_PARAGRAPH: Final = "Annex Paragraph"
ANNEX_TITLE: Final = "Annex Title"
DEFINITION: Final = "Definition"
DEFINITION_TEXT: Final = "Definition Text"
DEFINITION_NOTE: Final = "Definition Note"
REFERENCE: Final = "Reference"
REFERENCE_TEXT: Final = "Reference Text"
REFERENCE_NOTE: Final = "Reference Note"
TABLE_CAPTION: Final = "Table Caption"
TABLE_HEAD: Final = "Table Head"
TABLE_TEXT: Final = "Table Text"
FIGURE: Final = "Figure"
FIGURE_CAPTION: Final = "Figure Caption"
FIGURE_ALTERNATIVE: Final = "Figure Alternative"
LISTING: Final = "Listing"
FOOTNOTE_TEXT: Final = "Footnote Text"
FACT: Final = "Generated Fact"
PROVISION_FACT: Final = "Generated Provision Fact"
DEFINITION_FACT: Final = "Generated Definition Fact"
CITED_DEFINITION: Final = "Generated Definition"
DELETED_PROVISION: Final = "Generated Provision Text"
DESIGNATIONS: Final = "Generated Designation"

# Styles of runs.
KEYWORD: Final = "Keyword"
CODE: Final = "Code"
TERM: Final = "Term"
DESIGNATION: Final = "Designation"
UNSETTLED: Final = "Unsettled"
MISSING: Final = "Missing"
AUTOMATIC_LINK: Final = "Automatic Link"
TERM_LINK: Final = "Term Link"

# Style of tables.
DRAFT_TABLE: Final = "Draft Table"

# The bookmark of a box without an id begins so; a count follows.
BOX_BOOKMARK: Final = "_b"

DEEPEST_HEADING: Final = 5
DEEPEST_LIST: Final = 4

# Word takes letters, digits and underscores, 40 at most, and does not tell small letters from capitals.
_LONGEST = 40
_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_WORDS_OWN = re.compile(r"(heading|footnote|toc|header|footer|hyperlink)\b", re.IGNORECASE)


def heading_style(level: int, *, in_annex: bool) -> str:
    """Return the style of the title of a division; level 1 is a clause or an annex, what lies too deep has the last."""
    if in_annex and level == 1:
        return ANNEX_TITLE
    return f"{'Annex Heading' if in_annex else 'Heading'} {min(level, DEEPEST_HEADING)}"


def list_item_style(depth: int) -> str:
    """Return the style of the first paragraph of an item; depth counts from 1, what lies too deep has the last."""
    return f"List Item {min(depth, DEEPEST_LIST)}"


def list_text_style(depth: int) -> str:
    """Return the style of what follows in an item; depth as for `list_item_style`."""
    return f"List Text {min(depth, DEEPEST_LIST)}"


def role_name(role: str) -> str:
    """Return the words of a box's role in names of styles, such as “Editor Note” for `editor-note`."""
    return role.replace("-", " ").title()


def box_head(role: str) -> str:
    """Return the style of the first line of a box, where that holds a label or a title alone."""
    return "Generated Missing" if role == "missing" else f"{role_name(role)} Head"


def box_text(role: str) -> str:
    """Return the style of the texts of a box."""
    return "Generated Missing" if role == "missing" else f"{role_name(role)} Text"


def is_generated(style: str) -> bool:
    """Return whether nobody typed the words of a paragraph with this style."""
    return style.startswith(GENERATED) or style.lower().startswith("toc ")


def style_of(name: str) -> str:
    """Return the name of a style as it is written here, whatever Word has made of its letters."""
    return name.title() if _WORDS_OWN.match(name) and not name.lower().startswith("toc") else name


def bookmark_of(identifier: str) -> str:
    """Return the bookmark of an id: hyphens become underscores, capitals are marked, what is too long ends in a digest.

    Of a path such as `x/row-2` all is a digest.
    """
    if not _ID.fullmatch(identifier):
        return f"X_{hashlib.sha256(identifier.encode('utf-8', 'replace')).hexdigest()[:16]}"
    name = identifier.replace("-", "_")
    if identifier != identifier.lower():
        name = f"P_{name}"
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - 11]}__{hashlib.sha256(identifier.encode()).hexdigest()[:9]}"
    return name


def identifier_of(bookmark: str) -> str | None:
    """Return the id that a bookmark of ours was made of, or None: of another name, or of an id too long to say."""
    name = bookmark.removeprefix("P_")
    identifier = name.replace("_", "-")
    if "--" in identifier or not _ID.fullmatch(identifier) or bookmark_of(identifier) != bookmark:
        return None
    return identifier
