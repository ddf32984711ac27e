"""Draft -> Manuscript: numbers, labels and words are settled, and the author's words are left alone."""

from typing import TypeVar

import pytest

from tests.project import Overlay, clause, make_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.lower import lower
from wipo_bc_std.view.nodes import shown_text

B = TypeVar("B")

TABLE = """
:::{table} kinds
:caption: Kinds

| Kind | Serves |
|---|---:|
| national | one State |
:::
"""


def manuscript(overlay: Overlay, language: Language = "en") -> nodes.Manuscript:
    draft, _ = resolve(load(make_project(overlay)).standard, language=language)
    return lower(draft)


def lowered(body: str) -> tuple[nodes.Block, ...]:
    """Return the blocks of a clause with this body."""
    return manuscript({"clauses/scope.md": clause(body)}).sections[0].blocks


def only(kind: type[B], blocks: tuple[nodes.Block, ...]) -> B:
    (found,) = (block for block in nodes.walk(blocks) if isinstance(block, kind))
    return found


def standard_yml(**changes: str) -> str:
    lines = {
        "schema": "1",
        "number": "ST.XX",
        "title": "Recommendation for samples",
        "stage": "working-draft",
        "version": "0.1.0",
        "date": "2026-11-22",
        "body": "[scope]",
        "targets": "{office: IP Office}",
        "groups": "{GA: General}",
    }
    return "".join(f"{key}: {value}\n" for key, value in {**lines, **changes}.items())


def test_paragraphs_are_numbered_and_keep_their_words() -> None:
    first = only(nodes.Paragraph, lowered("{#aim}\nThis draft *concerns* offices."))
    assert (first.id, first.number, shown_text(first.text)) == ("aim", "1", "This draft concerns offices.")


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("<clause:scope>", "Scope"),
        ("<para:aim>", "paragraph 1"),
        ("<provision:GA-01>", "GA-01"),
        ("<term:ip-office>", "IP Office"),
        ("<ref:bcp-14>", "BCP 14"),
        ("<table:kinds>", "Table 1"),
        ("[that table](table:kinds)", "that table"),
        ("<https://www.wipo.int/>", "https://www.wipo.int/"),
        ("<mailto:a@example.org>", "a@example.org"),
    ],
)
def test_a_link_prints_what_it_leads_to(link: str, shown: str) -> None:
    provision = ":::{recommendation} GA-01\n:target: office\n\nAn office SHOULD write.\n:::"
    blocks = lowered(f"{{#aim}}\nSee {link}.\n{TABLE}\n{provision}")
    assert isinstance(blocks[0], nodes.Paragraph)
    assert shown_text(blocks[0].text) == f"See {shown}."


def test_a_broken_link_is_a_hole_that_can_be_seen() -> None:
    paragraph = only(nodes.Paragraph, lowered("{#aim}\nSee <clause:consent>."))
    assert paragraph.text[1] == nodes.Mark(role="missing", children=(nodes.Text(text="clause:consent"),))


def test_a_keyword_is_a_node_with_its_force() -> None:
    box = only(nodes.Box, lowered(":::{requirement} GA-01\n:target: office\n\nAn office MUST NOT\nguess.\n:::"))
    assert box.provision is not None
    assert box.provision.force == "must-not"
    (statement,) = box.blocks
    assert isinstance(statement, nodes.Paragraph)
    assert nodes.Keyword(force="must-not", text="MUST NOT") in statement.text


def test_a_deleted_provision_keeps_its_identifier_and_says_so() -> None:
    box = only(
        nodes.Box, lowered(":::{requirement} GA-01\n:target: office\n:status: deleted\n\nAn office MUST wait.\n:::")
    )
    assert box.label == "GA-01"
    assert [shown_text(block.text) for block in box.blocks if isinstance(block, nodes.Paragraph)] == ["[Deleted]"]


def test_ordered_items_are_lettered_then_roman_and_have_paths() -> None:
    items = [
        block
        for block in nodes.walk(lowered("{#aim}\nIt has:\n\n1. one\n2. two:\n\n   1. three\n"))
        if isinstance(block, nodes.Items)
    ]
    assert [(item.id, item.label) for block in items for item in block.items] == [
        ("aim/item-1", "(a)"),
        ("aim/item-2", "(b)"),
        ("aim/item-2/item-1", "(i)"),
    ]


def test_two_lists_of_one_paragraph_share_no_path() -> None:
    blocks = lowered("{#aim}\nIt has:\n\n- one\n\n1. two\n")
    paths = [item.id for block in nodes.walk(blocks) if isinstance(block, nodes.Items) for item in block.items]
    assert len(set(paths)) == len(paths) == 2


def test_a_row_that_is_short_is_filled_so_that_the_table_stays_a_grid() -> None:
    grid = only(nodes.Grid, lowered("{#aim}\nKinds:\n\n| a | b |\n|---|---|\n| 1 |\n"))
    assert {len(row.cells) for row in (*grid.head, *grid.rows)} == {2}


def test_only_several_notes_are_numbered() -> None:
    one = lowered("{#aim}\nText.\n\n:::{note}\nfirst\n:::\n")
    two = lowered("{#aim}\nText.\n\n:::{note}\nfirst\n:::\n\n:::{note}\nsecond\n:::\n")
    assert [block.label for block in one if isinstance(block, nodes.Box)] == ["Note"]
    assert [block.label for block in two if isinstance(block, nodes.Box)] == ["Note 1", "Note 2"]


def test_working_drafts_number_headings_and_final_drafts_do_not() -> None:
    working = manuscript({}).sections[0]
    final = manuscript({"standard.yml": standard_yml(stage="final-draft")}).sections[0]
    assert (working.label, working.number) == ("1.", "1")
    assert (final.label, final.number) == ("", "1")


def test_a_skipped_heading_level_leaves_the_outline_whole() -> None:
    sections = [
        block
        for block in nodes.walk(lowered("{#deep}\n#### Deep\n\n{#aim}\nText."))
        if isinstance(block, nodes.Section)
    ]
    assert [section.level for section in sections] == [2]


def test_annexes_count_from_one_and_close() -> None:
    annex = "---\nid: forms\ntitle: Forms\nstatus: informative\n---\n\n{#form}\nSee <para:form> and <para:aim>.\n"
    overlay = {
        "standard.yml": standard_yml(annexes="[forms]"),
        "clauses/scope.md": clause("{#aim}\nSee <annex:forms> and <para:form>."),
        "annexes/forms.md": annex,
    }
    body, forms = manuscript(overlay).sections
    assert (forms.label, forms.number, body.closing, forms.closing) == (
        "Annex I",
        "I",
        "[Annex I follows]",
        "[End of Annex I and of document]",
    )
    paragraphs = [block for block in nodes.walk((body, forms)) if isinstance(block, nodes.Paragraph)]
    assert [(item.number, shown_text(item.text)) for item in paragraphs] == [
        ("1", "See Annex I and paragraph 1 of Annex I."),
        ("1", "See paragraph 1 and paragraph 1."),
    ]


def test_a_draft_without_divisions_is_a_document_all_the_same() -> None:
    project = make_project({"standard.yml": None, "clauses/scope.md": None})
    made = lower(resolve(load(project).standard)[0])
    assert (made.sections, made.closing) == ((), "[End of document]")


def test_footnotes_are_numbered_by_their_first_mark() -> None:
    made = manuscript({"clauses/scope.md": clause("{#aim}\nOne.[^b] Two.[^a] Three.[^b]\n\n[^a]: A.\n[^b]: B.\n")})
    assert [(item.number, shown_text(item.text)) for item in made.footnotes] == [("1", "B."), ("2", "A.")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_that_the_draft_is_unofficial(language: Language) -> None:
    made = manuscript({}, language)
    assert len(made.cover.notices) >= 3
    assert made.cover.running_header
    assert made.direction == ("rtl" if language == "ar" else "ltr")
    assert made.cover.date_label != made.cover.date


def test_numbers_stand_apart_from_authored_text() -> None:
    """Inserting a paragraph changes numbers and labels, and no authored word."""

    def authored(body: str) -> list[tuple[str, str]]:
        return [
            (block.id, "".join(part.text for part in block.text if isinstance(part, nodes.Text)))
            for block in nodes.walk(lowered(body))
            if isinstance(block, nodes.Paragraph) and block.id != "new"
        ]

    old = "{#one}\nFirst; see <para:two>.\n\n{#two}\nSecond."
    assert authored(f"{{#new}}\nNew.\n\n{old}") == authored(old)


MODEL = """
id: lending
title: Lending
actors:
  - {id: carrier, title: Carrier, target: courier}
  - {id: lender, title: Lender, target: office}
  - {id: borrower, title: Borrower, target: office}
  - {id: reader, title: Reader}
"""
USE_CASE = "id: borrow\ntitle: Borrowing\nsummary: Somebody borrows.\n"


@pytest.mark.parametrize(
    ("model", "use_case", "concerns"),
    [
        ("", "", [nodes.Concern(targets=("courier", "office")), nodes.Concern()]),
        (
            "applies: {rights: [marks]}\n",
            "applies: {setups: [shared, single]}\ntargets: [office]\n",
            [
                nodes.Concern(targets=("courier", "office"), rights=("marks",)),
                nodes.Concern(targets=("office",), setups=("shared", "single")),
            ],
        ),
    ],
)
def test_models_and_use_cases_say_whom_they_concern(model: str, use_case: str, concerns: list[nodes.Concern]) -> None:
    sections = manuscript(
        {
            "standard.yml": standard_yml(targets="{office: IP Office, courier: Courier}"),
            "models/lending.yml": MODEL + model,
            "use-cases/borrow.yml": USE_CASE + use_case,
            "clauses/scope.md": clause(":::{list}\n:of: models\n:::\n\n:::{list}\n:of: use-cases\n:::"),
        }
    ).sections
    boxes = [block for block in nodes.walk(sections) if isinstance(block, nodes.Box)]
    assert [box.role for box in boxes] == ["model", "use-case"]
    assert [box.concern for box in boxes] == concerns
