"""Random edits of provisions as data, and of what stands around them and is nobody's news."""

from collections.abc import Callable, Mapping
from random import Random

from tests.redline.edits import WORDS, Data, as_data, as_manuscript, blocks_of, objects, paragraph
from wipo_bc_std.view.nodes import Manuscript

_FORCES = {"requirement": "must", "recommendation": "should", "permission": "may", "capability": "can"}
_KEYS = ("targets", "rights", "setups")
_ASIDES = ("rationale", "note", "example")


def _provisions(data: Data) -> list[Data]:
    return [each for each in objects(data["sections"]) if each.get("provision")]


def _text_in(blocks: list[Data], chance: Random) -> Data | None:
    found = [each for each in objects(blocks) if each.get("type") == "text"]
    return chance.choice(found) if found else None


def _statement(box: Data) -> list[Data]:
    return [block for block in box["blocks"] if block.get("role") not in _ASIDES]


def reword(data: Data, chance: Random) -> None:
    text = _text_in(_statement(chance.choice(_provisions(data))), chance)
    if text is not None:
        text["text"] = f"{text['text']} {chance.choice(WORDS)}"


def explain_otherwise(data: Data, chance: Random) -> None:
    asides = [each for each in objects(data["sections"]) if each.get("role") in _ASIDES]
    text = _text_in([chance.choice(asides)], chance)
    if text is not None:
        text["text"] = f"{text['text']} {chance.choice(WORDS)}"


def change_kind(data: Data, chance: Random) -> None:
    box = chance.choice(_provisions(data))
    box["role"] = box["provision"]["kind"] = kind = chance.choice(list(_FORCES))
    if box["provision"]["force"]:
        box["provision"]["force"] = _FORCES[kind]
        for keyword in objects(_statement(box)):
            if keyword.get("type") == "keyword":
                keyword.update(force=_FORCES[kind], text=_FORCES[kind].upper())


def change_reach(data: Data, chance: Random) -> None:
    name = chance.choice(_KEYS)
    keys = [*(each["key"] for each in data["vocabulary"][name]), *(("nobody-knows",) if name == "targets" else ())]
    least = 1 if name == "targets" and chance.random() < 0.9 else 0
    chance.choice(_provisions(data))["provision"][name] = chance.sample(keys, chance.randint(least, len(keys)))


def withdraw(data: Data, chance: Random) -> None:
    box = chance.choice(_provisions(data))
    box["provision"].update(status="deleted", force=None)
    box.update(facts=[], blocks=[paragraph(chance)])


def delete(data: Data, chance: Random) -> None:
    holder, box = chance.choice(
        [(blocks, block) for blocks in blocks_of(data) for block in blocks if block.get("provision")]
    )
    if len(_provisions(data)) > 1:
        holder.remove(box)


def add(data: Data, chance: Random) -> None:
    model = chance.choice(_provisions(data))
    name = f"KE-{chance.randrange(100, 10**6)}"
    copy = {**as_data_of(model), "id": name, "label": name, "former_ids": [], "blocks": [paragraph(chance)]}
    chance.choice(data["sections"])["blocks"].append(copy)


def as_data_of(box: Data) -> Data:
    """Return a copy of data that shares nothing with it."""
    return {
        key: as_data_of(value) if isinstance(value, dict) else list(value) if isinstance(value, list) else value
        for key, value in box.items()
    }


def move(data: Data, chance: Random) -> None:
    holder, box = chance.choice(
        [(blocks, block) for blocks in blocks_of(data) for block in blocks if block.get("provision")]
    )
    holder.remove(box)
    blocks = chance.choice(data["sections"])["blocks"]
    blocks.insert(chance.randint(0, len(blocks)), box)


def rename(data: Data, chance: Random) -> None:
    box = chance.choice(_provisions(data))
    old, new = box["id"], f"LA-{chance.randrange(100, 10**6)}"
    box.update(id=new, label=new, former_ids=[*box["former_ids"], old])
    for link in objects(data):
        if link.get("type") == "link" and link["target"] == old:
            link["target"] = new


def renumber(data: Data, chance: Random) -> None:
    for each in objects(data["sections"]):
        if each.get("type") == "paragraph" and each.get("number"):
            each["number"] = each["label"] = str(chance.randrange(1000))


def insert(data: Data, chance: Random) -> None:
    blocks = chance.choice(data["sections"])["blocks"]
    blocks.insert(chance.randint(0, len(blocks)), paragraph(chance, f"new-{chance.randrange(10**9)}"))


EDITS: tuple[Callable[[Data, Random], None], ...] = (
    *(reword, explain_otherwise, change_kind, change_reach, change_reach, withdraw, delete, add),
    *(move, rename, renumber, insert),
)


# After many of these most provisions are still there, and are for others than before.
MILD: tuple[Callable[[Data, Random], None], ...] = (reword, change_kind, change_kind, *(change_reach,) * 6, add)


def edited_provisions(
    manuscript: Manuscript, chance: Random, times: int, edits: tuple[Callable[[Data, Random], None], ...] = EDITS
) -> Manuscript:
    """Return a Manuscript with as many random edits of its provisions, and of what stands around them."""
    data = as_data(manuscript)
    for _ in range(times):
        chance.choice(edits)(data, chance)
    return as_manuscript(data)


def new_names(old: Manuscript, new: Manuscript) -> Mapping[str, str]:
    """Return the new ids of provisions that were renamed, by the ids that they had in the old Manuscript."""
    had = {each["id"] for each in _provisions(as_data(old))}
    return {name: each["id"] for each in _provisions(as_data(new)) for name in each["former_ids"] if name in had}
