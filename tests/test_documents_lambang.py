"""The crest of the office on its papers: proportions, absence, and what it says it is."""

from __future__ import annotations

import io
import zipfile

import pytest
from conftest import change
from made_papers import PAPERS, made
from papers import part
from PIL import Image
from structure import WP, R

EMU_PER_MM = 36000


def picture(size: tuple[int, int], kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("size", [(300, 400), (400, 400), (40, 400), (1000, 100)])
def test_the_crest_of_the_office_stands_in_its_own_proportions(office, tmp_path, kind, size):
    name = f"lambang-daerah.{kind.lower()}"
    content = picture(size, kind)
    (office / "lambang.png").unlink()
    (office / name).write_bytes(content)
    change(office / "kantor.yaml", "lambang: lambang.png", f"lambang: {name}")
    for path in made(office, tmp_path / "out", "sk-iku", "rencana-aksi").values():
        (extent,) = part(path).iter(f"{WP}extent")
        wide, high = int(extent.get("cx")), int(extent.get("cy"))
        assert wide / high == pytest.approx(size[0] / size[1], rel=0.01)
        assert max(wide, high) <= 60 * EMU_PER_MM
        with zipfile.ZipFile(path) as package:
            relations = {r.get("Id"): r.get("Target") for r in part(path, "word/_rels/document.xml.rels")}
            (blip,) = part(path).iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
            assert package.read(f"word/{relations[blip.get(f'{R}embed')]}") == content


def test_an_office_without_a_crest_shows_none_and_not_that_of_the_template(office, tmp_path):
    change(office / "kantor.yaml", "  lambang: lambang.png\n", "")
    for path in made(office, tmp_path / "out").values():
        assert not list(part(path).iter(f"{WP}docPr"))


def test_every_crest_says_what_it_is(clean):
    found = {
        name: [(e.get("id"), e.get("descr")) for e in part(path).iter(f"{WP}docPr")] for name, path in clean.items()
    }
    crest = [("1", "Lambang daerah")]
    assert found == {name: crest if name.startswith(("sk-", "rencana", "pk-")) else [] for name in PAPERS}
