"""The page of a redline: one file that opens from disk, whole without its script."""

import json
from collections import Counter

from markupsafe import Markup

from wipo_bc_std.redline.changes import Change, ChangeTable, count_classes
from wipo_bc_std.redline.mark import ROW, say_change, shown_changes
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.redline.summary import CHANGE, say_where
from wipo_bc_std.render.formats.html import Additions, render_page
from wipo_bc_std.render.fragments import fragment_address
from wipo_bc_std.render.page_script import allow_script, read_script
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import word

# In the place of the number that the script puts there.
_NUMBER = "…"


def redline_page(manuscript: nodes.Manuscript, table: ChangeTable) -> bytes:
    """Return the page of a marked text, with the bar that leads from change to change of its table."""
    script = read_script("redline.js")
    notes = (nodes.Paragraph(text=note.text) for note in manuscript.footnotes)
    shown = shown_changes((*manuscript.sections, *notes))
    rows = {ROW + change.id for change in table.changes}
    additions = Additions(
        policy=allow_script(script),
        head=Markup("<style>\n{}</style>").format(Markup(_read("redline.css"))),  # noqa: S704 - our own file
        template="html/redline.html.j2",
        values=_values(table, script),
        addresses={name: fragment_address(name) for name in (*rows, *(CHANGE + each for each in sorted(shown)))},
    )
    return render_page(manuscript, additions)


def _values(table: ChangeTable, script: str) -> dict[str, object]:
    language = table.language
    counts = count_classes(table)
    kinds = Counter(kind for change in table.changes for kind in change.kinds)
    told = {name: word(f"redline.{name}", language) for name in ("title", "previous", "next", "filter")}
    total = len(table.changes)
    return {
        **told,
        "total": total,
        "class_word": word("redline.class", language),
        "kind_word": word("redline.kind", language),
        "classes": [(key, word(f"redline.class.{key}", language), counts[key]) for key in GRAVITY if counts[key]],
        "kinds": [(key, word(f"redline.kind.{key}", language), count) for key, count in kinds.items()],
        "shown": word("redline.shown", language, shown=_NUMBER, total=str(total)),
        "data": json.dumps([_datum(change, language) for change in table.changes], ensure_ascii=False),
        "script": Markup(script),  # noqa: S704 - our own file
    }


def _datum(change: Change, language: Language) -> dict[str, object]:
    told = f"{say_change(change, language)}. {say_where(change)}"
    return {"id": change.id, "class": change.change_class, "kinds": change.kinds, "told": told}


def _read(name: str) -> str:
    return (TEMPLATES / "html" / name).read_text(encoding="utf-8")
