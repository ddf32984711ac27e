"""Redline: two states of a draft compared; what was the same text before is found by its id, else by its words."""
