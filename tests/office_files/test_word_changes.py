"""Tracked changes accepted and rejected: the two texts that Word would leave."""

from tests.office_files.word_file import changed, mark, p, r, read, root, texts
from wipo_bc_std.office_files.word_changes import accept, has_changes, reject

ROW = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc></w:tr>"
INSERTED = '<w:ins w:id="1" w:author="Ada"/>'
DELETED = '<w:del w:id="1" w:author="Ada"/>'


def test_words_are_taken_or_left() -> None:
    body = p("It ", changed("del", r("is")), changed("ins", r("was") + changed("del", r(" not"))), " so")
    document = read(body)
    assert has_changes(document)
    assert texts(accept(document)) == ["It was so"]
    assert texts(reject(document)) == ["It is so"]
    assert not has_changes(accept(document))


def test_moved_words_are_in_one_place() -> None:
    document = read(p(changed("moveFrom", r("moved "), key=2), "a ") + p("b ", changed("moveTo", r("moved "), key=3)))
    assert texts(accept(document)) == ["a ", "b moved "]
    assert texts(reject(document)) == ["moved a ", "b "]


def test_paragraphs_are_joined_where_their_mark_goes() -> None:
    document = read(p("one ", properties=mark("del")) + p("two") + p("three ", properties=mark("ins")) + p("four"))
    assert texts(accept(document)) == ["one two", "three ", "four"]
    assert texts(reject(document)) == ["one ", "two", "three four"]


def test_a_paragraph_deleted_whole_is_gone_with_its_bookmark() -> None:
    bookmark = '<w:bookmarkStart w:id="1" w:name="gone"/><w:bookmarkEnd w:id="1"/>'
    body = p("before") + p(bookmark, changed("del", r("gone")), properties=mark("del")) + p("after")
    document = accept(read(body))
    assert texts(document) == ["before", "after"]
    assert document.blocks[1].bookmarks == ()
    assert texts(reject(read(body))) == ["before", "gone", "after"]


def test_rows_come_and_go() -> None:
    table = (
        "<w:tbl>"
        + ROW.format(INSERTED, p("new"))
        + ROW.format(DELETED, p("old"))
        + ROW.format("", p("both"))
        + "</w:tbl>"
    )
    assert texts(accept(read(table))) == ["new", "both"]
    assert texts(reject(read(table))) == ["old", "both"]
    alone = "<w:tbl>" + ROW.format(DELETED, p("old")) + "</w:tbl>" + p("text")
    assert texts(accept(read(alone))) == ["text"]


def test_a_note_goes_with_the_last_sign_that_cites_it() -> None:
    notes = root("footnotes", '<w:footnote w:id="1">' + p("note") + "</w:footnote>")
    body = p("a", changed("del", '<w:r><w:footnoteReference w:id="1"/></w:r>'))
    document = read(body, {"word/footnotes.xml": notes})
    assert list(accept(document).notes) == []
    assert list(reject(document).notes) == ["footnote-1"]


def test_a_deleted_paragraph_at_the_end_leaves_nothing() -> None:
    body = p("a") + p(changed("del", r("b")), properties=mark("del"))
    assert texts(accept(read(body))) == ["a"]
