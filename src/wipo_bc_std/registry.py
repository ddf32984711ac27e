"""To discover what the modules of a folder declare: the folder listing is the list."""

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

Declared = TypeVar("Declared")


def discover(package: ModuleType, kind: type[Declared]) -> dict[str, tuple[Declared, ...]]:
    """Return, for each module of `package` in order of name, the values of `kind` that it declares at its top level."""
    return {name: declared(package, name, kind) for name in names(package)}


def names(package: ModuleType) -> tuple[str, ...]:
    """Return the names of the modules of `package`, in order; none is imported."""
    return tuple(sorted(info.name for info in pkgutil.iter_modules(package.__path__)))


def declared(package: ModuleType, name: str, kind: type[Declared]) -> tuple[Declared, ...]:
    """Return the values of `kind` that the module `name` of `package` declares at its top level."""
    module = importlib.import_module(f"{package.__name__}.{name}")
    return tuple(value for value in vars(module).values() if isinstance(value, kind))
