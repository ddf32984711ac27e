"""Where the rules on terms draw their lines."""

import pytest

from tests.project import check_all, clause, make_project, shown
from wipo_bc_std.check.abbreviations import abbreviations
from wipo_bc_std.check.designations import make_pattern

OTHERS = """\
  - id: sample
    designations:
      en: [{term: sample, acceptability: preferred, variants: [samples]}, {term: swatch, acceptability: deprecated}]
    source: {relation: own}
    definition: {en: portion of a material}
  - id: swatch-book
    designations: {en: [{term: swatch book, acceptability: preferred}]}
    source: {relation: own}
    definition: {en: book of pieces}
"""


def concept(definition: str, term: str = "ledger record", name: str = "it") -> str:
    return (
        f"  - id: {name}\n    designations: {{en: [{{term: {term}, acceptability: preferred}}]}}\n"
        f"    source: {{relation: own}}\n    definition: {{en: '{definition}'}}\n"
    )


def found(code: str, files: dict[str, str]) -> list[str]:
    return [shown(item) for item in check_all(make_project(files)) if item.code == code]


def terms(*concepts: str) -> dict[str, str]:
    return {"terms/more.yml": "concepts:\n" + "".join(concepts)}


@pytest.mark.parametrize(
    ("term", "definition", "flagged"),
    [
        ("ledger record", "one Ledger  Record of many", True),
        ("ledger record", "*ledger record* that is kept", True),
        ("ledger record", "record of a ledger", False),
        ("ledger record", "off-ledger record of a thing", False),
        ("ledger record", "the `ledger record` of a program", False),
        # Another concept whose term is longer, or to which a link gives the words.
        ("swatch", "page of a swatch book", False),
        ("book", "thing like a [book](term:swatch-book)", False),
        ("book", "swatch book or any other book", True),
        # Capitals make an abbreviation what it is.
        ("IT", "machine with what makes it run", False),
        ("IT", "machine that IT people run", True),
    ],
)
def test_a_definition_uses_its_term_as_whole_words(term: str, definition: str, *, flagged: bool) -> None:
    assert bool(found("T005", terms(OTHERS, concept(definition, term)))) is flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("A swatch is cut.", True),
        ("A [swatch](term:sample) is cut.", True),
        ("A **swatch** is cut.", True),
        ("The word “swatch” is avoided, and so is *swatch*.", False),
        ("A swatch book lies here.", False),
        ("The code is `swatch`.", False),
        ("Read [all of swatch](https://example.org/).", False),
        ("A swatch-like thing, or swatches.", False),
    ],
)
def test_a_deprecated_term_is_used_and_not_named(text: str, *, flagged: bool) -> None:
    files = {**terms(OTHERS), "clauses/scope.md": clause(f"{{#scope-purpose}}\n{text}")}
    assert bool(found("T011", files)) is flagged


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("an API, two APIs and API's", ["API", "API", "API"]),
        ("ISO/IEC and XML-based", ["ISO", "IEC", "XML"]),
        ("BD-01, ST.96, ST.XX, X.509, TLS 1.3, SHA-256, RFC 2119, AT&T, A4", []),
        ("level AA, Annex II, Annex XIV, true AND false", []),
        ("DO NOT WRITE HERE, but CLI", ["CLI"]),
        ("https://API.example", []),
        ("one IDENTITY, one IoT, one eID", []),
        ("B2B trade", ["B2B"]),
        ("ДНК и РНК", []),
    ],
)
def test_abbreviations_are_words_of_capitals(text: str, names: list[str]) -> None:
    assert [use.name for use in abbreviations(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "a public key infrastructure (PKI)",
        "public key infrastructures (PKIs)",
        "a public key infrastructure (“PKI”) or the like",
        "a public key infrastructure (the PKI, for short)",
        "PKI (public key infrastructure)",
        "PKI stands for public key infrastructure",
        "PKI: public key infrastructure",
        "PKI – public key infrastructure",
        "PKI",
    ],
)
def test_an_abbreviation_is_written_out(text: str) -> None:
    assert [use.written_out for use in abbreviations(text)] == [True]


@pytest.mark.parametrize("text", ["a PKI", "keys (PKI and others)", "the PKI (see above)", "PKI: to be done"])
def test_an_abbreviation_is_only_used(text: str) -> None:
    assert [use.written_out for use in abbreviations(text)] == [False]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The term “box” means a thing.", True),
        ("For the purposes of this Standard, “box” is defined as a thing.", True),
        ("*Box* denotes a thing.", True),
        ("The term “box”, in this clause, refers to a thing.", True),
        ("The answer “box” means a thing.", False),
        ("“Box” means that a thing is there.", False),
        ("“MUST” means a duty.", False),
        ("A box by means of which a “thing” is kept.", False),
        ("The term `box` means a thing.", False),
        (":::{example}\nThe term “box” means a thing.\n:::", False),
    ],
)
def test_a_definition_stands_in_running_text(text: str, *, flagged: bool) -> None:
    files = {"clauses/scope.md": clause(f"{{#scope-purpose}}\nFirst.\n\n{{#scope-more}}\n{text}")}
    if text.startswith(":::"):
        files = {"clauses/scope.md": clause(f"{{#scope-purpose}}\nFirst.\n\n{text}")}
    assert bool(found("T012", files)) is flagged


@pytest.mark.parametrize(
    ("definition", "flagged"),
    [
        ("office of no. 5 in Art. Three, e.g. Rome", False),
        ("thing that is kept. It is small", True),
        ("thing kept by an [office](term:ip-office). It is small", True),
        ("thing that is kept (in a box). It is small", True),
        ("thing that is kept in 2.5 boxes", False),
        ("thing of www.example.org and others", False),
    ],
)
def test_a_definition_has_one_sentence(definition: str, *, flagged: bool) -> None:
    assert bool(found("T017", terms(concept(definition)))) is flagged


@pytest.mark.parametrize(
    ("definition", "flagged"),
    [
        ("Bureau of a State", True),
        ("Root of all", True),
        ("[Office](term:ip-office) of a State", False),
        ("XML file", False),
        ("Merkle tree", False),
        ("The office", False),
    ],
)
def test_a_definition_begins_with_a_small_letter(definition: str, *, flagged: bool) -> None:
    other = concept("list of a Merkle tree", "root", "root")
    assert bool(found("T018", terms(concept(definition), other))) is flagged


def test_words_of_chinese_have_no_borders() -> None:
    pattern = make_pattern(["样本"], ["先验样本"], "zh")
    assert [match.span() for match in pattern.find("选样本及先验样本")] == [(1, 3)]
