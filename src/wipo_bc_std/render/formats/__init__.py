"""One file a format; each declares one `Format`, found by the registry."""
