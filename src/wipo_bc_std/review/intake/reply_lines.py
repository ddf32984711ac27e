"""A reply in words to the mail of a round -> comments: a line that begins with an id or number of a text, and a colon.

A sentence that begins with an identifier, such as “BG-03 is not clear to me”, is one, too, as people write so.
Only what its sender wrote counts, above or between quotations: no line of the mail that was answered is new. What is long
enough to be a comment and stands under no number is listed, so that whoever leads the round sees it; greetings are not.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.review.intake.decoding import decode_text
from wipo_bc_std.review.intake.text_block import BEGINS
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced, count_fields
from wipo_bc_std.review.synonyms import find_position

# Signs that say in which direction words run; programs put them around lines.
_MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_GAP = rf"[\s{_MARKS}]*"
_IDENTIFIER = r"[^\W\d_]{2,4}[-‐-―]\d{1,4}"  # BG-03
_REFERENCE = (
    rf"{_IDENTIFIER}"
    r"|[§¶#]?\s?(?:[^\W\d_]+\.?\s?)?(?:[IVX]+-)?\d+(?:[.-]\d+)*\s?[段条章节]?"  # 7, paragraph 7, Table III-1, 4.2
    r"|[^\W\d_]+\s[IVXLC]+|\([a-z]{1,2}\)"  # Annex II, (ab)
    r"|[a-z][a-z0-9]*(?:-[a-z0-9]+)+"  # weighing-samples
)
# A time of day is no number of a text.
_COMMENT = re.compile(rf"(?:[-•*]\s+)?\*?(?P<name>{_REFERENCE}){_GAP}\*?{_GAP}[:\uff1a](?!\d){_GAP}\*?(?P<words>.*)")
# As what is quoted begins with a sign, the first word behind the identifier begins with a letter.
_SENTENCE = re.compile(rf"(?P<name>{_IDENTIFIER}){_GAP}(?=[^\W\d_]).+")
# Examples stand in quotation marks, and are copied with them.
_IN_QUOTES = re.compile('["“„«‚‘\'](?P<words>[^"“”„«»]+)["”“»’\']\\.?')
_NAMED = re.compile(r"\S+\s?[:\uff1a]\s*\S")
_LETTER = re.compile(r"[^\W\d_]")
_QUOTED = re.compile(r"[>\uff1e]")
_FORM = re.compile(r"wipo-bc-std_(?P<round>[a-z0-9-]+)_(?P<office>[A-Z]{2}|any)_[0-9]")
# What programs put above a mail that they copy without a sign before its lines.
_FIELD = re.compile(r"\*?[^\W\d][^:\uff1a\d]{0,24}[:\uff1a]\*?\s*\S")
_RULE = re.compile(r"[-_]{2,}\s*[^\W\d_].*[-_]{2,}")
_SENT = re.compile(r"@|\b(?:19|20)\d\d\b|\d[:.h]\d\d")
_FEWEST_FIELDS = 3
# A paragraph of more words, or without spaces of more signs, is no greeting.
_GREETING, _GREETING_SIGNS = 8, 20
_ONLY = ("no-comment", "no-expertise")
_COPIED = "it stands in or below the mail that was answered; if its sender wrote it, enter it: wipo-bc-std review enter"
_NO_NAME = "it begins with no number of a text; if it is a comment, enter it: wipo-bc-std review enter"
_TWO = "it says two positions; ask which is meant"


def is_reference(name: str) -> bool:
    """Return whether a line that begins with a name of a text and a colon is read as a comment on it."""
    return re.fullmatch(_REFERENCE, name) is not None


def is_identifier(name: str) -> bool:
    """Return whether a sentence that begins with a name of a text is read as a comment on it."""
    return re.fullmatch(_IDENTIFIER, name) is not None


def read_reply(content: bytes, sender: str) -> Returned | None:
    """Return what a reply in words holds, None where it has no line that is read; `sender` is whom the mail is from.

    Which round and office it is about is said by the names of forms in the mail that was answered.
    """
    text = decode_text(content)
    if BEGINS.search(text):
        # What a form says in words above its block would be read as if somebody had written it.
        return None
    own, copied = _part(text.splitlines())
    comments, loose = _group(own)
    positions = list(dict.fromkeys(each for each in map(_find_only, loose) if each))
    if not comments and not positions:
        return None
    unplaced = [
        *(Unplaced("mail", words, _TWO) for words in loose if len(positions) > 1 and _find_only(words)),
        *(Unplaced("mail", words, _NO_NAME) for words in loose if _is_told(words)),
        *(Unplaced("mail, below", words, _COPIED) for words in copied if _reads(words)),
    ]
    rounds = {found["round"] for found in _FORM.finditer(text)}
    offices = {found["office"] for found in _FORM.finditer(text)}
    office = offices.pop() if len(offices) == 1 else ""
    office = office if OFFICE_CODE.fullmatch(office) else ""
    made = Returned(
        "mail",
        round=rounds.pop() if len(rounds) == 1 else "",
        office=office,
        organization="" if office else sender,
        position=positions[0] if len(positions) == 1 else "",
        comments=tuple(
            ReturnedComment(str(at), number=name, text=words) for at, (name, words) in enumerate(comments, start=1)
        ),
        unplaced=tuple(unplaced),
    )
    return replace(made, filled=count_fields(made))


def _part(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the lines that a sender wrote, empty ones for what stands between, and those of a copied mail without signs."""
    own: list[str] = []
    bare = [line.strip(f"{_MARKS} \t\u00a0") for line in lines]
    at, is_signed = 0, False
    while at < len(bare):
        line = bare[at]
        quotes, after = _introduces(bare, at)
        if _QUOTED.match(line):
            # A signature ends where the next quotation begins.
            is_signed = False
            own.append("")
        elif quotes:
            own.append("")
            at = after
            continue
        elif after or _copies(bare, at):
            return own, bare[at:]
        else:
            is_signed = is_signed or line == "--"
            own.append("" if is_signed else line)
        at += 1
    return own, []


def _introduces(lines: Sequence[str], at: int) -> tuple[bool, int]:
    """Return whether a quotation follows what says who wrote it and when, and where that ends; 0 where it is no such line."""
    if not _SENT.search(lines[at]) or _reads(lines[at]):
        return False, 0
    for end in range(at, min(at + 3, len(lines))):
        if not lines[end] or _QUOTED.match(lines[end]) or (end > at and _reads(lines[end])):
            return False, 0
        if lines[end].endswith((":", "\uff1a")):
            following = next(filter(None, lines[end + 1 :]), "")
            is_quoted = _QUOTED.match(following) is not None
            # Without a sign before the lines, only an address shows that a copied mail follows.
            is_copied = "@" in "".join(lines[at : end + 1])
            return is_quoted, end + 1 if is_quoted or is_copied else 0
    return False, 0


def _copies(lines: Sequence[str], at: int) -> bool:
    if _RULE.fullmatch(lines[at]):
        return True
    head: list[str] = []
    for line in lines[at:]:
        if not _FIELD.match(line):
            break
        head.append(line)
    return len(head) >= _FEWEST_FIELDS and any(map(_SENT.search, head))


def _group(lines: Sequence[str]) -> tuple[list[tuple[str, str]], list[str]]:
    """Return comments, each with the name of its text and all lines until an empty one, and the paragraphs that are none."""
    comments: list[tuple[str, str]] = []
    loose: list[str] = []
    for paragraph in _paragraphs(lines):
        rest: list[str] = []
        found: list[tuple[str, list[str]]] = []
        for each in paragraph:
            quoted = _IN_QUOTES.fullmatch(each)
            line = quoted["words"].strip() if quoted is not None and _begins_comment(quoted["words"].strip()) else each
            match = _COMMENT.fullmatch(line)
            # Further down, a line may begin so because a program has broken it there.
            sentence = _SENTENCE.fullmatch(line) if match is None and each is paragraph[0] else None
            if match is not None:
                found.append((match["name"].strip(), [match["words"].strip(f"{_MARKS} ")]))
            elif sentence is not None:
                found.append((sentence["name"], [line]))
            elif found:
                found[-1][1].append(line)
            elif _find_only(line):
                loose.append(line)
            elif _LETTER.search(line):
                rest.append(line)
        comments.extend((name, words) for name, told in found if (words := "\n".join(filter(None, told))))
        loose.extend(["\n".join(rest)] if rest else [])
    return comments, loose


def _begins_comment(line: str) -> bool:
    return (_COMMENT.fullmatch(line) or _SENTENCE.fullmatch(line)) is not None


def _paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    held: list[str] = []
    for line in (*lines, ""):
        if line:
            held.append(line)
        elif held:
            yield held
            held = []


def _find_only(words: str) -> str:
    position = find_position(words)
    return position if position in _ONLY else ""


def _reads(line: str) -> bool:
    match = _COMMENT.fullmatch(line)
    return match is not None and bool(match["words"].strip())


def _is_told(words: str) -> bool:
    if _find_only(words):
        return False
    count = len(words.split())
    return (
        count > _GREETING or (count < _GREETING and len(words) > _GREETING_SIGNS * count) or bool(_NAMED.match(words))
    )
