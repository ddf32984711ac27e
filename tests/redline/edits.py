"""Random edits of a Manuscript as data: what authors do between two drafts."""

import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from wipo_bc_std.view.manuscript import read_manuscript, write_manuscript
from wipo_bc_std.view.nodes import Manuscript

Data = dict[str, Any]
WORDS = ("ledger", "hash", "renewal", "18", "not", "office", "unless", "block", "record", "16", "months", "holder")
_FORCES = {"must": "MUST", "should": "SHOULD", "may": "MAY", "must-not": "MUST NOT"}
_PATHS = ("row-", "item-", "step-", "failure-")


def as_data(manuscript: Manuscript) -> Data:
    data: Data = json.loads(write_manuscript(manuscript))
    return data


def as_manuscript(data: Data) -> Manuscript:
    return read_manuscript(json.dumps(data).encode())


def objects(value: Any) -> Iterator[Data]:
    """Yield every object in data, the outer ones first."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def blocks_of(data: Data) -> list[list[Data]]:
    """Return every list of blocks that is no list of what stands elsewhere."""
    return [
        each["blocks"]
        for each in objects(data["sections"])
        if isinstance(each.get("blocks"), list) and each.get("type") != "index"
    ]


def texts_of(data: Data) -> list[Data]:
    return [each for each in objects(data) if each.get("type") == "text"]


def paragraph(chance: Random, name: str = "") -> Data:
    words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(4, 20)))
    return {"type": "paragraph", "id": name, "text": [{"type": "text", "text": words}], "blocks": []}


def fresh_id(chance: Random) -> str:
    return f"new-{chance.randrange(10**9)}"


def insert(data: Data, chance: Random) -> None:
    blocks = chance.choice(blocks_of(data))
    blocks.insert(chance.randint(0, len(blocks)), paragraph(chance, chance.choice(("", fresh_id(chance)))))


def delete(data: Data, chance: Random) -> None:
    blocks = chance.choice([each for each in blocks_of(data) if each])
    del blocks[chance.randrange(len(blocks))]


def move_inside(data: Data, chance: Random) -> None:
    blocks = chance.choice([data["sections"], *(each for each in blocks_of(data) if len(each) > 1)])
    block = blocks.pop(chance.randrange(len(blocks)))
    blocks.insert(chance.randint(0, len(blocks)), block)


def move_across(data: Data, chance: Random) -> None:
    source = chance.choice([each for each in blocks_of(data) if each])
    block = source.pop(chance.randrange(len(source)))
    target = chance.choice([each for each in blocks_of(data) if each is not source] or [source])
    target.insert(chance.randint(0, len(target)), block)


def reorder(data: Data, chance: Random) -> None:
    lists = [each["items"] for each in objects(data["sections"]) if each.get("type") == "items"]
    lists += [each["rows"] for each in objects(data["sections"]) if each.get("type") == "grid"]
    chance.shuffle(chance.choice([*lists, *blocks_of(data)]))


def _named(data: Data) -> list[Data]:
    return [each for each in objects(data["sections"]) if each.get("former_ids") is not None and each.get("id")]


def rename(data: Data, chance: Random) -> None:
    node = chance.choice(_named(data))
    node["former_ids"] = [*node["former_ids"], node["id"]]
    node["id"] = fresh_id(chance)


def split(data: Data, chance: Random) -> None:
    holders = [each for each in blocks_of(data) if any(block.get("id") and "text" in block for block in each)]
    if not holders:
        return
    blocks = chance.choice(holders)
    at = chance.choice([n for n, block in enumerate(blocks) if block.get("id") and "text" in block])
    node = blocks[at]
    if not isinstance(node["text"], list):
        return
    half = len(node["text"]) // 2
    rest = {**paragraph(chance, fresh_id(chance)), "text": node["text"][half:], "former_ids": [node["id"]]}
    node["text"] = node["text"][:half]
    blocks.insert(at + 1, rest)


def merge(data: Data, chance: Random) -> None:
    holders = [each for each in blocks_of(data) if sum(bool(block.get("id")) for block in each) > 1]
    if not holders:
        return
    blocks = chance.choice(holders)
    one, other = chance.sample([block for block in blocks if block.get("id")], 2)
    if one["type"] != other["type"] or one.get("role") != other.get("role"):
        return
    blocks.remove(other)
    one["former_ids"] = [*one.get("former_ids", ()), other["id"]]
    one["blocks"] = [*one.get("blocks", ()), *other.get("blocks", ())] if "blocks" in one else one.get("blocks")
    if one.get("blocks") is None:
        one.pop("blocks", None)


def change_words(data: Data, chance: Random) -> None:
    text = chance.choice(texts_of(data))
    words = text["text"].split(" ")
    at = chance.randrange(len(words))
    words[at : at + chance.randint(0, 3)] = [chance.choice(WORDS) for _ in range(chance.randint(1, 4))]
    text["text"] = " ".join(words)


def replace_words(data: Data, chance: Random) -> None:
    chance.choice(texts_of(data))["text"] = " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 9)))


def change_keyword(data: Data, chance: Random) -> None:
    keywords = [each for each in objects(data["sections"]) if each.get("type") == "keyword"]
    if keywords:
        force = chance.choice(list(_FORCES))
        chance.choice(keywords).update(force=force, text=_FORCES[force])


def change_link(data: Data, chance: Random) -> None:
    links = [each for each in objects(data["sections"]) if each.get("type") == "link"]
    if links:
        chance.choice(links)["target"] = chance.choice(links)["target"]


def wrap_words(data: Data, chance: Random) -> None:
    text = chance.choice(texts_of(data))
    inner = {"type": "text", "text": text.pop("text")}
    kind = chance.choice(("strong", "emphasis", "link"))
    more = {"kind": "web", "target": "https://a.example"} if kind == "link" else {}
    text.update(type=kind, children=[inner], **more)


def _grids(data: Data) -> list[Data]:
    return [each for each in objects(data["sections"]) if each.get("type") == "grid" and each["rows"]]


def insert_column(data: Data, chance: Random) -> None:
    grid = chance.choice(_grids(data))
    at = chance.randint(0, len(grid["alignments"]))
    grid["alignments"].insert(at, "end")
    for row in (*grid["head"], *grid["rows"]):
        row["cells"].insert(at, {"text": [{"type": "text", "text": chance.choice(WORDS)}]})


def delete_column(data: Data, chance: Random) -> None:
    grid = chance.choice(_grids(data))
    at = chance.randrange(len(grid["alignments"]))
    if len(grid["alignments"]) > 1:
        for cells in (grid["alignments"], *(row["cells"] for row in (*grid["head"], *grid["rows"]))):
            del cells[at]


def move_column(data: Data, chance: Random) -> None:
    grid = chance.choice(_grids(data))
    at, to = chance.randrange(len(grid["alignments"])), chance.randrange(len(grid["alignments"]))
    for cells in (grid["alignments"], *(row["cells"] for row in (*grid["head"], *grid["rows"]))):
        cells.insert(to, cells.pop(at))


def change_rows(data: Data, chance: Random) -> None:
    grid = chance.choice(_grids(data))
    if chance.random() < 0.5:
        del grid["rows"][chance.randrange(len(grid["rows"]))]
    else:
        cells = [{"text": [{"type": "text", "text": chance.choice(WORDS)}]} for _ in grid["alignments"]]
        at = chance.randint(0, len(grid["rows"]))
        grid["rows"].insert(at, {"id": f"x/row-{at}", "cells": cells})


def change_items(data: Data, chance: Random) -> None:
    lists = [each["items"] for each in objects(data["sections"]) if each.get("type") == "items" and each["items"]]
    items = chance.choice(lists)
    if chance.random() < 0.5 and len(items) > 1:
        del items[chance.randrange(len(items))]
    else:
        at = chance.randint(0, len(items))
        items.insert(at, {"id": f"x/item-{at}", "label": "", "blocks": [paragraph(chance)]})


def change_facts(data: Data, chance: Random) -> None:
    holders = [each for each in objects(data["sections"]) if each.get("facts")]
    facts = chance.choice(holders)["facts"]
    if chance.random() < 0.4:
        del facts[chance.randrange(len(facts))]
    else:
        facts.append({"name": chance.choice(("limits", "target")), "label": "L", "value": paragraph(chance)["text"]})


def change_provision(data: Data, chance: Random) -> None:
    boxes = [each for each in objects(data["sections"]) if each.get("provision")]
    if not boxes:
        return
    box = chance.choice(boxes)
    box["provision"]["targets"] = [*box["provision"]["targets"], "somebody"]
    box["role"] = box["provision"]["kind"] = chance.choice(("requirement", "recommendation", "permission"))


def change_footnote(data: Data, chance: Random) -> None:
    if data["footnotes"]:
        chance.choice(data["footnotes"])["text"] = paragraph(chance)["text"]


def change_names(data: Data, chance: Random) -> None:
    entries = [each for each in objects(data["sections"]) if each.get("names")]
    if entries:
        names = chance.choice(entries)["names"]
        if chance.random() < 0.5:
            del names[chance.randrange(len(names))]
        else:
            chance.choice(names).update(text=chance.choice(WORDS), acceptability="deprecated")


EDITS: tuple[Callable[[Data, Random], None], ...] = (
    *(insert, delete, move_inside, move_across, reorder, rename, split, merge, change_words, replace_words),
    *(change_keyword, change_link, wrap_words, insert_column, delete_column, move_column, change_rows, change_items),
    *(change_facts, change_provision, change_footnote, change_names),
)


def edited(
    manuscript: Manuscript, chance: Random, times: int, edits: tuple[Callable[..., None], ...] = EDITS
) -> Manuscript:
    """Return a Manuscript with as many random edits."""
    data = as_data(manuscript)
    for _ in range(times):
        chance.choice(edits)(data, chance)
    return as_manuscript(data)


def coming_and_going(whole: Manuscript, taken: Collection[str]) -> Iterator[tuple[Manuscript, Manuscript]]:
    """Yield a Manuscript to which whole divisions come, and one from which they go, each with what it becomes."""
    fewer = replace(whole, sections=tuple(section for section in whole.sections if section.id not in taken))
    assert len(fewer.sections) < len(whole.sections)
    yield fewer, whole
    yield whole, fewer
