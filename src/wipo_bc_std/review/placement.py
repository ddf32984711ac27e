"""Which text a comment is about: by id, former id, printed number or the words that its sender saw, else nobody guesses.

A form says its place more than once (a hidden id, the number, the title, the words), and people sort columns, delete and
retype them. Where what is said does not agree, two against one decide; else the place is left to be confirmed, as a comment
under a wrong text is worse than one whose place is asked for.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wipo_bc_std.review.passage import Passage, PassageKind
from wipo_bc_std.review.returned import ReturnedComment
from wipo_bc_std.review.synonyms import is_whole, normalise_words
from wipo_bc_std.words import measure_likeness

Means = Literal["id", "former id", "number", "words", "whole draft", "unsure"]

_DASHES = re.compile("[‐-―−﹘﹣－]")
# What people write before a number, and which texts it can mean then.
_BEFORE: tuple[tuple[tuple[PassageKind, ...], str], ...] = (
    (
        ("division", "heading"),
        "clause|subclause|section|annex|chapter|article|chapitre|annexe|sous-clause|cláusula|sección|anexo|capítulo|пункт раздела|раздел|подраздел|приложение|глава|章|附件|节|条款|القسم|البند|الفصل|المرفق|مرفق",
    ),
    (("paragraph",), "paragraph|para|par|paragraphe|párrafo|apartado|пункт|абзац|п|段|段落|第|الفقرة|فقرة"),
    (("table",), "table|tab|tableau|tabla|cuadro|таблица|表|الجدول|جدول"),
    (("figure",), "figure|fig|figura|рисунок|рис|图|الشكل|شكل"),
    (("provision",), "provision|requirement|disposition|disposición|положение|требование|规定|الحكم"),
    (("term",), "term|definition|terme|définition|término|definición|термин|определение|术语|定义|المصطلح|تعريف"),
)
# Likeness of words, from 0 to 1: below the first nothing is found, and the best must be better than the next by the second.
_ALIKE, _APART = 0.8, 0.1
_FEWEST_WORDS = 4
_COMPARED = 5
# What a text is compared by; a text of 1 MB is recognised by its beginning.
_LONGEST = 4000
_NAMED = 5


class Placement(Struct, frozen=True):
    """Where a comment belongs: `passage` is None for the whole draft, and where the place is not sure.

    `remark` says what was odd, in one clause; `means` is by what the place was found.
    """

    passage: Passage | None
    means: Means
    remark: str = ""

    @property
    def is_sure(self) -> bool:
        """Return whether nobody need look at the place."""
        return self.means != "unsure"


class Passages(Struct, frozen=True):
    """The texts of a publication, found by what people say of them."""

    language: str
    texts: tuple[Passage, ...]
    by_id: Mapping[str, Passage]
    by_former: Mapping[str, tuple[Passage, ...]]
    by_number: Mapping[str, tuple[Passage, ...]]
    by_words: Mapping[str, tuple[Passage, ...]]
    normal: Mapping[str, str]
    bags: tuple[tuple[Passage, Counter[str]], ...]


def index_passages(passages: Mapping[str, Sequence[Passage]], language: str) -> Passages:
    """Return the texts of a publication as readers of a language saw them; numbers of other languages are known as well."""
    # Who does not say what it read is shown places in English.
    others = sorted(passages, key=lambda code: (code != "en", code))
    chosen = language if language in passages else next(iter(others), language)
    texts = tuple(passages.get(chosen, ()))
    normal = {each.id: normalise_words(each.text) for each in texts}
    by_id = {each.id: each for each in texts}
    former: defaultdict[str, dict[str, Passage]] = defaultdict(dict)
    numbers: defaultdict[str, dict[str, Passage]] = defaultdict(dict)
    words: defaultdict[str, dict[str, Passage]] = defaultdict(dict)
    for code in (chosen, *sorted(passages.keys() - {chosen})):
        for each in passages.get(code, ()):
            if each.id not in by_id:
                continue
            passage = by_id[each.id]
            for name in each.former_ids:
                former[_plain(name)][each.id] = passage
            if each.number:
                numbers[_plain(each.number)][each.id] = passage
            words[normal[each.id] if code == chosen else normalise_words(each.text)][each.id] = passage
    return Passages(
        chosen,
        texts,
        {_plain(name): each for name, each in by_id.items()},
        {name: tuple(found.values()) for name, found in former.items()},
        {name: tuple(found.values()) for name, found in numbers.items()},
        {name: tuple(found.values()) for name, found in words.items()},
        normal,
        tuple((each, Counter(normal[each.id][:_LONGEST].split())) for each in texts),
    )


def place_comment(passages: Passages, comment: ReturnedComment) -> Placement:
    """Return where a comment belongs, by all that the file says of its place."""
    by_id, means = _find_id(passages, comment.id)
    numbered = _find_number(passages, comment.number)
    told = (comment.id, comment.number, comment.title, comment.text_read, comment.quote)
    if by_id is None and not any(part.strip() for part in told):
        return Placement(None, "whole draft")
    if by_id is not None and (not comment.number.strip() or by_id in numbered) and _fits(passages, by_id, comment):
        return Placement(by_id, means)
    if by_id is None and is_whole(comment.number or comment.id):
        return Placement(None, "whole draft")
    return _weigh(passages, comment, by_id, numbered)


def _weigh(
    passages: Passages, comment: ReturnedComment, by_id: Passage | None, numbered: tuple[Passage, ...]
) -> Placement:
    """Return where a comment belongs whose id is missing, is not known or does not agree with what is beside it."""
    read = _find_words(passages, comment.text_read)
    near = tuple(each for each in numbered if each in read) or (numbered if not read else ())
    if len(near) > 1:
        near = _narrow(near, comment)
    if by_id is not None:
        return _settle(comment, by_id, numbered, read)
    if len(near) == 1:
        return Placement(near[0], "number", _unknown(comment.id))
    if len(read) == 1 and not numbered:
        return Placement(read[0], "words", _unknown(comment.id or comment.number))
    quoting = _find_quote(passages, comment.quote) if not numbered and not read else ()
    if len(quoting) == 1:
        return Placement(quoting[0], "words", _unknown(comment.id or comment.number))
    return Placement(None, "unsure", _doubt(comment, near or read or numbered or quoting))


def _settle(
    comment: ReturnedComment, by_id: Passage, numbered: tuple[Passage, ...], read: tuple[Passage, ...]
) -> Placement:
    """Return what two of id, number and words say of a place where they do not all agree."""
    if by_id in numbered or by_id in read:
        # The third may be a sender's own change.
        return Placement(by_id, "id")
    agreed = tuple(each for each in numbered if each in read)
    if len(agreed) == 1:
        return Placement(agreed[0], "number", f"the hidden id {_quote(comment.id)} is that of another text")
    if not numbered and not read and not comment.number.strip():
        return Placement(by_id, "id", "the words beside it are not those of the draft")
    return Placement(None, "unsure", _doubt(comment, (by_id, *(numbered or read))))


def _find_id(passages: Passages, text: str) -> tuple[Passage | None, Means]:
    name = _plain(text)
    found = passages.by_id.get(name)
    if found is not None:
        return found, "id"
    former = passages.by_former.get(name, ())
    # A text that was split has left its id to several.
    return (former[0], "former id") if len(former) == 1 else (None, "unsure")


def _find_number(passages: Passages, text: str) -> tuple[Passage, ...]:
    """Return the texts that a printed number can mean; an id that was typed for one counts as well."""
    plain = _plain(text)
    if not plain:
        return ()
    found = passages.by_number.get(plain)
    if found is None and plain in passages.by_id:
        found = (passages.by_id[plain],)
    if found is not None:
        return found
    for kinds, words in _BEFORE:
        for word in words.split("|"):
            rest = plain.removeprefix(_plain(word)).lstrip(". №") if plain.startswith(_plain(word)) else ""
            kept = tuple(each for each in passages.by_number.get(rest, ()) if each.kind in kinds)
            if kept:
                return kept
    return passages.by_number.get(plain.lstrip("§¶# ").rstrip(".:"), ())


def _find_words(passages: Passages, text: str) -> tuple[Passage, ...]:
    """Return the texts whose words are those that the form showed: the same, else the one that is most like them by far."""
    words = normalise_words(text)
    if not words:
        return ()
    same = passages.by_words.get(words)
    if same is not None:
        return same
    bag = Counter(normalise_words(text[:_LONGEST]).split())
    if bag.total() < _FEWEST_WORDS:
        return ()
    shared = sorted(((_overlap(bag, other), at) for at, (_, other) in enumerate(passages.bags)), reverse=True)
    rated = sorted(
        (
            (measure_likeness(text[:_LONGEST], passages.bags[at][0].text[:_LONGEST]), at)
            for share, at in shared[:_COMPARED]
            if share >= _ALIKE - _APART
        ),
        reverse=True,
    )
    if not rated or rated[0][0] < _ALIKE or (len(rated) > 1 and rated[0][0] - rated[1][0] < _APART):
        return ()
    return (passages.bags[rated[0][1]][0],)


def _overlap(first: Counter[str], second: Counter[str]) -> float:
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _find_quote(passages: Passages, quote: str) -> tuple[Passage, ...]:
    """Return the texts that hold a quotation which is long enough to stand in one only."""
    words = normalise_words(quote)
    if len(words.split()) < _FEWEST_WORDS:
        return ()
    return tuple(each for each in passages.texts if words in passages.normal[each.id])


def _fits(passages: Passages, passage: Passage, comment: ReturnedComment) -> bool:
    """Return whether the words beside an id can be those of its text; nothing is said against what is not shown."""
    if comment.text_read == passage.text or not comment.text_read.strip():
        return True
    read, own = normalise_words(comment.text_read[:_LONGEST]), passages.normal[passage.id]
    # A form may show the beginning only.
    return own.startswith(read) or _overlap(Counter(read.split()), Counter(own[:_LONGEST].split())) >= _ALIKE


def _narrow(found: Iterable[Passage], comment: ReturnedComment) -> tuple[Passage, ...]:
    """Return those of several texts with one number that stand under the title that is told, all where none is.

    A form may say the clause before the title, and more in the lines below it.
    """
    title = normalise_words(comment.title.partition("\n")[0])
    return tuple(each for each in found if _stands_under(each, title))


def _stands_under(passage: Passage, title: str) -> bool:
    told = passage.title or (f"{passage.number} {passage.text}" if passage.kind == "division" else "")
    own = normalise_words(told)
    return bool(own) and (title == own or title.endswith(f" {own}"))


def _doubt(comment: ReturnedComment, found: Sequence[Passage]) -> str:
    told = next(filter(str.strip, (comment.number, comment.id, comment.title, comment.quote, comment.text_read)), "")
    if not found:
        return f"place to be confirmed: nothing in the publication is called {_quote(told)}"
    names = ", ".join(dict.fromkeys(each.id for each in found[:_NAMED]))
    more = " …" if len(found) > _NAMED else ""
    return f"place to be confirmed: {_quote(told)} may be {names}{more}"


def _unknown(text: str) -> str:
    return f"{_quote(text)} is no id of the publication" if text.strip() else ""


def _quote(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words[:40]}{'…' if len(words) > 40 else ''}”"  # noqa: PLR2004 - as long as a line bears


def _plain(text: str) -> str:
    """Return an id or number as it is compared: small letters, plain hyphens and digits, single spaces."""
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text)).casefold()
    if not plain.isascii():
        plain = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in plain)
    return " ".join(plain.replace("\u200e", "").replace("\u200f", "").split()).rstrip(".:")
