"""To discover what the modules of a folder declare: the folder listing is the list."""

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

Declared = TypeVar("Declared")


def discover(package: ModuleType, kind: type[Declared]) -> dict[str, tuple[Declared, ...]]:
    """Return, for each module of `package` in order of name, the values of `kind` that it declares at its top level."""
    found: dict[str, tuple[Declared, ...]] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        found[info.name] = tuple(value for value in vars(module).values() if isinstance(value, kind))
    return found
