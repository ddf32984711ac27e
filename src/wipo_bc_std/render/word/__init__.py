"""The draft as a Word file: pandoc writes the text, styles and numbers are ours, and so is the package."""
