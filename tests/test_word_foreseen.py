"""A template is parsed after filling unless it is seen beforehand that it comes out whole."""

from __future__ import annotations

import pytest
from conftest import TEMPLATES
from lxml import etree
from small_template import p

from generator.word.compile import compile_template
from generator.word.foreseen import comes_out_whole
from generator.word.sandbox import Sandbox
from generator.word.variant import Variant
from generator.word.wordml import W

NAMES = {"w": W}
HOSTILE = "<w:p>&\"'\t\n]]>"


def environment() -> Sandbox:
    return Sandbox(lambda fragment: 0)


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.docx")), ids=lambda path: path.stem)
def test_every_shipped_template_is_foreseen(path):
    assert compile_template(path, Variant(), environment()).foreseen


@pytest.mark.parametrize(
    "source",
    [
        p("{{ x }}"),
        p("a{% if x %}b{% else %}d{% endif %}{{ x }}"),
        f"{{% for y in xs %}}{p('{{ y }}')}{{% endfor %}}",
        p("{{ x|upper }} {{ x ~ '<' }} {{ x|title|trim }}"),
    ],
)
def test_what_is_foreseen_comes_out_whole_of_any_text(source):
    assert comes_out_whole(environment().parse(source), NAMES)
    for x in (HOSTILE, "", "biasa"):
        filled = environment().from_string(source).render(x=x, xs=[x, x])
        etree.fromstring(f'<x xmlns:w="{W}">{filled}</x>')


@pytest.mark.parametrize(
    "source",
    [
        "{% if x %}<w:p>{% endif %}</w:p>",  # a branch that opens and does not close
        "<w:p>{% for y in xs %}</w:p><w:p>{% endfor %}</w:p>",  # one that closes and opens again
        "<w:p>{{ x }}</w:p>",  # a value outside the text of a run
        '<w:p w:rsidR="{{ x }}"/>',  # a value in an attribute
        '<w:p{% if x %} w:rsidR="1"{% endif %}/>',  # a branch inside a tag
        p("{{ x|e|upper }}"),  # an escaped text made another text
        p("{% set isi_sel %}<w:p/>{% endset %}{{ isi_sel|upper }}"),  # the engine's own XML as a value
        p("{% set y %}<w:br/>{% endset %}{{ y }}"),  # XML captured by the template itself
        p("a{% if x %}{{ x }}{% endif %}"),  # a value in a branch inside a run: whole, but not seen to be
        "<w:p>&nbsp;</w:p>",
    ],
)
def test_what_could_come_out_broken_is_not_foreseen(source):
    assert not comes_out_whole(environment().parse(source), NAMES)
