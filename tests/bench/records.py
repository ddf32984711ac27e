"""The real draft with many more records of evidence, and an export of another body that is as large as real ones."""

import json
import shutil
from pathlib import Path


def multiply_evidence(root: Path, folder: Path, count: int) -> None:
    """Write a copy of the draft in `root` that has so many records of evidence."""
    shutil.copytree(root / "standard", folder / "standard")
    target = folder / "standard" / "evidence"
    real = sorted(target.glob("*.yml"))
    for number in range(count - len(real)):
        path = real[number % len(real)]
        name = f"{path.stem}-{number}"
        text = path.read_text(encoding="utf-8").replace(f"id: {path.stem}\n", f"id: {name}\n", 1)
        (target / f"{name}.yml").write_text(text, encoding="utf-8")


def write_export(path: Path, count: int) -> None:
    """Write so many documents in the form of ISO Open Data, with as much text beside what is read as the real ones have."""
    scope = {"en": "<p>" + "word " * 250 + "</p>"}
    with path.open("w", encoding="utf-8") as file:
        for number in range(100_000, 100_000 + count):
            # Every third one was replaced by the next.
            replaced = [number + 1] if number % 3 == 0 else None
            document = {"id": number, "reference": f"ISO {number}:2020", "currentStage": 9599 if replaced else 6060}
            told = document | {"replacedBy": replaced, "ownerCommittee": "ISO/TC 1", "scope": scope}
            file.write(json.dumps(told) + "\n")
