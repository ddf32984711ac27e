"""Papers in the form of a document of the committee and of a specimen: test data, with text of no meaning."""

from dataclasses import replace
from datetime import date

from msgspec import structs

from tests.project import make_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.session.paper import Paper, grid, paragraph, plain
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.paper_form import OwnLines, closing_of, make_form

FILES: dict[str, str | bytes | None] = {
    "sessions.yml": "sessions:\n  - {id: sc-7, symbol: SC/7, ordinal: 7, begins: 2027-07-01, ends: 2027-07-05}\n",
    "mandate.yml": "allowed_by: the made-up Sample Committee\nallowed_on: 2026-11-20\nrecorded_in: SC/6/9\nsymbol: SC/7/4\nsession: sc-7\n",
}
WORDS = {
    "en": ("Report on samples", "Samples are kept dry and dark, one beside the other. "),
    "fr": ("Rapport sur les échantillons", "Les échantillons sont conservés au sec et à l’abri de la lumière. "),
    "es": ("Informe sobre las muestras", "Las muestras se conservan en un lugar seco y oscuro. "),
    "ru": ("Отчет об образцах", "Образцы хранятся в сухом и темном месте. "),
    "zh": ("关于样品的报告", "样品存放在干燥避光的地方，彼此相邻。"),
    "ar": ("تقرير عن العيّنات", "تُحفظ العيّنات في مكان جاف ومظلم، الواحدة بجانب الأخرى. "),
}


def make_form_paper(language: Language, *, official: bool, annex: bool = True) -> Paper:
    """Return a paper with a list, a table, a decision and an annex."""
    standard = load(make_project(FILES)).standard
    if not official:
        standard = structs.replace(standard, mandate=None)
    title, words = WORDS[language]

    def numbered(number: int, times: int = 4, blocks: tuple[nodes.Block, ...] = ()) -> nodes.Paragraph:
        text = plain((words * times).strip())
        return nodes.Paragraph(id=f"p-{number}", number=str(number), label=str(number), text=text, blocks=blocks)

    items = nodes.Items(
        ordered=True,
        items=tuple(
            nodes.Item(id=f"decision/item-{place}", label=f"({letter})", blocks=(paragraph(words.strip()),))
            for place, letter in enumerate("ab", start=1)
        ),
    )
    rows = tuple(tuple(plain(cell) for cell in (f"SC/{number}", words.strip(), "2027")) for number in range(1, 5))
    sections = [
        _section("summary", f"{title} 1", (numbered(1),)),
        _section(
            "plan",
            f"{title} 2",
            (
                numbered(2, blocks=(grid("plan/items", (title, title, title), rows),)),
                nodes.Box(role="decision", id="decision", label="", blocks=(numbered(3, 1, (items,)),)),
            ),
        ),
    ]
    if annex:
        text = tuple(numbered(number, 40) for number in range(1, 4))
        text = tuple(replace(each, id=f"a-{each.number}") for each in text)
        sections.append(replace(_section("annex", title, text), role="annex"))
    return Paper(
        stem=f"paper-{language}-{'official' if official else 'specimen'}",
        language=language,
        number="ST.XX",
        state="SC/7",
        version="0.1.0",
        title=title,
        day=date(2027, 5, 1),
        sections=tuple(sections),
        contents=False,
        closing=closing_of(language),
        form=make_form(standard, standard.sessions[0], language, OwnLines(symbol="SC/7/2", date=date(2027, 5, 1))),
    )


def _section(name: str, title: str, blocks: tuple[nodes.Block, ...]) -> nodes.Section:
    return nodes.Section(id=name, role="clause", level=1, number="", label="", title=plain(title), blocks=blocks)
