"""PG1xx: the accepted findings themselves. Run by `accepted`, with the findings it saw."""

from . import pg101_tidak_cocok

RULES = (pg101_tidak_cocok,)
