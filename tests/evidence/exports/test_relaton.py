"""Relaton YAML: what items say, in the older and the newer form; items made up after the public description."""

from datetime import date

import pytest

from wipo_bc_std.evidence.catalogue_update import Told
from wipo_bc_std.evidence.exports.relaton import read_relaton
from wipo_bc_std.settings import UsageError

DAY = date(2026, 11, 20)
NEW = """\
title:
  - {type: title-main, content: "A vocabulary: with a colon", language: en}
docidentifier:
  - {content: "ISO 1:2020(E)", type: iso-reference}
  - {content: "urn:iso:std:iso:1", type: URN}
  - {content: "ISO 1:2020", type: ISO, primary: true}
status:
  stage: {content: "95"}
  substage: {content: "99"}
fetched: "2026-11-01"
source:
  - {type: rss, content: "https://example.org/feed"}
  - {type: src, content: "https://example.org/1"}
relation:
  - {type: obsoletes, bibitem: {formattedref: {content: "ISO 1:2010"}}}
  - {type: obsoletedBy, bibitem: {docidentifier: [{content: "ISO 1:2024", type: ISO, primary: true}]}}
  - {type: updatedBy, bibitem: {formattedref: "ISO 1:2020/Amd 1:2022"}}
"""
OLD = """\
docid: {id: "ISO 1:2020", type: ISO}
docstatus: {stage: {value: "60"}, substage: {value: "60"}}
link: {type: src, content: "https://example.org/1"}
fetched: '2026-11-01'
"""


def read(text: str, as_of: date | None = DAY) -> list[Told]:
    return list(read_relaton(text.encode(), "item.yaml", as_of).told)


def test_the_newer_form_is_read() -> None:
    (told,) = read(NEW)
    assert told == Told("ISO 1:2020", "withdrawn", date(2026, 11, 1), ("ISO 1:2024",), "95.99", "https://example.org/1")


def test_the_older_form_is_read() -> None:
    (told,) = read(OLD)
    assert told == Told("ISO 1:2020", "current", date(2026, 11, 1), None, "60.60", "https://example.org/1")


@pytest.mark.parametrize("head", ["root:\n  items:\n", "items:\n", "--- # several\n"])
def test_a_file_may_hold_several_items(head: str) -> None:
    items = (
        '  - {docid: {id: "A 1"}, status: {stage: published}}\n  - {docid: {id: "A 2"}, status: {stage: Withdrawn}}\n'
    )
    assert [(told.designation, told.status) for told in read(head + items)] == [
        ("A 1", "current"),
        ("A 2", "withdrawn"),
    ]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("status: {stage: In force}", "current"),
        ("status: {stage: superseded}", "superseded"),
        ("status: {stage: draft}", "draft"),
        ("status: {stage: Recommendation}", "unknown"),
        ("status: approved", "unknown"),
        ("status: {stage: '60', substage: '61'}", "unknown"),
        ("status: []", "unknown"),
        ('status: "with\\u202edrawn"', "unknown"),
        ("edition: '1'", "unknown"),
    ],
)
def test_a_word_that_can_mean_several_things_says_nothing(status: str, said: str) -> None:
    (told,) = read(f'docidentifier: "A 1"\n{status}\n')
    assert told.status == said


@pytest.mark.parametrize("stage", ["=1+1", "@SUM(1)", "-1", "x" * 41, "with\u202edrawn"])
def test_a_stage_that_is_no_plain_word_is_left_out(stage: str) -> None:
    (told,) = read(f'docidentifier: "A 1"\nstatus: {{stage: "{stage}"}}\n')
    assert (told.stage, told.status) == ("", "unknown")


@pytest.mark.parametrize(
    ("relation", "status", "successors"),
    [
        ('{type: obsoletedBy, bibitem: {formattedref: "A 2"}}', "superseded", ("A 2",)),
        ('{type: hasSuccessor, bibitem: {docid: {id: "A 2"}}}', "superseded", ("A 2",)),
        ('{type: updatedBy, bibitem: {formattedref: "A 2"}}', "current", None),
        ('{type: obsoletes, bibitem: {formattedref: "A 0"}}', "current", None),
        ('{type: obsoletedBy, bibitem: {formattedref: "A 1:2020/Cor 1:2021"}}', "current", ("A 1:2020/Cor 1:2021",)),
        ("{type: obsoletedBy, bibitem: {}}", "current", None),
        ("{type: obsoletedBy}", "current", None),
        ("obsoletedBy", "current", None),
    ],
)
def test_what_is_said_to_be_replaced_is_in_force_no_more(
    relation: str, status: str, successors: tuple[str, ...] | None
) -> None:
    (told,) = read(f'docid: {{id: "A 1:2020"}}\ndocstatus: {{stage: published}}\nrelation: {relation}\n')
    assert (told.status, told.successors) == (status, successors)


def test_the_day_is_the_one_of_the_file_else_the_one_given() -> None:
    assert read(OLD)[0].as_of == date(2026, 11, 1)
    assert read(OLD.replace("2026-11-01", "in autumn"))[0].as_of == DAY
    with pytest.raises(UsageError, match="--as-of"):
        read('docid: {id: "A 1"}\n', None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("docid: [", "item.yaml, line 1"),
        ("a: &a [x, x]\ndocid: *a\n", "item.yaml, line 1: the anchor &a stands before the value"),
        ("docid: {id: A 1}\n---\ndocid: {id: A 2}\n", "line 2: this is not YAML: a second document begins"),
        ("docid: {id: A 1}\ndocid: {id: A 2}\n", "line 2: the key “docid” stands twice"),
        ("[" * 30 + "]" * 30, "nested more than 20 deep"),
        ("title: no identifier\n", "an item has no `docidentifier`"),
        ("- just text\n", "an item has no `docidentifier`"),
        ("", "is no Relaton YAML"),
        ("docid: {id: '@SUM(1)'}\n", "“@SUM(1)” is no designation"),
        ("docid: {type: URN, id: 'urn:x'}\n", "is no designation"),
        ("docid: {id: A 1}\nrelation: {type: obsoletedBy, bibitem: {formattedref: '-2'}}\n", "“-2” is no designation"),
        (f"docid: {{id: A 1}}\ntitle: {'x' * 20_001}\n", "line 2: the line has"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text: str, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        read(text)
    assert told in str(refused.value)


def test_other_encodings_are_refused() -> None:
    with pytest.raises(UsageError, match="not UTF-8"):
        read_relaton("docid: {id: A é}".encode("latin-1"), "item.yaml", DAY)
