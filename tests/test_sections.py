"""A large file that is checked in sections gives what it gives as a whole, wherever it is cut."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests import strategies
from tests.test_rules import HEADER, PIECES
from transcript_lint import checking, config, reporters, runner, sections, spreading
from transcript_lint.allowances import baseline
from transcript_lint.checking import How
from transcript_lint.config import Configuration, Request
from transcript_lint.model import Diagnostic, Span
from transcript_lint.reporters._manuals import manuals
from transcript_lint.reporters._redaction import Redaction
from transcript_lint.results import Checked, Summary
from transcript_lint.source import decode

OTHER = "[0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11] Interview summary:\n"
CLEAN = "Interviewer: Have you worked with Kafka?\nCandidate: Yes, for two years.\n"
documents = st.lists(
    strategies.clean_documents()
    | strategies.faulty_documents().map(lambda faulty: faulty.text)
    | st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
    | st.sampled_from((HEADER, OTHER, CLEAN, "[ ] x:\n", "\n\n\n", "[12] Title\n", "  more\n", "Candidate yes\n")),
    max_size=8,
).map("".join)


def told(checked: Checked, found: Diagnostic) -> tuple[object, ...]:
    """What a diagnostic says, with the places that it has in the file."""
    source = checked.source

    def place(span: Span) -> tuple[object, ...]:
        return source.position(span.start), source.position(span.end), span.start + source.before

    fix = found.finding.fix
    edits = fix and [(place(edit.span), edit.text) for edit in fix.edits]
    related = [(place(one.span), one.message) for one in found.finding.related]
    return found.start, found.end, found.rule, found.severity, found.message, place(found.finding.span), edits, related


def run(path: Path, how: How, request: Request | None = None) -> tuple[list[Checked], list[str]]:
    configuration = Configuration(request or Request())
    checked = [one for one in runner.check([str(path)], configuration, how) if isinstance(one, Checked)]
    return checked, sorted(repr(told(one, found)) for one in checked for found in one.diagnostics)


def permitted(checked: list[Checked]) -> list[str]:
    return sorted(
        repr((told(file, one.diagnostic), one.kind, one.reason)) for file in checked for one in file.suppressed
    )


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(spreading, "_LARGE", -1)
    return monkeypatch


FORMATS = sorted({*reporters.built_in()} - {"html", "statistics", "template"})


def written(name: str, checked: list[Checked]) -> list[str]:
    """The parts of what a format writes of a run, sorted, as what only the whole of a file shows comes last."""
    reporter = reporters.find(name)(reporters.Context(config.settle(), root=os.sep))
    assert reporter.sections
    text = reporter.head + "".join(map(reporter.file, checked)) + reporter.close(Summary(0, 0, 0, 0, ()))
    if name == "full":
        text = re.sub("(?:\n +\\|)?\n += help: .*", "", text)
    return sorted(part.strip(",\n") for part in text.split("\n\n" if name == "full" else "\n"))


def hold(
    path: Path,
    text: str | bytes,
    size: int,
    patch: pytest.MonkeyPatch,
    request: Request | None = None,
    formats: Iterable[str] = ("full", "gitlab", "checkstyle"),
) -> int:
    checking._labels.cache_clear()
    data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    path.write_bytes(data)
    patch.setattr(sections, "SIZE", size)
    whole, expected = run(path, How(jobs=1), request)
    parts, found = run(path, How(jobs=1, sections=True), request)
    assert found == expected
    assert permitted(parts) == permitted(whole)
    # What is said of an allowance behind the last section has another number in formats that count the same findings.
    for name in set(formats) - ({"gitlab", "sarif"} if b"transcript-lint:" in data else set()):
        assert written(name, parts) == written(name, whole)
    for count in ("files", "transcripts", "turns"):
        assert sum(getattr(one, count) for one in parts) == sum(getattr(one, count) for one in whole)
    return len(parts)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents, st.integers(1, 400))
@example("no header\n" + HEADER + CLEAN + OTHER + CLEAN + HEADER + CLEAN, 1)
@example("\ufeff" + HEADER + CLEAN + OTHER + "Candidate yes.\n" + OTHER + "é: ü\nq", 60)
@example(HEADER + "Candidate yes.\n" + OTHER + CLEAN, 1)
@example((HEADER + CLEAN + OTHER + CLEAN).replace("\n", "\r\n"), 10)
@example(HEADER + OTHER + HEADER + "\n\n\n" + OTHER + "A: x  \n", 5)
def test_sections_give_what_the_whole_gives(tmp_path: Path, small: pytest.MonkeyPatch, text: str, size: int) -> None:
    hold(tmp_path / "a.txt", text, size, small)


LEGACY = (
    *(text.encode() for text in (HEADER, OTHER, CLEAN, "Ann: é.\n", "Bob: \ufffd \n", "\ufeff", "\x01" * 9)),
    *(b"Candidate: caf\xe9.\n", b"\x93Ann\x94: a\x81b  \n", b"Ann: caf\xc3\n", b"caf\xe2\x82", b"\xff\xfe", b"\xff\n"),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(LEGACY), max_size=12).map(b"".join), st.integers(1, 200))
@example(HEADER.encode() + CLEAN.encode() + OTHER.encode() + b"Ann: caf\xe9 \xef\xbf\xbd \xfc.\n" + OTHER.encode(), 1)
@example(b"\xef\xbb\xbf" + HEADER.encode() + b"Ann: \xe9\n" + OTHER.encode() + b"\xef\xbb\xbfAnn: \xe9\n", 1)
def test_sections_of_bytes_that_are_no_utf_8_give_what_the_whole_gives(
    tmp_path: Path, small: pytest.MonkeyPatch, data: bytes, size: int
) -> None:
    hold(tmp_path / "a.txt", data, size, small, formats=("full", "jsonl", "sarif"))


def test_a_line_above_a_cut_is_shown_where_its_beginning_is_near(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for length in (10, 10_000):
        path.write_text(f"{HEADER}Interviewer: {'x' * length}\n{OTHER}{CLEAN}", encoding="utf-8")
        _, last = sections.sections(str(path), 1)
        assert sections.read(last).above == (f"Interviewer: {'x' * length}" if length == 10 else None)


VERBS = ("allow", "allow-file", "allow-begin", "allow-end", "expect", "alow")
NAMES = ("unanswered-questions", "trailing-spaces", "duplicated-identifiers", "empty-turns", "no-such-rules")
comments = st.builds(
    "# transcript-lint: {} {}{}{}\n".format,
    st.sampled_from(VERBS),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True).map(", ".join),
    st.sampled_from(("", "", " until 2001-01-01")),
    st.sampled_from(("", " -- so")),
)
pieces = st.sampled_from(
    (HEADER, OTHER, CLEAN, "Interviewer: Why?\n", "Interviewer: Why?\n\n", "Candidate: \n", "A: x  \n", "  b\n", "\n")
)
allowing = st.lists(pieces | pieces | comments, max_size=25).map("".join)
CONFIGURED = """
[[allow]]
rules = ["unanswered-questions"]
reason = "of old"
transcript = "0b7e8b0f-3c59-4d0b-9f4a-5a2f7f1a0c11"

[[allow]]
rules = ["trailing-spaces", "empty-turns"]
reason = "it is the first"
path = "a.txt"
turn = 2

[[allow]]
rules = ["duplicated-identifiers"]
reason = "so"
path = "a.txt"

[[allow]]
rules = ["trailing-spaces"]
reason = "there is none"
path = "a.txt"
transcript = "none"
"""


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(allowing, st.integers(1, 300), st.booleans(), st.integers(0, 3))
@example(HEADER + CLEAN + "# transcript-lint: expect unanswered-questions -- so\n" + OTHER + CLEAN, 1, False, 0)
@example(HEADER + "# transcript-lint: allow-begin empty-turns\n" + OTHER + "Candidate:\n" + HEADER + CLEAN, 1, True, 0)
@example((HEADER + "Interviewer: Why?\n") * 3, 1, False, 1)
@example((HEADER + "Interviewer: Why?\n") * 3, 1, False, 2)
def test_sections_permit_what_the_whole_permits(
    tmp_path: Path, small: pytest.MonkeyPatch, text: str, size: int, configured: bool, accepted: int
) -> None:
    path, config = tmp_path / "a.txt", tmp_path / "transcript-lint.toml"
    said = CONFIGURED if configured else ""
    config.write_text(said, encoding="utf-8")
    request = Request(today="2026-11-23")
    if accepted:
        path.write_text(text, encoding="utf-8")
        entries = [
            entry
            for checked in run(path, How(jobs=1), request)[0]
            for entry in baseline.entries_of(checked.document(), checked.diagnostics, str(tmp_path / "known.tsv"))
        ]
        stale = baseline.Entry("a.txt", "empty-turns", "0" * 20)
        (tmp_path / "known.tsv").write_text(baseline.written([stale, *entries[::accepted]]), encoding="utf-8")
        config.write_text('baseline = "known.tsv"\n' + said, encoding="utf-8")
    hold(path, text, size, small, request, ("full",))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents, st.integers(1, 300))
def test_sections_are_redacted_as_the_whole_is(tmp_path: Path, small: pytest.MonkeyPatch, text: str, size: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-8", "replace"))
    small.setattr(sections, "SIZE", size)
    checking._labels.cache_clear()
    told = reporters.Context(config.settle())
    shown = []
    for how in (How(jobs=1), How(jobs=1, sections=True)):
        redact = Redaction(manuals(told.settings)).redact
        shown.append(written("full", [redact(checked) for checked in run(path, how)[0]]))
    assert shown[0] == shown[1]


def test_a_file_that_is_gone_before_its_end_is_told_of(tmp_path: Path, small: pytest.MonkeyPatch) -> None:
    small.setattr(sections, "SIZE", 1)
    path = tmp_path / "a.txt"
    path.write_text((HEADER + CLEAN) * 2, encoding="utf-8")
    checked = []
    for one in runner.check([str(path)], Configuration(Request()), How(jobs=1, sections=True)):
        assert isinstance(one, Checked)
        checked.append(one)
        if len(checked) == 2:
            path.unlink()
    assert [found.rule for one in checked for found in one.diagnostics] == ["unreadable-files"]


def test_a_file_is_cut_at_headers_and_nowhere_else(tmp_path: Path, small: pytest.MonkeyPatch) -> None:
    text = "".join(f"[{number}] Summary:\n{CLEAN}" for number in range(40))
    assert hold(tmp_path / "a.txt", text, 300, small, formats=FORMATS) > 10
    cut = list(sections.sections(str(tmp_path / "a.txt"), 300))
    assert all(one.start + one.size == other.start for one, other in pairwise(cut))
    assert [one.last for one in cut] == [False] * (len(cut) - 1) + [True]
    parts = [sections.read(one) for one in cut]
    assert "".join(part.text for part in parts) == text
    assert all(part.text.startswith("[") for part in parts)
    assert hold(tmp_path / "a.txt", HEADER + CLEAN * 100, 300, small) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"a: caf\xc3",
        b"a: \0\n",
        b"a: b\r\nc: d\n",
        b"a: b\rc: d\r",
    ],
)
def test_what_cannot_be_cut_is_read_whole(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(HEADER.encode() + data)
    assert not sections.survey(str(path)).cut


BYTES = (b"a", "é".encode(), b"\xc3", b"\n", b"\r\n", b"\r", b"\0", b"#", b" transcript-lint:", b"# transcript-")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(BYTES), max_size=12).map(b"".join), st.integers(1, 20))
@example("é".encode() * 3 + b"# transcript-lint:", 3)
def test_a_survey_tells_the_same_whatever_it_looks_at_at_once(
    tmp_path: Path, small: pytest.MonkeyPatch, data: bytes, look: int
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    small.setattr(sections, "_LOOK", look)
    seen = sections.survey(str(path))
    ends = {match[0] for match in re.finditer(rb"\r\n?|\n", data)}
    whole = decode(data)
    readable = whole.damage is None or whole.damage.kind == "legacy"
    assert seen.cut == (readable and b"\0" not in data and ends in ({b"\n"}, {b"\r\n"}, set()))
    assert not seen.cut or seen.legacy == (whole.damage and (whole.encoding, whole.damage))
    assert not seen.cut or seen.speaks >= (b"transcript-lint:" in data.partition(b"#")[2])
    assert seen.speaks <= (b"transcript-lint:" in data and b"#" in data)


def test_a_rule_that_needs_the_whole_file_has_it(tmp_path: Path, small: pytest.MonkeyPatch) -> None:
    (tmp_path / "whole.py").write_text(
        "from transcript_lint import Document, Finding, Span, rule\n\n\n@rule\ndef counts(document: Document):\n"
        '    """How many transcripts there are."""\n'
        '    yield Finding(f"{len(document.transcripts)} transcripts", Span(0, 0))\n',
        encoding="utf-8",
    )
    config = tmp_path / "transcript-lint.toml"
    config.write_text('plugins = ["whole.py"]\n', encoding="utf-8")
    small.setattr(sections, "SIZE", 50)
    path = tmp_path / "a.txt"
    path.write_text(HEADER + CLEAN + OTHER + CLEAN, encoding="utf-8")
    parts, found = run(path, How(jobs=1, sections=True))
    assert len(parts) == 1
    assert [one for one in found if "2 transcripts" in one] != []


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers_share_the_sections_of_a_file(tmp_path: Path, small: pytest.MonkeyPatch, jobs: int) -> None:
    small.setattr(sections, "SIZE", 200)
    path = tmp_path / "a.txt"
    path.write_text((HEADER + CLEAN + OTHER + CLEAN + "Candidate yes\n") * 9, encoding="utf-8")
    _, expected = run(path, How(jobs=1))
    parts, found = run(path, How(jobs=jobs, sections=True))
    assert found == expected
    assert len(parts) > 5
    lines = [one.diagnostics[0].start for one in parts[:-1] if one.diagnostics]
    assert lines == sorted(lines)
