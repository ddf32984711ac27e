"""The draft as papers show it: its figures are those that the commands print, and it is compared with what members saw last."""

import json
from datetime import UTC, datetime

from tests.project import make_project
from tests.session.session_matter import complete_matter, make_matter, read_real, real_matter
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.redline.changes import count_classes
from wipo_bc_std.redline.compare import accept, reject
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.render.redline import compare_states, redline_artifacts
from wipo_bc_std.session.data.new_standard import DATA
from wipo_bc_std.session.draft_state import (
    compare_with_earlier,
    count_divisions,
    count_provisions,
    find_earlier,
    place_texts,
    read_text,
)
from wipo_bc_std.view import nodes

SESSIONS = """\
sessions:
  - {id: sc-1, symbol: SC/1, ordinal: 1}
  - {id: sc-2, symbol: SC/2, ordinal: 2}
publications:
  - {id: first, kind: milestone}
  - {id: for-sc-1, kind: session, session: sc-1}
  - {id: later, kind: milestone}
  - {id: for-sc-2, kind: session, session: sc-2}
"""


def record(name: str, version: str) -> dict[str, str]:
    told = f'publication: {name}\nversion: "{version}"\nstage: working-draft\ndate: 2026-01-01\nreasons: []\nnumbers: {{}}\n'
    return {f"published/{name}/record.yml": told}


def earlier_of(records: dict[str, str]) -> str:
    found = find_earlier(make_matter(read_project(make_project({"sessions.yml": SESSIONS, **records})).draft, "en"))
    return "" if found is None else found.publication


def test_the_draft_is_compared_with_the_publication_for_an_earlier_session() -> None:
    records = {**record("first", "0.0.1"), **record("for-sc-1", "0.0.2"), **record("later", "0.0.3")}
    assert earlier_of({**records, **record("for-sc-2", "0.0.4")}) == "for-sc-1"


def test_before_the_first_session_it_is_compared_with_the_last_publication_of_another_version() -> None:
    assert earlier_of({**record("first", "0.0.1"), **record("later", "0.0.3")}) == "later"
    own = read_project(make_project({})).draft.standard.particulars.version
    assert earlier_of({**record("first", "0.0.1"), **record("later", own)}) == "first"
    assert earlier_of({}) == ""


def test_the_figures_of_changes_are_those_that_the_redline_command_writes() -> None:
    matter = real_matter()
    figures = {datum.name: datum.value for datum in DATA.read(matter)}
    old = read_real(str(figures["proposal.since"]), "en")
    assert old is not None
    compared = compare_states(old, read_text(matter), ("old", "new"))
    (made,) = redline_artifacts(compared, "json", datetime(2026, 11, 26, tzinfo=UTC))
    written = json.loads(made.content)
    assert figures["proposal.changes"] == len(written["changes"])
    assert {grade: figures[f"proposal.changes-{grade}"] for grade in GRAVITY} == count_classes(compared.table)
    assert {grade: figures[f"proposal.changes-{grade}"] for grade in GRAVITY} == written["counts"]
    # No provision that the redline lists is told by no class.
    kinds = {"requirement", "recommendation", "permission", "capability"}
    listed = [each for each in written["changes"] if each["role"] in kinds]
    names = ("added", "changed", "reworded", "reopening", "deleted")
    assert sum(int(str(figures[f"proposal.provisions-{name}"])) for name in names) == len(listed)
    only = [each for each in listed if [reason["code"] for reason in each["reasons"]] == ["reopening"]]
    assert figures["proposal.provisions-reopening"] == len(only)


def test_between_two_publications_provisions_are_counted_as_they_came_and_went() -> None:
    old, new = read_real("draft-1", "en"), read_real("draft-2", "en")
    assert old is not None
    assert new is not None
    before, after = (_provisions(each) for each in (old, new))
    counted = count_provisions(compare_states(old, new, ("draft-1", "draft-2")))
    assert counted.added - counted.deleted == len(after) - len(before)
    assert counted.added >= len(after - before) > 0


def _provisions(manuscript: nodes.Manuscript) -> set[str]:
    return {
        block.id
        for block in nodes.walk(manuscript.sections)
        if isinstance(block, nodes.Box) and block.provision is not None
    }


def test_to_accept_all_of_the_redline_gives_the_text_of_the_annex_and_to_reject_all_the_earlier_one() -> None:
    matter = real_matter()
    found, record_found = compare_with_earlier(matter), find_earlier(matter)
    assert found is not None
    assert record_found is not None
    old = read_real(record_found.publication, "en")
    assert old is not None
    assert _words(accept(found.redline)) == _words(read_text(matter))
    assert _words(reject(found.redline)) == _words(old)


def _words(manuscript: nodes.Manuscript) -> list[str]:
    return [line for section in manuscript.sections for line in nodes.shown_lines(section)]


def test_every_name_of_a_figure_is_explained_and_what_is_not_known_is_not_yielded() -> None:
    real, complete = ([datum.name for datum in DATA.read(each)] for each in (real_matter(), complete_matter()))
    for names in (real, complete):
        assert set(names) <= set(DATA.names)
        assert len(set(names)) == len(names)
    assert "proposal.changes" in real
    assert "proposal.changes" not in complete


def test_records_count_once_however_often_they_are_shown() -> None:
    matter = real_matter()
    counts = count_divisions(matter)
    for kind, there in (
        ("model", matter.draft.standard.models),
        ("use-case", matter.draft.standard.use_cases),
        ("evidence", matter.draft.standard.evidence),
        ("concept", matter.draft.standard.concepts),
    ):
        assert sum(each.holds.get(kind, 0) for each in counts) == len(there), kind


def test_each_text_stands_in_a_clause_or_annex() -> None:
    places = place_texts(complete_matter())
    assert places["KE-01"].id == "keeping"
    assert places["sample"].id == "definitions"
