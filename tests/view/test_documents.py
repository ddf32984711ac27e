"""Documents of the committee as they are cited."""

import pytest

from tests.project import make_project
from wipo_bc_std.pipeline import check_project
from wipo_bc_std.view.documents import cite, document_label, find_document
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.inlines import Context

LIST = """\
documents:
  - {id: cws-7-29, symbol: CWS/7/29, title: Report}
  - {id: cws-8-24, symbol: CWS/8/24, title: Report, paragraphs: [{numbers: 96 to 99, about: the task}]}
  - {id: circular-71, symbol: C. CWS 71, about: a circular}
"""


def label(target: str, language: Language = "en") -> str:
    return document_label(target, Context(check_project(make_project({"documents.yml": LIST})).draft, language))


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("cws-7-29", "document CWS/7/29"),
        ("cws-7-29/67", "paragraph 67 of document CWS/7/29"),
        ("cws-8-24/96-99", "paragraphs 96 to 99 of document CWS/8/24"),
        ("cws-8-24/96-97", "paragraphs 96 and 97 of document CWS/8/24"),
        ("circular-71", "circular C. CWS 71"),
        ("cws-8-42", ""),
    ],
)
def test_a_document_is_cited_with_its_paragraphs(target: str, said: str) -> None:
    assert label(target) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "paragraphes 96 à 99 du document CWS/8/24"),
        ("es", "párrafos 96 a 99 del documento CWS/8/24"),
        ("ru", "пункты 96–99 документа CWS/8/24"),
        ("zh", "文件CWS/8/24第96至99段"),
        ("ar", "الفقرات من 96 إلى 99 من الوثيقة CWS/8/24"),
    ],
)
def test_each_language_cites_in_its_own_way(language: Language, said: str) -> None:
    assert label("cws-8-24/96-99", language) == said
    draft = check_project(make_project({"documents.yml": LIST})).draft
    document, paragraphs = find_document("cws-8-24/96-99", draft.standard)
    assert document is not None
    assert list(document.unknown_paragraphs(paragraphs)) == []
    assert list(document.unknown_paragraphs(((95, 97), (98, 101)))) == [95, 100]
    assert cite(document.symbol, "96 to 99", Context(draft, language)) == said
