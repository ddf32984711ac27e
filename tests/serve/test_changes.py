"""Which passages of two states of a draft a reader is to look at."""

from dataclasses import replace

import pytest

from tests.project import Overlay, clause, make_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.serve.changes import Changes, find_changes
from wipo_bc_std.view.lower import lower
from wipo_bc_std.view.nodes import Manuscript

BODY = """{#one}
An IP Office writes *this* down.[^why]

- first
- second

{#two}
It cites <para:one>.

::::{requirement} GA-01
:target: office

An IP Office MUST write.

:::{rationale}
Nobody else does.
:::
::::

:::{table} numbers
:caption: Numbers

| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |
:::

[^why]: A reason.
"""


def lowered(body: str, overlay: Overlay | None = None) -> Manuscript:
    project = make_project({"clauses/scope.md": clause(body), **(overlay or {})})
    return lower(resolve(load(project).standard)[0])


def changes(old: str, new: str) -> tuple[str, ...]:
    assert old in BODY
    return find_changes(lowered(BODY), lowered(BODY.replace(old, new))).ids


def test_what_is_the_same_has_no_changes() -> None:
    assert find_changes(lowered(BODY), lowered(BODY)) == Changes()


@pytest.mark.parametrize(
    ("old", "new", "ids"),
    [
        ("writes *this* down", "writes that down", ("one",)),
        ("writes *this* down", "writes **this** down", ("one",)),
        ("- second", "- another", ("one/item-2",)),
        ("- first\n", "- zeroth\n- first\n", ("one/item-1",)),
        ("Nobody else does", "Others do not", ("GA-01",)),
        ("MUST write", "SHOULD write", ("GA-01",)),
        ("{requirement}", "{recommendation}", ("GA-01",)),
        ("| 3 | 4 |", "| 3 | 5 |", ("numbers/row-3",)),
        ("| 1 | 2 |\n", "", ()),
        ("Numbers", "Figures", ("numbers",)),
        ("A reason.", "Another reason.", ("_note-scope/why",)),
        ("{#one}", "{#zero}\nBefore all.\n\n{#one}", ("zero",)),
        ("{#two}\nIt cites <para:one>.\n", "", ()),
    ],
)
def test_what_reads_otherwise_is_named_and_what_is_only_numbered_otherwise_is_not(
    old: str, new: str, ids: tuple[str, ...]
) -> None:
    assert changes(old, new) == ids


def test_passages_that_are_gone_are_counted() -> None:
    assert find_changes(lowered(BODY), lowered(BODY.replace("{#two}\nIt cites <para:one>.\n", ""))).gone == 1


def test_a_term_that_is_linked_earlier_now_changes_no_other_passage() -> None:
    body = "{#one}\nNothing.\n\n{#two}\nAn IP Office writes.\n"
    assert find_changes(lowered(body), lowered(body.replace("Nothing", "An IP Office reads"))).ids == ("one",)


def test_a_definition_is_named_by_its_concept() -> None:
    body = "{list} concepts\n"
    terms = make_project({}).read("standard/terms/general.yml").decode()
    before = lowered(body, {"terms/general.yml": terms})
    after = lowered(body, {"terms/general.yml": terms.replace("authority that grants", "body that grants")})
    if before != after:
        assert "ip-office" in find_changes(before, after).ids


def test_another_picture_of_the_same_name_is_a_change() -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>{}</title></svg>'
    body = ":::{figure} sketch\n:src: sketch.svg\n:alt: A sketch.\n\nA sketch.\n:::\n"
    before, after = (lowered(body, {"figures/sketch.svg": picture.format(name)}) for name in ("a", "b"))
    assert before.media != after.media
    assert find_changes(before, after).ids == ("sketch",)
    assert find_changes(before, replace(after, media=before.media)).ids == ()
