"""W025: slides that are not six pages."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.slides import find_page_faults
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("W025", basis="house rule: slides are six pages, so that there is time to talk", severity=Severity.WARNING)
def slides_of_another_length(draft: Draft) -> Iterator[Finding]:
    """The source of slides has more or fewer than six headings, each of which begins a page.

    Slides say what the draft is, where the Task stands, what the draft holds, what members said, how current it is, and what
    is asked. What needs more room stands in the report. Nothing can stand before the first heading.

    Flagged:

        file: sessions.yml
        sessions:
          - {id: cws-15, symbol: CWS/15, ordinal: 15}

        file: papers/cws-15-slides.md
        ---
        id: cws-15-slides
        kind: slides
        session: cws-15
        ---

        ## What this is

        A draft.

        ## What is asked

        To read it.

    Accepted:

        file: sessions.yml
        sessions:
          - {id: cws-15, symbol: CWS/15, ordinal: 15}

        file: papers/cws-15-slides.md
        ---
        id: cws-15-slides
        kind: slides
        session: cws-15
        ---

        ## What this is

        A draft.

        ## The Task

        It stands in the report.

        ## What the draft holds

        Provisions.

        ## What members said

        Much.

        ## How current it is

        It is new.

        ## What is asked

        To read it.
    """
    for source in draft.standard.papers:
        if source.matter.kind == "slides":
            yield from find_page_faults(source)
