"""Catalogues: what is written reads back, and what cannot be read is told with its line."""

import random

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.project import FOLDER, make_project, shown
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.catalogue import Catalogue, Entry, read_catalogue, write_catalogue
from wipo_bc_std.model.place import PlacedText

PATH = f"{FOLDER}i18n/fr.po"
HEAD = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n'
GOOD = 'msgctxt "a/title"\nmsgid "A"\nmsgstr "B"\n'


def read(content: str | bytes) -> tuple[Catalogue | None, list[Diagnostic]]:
    report: list[Diagnostic] = []
    found = read_catalogue(make_project({"i18n/fr.po": content}), PATH, report)
    return found.catalogue, report


def catalogue(*entries: Entry, obsolete: tuple[Entry, ...] = ()) -> Catalogue:
    return Catalogue("fr", PATH, entries, obsolete)


def test_an_entry_with_all_that_it_can_have() -> None:
    text = (
        HEAD + "# a remark\n#. from a program\n#: clauses/a.md:3\n#, fuzzy, no-wrap\n"
        '#| msgid "old"\nmsgctxt "a/text"\nmsgid ""\n"new "\n"text"\nmsgstr "ni \\"x\\" \\\\ y"\n\n'
        '#~ msgctxt "b/text"\n#~ msgid "gone"\n#~ msgstr ""\n#~ "parti"\n'
    )
    found, report = read(text)
    assert report == []
    assert found == Catalogue(
        "fr",
        PATH,
        (Entry("a/text", "new text", 'ni "x" \\ y', True, "old", ("a remark",), ("no-wrap",)),),  # noqa: FBT003
        (Entry("b/text", "gone", "parti"),),
        {"Language": "fr"},
    )


def test_a_translation_knows_where_its_words_stand() -> None:
    found, _ = read(HEAD + 'msgctxt "a/text"\nmsgid "A"\nmsgstr ""\n"un \\"deux\\" "\n  "trois"\n')
    assert found is not None
    text = found.entries[0].text
    assert isinstance(text, PlacedText)
    for word, line, column in (("un", 8, 2), ("deux", 8, 7), ("trois", 9, 4)):
        start = text.index(word)
        at = text.locator.span(start, start + len(word))
        assert (at.line, at.column, at.end_column) == (line, column, column + len(word))


TEXTS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Co", "Cn", "Cf", "Zl", "Zp"], max_codepoint=0xFFFF)
    | st.just("\n"),
    max_size=300,
)
KEYS = st.from_regex(r"[a-z]{1,8}/[a-z]{1,8}", fullmatch=True)
ENTRIES = st.builds(
    Entry,
    key=KEYS,
    source=TEXTS.filter(bool),
    text=TEXTS,
    fuzzy=st.booleans(),
    previous=TEXTS,
    comments=st.lists(st.sampled_from(["", "a remark", "allowed"]), max_size=2).map(tuple),
    flags=st.sampled_from([(), ("no-wrap",)]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(ENTRIES, max_size=5, unique_by=lambda entry: entry.key), st.lists(ENTRIES, max_size=3))
def test_what_is_written_reads_back_and_is_written_the_same(entries: list[Entry], obsolete: list[Entry]) -> None:
    made = catalogue(*entries, obsolete=tuple(obsolete))
    written = write_catalogue(made)
    found, report = read(written)
    assert [item for item in report if item.code[0] == "L"] == []
    assert found is not None
    assert (found.entries, found.obsolete) == (made.entries, made.obsolete)
    assert write_catalogue(found) == written


@settings(max_examples=100, deadline=None)
@given(
    st.lists(ENTRIES.filter(lambda entry: bool(entry.text)), min_size=1, max_size=4, unique_by=lambda entry: entry.key)
)
def test_another_program_reads_the_same(entries: list[Entry]) -> None:
    found = polib.pofile(write_catalogue(catalogue(*entries)))
    assert [(item.msgctxt, item.msgid, item.msgstr, item.fuzzy) for item in found] == [
        (entry.key, entry.source, entry.text, entry.fuzzy) for entry in entries
    ]
    assert [item.previous_msgid or "" for item in found] == [entry.previous for entry in entries]


def test_long_texts_are_cut_at_sentences() -> None:
    text = "Une phrase courte. " + "mot " * 30 + "fin. 一句话。另一句话。"
    written = write_catalogue(catalogue(Entry("a/text", "A", text)))
    lines = written.split('msgstr ""\n')[-1].splitlines()
    assert lines[0] == '"Une phrase courte. "'
    assert lines[-2:] == ['"一句话。"', '"另一句话。"']
    assert max(map(len, lines)) < 95


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("no po file\n", ["L001 i18n/fr.po:1:1"]),
        (HEAD + 'msgctxt "a/title\nmsgid "A"\nmsgstr "B"\n', ["L001 i18n/fr.po:5:9"]),
        (HEAD + 'msgid "A"\nmsgstr "B"\n', ["L001 i18n/fr.po:5:1"]),
        (HEAD + 'msgctxt "a/title"\nmsgid "A"\n', ["L001 i18n/fr.po:5:1"]),
        (HEAD + 'msgctxt "a/title"\nmsgid "A"\nmsgstr "B\\q"\n', ["L001 i18n/fr.po:7:10"]),
        (HEAD + 'msgctxt "a/title"\nmsgid "A"\nmsgid_plural "As"\nmsgstr "B"\n', ["L001 i18n/fr.po:7:1"]),
        (HEAD + GOOD + GOOD, ["L002 i18n/fr.po:8:10"]),
        (HEAD.replace("fr", "ar") + GOOD, ["L003 i18n/fr.po:3:2"]),
        (HEAD + GOOD.replace('"B"', '"B\u202e"'), ["S031 i18n/fr.po:7:10"]),
        (HEAD + GOOD.replace('"B"', '"B\x07"'), ["S007 i18n/fr.po:7:10"]),
        (("\ufeff" + HEAD + GOOD).encode(), ["S002 i18n/fr.po:1:1"]),
        ((HEAD + GOOD).replace("\n", "\r\n"), ["S005 i18n/fr.po:1:9"]),
        ((HEAD + GOOD).encode("utf-16"), ["S003 i18n/fr.po:1:1"]),
        ((HEAD + GOOD.replace("B", "é")).encode("latin-1"), ["S003 i18n/fr.po:7:9"]),
        (HEAD + GOOD.replace("B", "x" * 30_000), ["S004 i18n/fr.po:7:1"]),
        (HEAD + GOOD.replace('"B"', '""\n' + '"words and more words "\n' * 1_500), ["S004 i18n/fr.po:8:2"]),
        (HEAD + GOOD.replace("B", "[" * 19_000) * 6, ["S004 i18n/fr.po:1:1"]),
    ],
)
def test_what_is_wrong_is_told_with_its_line(content: str | bytes, expected: list[str]) -> None:
    _, report = read(content)
    assert [shown(item)[4:] for item in report] == [item[4:] for item in expected]
    assert [item.code for item in report if item.code[0] == "L"] == [code[:4] for code in expected if code[0] == "L"]
    assert all(item.hint for item in report)


def test_other_names_are_no_catalogues() -> None:
    report: list[Diagnostic] = []
    assert read_catalogue(make_project({"i18n/de.po": GOOD}), f"{FOLDER}i18n/de.po", report).catalogue is None
    assert [item.code for item in report] == ["L003"]


def test_a_hundred_thousand_entries_are_refused_for_their_size_and_thirty_thousand_read() -> None:
    entries = "".join(f'msgctxt "a{number}"\nmsgid "A"\nmsgstr "B"\n\n' for number in range(100_000))
    found, report = read(entries)
    assert (found, [item.code for item in report]) == (None, ["S004"])
    found, report = read(entries[:1_000_000].rsplit("\n\n", 1)[0])
    assert found is not None
    assert len(found.entries) > 25_000
    assert report == []


def test_noise_is_told_and_never_a_traceback() -> None:
    chance = random.Random(7)  # noqa: S311 - the same noise in every run
    lines = [*HEAD.splitlines(), *GOOD.splitlines(), "#~ msgid", '#| msgid "x"', '#~| msgid "y"', '"', "#,", "#~", "#|"]
    lines += ["", "", '#~ "z"', 'msgstr[0] "x"', "\\", '"\\"', "# allow L001", "# allow L009: because"]
    for _ in range(3_000):
        chosen = [chance.choice(lines) for _ in range(chance.randint(1, 12))]
        line = chosen[-1]
        cut = chance.randint(0, len(line))
        read("\n".join([*chosen, line[:cut] + chance.choice('"\\#~|m\u202e\x00é') + line[cut:]]))
    for _ in range(300):
        read(chance.randbytes(chance.randint(1, 300)))
