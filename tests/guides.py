"""Guides whose commands are run: the blocks of a page, the files that it shows, and its lines beside those that are printed."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDES = Path(__file__).parents[1] / "docs"
_BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$|^## ([^\n]+)$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a guide: under which heading, of which kind, the path of the file that it is of, and its text."""

    heading: str
    kind: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A command that a guide shows, in words and as it would be typed, and the lines that it says are printed."""

    words: tuple[str, ...]
    typed: str
    lines: tuple[str, ...]


def read_guide(name: str) -> str:
    """Return the text of a guide in docs/."""
    return (GUIDES / name).read_text(encoding="utf-8")


def blocks(guide: str) -> Iterator[Block]:
    """Yield the blocks of a guide in their order."""
    heading = ""
    for found in _BLOCK.finditer(guide):
        if found[4]:
            heading = found[4]
        else:
            yield Block(heading, found[1], found[2], found[3])


def commands(text: str) -> Iterator[Shown]:
    """Yield the commands of a block of a console."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        typed, *lines = re.sub(r" \\\n +", " ", part).splitlines()
        yield Shown(tuple(shlex.split(typed)), typed, tuple(lines))


def put(block: Block, folder: Path) -> None:
    """Write the file that a block shows; a `diff` changes lines of the one that is there, “…” stands for those between."""
    path = folder / block.path
    if block.kind != "diff":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8", newline="\n")
        return
    text = path.read_text(encoding="utf-8")
    for change in block.text.split("…\n"):
        old = "".join(f"{line[1:]}\n" for line in change.splitlines() if not line.startswith("+"))
        new = "".join(f"{line[1:]}\n" for line in change.splitlines() if not line.startswith("-"))
        assert text.count(old) == 1, f"{block.path}: {old}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8", newline="\n")


def missing(shown: tuple[str, ...] | list[str], printed: list[str]) -> list[str]:
    """Return the lines shown that were not printed in this order; only “…” may stand for others, or for the end of one."""
    at = 0
    lost = []
    is_open = False
    for line in shown:
        fits = [number for number, told in enumerate(printed[at:], at) if _is_of(line, told)]
        if line == "…":
            is_open = True
        elif fits and (is_open or fits[0] == at):
            at = fits[0] + 1
            is_open = False
        else:
            lost.append(line)
    return lost if is_open or at == len(printed) else [*lost, f"… {printed[at]}"]


def _is_of(line: str, told: str) -> bool:
    return line == told or (line.endswith(" …") and told.startswith(line[:-1]))
