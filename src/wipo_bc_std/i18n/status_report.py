"""To give the state of the translations as data: one JSON object `{schema, counts, items}`."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from wipo_bc_std.i18n.status import Progress
from wipo_bc_std.model.fields import LanguageCode

Count = Annotated[int, Field(ge=0)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class StateCounts(_Row):
    """How many are translated, translated from an older source, and not translated."""

    translated: Count
    stale: Count
    missing: Count


class ProgressData(_Row):
    """One clause, annex, model, use case, record of evidence or reference in one language.

    `words` are those of the source, and `percent` is the share of them that is translated, rounded down.
    """

    language: LanguageCode
    id: str
    texts: StateCounts
    words: StateCounts
    percent: Annotated[int, Field(ge=0, le=100)]


class StatusReport(_Row):
    """What `i18n status --format json` prints; `counts` are texts of all languages together."""

    schema_: Annotated[Literal["wipo-bc-std/translations/1"], Field(alias="schema")] = "wipo-bc-std/translations/1"
    counts: StateCounts
    items: tuple[ProgressData, ...]


def report_status(rows: Iterable[Progress]) -> StatusReport:
    """Return the progress of translations as data."""
    items = tuple(
        ProgressData(
            language=row.language,
            id=row.holder,
            texts=StateCounts(**row.texts),
            words=StateCounts(**row.words),
            percent=row.percent,
        )
        for row in rows
    )
    counts = StateCounts(
        translated=sum(item.texts.translated for item in items),
        stale=sum(item.texts.stale for item in items),
        missing=sum(item.texts.missing for item in items),
    )
    return StatusReport(counts=counts, items=items)
