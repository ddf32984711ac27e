"""A draft with one line changed: nothing crashes, the finding stands where the change was, other files load as before.

Two drafts are mutated: the smallest sample, and the files of every other kind that are laid over it. Set
`WIPO_BC_STD_MUTATIONS` to a number to run that many times as many mutations of each kind.
"""

import os
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from pathlib import Path

import pytest

from tests.project import FOLDER, check_all, make_project, sample_files
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.memory import Memory
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.draft import resolve

TIMES = int(os.environ.get("WIPO_BC_STD_MUTATIONS", "1"))
GOAL = 0.95
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")
_SCALAR = re.compile(rb"(?P<key>\s*(?:- )?:?[a-z_]+:) (?P<value>[^\[{\n].*)")
_FLOW = re.compile(rb"(?P<key>\s*(?:- )?[a-z_]+:) [\[{](?P<value>.*)[\]}]")
_LETTERS = "abcxyzABC019 :;,.#-_[]{}()<>|`*'\"\\/!&%@=+?~^\t§é→"


@dataclass(frozen=True)
class Mutation:
    """A file with a changed line: `lines` are where the change is to be seen, `names` the words that stood there."""

    file: str
    content: bytes
    lines: frozenset[int]
    names: frozenset[str]


Mutate = Callable[[str, list[bytes], random.Random], Iterator[Mutation]]


def _made(file: str, before: list[bytes], after: list[bytes], changed: Iterable[int], shown: Iterable[int]) -> Mutation:
    """Return a mutation: `changed` are lines of `before`, `shown` lines of `after`, all from 0."""
    words = frozenset(word for number in changed for word in _words(before[number].decode()))
    return Mutation(file, b"\n".join(after), frozenset(number + 1 for number in shown), words)


def _words(text: str) -> frozenset[str]:
    """Return the words of a text; a provision's identifier counts for its group as well."""
    found = _WORD.findall(text)
    return frozenset(found) | {word.split("-")[0] for word in found if word[0].isupper()}


def delete_line(file: str, lines: list[bytes], _: random.Random) -> Iterator[Mutation]:
    for number in range(len(lines) - 1):
        yield _made(file, lines, lines[:number] + lines[number + 1 :], [number], [number - 1, number])


def duplicate_line(file: str, lines: list[bytes], _: random.Random) -> Iterator[Mutation]:
    for number in range(len(lines) - 1):
        yield _made(file, lines, lines[: number + 1] + lines[number:], [number], [number, number + 1])


def swap_lines(file: str, lines: list[bytes], chance: random.Random) -> Iterator[Mutation]:
    pairs = [(number, number + 1) for number in range(len(lines) - 2)]
    pairs += [
        (chance.randrange(len(lines) - 1), chance.randrange(len(lines) - 1)) for _ in range(2 * len(lines) * TIMES)
    ]
    for first, second in pairs:
        after = list(lines)
        after[first], after[second] = lines[second], lines[first]
        yield _made(file, lines, after, [first, second], [first, second])


def garble_line(file: str, lines: list[bytes], chance: random.Random) -> Iterator[Mutation]:
    for number, line in enumerate(lines):
        for _ in range(10 * TIMES if line else 1):
            letters = list(line.decode())
            for _ in range(chance.randint(1, 3)):
                place = chance.randint(0, len(letters))
                letters[place : place + chance.randint(0, 1)] = chance.choice(_LETTERS)
            after = [*lines[:number], "".join(letters).encode(), *lines[number + 1 :]]
            yield _made(file, lines, after, [number], [number])


def cut_line(file: str, lines: list[bytes], chance: random.Random) -> Iterator[Mutation]:
    for number, line in enumerate(lines):
        for _ in range(3 * TIMES if line else 0):
            letters = line.decode()
            start = chance.randrange(len(letters))
            end = chance.randint(start + 1, len(letters))
            after = [*lines[:number], (letters[:start] + letters[end:]).encode(), *lines[number + 1 :]]
            yield _made(file, lines, after, [number], [number])


def insert_bytes(file: str, lines: list[bytes], chance: random.Random) -> Iterator[Mutation]:
    for number, line in enumerate(lines):
        for _ in range(5 * TIMES):
            place = chance.randint(0, len(line))
            garbage = chance.randbytes(chance.randint(1, 4)).translate(None, b"\r\n")
            after = [*lines[:number], line[:place] + garbage + line[place:], *lines[number + 1 :]]
            yield _made(file, lines, after, [number], [number])


def wrong_type(file: str, lines: list[bytes], _: random.Random) -> Iterator[Mutation]:
    for number, line in enumerate(lines):
        for pattern, forms in (
            (_SCALAR, (b"[%s]", b"{a: %s}", b"[]", b"{}", b"")),
            (_FLOW, (b"%s", b'"%s"', b"[[%s]]", b"")),
        ):
            match = pattern.fullmatch(line)
            for form in forms if match else ():
                value = form.replace(b"%s", match["value"] if match else b"")
                changed = (match["key"] if match else b"") + b" " + value
                yield _made(file, lines, [*lines[:number], changed, *lines[number + 1 :]], [number], [number])


SINGLE_LINE: tuple[Mutate, ...] = (
    delete_line,
    duplicate_line,
    garble_line,
    cut_line,
    insert_bytes,
    wrong_type,
)


def _given_names(standard: Standard) -> frozenset[str]:
    """Return everything that other lines can refer to by name."""
    draft, _ = resolve(standard)
    local = (part.id for model in standard.models for part in model.parts)
    others = (*(office.code for office in standard.offices), *(session.id for session in standard.sessions))
    return frozenset(
        (*draft.index.targets, *standard.particulars.targets, *standard.particulars.groups, *local, *others)
    )


def _is_at(item: Diagnostic, mutation: Mutation, lines: Callable[[Span], str], given: frozenset[str]) -> bool:
    """Tell whether a finding leads to the change.

    It does when the finding, or a place that it calls related, stands on a line that was changed; where a line was taken
    out, that is the line above or below the gap. It also does when it stands on a line that names an id, target or group
    which the changed line named: a link to an id that is gone, or the entry that nothing cites any more.
    """
    for at in (item.at, *(related.at for related in item.related)):
        if at.file == FOLDER + mutation.file and at.line in mutation.lines:
            return True
    return bool(_words(lines(item.at)) & mutation.names & given)


@cache
def _records() -> Mapping[str, bytes]:
    """Return the files of the other kinds, which belong together."""
    root = Path(__file__).parent / "records"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.*"))}


@cache
def _tally(mutate: Mutate, *, records: bool = False) -> Counter[str]:
    """Return how many mutations were made, how many of them found, and how many of these at the change."""
    base = _records() if records else {}
    given = _given_names(load(make_project(base)).standard)
    counts: Counter[str] = Counter()
    # Files that were not changed are read once for all.
    memory = Memory()
    for file, content in (base or sample_files()).items():
        chance = random.Random(f"{mutate.__name__} {file}")  # noqa: S311 - the same mutations in every run
        # The other kinds are many: of their mutations, a few a line.
        for mutation in islice(mutate(file, content.split(b"\n"), chance), 0, None, 4 if records and TIMES == 1 else 1):
            problems = check_all(make_project({**base, file: mutation.content}), memory=memory)
            counts["made"] += 1
            counts["found"] += bool(problems)
            counts["at"] += any(_is_at(item, mutation, partial(_line, mutation), given) for item in problems)
    return counts


def _line(mutation: Mutation, at: Span) -> str:
    files = {**sample_files(), **_records(), mutation.file: mutation.content}
    text = files.get(at.file.removeprefix(FOLDER), b"").decode(errors="replace").split("\n")
    return text[at.line - 1] if at.line <= len(text) else ""


@pytest.mark.parametrize("mutate", SINGLE_LINE)
def test_a_finding_leads_to_the_change(mutate: Mutate) -> None:
    counts = _tally(mutate)
    assert counts["found"] > counts["made"] / 4
    assert counts["at"] >= GOAL * counts["found"]


@pytest.mark.parametrize("records", [False, True], ids=["minimal", "records"])
def test_the_rates_are_printed(capsys: pytest.CaptureFixture[str], *, records: bool) -> None:
    total: Counter[str] = Counter()
    with capsys.disabled():
        print("\nthe other kinds:" if records else "\nthe smallest sample:", end="")  # noqa: T201
        for mutate in (*SINGLE_LINE, swap_lines):
            counts = _tally(mutate, records=records)
            total += counts if mutate is not swap_lines else Counter()
            _print_rate(mutate.__name__, counts)
        _print_rate("single lines together", total)
    assert total["at"] >= GOAL * total["found"]


def _print_rate(name: str, counts: Counter[str]) -> None:
    rate = counts["at"] / counts["found"]
    print(f"\n{name}: {counts['made']} made, {counts['found']} found, {rate:.1%} at the change", end="")  # noqa: T201


@pytest.mark.parametrize("mutate", [*SINGLE_LINE, swap_lines])
def test_other_files_load_as_before(mutate: Mutate) -> None:
    whole = load(make_project({})).standard
    for file, content in sample_files().items():
        chance = random.Random(f"{mutate.__name__} {file}")  # noqa: S311 - the same mutations in every run
        for mutation in mutate(file, content.split(b"\n"), chance):
            changed = load(make_project({file: mutation.content})).standard
            parts = {
                "terms/general.yml": (whole.concepts, changed.concepts),
                "references.yml": (whole.references, changed.references),
                "standard.yml": (whole.particulars, changed.particulars),
                # What standard.yml no longer lists is not part of the draft.
                "clauses/scope.md": (whole.clauses, changed.clauses or whole.clauses),
            }
            for name, (before, after) in parts.items():
                if name not in {file, "clauses/scope.md" if file == "standard.yml" else file}:
                    assert before == after, (mutation.content.decode(errors="replace"), name)


@pytest.mark.parametrize("file", sorted(sample_files()))
def test_a_file_of_noise_is_told_and_spoils_no_other(file: str) -> None:
    chance = random.Random(file)  # noqa: S311 - the same noise in every run
    for _ in range(40 * TIMES):
        noise = chance.randbytes(chance.randint(1, 400))
        letters = "".join(chance.choice(_LETTERS + "\n\n ") for _ in range(chance.randint(1, 400)))
        assert any(item.at.file == FOLDER + file for item in check_all(make_project({file: noise})))
        check_all(make_project({file: letters}))
