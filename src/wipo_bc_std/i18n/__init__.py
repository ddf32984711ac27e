"""Translations: the texts there are, the catalogues that hold their translations, and a standard in another language."""
