"""Loads the files and folders of rules that a project names in its configuration; they need no packaging."""

from __future__ import annotations

import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType
from zlib import crc32

from transcript_lint import budget
from transcript_lint.places import shown
from transcript_lint.plugins import Failure, Loaded, Plugin, failure, rules_in
from transcript_lint.rule import Rule


def load(given: str, beside: bool = False) -> Loaded | Failure:
    """The plugin that a Python file or a folder of them is, or why it is none.

    A folder is a package, whether or not it has an `__init__.py`, so that its files can import each other relatively;
    so can a file that is given alone, if it may import what is `beside` it.
    """
    path = Path(given)
    plugin = Plugin(shown(str(path)), "", str(path))
    if not path.exists():
        return Failure(str(plugin), str(path), 1, "is not there: expected a Python file or a folder of them")
    if path.is_file() and path.suffix != ".py":
        return Failure(str(plugin), str(path), 1, "is neither a Python file nor a folder of them")
    try:
        with budget.spent_on(0):
            return Loaded(plugin, _module(path.resolve(), beside and path.is_file()), simple=True)
    except (Exception, SystemExit, budget.OutOfTime) as error:
        return failure(str(plugin), str(path), "cannot be loaded", error)


def rules_at(path: str) -> list[Rule | Failure]:
    """The rules of a file or folder, whatever else it may offer, and what of it cannot be used.

    A file is taken for one of its folder's, which is what the configuration is to name.
    """
    from transcript_lint.plugins.strangers import hooks_of

    loaded = load(path, beside=True)
    if isinstance(loaded, Failure):
        return [loaded]
    origin = str(loaded.plugin)
    return [
        one._replace(origin=origin) if isinstance(one, Rule) else one._replace(plugin=origin)
        for one in rules_in(loaded.module, strict=not hooks_of(loaded.module))
    ]


def _module(path: Path, beside: bool) -> ModuleType:
    """The module that a file or folder is, under a name that no other module of the process has."""
    outer = f"transcript_lint_project_{crc32(os.fsencode(path.parent)):08x}"
    if outer not in sys.modules:
        sys.modules[outer] = ModuleType(outer)
    sys.modules[outer].__path__ = [str(path.parent)] if beside else []
    name = f"{outer}.{path.stem}"
    for old in [known for known in sys.modules if known == name or known.startswith(f"{name}.")]:
        del sys.modules[old]
    return _executed(name, path) if path.is_file() else _package(name, path)


def _package(name: str, folder: Path) -> ModuleType:
    start = folder / "__init__.py"
    if start.is_file():
        return _executed(name, start, [str(folder)])
    module = ModuleType(name)
    module.__path__ = [str(folder)]
    module.__file__ = None
    sys.modules[name] = module
    return module


def _executed(name: str, path: Path, folders: list[str] | None = None) -> ModuleType:
    loader = SourceFileLoader(name, str(path))
    spec = ModuleSpec(name, loader, origin=str(path), is_package=folders is not None)
    spec.submodule_search_locations, spec.has_location = folders, True
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module
