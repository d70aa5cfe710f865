"""The place of each value in a TOML text is where that very value stands."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from transcript_lint.config.positions import places

KEYS = st.text("abc-_1", min_size=1, max_size=4) | st.text('ä .#"=[\\', max_size=3).map(
    lambda text: json.dumps(text, ensure_ascii=False)
)
SCALARS = (
    st.integers(-99, 99).map(str)
    | st.sampled_from(
        ["true", "1.5e3", "-inf", "1979-05-27 07:32:00Z", "07:32:00", "'#[x]'", '"""a\n"" ]"""', "'''\nb''''", '""']
    )
    | st.text('ab]}#,=\\"', max_size=4).map(json.dumps)
)
SPACE = st.sampled_from(["", " ", "\t"])
LINES = st.sampled_from(["", " ", "\n", " # c ]\n", "\r\n"])


def arrays(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(st.tuples(LINES, values, LINES).map("".join), max_size=3)
    return st.tuples(items.map(",".join), st.sampled_from(["", "\n", " # d\n"])).map(
        lambda both: f"[{both[0]}{both[1]}]"
    )


def inline_tables(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(KEYS, values), max_size=3, unique_by=lambda pair: pair[0])
    return pairs.map(lambda found: "{ " + ", ".join(f"{key} = {value}" for key, value in found) + " }")


VALUES = st.recursive(SCALARS, lambda values: arrays(values) | inline_tables(values), max_leaves=6)
DOTTED = st.lists(st.tuples(SPACE, KEYS, SPACE).map("".join), min_size=1, max_size=3).map(".".join)
PAIRS = st.tuples(DOTTED, VALUES).map(" = ".join)
HEADERS = DOTTED.map("[{}]".format) | DOTTED.map("[[{}]]".format)
TEXTS = st.lists(PAIRS | PAIRS | HEADERS | st.just("# [x]") | st.just(""), max_size=8)


def tables(lines: list[str]) -> str:
    """As many of the lines, in order, as make TOML."""
    text = ""
    for line in lines:
        try:
            tomllib.loads(text + line + "\n")
        except tomllib.TOMLDecodeError:
            continue
        text += line + "\n"
    return text


@given(TEXTS.map(tables))
def test_every_value_stands_at_its_place(text: str) -> None:
    found = places(text)
    remaining = set(found)
    for path, value in walk(tomllib.loads(text)):
        assert path in found, path
        remaining.discard(path)
        written = text[slice(*found[path].value)]
        if not isinstance(value, (dict, list)) or written.startswith("{"):
            read = tomllib.loads(f"key = {written}")["key"]
            assert repr(read) == repr(value)
    assert not remaining


def walk(value: Any, path: tuple[str | int, ...] = ()) -> Any:
    items: Any = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key), item
        yield from walk(item, (*path, key))


def test_keys_and_headers_have_places_of_their_own() -> None:
    text = "[a.b]\nc.d = 1\n[[e]]\nx = [[1], {y = 2}]\n"
    found = places(text)
    shown = {path: (text[slice(*place.key)], text[slice(*place.value)]) for path, place in found.items()}
    assert shown["a", "b"] == ("a.b", "[a.b]")
    assert shown["a", "b", "c", "d"] == ("c.d", "1")
    assert shown["e", 0] == ("e", "[[e]]")
    assert shown["e", 0, "x", 0, 0] == ("1", "1")
    assert shown["e", 0, "x", 1, "y"] == ("y", "2")
