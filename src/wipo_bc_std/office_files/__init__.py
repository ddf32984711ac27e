"""Word and Excel files of other people, read safely: nothing runs, nothing is fetched, nothing is dropped unsaid."""
