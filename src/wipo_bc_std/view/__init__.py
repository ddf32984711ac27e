"""View: a Draft becomes a Manuscript, with words, order and labels settled for one language."""
