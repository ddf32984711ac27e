"""All defects there are, by code: those of loading and resolving, of the engine, and of the rules."""

from functools import cache
from types import ModuleType

from wipo_bc_std.check import codes as check_codes
from wipo_bc_std.check import rules
from wipo_bc_std.check.rule import Rule
from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.i18n import codes as i18n_codes
from wipo_bc_std.load import codes as load_codes
from wipo_bc_std.registry import discover
from wipo_bc_std.resolve import codes as resolve_codes


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return the rules in order of code."""
    found = (item for items in discover(rules, Rule).values() for item in items)
    return tuple(sorted(found, key=lambda item: item.defect.code))


@cache
def all_defects() -> dict[str, Defect]:
    """Return every defect by its code, in order; raise ValueError where a code is used twice."""
    stages: tuple[ModuleType, ...] = (load_codes, resolve_codes, i18n_codes, check_codes)
    found = [value for module in stages for value in vars(module).values() if isinstance(value, Defect)]
    found += [item.defect for item in all_rules()]
    by_code = {defect.code: defect for defect in sorted(found, key=lambda defect: defect.code)}
    if len(by_code) < len(found):
        raise ValueError("a code is used twice")
    return by_code
