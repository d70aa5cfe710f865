"""Imports point one way: each module imports only those above it in the table of docs/design.md."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import transcript_lint

ROOT = Path(__file__).parent.parent
PACKAGE = Path(transcript_lint.__file__).parent
DESIGN = ROOT / "docs" / "design.md"

pytestmark = pytest.mark.skipif(not DESIGN.exists(), reason="outside the checkout")


def _order() -> list[str]:
    house = DESIGN.read_text(encoding="utf-8").partition("## The house")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \|", house, re.MULTILINE)


def _imports(path: Path) -> Iterator[str]:
    """The modules of ours that a file imports when it is itself imported, or later."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("transcript_lint"):
            if node.module == "transcript_lint":
                yield from (alias.name for alias in node.names)
            else:
                yield node.module.split(".")[1]


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem != "__init__")


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _first_sentence(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n\n")[0].replace("\n", " ")


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_those_above_it(path: Path) -> None:
    order = _order()
    room = _room(path)

    assert room in order, f"{room} is not in the table of docs/design.md"
    below = {name for name in _imports(path) if name in order[order.index(room) + 1 :]}
    assert not below, f"{room} imports {below} below it"


def test_the_table_names_the_modules_that_there_are() -> None:
    assert sorted(_order()) == sorted({_room(path) for path in _modules()})


def test_the_first_sentence_of_each_module_is_that_of_the_table() -> None:
    house = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", DESIGN.read_text(encoding="utf-8"), re.MULTILINE))
    for name in _order():
        path = PACKAGE / name / "__init__.py" if (PACKAGE / name).is_dir() else PACKAGE / f"{name}.py"
        assert _first_sentence(path) == house[name]


def test_the_page_names_what_rules_share() -> None:
    told = DESIGN.read_text(encoding="utf-8").partition("## What rules share")[2].partition("\n## ")[0]
    shared = {
        path.relative_to(ROOT / "rules").with_suffix("").as_posix(): _first_sentence(path)
        for path in (ROOT / "rules").rglob("_*.py")
        if path.stem != "__init__" and path.parent.stem != "_languages"
    }

    assert dict(re.findall(r"^\| `([\w/]+)` \| (.+) \|$", told, re.MULTILINE)) == shared


def test_every_package_is_packaged() -> None:
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    folders = {
        ".".join(("transcript_lint", *path.parent.relative_to(PACKAGE).parts)) for path in PACKAGE.rglob("__init__.py")
    }
    folders |= {
        ".".join(("transcript_lint", *path.parent.relative_to(ROOT).parts))
        for room in ("grammar", "rules")
        for path in (ROOT / room).rglob("__init__.py")
    }

    assert sorted(packages) == sorted(folders)


def test_nothing_names_the_rules_but_the_plugin_that_they_are() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert "rules" not in set(_imports(path)) or path.parent.name == "cli", path
