"""Reads and checks the examples in a rule's docstring.

An example is an indented block under a heading that says `Bad:`, `Good:` or `Fixed:`; options stand in the heading, as
TOML: `Bad, with patience = 2:`. In `Bad:` the findings are drawn in, just as `annotate` draws them: carets under the
finding with its message behind them, dashes under a related place. `Fixed:` is what the fix makes of the `Bad:` before.
What cannot be seen is written with a stand-in: a control picture such as `␛`, `␠` for a space, `⟨U+00A0⟩`; and `⟨end⟩`
where the file ends without a line end. An example for a rule that looks across files has a line `==> NAME <==` before
each of them, as `tail` prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from textwrap import dedent

from transcript_lint import annotate
from transcript_lint.document import Document
from transcript_lint.edits import apply, compatible
from transcript_lint.linter import Chosen, lint
from transcript_lint.model import Diagnostic, Finding, Span
from transcript_lint.patterns import pattern
from transcript_lint.readers import native
from transcript_lint.record import NamedTuple
from transcript_lint.rule import Rule
from transcript_lint.source import Source

_HEADING = pattern(r"^(Bad|Good|Fixed)(?:, with (.+))?:$")
_CARETS = pattern(r"^\s*(?:\^+|-+)(?: \S.*)?$")
_FILE = pattern(r"(?m)^==> (?P<path>\S+) <==\n")
NO_LINE_END = "⟨end⟩"


class Example(NamedTuple):
    """One example of a manual: `picture` as it is written, `line` its place in the docstring.

    `unread` is what stands in its heading where options belong, and is no TOML.
    """

    kind: str
    options: Mapping[str, object]
    picture: str
    line: int
    unread: str = ""

    @property
    def text(self) -> str:
        """The document that the picture is of."""
        kept = [line for line in self.picture.split("\n") if not _CARETS.match(line)]
        text = annotate.invisible("\n".join(kept)) + "\n"
        return text[: -len(NO_LINE_END) - 1] if text.endswith(NO_LINE_END + "\n") else text


class Problem(NamedTuple):
    """What is wrong with a manual, or with one of its examples: there, what was drawn in it, and what should be."""

    example: Example | None
    message: str
    expected: str = ""
    actual: str = ""

    def difference(self) -> str:
        """The lines of the picture that are and that should be there, as a diff; empty where no picture is wrong."""
        import difflib

        if self.expected == self.actual:
            return ""
        lines = difflib.ndiff(self.expected.split("\n"), self.actual.split("\n"))
        return "\n".join(line.rstrip() for line in lines if not line.startswith("?"))


def examples_of(manual: str) -> Iterator[Example]:
    """The examples in a rule's docstring, in order."""
    lines = dedent(manual.expandtabs()).split("\n") if manual[:1] in "\n " else _dedented(manual)
    for number, line in enumerate(lines):
        if heading := _HEADING.match(line.strip()):
            block = _block(lines, number + 1)
            if block:
                options = _options(heading[2])
                yield Example(heading[1], options or {}, block, number + 1, "" if options is not None else heading[2])


def _dedented(docstring: str) -> list[str]:
    first, _, rest = docstring.expandtabs().partition("\n")
    return [first, *dedent(rest).split("\n")]


def _block(lines: list[str], start: int) -> str:
    """The lines that are indented below a heading, without the indentation."""
    block: list[str] = []
    for line in lines[start:]:
        if line.strip() and not line.startswith("    "):
            break
        block.append(line)
    return dedent("\n".join(block)).strip("\n")


def _options(heading: str | None) -> Mapping[str, object] | None:
    """The options in a heading; None where they are no TOML."""
    if not heading:
        return {}
    import tomllib

    try:
        options = tomllib.loads(heading.replace("; ", "\n"))
    except tomllib.TOMLDecodeError:
        return None
    return {key.replace("-", "_"): value for key, value in options.items()}


def problems(rule: Rule) -> Iterator[Problem]:
    """What is wrong with the examples of a rule."""
    yield from problems_with(rule.manual, lambda text, options: _lint(rule, text, options))


Findings = Callable[[str, Mapping[str, object]], list[Finding]]


def problems_with(manual: str, findings: Findings) -> Iterator[Problem]:
    """What is wrong with the examples of a manual, where `findings` tells what is found in a text."""
    bad: Example | None = None
    for example in examples_of(manual):
        found = findings(example.text, example.options)
        if example.kind == "Fixed" and bad:
            fixed = picture(_fixed(bad.text, findings(bad.text, bad.options)), ())
            if fixed != example.picture:
                yield Problem(example, "the fix makes something else of it", example.picture, fixed)
            continue
        drawn = picture(example.text, found)
        if drawn != example.picture:
            yield Problem(example, "the findings are others", example.picture, drawn)
        elif example.kind == "Bad" and not found:
            yield Problem(example, "nothing is found in a bad example", example.picture, drawn)
        elif example.kind == "Good" and found:
            yield Problem(example, "something is found in a good example", example.picture, drawn)
        bad = example if example.kind == "Bad" else bad


def _fixed(text: str, findings: Iterable[Finding]) -> str:
    """The text with the fixes of the findings made, but for those that get in another's way."""
    fixes = compatible([finding.fix for finding in findings if finding.fix])
    return apply(text, (edit for fix in fixes for edit in fix.edits))


def written(kind: str, text: str, chosen: Chosen) -> list[str]:
    """An example of a manual made of a text: its heading, the text with what the rule finds, and what its fix makes."""
    found = _lint(chosen.rule, text, chosen.options)
    blocks = [f"{kind}:", _indented(picture(text, found))]
    if kind == "Bad" and any(finding.fix for finding in found):
        blocks += ["Fixed:", _indented(picture(_fixed(text, found), ()))]
    return blocks


def _indented(block: str) -> str:
    return "\n".join(f"    {line}" for line in block.split("\n"))


def _lint(rule: Rule, text: str, options: Mapping[str, object]) -> list[Finding]:
    if rule.subject == "Corpus":
        return _across(rule, text, options)
    document = native.read(Source("-", text))
    return [diagnostic.finding for diagnostic in _own(document, rule, options)]


def _across(rule: Rule, text: str, options: Mapping[str, object]) -> list[Finding]:
    """The findings in all files of an example, at their places in the whole of it."""
    from transcript_lint.corpus import contribute, judge

    files = files_in(text)
    sources = {source.path: source for source in files}
    chosen = [Chosen(rule, rule.severity, options)]
    facts = [contribute(native.read(source), chosen)[0] for source in files]
    return [_moved(found.finding, files[sources[found.path]]) for found in judge(chosen, facts, sources.__getitem__)]


def files_in(text: str) -> dict[Source, int]:
    """The files in the text of an example, with the offset where each begins; most examples are one file."""
    names = list(_FILE.finditer(text))
    starts = {name["path"]: name.end() for name in names} or {"-": 0}
    ends = [*(name.start() for name in names[1:]), len(text)]
    return {Source(path, text[at:end]): at for (path, at), end in zip(starts.items(), ends, strict=True)}


def _moved(finding: Finding, by: int) -> Finding:
    related = tuple(place._replace(span=Span(place.span.start + by, place.span.end + by)) for place in finding.related)
    return finding._replace(span=Span(finding.span.start + by, finding.span.end + by), related=related)


def _own(document: Document, rule: Rule, options: Mapping[str, object]) -> Iterator[Diagnostic]:
    return (
        found
        for found in lint(document, [Chosen(rule, rule.severity, options)])
        if found.rule in {rule.name, "crashes"}
    )


def picture(text: str, findings: Iterable[Finding]) -> str:
    """A whole document with findings drawn in, as manuals have it."""
    source = Source("-", text)
    marks = [mark for finding in findings for mark in annotate.marks_of(finding)]
    final = len(source.line_starts) - (text.endswith(("\n", "\r")))
    drawn = list(annotate.draw(source, marks, range(1, final + 1)))
    if not text.endswith(("\n", "\r")):
        at = next(index for index, line in reversed(list(enumerate(drawn))) if not _CARETS.match(line))
        drawn[at] += NO_LINE_END
    return "\n".join(drawn)
