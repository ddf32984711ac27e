"""The figures of papers: all groups there are, each read when a paper first asks for one of its figures."""

import difflib
from collections.abc import Mapping
from datetime import date
from functools import cache

from msgspec import Struct, field

from wipo_bc_std.registry import discover
from wipo_bc_std.review.visible import show_words
from wipo_bc_std.session import data
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.paper_matter import PaperMatter


@cache
def all_groups() -> Mapping[str, DataGroup]:
    """Return the groups of figures by their names; raise ValueError where two have the same name."""
    found = [group for groups in discover(data, DataGroup).values() for group in groups]
    by_name = {group.name: group for group in found}
    if len(by_name) < len(found):
        raise ValueError("two groups of figures have the same name")
    return by_name


class Figures(Struct, frozen=True):
    """The figures that a paper can print, made of its matter."""

    matter: PaperMatter
    read: dict[str, Mapping[str, Datum]] = field(default_factory=dict)

    def find(self, name: str) -> Datum | None:
        """Return a figure by its name, None where there is none of that name, or nothing is known of it."""
        group = all_groups().get(name.partition(".")[0])
        if group is None:
            return None
        if group.name not in self.read:
            self.read[group.name] = {datum.name: datum for datum in group.read(self.matter)}
        return self.read[group.name].get(name)


def explain_absence(name: str) -> tuple[str, str]:
    """Return why there is no figure of a name, and what to do."""
    known = {each: told for group in all_groups().values() for each, told in group.names.items()}
    if name in known:
        told = known[name].rstrip(".")
        return (
            f"the figure “{name}” is not known now",
            f"it is: {told[:1].lower()}{told[1:]}; add the data, or write the sentence without it",
        )
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    told = f"did you mean “{near[0]}”?" if near else f"groups of figures are {', '.join(sorted(all_groups()))}"
    return f"there is no figure “{name[:60]}”", f"{told}; wipo-bc-std session figures lists all"


def say_value(value: int | date | str, speech: Speech) -> str:
    """Return a figure as a paper prints it."""
    if isinstance(value, date):
        return speech.day(value)
    return str(value) if isinstance(value, int) else show_words(value)
