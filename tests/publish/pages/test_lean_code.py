"""Our templates are compiled leaner than Jinja does it, and say the same."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup, escape

from weerklank.publish.making.template_options import bare_environment, written
from weerklank.publish.making.templating import body, environment

PLAIN = Environment(
    autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
"""Jinja's own compiler, with our options."""

VALUES = st.one_of(
    st.text(),
    st.text(alphabet="&<>'\"a;#"),
    st.text().map(Markup),
    st.integers(),
    st.none(),
    st.booleans(),
    st.lists(st.text(alphabet="<'&a"), max_size=2),
)


@given(VALUES)
def test_a_value_is_escaped_as_markupsafe_does(value: object) -> None:
    """What stands in a page is what the library that escapes for Jinja makes of it."""
    assert written(value) == str(escape(value))


@given(VALUES, VALUES)
def test_a_template_says_what_jinja_itself_makes_of_it(first: object, second: object) -> None:
    """Calls, macros, blocks of a call, choices and filters come out the same."""
    source = """\
{% macro one(a, b=2, caller=none) %}<b title="{{ a }}">{{ b }}{{ kwargs|length }}
{{ caller() if caller }}</b>{% endmacro %}
{% for item in [first, second] %}{{ loop.index }}{{ one(item, b=second, c=first) }}{% endfor %}
{% call one(*[first], **{'class': 1}) %}{{ second }}{% endcall %}
{% set held %}{{ first }}{% endset %}{{ held }}{{ second|string|upper }}{{ 'x' ~ first }}
{{ dict(a=first).a }}{{ second if first else '<' }}
"""
    ours, theirs = bare_environment().from_string(source), PLAIN.from_string(source)

    assert ours.render(first=first, second=second) == theirs.render(first=first, second=second)


def test_a_name_that_is_not_there_is_still_refused() -> None:
    """A template that asks for what nobody gave stops the build."""
    with pytest.raises(UndefinedError, match="nobody"):
        bare_environment().from_string("{{ nobody(1) }}").render()


def test_nothing_that_our_templates_call_asks_for_the_context() -> None:
    """A call goes past the context, so what asks for it would not get it."""
    called = [*environment().globals.values()]
    called += [getattr(one, name) for one in called for name in dir(one) if name[0] != "_"]

    assert not [one for one in called if hasattr(one, "jinja_pass_arg")]


@pytest.mark.parametrize(
    ("page", "links"),
    [
        ("", ["./", "nu/"]),
        ("a/b/", ["../../", "../../nu/"]),
        ("nu/", ["../", "./"]),
    ],
)
def test_a_piece_of_many_pages_links_from_the_page_it_stands_on(
    page: str, links: list[str]
) -> None:
    """Shared pieces are imported once, for all pages."""
    part = SimpleNamespace(title="2026", items=())
    shown = {"title": "", "part": part, "kind": "unasked", "parts_of": ()}
    made = body("parts/by_year.html", above=("Nu", "nu/"), **shown)

    assert re.findall(r'href="([^"]*)"', made(page, ""))[:2] == links
