"""One file with the code of all modules of a run, so that the next one need not look for each.

Finding, reading and checking a hundred small files takes longer than running them. What is kept is what Python itself
keeps of each (the `.pyc`), with the time and size of its source; a module whose source is another one now, or that is
new, is found and read as ever, and so is everything where the file is missing.
"""

from __future__ import annotations

import os
import sys

from transcript_lint import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec, SourceFileLoader
    from types import CodeType, ModuleType

    # What is kept of a module: its file, the time and size of that, whether it is a package, its .pyc, and its code.
    _Module = tuple[str, int, int, bool, str, bytes | memoryview]
else:  # the same without `importlib`, which every Python has loaded under these names
    from _frozen_importlib import ModuleSpec
    from _frozen_importlib_external import SourceFileLoader

PACKAGE = __name__.partition(".")[0]
_FORMAT = 3  # of the image; another one is another file
_FIELDS = 6
_LENGTH = 4  # bytes that say how long the list of modules is, which stands before the code of all
_HEADER = 16  # bytes of a .pyc before the code (docs.python.org/3/library/py_compile.html, PEP 552)


class _Loader(SourceFileLoader):
    """Loads a module from the code that it is given, and is a loader like others in all else."""

    def __init__(self, name: str, path: str, code: bytes | memoryview) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module."""
        import marshal

        try:
            return marshal.loads(self._code)  # type: ignore[no-any-return]  # noqa: S302 - this user's own, and whole
        except Exception:
            return super().get_code(fullname)


class Finder:
    """Finds the modules of this package that are in the image, and have not changed since."""

    def __init__(self, modules: dict[str, _Module]) -> None:
        self.modules = modules

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load a module; None where others have to find it."""
        found = self.modules.get(name)
        if found is None:
            return None
        try:
            file, modified, size, is_package, cached, code = found
            status = os.stat(file)  # noqa: PTH116 - pathlib would double the start-up
        except (OSError, TypeError, ValueError):  # no such file, or an image of another version
            return None
        folder = file.rpartition(os.sep)[0]
        parent = folder.rpartition(os.sep)[0] if is_package else folder
        if (status.st_mtime_ns, status.st_size) != (modified, size) or (path is not None and parent not in path):
            return None
        spec = ModuleSpec(name, _Loader(name, file, code), origin=file, is_package=is_package)
        spec.has_location = True
        spec.cached = cached
        if is_package:
            spec.submodule_search_locations = [folder]
        return spec


def use(folder: str) -> None:
    """From now on, load the modules of the package in a folder from its image, if there is one."""
    if (content := kept.read(_name(folder))) is None:
        return
    try:
        modules = _unpacked(memoryview(content))
    except Exception:
        return
    sys.meta_path.insert(0, Finder(modules))


def keep(folder: str) -> None:
    """Keep the code of all modules of the package that are loaded, if some of them did not come from its image."""
    ours = [one for name, one in list(sys.modules.items()) if name.startswith(f"{PACKAGE}.")]
    if all(isinstance(one.__loader__, _Loader) for one in ours if _of(one)):
        return
    known = next((finder.modules for finder in sys.meta_path if isinstance(finder, Finder)), {})
    together = {name: found for name, found in known.items() if len(found) == _FIELDS and os.path.exists(found[0])}  # noqa: PTH110
    together |= {one.__name__: found for one in ours if _of(one) and (found := _entry(one))}
    kept.write(_name(folder), _packed(together))


def imported(name: str) -> ModuleType:
    """The module of a name: `importlib.import_module` without `importlib`, which takes 0.3 ms to import."""
    __import__(name)
    return sys.modules[name]


def _packed(modules: dict[str, _Module]) -> bytes:
    """An image: a list that says of each module how long its code is, and then the code of all."""
    import marshal

    entries = [(name, *found[:-1], len(found[-1])) for name, found in modules.items()]
    index = marshal.dumps(entries)
    return b"".join((len(index).to_bytes(_LENGTH, "little"), index, *(found[-1] for found in modules.values())))


def _unpacked(image: memoryview) -> dict[str, _Module]:
    """The modules of an image; their code is not copied, as most of it would be for nothing."""
    import marshal

    end = _LENGTH + int.from_bytes(image[:_LENGTH], "little")
    modules = {}
    for name, *found, length in marshal.loads(image[_LENGTH:end]):  # noqa: S302 - this user's own, and whole
        modules[name] = (*found, image[end : end + length])
        end += length
    return modules


def _of(module: ModuleType) -> bool:
    """Whether a module is one of those that an image can hold: neither this nor what reads it."""
    return module.__name__ not in (__name__, kept.__name__) and getattr(module, "__cached__", None) is not None


def _entry(module: ModuleType) -> _Module | None:
    """What to keep of a module: nothing where its .pyc is missing, or belongs to another source."""
    path, cached = module.__file__ or "", module.__cached__ or ""
    try:
        status = os.stat(path)  # noqa: PTH116
        with open(cached, "rb") as file:  # noqa: PTH123
            content = file.read()
    except OSError:
        return None
    expected = b"".join(
        (number & 0xFFFFFFFF).to_bytes(4, "little") for number in (int(status.st_mtime), status.st_size)
    )
    if content[4:_HEADER] != b"\0\0\0\0" + expected:
        return None
    return path, status.st_mtime_ns, status.st_size, hasattr(module, "__path__"), cached, content[_HEADER:]


def _name(folder: str) -> str:
    """The file of the image, another one for each Python, each way to run it, and each place of the package."""
    from _imp import source_hash

    place = source_hash(sys.flags.optimize, os.fsencode(folder)).hex()
    return f"modules-{_FORMAT}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{place}"
