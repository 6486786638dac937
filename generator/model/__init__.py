"""The office and its papers as frozen data; knows no files and no Word."""

from .anggaran import Kegiatan, MataAnggaran, Program, SubKegiatan
from .jabatan import Jabatan, Jenjang, Pejabat
from .kantor import Gaya, Kantor, Kop
from .kinerja import Indikator, Konsolidasi, Polarisasi, Sasaran
from .naskah import Diktum, Keputusan, RencanaAksi, Rincian
from .nilai import Nilai
from .tahun import Tahun

__all__ = [
    "Diktum",
    "Gaya",
    "Indikator",
    "Jabatan",
    "Jenjang",
    "Kantor",
    "Kegiatan",
    "Keputusan",
    "Konsolidasi",
    "Kop",
    "MataAnggaran",
    "Nilai",
    "Pejabat",
    "Polarisasi",
    "Program",
    "RencanaAksi",
    "Rincian",
    "Sasaran",
    "SubKegiatan",
    "Tahun",
]
