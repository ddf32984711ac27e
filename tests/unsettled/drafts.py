"""Drafts that leave much open, in memory, and what becomes of them when questions are answered."""

from itertools import product

from msgspec.structs import replace

from tests.project import FOLDER, clause, make_project
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import Draft, resolve
from wipo_bc_std.unsettled.decisions import decide
from wipo_bc_std.unsettled.questions import OpenQuestions, find_questions
from wipo_bc_std.unsettled.sheet import Combination, Knot

SCOPE = "clauses/scope.md"


def alternative(name: str, table: str, words: str) -> str:
    """Return the source of an alternative that holds one table, which others can refer to."""
    inner = f":::{{table}} {table}\n:caption: What it means\n\n| What | How |\n| --- | --- |\n| Care | {words} |\n:::\n"
    return f"::::{{option}} {name}\n\n{inner}::::\n"


TWO_LINKS = f"""
{{#purpose}}
This draft [[also ]]says what it is for[[; see <table:tin-care>]].

{alternative("of-paper", "paper-care", "keep paper")}
{alternative("of-tin", "tin-care", "keep tin; see <table:round-care>")}
{{#shape}}
Two shapes are proposed.

{alternative("round", "round-care", "turn it")}
{alternative("square", "square-care", "leave it; see <table:paper-care>")}
"""
"""Tin needs round, square needs paper, and the second brackets need tin."""


def chain_of(count: int) -> str:
    """Return questions in a row: the first alternative of each refers to the first of the next."""
    return "".join(
        f"{{#p{n}}}\nQuestion {n}.\n\n"
        + alternative(f"a{n}", f"x{n}", "go on" + (f"; see <table:x{n + 1}>" if n < count - 1 else ""))
        + "\n"
        + alternative(f"b{n}", f"y{n}", "stop")
        + "\n"
        for n in range(count)
    )


def project_of(body: str) -> Project:
    return make_project({SCOPE: clause(body.strip())})


def draft_of(project: Project) -> Draft:
    return resolve(load(project).standard)[0]


def questions_of(body: str) -> OpenQuestions:
    return find_questions(draft_of(project_of(body)))


def answered(project: Project, answers: dict[str, str]) -> Project:
    """Return the project in which every question of the list was answered, one after the other, from the last to the first.

    From the last, as words in brackets are counted in their block: an answer renames those after it.
    """
    for name, answer in reversed(answers.items()):
        draft = draft_of(project)
        done = decide(draft, find_questions(draft), project, name, answer)
        contents = {path: after for path, (_, after) in done.files.items()}
        read = project.read
        project = replace(project, read=lambda path, read=read, contents=contents: contents.get(path) or read(path))
    return project


def broken_links(project: Project) -> list[str]:
    loaded = load(project)
    _, problems = resolve(loaded.standard)
    return [item.message for item in problems if item.code.startswith("R")]


def text_of(project: Project) -> str:
    return project.read(FOLDER + SCOPE).decode()


def all_combinations(knots: tuple[Knot, ...]) -> list[dict[str, str]]:
    """Return every combination of answers, possible or not."""
    questions = [question for knot in knots for question in knot.questions]
    names = [question.id for question in questions]
    every = product(*([answer.id for answer in question.answers] for question in questions))
    return [dict(zip(names, each, strict=True)) for each in every]


def is_permitted(answers: dict[str, str], knots: tuple[Knot, ...]) -> bool:
    return all(_part(answers, knot) in knot.permitted for knot in knots)


def _part(answers: dict[str, str], knot: Knot) -> Combination:
    return tuple(answers[question.id] for question in knot.questions)
