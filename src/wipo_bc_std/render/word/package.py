"""The package of a Word file: the parts that we write ourselves, and all of them together as bytes."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from html import escape
from types import MappingProxyType
from typing import Final

from lxml import etree
from msgspec import Struct

from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.office_files.carried_sources import item_properties, write_carried
from wipo_bc_std.render.format import DRAFT_LAYOUT, Layout
from wipo_bc_std.render.word.finishing import (
    Finish,
    finish_notes,
    finish_text,
    landscape,
    parse,
    set_footnote_numbers,
    write,
)
from wipo_bc_std.render.word.numbering import Numbering
from wipo_bc_std.render.word.pandoc import write_word
from wipo_bc_std.render.word.paper_form import form_styles, page_edges, set_pages
from wipo_bc_std.render.word.pictures import draw
from wipo_bc_std.render.word.running_text import clean
from wipo_bc_std.render.word.styles import (
    LANDSCAPE_WIDTH,
    NAMESPACES,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_WIDTH,
    WIDE_TEXT_WIDTH,
    language_tags,
    styles_of,
    styles_part,
)
from wipo_bc_std.render.word.tracking import Remarks, Tracker, comments_part, note_tracks, write_tracks
from wipo_bc_std.render.word.tree import Shown, make_tree
from wipo_bc_std.view.manuscript import write_manuscript
from wipo_bc_std.view.nodes import Manuscript

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HYPERLINK: Final = f"{_OFFICE}/hyperlink"
_OLDEST: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can tell
_FIRST_WIDE: Final = "\u2e80"
_WATERMARK_SIZE: Final = 26  # points, as in the PDF
_WATERMARK_EDGE: Final = 34  # points from the edge of the page to the middle of the words
# Custom properties begin with 2, and are all of this kind (ISO/IEC 29500-1, 22.3.2.2).
_CUSTOM: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

# The heads of the annexes of a paper.
_MORE_HEADERS: Final = re.compile(r"word/(?P<name>header[0-9]+)\.xml")
_FOOTNOTES: Final = re.compile(rb"<w:footnotePr>.*?</w:footnotePr>")
_PARTS: Final = {
    "styles": ("styles", "styles"),
    "numbering": ("numbering", "numbering"),
    "settings": ("settings", "settings"),
    "fontTable": ("fontTable", "fontTable"),
    "footnotes": ("footnotes", "footnotes"),
    "header": ("header", "header"),
    "footer": ("footer", "footer"),
}


class FormFacts(Struct, frozen=True):
    """What a form says beside its text: title and description, the edges of its pages, and properties by name.

    `small` is a second line in the header, in the smallest letters: it is read by a program.
    """

    title: str
    about: str
    header: str
    small: str
    footer: str
    properties: Mapping[str, str]


def word_file(
    manuscript: Manuscript,
    moment: datetime,
    *,
    prints_ids: bool = False,
    sources: Mapping[str, bytes] = MappingProxyType({}),
    remarks: Remarks | None = None,
    layout: Layout = DRAFT_LAYOUT,
) -> bytes:
    """Return a text as a Word file, dated `moment`, that carries `sources` along by their paths below `standard/`.

    A redline has `remarks`: who tracked its changes and when, and the comment on each.

    Raise FormatError where it cannot be made.
    """
    tree = make_tree(manuscript, prints_ids=prints_ids, layout=layout)
    styles = styles_of(manuscript)
    if layout.form is not None:
        styles = form_styles(styles, layout.form, manuscript.language)
    mirrored = manuscript.direction == "rtl"
    finish = Finish(manuscript.language, mirrored, manuscript.cover.line_numbers, layout.wide)
    parts = {
        "word/styles.xml": styles_part(styles, manuscript.language, right_to_left=mirrored),
        "word/numbering.xml": tree.numbering.part(),
        "word/settings.xml": _settings(manuscript),
        "word/fontTable.xml": _fonts(),
    }
    text = _unpack(write_word(tree.blocks, _reference(parts), moment))
    root, notes = parse(text["word/document.xml"]), parse(text["word/footnotes.xml"])
    numbers = set_footnote_numbers(root)
    tracker = Tracker(remarks) if remarks is not None else None
    for part in (root, notes) if tracker is not None else ():
        note_tracks(part)
    finish_text(root, finish)
    if layout.form is not None:
        set_pages(root, layout.form, finish)
    finish_notes(notes, finish, numbers)
    if tracker is not None:
        write_tracks(root, tracker, comments=True)
        write_tracks(notes, tracker, comments=False)
        parts["word/comments.xml"] = comments_part(tracker)
    parts |= {
        "word/document.xml": write(root),
        "word/footnotes.xml": write(notes),
        **{f"word/{name}.xml": content for name, content in _edges(manuscript, layout, finish).items()},
        "word/theme/theme1.xml": text["word/theme/theme1.xml"],
    }
    images = _images(tree.pictures)
    related = [(shown.key, f"{_OFFICE}/image", f"media/{shown.key}.png", False) for shown in tree.pictures]
    related += [(name, f"{_OFFICE}/{kind}", f"{file}.xml", False) for name, (kind, file) in _PARTS.items()]
    related += [
        (part.group("name"), f"{_OFFICE}/header", f"{part.group('name')}.xml", False)
        for part in map(_MORE_HEADERS.fullmatch, parts)
        if part
    ]
    if tracker is not None:
        related.append(("comments", f"{_OFFICE}/comments", "comments.xml", False))
    related.append(("theme", f"{_OFFICE}/theme", "theme/theme1.xml", False))
    carried = _carried(sources)
    if carried:
        related.append(("sources", f"{_OFFICE}/customXml", "../customXml/item1.xml", False))
    parts["word/_rels/document.xml.rels"] = _related([*related, *_links(text["word/_rels/document.xml.rels"])])
    if "word/_rels/footnotes.xml.rels" in text:
        parts["word/_rels/footnotes.xml.rels"] = _related(_links(text["word/_rels/footnotes.xml.rels"]))
    return _pack(parts | images | _about(manuscript, moment, is_redline=tracker is not None) | carried, moment)


def form_file(root: etree._Element, manuscript: Manuscript, moment: datetime, facts: FormFacts) -> bytes:
    """Return a form as a Word file, dated `moment`: `root` is its text (`w:document`), on pages that lie across.

    It looks as drafts do, and carries no sources: nobody gives it back as a draft.
    """
    mirrored = manuscript.direction == "rtl"
    finish = Finish(manuscript.language, mirrored, numbers_lines=False)
    finish_notes(root, finish, {})
    root[0].append(landscape(finish))
    parts = {
        "word/document.xml": write(root),
        "word/styles.xml": styles_part(styles_of(manuscript), manuscript.language, right_to_left=mirrored),
        "word/numbering.xml": Numbering().part(),
        "word/settings.xml": _FOOTNOTES.sub(b"", _settings(manuscript)),
        "word/fontTable.xml": _fonts(),
        "word/header.xml": _form_edge("hdr", facts.header, facts.small, "", finish),
        "word/footer.xml": _form_edge("ftr", facts.footer, "", manuscript.words.page, finish),
        "word/theme/theme1.xml": _theme(),
    }
    related = [
        (name, f"{_OFFICE}/{kind}", f"{file}.xml", False)
        for name, (kind, file) in _PARTS.items()
        if f"word/{file}.xml" in parts
    ]
    related.append(("theme", f"{_OFFICE}/theme", "theme/theme1.xml", False))
    parts["word/_rels/document.xml.rels"] = _related(related)
    return _pack(parts | _told(facts.title, facts.about, manuscript.language, moment, facts.properties), moment)


@cache
def _theme() -> bytes:
    """Return the theme that all our files have, which is pandoc's."""
    empty = f"{_HEAD}<w:styles {NAMESPACES}/>".encode()
    parts = {"word/styles.xml": empty, "word/numbering.xml": Numbering().part(), "word/fontTable.xml": _fonts()}
    parts["word/settings.xml"] = f"{_HEAD}<w:settings {NAMESPACES}/>".encode()
    return _unpack(write_word([], _reference(parts), datetime(1980, 1, 1, tzinfo=UTC)))["word/theme/theme1.xml"]


def _form_edge(root: str, start: str, small: str, page: str, finish: Finish) -> bytes:
    style = "Header" if root == "hdr" else "Footer"
    ends = f'<w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/><w:tab w:val="right" w:pos="{LANDSCAPE_WIDTH}"/>'
    count = (
        f"<w:r><w:tab/></w:r>{_text_run(page + ' ')}{_field('PAGE')}{_text_run(' / ')}{_field('NUMPAGES')}"
        if page
        else ""
    )
    below = (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:rPr><w:color w:val="6E6E6E"/><w:sz w:val="6"/>'
        f'<w:szCs w:val="6"/></w:rPr><w:t xml:space="preserve">{escape(clean(small))}</w:t></w:r></w:p>'
        if small
        else ""
    )
    told = f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:tabs>{ends}</w:tabs></w:pPr>{_text_run(start)}{count}</w:p>'
    made = parse(f"<w:{root} {NAMESPACES}>{told}{below}</w:{root}>".encode())
    finish_notes(made, finish, {})
    return write(made)


# --- Parts ------------------------------------------------------------------------------------------------------------


def _images(pictures: tuple[Shown, ...]) -> dict[str, bytes]:
    drawn = draw({shown.content: shown.size for shown in pictures if shown.is_drawing})
    return {
        f"word/media/{shown.key}.png": drawn[shown.content].content if shown.is_drawing else shown.content
        for shown in pictures
    }


def _carried(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    if not sources:
        return {}
    content = write_carried(sources)
    return {
        "customXml/item1.xml": content,
        "customXml/itemProps1.xml": item_properties(content),
        "customXml/_rels/item1.xml.rels": _related(
            [("properties", f"{_OFFICE}/customXmlProps", "itemProps1.xml", False)]
        ),
    }


def _settings(manuscript: Manuscript) -> bytes:
    language = language_tags(manuscript.language).replace("<w:lang ", "<w:themeFontLang ")
    return (
        f'{_HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat>{language}<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    ).encode()


def _fonts() -> bytes:
    fonts = (
        ("Arial", "swiss", "variable"),
        ("Courier New", "modern", "fixed"),
        ("Microsoft YaHei", "swiss", "variable"),
    )
    told = "".join(
        f'<w:font w:name="{name}"><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        for name, family, pitch in fonts
    )
    return f"{_HEAD}<w:fonts {NAMESPACES}>{told}</w:fonts>".encode()


def _edges(manuscript: Manuscript, layout: Layout, finish: Finish) -> dict[str, bytes]:
    """Return the head and the foot of the pages; a paper for a session has a head of its own for each annex."""
    if layout.form is None:
        return {kind: _edge_of_page(kind, manuscript, finish) for kind in ("header", "footer")}
    edges = dict(page_edges(manuscript, layout.form, finish))
    if manuscript.cover.watermark:
        marked = {name: _with_watermark(edge, manuscript, finish) for name, edge in edges.items() if name != "footer"}
        return edges | marked
    return edges


def _with_watermark(edge: bytes, manuscript: Manuscript, finish: Finish) -> bytes:
    root = parse(edge)
    root[0].append(parse(_watermark(manuscript.cover.watermark, finish).encode()))
    return write(root)


def _edge_of_page(kind: str, manuscript: Manuscript, finish: Finish) -> bytes:
    """Return the header or footer of each page."""
    cover = manuscript.cover
    if kind == "header":
        running = cover.running_header
        start = running if cover.number in running else f"{cover.number} – {running}"
        end = _text_run(cover.version_label)
        root = "hdr"
    else:
        told = (cover.number, cover.version_label, cover.date_label, cover.stage_label, cover.footing)
        start = " – ".join(part for part in told if part)
        end = f"{_text_run(manuscript.words.page + ' ')}{_field('PAGE')}{_text_run(' / ')}{_field('NUMPAGES')}"
        root = "ftr"
    # What is a specimen says so as boldly as the paper that it goes with.
    is_loud = kind == "header" and cover.watermark and start == start.upper()
    first = _text_run(start).replace("<w:r>", "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>", 1) if is_loud else _text_run(start)
    # The style sets its tab for pages that stand upright.
    tabs = f'<w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/><w:tab w:val="right" w:pos="{WIDE_TEXT_WIDTH}"/>'
    placed = f"<w:tabs>{tabs}</w:tabs>" if finish.wide else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{kind.title()}"/>{placed}</w:pPr>{first}<w:r><w:tab/></w:r>{end}</w:p>'
    made = parse(f"<w:{root} {NAMESPACES}>{paragraph}</w:{root}>".encode())
    finish_notes(made, finish, {})
    if kind == "header" and cover.watermark:
        made[0].append(parse(_watermark(cover.watermark, finish).encode()))
    return write(made)


def _watermark(words: str, finish: Finish) -> str:
    """Return the run of a text that stands upright in the outer margin of each page, as in the PDF, and off the words.

    Word knows such texts in its older drawing language only (ISO/IEC 29500-4, 19.1.2).
    """
    # Signs of Chinese are twice as wide.
    length = sum(2 if sign >= _FIRST_WIDE else 1 for sign in words)
    width, height = length * _WATERMARK_SIZE * 0.55, _WATERMARK_SIZE * 1.1
    middle = _WATERMARK_EDGE if finish.right_to_left else PAGE_WIDTH / 20 - _WATERMARK_EDGE
    style = (
        f"position:absolute;margin-left:{middle - width / 2:.1f}pt;margin-top:{PAGE_HEIGHT / 40 - height / 2:.1f}pt;"
        f"width:{width:.1f}pt;height:{height:.1f}pt;rotation:{270 if finish.right_to_left else 90};z-index:-251658752;"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    )
    return (
        f'<w:r {NAMESPACES} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
        '<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="watermark" o:spid="_x0000_s2049" type="#_x0000_t136" style="{style}" o:allowincell="f" '
        'fillcolor="#969696" stroked="f"><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" '
        f'string="{escape(clean(words))}"/></v:shape></w:pict></w:r>'
    )


def _text_run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(clean(text))}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _about(manuscript: Manuscript, moment: datetime, *, is_redline: bool) -> dict[str, bytes]:
    cover = manuscript.cover
    # What is no text to be edited is not told as one that can be given back.
    values = {profile.VERSION: cover.version}
    if cover.kind == "text" and not is_redline:
        base = hashlib.sha256(write_manuscript(manuscript)).hexdigest()
        values = {profile.MADE_BY: "1", profile.BASE: base, profile.LANGUAGE: manuscript.language} | values
    return _told(f"{cover.number} {cover.title}", cover.running_header, manuscript.language, moment, values)


def _told(title: str, about: str, language: str, moment: datetime, values: Mapping[str, str]) -> dict[str, bytes]:
    """Return the properties of a file."""
    time = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    core = (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean(title))}</dc:title>"
        f"<dc:description>{escape(clean(about))}</dc:description>"
        f"<dc:language>{language}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{time}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{time}</dcterms:modified></cp:coreProperties>'
    )
    own = "".join(
        f'<property fmtid="{_CUSTOM}" pid="{place}" name="{name}"><vt:lpwstr>{escape(clean(value))}</vt:lpwstr></property>'
        for place, (name, value) in enumerate(values.items(), start=2)
    )
    custom = (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{own}</Properties>'
    )
    app = (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>wipo-bc-std</Application></Properties>"
    )
    return {
        "docProps/core.xml": core.encode(),
        "docProps/custom.xml": custom.encode(),
        "docProps/app.xml": app.encode(),
    }


def _related(items: list[tuple[str, str, str, bool]]) -> bytes:
    told = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{escape(target)}"{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
        for key, kind, target, outside in items
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{told}</Relationships>'.encode()


def _links(content: bytes) -> list[tuple[str, str, str, bool]]:
    """Return the links to the web among the relations that pandoc wrote."""
    return [
        (item.get("Id", ""), _HYPERLINK, item.get("Target", ""), True)
        for item in parse(content)
        if item.get("Type") == _HYPERLINK
    ]


# --- The whole --------------------------------------------------------------------------------------------------------


def _content_types(names: Mapping[str, bytes]) -> bytes:
    kinds = {
        "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    }
    kinds["word/comments.xml"] = f"{_WORD_TYPE}.comments+xml"
    kinds["word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    kinds |= {f"word/{file}.xml": f"{_WORD_TYPE}.{kind}+xml" for kind, file in _PARTS.values()}
    kinds |= {name: f"{_WORD_TYPE}.header+xml" for name in names if _MORE_HEADERS.fullmatch(name)}
    told = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items() if name in names
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{told}</Types>"
    ).encode()


def _pack(parts: dict[str, bytes], moment: datetime) -> bytes:
    """Return parts as a package, all dated `moment`."""
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    roots = [("text", f"{_OFFICE}/officeDocument", "word/document.xml", False)]
    if "docProps/core.xml" in parts:
        roots.append(("core", kind, "docProps/core.xml", False))
        roots.append(("app", f"{_OFFICE}/extended-properties", "docProps/app.xml", False))
        roots.append(("custom", f"{_OFFICE}/custom-properties", "docProps/custom.xml", False))
    whole = {"[Content_Types].xml": _content_types(parts), "_rels/.rels": _related(roots), **parts}
    return _zip(whole, moment)


def _zip(whole: Mapping[str, bytes], moment: datetime) -> bytes:
    time = max(moment.timetuple()[:6], _OLDEST)
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, content in whole.items():
            info = zipfile.ZipInfo(name, time)
            # Stored: what deflating gives differs between the zlibs of machines.
            info.compress_type = zipfile.ZIP_STORED
            info.create_system = 0
            archive.writestr(info, content)
    return kept.getvalue()


def change_parts(content: bytes, change: Callable[[bytes], bytes], moment: datetime) -> bytes:
    """Return a Word file of ours, all of whose parts went through `change`."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return _zip({name: change(archive.read(name)) for name in archive.namelist()}, moment)


def _unpack(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("word/")}


def _reference(parts: dict[str, bytes]) -> bytes:
    """Return the document from which pandoc learns the styles: ours, with no text."""
    empty = f"{_HEAD}<w:document {NAMESPACES}><w:body><w:p/><w:sectPr/></w:body></w:document>".encode()
    names = ("styles", "numbering", "settings", "fontTable")
    related = [(name, f"{_OFFICE}/{_PARTS[name][0]}", f"{name}.xml", False) for name in names]
    own = {"word/document.xml": empty, "word/_rels/document.xml.rels": _related(related)}
    return _pack(parts | own, datetime(1980, 1, 1, tzinfo=UTC))
