"""The defects that numbering and linking can find, each with its documentation."""

from wipo_bc_std.diagnostics.defect import Severity, define

UNKNOWN_ID = define(
    "R002",
    "unknown-id",
    basis="house rule: the grammar of the sources",
    documentation="""
    A link leads to an id that nothing has.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <clause:consent>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <clause:scope>.
    """,
)
WRONG_LINK_KIND = define(
    "R003",
    "wrong-link-kind",
    basis="house rule: the grammar of the sources",
    documentation="""
    A link names one kind of thing and leads to another.

    The kind decides what is printed: “paragraph 3” for a paragraph, the title for a clause.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <para:scope>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <clause:scope>.
    """,
)
FORMER_ID = define(
    "R004",
    "former-id",
    basis="house rule: the grammar of the sources",
    severity=Severity.WARNING,
    documentation="""
    A link leads to an id that its target had before.

    It still works; the present id keeps the sources readable.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        former_ids: [field]
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <clause:field>.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        former_ids: [field]
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <clause:scope>.
    """,
)
DUPLICATE_ID = define(
    "R005",
    "duplicate-id",
    basis="house rule: one id space",
    documentation="""
    Two things have the same id.

    A link could lead to either; a comment on one would be read as a comment on the other.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope}
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
RETIRED_ID = define(
    "R006",
    "retired-id",
    basis="house rule: ids are given once",
    documentation="""
    An id that was retired is given again, or linked to.

    Whoever cites the old draft by that id would be led to something else.

    Flagged:

        file: retired-ids.txt
        scope-purpose

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

    Accepted:

        file: retired-ids.txt
        scope-aim

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.
    """,
)
UNDEFINED_FOOTNOTE = define(
    "R007",
    "undefined-footnote",
    basis="house rule: the grammar of the sources",
    documentation="""
    A footnote's mark has no text, or two texts.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.[^offices]

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.[^offices]

        [^offices]: National and regional ones.
    """,
)
UNUSED_FOOTNOTE = define(
    "R008",
    "unused-footnote",
    basis="house rule: the grammar of the sources",
    severity=Severity.WARNING,
    documentation="""
    A footnote's text is marked nowhere, so it is not printed.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        [^offices]: National and regional ones.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.[^offices]

        [^offices]: National and regional ones.
    """,
)
MISSING_PICTURE = define(
    "G003",
    "missing-picture",
    basis="house rule: the grammar of the sources",
    documentation="""
    A figure names a file that does not lie in figures/.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        :::{figure} offices-map
        :src: offices.svg
        :alt: A map with a point for each office.

        Offices
        :::

    Accepted:

        file: figures/offices.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10"/></svg>

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices.

        :::{figure} offices-map
        :src: offices.svg
        :alt: A map with a point for each office.

        Offices
        :::
    """,
)
UNKNOWN_PART = define(
    "R020",
    "unknown-part",
    basis="house rule: the grammar of the sources",
    documentation="""
    A model or the task names a part or a step that it does not have.

    A picture of the model would have an arrow that begins or ends nowhere, and nobody could tell what part of the task is
    answered.

    Flagged:

        file: models/exchange.yml
        id: exchange
        title: Exchange of records
        actors:
          - {id: office, title: Office}
        interactions:
          - {id: send, title: sends a record, from: office, to: recipient}

    Accepted:

        file: models/exchange.yml
        id: exchange
        title: Exchange of records
        actors:
          - {id: office, title: Office}
          - {id: recipient, title: Recipient}
        interactions:
          - {id: send, title: sends a record, from: office, to: recipient}
    """,
)
UNKNOWN_OFFICE = define(
    "R021",
    "unknown-office",
    basis="house rule: offices go by their codes of WIPO ST.3",
    documentation="""
    A record, a proposal for revision, or what offices released, names an office that offices.yml does not list.

    Flagged:

        file: task.yml
        number: 1
        description: [Find out.]
        source: {document: CWS/1/1}
        leaders: [XX]

    Accepted:

        file: task.yml
        number: 1
        description: [Find out.]
        source: {document: CWS/1/1}
        leaders: [XX]

        file: offices.yml
        offices:
          - {code: XX, name: An office that does not exist}
    """,
)
UNKNOWN_SESSION = define(
    "R022",
    "unknown-session",
    basis="house rule: the grammar of the sources",
    documentation="""
    A publication, plan, mandate or outcome names a session that sessions.yml does not list.

    Flagged:

        file: sessions.yml
        publications:
          - {id: first, kind: session, session: cws-1}

    Accepted:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}
        publications:
          - {id: first, kind: session, session: cws-1}
    """,
)
UNKNOWN_PUBLICATION = define(
    "R027",
    "unknown-publication",
    basis="house rule: the grammar of the sources",
    documentation="""
    An outcome, a proposal for revision, a correction, or what offices released, names a publication that sessions.yml does not list.

    Flagged:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}

        file: outcomes/cws-1.yml
        session: cws-1
        considered: draft-1
        result: deferred
        source: {document: CWS/1/9, paragraphs: "12"}

    Accepted:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}
        publications:
          - {id: draft-1, kind: milestone}

        file: outcomes/cws-1.yml
        session: cws-1
        considered: draft-1
        result: deferred
        source: {document: CWS/1/9, paragraphs: "12"}
    """,
)
