"""A Word file edited at random, as people do: words put in, taken out and replaced, tracked and not, across looks."""

import random
import re
import zipfile
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from wipo_bc_std.office_files.xml_part import Element, attribute, children, descendants, find, full_name

TEXTS = ("word/document.xml", "word/footnotes.xml")
WORD = re.compile(r"\w+\s*")


@dataclass(frozen=True)
class RandomEdit:
    """One edit: the words it took out and put in; what it put in stands nowhere else."""

    kind: str
    old: str
    new: str


def edit_at_random(content: bytes, seed: int, times: int) -> tuple[bytes, list[RandomEdit]]:
    """Return a Word file with edits, and the edits: the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the same edits in every run
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    roots = {name: etree.fromstring(parts[name]) for name in TEXTS if name in parts}
    paragraphs = [item for root in roots.values() for item in descendants(root, "w:p") if _runs(item)]
    notes = [item for item in paragraphs if any(True for _ in item.iterancestors(full_name("w:footnote")))]
    cells = [item for item in paragraphs if any(True for _ in item.iterancestors(full_name("w:tc")))]
    authored = [item for item in paragraphs if not _is_generated(item)]
    done: list[RandomEdit] = []
    while len(done) < times:
        pool = chance.choices((authored, notes, cells, paragraphs), (75, 8, 12, 5))[0]
        made = _edit(chance.choice(pool), chance, f"zq{seed}x{len(done)}")
        if made is not None:
            done.append(made)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, etree.tostring(roots[name]) if name in roots else part)
    return packed.getvalue(), done


def _is_generated(paragraph: Element) -> bool:
    return attribute(find(paragraph, "w:pPr", "w:pStyle"), "w:val").lower().startswith(("generated", "toc"))


def _runs(paragraph: Element) -> list[Element]:
    """Return the runs of plain words that stand in the paragraph as edited."""
    return [
        run
        for run in descendants(paragraph, "w:r")
        if [child.tag for child in run if child.tag != full_name("w:rPr")] == [full_name("w:t")]
        and not attribute(find(run, "w:rPr", "w:rStyle"), "w:val").startswith("Computed")
        and not any(True for _ in run.iterancestors(full_name("w:ins"), full_name("w:del"), full_name("w:fldSimple")))
    ]


def _text(run: Element) -> str:
    found = find(run, "w:t")
    return (found.text or "") if found is not None else ""


def _set(run: Element, text: str) -> None:
    found = find(run, "w:t")
    assert found is not None
    found.text = text
    found.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _edit(paragraph: Element, chance: random.Random, token: str) -> RandomEdit | None:
    runs = _runs(paragraph)
    text = "".join(map(_text, runs))
    words = list(WORD.finditer(text))
    if len(words) < 4:
        return None
    kind = chance.choice(("insert", "delete", "replace"))
    first = chance.randrange(len(words) - 1)
    last = min(first + chance.randint(0, 2), len(words) - 2)
    start, end = words[first].start(), words[last].end()
    if kind == "insert":
        end = start
    inside = _cut(runs, start, end)
    new = "" if kind == "delete" else f"{token} "
    if kind == "replace" and not text[start:end].endswith(" "):
        new = token
    tracked = chance.random() < 0.5
    anchor = inside[-1] if inside else _run_at(_runs(paragraph), start)
    if anchor is None:
        return None
    added = deepcopy(inside[0] if inside else anchor)
    _set(added, new)
    if new:
        place = anchor.addnext if inside else anchor.addprevious
        place(_wrap(added, "ins") if tracked else _control(added) if chance.random() < 0.2 else added)
    for run in inside:
        if tracked:
            run.addprevious(_wrap(deepcopy(run), "del"))
        parent = run.getparent()
        assert parent is not None
        parent.remove(run)
    return RandomEdit(kind, text[start:end], new)


def _run_at(runs: list[Element], offset: int) -> Element | None:
    position = 0
    for run in runs:
        if position == offset:
            return run
        position += len(_text(run))
    return None


def _cut(runs: list[Element], start: int, end: int) -> list[Element]:
    """Divide runs where a stretch begins and ends, and return those inside."""
    position = 0
    inside: list[Element] = []
    for run in runs:
        text = _text(run)
        low, high = max(start - position, 0), min(end - position, len(text))
        position += len(text)
        if low > high or low >= len(text) or high < 0:
            continue
        if low > 0:
            before = deepcopy(run)
            _set(before, text[:low])
            run.addprevious(before)
        if high < len(text):
            after = deepcopy(run)
            _set(after, text[high:])
            run.addnext(after)
        _set(run, text[low:high])
        if low == high:
            parent = run.getparent()
            assert parent is not None
            parent.remove(run)
        else:
            inside.append(run)
    return inside


def _wrap(run: Element, kind: str) -> Element:
    change = etree.Element(full_name(f"w:{kind}"))
    change.set(full_name("w:id"), "900")
    change.set(full_name("w:author"), "Ada")
    change.set(full_name("w:date"), "2026-01-02T03:04:05Z")
    change.append(run)
    if kind == "del":
        for text in list(children(run, "w:t")):
            text.tag = full_name("w:delText")
    return change


def _control(run: Element) -> Element:
    control = etree.Element(full_name("w:sdt"))
    etree.SubElement(control, full_name("w:sdtContent")).append(run)
    return control
