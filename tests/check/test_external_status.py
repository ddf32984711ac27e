"""References against the catalogue: what is told, how old that is, and the newest edition as a fix."""

import pytest

from tests.project import check_all, clause, make_project
from wipo_bc_std.diagnostics.correction import apply_edits
from wipo_bc_std.diagnostics.diagnostic import Diagnostic

HEAD = "designation,status,successor,stage,as_of,source\n"
REFERENCES = """\
references:
  - {{id: guide, designation: {}, title: A guide, use: informative, status: {}}}
  - {{id: bcp-14, designation: BCP 14, title: Key words, use: normative, status: unknown}}
"""


def find(*rows: str, written: str = '"Guide 1:1990"', status: str = "published") -> tuple[list[Diagnostic], str]:
    references = REFERENCES.format(written, status)
    files = {
        "references.yml": references,
        "catalogue.csv": HEAD + "".join(f"{row}\n" for row in rows),
        "clauses/scope.md": clause(
            "{#scope-purpose}\nThis concerns [IP Offices](term:ip-office); see <ref:bcp-14> and <ref:guide>."
        ),
    }
    return [item for item in check_all(make_project(files), codes="E") if item.code[0] == "E"], references


CHAIN = ("Guide 1:1990,withdrawn,Guide 1:2001,,2026-05-01,x", "Guide 1:2001,superseded,Guide 1:2020,,2026-05-02,x")


def test_the_whole_chain_and_the_age_of_the_catalogue_are_told() -> None:
    ((item,), _) = find(*CHAIN)
    assert item.code == "E006"
    assert "replaced by Guide 1:2001, then by Guide 1:2020" in item.message
    assert "catalogue as of 2026-05-01, 205 days ago" in item.message


@pytest.mark.parametrize("written", ['"Guide 1:1990"', "'Guide 1:1990'", "Guide 1:1990", '"GUIDE  1 : 1990"'])
def test_the_newest_edition_is_offered_and_left_to_a_person(written: str) -> None:
    ((item,), text) = find(*CHAIN, written=written)
    assert item.fix is not None
    assert not item.fix.safe
    assert apply_edits(text, item.fix.edits) == REFERENCES.format('"Guide 1:2020"', "published")


@pytest.mark.parametrize("successor", ['"Guide ""1"""', "Guide \\1"])
def test_what_would_not_be_read_as_it_is_written_is_told_and_not_offered(successor: str) -> None:
    ((item,), _) = find(f"Guide 1:1990,superseded,{successor},,2026-05-01,x")
    assert (item.code, item.fix) == ("E007", None)


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("Guide 1:1990,current,,,2026-05-01,x", "published"),
        ("Guide 1:1990,unknown,,,2026-05-01,x", "published"),
        ("Guide 1:1990,being-revised,Guide 1:2030,,2026-05-01,x", "published"),
        ("Guide 2:1990,withdrawn,,,2026-05-01,x", "published"),
        # Whoever cites an old edition on purpose says so.
        ("Guide 1:1990,withdrawn,,,2026-05-01,x", "withdrawn"),
        ("Guide 1:1990,superseded,,,2026-05-01,x", "superseded"),
    ],
)
def test_nothing_is_told_of_what_is_in_force_unknown_or_old_on_purpose(row: str, status: str) -> None:
    assert find(row, status=status)[0] == []


def test_data_newer_than_the_draft_has_no_age() -> None:
    ((item,), _) = find("Guide 1:1990,withdrawn,,,2027-05-01,x")
    assert item.message.endswith("(catalogue as of 2027-05-01)")
