"""W006: the work plan has the same work twice."""

from collections.abc import Iterator
from itertools import combinations

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.topics import are_alike, measure_overlap, read_topic
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.task import OPEN_WORK, WorkItem
from wipo_bc_std.model.time_frame import read_years
from wipo_bc_std.resolve.draft import Draft

_MOST_TOLD = 6


@rule("W006", basis="house rule: each work is planned once", severity=Severity.WARNING)
def repeated_work(draft: Draft) -> Iterator[Finding]:
    """Two actions or items of the work plan are about the same work.

    Nobody can say which of the two was done, or who does which. Two texts count as the same work when they share a name and
    four tenths of the words that carry meaning, or seven tenths without a name; items for different sessions or times, and
    items of which one is done or dropped, may be alike. An item has the same title, session and time as another one only by mistake.

    Flagged:

        file: work-plan.yml
        items:
          - id: improve
            title: Improvement of the draft
            time_frame: 2026 – 2027
            actions:
              - Research the outcome of the Sample Ledger project, so that its use cases enter the draft.
              - Analyze the use cases of offices such as the Sample Ledger, and research its outcome further.

    Flagged:

        file: work-plan.yml
        items:
          - id: research
            title: Research
            time_frame: 2026 – 2027
            actions: [Research the outcome of the Sample Ledger project and the use cases of offices.]
          - id: improve
            title: Improvement of the draft
            time_frame: "2027"
            actions: [Improve the draft by the use cases and the outcome of the Sample Ledger.]

    Flagged:

        file: work-plan.yml
        items:
          - {id: one, title: Meeting, time_frame: "2027"}
          - {id: two, title: Meeting, time_frame: "2027"}

    Accepted:

        file: work-plan.yml
        items:
          - id: improve
            title: Improvement of the draft
            time_frame: 2026 – 2027
            actions:
              - Research the outcome of the Sample Ledger project, so that its use cases enter the draft.
              - Ask offices which use cases they gave up, and why.

    Accepted:

        file: work-plan.yml
        items:
          - {id: one, title: Task Force report at CWS/20, time_frame: "2027"}
          - {id: two, title: Task Force report at CWS/21, time_frame: "2027"}
    """
    plan = draft.standard.work_plan
    items = () if plan is None else plan.items
    for item in items:
        yield from _compare(_actions(item), _actions(item), is_one=True)
    for first, second in combinations(items, 2):
        if _at_another_time(first, second):
            continue
        titles = " ".join(first.title.text.split()).casefold(), " ".join(second.title.text.split()).casefold()
        if titles[0] == titles[1] and first.time_frame == second.time_frame:
            yield Finding(
                second.at("title"),
                f"the items “{first.id}” and “{second.id}” have one title and one time",
                hint="make one item of them, or say in the titles how they differ",
                related=(Related(first.at("title"), "the other one stands here"),),
            )
        yield from _compare(_actions(first) or _title(first), _actions(second) or _title(second))


def _at_another_time(first: WorkItem, second: WorkItem) -> bool:
    """Return whether two items can be alike: they are for other sessions or times, or one is no longer planned."""
    if first.status not in (*OPEN_WORK, "unknown") or second.status not in (*OPEN_WORK, "unknown"):
        return True
    if first.session is not None and second.session is not None and first.session != second.session:
        return True
    years = read_years(first.time_frame), read_years(second.time_frame)
    return all(years) and not set(years[0]) & set(years[1])


def _actions(item: WorkItem) -> tuple[tuple[str, Span], ...]:
    return tuple((action.text, item.at("actions", place)) for place, action in enumerate(item.actions))


def _title(item: WorkItem) -> tuple[tuple[str, Span], ...]:
    return ((item.title.text, item.at("title")),)


def _compare(
    earlier: tuple[tuple[str, Span], ...], later: tuple[tuple[str, Span], ...], *, is_one: bool = False
) -> Iterator[Finding]:
    for number, (text, at) in enumerate(later):
        for other, there in earlier[:number] if is_one else earlier:
            ours, theirs = read_topic(text), read_topic(other)
            if are_alike(ours, theirs):
                _, shared = measure_overlap(ours, theirs)
                told = ", ".join(shared[:_MOST_TOLD])
                yield Finding(
                    at,
                    f"the same work is planned twice: both tell of {told}",
                    hint="make one action of the two, or say in each what the other one is not about",
                    related=(Related(there, "it is planned here, too"),),
                )
                break
