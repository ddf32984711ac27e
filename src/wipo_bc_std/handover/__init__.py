"""All of a draft for whoever goes on without this program: documents, tables, data, pictures and the sources."""
