"""What a member wants first: what changed, how grave it is, and why."""

import json
from dataclasses import fields, replace
from functools import cache
from random import Random
from typing import Any, get_args

import pytest

from tests.redline.edits import Data, as_data, as_manuscript, objects, paragraph
from tests.redline.pair import states
from tests.redline.plainest import plainest
from tests.render.test_goldens import manuscript
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.redline.changes import (
    Change,
    changes_schema,
    read_redline,
    redline_schema,
    tabulate,
    write_changes,
    write_redline,
)
from wipo_bc_std.redline.compare import accept, compare, reject
from wipo_bc_std.redline.mark import say_reasons
from wipo_bc_std.redline.pieces import FIELDS, Node
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view import nodes

ALL_NODES = get_args(Node)
SAID = {
    "en": ("The office", "within 18 months", "within 16 months", "does not keep", "keeps", "MUST", "SHOULD"),
    "ar": ("يحتفظ المكتب", "خلال 18 شهرا", "خلال 16 شهرا", "لا يحتفظ", "يحتفظ", "يجب", "ينبغي"),
    "zh": ("主管局", "在18个月内", "在16个月内", "不保存", "保存", "必须", "应当"),
}


def provision(language: str, *words: str, force: str = "must", key: str = "", target: str = "office") -> Data:
    text: list[Data] = [{"type": "text", "text": f"{SAID[language][0]} "}]
    text += [{"type": "keyword", "force": force, "text": key or SAID[language][5]}]
    text += [{"type": "text", "text": " " + " ".join(words)}]
    return {
        "type": "box",
        "role": "requirement",
        "id": "ZZ-01",
        "label": "ZZ-01",
        "heading": "Requirement",
        "provision": {
            "kind": "requirement",
            "conformance": "A",
            "force": force,
            "targets": [target],
            "verify": [],
            "rights": [],
            "setups": [],
            "status": "current",
        },
        "blocks": [{"type": "paragraph", "text": text}],
    }


@cache
def sample(language: LanguageCode = "en") -> nodes.Manuscript:
    return plainest(manuscript(language))


def with_block(block: Data, language: LanguageCode = "en") -> nodes.Manuscript:
    data = as_data(sample(language))
    data["sections"][0]["blocks"].append(block)
    return as_manuscript(data)


def changes(old: nodes.Manuscript, new: nodes.Manuscript) -> tuple[Change, ...]:
    return tabulate(compare(old, new)).changes


def only(old: Data, new: Data, language: LanguageCode = "en") -> tuple[str, set[str], Change]:
    (change,) = changes(with_block(old, language), with_block(new, language))
    return change.change_class, {reason.code for reason in change.reasons}, change


@pytest.mark.parametrize("language", list(SAID))
def test_what_alters_a_duty_is_found_in_any_language(language: LanguageCode) -> None:
    _, eighteen, sixteen, denied, affirmed, _, should = SAID[language]
    old = provision(language, affirmed, eighteen)
    grade, codes, change = only(old, provision(language, affirmed, eighteen, force="should", key=should), language)
    assert grade == "obligation"
    assert "force" in codes
    assert change.reasons[0].sentence == f"{SAID[language][5]} became {should}"
    grade, codes, change = only(old, provision(language, affirmed, sixteen), language)
    assert (grade, "number" in codes) == ("obligation", True)
    assert (change.reasons[0].old, change.reasons[0].new.split()[0]) == ("18", "16")
    grade, codes, _ = only(old, provision(language, denied, eighteen), language)
    assert (grade, "negation-added" in codes) == ("obligation", True)
    grade, codes, _ = only(old, provision(language, affirmed, eighteen, target="issuer"), language)
    assert (grade, codes) == ("obligation", {"targets"})


@pytest.mark.parametrize(
    ("now", "grade", "code"),
    [
        ("keeps it within 18 weeks", "obligation", "unit"),
        ("holds it within 18 months", "technical", "words"),
        ("keeps it, within 18 months", "editorial", "signs"),
        ("Keeps it within 18 months", "editorial", "signs"),
    ],
)
def test_other_words_and_other_signs_are_told_apart(now: str, grade: str, code: str) -> None:
    found, codes, _ = only(provision("en", "keeps it within 18 months"), provision("en", now))
    assert (found, codes) == (grade, {code})


@pytest.mark.parametrize(
    ("language", "old", "new", "code"),
    [
        ("en", "keeps it", "keeps it unless the holder objects", "condition-added"),
        ("en", "keeps it where the law asks for it", "keeps it", "condition-removed"),
        ("en", "keeps it if the holder asks", "keeps it unless the holder asks", "condition"),
        ("en", "keeps it if the holder asks", "keeps it if the office asks", "condition"),
        ("en", "keeps it", "only keeps it", "condition-added"),
        ("en", "keeps less than ≤ 18 of them", "keeps less than ≥ 18 of them", "number"),
        ("en", "keeps 18 % of them", "keeps 18 of them", "unit"),
        ("zh", "保存记录", "保存记录，除非权利人反对", "condition-added"),
        ("ar", "يحتفظ به إذا طلب المكتب", "يحتفظ به ما لم يطلب المكتب", "condition"),
    ],
)
def test_what_a_duty_hangs_on_is_part_of_it(language: LanguageCode, old: str, new: str, code: str) -> None:
    grade, codes, _ = only(provision(language, old), provision(language, new), language)
    assert (grade, code in codes) == ("obligation", True)


def test_signs_and_spelling_in_a_condition_alter_no_duty() -> None:
    old = provision("en", "keeps it if the holder recognises it")
    for words in ("keeps it, if the holder recognises it", "keeps it if the holder recognizes it"):
        assert only(old, provision("en", words))[0] == "editorial"
    grade, codes, _ = only(old, provision("en", "stores it if the holder recognises it"))
    assert (grade, codes) == ("technical", {"words"})


def test_another_spelling_is_editorial() -> None:
    assert only(provision("en", "organises it"), provision("en", "organizes it"))[:2] == ("editorial", {"spelling"})


def test_a_provision_that_came_or_went_is_a_change_of_duty() -> None:
    (change,) = changes(sample(), with_block(provision("en", "keeps it")))
    assert (change.kinds, change.change_class, change.new) == (("added",), "obligation", "The office MUST keeps it")
    (change,) = changes(with_block(provision("en", "keeps it")), sample())
    assert (change.kinds, change.change_class, change.now.id) == (("deleted",), "obligation", "")


@cache
def large() -> nodes.Manuscript:
    """A draft of 300 provisions in ten clauses, without a mandate for any order but that which stands here."""
    data = as_data(sample())
    clauses = []
    for clause in range(10):
        blocks = []
        for number in range(30):
            box = provision("en", f"keeps record {clause * 30 + number} of kind {number % 7} for the holder")
            name = f"P{clause}-{number:02}"
            blocks.append({**box, "id": name, "label": name})
        empty: Data = {"type": "section", "role": "clause", "level": 1, "number": str(clause), "label": f"{clause}."}
        title = [{"type": "text", "text": f"Clause on matter {clause}"}]
        clauses.append({**empty, "id": f"clause-{clause}", "title": title, "blocks": blocks})
    data["sections"] = clauses
    return as_manuscript(data)


def test_one_paragraph_before_300_provisions_is_one_change() -> None:
    data = as_data(large())
    data["sections"][0]["blocks"].insert(0, paragraph(Random(1), "front"))  # noqa: S311 - no secret
    (change,) = changes(large(), as_manuscript(data))
    assert (change.kinds, change.now.id) == (("added",), "front")


@pytest.mark.parametrize(("at", "to"), [(0, 9), (9, 0), (4, 6)])
def test_one_clause_moved_is_one_move(at: int, to: int) -> None:
    sections = list(large().sections)
    sections.insert(to, sections.pop(at))
    (change,) = changes(large(), replace(large(), sections=tuple(sections)))
    assert (change.kinds, change.change_class) == (("moved",), "editorial")


def test_numbers_are_no_change_and_stand_in_the_concordance() -> None:
    data = as_data(large())
    for number, section in enumerate(data["sections"]):
        section.update(number=str(number + 1), label=f"{number + 1}.")
    table = tabulate(compare(large(), as_manuscript(data)))
    assert not table.changes
    assert [(row.old, row.new) for row in table.concordance][:2] == [("0", "1"), ("1", "2")]


def test_deleted_stands_before_inserted_with_a_space_between() -> None:
    _, _, change = only(provision("en", "keeps the sixth."), provision("en", "keeps the seventh."))
    redline = compare(
        with_block(provision("en", "keeps the sixth.")), with_block(provision("en", "keeps the seventh."))
    )
    data: Any = json.loads(write_redline(redline))
    runs = [each["runs"] for each in objects(data) if each.get("runs") and len(each["runs"]) > 2]
    said = "".join(part["text"] for run in runs[0] for part in run["inlines"])
    assert said.endswith("keeps the sixth seventh.")
    assert (change.words_deleted, change.words_added) == (1, 1)


def test_a_new_column_is_one_change_of_the_table() -> None:
    def table(*names: str) -> Data:
        rows = [
            {"id": f"t/row-{n}", "cells": [{"text": [{"type": "text", "text": f"{x} {n}"}]} for x in names]}
            for n in range(4)
        ]
        return {"type": "grid", "id": "t", "alignments": ["start"] * len(names), "head": rows[:1], "rows": rows[1:]}

    grade, codes, change = only(table("one", "two"), table("one", "new", "two"))
    assert (change.type, grade, "columns" in codes) == ("grid", "technical", True)


def test_a_change_is_placed_and_explained_in_words_that_readers_know() -> None:
    english, arabic = (tabulate(compare(*states(language))) for language in ("en", "ar"))
    places = {each.now.number or each.before.number for each in english.changes}
    # Once they read “concepts (d) sample” and, for a footnote, “2”.
    assert {"(d) sample", "footnote 2", "Borrowing a sample"} <= places
    renamed = next(each for each in arabic.changes if each.now.number.startswith("(d)"))
    assert say_reasons(renamed, "ar") == "وضع تسمية"
    marked = next(each for each in english.changes if "The label is of tin." in each.old)
    assert say_reasons(marked, "en") == "other footnotes"
    # A provision that nobody names any more is no matter of signs.
    unanswered = next(each for each in english.changes if each.old.startswith("Answered by"))
    assert (unanswered.change_class, say_reasons(unanswered, "en")) == ("explanation", "explains, and obliges nobody")


def test_what_a_draft_declares_is_named_with_what_it_is() -> None:
    phase: Data = {"key": "renewal", "name": "Renewal"}
    data = as_data(sample())
    data["vocabulary"]["phases"].append(phase)
    (change,) = tabulate(compare(sample(), as_manuscript(data))).changes
    assert change.now.number == "Phase: Renewal"


def test_what_a_draft_declares_can_stand_in_another_order() -> None:
    # What moved away has no words, and its name was looked for all the same.
    data = as_data(sample())
    data["vocabulary"]["rights"].reverse()
    other = as_manuscript(data)
    redline = compare(sample(), other)
    assert accept(redline) == other
    assert all(each.change_class == "editorial" for each in tabulate(redline).changes)


def test_a_redline_and_its_table_are_files_with_closed_schemas() -> None:
    redline = compare(sample(), with_block(provision("en", "keeps it")))
    again = read_redline(write_redline(redline))
    assert accept(again) == with_block(provision("en", "keeps it"))
    assert reject(again) == sample()
    for schema in (redline_schema(), changes_schema()):
        closed = [each for each in objects(schema) if each.get("type") == "object" and "properties" in each]
        assert closed
        assert all(each["additionalProperties"] is False for each in closed)
    assert b'"schema": "wipo-bc-std/changes/1"' in write_changes(tabulate(redline))


def test_texts_of_two_languages_are_refused() -> None:
    with pytest.raises(UsageError, match="one language"):
        compare(sample("en"), sample("zh"))


@pytest.mark.parametrize("node", ALL_NODES)
def test_every_field_of_every_node_is_told_to_be_compared_or_computed(node: Any) -> None:
    assert set(FIELDS[node]) == {each.name for each in fields(node)}
    assert set(FIELDS) == set(ALL_NODES)
