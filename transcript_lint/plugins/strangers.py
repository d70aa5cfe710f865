"""Adds what others' plugins give, one plugin at a time, so that none can take anything from the rest."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from types import BuiltinFunctionType, FunctionType, MethodType

from transcript_lint import budget
from transcript_lint.places import relative
from transcript_lint.plugins import (
    HOOK_MARK,
    PROJECT,
    Contribution,
    Failure,
    Loaded,
    failure,
    rules_in,
)
from transcript_lint.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    _MappingHook = Callable[[], Iterable[Mapping[Any, Any]]]

# The interface that plugins see, as MAJOR.MINOR; a plugin may state the one it was made for as `transcript_lint_api`.
API_VERSION = "1.0"
_PREFIX = f"{PROJECT}_"
_GROUPS = ("all", "structure", "engine")  # what stands for several rules


def add(whole: Contribution, local: Iterable[str]) -> Contribution:
    """The same with what the installed plugins and those of the project give, or with why they give nothing."""
    # What a plugin prints while it is imported must not stand between the lines of a report.
    with redirect_stdout(sys.stderr):
        for loaded in _load(local):
            if isinstance(loaded, Failure):
                whole = whole._replace(failures=(*whole.failures, loaded))
            else:
                whole = _Addition(whole, loaded).added()
    return whole._replace(rules=dict(sorted(whole.rules.items())))


def _load(local: Iterable[str]) -> Iterator[Loaded | Failure]:
    from transcript_lint.plugins import packages

    yield from packages.load()
    for path in local:
        from transcript_lint.plugins import project

        yield project.load(path)


class _Addition:
    """What one plugin adds to all that the others gave."""

    def __init__(self, whole: Contribution, loaded: Loaded) -> None:
        self.whole = whole
        self.plugin, self.module, self.simple = loaded
        self.rules = dict(whole.rules)
        self.readers = dict(whole.readers)
        self.reporters = dict(whole.reporters)
        self.profiles = dict(whole.profiles)
        self.failures: list[Failure] = []

    def added(self) -> Contribution:
        """All that there is now."""
        with budget.spent_on(0):
            self._guarded("cannot be registered", self._collect)
        failures = (found._replace(plugin=str(self.plugin)) for found in self.failures)
        return Contribution(
            self.rules,
            (*self.whole.failures, *failures),
            (*self.whole.plugins, self.plugin),
            self.readers,
            self.reporters,
            self.profiles,
        )

    def _collect(self) -> None:
        if wrong := _wrong_api(self.module):
            self._fail(wrong)
        elif self.simple and not hooks_of(self.module):
            for given in rules_in(self.module, strict=True):
                self._rule(given)
        else:
            self._call_hooks()
        if not self.failures and self._given() == self._given(self.whole):
            self._fail("offers no rule, reader, reporter or profile")

    def _given(self, of: Any = None) -> int:
        of = of or self
        return len(of.rules) + len(of.readers) + len(of.reporters) + len(of.profiles)

    def _call_hooks(self) -> None:
        """Call each hook of the plugin.

        Each plugin has a manager of its own: when one implementation raises, a call of pluggy's loses the results of
        all, and a registration that failed half-way stays half-done. Where pluggy would just call the functions, it is
        not imported for it.
        """
        functions = hooks_of(self.module)
        if all(hasattr(self, _taker(name)) and is_plain(function) for name, function in functions):
            for name, function in functions:
                self._guarded(f"has a hook {name} that failed", getattr(self, _taker(name)), _Call(function))
            return
        import pluggy

        from transcript_lint.plugins import hooks

        manager = pluggy.PluginManager(PROJECT)
        manager.add_hookspecs(hooks)
        manager.register(self.module, self.plugin.name)
        for name, function in functions:
            if not hasattr(hooks, name):
                self._fail(_unknown_hook(name, hooks), function)
            elif not hasattr(function, HOOK_MARK):
                self._fail(f"has a function {name} that is not marked with @hookimpl", function)
            else:
                hook = getattr(manager.hook, name)
                self._guarded(f"has a hook {name} that failed", getattr(self, _taker(name)), hook)

    def _guarded(self, what: str, run: Callable[..., object], *arguments: object) -> None:
        try:
            run(*arguments)
        except (Exception, SystemExit, budget.OutOfTime) as error:
            self.failures.append(failure("", self.plugin.path, what, error))

    def _fail(self, message: str, at: object = None) -> None:
        from inspect import unwrap

        code = getattr(unwrap(at), "__code__", None) if callable(at) else None
        path, line = (code.co_filename, code.co_firstlineno) if code else (self.plugin.path, 1)
        self.failures.append(Failure("", relative(path), line, message))

    def _take_rules(self, hook: Callable[[], Iterable[Iterable[object]]]) -> None:
        for given in hook():
            for rule in given:
                self._rule(rule)

    def _rule(self, rule: object) -> None:
        if isinstance(rule, Failure):
            self.failures.append(rule)
        elif not isinstance(rule, Rule):
            self._fail(f"gives a {type(rule).__name__} as a rule: expected what `rules_in` gives", rule)
        elif taken := taken_by(rule.name, self.rules):
            self._fail(f"has a rule {rule.name}: {taken}", rule.check)
        else:
            self.rules[rule.name] = rule._replace(origin=str(self.plugin))

    def _take_readers(self, hook: _MappingHook) -> None:
        for suffix, read in _items(hook):
            if not (isinstance(suffix, str) and suffix.startswith(".") and suffix == suffix.lower()):
                self._fail(f"has a reader for {suffix!r}: expected a suffix in small letters, such as '.vtt'", read)
            else:
                self._put("reader for", self.readers, suffix, read, suffix in _NATIVE)

    def _take_reporters(self, hook: _MappingHook) -> None:
        from importlib.util import find_spec

        for name, report in _items(hook):
            ours = isinstance(name, str) and find_spec(f"{PROJECT}.reporters.{name}") is not None
            self._put("reporter", self.reporters, name, report, ours)

    def _put(self, kind: str, known: dict[str, Callable[..., Any]], name: object, given: object, ours: bool) -> None:
        if not (isinstance(name, str) and callable(given)):
            self._fail(f"has a {kind} {name!r} that is a {type(given).__name__}: expected a name and a function")
        elif ours or name in known:
            self._fail(f"has a {kind} {name}, and so has {'the linter itself' if ours else 'another plugin'}", given)
        else:
            known[name] = given

    def _take_profiles(self, hook: _MappingHook) -> None:
        import os

        for name, path in _items(hook):
            if name in self.profiles:
                self._fail(f"has a profile {name}, and so has another plugin")
            elif not os.path.isfile(path):  # noqa: PTH113 - a path of a stranger, of whichever type
                self._fail(f"has a profile {name}, whose file is not there: {path}")
            else:
                self.profiles[str(name)] = os.fspath(path)


_NATIVE = (".txt", ".transcript")


def _items(hook: _MappingHook) -> Iterator[tuple[Any, Any]]:
    for given in hook():
        yield from dict(given).items()


def hooks_of(module: object) -> list[tuple[str, Any]]:
    """The functions of a plugin that are marked as hooks, or named as if they were meant to be."""
    values = ((name, getattr(module, name, None)) for name in sorted(dir(module)))
    return [
        (name, value)
        for name, value in values
        if is_routine(value) and (hasattr(value, HOOK_MARK) or name.startswith(_PREFIX))
    ]


def is_routine(value: object) -> bool:
    """What `inspect.isroutine` says, without that module, which takes 5 ms to import."""
    if isinstance(value, (FunctionType, BuiltinFunctionType, MethodType)):
        return True
    kind = type(value)
    return not isinstance(value, type) and hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def is_plain(function: object) -> bool:
    """Whether pluggy would do no more with an implementation of a hook than call it.

    It takes no arguments, is not wrapped, and is marked without an option: no wrapper, and under no other name.
    """
    if not isinstance(function, FunctionType) or vars(function).keys() != {HOOK_MARK}:
        return False
    options, code = getattr(function, HOOK_MARK), function.__code__
    return isinstance(options, dict) and not any(options.values()) and not code.co_argcount + code.co_kwonlyargcount


class _Call:
    """Calls the one implementation of a hook as pluggy does: a list of what it gave, unless that is None."""

    def __init__(self, function: Callable[[], Any]) -> None:
        self._function = function

    def __call__(self) -> list[Any]:
        given = self._function()
        return [] if given is None else [given]


def _taker(hook: str) -> str:
    """The method that takes what a hook gives."""
    return f"_take_{hook.removeprefix(_PREFIX)}"


def _unknown_hook(name: str, hooks: object) -> str:
    from difflib import get_close_matches

    known = [hook for hook in vars(hooks) if hook.startswith(_PREFIX)]
    near = get_close_matches(name, known, n=1, cutoff=0.7)
    meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
    return f"has a hook {name}, which is none: {meant}"


def _wrong_api(module: object) -> str:
    """What is wrong with the version of the interface that a plugin says it was made for, if anything."""
    stated = getattr(module, f"{_PREFIX}api", API_VERSION)
    try:
        major, minor = map(int, stated.split("."))
    except (AttributeError, ValueError):
        return f"states {stated!r} as {_PREFIX}api: expected a text such as {API_VERSION!r}"
    ours = tuple(map(int, API_VERSION.split(".")))
    if major == ours[0] and minor <= ours[1]:
        return ""
    return f"was made for version {stated} of the plugin interface, and this is {API_VERSION}"


def taken_by(name: str, rules: Mapping[str, Rule]) -> str:
    """Why a rule cannot have a name, if it cannot."""
    if name in rules:
        return f"{rules[name].origin} has one of that name"
    from transcript_lint.own import own
    from transcript_lint.readers.mistakes import mistakes

    return "that is a name of the linter's own" if name in (*_GROUPS, *mistakes(), *own()) else ""
