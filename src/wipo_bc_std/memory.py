"""What was made of what, the last time: for a process that makes the same draft again after each small change."""

import operator
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from msgspec import Struct, field

T = TypeVar("T")
Same = Callable[[Any, Any], bool]


class Memory(Struct):
    """Holds for each key the last thing that was made, and what it was made of.

    It is passed to whoever may use it, and forgets nothing by itself: keys are paths and ids, of which a draft has few.
    What is remembered is shared, so only what nobody changes belongs here.
    """

    made: dict[Hashable, tuple[Any, Any]] = field(default_factory=dict)

    def recall(self, key: Hashable, of: object, make: Callable[[], T], same: Same = operator.eq) -> T:
        """Return what was made under a key if it was made of the `same`, else what `make` gives now."""
        known = self.made.get(key)
        if known is not None and same(known[0], of):
            made: T = known[1]
            return made
        made = make()
        self.made[key] = (of, made)
        return made


def are_identical(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    """Return whether two tuples hold the same objects: of two that are equal, each may know another place."""
    return len(some) == len(others) and all(map(operator.is_, some, others))
