"""What a draft holds, as the program reads it."""

from collections import Counter
from dataclasses import dataclass, fields
from pathlib import Path

from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.block import Figure, Items, Paragraph, Provision, Table, walk_blocks
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.pipeline import check_project


@dataclass(frozen=True)
class Census:
    """How many there are of each; `words` are those of all running texts."""

    problems: int
    provisions: int
    words: int
    files: int
    paragraphs: int
    lists: int
    tables: int
    figures: int
    footnotes: int
    concepts: int
    references: int

    def __str__(self) -> str:
        return ", ".join(f"{getattr(self, item.name):,} {item.name}" for item in fields(self))


def take_census(root: Path) -> Census:
    """Return the census of the draft in the folder `root`."""
    checked = check_project(open_project(root))
    draft = checked.draft
    standard = draft.standard
    found = Counter(type(block) for division in standard.divisions for block in walk_blocks(division.blocks))
    return Census(
        problems=len(checked.problems),
        provisions=found[Provision],
        words=sum(len(plain_text(passage.text).split()) for passage in draft.passages),
        files=len(checked.lines),
        paragraphs=found[Paragraph],
        lists=found[Items],
        tables=found[Table],
        figures=found[Figure],
        footnotes=sum(len(division.footnotes) for division in standard.divisions),
        concepts=len(standard.concepts),
        references=len(standard.references),
    )
