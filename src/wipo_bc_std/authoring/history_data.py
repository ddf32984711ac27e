"""To give the history of an id as data: one JSON object `{schema, id, places, counts, items}`."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from wipo_bc_std.authoring.history import Appearance, GroundKind, History, Touch


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class StandingData(_Row):
    """Where something stands today."""

    id: str = Field(description="The id under which it stands there.")
    file: str = Field(description="The file, below the project's folder.")
    line: int = Field(description="The line, from 1.")


class GroundData(_Row):
    """What a commit says of why, in a line of its message."""

    kind: GroundKind = Field(description="What it names: a reason, a decision, evidence or a comment.")
    text: str = Field(description="What it says.")


class AppearanceData(_Row):
    """What publications say of it."""

    since: str = Field(description="The publication in which it appeared; empty if it is new.")
    changed: str = Field(description="The publication in which it was last changed; empty if it is new.")
    state: Literal["same", "changed", "new", "gone"] = Field(
        description="How it stands to the newest publication: the same, changed since, new since, or gone from the draft."
    )
    label: str = Field(description="The same in words.")


class ReasonData(_Row):
    """A reason of a change, of those in changes/."""

    id: str = Field(description="The reason's id.")
    text: str = Field(description="Why it was changed, and on what that rests.")
    since: str = Field(description="The first publication with the change; empty while there is none.")


class EventData(_Row):
    """A commit that touched what the id stands for."""

    commit: str = Field(description="The full name of the commit.")
    date: str = Field(description="The day on which its author made it.")
    subject: str = Field(description="The first line of its message.")
    change: Touch = Field(description="What it did: added, changed, moved to another file, or removed.")
    ids: tuple[str, ...] = Field(description="The ids that it had then.")
    files: tuple[str, ...] = Field(description="The files in which it stood then.")
    grounds: tuple[GroundData, ...] = Field((), description="What the commit says of why.")


class HistoryCounts(_Row):
    """How many commits there are."""

    items: Annotated[int, Field(ge=0)] = Field(description="How many commits touched it.")


class HistoryReport(_Row):
    """What `history --format json` prints."""

    schema_: Annotated[Literal["wipo-bc-std/history/1"], Field(alias="schema")] = Field(
        "wipo-bc-std/history/1", description="The name and version of this form."
    )
    id: str = Field(description="The id that was asked for.")
    places: tuple[StandingData, ...] = Field(description="Where it stands today; empty where it does not.")
    uncommitted: bool = Field(description="Whether it differs from what was committed last.")
    publications: AppearanceData | None = Field(
        None, description="What publications say of it; null where nothing is published, or nothing of the kind."
    )
    reasons: tuple[ReasonData, ...] = Field((), description="The reasons in changes/ that are about it.")
    complete: bool = Field(description="Whether the whole past was looked at.")
    counts: HistoryCounts = Field(description="How many rows there are.")
    items: tuple[EventData, ...] = Field(description="The commits that touched it, newest first.")


def history_data(history: History) -> HistoryReport:
    """Return a history as data."""
    items = tuple(
        EventData(
            commit=event.commit,
            date=event.date,
            subject=event.subject,
            change=event.touch,
            ids=event.ids,
            files=event.files,
            grounds=tuple(GroundData(kind=kind, text=text) for kind, text in event.grounds),
        )
        for event in history.events
    )
    return HistoryReport(
        id=history.id,
        places=tuple(StandingData(id=item.id, file=_printable(item.file), line=item.line) for item in history.today),
        uncommitted=history.is_uncommitted,
        publications=None if history.appearance is None else _appearance(history.appearance),
        reasons=tuple(ReasonData(id=why.id, text=why.text, since=why.since) for why in history.reasons),
        complete=not history.is_cut,
        counts=HistoryCounts(items=len(items)),
        items=items,
    )


def _appearance(appearance: Appearance) -> AppearanceData:
    return AppearanceData(
        since=appearance.since, changed=appearance.changed, state=appearance.state, label=appearance.label
    )


def _printable(path: str) -> str:
    """Return a path without what is not text in it: names of files can be any bytes."""
    return path.encode("utf-8", errors="replace").decode("utf-8")
