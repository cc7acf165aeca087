"""Reading what people have: tables, documents, languages, words."""
