"""Holds a rule and the examples of its manual to all that can be asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from inspect import cleandoc
from os.path import realpath

from transcript_lint import budget
from transcript_lint.config import did_you_mean, structural_names
from transcript_lint.config.checking import wrong
from transcript_lint.config.options import schema_of
from transcript_lint.config.settling import SPEAKER
from transcript_lint.corpus import contribute
from transcript_lint.document import Document
from transcript_lint.edits import apply, compatible
from transcript_lint.examples import Example, Problem, examples_of, files_in, picture, problems
from transcript_lint.failing import failing, failing_on
from transcript_lint.fixing.proof import broken
from transcript_lint.linter import CRASHES, Chosen, lint
from transcript_lint.model import Diagnostic, Fix
from transcript_lint.plugins import collect
from transcript_lint.plugins.strangers import taken_by
from transcript_lint.readers import native
from transcript_lint.rule import PLACE, Rule, RuleError
from transcript_lint.source import Source, decode

_BOM = "\ufeff"
_CUTS = 60
_ROUNDS = 10
_SIGN = ", and it is the rule's sign that keeps it from what it finds here without one"


def trials(rule: Rule, profile: Iterable[Chosen]) -> Iterator[Problem]:
    """Everything that is wrong with a rule's manual, examples and fixes, under a profile that it is to fit into."""
    examples = list(examples_of(rule.manual))
    yield from _misnamed(rule)
    yield from _incomplete(rule, examples)
    if amiss := [*_taken(rule), *_options_amiss(rule, examples)]:
        yield from amiss
        return
    if failed := _failures(rule, examples):
        yield from failed
        return
    yield from _pictured(rule)
    known = {str(collect().plugins[0]), rule.origin}
    others = [
        _among_strangers(chosen)
        for chosen in profile
        if chosen.rule.name != rule.name and chosen.rule.origin in known  # what others ask for is not its author's
    ]
    for example in examples:
        if example.kind == "Good":
            yield from _unclean(rule, example, others)
        yield from _crashes(rule, example)
    yield from _fix_problems(rule, examples)


def _misnamed(rule: Rule) -> Iterator[Problem]:
    """Rules that are to explain what this one finds, and are nearly named like one that there is."""
    if rule.explained_by:
        known = {*collect().rules, *structural_names()}
        for name in rule.explained_by:
            if name not in known and (meant := did_you_mean(name, known)):
                yield Problem(None, f"explained_by: no rule is named `{name}`{meant}")


def _incomplete(rule: Rule, examples: Sequence[Example]) -> Iterator[Problem]:
    """What a manual lacks, or has twice."""
    if not rule.summary:
        yield Problem(None, "there is no manual: a docstring that begins with a summary")
    kinds = {example.kind for example in examples}
    for kind in ("Bad", "Good"):
        if kind not in kinds:
            yield Problem(None, f"there is no example under `{kind}:`")
    seen: dict[tuple[str, str], Example] = {}
    for example in examples:
        if example.kind != "Fixed":
            key = (example.text, example.unread or repr(example.options))
            if key in seen:
                yield Problem(example, f"this is the example under `{seen[key].kind}:` in line {seen[key].line} again")
            seen.setdefault(key, example)


def _taken(rule: Rule) -> Iterator[Problem]:
    """That the linter has another rule of this name, which no run would let this one replace."""
    ours = collect()
    other = ours.rules.get(rule.name)
    held = {rule.name: other} if other and other.origin == str(ours.plugins[0]) and _file(other) != _file(rule) else {}
    if why := taken_by(rule.name, held):
        yield Problem(None, f"cannot be its name: {why}")


def _file(rule: Rule) -> str:
    return realpath(rule.check.__code__.co_filename)


def _options_amiss(rule: Rule, examples: Iterable[Example]) -> Iterator[Problem]:
    """Options of a type that no configuration can give, and examples with options that none could set."""
    schemas: dict[str, Mapping[str, object]] = {}
    for option in rule.options:
        try:
            schemas[option.name] = schema_of(option)
        except RuleError as error:
            yield Problem(None, f"{option.name}: {error}")
            return
    for example in examples:
        if example.unread:
            yield Problem(example, f"no options in TOML: `{example.unread}`")
        for name, value in example.options.items():
            if name in schemas:
                yield from (Problem(example, f"{name}: {why}") for _, _, why in wrong(schemas[name], value, (), {}))
            else:
                there = f"there are {', '.join(schemas)}" if schemas else "it has none"
                yield Problem(example, f"the rule has no option {name}: {there}")


def _among_strangers(chosen: Chosen) -> Chosen:
    """A rule of the profile without the project's own speakers: those of examples are made up."""
    options = {name: value for name, value in chosen.options.items() if not name.startswith(SPEAKER)}
    return chosen._replace(options=options)


def _unclean(rule: Rule, example: Example, others: Sequence[Chosen]) -> Iterator[Problem]:
    """What any rule finds in an example that is to be good."""
    for source in files_in(example.text):
        found = lint(native.read(source), [*others, Chosen(rule, rule.severity, example.options)])
        foreign = [diagnostic for diagnostic in found if diagnostic.rule != rule.name]
        if foreign:
            names = ", ".join(sorted({diagnostic.rule for diagnostic in foreign}))
            drawn = picture(source.text, [diagnostic.finding for diagnostic in foreign])
            yield Problem(example, f"{names} should find nothing in it", example.picture, drawn)


def _failures(rule: Rule, examples: Iterable[Example]) -> list[Problem]:
    """The first example on which a rule fails in each of its ways; all else that is wrong may come from that."""
    failed: dict[str, Problem] = {}
    for example in examples:
        if rule.check not in budget.exhausted and (problem := failing(rule, example)):
            failed.setdefault(problem.message.partition("\n\n")[0], problem)
    return list(failed.values())


def _crashes(rule: Rule, example: Example) -> Iterator[Problem]:
    """A variant of an example on which the rule fails: other line ends, a byte order mark, or cut off somewhere."""
    for what, source in _variants(example.text):
        if problem := failing_on(rule, example, what, source):
            yield problem
            return


def _pictured(rule: Rule) -> Iterator[Problem]:
    """The pictures that are wrong; where they would be others without the rule's sign, that is said."""
    found = list(problems(rule))
    blind: dict[int, str] = {}
    if found and rule.sign:
        blind = {one.example.line: one.actual for one in problems(rule._replace(sign=None)) if one.example}
    for problem in found:
        assert problem.example, "it is about a picture"  # noqa: S101
        hides = rule.sign and blind.get(problem.example.line, problem.expected) != problem.actual
        yield problem._replace(message=f"{problem.message}{_SIGN}") if hides else problem


def _variants(text: str) -> Iterator[tuple[str, Source]]:
    yield "with CR LF line ends", Source("-", text.replace("\n", "\r\n"))
    yield "with CR line ends", Source("-", text.replace("\n", "\r"))
    yield "with a byte order mark", decode((_BOM + text).encode("utf-8", "surrogatepass"))
    yield "with a byte order mark in its text", Source("-", _BOM + text)
    data = text.encode("utf-8", "surrogatepass")
    for cut in range(0, len(data), max(1, len(data) // _CUTS)):
        yield f"cut off after {cut} bytes", decode(data[:cut])


def _run(rule: Rule, document: Document, example: Example) -> list[Diagnostic]:
    chosen = [Chosen(rule, rule.severity, example.options)]
    found = [*lint(document, chosen), *contribute(document, chosen)[1]]
    return [diagnostic for diagnostic in found if diagnostic.rule in {rule.name, CRASHES}]


def _fix_problems(rule: Rule, examples: Sequence[Example]) -> Iterator[Problem]:
    fixed = [(example, _fixes(rule, example.text, example)) for example in examples if example.kind == "Bad"]
    for example, fixes in fixed:
        yield from _fix_problems_of(rule, example, fixes)
    mended = any(fixes for _, fixes in fixed)
    if mended != rule.fix:
        said = "fix=True, and no example has a fix" if rule.fix else "fix=False, and an example has a fix"
        yield Problem(None, f"the rule says {said}")
    if mended and all(example.kind != "Fixed" for example in examples):
        yield Problem(None, "there is a fix, and no example under `Fixed:` that shows what it makes of the one before")


def _fixes(rule: Rule, text: str, example: Example) -> list[Fix]:
    found = _run(rule, native.read(Source("-", text)), example)
    return [diagnostic.finding.fix for diagnostic in found if diagnostic.finding.fix]


def _fix_problems_of(rule: Rule, example: Example, fixes: Sequence[Fix]) -> Iterator[Problem]:
    """What is wrong with the fixes of one bad example: each alone, and all that can be made together."""
    for fix in fixes:
        if apply(example.text, fix.edits) == example.text and not fix.encoding:
            yield Problem(example, f"the fix `{fix.title}` changes nothing")
        made = apply(example.text, fix.edits)
        if promise := broken(_read(example.text), _read(made), fix.safety == "safe"):
            said = f"the fix `{fix.title}`, which is said to be {fix.safety}, {promise}"
            yield Problem(example, said, example.text, made)
    fixed = again = _fixed(example, fixes)
    for _ in range(_ROUNDS):
        before, again = again, _together(again, _fixes(rule, again, example))
        if again == before:
            return
    yield Problem(example, "the fix is never done: each time it is made it changes something again", fixed, again)


def _fixed(example: Example, fixes: Sequence[Fix]) -> str:
    return _together(example.text, fixes)


def _together(text: str, fixes: Sequence[Fix]) -> str:
    return apply(text, (edit for fix in compatible(fixes) for edit in fix.edits))


def _read(text: str) -> Document:
    return native.read(Source("-", text))


def line_of(rule: Rule, problem: Problem) -> tuple[str, int]:
    """The file and the 1-based line of a problem: that of the example, or else of the rule."""
    import linecache

    code = rule.check.__code__
    place: tuple[str, int] = getattr(rule.check, PLACE, (code.co_filename, code.co_firstlineno))
    if problem.example is None:
        return place
    first = cleandoc(rule.manual).partition("\n")[0]
    for number, line in enumerate(linecache.getlines(code.co_filename)[code.co_firstlineno :], code.co_firstlineno):
        if first and first in line:
            return code.co_filename, number + problem.example.line
    return place


def said(rule: Rule, problem: Problem) -> str:
    """A problem as people read it: where, of which rule, what, and the difference between the pictures, or the one."""
    from transcript_lint.places import shown

    path, line = line_of(rule, problem)
    drawn = problem.difference().splitlines() or [f"  {same}" for same in problem.actual.splitlines()]
    return "\n    ".join([f"{shown(path)}:{line}: {rule.name}: {problem.message}", *drawn])
