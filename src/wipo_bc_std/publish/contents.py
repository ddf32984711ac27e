"""The files of one publication: each format in each language, their schemas, and the first page that offers them."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Literal

from msgspec import Struct, field

from wipo_bc_std.load.project import Project, read_carried
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, all_formats, draft_in, file_moment, make_edition, render_edition, with_news
from wipo_bc_std.publish.changes import Changes, compare_with, find_changes, tell_news
from wipo_bc_std.publish.imprint import IMPRINT, Imprint, LanguageImprint, write_imprint
from wipo_bc_std.publish.provenance import PROVENANCE, Provenance, write_provenance
from wipo_bc_std.publish.root_pages import OfferedFile, make_first_page
from wipo_bc_std.render.draft_data import draft_schema
from wipo_bc_std.render.format import Artifact, Edition, FormatError
from wipo_bc_std.settings import Settings, UsageError
from wipo_bc_std.view.manuscript import UnreadableManuscriptError, manuscript_schema, read_manuscript
from wipo_bc_std.view.nodes import Cover, Manuscript
from wipo_bc_std.view.occasion import Occasion
from wipo_bc_std.view.wording import AUTONYMS, direction

Step = Callable[[str], AbstractContextManager[None]]
FILES = "files"
_DATA, _SHEETS = "JSON", "Excel"
# In the order in which people look for them.
_FORMS = {"html": "Web page", "pdf": "PDF", "docx": "Word", "xlsx": _SHEETS, "json": _DATA}


class Naming(Struct, frozen=True):
    """What a publication is called, before anything of it is made; `previous` has the manuscripts of the one before."""

    id: str
    kind: str
    position: int
    session: str = ""
    corrects: str = ""
    correction: int = 0
    previous_id: str = ""
    previous: Mapping[str, bytes] = field(default_factory=dict)


class Contents(Struct, frozen=True):
    """The files of a publication by path, and its manuscripts by language, which are among them."""

    files: Mapping[str, bytes]
    manuscripts: Mapping[str, bytes]


class _InOneLanguage(Struct, frozen=True):
    """What is made in one language; the paths of `files` are relative to its folder."""

    cover: Cover
    files: Mapping[str, bytes]
    manuscript: bytes
    changes: Changes


def make_contents(
    checked: Checked,
    project: Project,
    *,
    languages: tuple[LanguageCode, ...],
    settings: Settings,
    naming: Naming,
    provenance: Provenance,
    step: Step,
) -> Contents:
    """Return the files of a publication; raise UsageError where a format fails, for half a publication is none."""
    occasion = Occasion(
        languages,
        is_only=False,
        publication=naming.id,
        comment_to=settings.comment_to,
        review_copy=settings.review_copy,
    )
    carried = partial(read_carried, project) if settings.docx_sources else dict
    made = {}
    for language in languages:
        edition = make_edition(
            draft_in(checked, language),
            occasion,
            prints_ids=settings.docx_ids,
            carried=carried,
            original=checked.draft,
        )
        made[language] = _make(edition, naming, step)
    imprint = _imprint(naming, made)
    offered: dict[str, tuple[OfferedFile, ...]] = {language: _offer(each.files) for language, each in made.items()}
    files = {f"{language}/{path}": content for language, each in made.items() for path, content in each.files.items()}
    files |= {
        "index.html": make_first_page(imprint, offered),
        IMPRINT: write_imprint(imprint),
        PROVENANCE: write_provenance(provenance),
    }
    _refuse_alike(files)
    return Contents(files, {language: each.manuscript for language, each in made.items()})


def manuscript_path(language: str) -> str:
    """Return where the manuscript of a language is in a publication."""
    return f"{language}/{FILES}/manuscript-{language}.json"


def _make(edition: Edition, naming: Naming, step: Step) -> _InOneLanguage:
    manuscript = edition.manuscript
    language = manuscript.language
    site = f"site/{language}/"
    files: dict[str, bytes] = {}
    moment = file_moment(manuscript)
    names = (naming.previous_id, naming.id)
    with step(f"comparing with {naming.previous_id or 'nothing, as it is the first'} ({language})"):
        comparison = compare_with(_read_before(naming, language), names, manuscript)
    edition = with_news(edition, lambda: tell_news(comparison, naming.previous_id, FILES))
    for item in all_formats().values():
        with step(f"making {item.name} ({language})"):
            (rendered,) = render_edition(edition, [item], moment)
        if rendered.failure:
            raise UsageError(
                f"the {item.name} ({language}) cannot be made, so nothing is published: {rendered.failure}; "
                f"see wipo-bc-std build --format {item.name} --lang {language}"
            )
        for artifact in rendered.artifacts:
            if artifact.path.startswith(site):
                files[artifact.path.removeprefix(site)] = artifact.content
            elif not artifact.path.startswith(("site/", "site-src/")):
                files[f"{FILES}/{artifact.path}"] = artifact.content
    for name, schema in (("draft", draft_schema()), ("manuscript", manuscript_schema())):
        files[f"{FILES}/{name}.schema.json"] = json.dumps(schema, ensure_ascii=False, indent=1).encode() + b"\n"
    with step(f"making the redline ({language})") if comparison else nullcontext():
        try:
            changes = find_changes(comparison, names, FILES, moment)
        except FormatError as error:
            raise UsageError(
                f"the redline ({language}) against {naming.previous_id} cannot be made, so nothing is published: {error}; "
                "see wipo-bc-std redline"
            ) from error
    files |= _beside(changes.files, files)
    return _InOneLanguage(manuscript.cover, files, files[f"{FILES}/manuscript-{language}.json"], changes)


def _read_before(naming: Naming, language: str) -> Manuscript | None:
    content = naming.previous.get(language)
    if content is None:
        return None
    try:
        return read_manuscript(content)
    except UnreadableManuscriptError as error:
        raise UsageError(
            f"the manuscript ({language}) of {naming.previous_id}, the publication before, is {error}; put back what it was"
        ) from error


def _beside(artifacts: tuple[Artifact, ...], files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return further files by path; raise UsageError where one would take the place of another."""
    found = {artifact.path: artifact.content for artifact in artifacts}
    taken = sorted(found.keys() & files.keys())
    if taken:
        raise UsageError(f"two files of the publication would be called {taken[0]}")
    return found


def _imprint(naming: Naming, made: Mapping[LanguageCode, _InOneLanguage]) -> Imprint:
    first = next(iter(made.values()))
    cover = first.cover
    return Imprint.model_validate(
        {
            "id": naming.id,
            "kind": naming.kind,
            "session": naming.session,
            "position": naming.position,
            "number": cover.number,
            "title": cover.title,
            "stage": cover.stage,
            "stage_label": cover.stage_label,
            "version": cover.version,
            "date": cover.date,
            "date_label": cover.date_label,
            "languages": [
                LanguageImprint(
                    code=language,
                    autonym=AUTONYMS[language],
                    direction=direction(language),
                    header=each.cover.running_header,
                    notices=each.cover.notices,
                )
                for language, each in made.items()
            ],
            "summary": first.changes.summary,
            "previous": naming.previous_id,
            "corrects": naming.corrects,
            "correction": naming.correction,
        }
    )


def _offer(files: Mapping[str, bytes]) -> tuple[OfferedFile, ...]:
    """Return the files to download, those that people read first."""
    found = [path for path in files if path.startswith(f"{FILES}/")]
    found.sort(key=lambda path: (_kind(path), path))
    return tuple(_offered(path, len(files[path])) for path in found)


def _offered(path: str, size: int) -> OfferedFile:
    name = path.removeprefix(f"{FILES}/")
    form = _FORMS.get(name.rpartition(".")[2], "")
    matter: Literal["text", "changes", "data"] = "data" if form in {"", _DATA} else "text"
    if matter == "text" and "-redline." in name:
        matter = "changes"
    elif form == _SHEETS:
        form = f"Checklist ({form})"
    return OfferedFile(path, name, f"{max(size / 1000, 1):,.0f} kB", matter, form)


def _kind(path: str) -> int:
    kinds = tuple(_FORMS)
    return kinds.index(end) if (end := path.rpartition(".")[2]) in kinds else len(kinds)


def _refuse_alike(files: Mapping[str, bytes]) -> None:
    """Raise UsageError where two paths are the same for a file system that does not tell capitals apart."""
    counts = Counter(path.casefold() for path in files)
    for path in sorted(files):
        if counts[path.casefold()] > 1:
            raise UsageError(
                f"two files of the publication are both called {path}, but for capital letters, and some systems cannot "
                "tell them apart; rename one of the two ids"
            )
