"""What a session decided becomes just that in the sources; what does not fit is listed, and nothing is half done."""

from collections.abc import Mapping

import pytest

from tests.project import SAMPLES
from wipo_bc_std.edits.amendments import Amended, amend_sources, compare_with_record
from wipo_bc_std.load.project import Project, hold_sources, open_project, read_sources
from wipo_bc_std.pipeline import check_project, lower_draft, read_project
from wipo_bc_std.settings import UsageError

HEAD = """\
session: sc-2
considered: for-sc-2
result: adopted-with-amendments
source: {document: SC/2/9, paragraphs: "12"}
amendments:
"""
FILE = "outcomes/sc-2.yml"


def project(*amendments: str, also: Mapping[str, bytes] | None = None) -> Project:
    """Return the complete sample with an outcome that has these amendments."""
    files = read_sources(open_project(SAMPLES / "complete"))
    outcome = HEAD + "".join(f"  - {{{each}}}\n" for each in amendments)
    return hold_sources({**files, FILE: outcome.encode(), **(also or {})})


def amend(*amendments: str) -> tuple[Amended, dict[str, str]]:
    """Return what amendments make, and each changed line of the sources by the one that stood there."""
    before = project(*amendments)
    found = amend_sources(before, "sc-2")
    changed: dict[str, str] = {}
    for path, content in found.texts.items():
        old, new = before.read(path).decode().splitlines(), content.decode().splitlines()
        if len(old) == len(new):
            changed |= {one: other for one, other in zip(old, new, strict=True) if one != other}
    return found, changed


def listed(found: Amended) -> list[tuple[int, str]]:
    return [(each.number, each.why) for each in found.listed]


def test_words_are_replaced_where_they_stand_and_nowhere_else() -> None:
    found, changed = amend(
        "to: KE-02, old: once a year, new: twice a year", "to: exchange-days, old: far, new: far away"
    )
    assert (found.written, found.listed) == ((1, 2), ())
    assert changed == {
        "A sample office SHOULD look at each sample once a year.[^seasons]": (
            "A sample office SHOULD look at each sample twice a year.[^seasons]"
        ),
        "| far | red[^red] | 10 |": "| far away | red[^red] | 10 |",
    }


def test_words_that_go_leave_one_space() -> None:
    _, changed = amend('to: keeping-tall-shelves, old: ", or is reached with the help of a ladder"')
    assert list(changed.values()) == ["A shelf that cannot be reached is left empty."]
    _, changed = amend("to: KE-02, old: each")
    assert list(changed.values()) == ["A sample office SHOULD look at sample once a year.[^seasons]"]


def test_signs_that_mean_something_in_a_source_are_words_in_it() -> None:
    found, changed = amend(
        'to: sample, old: portion of a material, new: "piece: of *a* material"',
        'to: KE-03, old: in a drawer, new: "in a drawer | or [a box]"',
    )
    assert found.written == (1, 2)
    text = check_project(hold_sources({path.removeprefix("standard/"): _of(found, path) for path in _paths()}))
    said = {passage.said for passage in text.draft.passages}
    assert any("piece: of *a* material" in each for each in said)
    assert any("in a drawer | or [a box]" in each for each in said)
    assert changed


def _paths() -> list[str]:
    return [path for path, kind in project().listing.items() if kind == "file" and path != f"standard/{FILE}"]


def _of(found: Amended, path: str) -> bytes:
    return found.texts.get(path) or project().read(path)


def test_two_amendments_of_one_text_are_both_made_and_overlapping_ones_are_not() -> None:
    found, changed = amend("to: KE-02, old: look at, new: see", "to: KE-02, old: once a year, new: twice a year")
    assert list(changed.values()) == ["A sample office SHOULD see each sample twice a year.[^seasons]"]
    found, changed = amend("to: KE-02, old: once a year, new: often", "to: KE-02, old: sample once, new: one once")
    assert (found.written, changed) == ((), {})
    assert [why for _, why in listed(found)] == [
        "two amendments change the same words; write what stands there after both as one"
    ] * 2


def test_a_paragraph_is_put_in_behind_a_provision_with_all_that_belongs_to_it() -> None:
    found, _ = amend('to: KE-01, insert: {id: keeping-dry, text: "# Dry means dry."}')
    (text,) = (content.decode() for content in found.texts.values())
    assert ":::\n::::\n\n{#keeping-dry}\n\\# Dry means dry.\n\n{#keeping-tall-shelves" in text


def test_a_deleted_provision_keeps_its_identifier_and_a_deleted_text_retires_its_id() -> None:
    found, _ = amend("to: KE-03, delete: true", "to: label-of-tin, delete: true")
    assert found.written == (1, 2)
    text = found.texts["standard/clauses/keeping.md"].decode()
    assert ":::{permission} KE-03\n:status: deleted\n:target: sample-office\n" in text
    assert "label-of-tin" not in text
    assert found.texts["standard/retired-ids.txt"].decode().endswith("weighing-samples\nlabel-of-tin\n")


def test_what_something_refers_to_is_not_deleted() -> None:
    found, _ = amend("to: keeping-place, delete: true", "to: KE-02, old: once a year, new: twice a year")
    assert found.written == (2,)
    ((number, why),) = listed(found)
    assert (number, "still refers to" in why) == (1, True)


def test_what_does_not_fit_is_listed_with_what_stands_there() -> None:
    found, _ = amend(
        "to: KE-02, old: once a month, new: twice a month",
        "to: nowhere, delete: true",
        "to: KE-02, old: a, new: one",
        "to: keeping, delete: true",
        "to: keeping-choice, insert: {id: KE-09, text: x}",
    )
    reasons = dict(listed(found))
    assert (found.texts, sorted(reasons)) == ({}, [1, 2, 3, 4, 5])
    assert "there stands “each sample once a year" in reasons[1] or "there stands “once a year" in reasons[1]
    assert reasons[2].startswith("there is no “nowhere”")
    assert "times; write more of the sentence" in reasons[3]
    assert "do it by hand" in reasons[4]
    assert "wipo-bc-std new provision" in reasons[5]


def test_what_is_written_once_is_in_the_text_the_next_time() -> None:
    amendments = (
        "to: KE-02, old: once a year, new: once a year or more often",
        "to: KE-03, delete: true",
        "to: keeping-choice, insert: {id: keeping-why, text: Both last.}",
        "to: label-of-tin, delete: true",
    )
    first = amend_sources(project(*amendments), "sc-2")
    assert first.written == (1, 2, 3, 4)
    after = project(*amendments, also={path.removeprefix("standard/"): text for path, text in first.texts.items()})
    again = amend_sources(after, "sc-2")
    assert (again.written, again.done, again.listed, again.texts) == ((), (1, 2, 3, 4), (), {})
    assert [item.code for item in check_project(after).problems if item.code in {"W001", "W002"}] == []


def test_the_recorded_text_tells_words_that_were_never_there() -> None:
    before = project("to: KE-02, old: once a month", "to: KE-02, old: once a year", "to: keeping-old, delete: true")
    read = read_project(before)
    outcome = next(each for each in read.written.outcomes if each.session == "sc-2")
    found = list(compare_with_record(outcome, lower_draft(read.draft)))
    assert [each.number for each in found] == [1, 3]


def test_a_session_without_outcome_is_refused() -> None:
    with pytest.raises(UsageError, match=r"no outcome of the session “cws-99” \(there is one of sc-1\)"):
        amend_sources(open_project(SAMPLES / "complete"), "cws-99")
