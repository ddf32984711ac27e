"""What offices released about their implementation, as a paper tells it: by version, then by office."""

from wipo_bc_std.model.implementation import Implementation
from wipo_bc_std.session.adoption import say_publication
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import words

OVERALL = ("completely", "partly", "not-implemented")


def released_statements(matter: PaperMatter) -> tuple[Implementation, ...]:
    """Return the statements that offices agreed to publish, by publication in the order of sessions.yml, then by office.

    One that names no release is not told, whatever its file says.
    """
    order = {each.id: number for number, each in enumerate(matter.draft.standard.publications)}
    found = [each for each in matter.draft.standard.implementations if each.released is not None]
    return tuple(sorted(found, key=lambda each: (order.get(each.publication, len(order)), each.office, each.date)))


def say_version(publication: str, matter: PaperMatter) -> str:
    """Return the version of a publication with its id; the id alone where no record says which version it was."""
    record = next((each for each in matter.draft.standard.published if each.publication == publication), None)
    return publication if record is None else say_publication(record, matter)


def say_answer(answer: str, matter: PaperMatter) -> nodes.Inlines:
    """Return an answer in the words of the survey."""
    return words(matter.speech.word(f"checklist.answer.{answer}"))
