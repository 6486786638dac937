"""SB1xx on the model: how values were read. The rest of the family stands with the reader."""

from . import sb110_bilangan_ragu, sb125_sel_tabel

RULES = (sb110_bilangan_ragu, sb125_sel_tabel)
