"""The preview: the draft in a browser, made again at each save and shown where something changed."""
