"""What became of each word of a Word file: in the sources, turned into structure, or listed for a person."""

from msgspec import Struct, field

from wipo_bc_std.office_files.word_nodes import Spot


class Entry(Struct, frozen=True):
    """Something that a person looks at: its kind, its place and words, and what to do about it.

    `is_kept` says whether the words stand in the sources all the same.
    """

    kind: str
    spot: Spot
    words: str
    advice: str
    is_kept: bool


class Ledger(Struct):
    """The accounts of one import: what is listed, which words became structure, and which were added.

    `settled` are words that the program prints by itself from then on, such as typed numbers and labels; `added` are words
    that a source must have and the Word file does not say.
    """

    entries: list[Entry] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)

    def keep(self, kind: str, spot: Spot, words: str, advice: str) -> None:
        """List something whose words stand in the sources."""
        self.entries.append(Entry(kind, spot, words, advice, is_kept=True))

    def drop(self, kind: str, spot: Spot, words: str, advice: str) -> None:
        """List something whose words stand nowhere else."""
        self.entries.append(Entry(kind, spot, words, advice, is_kept=False))

    def settle(self, words: str) -> None:
        """Note words that became structure."""
        self.settled.append(words)

    def add(self, words: str) -> None:
        """Note words that the Word file does not have."""
        self.added.append(words)
