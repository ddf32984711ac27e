"""Edits: what comes back in Word files becomes sources, or is listed by place with its words."""
