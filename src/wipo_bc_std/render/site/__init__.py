"""The site: pages of a Manuscript and its Companion, for MkDocs to put into its frame."""
