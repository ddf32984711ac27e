"""The document of reasons: what it takes out of the text, what it leaves, and where its links lead."""

import pytest

from tests.project import clause, make_project, sample_files
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.stage import SETTLED, Stage
from wipo_bc_std.resolve.draft import Draft, resolve
from wipo_bc_std.view import nodes
from wipo_bc_std.view.explanation import explain
from wipo_bc_std.view.lower import lower
from wipo_bc_std.view.manuscript import read_manuscript, write_manuscript

STANDARD = sample_files()["standard.yml"].decode()
BODY = """{#first}
Text before.[^one]

::::{requirement} GA-01
:target: office

An IP Office MUST say which draft it follows; see <para:last>.[^statement]

:::{rationale}
Without it <provision:GA-02> fails, as in *this [paragraph](para:first)*.[^why]
:::

:::{note}
A note.
:::
::::

::::{recommendation} GA-02
:target: office

An IP Office SHOULD answer <provision:GA-01>.
::::

{#inner}
## Inner

{#last}
Text after.[^two]

[^one]: First.
[^statement]: In the statement.
[^why]: A source of the reason, <provision:GA-01>.
[^two]: Second.
"""


def draft(stage: Stage = "final-draft", body: str = BODY) -> Draft:
    standard = STANDARD.replace("working-draft", stage)
    loaded = load(make_project({"standard.yml": standard, "clauses/scope.md": clause(body)}))
    assert not list(loaded.problems)
    return resolve(loaded.standard)[0]


def explanation() -> nodes.Manuscript:
    found = explain(draft())
    assert found is not None
    return found


def links(manuscript: nodes.Manuscript) -> set[str]:
    def walk(inlines: nodes.Inlines) -> set[str]:
        found = {inline.target for inline in inlines if isinstance(inline, nodes.Link)}
        return found.union(*(walk(getattr(inline, "children", ())) for inline in inlines))

    running = [text for block in nodes.walk(manuscript.sections) for text in nodes.texts(block)]
    return set().union(*map(walk, (*running, *(note.text for note in manuscript.footnotes))))


def roles(manuscript: nodes.Manuscript) -> list[str]:
    return [block.role for block in nodes.walk(manuscript.sections) if isinstance(block, nodes.Box)]


def test_it_holds_what_has_reasons_and_the_text_holds_none() -> None:
    assert roles(explanation()) == ["requirement", "rationale"]
    assert roles(lower(draft())) == ["requirement", "note", "recommendation"]
    assert [section.id for section in explanation().sections] == ["scope"]


@pytest.mark.parametrize("stage", ["working-draft", "public-comment", "revision", "held", "discontinued"])
def test_a_text_that_is_not_settled_gives_its_reasons_itself(stage: Stage) -> None:
    assert stage not in SETTLED
    assert explain(draft(stage)) is None
    assert "rationale" in roles(lower(draft(stage)))


def test_there_is_none_where_nothing_has_reasons() -> None:
    bare = draft(body="{#only}\nWords.\n")
    assert explain(bare) is None
    assert not any("explanatory document" in notice for notice in lower(bare).cover.notices)


def test_links_lead_to_what_it_holds_and_others_are_words() -> None:
    found = explanation()
    assert links(found) == {"GA-01"}
    box = next(
        block for block in nodes.walk(found.sections) if isinstance(block, nodes.Box) and block.role == "rationale"
    )
    (line,) = nodes.shown_lines(box)
    assert line == "Without it GA-02 fails, as in this paragraph."


def test_footnotes_are_numbered_from_one_in_each_document() -> None:
    text = lower(draft())
    assert [(note.id, note.number) for note in text.footnotes] == [
        ("scope/one", "1"),
        ("scope/statement", "2"),
        ("scope/two", "3"),
    ]
    assert [(note.id, note.number) for note in explanation().footnotes] == [
        ("scope/statement", "1"),
        ("scope/why", "2"),
    ]


def test_it_says_that_it_requires_nothing_and_what_it_is() -> None:
    cover = explanation().cover
    assert cover.title == "Explanatory document: Recommendation for samples"
    assert cover.notices[0].startswith("This document gives the reasons")
    assert cover.notices[1].startswith("This is an unofficial draft")
    assert not any("stand in the explanatory document" in notice for notice in cover.notices)


def test_it_is_a_manuscript() -> None:
    assert read_manuscript(write_manuscript(explanation())) == explanation()
