"""The words of running text: how many there are, and the same ones in another order."""

import re
from random import Random

# What keeps its place: code, links (with their words), footnote marks.
_MARKUP = r"`[^`]*`|<[^<>\s]+>|\[\^[^\]]*\]|\[[^\[\]]*\]\([^()]*\)"
_TOKEN = re.compile(rf"(?P<markup>{_MARKUP})|(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_WORDED_LINK = re.compile(r"\[(?P<words>[^\[\]]*)\]\([^()]*\)")
_KEYWORD = re.compile(r"(?<![`\w])(?:MUST|SHOULD|MAY|CANNOT|CAN)(?:\s+NOT)?(?![`\w])")


def count_words(text: str) -> int:
    """Return how many words a reader sees in running text; a link without words of its own counts as one."""
    return len(_WORDED_LINK.sub(lambda match: match["words"], _FOOTNOTE.sub("", text)).split())


def shuffle_words(text: str, random: Random) -> str:
    """Return the text with its words in another order.

    Markup, punctuation, words with a capital, the first word, and all up to a keyword stay where they are, so that
    what was a sentence still looks like one.
    """
    keyword = _KEYWORD.search(text)
    fixed = keyword.end() if keyword else 0
    slots = [
        match
        for number, match in enumerate(_TOKEN.finditer(text))
        if number and match.start() >= fixed and match["word"] is not None and match["word"].islower()
    ]
    words = [match[0] for match in slots]
    random.shuffle(words)
    parts, last = [], 0
    for match, word in zip(slots, words, strict=True):
        parts += [text[last : match.start()], word]
        last = match.end()
    return "".join((*parts, text[last:]))
