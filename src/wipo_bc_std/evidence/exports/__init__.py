"""Readers of what other bodies say of their documents: each a form of file, read as data and without the network."""
