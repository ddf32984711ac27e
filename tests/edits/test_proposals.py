"""Words that a comment proposes go into the one text that it is about, exactly, or nowhere."""

import pytest

from tests.bench.anchors import read_published
from tests.bench.generate import ROOT
from tests.project import SAMPLES, clause, make_project
from wipo_bc_std.edits.proof import lay_over
from wipo_bc_std.edits.proposals import Proposed, write_proposal
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.redline.standing import digest_texts
from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.view import nodes

BODY = """\
{#scope-purpose}
This draft concerns [IP Offices](term:ip-office) and nobody else. It cites <ref:bcp-14>.

::::{requirement} GA-01
:target: office

An IP Office MUST say which draft it follows[[, in words,]] when it is asked; see <para:scope-purpose>.

:::{rationale}
Offices that follow different drafts cannot exchange data.
:::
::::

{#scope-limits}
This draft leaves out:

- what national law settles;
- what <provision:GA-01> does not need."""


def propose(proposed: str, identifier: str = "GA-01", quote: str = "") -> tuple[Proposed, str]:
    """Return what a proposal makes of the smallest sample, and the source of its clause after that."""
    project = make_project({"clauses/scope.md": clause(BODY)})
    found = write_proposal(project, identifier, proposed, quote)
    (after,) = found.texts.values() or (b"",)
    return found, after.decode()


def shown(project: Project, identifier: str) -> str:
    """Return what readers see under an id."""
    blocks = nodes.walk(lower_draft(read_project(project).draft).sections)
    found = next(block for block in blocks if getattr(block, "id", "") == identifier)
    return "\n".join(nodes.shown_lines(found))


def test_the_whole_text_is_written_and_its_links_stay() -> None:
    found, after = propose("This draft concerns IP Offices and their clients. It cites BCP 14.", "scope-purpose")
    assert "concerns [IP Offices](term:ip-office) and their clients. It cites <ref:bcp-14>." in after
    assert found.old != found.new
    assert after.replace("their clients", "nobody else") == clause(BODY)


@pytest.mark.parametrize(
    ("proposed", "quote", "now"),
    [
        ("whenever it is asked", "when it is asked", "in words,]] whenever it is asked; see"),
        # What is as like the text as the whole of it is the whole of it, whatever is quoted.
        (
            "An IP Office MUST tell which draft it follows[, in words,] when it is asked; see paragraph 1.",
            "An IP Office MUST say which",
            "MUST tell which draft it follows[[, in words,]] when it is asked; see <para",
        ),
    ],
)
def test_words_that_are_quoted_are_replaced_alone(proposed: str, quote: str, now: str) -> None:
    found, after = propose(proposed, quote=quote)
    assert now in after, found.why


def test_signs_of_markdown_are_words_and_nothing_else() -> None:
    _, after = propose("*whenever* it is [asked](term:ip-office) <b>", quote="when it is asked")
    project = make_project({"clauses/scope.md": after})
    assert "*whenever* it is [asked](term:ip-office) <b>; see" in shown(project, "GA-01")


@pytest.mark.parametrize(
    ("proposed", "identifier", "told"),
    [
        ("Delete this provision.", "GA-01", "does not read like a text of GA-01, so that it may be an instruction"),
        ("A text.", "no-such-id", "nothing in the sources is written under no-such-id"),
        # What nobody typed: the number of a paragraph, and brackets of what is open.
        (
            "An IP Office MUST say which draft it follows[, in words,] when it is asked; see paragraph 7.",
            "GA-01",
            "changes words that nobody typed",
        ),
        (
            "An IP Office MUST say which draft it follows, in words, when it is asked; see paragraph 1.",
            "GA-01",
            "changes words that nobody typed",
        ),
        (
            "An IP Office MUST say which draft it follows[, in words,] when it is asked; see paragraph 1.",
            "GA-01",
            "GA-01 says so already",
        ),
    ],
)
def test_what_cannot_be_written_is_told_and_changes_nothing(proposed: str, identifier: str, told: str) -> None:
    found, _ = propose(proposed, identifier)
    assert told in found.why
    assert found.texts == {}


def try_passages(project: Project, step: int, kind: type[nodes.Paragraph | nodes.Box | nodes.Entry]) -> int:
    """Propose another word in each `step`-th text of a kind; return in how many it was written, and nowhere else."""
    before = lower_draft(read_project(project).draft)
    old = digest_texts(before)
    blocks = [block for block in nodes.walk(before.sections) if isinstance(block, kind) and block.id in old]
    written = 0
    for block in blocks[::step]:
        words = max(nodes.shown_lines(block), key=len, default="").split(" ")
        words[len(words) // 2] = "zebra"
        found = write_proposal(project, block.id, " ".join(words))
        if not found.texts:
            assert found.why
            continue
        written += 1
        new = digest_texts(lower_draft(read_project(lay_over(project, found.texts)).draft))
        changed = {name for name in {**old, **new} if old.get(name) != new.get(name)}
        holders = {
            each.id
            for each in nodes.walk(before.sections)
            if isinstance(each, nodes.Section | nodes.Box)
            and any(getattr(inside, "id", "") == block.id for inside in nodes.walk(each.blocks))
        }
        assert changed - holders == {block.id}
        assert (found.old, found.new) == (old[block.id], new[block.id])
    return written


@pytest.mark.parametrize(("kind", "step"), [(nodes.Paragraph, 25), (nodes.Box, 12), (nodes.Entry, 10)])
def test_an_accepted_proposal_changes_exactly_one_text_of_a_sample(
    kind: type[nodes.Paragraph | nodes.Box | nodes.Entry], step: int
) -> None:
    assert try_passages(open_project(SAMPLES / "complete"), step, kind) >= 1


def test_an_accepted_proposal_changes_one_line_of_the_real_draft() -> None:
    project = open_project(ROOT)
    paragraph = next(each for each in list_passages(read_published("draft-2")) if each.kind == "paragraph")
    words = paragraph.text.split(" ")
    words[len(words) // 2] = "zebra"
    found = write_proposal(project, paragraph.id, " ".join(words))
    ((path, after),) = found.texts.items()
    pairs = zip(project.read(path).splitlines(), after.splitlines(), strict=True)
    (change,) = [new.decode() for old, new in pairs if old != new]
    assert " zebra " in change
