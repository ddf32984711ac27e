"""The command line: what people and CI type."""
