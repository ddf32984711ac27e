"""In which order the gates run: files that take longest first, so that two processes end at about the same time."""

from typing import Final

import pytest

LONGEST: Final = ("test_site", "test_docx", "test_redline", "test_html", "test_controls", "test_news", "test_pdf")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST))
