"""Numbers after adoption: none that was given changes, none is given twice, and what is inserted comes between."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.project import Overlay, make_project, sample_files
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.publish.record import make_record
from wipo_bc_std.resolve.draft import Draft, resolve
from wipo_bc_std.resolve.number_text import NumberForm, NumberKey, read_key
from wipo_bc_std.resolve.numbering import Deleted
from wipo_bc_std.view import nodes
from wipo_bc_std.view.lower import lower
from wipo_bc_std.view.manuscript import write_manuscript

BASE = sample_files()["standard.yml"].decode().replace("working-draft", "adopted")


@dataclass
class Part:
    """A clause, annex, subclause, paragraph or table of a text that tests change."""

    kind: str
    id: str
    parts: list["Part"] = field(default_factory=list)
    former: list[str] = field(default_factory=list)

    def walk(self) -> Iterator["Part"]:
        yield self
        for part in self.parts:
            yield from part.walk()


def clauses(text: str) -> list[Part]:
    """Return the parts that a few letters stand for: `a: 1 2 [s: 3 4]; b: 5; +x: 6` are two clauses and an annex."""
    return [_division(each.strip()) for each in text.split(";")]


def _division(text: str) -> Part:
    kind = "annex" if text.startswith("+") else "clause"
    name, _, rest = text.lstrip("+").partition(":")
    division = Part(kind, f"c{name.strip()}")
    holder = division
    for word in rest.replace("[", "[ ").replace("]", " ]").split():
        if word == "]":
            holder = division
        elif word.endswith(":"):
            holder = Part("subclause", f"s{word.rstrip(':')}")
            division.parts.append(holder)
        elif word != "[":
            holder.parts.append(Part("table" if word.startswith("t") else "paragraph", f"p{word}"))
    return division


def sources(divisions: list[Part], numbering: str = "wipo") -> Overlay:
    names = {kind: ", ".join(each.id for each in divisions if each.kind == kind) for kind in ("clause", "annex")}
    standard = BASE.replace("[scope]", f"[{names['clause']}]\nannexes: [{names['annex']}]\nnumbering: {numbering}")
    files: dict[str, str | bytes | None] = {"standard.yml": standard, "clauses/scope.md": None}
    for each in divisions:
        matter = ["---", f"id: {each.id}", "title: Title"]
        matter += ["status: informative"] if each.kind == "annex" else []
        matter += [f"former_ids: [{', '.join(each.former)}]"] if each.former else []
        lines = [*matter, "---", "", *(line for part in each.parts for line in _lines(part, 2))]
        files[f"{'annexes' if each.kind == 'annex' else 'clauses'}/{each.id}.md"] = "\n".join(lines) + "\n"
    return files


def _lines(part: Part, level: int) -> Iterator[str]:
    former = f' former="{" ".join(part.former)}"' if part.former else ""
    match part.kind:
        case "subclause":
            yield from (f"{{#{part.id}{former}}}", f"{'#' * level} Heading", "")
            for inner in part.parts:
                yield from _lines(inner, level + 1)
        case "table":
            option = [f":former_ids: [{', '.join(part.former)}]"] if part.former else []
            yield from (f":::{{table}} {part.id}", ":caption: Kinds", *option, "", "| a |", "|---|", "| b |", ":::", "")
        case _:
            yield from (f"{{#{part.id}{former}}}", "Words.", "")


@dataclass
class History:
    """A text that is adopted again and again; `records` are those of what was adopted."""

    numbering: str = "wipo"
    records: dict[str, bytes] = field(default_factory=dict)

    def draft(self, divisions: list[Part]) -> Draft:
        loaded = load(make_project({**sources(divisions, self.numbering), **self.records}))
        assert not [item.message for item in loaded.problems if item.code != "S024"], loaded.problems
        return resolve(loaded.standard)[0]

    def adopt(self, divisions: list[Part]) -> Draft:
        draft = self.draft(divisions)
        name = f"adopted-{len(self.records) + 1}"
        record = make_record({"en": write_manuscript(lower(draft))}, name)["record.yml"]
        self.records[f"published/{name}/record.yml"] = record
        return draft


def printed(draft: Draft) -> list[str]:
    """Return numbers and what stands there, in the order of the text: `3 p4`, `4 [Deleted]`."""
    found = []
    for block in nodes.walk(lower(draft).sections):
        if isinstance(block, nodes.Section | nodes.Paragraph) and block.number:
            gone = block.id.endswith(".deleted")
            found.append(f"{block.number} {'[Deleted]' if gone else block.id}")
        elif isinstance(block, nodes.Grid):
            found.append(f"{block.label} {block.id}")
        elif isinstance(block, nodes.Paragraph) and block.id.endswith(".deleted"):
            found.append(nodes.shown_text(block.text))
    return found


def after(old: str, new: str, numbering: str = "wipo") -> list[str]:
    history = History(numbering)
    history.adopt(clauses(old))
    return printed(history.draft(clauses(new)))


@pytest.mark.parametrize(
    ("new", "numbers"),
    [
        ("a: 1 2 3", "1 ca, 1 p1, 2 p2, 3 p3"),
        ("a: 1 x 2 y z 3", "1 ca, 1 p1, 1bis px, 2 p2, 2bis py, 2ter pz, 3 p3"),
        ("a: x 1 2 3", "1 ca, 0bis px, 1 p1, 2 p2, 3 p3"),
        ("a: 1 2 3 x y", "1 ca, 1 p1, 2 p2, 3 p3, 4 px, 5 py"),
        ("a: 1 3", "1 ca, 1 p1, 2 [Deleted], 3 p3"),
        ("a: 1 x 3", "1 ca, 1 p1, 2 [Deleted], 2bis px, 3 p3"),
        ("a: 1 2 x", "1 ca, 1 p1, 2 p2, 3 [Deleted], 4 px"),
        ("a: 3 1 2", "1 ca, 3 p3, 1 p1, 2 p2"),
        ("a: 1 2 3; b: 4", "1 ca, 1 p1, 2 p2, 3 p3, 2 cb, 4 p4"),
        ("b: 4; a: 1 2 3", "0bis cb, 0bis p4, 1 ca, 1 p1, 2 p2, 3 p3"),
        ("a: 1 2 3; +x: 1x", "1 ca, 1 p1, 2 p2, 3 p3, I cx, 1 p1x"),
        ("b: 4", "1 [Deleted], 1 [Deleted], 2 [Deleted], 3 [Deleted], 2 cb, 4 p4"),
    ],
)
def test_numbers_after_a_change_of_three_paragraphs(new: str, numbers: str) -> None:
    assert after("a: 1 2 3", new) == numbers.split(", ")


@pytest.mark.parametrize(
    ("old", "new", "numbers"),
    [
        ("a: 1; b: 2; c: 3", "a: 1; c: 3", "1 ca, 1 p1, 2 [Deleted], 2 [Deleted], 3 cc, 3 p3"),
        ("a: 1 [s: 2] [t: 3]", "a: 1 [s: 2] [u: x] [t: 3]", "1 ca, 1 p1, 1.1 ss, 2 p2, 1.1bis su, 2bis px, 1.2 st, 3 p3"),
        ("a: 1 [s: 2] [t: 3]", "a: 1 [t: 3]", "1 ca, 1 p1, 1.1 [Deleted], 2 [Deleted], 1.2 st, 3 p3"),
        ("a: 1 t1 t2; b: 2", "a: 1 t1 tx t2; b: 2", "1 ca, 1 p1, Table 1 pt1, Table 1bis ptx, Table 2 pt2, 2 cb, 2 p2"),
        ("a: 1 t1 t2", "a: 1 t2", "1 ca, 1 p1, Table 1 [Deleted], Table 2 pt2"),
        ("a: 1; +x: t1 t2", "a: 1; +y: ty; +x: t1 t3 t2",
         "1 ca, 1 p1, 0bis cy, Table 0bis-1 pty, I cx, Table I-1 pt1, Table I-1bis pt3, Table I-2 pt2"),
        ("a: 1; +x: 1x; +y: 1y", "a: 1; +y: 1y", "1 ca, 1 p1, I [Deleted], 1 [Deleted], II cy, 1 p1y"),
        # What moves to an annex is new there, and deleted where it was.
        ("a: 1 2; +x: 3", "a: 1; +x: 3 2", "1 ca, 1 p1, 2 [Deleted], I cx, 1 p3, 2 p2"),
        # The first paragraph of a clause is gone: its number stands in that clause.
        ("a: 1; b: 2 3", "a: 1 x; b: 3", "1 ca, 1 p1, 1bis px, 2 cb, 2 [Deleted], 3 p3"),
    ],
)  # fmt: skip
def test_numbers_of_other_things(old: str, new: str, numbers: str) -> None:
    assert after(old, new) == numbers.split(", ")


def test_under_iso_paragraphs_are_counted_in_each_division() -> None:
    found = after("a: 1 2; +x: 1x t1", "a: 2 y; +z: 1z; +x: 1x tz t1", "iso")
    assert found == [
        *("1 ca", "1 [Deleted]", "2 p2", "3 py"),
        *("0bis cz", "1 p1z", "A cx", "1 p1x", "Table A.0bis ptz", "Table A.1 pt1"),
    ]


def test_what_is_renamed_keeps_its_number() -> None:
    history = History()
    history.adopt(clauses("a: 1 2 3"))
    renamed = clauses("a: 1 new 3")
    renamed[0].parts[1].former = ["p2"]
    assert printed(history.draft(renamed)) == ["1 ca", "1 p1", "2 pnew", "3 p3"]


def test_a_number_that_an_earlier_text_gave_is_kept_through_the_next_ones() -> None:
    history = History()
    for text in ("a: 1 2 3", "a: 1 3 4", "a: 1 x 4"):
        history.adopt(clauses(text))
    found = printed(history.draft(clauses("a: 1 x y 4")))
    assert found == ["1 ca", "1 p1", "2 [Deleted]", "3 [Deleted]", "3bis px", "3ter py", "4 p4"]


def test_under_iso_a_number_of_one_division_is_not_that_of_another() -> None:
    history = History("iso")
    for text in ("a: 1; b: 2", "a: 1; b: x"):
        history.adopt(clauses(text))
    assert printed(history.draft(clauses("a: 1; b: y"))) == [
        "1 ca",
        "1 p1",
        "2 cb",
        "1 [Deleted]",
        "2 [Deleted]",
        "3 py",
    ]


def test_definitions_keep_their_letters() -> None:
    def terms(*names: str) -> str:
        return "concepts:\n" + "".join(
            f"  - id: {name}\n    designations: {{en: [{{term: {name}, acceptability: preferred}}]}}\n"
            "    source: {relation: own}\n    definition: {en: something}\n"
            for name in names
        )

    body = "{#list}\nThese are the terms:\n\n:::{list}\n:of: concepts\n:::\n"
    clause = f"---\nid: scope\ntitle: Scope\n---\n\n{body}"

    def draft(*names: str, record: Overlay | None = None) -> Draft:
        files: Overlay = {"standard.yml": BASE, "clauses/scope.md": clause, "terms/general.yml": terms(*names)}
        return resolve(load(make_project({**files, **(record or {})})).standard)[0]

    first = make_record({"en": write_manuscript(lower(draft("apple", "melon", "plum")))}, "adopted-1")["record.yml"]
    later = draft("apple", "cherry", "plum", "quince", record={"published/adopted-1/record.yml": first})
    assert later.numbers.definitions == {"apple": "a", "cherry": "b bis", "plum": "c", "quince": "d"}
    index = next(block for block in nodes.walk(lower(later).sections) if isinstance(block, nodes.Index))
    told = [
        entry.label if isinstance(entry, nodes.Entry) else nodes.shown_text(entry.text)
        for entry in index.blocks
        if isinstance(entry, nodes.Entry | nodes.Paragraph)
    ]
    assert told == ["(a)", "(b) [Deleted]", "(b bis)", "(c)", "(d)"]


def test_a_record_that_says_no_such_numbers_is_not_followed() -> None:
    record = (
        "publication: adopted-1\nversion: 1.0.0\nstage: adopted\ndate: 2026-01-01\n"
        "given: |\n  paragraph p1 twelve\n  figure gone x\n"
    )
    history = History(records={"published/adopted-1/record.yml": record.encode()})
    assert printed(history.draft(clauses("a: 1 2"))) == ["1 ca", "1 p1", "2 p2"]


def test_what_is_deleted_answers_for_its_former_id() -> None:
    history = History()
    history.adopt(clauses("a: 1 2 3"))
    sections = lower(history.draft(clauses("a: 1 3"))).sections
    gone = next(block for block in nodes.walk(sections) if getattr(block, "id", "") == "p2.deleted")
    assert isinstance(gone, nodes.Paragraph)
    assert gone.former_ids == ("p2",)


# --- Whatever is changed ----------------------------------------------------------------------------------------------

Rows = dict[tuple[str, str], list[tuple[str, str]]]


def rows_of(draft: Draft) -> Rows:
    """Return the numbers of each row, in the order of the text, each with the id of what has it."""
    rows: Rows = {}
    for section in lower(draft).sections:
        annex = section.id.removesuffix(".deleted") if section.role == "annex" else ""
        holder = section.id
        for block in nodes.walk((section,)):
            if isinstance(block, nodes.Section) and block.number:
                where = "" if block.level == 1 else holder
                rows.setdefault((block.role, where), []).append((block.number, block.id))
            elif isinstance(block, nodes.Paragraph) and block.number:
                rows.setdefault(("paragraph", annex), []).append((block.number, block.id))
            elif isinstance(block, nodes.Grid):
                rows.setdefault(("table", annex), []).append((block.label.removeprefix("Table "), block.id))
    return rows


def change(divisions: list[Part], random: Random, names: Iterator[int]) -> None:
    """Change a text once, at random."""
    holders = [part for each in divisions for part in each.walk() if part.kind in {"clause", "annex", "subclause"}]
    holder = random.choice(holders)
    fresh = str(next(names))
    match random.choice(["insert", "insert", "delete", "move", "rename", "division", "drop"]):
        case "insert":
            kind = random.choice(["paragraph", "paragraph", "table"])
            holder.parts.insert(random.randint(0, _flat(holder)), Part(kind, f"p{fresh}"))
        case "delete" if holder.parts:
            del holder.parts[random.randrange(len(holder.parts))]
        case "move":
            other = random.choice(holders)
            flat = [part for part in holder.parts if part.kind != "subclause"]
            if flat:
                part = random.choice(flat)
                holder.parts.remove(part)
                other.parts.insert(random.randint(0, _flat(other)), part)
        case "rename":
            named = [part for part in holder.parts if part.kind != "table"]
            if named:
                part = random.choice(named)
                part.former, part.id = [*part.former, part.id], f"p{fresh}"
        case "division":
            annexes = [each for each in divisions if each.kind == "annex"]
            if random.random() < 0.5:
                divisions.insert(random.randint(0, len(divisions) - len(annexes)), Part("clause", f"c{fresh}"))
            else:
                place = random.randint(len(divisions) - len(annexes), len(divisions))
                divisions.insert(place, Part("annex", f"c{fresh}"))
        case "drop" if len(divisions) > 1:
            del divisions[random.randrange(len(divisions))]
        case _:
            pass
    if not any(each.kind == "clause" for each in divisions):
        divisions.insert(0, Part("clause", f"c{next(names)}"))


def _flat(holder: Part) -> int:
    """Return how many parts of a holder stand before its first subclause."""
    return next((place for place, part in enumerate(holder.parts) if part.kind == "subclause"), len(holder.parts))


def forms(row: tuple[str, str]) -> NumberForm:
    return "roman" if row[0] == "annex" else "decimal"


def key_of(row: tuple[str, str], number: str, prefix: str) -> NumberKey:
    key = read_key(number.removeprefix(prefix), forms(row))
    assert key is not None, (row, number, prefix)
    return key


# Here a table that keeps its number stands after one that has a later number.
@example(1236, "wipo")
@settings(max_examples=40)
@given(st.integers(0, 1_000_000), st.sampled_from(["wipo", "iso"]))
def test_no_number_changes_and_none_is_given_twice(seed: int, numbering: str) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    names = iter(range(100, 10_000))
    history = History(numbering)
    divisions = clauses("a: 1 2 t1 [s: 3 4] [t: 5]; b: 6 7; c: 8; +x: 1x 2x t2; +y: 1y")
    ever: dict[tuple[str, str, str], str] = {}
    renamed: dict[str, str] = {}
    for _ in range(3):
        adopted = history.adopt(divisions)
        before = numbers_by_id(adopted, numbering)
        for (kind, where, name), number in before.items():
            ever.setdefault((kind, where, number), name)
        for _ in range(random.randint(1, 6)):
            change(divisions, random, names)
        renamed |= {old: part.id for each in divisions for part in each.walk() for old in part.former}
        draft = history.draft(divisions)
        now = numbers_by_id(draft, numbering)
        for (kind, where, name), number in before.items():
            moved = (kind, latest(where, renamed), latest(name, renamed))
            if moved in now:
                assert now[moved] == number
        for (kind, where, name), number in now.items():
            first = ever.get((kind, where, number))
            assert first is None or latest(first, renamed) == name, (kind, where, number, first, name)
        for row, members in rows_of(draft).items() if numbering == "wipo" else ():
            assert len({number for number, _ in members}) == len(members), (row, members)
            check_order(row, members, ever)


def latest(name: str, renamed: Mapping[str, str]) -> str:
    while name in renamed:
        name = renamed[name]
    return name


def numbers_by_id(draft: Draft, numbering: str) -> dict[tuple[str, str, str], str]:
    """Return each number by kind, row and id."""
    found: dict[tuple[str, str, str], str] = {}
    for section in lower(draft).sections:
        if not section.id.endswith(".deleted"):
            found[section.role, "", section.id] = section.number
            _add_numbers((section,), section.id if section.role == "annex" else "", "", numbering, found)
    return {key: number for key, number in found.items() if not key[2].endswith(".deleted")}


def _add_numbers(
    blocks: tuple[nodes.Block, ...], annex: str, parent: str, numbering: str, found: dict[tuple[str, str, str], str]
) -> None:
    for block in blocks:
        if isinstance(block, nodes.Section):
            if block.role == "subclause":
                found["subclause", parent, block.id] = block.number
            _add_numbers(block.blocks, annex, block.id, numbering, found)
        elif isinstance(block, nodes.Paragraph) and block.number:
            found["paragraph", parent if numbering == "iso" else annex, block.id] = block.number
            # Tables belong to the paragraph before them.
            _add_numbers(block.blocks, annex, parent, numbering, found)
        elif isinstance(block, nodes.Grid):
            found["table", annex, block.id] = block.label.removeprefix("Table ")


def check_order(row: tuple[str, str], members: list[tuple[str, str]], ever: Mapping[tuple[str, str, str], str]) -> None:
    """Assert that what is new in a row comes after what it follows, and before what follows it."""
    if row[0] == "subclause":
        return
    prefix = members[0][0].partition("-")[0] + "-" if row == ("table", row[1]) and row[1] else ""
    given_now = {number for kind, _, number in ever if kind == row[0]}
    keys = [(key_of(row, number, prefix), number in given_now) for number, _ in members]
    for (one, _), (other, is_given) in pairwise(keys):
        assert one < other or is_given, (row, members)


def test_a_deleted_thing_tells_what_was_in_it() -> None:
    history = History()
    history.adopt(clauses("a: 1; b: 2 [s: 3]"))
    (gone,) = history.draft(clauses("a: 1")).numbers.deleted["", 1]
    assert gone == Deleted(
        "clause",
        "cb",
        "2",
        "cb",
        (
            Deleted("paragraph", "p2", "2", "p2"),
            Deleted("subclause", "ss", "2.1", "ss", (Deleted("paragraph", "p3", "3", "p3"),)),
        ),
    )
