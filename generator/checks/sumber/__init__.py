"""SB1xx on the model: how values were read. The rest of the family stands with the reader."""

from . import sb110_bilangan_ragu

RULES = (sb110_bilangan_ragu,)
