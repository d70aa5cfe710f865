"""One file with the code of all modules of a run, so that the next one need not look for each.

Finding, reading and checking a hundred small files takes longer than running them. What is kept is what Python itself
keeps of each (the `.pyc`), with the time and size of its source; a module whose source is another one now, or that is
new, is found and read as ever, and so is everything where the file is missing.
"""

from __future__ import annotations

import marshal
import os
import sys
from _imp import source_hash
from types import ModuleType

from transcript_lint import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec, SourceFileLoader
    from importlib.util import MAGIC_NUMBER
    from types import CodeType

    # What is known of a module: its file, the time and size of that, whether it is a package, and its .pyc.
    _Module = tuple[str, int, int, bool, str]
else:  # the same without `importlib`, which every Python has loaded under these names
    from _frozen_importlib import ModuleSpec
    from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader

PACKAGE = __name__.partition(".")[0]
_FORMAT = 4  # of the image; another one is another file
_HEADER = 16  # bytes of a .pyc before the code (docs.python.org/3/library/py_compile.html, PEP 552)


class _Loader(SourceFileLoader):
    """Loads a module from code that is at hand, and is a loader like others in all else."""

    def __init__(self, name: str, path: str, code: Callable[[], bytes | None]) -> None:
        super().__init__(name, path)
        self._code = code

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, with what Python would else look for in vain first, which takes longer than to give it."""
        module = ModuleType(spec.name)
        vars(module).update(__file__=spec.origin, __cached__=spec.cached)
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module."""
        try:
            return marshal.loads(self._code() or b"")  # type: ignore[no-any-return]  # noqa: S302 - as it was kept
        except Exception:
            return super().get_code(fullname)


class _FromImage(_Loader):
    """Loads a module from its code in the image."""


class Finder:
    """Finds the modules of this package that are in the image, and have not changed since."""

    def __init__(self, image: kept.Parts) -> None:
        self.image = image

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load a module; None where others have to find it."""
        found: _Module | None = self.image.notes.get(name)
        if found is None:
            return None
        try:
            file, modified, size, is_package, cached = found
            status = os.stat(file)  # noqa: PTH116 - pathlib would double the start-up
        except (OSError, TypeError, ValueError):  # no such file, or an image of another version
            return None
        folder = file.rpartition(os.sep)[0]
        parent = folder.rpartition(os.sep)[0] if is_package else folder
        if (status.st_mtime_ns, status.st_size) != (modified, size) or (path is not None and parent not in path):
            return None
        loader = _FromImage(name, file, lambda: self.image.read(name))
        return _spec(name, loader, file, cached, folder if is_package else None)


class Beside:
    """Finds the modules of this package beside those that have them, with their code where Python keeps it.

    So does Python, which takes longer, as it looks for each in more ways. `given` is what it took, by module.
    """

    def __init__(self) -> None:
        self.given: dict[str, tuple[_Module, bytes]] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load a module; None where others have to find it."""
        if path is None or len(path) != 1 or not name.startswith(f"{PACKAGE}."):
            return None
        folder, last, is_package = path[0], name.rpartition(".")[2], False
        try:
            status = os.stat(file := os.path.join(folder, f"{last}.py"))  # noqa: PTH116, PTH118
        except OSError:
            folder, last, is_package = os.path.join(folder, last), "__init__", True  # noqa: PTH118
            try:
                status = os.stat(file := os.path.join(folder, "__init__.py"))  # noqa: PTH116, PTH118
            except OSError:
                return None
        cached = os.path.join(folder, "__pycache__", f"{last}.{sys.implementation.cache_tag}.pyc")  # noqa: PTH118
        loader = _Loader(name, file, lambda: self._taken(name, (file, is_package, cached), status))
        return _spec(name, loader, file, cached, folder if is_package else None)

    def _taken(self, name: str, where: tuple[str, bool, str], status: os.stat_result) -> bytes | None:
        file, is_package, cached = where
        if (code := _beside(cached, status)) is not None:
            self.given[name] = (file, status.st_mtime_ns, status.st_size, is_package, cached), code
        return code


def _spec(name: str, loader: _Loader, file: str, cached: str, folder: str | None) -> ModuleSpec:
    """How to load a module, or a package in a folder."""
    spec = ModuleSpec(name, loader, origin=file, is_package=folder is not None)
    spec.has_location = True
    spec.cached = cached
    if folder is not None:
        spec.submodule_search_locations = [folder]
    return spec


def use(folder: str) -> None:
    """From now on, load the modules of the package in a folder from its image, or, if there is none, one by one."""
    image = kept.Parts(_name(folder))
    if image.notes:
        sys.meta_path.insert(0, Finder(image))
    elif sys.pycache_prefix is None and not sys.flags.optimize:
        sys.meta_path.insert(0, Beside())


def keep(folder: str) -> None:
    """Keep the code of all modules of the package that are loaded, if some of them did not come from its image."""
    ours = [one for name, one in list(sys.modules.items()) if name.startswith(f"{PACKAGE}.")]
    if all(isinstance(one.__loader__, _FromImage) for one in ours if _of(one)) or not kept.can_be_written():
        return
    known = [finder.image for finder in sys.meta_path if isinstance(finder, Finder)]
    together = {name: (note, code) for image in known for name, note, code in image.all() if os.path.exists(note[0])}  # noqa: PTH110
    given = {name: found for one in sys.meta_path if isinstance(one, Beside) for name, found in one.given.items()}
    names = {one.__name__: one for one in ours if _of(one)}
    together |= {name: found for name, one in names.items() if (found := given.get(name) or _entry(one))}
    for image in known:
        image.close()
    if kept.write_parts(_name(folder), together):
        _forget_the_gone()


def _forget_the_gone() -> None:
    """Forget what is kept for environments that are not there any more."""
    for name in kept.names():
        if name.startswith("modules-"):
            image = kept.Parts(name)
            paths = [note[0] for note in image.notes.values()]
            image.close()
            if paths and not any(map(os.path.exists, paths)):
                kept.forget(name.partition("-")[2].partition("-")[2])


def imported(name: str) -> ModuleType:
    """The module of a name: `importlib.import_module` without `importlib`, which takes 0.3 ms to import."""
    __import__(name)
    return sys.modules[name]


def _of(module: ModuleType) -> bool:
    """Whether a module is one of those that an image can hold: neither this nor what reads it."""
    return module.__name__ not in (__name__, kept.__name__) and getattr(module, "__cached__", None) is not None


def _entry(module: ModuleType) -> tuple[_Module, bytes] | None:
    """What to keep of a module: nothing where its .pyc is missing, or belongs to another source."""
    path, cached = module.__file__ or "", module.__cached__ or ""
    try:
        status = os.stat(path)  # noqa: PTH116
        code = _beside(cached, status)
    except OSError:
        return None
    if code is None:
        return None
    return (path, status.st_mtime_ns, status.st_size, hasattr(module, "__path__"), cached), code


def _beside(cached: str, source: os.stat_result) -> bytes | None:
    """The code in a .pyc, if it is that of the source.

    Raises:
        OSError: it cannot be read.
    """
    with open(cached, "rb", buffering=0) as file:  # noqa: PTH123
        content = file.read()
    expected = b"".join(
        (number & 0xFFFFFFFF).to_bytes(4, "little") for number in (int(source.st_mtime), source.st_size)
    )
    return content[_HEADER:] if content[:_HEADER] == MAGIC_NUMBER + b"\0\0\0\0" + expected else None


def _name(folder: str) -> str:
    """The file of the image, another one for each Python, each way to run it, and each place of the package."""
    return f"modules-{_FORMAT}-{place(folder)}"


def place(folder: str) -> str:
    """What tells a folder in the name of a file from others, and one Python and way to run it from others."""
    number = source_hash(sys.flags.optimize, os.fsencode(folder)).hex()
    return f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{number}"
