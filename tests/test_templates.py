"""The shipped templates are those that their builder makes, until a person edits them in Word."""

from __future__ import annotations

import subprocess
import sys

from conftest import ROOT, TEMPLATES


def test_the_builder_makes_the_shipped_templates_again(tmp_path):
    command = [sys.executable, "-m", "docx_templates.cara_dibuat", "--ke", tmp_path]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    made = {path.name: path.read_bytes() for path in tmp_path.glob("*.docx")}
    assert made == {path.name: path.read_bytes() for path in TEMPLATES.glob("*.docx")}


def test_the_builder_does_not_overwrite_what_a_person_has_edited(tmp_path):
    command = [sys.executable, "-m", "docx_templates.cara_dibuat", "--ke", tmp_path]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    edited = tmp_path / "sk.docx"
    edited.write_bytes(edited.read_bytes() + b" ")
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1
    assert edited.read_bytes().endswith(b" ")
