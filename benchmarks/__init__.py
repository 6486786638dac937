"""How fast naskah fills papers, beside other engines on the same data."""
