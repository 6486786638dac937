"""Names files and writes them."""
