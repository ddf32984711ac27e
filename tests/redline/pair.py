"""The complete sample and what a week of work made of it: every kind and class of change once."""

from functools import cache

from tests.project import SAMPLES
from wipo_bc_std.load.project import hold_sources, open_project, read_sources
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import check_project, draft_in, lower_draft
from wipo_bc_std.view.nodes import Manuscript

# File, old words, new words.
_EDITS: tuple[tuple[str, str, str], ...] = (
    # A duty altered: keyword, number, target.
    ("clauses/keeping.md", "A sample office SHOULD look at each sample once a year.", "A sample office MUST look at each sample twice a year."),
    ("clauses/keeping.md", ":::{recommendation} KE-02\n:target: sample-office", ":::{requirement} KE-02\n:target: [sample-office, courier]"),
    ("clauses/keeping.md", "- [[below 25 °C]].", "- [[below 22 °C]]."),
    # A provision deleted and one added.
    ("clauses/keeping.md", ":::{capability} KE-04\n:target: sample-office\n\nWith a drawer, a sample office CAN keep light away from a sample.\n:::", ":::{requirement} KE-06\n:target: sample-office\n:verify: test\n\nA sample office MUST lock its drawers at night.\n:::"),
    # Technical words, a rationale, signs only.
    ("clauses/keeping.md", "is left empty, or is reached with the help of a ladder.", "is left empty, or is used with the help of a long ladder."),
    ("clauses/keeping.md", "A damp sample sticks to its neighbours, and both are lost.", "A damp sample sticks to the next one, and both are lost."),
    ("clauses/keeping.md", "Each sample takes up a place.", "Each sample takes up a place!"),
    # What was deleted whole, with its footnote; what was moved.
    ("clauses/keeping.md", "A sample is kept in a place that suits its [storage conditions](term:storage-condition).[^seasons]", "A sample is kept in a dry place that suits its [storage conditions](term:storage-condition).[^seasons]"),
    ("clauses/keeping.md", ":::{reservation}\nOffice B, which is made up, reserves its position on tin.\n:::\n", ""),
    ("clauses/exchange.md", "| near | white | 1 |\n", "| here | white | 0 |\n| near | white | 1 |\n"),
    ("clauses/exchange.md", "| far | red[^red] | 10 |", "| far | red[^red] | 12 |"),
    ("clauses/introduction.md", "  - a lock;", "  - a lock, and\n  - a key;"),
    # A paragraph moved to the front of its clause, and one that is gone.
    ("clauses/introduction.md", "\n{#intro-layout}\nHow samples are kept is said in [the clause on keeping](clause:keeping), and what is written on them in [the annex on labels](annex:label-form).\nA sample that nobody can find is no sample at all.\n", ""),
    ("clauses/introduction.md", "{#intro-test-data", "{#intro-layout}\nHow samples are kept is said in [the clause on keeping](clause:keeping), and what is written on them in [the annex on labels](annex:label-form).\nA sample that nobody can find is no sample at all.\n\n{#intro-test-data"),
    ("terms/samples.yml", "with its [label](term:label), to stand", "with a [label](term:label), to speak"),
    ("terms/samples.yml", "{term: swatch, acceptability: deprecated}", "{term: swatch, acceptability: admitted}"),
    ("clauses/keeping.md", "### On *shelves*", "### On *shelves* and racks"),
)  # fmt: skip


@cache
def states(language: LanguageCode = "en") -> tuple[Manuscript, Manuscript]:
    """Return the sample and what became of it, in a language."""
    files = read_sources(open_project(SAMPLES / "complete"))
    edited = dict(files)
    for name, old, new in _EDITS:
        path = next(each for each in edited if each.endswith(name))
        text = edited[path].decode("utf-8")
        assert old in text, old
        edited[path] = text.replace(old, new, 1).encode("utf-8")
    before, after = (lower_draft(draft_in(check_project(hold_sources(each)), language)) for each in (files, edited))
    return before, after
