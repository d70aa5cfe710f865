"""Regular expressions that are compiled when first used, and kept compiled between runs.

Compiling the patterns of one run takes longer than checking a small file with them. What is kept is the code that `re`
makes of a pattern that a module has; a pattern that is made later may hold words of a transcript or of a configuration,
and is not kept.
"""

from __future__ import annotations

import marshal
import sys
from functools import cache
from types import ModuleType

from transcript_lint import kept
from transcript_lint.image import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from typing import Any, AnyStr

    # What `re` makes of a pattern: flags, code, how many groups, the number of each name, the name of each number.
    _Code = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]

# The versions of the code of `_sre` in the Pythons that this is known to be right for: 3.11, 3.12 and 3.13. In any
# other, what is made of a pattern is compared with what `re` makes of it before it is kept.
_KNOWN = (20220615, 20221023, 20230612)
# The package that the makers of patterns are in where nothing has imported `re`.
_MAKERS = "transcript_lint._re"
# What a `re.Pattern` has (docs.python.org/3/library/re.html#regular-expression-objects).
_PUBLIC = (
    *("findall", "finditer", "flags", "fullmatch", "groupindex", "groups"),
    *("match", "pattern", "scanner", "search", "split", "sub", "subn"),
)
_FORMAT = 3  # of the store; another one is another file
_PLAINLY = 0  # a version of marshal's in which equal values are equal bytes
# A store that has more than this has patterns of plugins that are no longer there.
_MOST = 2000


def pattern(regex: AnyStr | Callable[[], AnyStr], flags: int = 0, keep: bool | None = None) -> re.Pattern[AnyStr]:
    """The pattern that `re.compile` makes, made when first used: for the module level of a rule.

    It has the methods and attributes of a `re.Pattern`, but is none to `isinstance` and to the functions of `re`. A
    regular expression that is long to write out can be a function that does so. One with a mistake raises `re.error`
    at its first use. `keep` says that its code is kept though it is not made at the module level: it must hold no word
    of a text or a configuration.
    """
    if keep is None:
        keep = getattr(sys._getframe(1).f_globals.get("__spec__"), "_initializing", False)
    return _Pattern(regex, int(flags), keep)  # type: ignore[return-value]  # acts as one


def again(regex: str | bytes, flags: int) -> re.Pattern[Any]:
    """A pattern that a module had in an earlier run, as `Kept.asked` told it then."""
    return _Pattern(regex, flags, True)  # type: ignore[return-value]  # acts as one


class Kept:
    """A pattern that was made by `pattern`."""

    _asked: tuple[str | bytes | Callable[[], str | bytes], int, bool]

    def asked(self) -> tuple[str | bytes, int] | None:
        """Its regular expression and flags, to make it `again` in another run; None where it must not be kept."""
        regex, flags, keep = self._asked
        return ((regex() if callable(regex) else regex), flags) if keep else None


class _Compiled(Kept):
    """A pattern that was used: it holds the compiled one's methods, so that calling one costs what it always does."""

    pattern: str | bytes

    def __repr__(self) -> str:
        return f"pattern({self.pattern!r})"


class _Pattern(_Compiled):
    """A pattern that nothing has used yet."""

    def __init__(self, regex: str | bytes | Callable[[], str | bytes], flags: int, keep: bool) -> None:
        self._asked = regex, flags, keep
        if not callable(regex):
            self.pattern = regex

    def __getattr__(self, name: str) -> Any:
        if name not in _PUBLIC:  # whoever looks for rules in a module asks each of its values whether it is one
            raise AttributeError(name)
        regex, flags, keep = self._asked
        regex = regex() if callable(regex) else regex
        compiled = _STORE.compiled(regex, flags) if keep else _compile(regex, flags)
        self.__dict__ |= {public: getattr(compiled, public) for public in _PUBLIC}
        self.__class__ = _Compiled  # type: ignore[assignment]  # without __getattr__, which slows each access down
        return getattr(self, name)


class _Store:
    """The code of the patterns that this process has used, and of those that were kept before it."""

    def __init__(self) -> None:
        self._kept: kept.Parts | None = None
        self._new: dict[bytes, _Code] = {}

    def compiled(self, regex: str | bytes, flags: int) -> re.Pattern[Any]:
        """A pattern, from its code if that is kept; otherwise it will be, when the process ends."""
        if self._kept is None:
            self._kept = kept.Parts(_name())
        key = marshal.dumps((regex, flags), _PLAINLY)
        try:
            if code := self._kept.read(key):
                return through_sre(regex, flags, marshal.loads(code))[0]  # noqa: S302 - this user's own, and whole
            made, new = through_sre(regex, flags)
        except Exception:  # a mistake in the pattern, if not here; `re` knows
            return _compile(regex, flags)
        if not self._new and kept.can_be_written():
            import atexit

            atexit.register(self.save)
        self._new[key] = new
        return made

    def save(self) -> None:
        """Keep the code of new patterns, beside what others have kept in the meantime."""
        if self._kept:
            self._kept.close()
        before = kept.Parts(_name())
        together = {key: (None, code) for key, _, code in before.all()}
        before.close()
        new = {key: (None, marshal.dumps(code)) for key, code in self._new.items()}
        kept.write_parts(_name(), together | new if len(together) + len(new) <= _MOST else new)


_STORE = _Store()


def _name() -> str:
    """The store's file, which is another one for each Python."""
    return f"patterns-{_FORMAT}-{sys.implementation.cache_tag}-{sys.hexversion:x}"


def _compile(regex: str | bytes, flags: int) -> re.Pattern[Any]:
    import re

    return re.compile(regex, flags)


def through_sre(regex: str | bytes, flags: int, code: _Code | None = None) -> tuple[re.Pattern[Any], _Code]:
    """A pattern and its code, without `re` where the code is known: the one function that knows what is private to it.

    Raises:
        Exception: of any kind, where this Python is not known to do it in this way.
    """
    import _sre  # type: ignore[import-not-found]  # it is private

    given = code
    if code is None:
        _compiler, _parser = _makers()
        parsed = _parser.parse(regex, flags)
        state = parsed.state
        numbers = {number: name for name, number in state.groupdict.items()}
        words = list(map(int, _compiler._code(parsed, flags)))  # plain numbers, and none of its named constants
        names = tuple(numbers.get(number) for number in range(state.groups))
        code = (flags | state.flags, words, state.groups - 1, state.groupdict, names)
    all_flags, words, groups, by_name, names = code
    made = _sre.compile(regex, all_flags, words, groups, by_name, names)
    if given is None and _sre.MAGIC not in _KNOWN and not _same(made, _compile(regex, flags)):
        raise NotImplementedError(_sre.MAGIC)
    return made, code


@cache
def _makers() -> tuple[Any, Any]:
    """The compiler and the parser of `re`, as they are there, or without the rest of it, of which `enum` is the most.

    They are then imported as parts of a package of our own that has nothing else, which takes a third of that.
    """
    package = "re"
    if package not in sys.modules:
        from _frozen_importlib_external import PathFinder  # that of importlib, which takes as long to import

        spec: Any = PathFinder.find_spec("re")
        package = _MAKERS
        vars(own := ModuleType(package))["__path__"] = spec.submodule_search_locations
        sys.modules.setdefault(package, own)
    return imported(f"{package}._compiler"), imported(f"{package}._parser")


def _same(one: re.Pattern[Any], other: re.Pattern[Any]) -> bool:
    return one == other and (one.groupindex, one.groups) == (other.groupindex, other.groups)
