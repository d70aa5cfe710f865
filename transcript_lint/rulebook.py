"""What the built-in rules say of themselves, kept, so that a rule's file is run only where it may find something.

Of each rule that is all but its function. Its sign is kept as the code of that function, with the values that it looks
up in its module: constants, patterns and other functions there; what is another module's is imported from that. A sign
that looks up anything else is asked where it is, in the rule's own file. All of it holds as long as every file of the
rules has the time and size that it had before they were last collected, and none is new.
"""

from __future__ import annotations

import marshal
import os
import sys
from types import FunctionType

from transcript_lint import image, kept, patterns
from transcript_lint.rule import Later, Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import CodeType, ModuleType
    from typing import Any

    from transcript_lint.document import Glance
    from transcript_lint.model import Transcript
    from transcript_lint.rule import Sign

    # A value as it is kept: what kind of value it is, and what it takes to make it.
    _Form = tuple[str, Any]
    # The time and size of each file of the rules, by its path.
    Stamps = list[tuple[str, int, int]]

_HERE = os.path.dirname(__file__)  # noqa: PTH120 - pathlib would double the start-up
_FORMAT = 4  # of what is kept; another one is another file
_PLAIN = (type(None), bool, int, float, str, bytes)
# The modules that decide what is kept of a rule.
_MAKERS = ("rule", "rulebook", "patterns")


class _Strange(Exception):  # noqa: N818 - it is no error that a sign looks up something else
    """A value is not one that can be kept."""


class _Sign:
    """A sign that was kept, or is to be asked for where it is: its function is made when it is first called."""

    __slots__ = ("__kwdefaults__", "_function", "_kept", "_later")

    def __init__(self, later: Later, options: tuple[str, ...], kept: tuple[_Form, dict[str, _Form]] | None) -> None:
        self.__kwdefaults__ = dict.fromkeys(options)  # the names are asked for; their values are the function's
        self._function: Sign | None = None
        self._kept = kept
        self._later = later

    def __call__(self, glance: Glance, **options: object) -> bool | list[Transcript]:
        if self._function is None:
            self._function = self._made()
        return self._function(glance, **options)

    def _made(self) -> Sign:
        if self._kept is None:
            return self._later.sign()
        function, names = self._kept
        values: dict[str, Any] = {"__name__": self._later.module, "__builtins__": __builtins__}
        values |= {name: _made(form, values) for name, form in names.items()}
        return _made(function, values)  # type: ignore[no-any-return]  # as its form says


def stamps(folder: str) -> Stamps | None:
    """The time and size of each file of the rules in a folder, and of what makes this of them, if it can be had."""
    try:
        makers = [_stamp(os.path.join(_HERE, f"{name}.py")) for name in _MAKERS]  # noqa: PTH118
        return [*makers, *_below(folder)]
    except OSError:
        return None


def _below(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(".py"):
            yield _stamp(entry.path)
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield from _below(entry.path)


def _stamp(path: str) -> tuple[str, int, int]:
    status = os.stat(path)  # noqa: PTH116
    return path, status.st_mtime_ns, status.st_size


def known(held: Stamps, origin: str) -> list[Rule] | None:
    """The rules that were kept while their files were as `held` says, if they were."""
    if (content := kept.read(_name())) is None:
        return None
    try:
        then, entries = marshal.loads(content)  # noqa: S302 - this user's own, and whole
        return [_rule(entry, origin) for entry in entries] if then == held else None
    except Exception:  # of another version
        return None


def _rule(entry: tuple[Any, ...], origin: str) -> Rule:
    name, category, subject, severity, fix, default, layout, facts, sign, sections, needs, explained_by, where = entry
    later = Later(*where)
    return Rule(
        name,
        category,
        subject,
        severity,
        fix,
        later,
        origin,
        default,
        layout,
        later.facts if facts else None,
        _Sign(later, *sign) if sign else None,
        later.keys if sections is None else sections,
        needs,
        explained_by,
    )


def keep(held: Stamps, rules: Iterable[Rule]) -> None:
    """Keep what rules say of themselves, which they said while their files were as `held` says."""
    if not kept.can_be_written():
        return
    try:
        entries = [_entry(rule) for rule in rules]
        content = marshal.dumps((held, entries))
    except (_Strange, ValueError):
        return
    kept.write(_name(), content)


def _name() -> str:
    """The file, another one for each Python, each way to run it, and each place of the package."""
    return f"rules-{_FORMAT}-{image.place(_HERE)}"


def _entry(rule: Rule) -> tuple[Any, ...]:
    check = rule.check
    module = sys.modules[check.__module__]
    if vars(module).get(check.__name__) is not check:
        raise _Strange(check.__name__)
    said = (rule.name, rule.category, rule.subject, rule.severity, rule.fix, rule.default, rule.layout)
    sections = None if callable(rule.sections) else rule.sections
    sign = _sign(rule.sign, module)
    where = module.__name__, check.__name__, rule.option_names, rule.summary
    return *said, rule.facts is not None, sign, sections, rule.needs, rule.explained_by, where


def _sign(sign: object, module: ModuleType) -> tuple[tuple[str, ...], tuple[_Form, dict[str, _Form]] | None] | None:
    """How a sign is kept: the options that it asks for, and its form, if it has one; None where there is no sign."""
    if sign is None:
        return None
    names: dict[str, _Form] = {}
    options = tuple(getattr(sign, "__kwdefaults__", None) or ())
    try:
        return options, (_form(sign, module, names), names)
    except _Strange:
        return options, None


def _form(value: object, module: ModuleType, names: dict[str, _Form]) -> _Form:
    """How a value is kept that a module has; what a function looks up there in turn is added to `names`.

    Raises:
        _Strange: it cannot be.
    """
    if _is_constant(value):
        return "value", value
    if type(value) is tuple:
        return "tuple", [_form(item, module, names) for item in value]
    if isinstance(value, patterns.Kept) and value.asked() is not None:
        return "pattern", value.asked()
    if isinstance(value, FunctionType) and value.__globals__ is vars(module) and _is_plain(value):
        for name in _looked_up(value.__code__):
            if name in value.__globals__ and name not in names:
                names[name] = "value", None  # so that a function may call itself
                names[name] = _form(value.__globals__[name], module, names)
        options = {name: _form(default, module, names) for name, default in (value.__kwdefaults__ or {}).items()}
        return "function", (value.__code__, value.__name__, options)
    home, name = getattr(value, "__module__", None), getattr(value, "__name__", "")
    if home != module.__name__ and getattr(sys.modules.get(str(home)), name, None) is value:
        return "import", (home, name)
    raise _Strange(value)


def _is_constant(value: object) -> bool:
    """Whether a value is one that marshal keeps as it is, with all that is in it."""
    if type(value) is dict:
        return all(_is_constant(item) for pair in value.items() for item in pair)
    if isinstance(value, (tuple, frozenset)):
        return type(value) in (tuple, frozenset) and all(_is_constant(item) for item in value)
    return type(value) in _PLAIN


def _is_plain(function: FunctionType) -> bool:
    """Whether a function is its code and its options: no values of a function around it, and no attributes."""
    return not (function.__closure__ or function.__defaults__ or vars(function))


def _looked_up(code: CodeType) -> Iterator[str]:
    """The names that code may look up in its module."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            yield from _looked_up(constant)


def _made(form: _Form, names: dict[str, Any]) -> Any:
    """The value of a form; a function looks up `names`."""
    kind, what = form
    match kind:
        case "tuple":
            return tuple(_made(item, names) for item in what)
        case "pattern":
            return patterns.again(*what)
        case "function":
            function = FunctionType(what[0], names, what[1])
            function.__kwdefaults__ = {name: _made(default, names) for name, default in what[2].items()} or None
            return function
        case "import":
            return getattr(image.imported(what[0]), what[1])
    return what
