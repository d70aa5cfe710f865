"""Collects rules, readers, reporters and profiles from every plugin."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from transcript_lint import rulebook
from transcript_lint.document import Document
from transcript_lint.image import imported
from transcript_lint.record import NamedTuple
from transcript_lint.rule import Rule, RuleError, rules_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any, TypeVar

    _Hook = TypeVar("_Hook", bound=Callable[..., Any])

PROJECT = "transcript_lint"
BUILT_IN = "transcript_lint.rules"
Read = Callable[[bytes, str], Document]


class Plugin(NamedTuple):
    """Who adds to the linter: a package and its version, or a file or folder of the project, which has none."""

    name: str
    version: str
    path: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}".rstrip()


class Loaded(NamedTuple):
    """A plugin that could be imported; `simple` where it may be a mere module of rules, without hooks."""

    plugin: Plugin
    module: Any
    simple: bool = False


class Required(NamedTuple):
    """A plugin that must be there, as `name` or `name>=1.2`, and the file and 1-based line of who says so."""

    requirement: str
    path: str
    line: int = 1


class Pattern(NamedTuple):
    """A rule that is one regular expression, as a configuration has it; `plugins.patterns` says what that may be.

    `where` is what of a transcript it is held to; `bad` and `good` are examples of just that, in which it is and is not
    found. `path` and `line` say where the configuration has it.
    """

    name: str
    pattern: str
    message: str
    summary: str = ""
    where: str = "text"
    severity: str = "warning"
    replacement: str | None = None
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    path: str = ""
    line: int = 1


class Failure(NamedTuple):
    """Something of a plugin that cannot be used: what is the matter with it, and the file and 1-based line of it.

    `rule` is the rule that it is about, where there is nothing wrong with its code, but it lacks a library.
    """

    plugin: str
    path: str
    line: int
    message: str
    rule: str = ""

    @property
    def said(self) -> str:
        """What is the matter, as people are told."""
        who = f"the rule {self.rule} of {self.plugin}" if self.rule else f"the plugin {self.plugin}"
        return f"{who} {self.message}"


def failure(plugin: str, path: str, what: str, error: BaseException) -> Failure:
    """The failure that an error is: at its place in the plugin's code, or else in the plugin's file `path`."""
    from transcript_lint.places import Place, described, place_of, relative

    place = place_of(error, prefer=path) or Place(path, 1, "")
    return Failure(plugin, relative(place.path), place.line, f"{what}: {described(error)}")


def lacking(rules: Iterable[Rule]) -> tuple[Failure, ...]:
    """A failure for each of the rules that cannot run, as it needs a library that is not there."""
    return tuple(_lacking(rule, rule.lack) for rule in rules if rule.needs and rule.lack)


def _lacking(rule: Rule, lack: str) -> Failure:
    from transcript_lint.places import relative

    code = rule.check.__code__
    message = f"{lack}, or turn the rule off"
    return Failure(rule.origin, relative(code.co_filename), code.co_firstlineno, message, rule.name)


class Contribution(NamedTuple):
    """What the plugins gave, by name, and what of it cannot be used.

    `readers` gives for a suffix such as `.vtt` a function from a file's bytes and path to a document; `reporters` for
    an output format what opens its reporter; `profiles` for a profile the path of its TOML file.
    """

    rules: Mapping[str, Rule]
    failures: tuple[Failure, ...] = ()
    plugins: tuple[Plugin, ...] = ()
    readers: Mapping[str, Read] = MappingProxyType({})
    reporters: Mapping[str, Callable[..., Any]] = MappingProxyType({})
    profiles: Mapping[str, str] = MappingProxyType({})


def hookimpl(hook: _Hook) -> _Hook:
    """Mark a function as an implementation of the hook that bears its name, just as pluggy's own marker does.

    It is here so that the built-in rules do not import pluggy, which only plugins of others need.
    """
    setattr(hook, HOOK_MARK, dict.fromkeys(_OPTIONS, False) | {"specname": None})
    return hook


HOOK_MARK = f"{PROJECT}_impl"
_OPTIONS = ("wrapper", "hookwrapper", "optionalhook", "tryfirst", "trylast")


@cache
def collect(
    local: tuple[str, ...] = (), patterns: tuple[Pattern, ...] = (), required: tuple[Required, ...] = ()
) -> Contribution:
    """What the built-in rules, the installed plugins and those of a project give together.

    A project's are at the `local` paths; `patterns` are more rules of its own, and `required` names plugins that must
    be there. Never raises: what cannot be used, or is not there, is in `failures`, and everything else stands.
    """
    if patterns or required:
        from transcript_lint.plugins.own import add_own

        return add_own(collect(local), patterns, required)
    from transcript_lint import __version__
    from transcript_lint.plugins import installed

    ours = Plugin("transcript-lint", __version__, "")
    rules: dict[str, Rule] = {}
    failures: list[Failure] = []
    for given in _built_in(BUILT_IN, str(ours)):
        if isinstance(given, Rule):
            rules[given.name] = given
        else:
            failures.append(given)
    whole = Contribution(dict(sorted(rules.items())), tuple(failures), (ours,))
    if not local and not installed.present():
        return whole
    from transcript_lint.plugins.strangers import add

    return add(whole, local)


@cache
def _built_in(name: str, origin: str) -> Sequence[Rule | Failure]:
    """What the built-in rules give: as it was kept, or else as they give it, and then that is kept."""
    package = imported(name)
    (folder,) = package.__path__
    held = rulebook.stamps(folder)
    if held and (known := rulebook.known(held, origin)):
        return known
    given = [
        one._replace(origin=origin) if isinstance(one, Rule) else one._replace(plugin=origin)
        for one in package.transcript_lint_rules()
    ]
    rules = [one for one in given if isinstance(one, Rule)]
    if held and len(rules) == len(given):
        rulebook.keep(held, rules)
    return given


def rules_in(module: ModuleType, strict: bool = False) -> Iterator[Rule | Failure]:
    """The rules of a module, or of all files of a package, whose folders are their categories.

    A file or folder whose name begins with an underscore holds none; rules may import from it. A file that cannot be
    imported, or whose rule is not made as rules are, is a failure, and the rules of the other files stand. Where a
    package is to hold rules only, `strict` makes a failure of what would be passed over: a file without any rule, and
    one that lies deeper than in a category.
    """
    category = module.__name__.rpartition(".")[2]
    if not hasattr(module, "__path__"):
        yield from _rules_of(module.__name__, category, module.__file__ or "")
    for folder in getattr(module, "__path__", ()):
        yield from _rules_below(folder, module.__name__, category, strict, outermost=True)


def _rules_below(
    folder: str, package: str, category: str, strict: bool, outermost: bool = False
) -> Iterator[Rule | Failure]:
    for entry in _entries(folder):
        path = os.path.join(folder, entry)  # noqa: PTH118 - pathlib would double the start-up
        if entry.endswith(".py"):
            yield from _rules_of(f"{package}.{entry[:-3]}", category, path, strict)
        elif outermost:
            yield from _rules_below(path, f"{package}.{entry}", entry, strict)
        elif strict and _entries(path):
            yield _passed_over(package, path, "has a folder within a category, where no rules are looked for")


def _rules_of(name: str, category: str, path: str, strict: bool = False) -> Iterator[Rule | Failure]:
    try:
        found = rules_of(imported(name), category, name)
        yield from found
        if strict and not found:
            expected = "expected `@rule` above a function, or a name that begins with _"
            yield _passed_over(name, path, f"has a file without a rule: {expected}")
    except RuleError as error:
        from transcript_lint.places import relative

        yield Failure(name, relative(path), error.line, f"has a rule that is not made as rules are: {error}")
    except (Exception, SystemExit) as error:
        yield failure(name, path, "has a file that cannot be loaded", error)


def _passed_over(name: str, path: str, message: str) -> Failure:
    from transcript_lint.places import relative

    return Failure(name, relative(path), 1, message)


def _entries(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return sorted(
            entry.name
            for entry in entries
            if entry.name[0] not in "_." and (entry.is_dir() or entry.name.endswith(".py"))
        )
