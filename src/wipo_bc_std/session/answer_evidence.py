"""An answer to a questionnaire as a draft of a piece of evidence: what an office says of itself, not checked by anybody."""

import json
from collections.abc import Iterator, Sequence
from datetime import date

from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.model.questionnaire import Question, Questionnaire
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.session.questionnaire_answers import AnswerSheet, GivenAnswer

# What evidence can bear on; an answer can serve more, such as an annex.
_SUPPORTED = frozenset({"provision", "principle", "use-case", "model", "clause"})
_LANGUAGE = "en"


def propose_evidence(
    sheet: AnswerSheet, questionnaire: Questionnaire, draft: Draft, day: date
) -> Iterator[tuple[str, str]]:
    """Yield id and text of a record for each answer of an office that bears on something; whoever writes it completes it.

    Nothing says there where the answer can be read: `check` asks for that. There is none where the office gave no code.
    """
    office = sheet.office.strip().upper()
    if not OFFICE_CODE.fullmatch(office):
        return
    questions = {question.id: question for question in questionnaire.questions}
    for answer in sheet.given:
        question = questions[answer.question]
        targets = [target for name in question.about or () if (target := draft.index.find(name)) is not None]
        supported = [target.id for target in targets if target.kind in _SUPPORTED]
        if supported:
            name = f"{questionnaire.id}-{question.id}-{office.lower()}"
            yield name, _write(name, (office, day), question, answer, supported)


def _quote(text: str) -> str:
    """Return text as a value of YAML, which reads what JSON writes."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _write(
    name: str, said_by: tuple[str, date], question: Question, answer: GivenAnswer, supported: Sequence[str]
) -> str:
    office, day = said_by
    asked = question.question.words(_LANGUAGE, _LANGUAGE)
    titles = {option.id: option.title.words(_LANGUAGE, _LANGUAGE) for option in question.options}
    said = "; ".join(titles.get(value, value) for value in answer.values) or "none of the options"
    lines = (
        "# A draft made of an answer to a questionnaire. Say in one sentence what it claims, and publish it only if the office agrees.",
        f"id: {name}",
        f"title: {_quote(f'What {office} answered about {question.id}')}",
        "kind: survey",
        f"claim: {_quote(f'{office}, asked “{asked}”, answered: {said}')}",
        f"owner: {office}",
        "supports:",
        *(f"  - {{id: {each}, relation: illustrates}}" for each in supported),
        f"as_of: {day.isoformat()}",
        "# Where it can be read.",
        "sources:",
        "  - kind: office-statement",
        "    url:",
        "certainty:",
        "  value: very-low",
        "  reason: The office says it of itself, and nobody has checked it.",
        f"check: {_quote('Whether it still holds, and what shows it.')}",
    )
    return "\n".join(lines) + "\n"
