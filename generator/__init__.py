"""naskah: the yearly performance papers of a kecamatan, from structured sources to finished Word files."""

__version__ = "0.1.0"
