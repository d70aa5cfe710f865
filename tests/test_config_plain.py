"""Plain TOML is read without `tomllib`, and just as it would read it."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_lint import kept, own
from transcript_lint.config.plain import plainly

PLAIN = """\
# what a project says
fail-level = "info"\t# of all

select = [ "all" ]
ignore = [
  "a", "\u00e4 # no comment",
]
root=true
[speakers]
interviewers = []
[rules.long-turns]
most = 120
least = 0
\tdeep = false"""
# Parts of texts, some plain and some not, some TOML and some not.
PARTS = (
    *("a", "b", "-", "1", "0", "01", "1_0", "-1", "1.5", "1979-05-27", "true", "inf", "\u00e4", "\x00", "\x7f", "\r"),
    *(
        " ",
        " ",
        "\t",
        "\n",
        "\n",
        "=",
        " = ",
        "#",
        "# x\n",
        ",",
        ".",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "'",
        '"',
        '"""',
        "\\",
    ),
    *(
        '"x"',
        '"\\n"',
        '""',
        "'x'",
        '["x", "y"]',
        '["x",\n"y",]',
        "[1]",
        "[]",
        "a = 1\n",
        'b = "x"\n',
        "[a]\n",
        "[a.b]\n",
        "[b.a.b]\n",
    ),
)


def test_what_is_plain_is_read() -> None:
    assert plainly(PLAIN) == tomllib.loads(PLAIN)
    assert plainly("") == {}


@pytest.mark.parametrize(
    "text",
    [
        "a = 1\na = 2",
        "a = 1\n[a]",
        "a = 1\n[a.b]",
        "[a]\n[a]",
        "[a.b]\n[a]",
        "a.b = 1",
        "a = 'x'",
        "a = 1.5",
        "a =",
        "[[a]]",
    ],
)
def test_what_is_not_plain_is_left_to_others(text: str) -> None:
    assert plainly(text) is None


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_nothing_is_read_otherwise(text: str) -> None:
    if (values := plainly(text)) is not None:
        assert values == tomllib.loads(text)


@given(st.lists(st.sampled_from([part for part in PARTS if part.endswith("\n")]), max_size=8).map("".join))
def test_lines_are_not_read_otherwise(text: str) -> None:
    if (values := plainly(text)) is not None:
        assert values == tomllib.loads(text)


@pytest.mark.parametrize("name", ["own.toml", "mistakes.toml", "config.schema.json"])
def test_the_grammar_is_the_same_whatever_was_kept(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store: dict[str, bytes] = {}
    monkeypatch.setattr(kept, "read", store.get)
    monkeypatch.setattr(kept, "write", store.__setitem__)
    first = own.grammar_data(name)
    (written,) = store.values()
    assert first
    assert own.grammar_data(name) == first
    for damaged in (b"", b"N", written[:-9], written.replace(b"a", b"b")):
        store[f"grammar-{name}"] = damaged
        assert own.grammar_data(name) == first
        assert store[f"grammar-{name}"] == written
