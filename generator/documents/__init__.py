"""Model to context to filled Word file."""
