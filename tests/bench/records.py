"""The real draft with many more records of evidence, each a copy of a real one under an id of its own."""

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
