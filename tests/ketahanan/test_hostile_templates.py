"""What a template of an office may try beyond what the tests of `word` hold: refused with its place, exit 4."""

from __future__ import annotations

import re
import time
import zipfile

import pytest
from changed_year import files, run, year
from conftest import TEMPLATES
from small_template import p, table, template

from generator import cli

TAGS = [
    "{{ judul.__class__.__mro__[1].__subclasses__() }}",
    "{{ (judul|attr('x')).y }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ judul.format_map({}) }}",
    "{{ '%c' % 1000000000 }}",
    "{% for a in range(10**9) %}x{% endfor %}",
    "{{ judul * 1000000000 }}",
    "{{ '{0.__class__.__init__}'.format(judul) }}",
    "{% set x = judul %}",
    "{{ request.application }}",
    "{{ config }}",
]


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag[:30])
def test_a_tag_that_reaches_out_stops_with_four_and_its_place(tmp_path, capsys, tag):
    office = year(tmp_path)
    own = tmp_path / "templat"
    own.mkdir()
    template(own, "iku-penjelasan.docx", p("satu"), table([["dua", tag]]), p(""))
    begin = time.monotonic()
    words = ["--dokumen", "iku", "--versi", "murni", "--templat", str(own)]
    assert cli.run(["buat", str(office), "-o", str(tmp_path / "out"), *words]) == 4
    assert "iku-penjelasan.docx" in capsys.readouterr().err
    assert cli.run(["variabel", "iku", "--periksa", "--templat", str(own)]) == 4
    assert "tabel 1 baris 1 kolom 2" in capsys.readouterr().out
    assert time.monotonic() - begin < 10
    assert not (tmp_path / "out").exists()


def test_a_document_with_macros_renamed_to_docx_is_refused(tmp_path, capsys):
    office, own = year(tmp_path), tmp_path / "templat"
    run(office, tmp_path / "out")
    before = files(tmp_path / "out")
    own.mkdir()
    with zipfile.ZipFile(TEMPLATES / "sk.docx") as source, zipfile.ZipFile(own / "sk.docx", "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "[Content_Types].xml":
                content = re.sub(rb"application/vnd[^\"]*document\.main\+xml", KIND, content)
            target.writestr(name, content)
    assert cli.run(["buat", str(office), "-o", str(tmp_path / "out"), "--templat", str(own)]) == 4
    assert "makro" in capsys.readouterr().err
    assert files(tmp_path / "out") == before


KIND = b"application/vnd.ms-word.document.macroEnabled.main+xml"
