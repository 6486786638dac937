"""Word files: templates compiled and filled, equations, tables, pages. Knows .docx, not the office."""
