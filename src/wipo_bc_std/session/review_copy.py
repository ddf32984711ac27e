"""The review copy: what was published as a page of one file, with an answer to fill in and room for comments at each text.

It is a download, as mail servers stop pages. It sends nothing: what is written stays in the browser until its writer saves
or copies it, as a text with a block in it that `review.intake.text_block` reads.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from markupsafe import Markup

from wipo_bc_std.render.formats.html import Additions, render_page
from wipo_bc_std.render.page_script import allow_script, read_script
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.review.form import name_form, write_manifest
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.sheet_form import QUESTION_KEY
from wipo_bc_std.review.vocabulary import COLUMNS, FIELDS, KINDS, POSITIONS, WEIGHTS
from wipo_bc_std.session.evidence_sheet import index_asked
from wipo_bc_std.session.form_matter import STAND_IN, FormMatter, find_passage, make_for_offices
from wipo_bc_std.view.nodes import shown_text

_OFFERS = ("follow", "briefing", "answer")
# Words of `review.copy.` that the script says, with what it puts into them itself.
_SAID: Mapping[str, tuple[str, ...]] = {
    "comment": (),
    "comment-on": ("name",),
    "quote": (),
    "save": (),
    "open": (),
    "kept": (),
    "not-kept": ("open",),
    "saved": ("file",),
    "mail-subject": ("office",),
    "mail-body": ("file",),
    "which-office": (),
    "no-position": (),
    "empty": (),
    "copied": (),
    "copy-yourself": (),
    "opened": ("count",),
    "damaged": ("save",),
    "other": (),
    "two-windows": (),
    "progress": ("comments", "position"),
    "none": (),
    "leave": (),
    "row": ("number",),
    "date": (),
    "begins": (),
    "wide": (),
}
_ROOM = Markup(
    '<div class="notes" data-about="{}" data-by-script hidden>'
    '<button type="button" class="comment-on" aria-expanded="false" aria-label="{}">{}</button></div>\n'
)
# No sign that means something in the address of a letter.
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def make_review_copies(matters: Iterable[FormMatter]) -> Iterator[bytes]:
    """Yield review copies of one round in one language as HTML in UTF-8, in the order of `matters`."""
    return make_for_offices(matters, make_review_copy, _name_office)


def _name_office(page: bytes, matter: FormMatter) -> bytes:
    return page.replace(STAND_IN.encode(), matter.manifest.office.encode())


def make_review_copy(matter: FormMatter) -> bytes:
    """Return the review copy of one office, or of anybody, as HTML in UTF-8."""
    script = read_script("review_block.js", "review_copy.js")
    rooms = {passage.id: _make_room(passage, matter) for passage in matter.passages}
    style = (TEMPLATES / "html" / "review_copy.css").read_text(encoding="utf-8")
    additions = Additions(
        policy=allow_script(script),
        head=Markup("<style>\n{}</style>").format(Markup(style)),  # noqa: S704 - our own file
        template="html/review_copy.html.j2",
        values=_values(matter, script),
        beside=lambda name: rooms.get(name, Markup()),
    )
    return render_page(matter.manuscript, additions)


def name_answer(matter: FormMatter) -> str:
    """Return the name under which an answer is saved; the invitation has that of the form."""
    name = PurePath(name_form(matter.manifest, ".txt"))
    return f"{name.stem}_answer{name.suffix}"


def find_address(reply_to: str | None) -> str:
    """Return the mail address in what a round says of where answers go; empty where there is none."""
    found = _ADDRESS.search(reply_to or "")
    return found[0] if found else ""


def _make_room(passage: Passage, matter: FormMatter) -> Markup:
    label = matter.say("copy.comment-on", name=matter.name(passage))
    return _ROOM.format(passage.id, label, matter.say("copy.comment"))


def _values(matter: FormMatter, script: str) -> dict[str, object]:
    cover = matter.manuscript.cover
    before = (("closes", matter.closes), ("purpose", matter.own_purpose))
    told = (
        ("draft", f"{cover.number} – {cover.title}, {cover.version_label}"),
        ("send", matter.round.reply_to or matter.say("form.send-back")),
        ("visible", matter.say(f"visible.{matter.round.visible_to}")),
    )
    return {
        "say": matter.say,
        "office": matter.manifest.office,
        "told_before": [(matter.say(f"form.{key}"), words) for key, words in before if words],
        "told": [(matter.say(f"form.{key}"), words) for key, words in told],
        "begin": _begin(matter),
        "topics": _list_topics(matter),
        "positions": tuple(POSITIONS),
        "offers": _OFFERS,
        "questions": [(key, text, _place(key, matter)) for key, text in _list_questions(matter)],
        "kinds": tuple(KINDS),
        "weights": tuple(WEIGHTS),
        "divisions": [
            (section.id, _name_division(section.id, matter)) for section in matter.manuscript.sections if section.id
        ],
        "data": json.dumps(_collect(matter), ensure_ascii=False, separators=(",", ":")),
        "script": Markup(script),  # noqa: S704 - our own files
    }


def _name_division(identifier: str, matter: FormMatter) -> str:
    found = next((passage for passage in matter.passages if passage.id == identifier), None)
    if found is None:
        return identifier
    return f"{found.number} {found.text}".strip()


def _place(key: str, matter: FormMatter) -> Mapping[str, str] | None:
    """Return id and name of the text that a question of the round is about; None where it is about none, or none here."""
    about = next((question.about for question in matter.round.questions if question.id == key), None)
    found = find_passage(matter.passages, about) if about else None
    return None if found is None else {"id": found.id, "name": _name_fully(found, matter)}


def _name_fully(passage: Passage, matter: FormMatter) -> str:
    is_division = any(section.id == passage.id for section in matter.manuscript.sections)
    return _name_division(passage.id, matter) if is_division else matter.name(passage)


def _begin(matter: FormMatter) -> Mapping[str, object] | None:
    """Return the text to begin with: its id and name, the heading that it stands under, what is asked, its lines; None without any."""
    found = matter.begin
    if found is None:
        return None
    return {
        "id": found.id,
        "name": _name_fully(found, matter),
        "title": found.title,
        "question": matter.begin_question,
        "lines": tuple(filter(None, found.text.splitlines())),
    }


def _list_topics(matter: FormMatter) -> tuple[tuple[str, str], ...]:
    """Return id and title of each clause that says what somebody should do, else of all that are asked about."""
    asked = [each.division for each in matter.passages if each.kind == "provision"]
    chosen = frozenset(asked or (each.division for each in matter.passages))
    return tuple(
        (section.id, shown_text(section.title)) for section in matter.manuscript.sections if section.id in chosen
    )


def _list_questions(matter: FormMatter) -> Iterator[tuple[str, str]]:
    """Yield the id of each field for a question, and its label: of the round, then of this office alone."""
    for number, question in enumerate(matter.round.questions):
        yield question.id, matter.ask(number)
    intro = [matter.say("asked.intro"), ""]
    for key, field in index_asked(matter).items():
        lines = [*intro, *(f"{label}: {words}" for label, words in field.told)]
        intro = []
        choices = f" ({' / '.join(field.choices)})" if field.choices else ""
        yield key.removeprefix(QUESTION_KEY), "\n".join((*lines, f"{field.label}{choices}"))


def _collect(matter: FormMatter) -> Mapping[str, object]:
    """Return what the script needs to know: what the form says of itself, the texts, and words in the language."""
    groups = {"position": POSITIONS, "kind": KINDS, "weight": WEIGHTS, "field": FIELDS, "column": COLUMNS}
    words = {f"{group}.{key}": matter.say(f"{group}.{key}") for group, keys in groups.items() for key in keys}
    words |= {key: matter.say(key) for key in ("form.title", "about.whole")}
    told = {
        "to": matter.round.reply_to or matter.say("form.send-back"),
        "closes": matter.closes,
        "position": matter.say("field.position"),
        "draft": f"{matter.cover.number}, {matter.cover.version_label}",
    }
    for key, fields in _SAID.items():
        words[key] = matter.say(f"copy.{key}", **{**told, **{name: f"{{{name}}}" for name in fields}})
    return {
        "begin": matter.begin.id if matter.begin else "",
        "form": write_manifest(matter.manifest),
        "file": name_answer(matter),
        "mail": find_address(matter.round.reply_to),
        "draft": matter.draft,
        "questions": dict(_list_questions(matter)),
        "passages": [(each.id, each.number, matter.name(each), each.text) for each in matter.passages],
        "former": {former: each.id for each in matter.passages for former in each.former_ids},
        "words": words,
    }
