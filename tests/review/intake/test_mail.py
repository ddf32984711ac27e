"""Saved mails: a block in the text, however it is encoded, and forms that are attached; no name leads anywhere."""

from email.message import EmailMessage

import pytest

from tests.review.filled import make_round, write_block
from wipo_bc_std.review.intake.kinds import Part, read_form
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned

ROUND = make_round()
_TABLE = "Number,Comment\nBD-03,Why?\n"


def mail(text: str, *, encoding: str = "base64", html: str = "", **attached: bytes) -> bytes:
    """Return a mail; attached are files by their names, in which two underscores are a dot."""
    made = EmailMessage()
    made["Subject"] = "Our answer – 回复"
    made.set_content(text, cte=encoding)
    if html:
        made.add_alternative(html, subtype="html")
    for name, content in attached.items():
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name.replace("__", "."))
    return made.as_bytes()


def offices(parts: tuple[Part, ...]) -> list[str]:
    return [part.held.office if isinstance(part.held, Returned) else part.held.message for part in parts]


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_a_block_in_the_text_of_a_mail_is_read_once(encoding: str) -> None:
    block = write_block(ROUND, "XA", {"id": "BD-02", "text": "Été."})
    parts = read_form(mail(f"Bonjour,\n\n{block}", encoding=encoding, html=f"<p>{block}</p>"), "answer.eml")
    assert offices(parts) == ["XA"]
    assert (parts[0].name, parts[0].suffix) == ("mail.txt", ".txt")


def test_what_is_attached_is_read_by_its_kind_and_told_where_it_is_none() -> None:
    content = mail("Please see attached.", table__csv=_TABLE.encode(), scan__pdf=b"%PDF", empty__csv=b" ")
    parts = read_form(content, "answer.eml")
    assert [part.name for part in parts] == ["table.csv", "scan.pdf", "empty.csv"]
    assert offices(parts) == ["", "it is a PDF file", "it is empty"]


def test_a_mail_that_only_says_something_is_refused() -> None:
    with pytest.raises(UnreadableFormError, match="no block of text"):
        read_form(mail("We agree."), "answer.eml")
    with pytest.raises(UnreadableFormError, match="no block of text"):
        read_form(b"\xff\x00 no mail at all", "answer.eml")


def test_a_mail_without_end_is_refused() -> None:
    boundaries = [f"b{number}" for number in range(3000)]
    lines = [f'Content-Type: multipart/mixed; boundary="{name}"\n\n--{name}\n' for name in boundaries]
    with pytest.raises(UnreadableFormError):
        read_form("".join(lines).encode(), "answer.eml")


def test_no_name_of_an_attachment_leads_anywhere() -> None:
    made = EmailMessage()
    made.set_content("See attached.")
    made.add_attachment(_TABLE.encode(), maintype="text", subtype="csv", filename="../../..\\evil/\u202etable.CSV")
    (part,) = read_form(made.as_bytes(), "answer.eml")
    assert ("/" in part.name, "\\" in part.name, part.suffix) == (False, False, ".csv")
