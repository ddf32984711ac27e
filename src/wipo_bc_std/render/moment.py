"""The time that files tell of themselves."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from wipo_bc_std.settings import UsageError

# Whoever only checks does not wait for the nodes.
if TYPE_CHECKING:
    from wipo_bc_std.view.nodes import Manuscript


def file_moment(manuscript: Manuscript) -> datetime:
    """Return the time for file metadata: SOURCE_DATE_EPOCH (seconds since 1970, UTC), else the draft's date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.combine(datetime.fromisoformat(manuscript.cover.date), time(), UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is “{epoch}”: it must be a number of seconds since 1970") from error
