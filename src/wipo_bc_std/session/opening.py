"""To open a round: a publication and what the leader says of it become a round, with the texts that it is about."""

import difflib
import hashlib
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from pydantic import ValidationError

from wipo_bc_std.model.inline import Prose
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.session.form_matter import choose_passages, find_passage, say_purpose
from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.fixed import LANGUAGES
from wipo_bc_std.view.manuscript import UnreadableManuscriptError, read_manuscript
from wipo_bc_std.view.nodes import Manuscript

_SHORT = 60


class Edition(Struct, frozen=True):
    """A publication in one language: its manuscript, the SHA-256 of that as a file, and its texts."""

    manuscript: Manuscript
    digest: str
    passages: tuple[Passage, ...]


class Wish(Struct, frozen=True):
    """What the leader says of a round; what is left out has a default."""

    id: str
    closes: date
    opens: date | None = None
    purpose: str = ""
    questions: Sequence[str] = ()
    invited: Sequence[str] = ()
    scope: Sequence[str] = ()
    more: Mapping[str, str] = field(default_factory=dict)


def read_editions(publication: str, manuscripts: Mapping[str, bytes]) -> Mapping[str, Edition]:
    """Return a publication by language; `manuscripts` are those of its record. Raise UsageError where one is damaged."""
    found = {}
    for language, content in sorted(manuscripts.items(), key=lambda pair: (pair[0] != "en", pair[0])):
        try:
            manuscript = read_manuscript(content)
        except UnreadableManuscriptError as error:
            raise UsageError(
                f"the record of {publication} in {language} cannot be read: {error}; put back what `publish --record` wrote"
            ) from error
        found[language] = Edition(manuscript, hashlib.sha256(content).hexdigest(), list_passages(manuscript))
    return found


def make_round(publication: str, editions: Mapping[str, Edition], wish: Wish) -> Round:
    """Return a round on a publication; raise UsageError for what cannot be, with what to write instead."""
    first = next(iter(editions.values()))
    cover = first.manuscript.cover
    refuse_strange(wish.scope, first.passages, publication)
    refuse_begin(wish.more.get("begin_with"), wish.scope or None, first.passages, publication)
    value = {
        "id": wish.id,
        "publication": publication,
        **({"number": cover.number} if cover.number else {}),
        "version": cover.version,
        "digests": {language: edition.digest for language, edition in editions.items()},
        "purpose": wish.purpose
        or {language: say_purpose(cover.number, cover.version, language) for language in LANGUAGES},
        "opens": cover.date if wish.opens is None else wish.opens.isoformat(),
        "closes": wish.closes.isoformat(),
        "questions": [
            {"id": f"question-{number}", "text": text} for number, text in enumerate(wish.questions, start=1)
        ],
        "invited": list(dict.fromkeys(code.upper() for code in wish.invited)),
        **({"scope": list(wish.scope)} if wish.scope else {}),
        **wish.more,
    }
    try:
        return Round.model_validate(value, context=Prose.plain)
    except ValidationError as error:
        told = error.errors(include_url=False)[0]
        hint = told.get("ctx", {}).get("hint", "")
        place = ".".join(str(step) for step in told["loc"])
        raise UsageError(f"{f'{place}: ' if place else ''}{told['msg']}{f'; {hint}' if hint else ''}") from error


def refuse_begin(name: str | None, scope: Sequence[str] | None, passages: Sequence[Passage], publication: str) -> None:
    """Raise UsageError where the text to begin with is not in a publication, or is not asked about."""
    if name is None:
        return
    refuse_strange((name,), passages, publication)
    if find_passage(choose_passages(passages, scope), name) is None:
        raise UsageError(
            f"“{name}” is not in what is asked about, so nobody can begin with it: name a text of the scope"
        )


def refuse_strange(scope: Sequence[str], passages: Sequence[Passage], publication: str) -> None:
    """Raise UsageError where a scope names what is not in a publication."""
    known = {name for passage in passages for name in (passage.id, *passage.former_ids)}
    for each in scope:
        if each not in known:
            near = difflib.get_close_matches(each, sorted(known), 3, 0.5)
            told = f"is it {' or '.join(near)}?" if near else "name a clause, annex or provision by its id"
            raise UsageError(f"nothing in {publication} has the id “{each[:_SHORT]}”: {told}")
