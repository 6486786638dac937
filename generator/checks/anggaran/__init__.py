"""AG1xx: the budget lines among themselves."""

from . import ag101_kegiatan, ag102_program, ag103_kode_ganda, ag104_negatif

RULES = (ag101_kegiatan, ag102_program, ag103_kode_ganda, ag104_negatif)
