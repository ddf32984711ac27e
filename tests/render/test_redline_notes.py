"""A redline in short: tables in Markdown that nobody's text can break out of."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from tests.redline.pair import states
from tests.render.test_redline import comparison, made
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.render.redline import compare_states
from wipo_bc_std.render.redline_notes import MOST_CHANGES, redline_notes

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


def html(text: bytes) -> str:
    rendered: str = MARKDOWN.render(text.decode())
    return rendered


def test_every_change_and_every_count_has_its_row() -> None:
    table = comparison().table
    rendered = html(made("md"))
    assert rendered.count("<table>") == 2
    assert rendered.count("<tr>") == 1 + len(table.clauses) + 1 + 1 + len(table.changes)
    classes = re.findall(r"<td>(obligation|technical|explanation|editorial)</td>", rendered)
    assert classes == sorted(classes, key=GRAVITY.index)
    assert set(classes) == {change.change_class for change in table.changes}
    assert "unofficial draft" in rendered


def test_nothing_in_the_texts_is_read_as_markup() -> None:
    hostile = "| <script>x</script> ![a](http://b) [c](javascript:d) `e` **f** \n# g"
    whole = comparison()
    (first, *others) = whole.table.changes
    table = replace(whole.table, changes=(replace(first, old=hostile, new=hostile), *others))
    rendered = html(redline_notes(whole.new, table, whole.states))
    assert "&lt;script&gt;" in rendered
    assert not re.search(r"<(script|img|a|code|strong|em)\b", rendered)
    assert rendered.count("<h1>") == 1
    assert rendered.count("<tr>") == html(made("md")).count("<tr>")


def test_a_long_table_ends_and_says_of_how_many() -> None:
    whole = comparison()
    changes = tuple(replace(whole.table.changes[0], id=f"c{number}") for number in range(1, MOST_CHANGES + 21))
    text = redline_notes(whole.new, replace(whole.table, changes=changes), whole.states).decode()
    assert text.endswith(f"\n{MOST_CHANGES} / {MOST_CHANGES + 20}\n")


def test_nothing_changed_is_said() -> None:
    (_, new) = states()
    same = compare_states(new, new, ("a", "b"))
    assert "|" not in redline_notes(same.new, same.table, same.states).decode().replace("\\|", "")
