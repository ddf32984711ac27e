"""Resolve: a Standard becomes a Draft, numbered and linked."""
