"""Publications: folders that are complete, named by the files at the root, and never changed but by withdrawal."""
