"""`options`: what is not settled in the draft, and decisions written into the sources."""

import json
from difflib import unified_diff
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from wipo_bc_std.cli.call import Call, find_call_root

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.load.project import Project
    from wipo_bc_std.resolve.draft import Draft
    from wipo_bc_std.unsettled.decisions import Decision
    from wipo_bc_std.unsettled.questions import OpenQuestions, Pick
    from wipo_bc_std.unsettled.sheet import Sheet

options = typer.Typer(rich_markup_mode=None)
_SCHEMA = 1


@options.command("list", epilog="Example: wipo-bc-std options list --format json")
def list_options(
    format_name: Annotated[
        Literal["text", "json"], typer.Option("--format", help="A sheet to read, or one JSON object.")
    ] = "text",
) -> None:
    """Print the decision sheet: the questions that are open, what each answer implies, and what contradicts what.

    The fewest questions are those whose answers close the text, whatever these answers are.
    """
    from wipo_bc_std.unsettled.sheet import draw_up  # noqa: PLC0415 - help does not wait for the stages

    _, _, found = _read()
    sheet = draw_up(found)
    if format_name == "json":
        Call.console.result(json.dumps(_as_data(found, sheet), ensure_ascii=False, indent=2))
    else:
        for line in _as_text(found, sheet):
            Call.console.result(line)


@options.command(epilog="Example: wipo-bc-std options decide BD-02/words-1 keep --write")
def decide(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="The id of a question, as options list tells it.")
    ],
    answer: Annotated[str, typer.Argument(metavar="ANSWER", help="The id of one of its answers.")],
    *,
    write: Annotated[bool, typer.Option("--write", help="Write what is shown to the sources.")] = False,
) -> None:
    """Settle a question: the alternative that was chosen stays and the others go, or brackets go with their words or without.

    What would change is shown, and written with --write. Answers that cannot stand together with the decision are told.
    """
    from wipo_bc_std.cli.mending import Rewrite, write_rewrites  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.unsettled import decisions  # noqa: PLC0415 - as above
    from wipo_bc_std.unsettled.questions import Pick  # noqa: PLC0415 - as above
    from wipo_bc_std.unsettled.sheet import draw_up  # noqa: PLC0415 - as above

    draft, project, found = _read()
    decision = decisions.decide(draft, found, project, question, answer)
    _show(decision)
    sheet = draw_up(found)
    pick = Pick(question, answer)
    for clash in sheet.contradictions:
        if pick in clash.picks:
            others = [each for each in clash.picks if each != pick]
            told = f"rules out {_and(others)}" if others else "leaves a reference to what goes"
            Call.console.note(f"this {told}: {clash.need.at} refers to “{clash.need.target}”")
    for each in sheet.implied.get(pick, ()):
        Call.console.note(f"what follows: {each.question} can only be {each.answer}")
    if not write:
        Call.console.note("nothing was written; do it with --write")
        return
    rewrites = {path: Rewrite(before, after) for path, (before, after) in decision.files.items()}
    for path in write_rewrites(find_call_root(), rewrites):
        Call.console.result(f"wrote {path}")
    Call.console.note("next: wipo-bc-std check --fix gives new paragraphs their ids; i18n update tells translators")


def _read() -> "tuple[Draft, Project, OpenQuestions]":
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.unsettled.questions import find_questions  # noqa: PLC0415 - see TYPE_CHECKING

    project = open_project(find_call_root())
    draft = read_project(project).draft
    return draft, project, find_questions(draft)


def _as_text(found: "OpenQuestions", sheet: "Sheet") -> list[str]:
    from wipo_bc_std.unsettled.questions import Pick  # noqa: PLC0415 - see TYPE_CHECKING

    if not found.questions:
        return ["nothing is open: the text has no alternatives and no words in square brackets"]
    lines = []
    for question in found.questions:
        lines.append(f"{question.id}  ({question.at})")
        for answer in question.answers:
            pick = Pick(question.id, answer.id)
            lines.append(f"    {answer.id:<16}  {answer.words}")
            if pick in sheet.impossible:
                lines.append(f"    {'':<16}  cannot be given: see the contradictions")
            lines.extend(f"    {'':<16}  then {each.question} is {each.answer}" for each in sheet.implied.get(pick, ()))
    lines.extend(
        f"contradiction: {_and(clash.picks)}: {clash.need.at} refers to “{clash.need.target}”, which goes"
        for clash in sheet.contradictions
    )
    count = len(sheet.fewest)
    lines.append(
        f"{len(found.questions)} question{'s'[: len(found.questions) != 1]}, {sheet.permitted} of {sheet.combinations} combinations of answers are possible; "
        f"{count} decision{'s'[: count != 1]} close{'s'[: count == 1]} the text: {', '.join(sheet.fewest)}"
    )
    return lines


def _as_data(found: "OpenQuestions", sheet: "Sheet") -> dict[str, object]:
    def picked(picks: "tuple[Pick, ...]") -> list[dict[str, str]]:
        return [{"question": each.question, "answer": each.answer} for each in picks]

    return {
        "schema": _SCHEMA,
        "counts": {
            "questions": len(found.questions),
            "combinations": sheet.combinations,
            "permitted": sheet.permitted,
        },
        "fewest": list(sheet.fewest),
        "questions": [
            {
                "id": question.id,
                "kind": question.kind,
                "owner": question.owner,
                "at": str(question.at),
                "answers": [
                    {
                        "id": answer.id,
                        "words": answer.words,
                        "implies": [
                            pick
                            for each, picks in sheet.implied.items()
                            if (each.question, each.answer) == (question.id, answer.id)
                            for pick in picked(picks)
                        ],
                        "possible": all(
                            (each.question, each.answer) != (question.id, answer.id) for each in sheet.impossible
                        ),
                    }
                    for answer in question.answers
                ],
            }
            for question in found.questions
        ],
        "contradictions": [
            {"picks": picked(clash.picks), "target": clash.need.target, "at": str(clash.need.at)}
            for clash in sheet.contradictions
        ],
    }


def _and(picks: "list[Pick] | tuple[Pick, ...]") -> str:
    return " and ".join(f"“{each.answer}” of {each.question}" for each in picks)


def _show(decision: "Decision") -> None:
    for path, (before, after) in decision.files.items():
        lines = unified_diff(
            before.decode("utf-8").splitlines(), after.decode("utf-8").splitlines(), path, path, lineterm="", n=1
        )
        for line in lines:
            Call.console.result(line)
