"""A rule is a function that reads a part of the model and yields findings."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import wraps

from transcript_lint.document import Document
from transcript_lint.image import imported
from transcript_lint.model import Finding, Span, Transcript
from transcript_lint.record import NamedTuple

Check = Callable[..., Iterable[Finding]]
Facts = Callable[[Document], Iterable[tuple[Span, object]]]
Sign = Callable[..., bool | list[Transcript]]
Keys = Callable[[Document], Iterable[int]]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any, TypeVar, overload

    _Check = TypeVar("_Check", bound=Check)
    _Part = TypeVar("_Part")
    _Value = TypeVar("_Value")

SEVERITIES = ("info", "warning", "error")
SUBJECTS = ("Document", "Transcript", "Turn", "Corpus")
_MARK = "transcript_lint_rule"
# The attribute of a check without a docstring that makes one, when somebody asks for it.
MANUAL = "transcript_lint_manual"
# The attribute of a check that stands in no Python file: the path and the 1-based line where it does.
PLACE = "transcript_lint_place"
# The attribute of a check that does more than its code says: a text that says of what it was made.
CONTENT = "transcript_lint_content"


class RuleError(Exception):
    """A rule is not made as rules are; the message says what is wrong with it, `line` where in its file."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def may_be_named(name: str) -> bool:
    """Whether a rule may be called so: words of small letters and digits, with hyphens, and a letter first."""
    plain = name.isascii() and name == name.lower() and all(map(str.isalnum, name.split("-")))
    return plain and name[0].isalpha()


def weighs(severity: str, other: str) -> bool:
    """Whether a severity is as high as another one, or higher."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(other)


class Between(NamedTuple):
    """What a number that is an option may be: `Annotated[int, "what it means", Between(1, 10)]`.

    Both ends belong to it; without `most`, there is no upper one.
    """

    least: float
    most: float | None = None


class _Said(NamedTuple):
    """What a rule says of itself to `rule`."""

    severity: str
    fix: bool
    default: bool
    layout: bool
    facts: Facts | None
    sign: Sign | None
    sections: bool | Keys
    needs: tuple[str, str] | None
    explained_by: tuple[str, ...]


class Option(NamedTuple):
    """A keyword-only parameter of a rule, which a project can set."""

    name: str
    default: object
    annotation: object


class Later:
    """A rule's function, whose module is imported when it is first asked for, and what is known of it without."""

    __slots__ = ("_function", "module", "name", "options", "summary")

    def __init__(self, module: str, name: str, options: tuple[str, ...], summary: str) -> None:
        self.module = module
        self.name = name
        self.options = options
        self.summary = summary
        self._function: Check | None = None

    def function(self) -> Check:
        """The function."""
        if (function := self._function) is None:
            function = self._function = vars(imported(self.module))[self.name]
        return function

    def facts(self, document: Document) -> Iterable[tuple[Span, object]]:
        """What the rule's own `facts` gives."""
        return getattr(self.function(), _MARK).facts(document)  # type: ignore[no-any-return]

    def sign(self) -> Sign:
        """The rule's own `sign`."""
        return getattr(self.function(), _MARK).sign  # type: ignore[no-any-return]

    def keys(self, document: Document) -> Iterable[int]:
        """What the rule's own `sections` gives."""
        return getattr(self.function(), _MARK).sections(document)  # type: ignore[no-any-return]


class Rule(NamedTuple):
    """A rule as the engine sees it: its function, and what the function says about itself.

    `source` is the function, or tells where it is; `subject` is the name of the type of its first parameter, and says
    what it reads; `fix` whether it mends what it finds; `category` the folder that it lies in; `origin` the plugin that
    it comes from; `default` whether it runs where nobody selects rules; `layout` whether its safe fixes are what
    `transcript-lint format` does; `facts` what each document contributes to a rule that reads the corpus; `sign` tells
    at a glance whether there is anything to find in a document, or in which of its transcripts; `sections` whether, or
    with which keys, a large file can be read in sections for it; `needs`, where it cannot run without a library of
    others, that library's module and what to install for it; `explained_by` names the rules beside whose findings in
    the same turn its own are not told.
    """

    name: str
    category: str
    subject: str
    severity: str
    fix: bool
    source: Check | Later
    origin: str
    default: bool = True
    layout: bool = False
    facts: Facts | None = None
    sign: Sign | None = None
    sections: bool | Keys = False
    needs: tuple[str, str] | None = None
    explained_by: tuple[str, ...] = ()

    @property
    def check(self) -> Check:
        """The function that finds what is wrong; it is imported now, where nothing has asked for it yet."""
        source = self.source
        return source.function() if type(source) is Later else source  # type: ignore[return-value]

    @property
    def module(self) -> str:
        """The name of the module that the function is in."""
        return self.source.module if isinstance(self.source, Later) else self.source.__module__

    @property
    def option_names(self) -> tuple[str, ...]:
        """The names of the rule's options, in the order of its parameters."""
        if isinstance(self.source, Later):
            return self.source.options
        return tuple(getattr(self.source, "__kwdefaults__", None) or ())

    @property
    def lack(self) -> str:
        """What keeps the rule from running here, and what to install; empty where nothing does."""
        if self.needs is None:
            return ""
        from importlib.util import find_spec

        module, install = self.needs
        return "" if find_spec(module) else f"cannot run without {module}: pip install '{install}'"

    @property
    def manual(self) -> str:
        """The docstring: what the rule finds, why that matters, and examples with the findings drawn in."""
        made: Callable[[], str] | None = getattr(self.check, MANUAL, None)
        return made() if made else self.check.__doc__ or ""

    @property
    def summary(self) -> str:
        """The manual's first line, without its full stop."""
        return (
            self.source.summary
            if isinstance(self.source, Later)
            else self.manual.strip().partition("\n")[0].rstrip(".")
        )

    @property
    def options(self) -> tuple[Option, ...]:
        """The rule's options, in the order of its parameters."""
        defaults: dict[str, object] = getattr(self.check, "__kwdefaults__", None) or {}
        if not defaults:
            return ()
        import re
        import typing

        # What a checker alone may have imported.
        offered = {name: getattr(typing, name) for name in typing.__all__} | {"re": re}
        hints = typing.get_type_hints(self.check, localns=offered, include_extras=True)
        return tuple(Option(name, default, hints.get(name, typing.Any)) for name, default in defaults.items())


if TYPE_CHECKING:

    @overload
    def rule(check: _Check, /) -> _Check: ...
    @overload
    def rule(
        *,
        severity: str = "warning",
        fix: bool = False,
        default: bool = True,
        layout: bool = False,
        facts: Facts | None = None,
        sign: Sign | None = None,
        sections: bool | Keys = False,
        needs: tuple[str, str] | None = None,
        explained_by: tuple[str, ...] = (),
    ) -> Callable[[_Check], _Check]: ...


def rule(
    check: Any = None,
    /,
    *,
    severity: str = "warning",
    fix: bool = False,
    default: bool = True,
    layout: bool = False,
    facts: Facts | None = None,
    sign: Sign | None = None,
    sections: bool | Keys = False,
    needs: tuple[str, str] | None = None,
    explained_by: tuple[str, ...] = (),
) -> Any:
    """Mark a generator function as a rule: `@rule`, or `@rule(severity="error", fix=True)`.

    The function's name is the rule's, with hyphens; the type of its first parameter (`Document`, `Transcript`, `Turn`
    or `Corpus`) says what it reads; keyword-only parameters are its options; its docstring is its manual and its test.
    A rule that is right for some projects only has `default=False`: it runs where it is selected, by itself, with its
    category or with a profile. One with `layout=True` is about how the native format is laid out:
    `transcript-lint format` applies its safe fixes.

    A rule about a `Corpus` names with `facts` a pure function of a `Document`, which yields spans and values. It is
    called where the document is read, maybe in another process; the rule sees the facts of all documents, once, and
    yields findings that have a `path`.

    `sign` is a quick look at a whole document, a pure function of a `Glance`: where it is false the rule finds nothing
    in that document, whatever its options, and is not called on any part of it. It may be true where nothing is found.
    It can also give a list of those of the document's transcripts that the rule may find something in, and ask for some
    of the rule's options by keyword-only parameters of the same names and defaults.

    A large file is read in sections, cut where transcripts begin, if that makes no difference to the rules that run: to
    those about a transcript or a turn it makes none; one about a `Document` or a `Corpus` says so with `sections=True`
    (the file's findings or facts are those of its sections, whose lines all end in one way). `sections` can also be a
    function from a document to numbers: the rule finds something only where one of them occurs twice in a file, which
    then is read once more, as a whole.

    A rule that imports a library which not everybody has, inside its function, names its module and what to install
    for it: `needs=("phonenumbers", "transcript-lint[privacy]")`. Where that is missing and the rule is to run, a run
    says so once and ends as incomplete.

    What only follows from a fault that other rules tell of is not told beside it: `explained_by=("embedded-labels",)`
    leaves out what this rule finds about a turn (it stands there, or links a place there) in which one of those finds
    something, or about a transcript at whose header one does. A rule that is off explains nothing.
    """

    def mark(function: _Check) -> _Check:
        said = _Said(severity, fix, default, layout, facts, sign, sections, needs, explained_by)
        setattr(function, _MARK, said)
        return function

    return mark if check is None else mark(check)


def rules_of(module: ModuleType, category: str, origin: str) -> list[Rule]:
    """The rules that a module defines, in the order of definition.

    Raises:
        RuleError: one of them is not made as rules are.
    """
    return [
        _rule_of(value, category, origin)
        for value in list(vars(module).values())
        if hasattr(value, _MARK) and getattr(value, "__module__", None) == module.__name__
    ]


def _rule_of(check: Any, category: str, origin: str) -> Rule:
    said: _Said = getattr(check, _MARK)
    name = getattr(check, "__name__", type(check).__name__).replace("_", "-")
    code = getattr(check, "__code__", None)
    if code is None:
        raise RuleError(f"{name}: a rule is a function, and this is a {type(check).__name__}")
    if not may_be_named(name):
        message = "a rule's function is named in small letters and digits, with single underscores between words"
        raise RuleError(f"{check.__name__}: {message}", code.co_firstlineno)
    if said.severity not in SEVERITIES:
        raise RuleError(f"{name}: severity {said.severity!r} is none of {', '.join(SEVERITIES)}", code.co_firstlineno)
    if not isinstance(said.explained_by, tuple) or name in said.explained_by:
        raise RuleError(f"{name}: explained_by is a tuple of the names of other rules", code.co_firstlineno)
    subject = _subject_of(name, check)
    if (subject == "Corpus") != (said.facts is not None):
        raise RuleError(f"{name}: a rule has facts if and only if it reads a Corpus", code.co_firstlineno)
    return Rule(name, category, subject, said.severity, said.fix, check, origin, *said[2:])


def _subject_of(name: str, check: Check) -> str:
    code = check.__code__
    line = code.co_firstlineno
    if code.co_argcount != 1 or code.co_flags & _STARRED:
        raise RuleError(f"{name}: a rule has one positional parameter, and options after a `*`", line)
    options = code.co_varnames[1 : 1 + code.co_kwonlyargcount]
    if missing := [option for option in options if option not in (check.__kwdefaults__ or {})]:
        raise RuleError(f"{name}: the option {missing[0]} has no default", line)
    annotation = check.__annotations__.get(code.co_varnames[0])
    if annotation is None:
        raise RuleError(f"{name}: the first parameter has no type: expected one of {', '.join(SUBJECTS)}", line)
    subject = getattr(annotation, "__name__", str(annotation)).rpartition(".")[2]
    if subject not in SUBJECTS:
        raise RuleError(f"{name}: the first parameter is a {subject}, and not one of {', '.join(SUBJECTS)}", line)
    return sys.intern(subject)


# The flags of a code object with *arguments or **options (docs.python.org/3/library/inspect.html, CO_VARARGS).
_STARRED = 0x04 | 0x08


def shared(compute: Callable[[_Part], _Value]) -> Callable[[_Part], _Value]:
    """Mark a pure function of a transcript (or document, or turn) whose value several rules need.

    The last value is kept, so that rules that look at the same transcript one after the other compute it once.
    """
    last: tuple[object, Any] = (None, None)

    @wraps(compute)
    def once(part: _Part) -> _Value:
        nonlocal last
        known, value = last
        if known is not part:
            value = compute(part)
            last = (part, value)
        return value  # type: ignore[no-any-return]  # what compute returned

    return once


def fingerprint(text: str) -> int:
    """A number of 63 bits that stands for a text: the same in every process, and nothing of the text can be read in it.

    What facts hold in place of words: facts are sent between processes and kept.
    """
    try:
        from _blake2 import blake2b  # that of hashlib, which loads all of OpenSSL beside it
    except ImportError:  # pragma: no cover - a Python that keeps it elsewhere
        from hashlib import blake2b

    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1
