"""`evidence ask`: who is asked what about evidence in a round, shown before it is put into the forms."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from datetime import date

    from wipo_bc_std.evidence.asking import Assignments, Question, Unasked
    from wipo_bc_std.pipeline import Checked
    from wipo_bc_std.review.asked import AskedQuestion
    from wipo_bc_std.review.passage import Passage
    from wipo_bc_std.review.store import RoundMatter, Store

# What there is nobody to ask about is told up to here; nobody reads more.
_MOST = 40
_CAUSES = {
    "passed-on": "another office said that it knows better",
    "owner": "it is the owner",
    "witness": "it is a witness",
    "interest": "it said that it can answer, or commented there",
    "rotation": "it is its turn among those that were silent for two rounds",
}
_OBSTACLES = {
    "not-invited": "is not invited",
    "asked-before": "was asked this before",
    "full": "has as many questions as an office gets until the next session",
}
_TIMES = {"due": "due by", "overdue": "overdue since", "long-overdue": "long overdue, since"}
_KINDS = {
    "provision": "whether the words still fit practice",
    "understanding": "whether a reader understands it",
    "application": "what a reader would need to apply it",
}


def ask(
    *,
    round_name: Annotated[
        str | None, typer.Option("--round", metavar="ID", help="The round [default: the only one].")
    ] = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", help="The day to judge by [default: the date of the draft]."),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Put the questions into the round; nothing is written without it.")
    ] = False,
) -> None:
    """Say whom to ask what: evidence that is due, and provisions that are stale, a few minutes each.

    A question goes to the owner of the evidence, else to a witness, else to an office that declared interest in an answer to
    a round or commented there. One office that answered neither of the last two rounds is asked as a reader, by turns. No
    office gets more than three questions (fifteen minutes) between two sessions, nor the same question twice. The same
    sources and the same store give the same questions. With --write they are kept in asked.yml of the round, in the private
    store, and the forms of these offices have them; what was written before stays, as forms may have been sent.
    """
    from wipo_bc_std.cli.reviews import find_round, find_store  # noqa: PLC0415 - it imports the commands of `review`
    from wipo_bc_std.evidence import asking  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.evidence.grounds import make_world  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.pipeline import date_changes, read_project  # noqa: PLC0415
    from wipo_bc_std.session.evidence_questions import describe_offices  # noqa: PLC0415

    day = read_day("--today", today)
    store = find_store(is_written=write)
    matter = find_round(store, round_name)
    _refuse_late(matter, writes=write)
    checked = read_project(open_project(find_call_root()), day)
    draft, touched = checked.draft, date_changes(checked.draft)
    passages = _read_passages(store, matter)
    texts = next(iter(passages.values()), ())
    # A form asks about no text that its reader cannot look at.
    wordings = {name: each.digest for each in texts for name in (*each.former_ids, each.id)}
    offices = describe_offices(matter, _read_rounds(store), texts)
    questions = asking.list_questions(draft, wordings, touched)
    readings = asking.list_readings(draft, wordings, touched)
    made = asking.assign(questions, readings, offices, make_world(draft).cycle)
    for line in _tell(matter, made, len(questions), draft.today):
        Call.console.result(line)
    if not made.assigned:
        Call.console.note("nothing to add to the round")
        return
    if not write:
        Call.console.note("nothing was written; put these questions into the forms with --write")
        return
    _write(store, matter, _word(matter, made, passages, checked, draft.today))


def _refuse_late(matter: "RoundMatter", *, writes: bool) -> None:
    made = matter.round
    if writes and made.closed is not None:
        raise UsageError(
            f"{made.id} was closed on {made.closed}, so that nobody can be asked in it; open another: wipo-bc-std review open"
        )
    if not made.invited:
        raise UsageError(f"nobody is invited to {made.id}: add `invited: [KR, …]` to its round.yml")


def _read_rounds(store: "Store") -> "list[RoundMatter]":
    from wipo_bc_std.review.store import list_rounds, read_round  # noqa: PLC0415 - see TYPE_CHECKING

    found = [read_round(store, name) for name in list_rounds(store)]
    for problem in (problem for each in found for problem in each.problems):
        # Who is thought to be silent may have answered just there.
        raise UsageError(f"{store.folder / str(problem.at)}: {problem.message}; {problem.hint}; mend that first")
    return found


def _read_passages(store: "Store", matter: "RoundMatter") -> "Mapping[str, Sequence[Passage]]":
    from wipo_bc_std.review.store import read_round_passages  # noqa: PLC0415 - see TYPE_CHECKING

    texts = read_round_passages(store, matter.round.id)
    return dict(sorted(texts.items(), key=lambda pair: (pair[0] != "en", pair[0])))


def _word(
    matter: "RoundMatter",
    made: "Assignments",
    passages: "Mapping[str, Sequence[Passage]]",
    checked: "Checked",
    day: "date",
) -> "tuple[AskedQuestion, ...]":
    from wipo_bc_std.pipeline import choose_languages, draft_in  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.session.evidence_questions import Words, word_questions  # noqa: PLC0415

    # Also in languages in which the round has no text: forms ask in them beside the original.
    words = Words(passages, {code: draft_in(checked, code) for code in choose_languages(checked)})
    return word_questions(matter, made.assigned, words, day)


def _write(store: "Store", matter: "RoundMatter", questions: "tuple[AskedQuestion, ...]") -> None:
    from wipo_bc_std.cli.review_rounds import keep_history  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.review.store import write_asked  # noqa: PLC0415

    path = write_asked(store, matter.round.id, (*matter.asked, *questions))
    keep_history(store, f"Ask {len(questions)} questions about evidence in {matter.round.id}")
    offices = ", ".join(dict.fromkeys(each.office for each in questions))
    Call.console.result(f"wrote {path}: {len(questions)} new question{'s'[: len(questions) != 1]} to {offices}")
    Call.console.note("next: wipo-bc-std review forms writes the forms of these offices anew, with their questions")


def _tell(matter: "RoundMatter", made: "Assignments", count: int, day: "date") -> Iterator[str]:
    from wipo_bc_std.evidence.asking import MINUTES  # noqa: PLC0415 - see TYPE_CHECKING

    yield f"{matter.round.id}, judged on {day}: {count} things to ask about, {len(matter.asked)} asked in it already"
    for office in dict.fromkeys(each.office for each in made.assigned):
        mine = [each for each in made.assigned if each.office == office]
        yield f"{office}: {len(mine)} question{'s'[: len(mine) != 1]}, {len(mine) * MINUTES} minutes"
        for each in mine:
            yield f"  {_say(each.question)}"
            yield f"    asked of {office}, as {_CAUSES[each.cause]}"
    if made.unasked:
        yield f"nobody to ask, {len(made.unasked)}:"
        yield from (f"  {_say(each.question)}: {_say_obstacles(each)}" for each in made.unasked[:_MOST])
    if len(made.unasked) > _MOST:
        yield f"  … and {len(made.unasked) - _MOST:,} more"


def _say(question: "Question") -> str:
    waiting = f"; {', '.join(question.provisions)}, {question.points} points" if question.provisions else ""
    if question.timeliness is not None:
        return f"{question.about}, {_TIMES[question.timeliness]} {question.since}{waiting}"
    return f"{question.about}, {question.points} points: {_KINDS[question.kind]}"


def _say_obstacles(unasked: "Unasked") -> str:
    told = (f"{office} {_OBSTACLES[obstacle]}" for office, obstacle in unasked.obstacles)
    return ", ".join(told) or "no owner, no witness, and no office said that it knows"
