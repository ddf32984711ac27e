"""The sources that a Word file carries: whole, and never a path that leads elsewhere."""

import pytest
from lxml import etree

from wipo_bc_std.load.project import LARGEST_FILE
from wipo_bc_std.office_files.carried_sources import NAMESPACE, is_safe, item_properties, read_carried, write_carried

FILES = {
    "standard.yml": b"schema: 1\n",
    "clauses/a.md": "Ünï – 草案\r\n".encode(),
    "figures/x y.png": bytes(range(256)),
}


def test_what_is_carried_comes_back_byte_for_byte() -> None:
    content = write_carried(FILES)
    assert read_carried(etree.fromstring(content)) == FILES
    assert content == write_carried(dict(reversed(FILES.items())))
    assert b"{" in item_properties(content)


@pytest.mark.parametrize(
    "path",
    [
        "../x.yml",
        "/etc/x.yml",
        "clauses/../../x.md",
        "clauses\\x.md",
        "C:/x.yml",
        "a/b.md",
        "LICENSE",
        "",
        "i18n",
        "x.yml\n",
    ],
)
def test_paths_that_lead_elsewhere_are_not_carried(path: str) -> None:
    assert not is_safe(path)
    assert write_carried({path: b"x"}) == write_carried({})
    root = etree.Element(f"{{{NAMESPACE}}}sources")
    etree.SubElement(root, f"{{{NAMESPACE}}}file", path=path.strip()).text = "eA=="
    assert not any(".." in each or each.startswith("/") for each in read_carried(root))


@pytest.mark.parametrize("text", ["not base64!", "ä", "A" * (LARGEST_FILE * 2)])
def test_what_is_not_as_we_write_it_is_left(text: str) -> None:
    root = etree.Element(f"{{{NAMESPACE}}}sources")
    etree.SubElement(root, f"{{{NAMESPACE}}}file", path="standard.yml").text = text
    assert read_carried(root) == {}
    assert read_carried(etree.Element("other")) == {}
    assert read_carried(None) == {}
