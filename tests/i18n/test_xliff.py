"""XLIFF: what translators get, and what becomes of what comes back, whatever that is."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.project import make_project
from wipo_bc_std.i18n.catalogue import Catalogue, Entry, write_catalogue
from wipo_bc_std.i18n.offers import Taking, UnreadableOfferError, take_offers, write_safely
from wipo_bc_std.i18n.units import Unit, collect_units
from wipo_bc_std.i18n.update import update_catalogue
from wipo_bc_std.i18n.xliff import NAMESPACE, count_words, offer_units, read_xliff, write_xliff
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Text

CLAUSE = """---
id: scope
title: Scope
---

{#lead}
An office MUST keep *each* [sample](term:sample) apart; see <clause:scope>, `x < y`, [[or not]] and **note**.[^why]

{#plain}
Nothing else is asked.

[^why]: Because it is so.
"""
FRENCH = (
    "Un office DOIT tenir *chaque* [échantillon](term:sample) à part ; voir <clause:scope>, `x < y`, [[ou non]] et "
    "**note**.[^why]"
)
# Each entity stands for ten of the one before it.
BOMB = "".join(
    (
        '<!DOCTYPE x [<!ENTITY e0 "boom">',
        *(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9)),
        ']><xliff version="2.1" srcLang="&e9;">&e9;</xliff>',
    )
)
NAME = {"x": NAMESPACE}
Edit = Callable[["etree._Element"], None]  # noqa: SLF001 - the name that its stubs have


def texts(source: str = CLAUSE) -> tuple[Unit, ...]:
    return collect_units(load(make_project({"clauses/scope.md": source})).standard)


def current(units: Sequence[Unit], language: LanguageCode = "fr", **known: str) -> Catalogue:
    made = update_catalogue(Catalogue(language, f"standard/i18n/{language}.po"), units).catalogue
    entries = tuple(
        Entry(item.key, item.source, known.get(item.key.replace("/", "_"), item.text)) for item in made.entries
    )
    return Catalogue(language, made.path, entries)


def written(catalogue: Catalogue, units: Sequence[Unit]) -> etree._Element:
    return etree.fromstring(write_xliff(catalogue, units, "en", "Samples"))


def returned(
    catalogue: Catalogue, units: Sequence[Unit], edit: Edit = lambda _: None, now: Sequence[Unit] | None = None
) -> Taking:
    root = written(catalogue, units)
    edit(root)
    after = units if now is None else now
    base = catalogue if now is None else update_catalogue(catalogue, after).catalogue
    offers = offer_units(read_xliff(etree.tostring(root), "x.xlf"), {unit.key: unit for unit in after}, base)
    return take_offers(base, offers)


def unit_of(root: etree._Element, key: str) -> etree._Element:
    return next(unit for unit in root.iter(f"{{{NAMESPACE}}}unit") if unit.get("name") == key)


def set_target(key: str, target: str, state: str = "translated") -> Edit:
    def edit(root: etree._Element) -> None:
        segment = unit_of(root, key).find("x:segment", NAME)
        assert segment is not None
        segment.set("state", state)
        segment.attrib.pop("subState", "")
        for old in segment.findall("x:target", NAME):
            segment.remove(old)
        segment.append(etree.fromstring(f'<target xmlns="{NAMESPACE}">{target}</target>'))

    return edit


def text_of(taking: Taking, key: str) -> str:
    return taking.catalogue.by_key[key].text


def fate_of(taking: Taking, key: str) -> tuple[str, str]:
    found = next(item for item in taking.settled if item.key == key)
    return found.fate, found.told


def test_what_comes_back_as_it_was_changes_nothing() -> None:
    units = texts()
    catalogue = current(units, lead_text=FRENCH)
    taking = returned(catalogue, units)
    assert taking.counts["unchanged"] == 1
    assert taking.counts["untranslated"] == len(units) - 1
    assert write_safely(taking.catalogue) == write_catalogue(catalogue).encode()


def test_a_file_says_languages_states_counts_and_originals() -> None:
    units = texts()
    catalogue = current(units, lead_text=FRENCH)
    root = written(catalogue, units)
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "en", "fr")
    ids = [unit.get("id") for unit in root.iter(f"{{{NAMESPACE}}}unit")]
    assert len(set(ids)) == len(ids) == len(units)
    assert [unit.get("name") for unit in root.iter(f"{{{NAMESPACE}}}unit")] == [unit.key for unit in units]
    counts = count_words(catalogue, units)
    assert counts.total == sum(unit.words for unit in units)
    assert f"{counts}" in (root.findtext(".//x:note[@category='counts']", "", NAME))
    states = {unit.get("name"): unit.find("x:segment", NAME).get("state") for unit in root.iter(f"{{{NAMESPACE}}}unit")}  # type: ignore[union-attr]
    assert states["lead/text"] == "translated"
    assert states["plain/text"] == "initial"


def test_every_code_refers_to_data_of_its_unit() -> None:
    units = texts()
    lead = unit_of(written(current(units, lead_text=FRENCH), units), "lead/text")
    data = {item.get("id") for item in lead.iterfind("x:originalData/x:data", NAME)}
    sides = [lead.find(f"x:segment/x:{side}", NAME) for side in ("source", "target")]
    for side in sides:
        assert side is not None
        codes = list(side.iter(f"{{{NAMESPACE}}}pc", f"{{{NAMESPACE}}}ph"))
        assert len(codes) == len(data) == 8
        assert {code.get("dataRef") or code.get("dataRefStart") for code in codes} == data


def test_a_translation_is_written_with_the_codes_of_the_original() -> None:
    units = texts()
    target = (
        'Un office <pc id="1">DOIT</pc> garder <pc id="2">chaque</pc> <pc id="3">échantillon</pc>, cf. <ph id="4"/>,'
        ' <ph id="5"/>, <pc id="6">ou non</pc>, <pc id="7">nota</pc>.<ph id="8"/>'
    )
    taking = returned(current(units), units, set_target("lead/text", target))
    assert fate_of(taking, "lead/text")[0] == "taken"
    assert text_of(taking, "lead/text") == (
        "Un office DOIT garder *chaque* [échantillon](term:sample), cf. <clause:scope>, `x < y`, [[ou non]], **nota**.[^why]"
    )


def test_a_verbal_form_without_capitals_is_set_in_bold() -> None:
    units = texts("---\nid: scope\ntitle: Scope\n---\n\n{#lead}\nAn office MUST answer.\n")
    taking = returned(current(units, "ar"), units, set_target("lead/text", '<pc id="1">يجب</pc> أن يجيب المكتب.'))
    assert text_of(taking, "lead/text") == "**يجب** أن يجيب المكتب."
    assert returned(taking.catalogue, units).counts["unchanged"] == 1


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("Sans rien.", "it lacks"),
        ('<pc id="9">x</pc>', "it lacks"),
        ('<pc id="2"><pc id="3">x</pc></pc><ph id="4"/><ph id="5"/><pc id="6">y</pc><ph id="8"/><ph id="4"/>', "twice"),
        (
            '<sc id="2"/><pc id="3">x<ec startRef="2"/></pc><ph id="4"/><ph id="5"/><pc id="6">y</pc><ph id="8"/>',
            "ends",
        ),
        ('<pc id="3"/><ph id="4"/><ph id="5"/><pc id="6">y</pc><ph id="8"/>', "no words"),
        ('<ph id="3"/><ph id="4"/><ph id="5"/><pc id="6">y</pc><ph id="8"/>', "no words"),
        ('<b xmlns="urn:else">x</b>', "none of XLIFF's"),
        ('<cp hex="0000"/><pc id="3">x</pc><ph id="4"/><ph id="5"/><pc id="6">y</pc><ph id="8"/>', "control"),
        ('<cp hex="zz"/>', "no character"),
    ],
)
def test_broken_codes_are_listed_and_leave_the_translation_alone(target: str, why: str) -> None:
    units = texts()
    catalogue = current(units, lead_text=FRENCH)
    taking = returned(catalogue, units, set_target("lead/text", target))
    fate, told = fate_of(taking, "lead/text")
    assert fate == "listed"
    assert why in told
    assert taking.catalogue == catalogue


def test_a_lost_footnote_mark_is_named() -> None:
    units = texts()
    target = '<pc id="3">x</pc><ph id="4"/><ph id="5"/><pc id="6">y</pc>'
    taking = returned(current(units), units, set_target("lead/text", target))
    assert fate_of(taking, "lead/text") == ("listed", "it lacks the footnote mark [^why]")


def test_a_changed_original_is_seen() -> None:
    now = texts(CLAUSE.replace("Nothing else", "Nothing more"))
    taking = returned(current(texts()), texts(), set_target("plain/text", "Rien de plus."), now)
    assert fate_of(taking, "plain/text") == ("listed", "the original has changed since the file was made")
    assert text_of(taking, "plain/text") == ""


def test_a_changed_original_is_seen_without_the_note_too() -> None:
    def edit(root: etree._Element) -> None:
        set_target("plain/text", "Rien de plus.")(root)
        for notes in list(root.iter(f"{{{NAMESPACE}}}notes")):
            notes.getparent().remove(notes)  # type: ignore[union-attr]

    assert fate_of(returned(current(texts()), texts(), edit), "plain/text")[0] == "taken"
    now = texts(CLAUSE.replace("Nothing else", "Nothing more"))
    assert fate_of(returned(current(texts()), texts(), edit, now), "plain/text")[0] == "listed"


def test_what_is_unknown_empty_or_twice_is_listed() -> None:
    units = texts()

    def edit(root: etree._Element) -> None:
        stranger = unit_of(root, "plain/text")
        stranger.set("id", "uelse")
        stranger.set("name", "else/text")
        set_target("lead/text", "")(root)

    taking = returned(current(units, lead_text=FRENCH), units, edit)
    assert fate_of(taking, "else/text") == ("listed", "no text of the draft has this key")
    assert "empty" in fate_of(taking, "lead/text")[1]
    assert text_of(taking, "lead/text") == FRENCH
    assert sum(taking.counts.values()) == len(taking.settled) == len(units)


@pytest.mark.parametrize(
    ("state", "fuzzy", "flags"),
    [
        ("initial", True, ()),
        ("translated", False, ()),
        ("reviewed", False, ("reviewed",)),
        ("final", False, ("final",)),
    ],
)
def test_states_are_kept(state: str, fuzzy: bool, flags: tuple[str, ...]) -> None:  # noqa: FBT001 - a case
    units = texts()
    taking = returned(current(units), units, set_target("plain/text", "Rien d’autre.", state))
    entry = taking.catalogue.by_key["plain/text"]
    assert (entry.text, entry.fuzzy, entry.flags) == ("Rien d’autre.", fuzzy, flags)
    segment = unit_of(written(taking.catalogue, units), "plain/text").find("x:segment", NAME)
    assert segment is not None
    assert segment.get("state") == state
    assert returned(taking.catalogue, units).counts["taken"] == 0


def test_a_unit_that_was_cut_into_sentences_is_one_again() -> None:
    units = texts()

    def edit(root: etree._Element) -> None:
        unit = unit_of(root, "plain/text")
        unit.remove(unit.find("x:segment", NAME))  # type: ignore[arg-type]
        for source, target in (("Nothing else ", "Rien d’autre"), ("is asked.", "n’est demandé.")):
            segment = etree.fromstring(
                f'<segment xmlns="{NAMESPACE}" state="reviewed"><source>{source}</source><target>{target}</target></segment>'
            )
            unit.append(segment)
            if target.startswith("Rien"):
                unit.append(etree.fromstring(f'<ignorable xmlns="{NAMESPACE}"><source> </source></ignorable>'))

    taking = returned(current(units), units, edit)
    assert text_of(taking, "plain/text") == "Rien d’autre n’est demandé."
    assert taking.catalogue.by_key["plain/text"].flags == ("reviewed",)


def test_notes_of_translators_are_kept_and_exempt_nothing() -> None:
    units = texts()

    def edit(root: etree._Element) -> None:
        notes = unit_of(root, "plain/text").find("x:notes", NAME)
        assert notes is not None
        etree.SubElement(notes, f"{{{NAMESPACE}}}note").text = "allow L010: I say so\nand more"

    taking = returned(current(units), units, edit)
    assert taking.catalogue.by_key["plain/text"].comments == ("note: allow L010: I say so and more",)
    assert returned(taking.catalogue, units).counts["taken"] == 0


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is not XML"),
        (b"PK\x03\x04", "is not XML"),
        (b"<xliff", "is not XML"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.1">&a;</xliff>', "document type"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "document type"),
        (b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "version 1.2"),
        (b"<html/>", "<html>"),
        (BOMB.encode(), "is not XML|document type"),
        (BOMB.encode("utf-16"), "is not XML|document type"),
        (b" " * 20_000_001, "bytes"),
        (b"<a>" * 10_000, "is not XML"),
    ],
)
def test_what_is_no_xliff_is_refused_in_words(content: bytes, why: str) -> None:
    with pytest.raises(UnreadableOfferError, match=why):
        read_xliff(content, "x.xlf")


def test_words_that_look_like_markup_stay_words() -> None:
    units = texts()
    words = "[a](https://example.invalid) **b** `c` &lt;clause:scope&gt; [[d]] [^why] \\ _e_ &amp;lt;"
    taking = returned(current(units), units, set_target("plain/text", words))
    read = prose_reader([])(text_of(taking, "plain/text")).inlines
    assert read == (
        Text(read[0].place, "[a](https://example.invalid) **b** `c` <clause:scope> [[d]] [^why] \\ _e_ &lt;"),
    )


def test_the_notes_of_what_is_not_taken_are_told() -> None:
    units = texts()

    def edit(root: "etree._Element") -> None:
        set_target("lead/text", "Sans rien.")(root)
        notes = unit_of(root, "lead/text").find("x:notes", NAME)
        assert notes is not None
        etree.SubElement(notes, f"{{{NAMESPACE}}}note").text = "unclear"

    found = next(item for item in returned(current(units), units, edit).settled if item.key == "lead/text")
    assert (found.fate, found.after) == ("listed", "Sans rien. [note: unclear]")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40), st.sampled_from(["plain/text", "lead/text"]))
def test_whatever_words_come_back_are_taken_whole_or_listed(words: str, key: str) -> None:
    units = texts()
    catalogue = current(units)
    codes = "" if key == "plain/text" else '<pc id="3">x</pc><ph id="4"/><ph id="5"/><pc id="6">y</pc><ph id="8"/>'

    def edit(root: etree._Element) -> None:
        set_target(key, f"x{codes}")(root)
        target = unit_of(root, key).find(".//x:target", NAME)
        assert target is not None
        target.text = "".join(sign if sign.isprintable() else "\t" for sign in words)

    taking = returned(catalogue, units, edit)
    assert sum(taking.counts.values()) == len(units)
    fate, told = fate_of(taking, key)
    assert fate in {"taken", "untranslated"} or told
    write_safely(taking.catalogue)
    # What was taken goes out and comes back as it is.
    assert returned(taking.catalogue, units).counts["taken"] == 0
