"""A folder becomes a model with places, or findings at the right line."""

from __future__ import annotations

import json
from decimal import Decimal

import jsonschema
import pytest
import yaml
from conftest import CONTOH, SOURCES, change

from generator.sources.file_names import year_folders
from generator.sources.load import KINDS, load
from generator.sources.schema import schemas


def found(office, *, shown="2026"):
    return [(f.kode, f.asal.berkas.removeprefix("2026/"), f.asal.baris) for f in load(office, shown).findings]


def test_the_clean_office_is_read_whole_with_its_places(office):
    reading = load(office, "2026")
    assert reading.lengkap
    assert reading.findings == []
    tahun = reading.tahun
    adminduk = tahun.indikator_menurut_id["adminduk"]
    assert adminduk.target.angka == Decimal(1800)
    assert adminduk.letak("target").baris == 51
    assert adminduk.per_bulan[3].asal.kolom > adminduk.per_bulan[2].asal.kolom
    assert tahun.indikator_menurut_id["izin-tepat-waktu"].per_bulan.keys() == {3, 6, 9, 12}
    assert tahun.indikator_menurut_id["nilai-akip"].target.angka is None
    assert tahun.pimpinan.id == "camat"
    assert tahun.pimpinan.pejabat.golongan == "IV/b"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line"),
    [
        ("kantor.yaml", "kecamatan: Sukamaju", "kecamatn: Sukamaju", "SB106", 4),
        ("kantor.yaml", "tahun: 2026", "tahun: 26", "SB109", 8),
        ("kantor.yaml", "kertas: F4", "kertas: F5", "SB108", 18),
        ("kantor.yaml", "kabupaten: Nusaraya", "kabupaten: A\nkota: B", "SB123", 4),
        ("jabatan.yaml", "jenjang: pengawas", "jenjang: pengwas", "SB108", 25),
        ("jabatan.yaml", "- id: bendahara", "- id: Bendahara 1", "SB107", 35),
        ("kinerja.yaml", "bulanan: {juni: 84,", "bulanan: {junii: 84,", "SB117", 15),
        ("kinerja.yaml", "bulanan: {juni: 84,", "bulanan: {juni: 84, '06': 1,", "SB117", 15),
        ("kinerja.yaml", "triwulan: [100, 100, 100, 100]", "triwulan: [100, 100, 100]", "SB107", 63),
        ("kinerja.yaml", "formulasi: {jumlah: dokumen", "formulasi: {jumlh: dokumen", "SB120", 53),
        ("kinerja.yaml", "          penyebut: {jumlah: seluruh permohonan izin}\n", "", "SB120", 65),
        ("anggaran.yaml", "anggaran: 10.000.000", "anggaran: sepuluh juta", "SB109", 11),
        ("sk-iku.yaml", "tanggal: 2026-01-05", "tanggal: 2026-13-05", "SB111", 4),
        ("sk-iku.yaml", "  - uu-25-2004\n", "  - {kunci: a, teks: b}\n", "SB123", 10),
        ("rencana-aksi.yaml", "daftar:", "daftr:", "SB105", 15),
    ],
)
def test_a_slip_is_found_at_its_line(office, file, old, new, code, line):
    change(office / file, old, new)
    assert (code, file, line) in found(office)


def test_an_unknown_key_names_the_nearest_known_one(office):
    change(office / "kinerja.yaml", "sumber_data: Seksi Pelayanan", "sumber_dta: Seksi Pelayanan")
    (finding,) = load(office, "2026").findings
    assert finding.kode == "SB105"
    assert "mungkin «sumber_data»" in finding.pesan
    assert finding.subjek == "ikm"


def test_a_faulty_record_is_left_out_and_the_others_are_read(office):
    change(office / "kinerja.yaml", "konsolidasi: rata-rata", "konsolidasi: ratarata")
    reading = load(office)
    assert not reading.lengkap
    assert "waktu-spj" not in reading.tahun.indikator_menurut_id
    assert "laporan-keuangan" in reading.tahun.indikator_menurut_id


def test_all_faults_are_told_at_once(office):
    change(office / "kantor.yaml", "tahun: 2026", "tahun: 26")
    change(office / "jabatan.yaml", "jenjang: pengawas", "jenjang: x")
    change(office / "kinerja.yaml", "target: 85\n", "target: [85]\n")
    assert {file for _, file, _ in found(office)} == {"kantor.yaml", "jabatan.yaml", "kinerja.yaml"}


def test_a_renamed_file_is_missed_and_named(office):
    (office / "jabatan.yaml").rename(office / "jabatn.yaml")
    findings = load(office, "2026").findings
    assert [f.kode for f in findings] == ["SB115", "SB116"]
    assert "jabatn.yaml" in findings[0].pesan


def test_empty_and_absent_files_are_told_apart(office):
    (office / "anggaran.yaml").write_text("# nanti\n")
    assert found(office) == [("SB114", "anggaran.yaml", 0)]


def test_the_indicators_may_be_spread_over_a_folder(office):
    whole = (office / "kinerja.yaml").read_text(encoding="utf-8")
    head, tail = whole.split("sekretaris:\n")
    (office / "kinerja.yaml").unlink()
    (office / "kinerja").mkdir()
    (office / "kinerja" / "a.yaml").write_text(head, encoding="utf-8")
    (office / "kinerja" / "b.yaml").write_text(f"sekretaris:\n{tail}", encoding="utf-8")
    assert list(load(office).tahun.kinerja) == ["camat", "sekretaris", "kasi-pelayanan", "bendahara"]
    (office / "kinerja" / "c.yaml").write_text(head, encoding="utf-8")
    assert [code for code, _, _ in found(office)] == ["SB119"]


def test_year_office_and_all_sources_are_understood(office):
    assert year_folders(office) == [office]
    assert year_folders(office.parent) == [office]
    assert year_folders(office.parent.parent) == [office]


def schema(kind: str) -> dict:
    return json.loads(dict(schemas())[f"{kind}.schema.json"])


def test_the_published_schemas_are_those_of_the_model():
    for name, text in schemas():
        assert (SOURCES / "skema" / name).read_text(encoding="utf-8") == text, "make schema"
    assert {p.name for p in (SOURCES / "skema").iterdir()} == {f"{kind}.schema.json" for kind in KINDS}


def sample_files():
    return sorted([*CONTOH.glob("*.yaml"), *SOURCES.glob("*/*/*.yaml"), *SOURCES.glob("*/*/kinerja/*.yaml")])


def kind_of(path) -> str:
    if path.parent.name == "kinerja":
        return "kinerja"
    if path.name.startswith("perubahan-"):
        return "perubahan"
    return "sk" if path.name.startswith("sk-") else path.stem


@pytest.mark.parametrize("path", sample_files(), ids=lambda p: "-".join(p.parts[-4:]))
def test_every_sample_names_its_schema_and_keeps_it(path):
    text = path.read_text(encoding="utf-8")
    target = text.splitlines()[0].partition("$schema=")[2]
    assert target.endswith(f"skema/{kind_of(path)}.schema.json")
    if path.is_relative_to(SOURCES):
        assert (path.parent / target).resolve().is_file()
    data = json.loads(json.dumps(yaml.safe_load(text), default=str))
    jsonschema.validate(data, schema(kind_of(path)))


def test_the_schema_refuses_what_the_reader_refuses():
    data = yaml.safe_load((CONTOH / "kinerja.yaml").read_text(encoding="utf-8"))
    data["camat"][0]["indikator"][0]["konsolidasi"] = "kumulatif"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema("kinerja"))
    data["camat"][0]["indikator"][0].pop("konsolidasi")
    data["camat"][0]["indikator"][0]["sumber"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema("kinerja"))


def test_a_sign_without_width_that_came_along_with_a_figure_is_no_part_of_it(office):
    change(office / "kinerja.yaml", "target: 1.800", "target: \u200b1.800\u200b")
    reading = load(office)
    assert reading.tahun is not None
    assert str(reading.tahun.indikator_menurut_id["adminduk"].target) == "1.800"
