"""Make a large draft out of the real one: `python -m tests.bench.generate --provisions 300 --to DIR`.

The large draft has as many provisions as asked and a hundred words for each: 300 provisions are 30,000 words. It is
made of the real draft's own pieces. Each provision comes with the first sentence of its rationale, so that provisions
are about half of the words, as in a grown standard. All else (paragraphs with their lists, tables and figures, notes,
examples, open issues, footnotes, concepts, references) fills the other half in the proportions that it has in the real
draft. The words of each text are shuffled, ids are new, links lead to the copy that is nearest.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.bench.census import take_census
from tests.bench.pieces import FENCE, ID_LINE, LINK, PICTURE, edit_prose, read_division
from tests.bench.plan import Entries, Original, Placed, Plan, PlannedFile, make_plan, new_title
from tests.bench.prose import shuffle_words

ROOT = Path(__file__).parents[2]
SEED = 59
WORDS_A_PROVISION = 100
_KEPT_FILES = ("LICENSE", "retired-ids.txt")
_ASSUMED = re.compile(r"references: \[([^\]]*)\]")
_WEB = ("https", "http", "mailto")


def generate(source: Path, target: Path, provisions: int, seed: int = SEED) -> None:
    """Write to the folder `target` a project made of that in `source`; the same arguments give the same bytes."""
    plan = make_plan(_read(source / "standard"), provisions, provisions * WORDS_A_PROVISION)
    (target / "standard").mkdir(parents=True)
    _Writer(plan, source / "standard", target / "standard", Random(seed)).write()  # noqa: S311 - no secret


def _read(folder: Path) -> Original:
    particulars = _load(folder / "standard.yml")
    names = [f"clauses/{name}.md" for name in particulars["body"]]
    names += [f"annexes/{name}.md" for name in particulars.get("annexes", ())]
    return Original(
        tuple(read_division(folder / name) for name in names),
        _entries(sorted((folder / "terms").glob("*.yml")), "concepts"),
        _entries([folder / "references.yml"], "references"),
    )


def _entries(paths: list[Path], key: str) -> Entries:
    found = [(item, path.stem) for path in paths for item in _load(path)[key]]
    return Entries({item["id"]: item for item, _ in found}, {item["id"]: stem for item, stem in found})


def _load(path: Path) -> Any:
    # Every scalar stays text, as it is for the program.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text


def _dump(value: object) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=120, default_flow_style=None)


@dataclass
class _Writer:
    """Writes the files of a plan, in order: the shuffling and the turns of concepts depend on it."""

    plan: Plan
    source: Path
    target: Path
    random: Random
    turns: Counter[tuple[str, str]] = field(default_factory=Counter)

    def write(self) -> None:
        for name in _KEPT_FILES:
            if (self.source / name).is_file():
                self._put(name, (self.source / name).read_bytes())
        self._put_text("standard.yml", _dump(self._particulars()))
        for file in self.plan.files:
            self._put_text(f"{file.division.folder}/{file.name}.md", self._division(file))
        for name, items in self._concepts():
            self._put_text(f"terms/{name}.yml", _dump({"concepts": items}))
        self._put_text("references.yml", _dump({"references": list(self._references())}))

    def _put_text(self, name: str, text: str) -> None:
        self._put(name, text.encode())

    def _put(self, name: str, content: bytes) -> None:
        path = self.target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def _particulars(self) -> dict[str, Any]:
        found: dict[str, Any] = _load(self.source / "standard.yml")
        for key, folder in (("body", "clauses"), ("annexes", "annexes")):
            found[key] = [file.name for file in self.plan.files if file.division.folder == folder]
        for path in found.get("reading_paths", ()):
            path["stops"] = [stop for stop in map(self._stop, path["stops"]) if stop]
        found["reading_paths"] = [path for path in found.get("reading_paths", ()) if path["stops"]]
        return found

    def _stop(self, identifier: str) -> str:
        """Return what stands for a stop of a reading path in the first copies, nothing where there is none."""
        concept = self.plan.new_id(identifier, 1) if identifier in self.plan.concepts else ""
        return self.plan.nearest(identifier, 1) or concept

    # --- clauses and annexes ------------------------------------------------------------------------------------------

    def _division(self, file: PlannedFile) -> str:
        matter = {key: value for key, value in file.division.matter.items() if key != "former_ids"}
        matter |= {"id": file.name, "title": self._title(matter["title"], file.copy)}
        placed = (*file.placed, *(Placed(piece, 0) for piece in file.footnotes))
        parts = ["\n".join(self._piece(item, file.copy)) for item in placed]
        return "\n\n".join((f"---\n{_dump(matter)}---", *parts)) + "\n"

    def _title(self, title: str, number: int) -> str:
        return new_title(shuffle_words(title, self.random), number)

    def _piece(self, item: Placed, copy: int) -> Iterator[str]:
        for line in edit_prose(item.piece.lines, lambda text: shuffle_words(text, self.random)):
            if line.startswith(":former_ids:"):
                continue
            if line.startswith(":reopen_when:"):
                yield from self._assumed(line)
                continue
            id_line, fence, picture = ID_LINE.fullmatch(line), FENCE.fullmatch(line), PICTURE.fullmatch(line)
            if id_line:
                kept = re.sub(r'\s+former=("[^"]*"|\S+?)(?=[\s}])', "", line)
                yield kept.replace(id_line["id"], self.plan.new_id(id_line["id"], item.number), 1)
            elif fence and fence["id"]:
                name = self.plan.new_id(fence["id"], item.number)
                yield f"{fence['colons']}{{{fence['kind']}}} {name}"
            elif picture:
                yield f":src: {self._picture(picture['name'], item.number)}"
            else:
                yield self._linked(line, copy)

    def _assumed(self, line: str) -> Iterator[str]:
        """Yield what a text takes for granted, with references that the made draft has; nothing where it has none of them."""
        found = _ASSUMED.search(line)
        named = [] if found is None else re.split(r",\s*", found[1])
        kept = [f"{name}-{number}" for name in named if (number := self._entry("ref", name))]
        if found is None or kept:
            yield line if found is None else line.replace(found[0], f"references: [{', '.join(kept)}]")

    def _picture(self, name: str, number: int) -> str:
        path = Path(name)
        new = f"{path.stem}-{number}{path.suffix}"
        self._put(f"figures/{new}", (self.source / "figures" / name).read_bytes())
        return new

    # --- links --------------------------------------------------------------------------------------------------------

    def _linked(self, text: str, copy: int, entry: int = 0) -> str:
        """Return text with its links led to this `copy` of the file, or to the `entry`-th copy of a concept."""

        def lead(match: re.Match[str]) -> str:
            kind, identifier, words = match["kind"], match["id"], match["words"]
            if kind in _WEB:
                return match[0]
            if kind in {"term", "ref"}:
                number = self._entry(kind, identifier, entry)
                new = f"{identifier}-{number}" if number else ""
            else:
                number, new = 1, self.plan.nearest(identifier, copy)
            if not new:
                return words or identifier
            if words is None:
                return f"<{kind}:{new}>"
            return f"[{new_title(words, number) if kind == 'term' else words}]({kind}:{new})"

        return LINK.sub(lead, text)

    def _entry(self, kind: str, identifier: str, wanted: int = 0) -> int:
        """Return which copy of a concept or reference a link leads to, 0 for none; without a wish, each in turn."""
        count = (self.plan.concepts if kind == "term" else self.plan.references).get(identifier, 0)
        if not count or (wanted and kind == "term"):
            return min(count, wanted)
        self.turns[kind, identifier] += 1
        return (self.turns[kind, identifier] - 1) % count + 1

    # --- concepts and references --------------------------------------------------------------------------------------

    def _concepts(self) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        """Yield the files of `terms/` with their concepts: the second copies stand in the second file, and so on."""
        entries = self.plan.original.concepts
        for theme in sorted(set(entries.files.values())):
            counts = {name: count for name, count in self.plan.concepts.items() if entries.files[name] == theme}
            for number in range(1, max(counts.values(), default=0) + 1):
                names = [name for name, count in counts.items() if count >= number]
                yield f"{theme}-{number}", [self._concept(entries.items[name], number) for name in names]

    def _concept(self, item: dict[str, Any], number: int) -> dict[str, Any]:
        made = {key: value for key, value in item.items() if key not in {"former_ids", "related"}}
        made["id"] = f"{item['id']}-{number}"
        made["designations"] = {
            language: [self._designation(designation, number) for designation in designations]
            for language, designations in item["designations"].items()
        }
        if "ref" in item.get("source", {}):
            reference = item["source"]["ref"]
            made["source"] = {**item["source"], "ref": f"{reference}-{self._entry('ref', reference)}"}
        if "definition" in item:
            made["definition"] = self._by_language(item["definition"], number)
        if "notes" in item:
            made["notes"] = [self._by_language(note, number) for note in item["notes"]]
        related = [
            {**relation, "concept": f"{relation['concept']}-{self._entry('term', relation['concept'], number)}"}
            for relation in item.get("related", ())
            if relation["concept"] in self.plan.concepts
        ]
        return {**made, "related": related} if related else made

    def _designation(self, designation: dict[str, Any], number: int) -> dict[str, Any]:
        made = {**designation, "term": new_title(designation["term"], number)}
        if "variants" in designation:
            made["variants"] = [new_title(variant, number) for variant in designation["variants"]]
        return made

    def _by_language(self, texts: dict[str, str], number: int) -> dict[str, str]:
        return {language: self._text(text, number) for language, text in texts.items()}

    def _text(self, text: str, number: int) -> str:
        return self._linked(shuffle_words(text, self.random), 1, number)

    def _references(self) -> Iterator[dict[str, Any]]:
        entries, counts = self.plan.original.references.items, self.plan.references
        for number in range(1, max(counts.values(), default=0) + 1):
            for name, item in entries.items():
                if counts.get(name, 0) >= number:
                    made = {key: value for key, value in item.items() if key != "former_ids"}
                    made |= {"id": f"{name}-{number}", "designation": new_title(item["designation"], number)}
                    made |= {key: self._text(item[key], number) for key in ("title", "note") if key in item}
                    if "url" in item:
                        # A copy is another document and stands elsewhere.
                        made["url"] = f"{item['url']}#{number}"
                    yield made


def main() -> None:
    """Make a large draft in a folder and say what it holds."""
    parser = argparse.ArgumentParser(description="Make a large draft out of the real one.")
    parser.add_argument("--provisions", type=int, default=300)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--from", dest="source", type=Path, default=ROOT, help="project to take the pieces from")
    parser.add_argument("--to", dest="target", type=Path, required=True, help="new folder to write to")
    given = parser.parse_args()
    if (given.target / "standard").exists():
        parser.error(f"{given.target / 'standard'} is there already")
    generate(given.source, given.target, given.provisions, given.seed)
    print(f"{given.target}: {take_census(given.target)}")


if __name__ == "__main__":
    main()
