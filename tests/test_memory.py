"""What is remembered never shows: with a memory, every state of a draft is read, linked and set as without one."""

from collections.abc import Sequence
from functools import partial

import pytest

from tests.project import SAMPLES, clause, make_project
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.memory import Memory, are_identical
from wipo_bc_std.render.formats.html import render_page
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.view.lower import lower

ONE = "{#one}\nAn IP Office reads.[^a] See <para:two>.\n\n[^a]: A note.\n"
TWO = "{#two}\nAnother IP Office writes; see <provision:GA-01>.\n\n::::{requirement} GA-01\n:target: office\n\nAn IP Office MUST write.\n::::\n"

FIGURE = "\n:::{figure} sketch\n:src: sketch.svg\n:alt: A sketch.\n\nA sketch.\n:::\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>{}</title></svg>'


def outcome(project: Project, memory: Memory | None) -> tuple[object, ...]:
    loaded = load(project, memory)
    draft, problems = resolve(loaded.standard, memory=memory)
    places = tuple(str(inline.at) for passage in draft.passages for inline in passage.inlines)
    return loaded.standard, loaded.problems, loaded.sources, problems, places, render_page(lower(draft), None, memory)


def states() -> Sequence[Project]:
    standard = make_project({}).read("standard/standard.yml").decode().replace("[scope]", "[scope, other]")
    terms = make_project({}).read("standard/terms/general.yml").decode()

    def state(one: str, two: str | bytes, **more: str | None) -> Project:
        other = clause(two, "other").replace("Scope", "Other") if isinstance(two, str) else two
        return make_project(
            {"standard.yml": standard, "clauses/scope.md": clause(one), "clauses/other.md": other, **more}
        )

    return (
        state(ONE, TWO),
        state(ONE, TWO),
        state(ONE.replace("reads", "looks"), TWO),
        # The same words elsewhere in the file, and another number.
        state(f"\n\n{ONE}", TWO),
        state("{#zero}\nBefore all.\n\n" + ONE, TWO),
        # Lines broken elsewhere: the same words between the same ends, each at another place.
        state(ONE.replace("An IP Office reads.", "An\nIP Office reads\nthis."), TWO),
        state(ONE.replace("An IP Office reads.", "An IP Office\nreads\nthis."), TWO),
        state(ONE, TWO + FIGURE, **{"figures/sketch.svg": PICTURE.format("a")}),
        state(ONE, TWO + FIGURE, **{"figures/sketch.svg": PICTURE.format("b")}),
        state(ONE, TWO + FIGURE, **{"figures/sketch.svg": PICTURE.format("<script/>")}),
        # What is linked to is gone, then twice there, then there by a former id.
        state(ONE, TWO.replace("{#two}", "{#three}")),
        state(ONE.replace("{#one}", "{#two}"), TWO),
        state(ONE, TWO.replace("{#two}", '{#three former="two"}')),
        state(ONE.replace("[^a]: A note.\n", ""), TWO),
        state(ONE, "::::{requirment} GA-01\n" + TWO),
        state(ONE, b"\xff"),
        state(ONE, "{#two"),
        state(ONE, TWO, **{"terms/general.yml": terms.replace("ip-office", "patent-office")}),
        state(ONE, TWO, **{"terms/general.yml": "concepts: ["}),
        state(ONE, TWO, **{"standard.yml": "body: ["}),
        state(ONE, TWO, **{"clauses/other.md": None}),
        state(ONE, TWO),
    )


def test_a_series_of_states_reads_as_each_of_them_alone() -> None:
    memory = Memory()
    for number, project in enumerate((*states(), *reversed(states()))):
        assert outcome(project, memory) == outcome(project, None), number


@pytest.mark.parametrize("sample", ["complete", "minimal", "translated"])
def test_a_sample_made_twice_is_the_same(sample: str) -> None:
    project, memory = open_project(SAMPLES / sample), Memory()
    first = outcome(project, memory)
    assert first == outcome(project, memory) == outcome(project, None)


def test_what_is_the_same_is_not_made_again() -> None:
    memory, made = Memory(), list[str]()

    def make(of: str) -> str:
        made.append(of)
        return of.upper()

    for of in ("a", "a", "b", "a"):
        assert memory.recall("key", of, partial(make, of)) == of.upper()
    assert made == ["a", "b", "a"]


def test_files_that_did_not_change_are_not_read_again() -> None:
    memory = Memory()
    first, second = (load(project, memory).standard for project in (states()[0], states()[2]))
    assert first.clauses[1] is second.clauses[1]
    assert first.clauses[0] is not second.clauses[0]
    assert first.concepts[0] is second.concepts[0]


def test_two_that_are_equal_are_not_always_the_same() -> None:
    some = [1]
    assert are_identical((some,), (some,))
    assert not are_identical((some,), ([1],))
    assert not are_identical((some,), ())
