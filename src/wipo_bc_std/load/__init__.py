"""Load: files become a Standard; what cannot be read becomes a diagnostic and the rest goes on."""
