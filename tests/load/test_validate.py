"""Values that are not what their key asks for: each is told where it stands, and the rest still counts."""

import pytest

from tests.project import make_project, read_all, sample_files, shown
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.standard_source import load

STANDARD = sample_files()["standard.yml"].decode()
TERMS = sample_files()["terms/general.yml"].decode()
REFERENCES = sample_files()["references.yml"].decode()


def found(file: str, text: str) -> list[Diagnostic]:
    return list(read_all(make_project({file: text})))


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("schema: 1", "schema: 2", "S022 standard.yml:2:9"),
        ("stage: working-draft", "stage: draft", "S022 standard.yml:5:8"),
        ("version: 0.1.0", "version: 0.01.0", "S022 standard.yml:6:10"),
        ("date: 2026-11-22", "date: 2026-11-31", "S022 standard.yml:7:7"),
        ("date: 2026-11-22", "date: 22.11.2026", "S022 standard.yml:7:7"),
        ("body: [scope]", "body: scope", "S022 standard.yml:8:7"),
        ("body: [scope]", "body: {scope: 1}", "S022 standard.yml:8:1"),
        ("body: [scope]", "body: [scope, [scope]]", "S022 standard.yml:8:15"),
        ("body: [scope]", "body: [scope, scope]", "S022 standard.yml:8:15"),
        ("{office: IP Office}", "{office: [IP Office]}", "S022 standard.yml:9:11"),
        ("{office: IP Office}", "{office: IP Office, Court: a}", "S022 standard.yml:9:30"),
        ("{GA: General}", "{GA: General, gb: a}", "S022 standard.yml:10:23"),
        ("groups:", "task: no\ngroups:", "S022 standard.yml:10:7"),
        ("groups:", "task: 059\ngroups:", "S022 standard.yml:10:7"),
        ("groups:", "original_language: de\ngroups:", "S022 standard.yml:10:20"),
        ("groups:", "languages: {de: working}\ngroups:", "S022 standard.yml:10:13"),
        ("groups:", "languages: {fr: done}\ngroups:", "S022 standard.yml:10:17"),
    ],
)
def test_a_wrong_value_of_the_particulars_is_told_where_it_stands(old: str, new: str, place: str) -> None:
    assert [shown(item) for item in found("standard.yml", STANDARD.replace(old, new))] == [place]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("relation: own", "relation: mine", "S022 terms/general.yml:6:24"),
        ("reviewed: false", "reviewed: no", "S022 terms/general.yml:5:91"),
        ("fr: [", "de: [", "S022 terms/general.yml:5:7"),
        ("variants: [IP Offices]", "variants: IP Offices", "S022 terms/general.yml:4:66"),
        ("variants: [IP Offices]", 'variants: [""]', "S022 terms/general.yml:4:67"),
        ("{relation: own}", "own", "S022 terms/general.yml:6:13"),
        ("{relation: own}", "{relation: own, reff: bcp-14}", "S020 terms/general.yml:6:29"),
        (
            "id: ip-office",
            "id: ip-office\n    related: [{concept: Court, relation: generic}]",
            "S022 terms/general.yml:3:25",
        ),
    ],
)
def test_a_wrong_value_of_a_concept_is_told_and_the_concept_is_still_there(old: str, new: str, place: str) -> None:
    text = TERMS.replace(old, new)
    assert [shown(item) for item in found("terms/general.yml", text)] == [place]
    assert [concept.id for concept in load(make_project({"terms/general.yml": text})).standard.concepts] == [
        "ip-office"
    ]


def test_a_language_without_terms_is_told() -> None:
    empty = TERMS.replace("fr: [{", "fr: [] # [{")
    assert [shown(item) for item in found("terms/general.yml", empty)] == ["S022 terms/general.yml:5:7"]


@pytest.mark.parametrize(
    ("line", "beside"),
    [
        ("    designation: BCP 14\n", 3),
        ("    title: Key words for use in RFCs to indicate requirement levels\n", 4),
        ("    use: normative\n", 6),
        ("    status: unknown\n", 6),
    ],
)
def test_a_missing_key_is_told_with_the_line_beside_which_it_could_stand(line: str, beside: int) -> None:
    (item,) = found("references.yml", REFERENCES.replace(line, ""))
    assert shown(item) == "S021 references.yml:2:5"
    assert [related.at.line for related in item.related] == [beside]


def test_a_wrong_reference_is_still_cited() -> None:
    text = REFERENCES.replace("use: normative", "use: normativ").replace("    status: unknown\n", "")
    items = found("references.yml", text)
    assert [item.code for item in items] == ["S021", "S022"]
    assert "“normative”" in items[1].hint


def test_an_entry_without_an_id_is_left_out() -> None:
    items = found("references.yml", REFERENCES.replace("id: bcp-14", "id: BCP 14"))
    assert [shown(item) for item in items] == ["R002 clauses/scope.md:7:60", "S022 references.yml:2:9"]


def test_an_unknown_key_is_told_with_the_keys_that_there_are() -> None:
    (item,) = found("references.yml", REFERENCES + "    colour: red\n")
    assert shown(item) == "S020 references.yml:8:5"
    assert "designation" in item.hint


def test_what_is_wrong_in_the_particulars_leaves_the_rest() -> None:
    text = STANDARD.replace("stage: working-draft", "stage: draft").replace("0.1.0", "1.10.0")
    particulars = load(make_project({"standard.yml": text})).standard.particulars
    assert (particulars.stage, particulars.version, particulars.body) == ("working-draft", "1.10.0", ("scope",))
    assert {key: name.words("en", "en") for key, name in particulars.targets.items()} == {"office": "IP Office"}


def test_a_node_that_is_changed_keeps_its_place() -> None:
    (concept,) = load(make_project({"terms/general.yml": TERMS})).standard.concepts
    changed = concept.model_copy(update={"id": "another"})
    assert (changed.at("id"), changed == concept) == (concept.at("id"), False)
    assert changed.model_copy(update={"id": concept.id}) == concept
