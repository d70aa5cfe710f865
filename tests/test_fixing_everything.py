"""Every fix of every rule, on documents clean, faulty, corrupted and real: nothing raises, nothing said is lost.

The documents are the same in each run, so that whoever changes one thing does not meet what is wrong with another.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.strategies import clean_documents, faulty_documents, texts
from transcript_lint import checking, config, fixing
from transcript_lint.fixing import SAFE, UNSAFE, Mended, candidates, choose, mend, step
from transcript_lint.fixing.proof import words
from transcript_lint.model import Diagnostic, Edit
from transcript_lint.readers import native
from transcript_lint.source import Source, decode, encode

SETTINGS = config.settle(["all"])
CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"
# What rules of layout and of characters that cannot be seen look for, put anywhere.
SPOILS = st.sampled_from(
    [
        *("  ", "\t", "\r", "\r\n", "\n\n\n", " \n \n\n", ":", " :", "# transcript-lint: allow x -- y\n", "12\n"),
        *("\u00a0", "\u2003", "\u2028", "\u3000", "\u200b", "\u200c", "\u200d", "\u00ad", "\ufeff", "\u200e", "\u202e"),
        *("\x00", "\x08", "\x0b", "\x1c", "\x1f", "\x7f", "\x85", "\u0308", "**", "<i>", "</i>", "&nbsp;", "&#10;"),
        *("00:00:31,000 --> 00:00:34,250\n", "**Candidate:** ", "Candidate : ", "[0:07]Candidate:yes", "  and so on\n"),
        *("[5D918E426BBA48148EC9A90E03C465D2] Interview :\n", "â€™", "e\u0301", "Zoe\u0308: yes\n", " . Candidate: so"),
    ]
)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A document, clean or not, with what fixes look for put into it at random places."""
    text = draw(clean_documents() | faulty_documents().map(lambda faulty: faulty.text) | texts)
    for spoil in draw(st.lists(SPOILS, max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + spoil + text[at:]
    return text


def _lint(source: Source) -> tuple[Diagnostic, ...]:
    return checking.check_source(source, SETTINGS).diagnostics


def _spoken(source: Source) -> list[tuple[object, ...]]:
    document = native.read(source)
    return [
        (turn.label and words(turn.label), turn.time, words(turn.text))
        for transcript in document.transcripts
        for turn in transcript.turns
    ]


def _labelled(source: Source) -> list[tuple[object, ...]]:
    return [turn for turn in _spoken(source) if turn[0] is not None]


def _holds(source: Source, mended: Mended) -> None:
    """What is promised of every mended source, whatever fixes were applied."""
    assert not mended.problems
    again = mend(decode(encode(mended.source), "-"), _lint, SAFE)
    assert again.source.text == mended.source.text
    assert not again.applied


@settings(max_examples=60, deadline=None, derandomize=True)
@given(spoilt())
def test_safe_fixes_keep_what_is_said_and_come_to_an_end(text: str) -> None:
    source = decode(text.encode("utf-8", "surrogatepass"))

    mended = mend(source, _lint, SAFE)

    _holds(source, mended) if mended.source is not source else None
    assert not mended.problems
    assert [line[2] for line in _spoken(mended.source)] == [line[2] for line in _spoken(source)]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(spoilt())
def test_unsafe_fixes_come_to_an_end(text: str) -> None:
    source = decode(text.encode("utf-8", "surrogatepass"))

    mended = mend(source, _lint, UNSAFE)

    assert not [problem for problem in mended.problems if "undo" in problem or "second run" in problem]
    grown = len(native.read(mended.source).faults) - len(native.read(source).faults)
    assert grown <= 0 or len(_labelled(mended.source)) > len(_labelled(source))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.binary(max_size=60) | texts.map(lambda text: text.encode("windows-1252", "replace")))
def test_bytes_that_cannot_be_read_are_never_lost(data: bytes) -> None:
    source = decode(data)
    mended = mend(source, _lint, SAFE)

    assert mended.source is source if source.damage else True


@settings(max_examples=40, deadline=None, derandomize=True)
@given(spoilt(), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]))
def test_the_encoding_is_kept(text: str, encoding: str) -> None:
    bom = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[encoding]
    data = bom + text.encode(encoding, "replace")
    source = decode(data)

    mended = mend(source, _lint, SAFE)

    assert encode(mended.source).startswith(bom)
    assert mended.source is not source or encode(source) == data or source.damage


ENDS = ("\n", "\r\n", "\r")
# How each encoding begins a file.
BEGINNINGS = {
    "utf-8": b"",
    "utf-8-sig": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}


@st.composite
def with_mixed_ends(draw: st.DrawFn) -> str:
    """A spoilt document in which at least one line has what a fix takes away, each line with an end of its own."""
    lines = [*draw(spoilt()).splitlines(), "A: Hello.  ", "B : Yes."]
    ends = draw(st.lists(st.sampled_from(ENDS), min_size=len(lines), max_size=len(lines)))
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def _expected(data: bytes, beginning: bytes, encoding: str, text: str, edits: list[Edit]) -> bytes:
    """The bytes with edits applied to them one by one, from the last to the first: reckoned in bytes, not in text."""
    for (start, end), new in sorted(edits, reverse=True):
        first, last = (len(beginning) + len(text[:at].encode(encoding)) for at in (start, end))
        data = data[:first] + new.encode(encoding) + data[last:]
    return data


@settings(max_examples=60, deadline=None, derandomize=True)
@given(with_mixed_ends(), st.sampled_from(sorted(BEGINNINGS)))
def test_bytes_outside_the_edits_are_untouched(text: str, name: str) -> None:
    """Each pass of safe fixes changes the bytes of its edits, in the encoding of the file, and no other."""
    beginning, encoding = BEGINNINGS[name], name.removesuffix("-sig")
    data = beginning + text.encode(encoding, "replace")
    first = source = decode(data)
    assume(not source.damage and source.bom == beginning)
    mended = mend(first, _lint, SAFE)
    assume(mended.applied and not mended.problems)

    while chosen := choose(candidates(source, _lint(source), SAFE)):
        assert not [one for one in chosen if one.fix.encoding]
        edits = list({edit for one in chosen for edit in one.fix.edits})
        data = _expected(data, beginning, encoding, source.text, edits)
        source = step(source, chosen)
        assert encode(source) == data

    assert source is not first
    assert encode(mended.source) == data


@pytest.mark.skipif(not CORPORA.exists(), reason="the corpora are not here")
@pytest.mark.parametrize(
    "folder",
    [
        "sample.txt",
        "wild",
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("sharealike", "native", "labelled")),
    ],
)
def test_real_transcripts_keep_what_is_said(folder: str) -> None:
    place = CORPORA / folder
    files = sorted(path for path in (place, *place.rglob("*")) if path.is_file())
    for path in files:
        data = path.read_bytes()
        source = decode(data, path.name)
        mended = fixing.mend(source, _lint, SAFE)
        assert not mended.problems, path
        assert _spoken(mended.source) == _spoken(source), path
        assert mended.source is not source or encode(source) == data or source.damage, path

    assert files
