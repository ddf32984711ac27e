"""Word in: drafts and edits that come back, and the pen that says who may edit."""
