"""With --redact nothing that a transcript says leaves the process, in any format, whatever rules say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import checked, context, found
from transcript_lint import Document, Edit, Finding, Fix, Related, Span, config, parse, reporters
from transcript_lint.cli import main, outputs
from transcript_lint.linter import Chosen
from transcript_lint.model import Suppressed
from transcript_lint.reporters import Context, Reporter, built_in
from transcript_lint.reporters._redaction import mask
from transcript_lint.results import Checked
from transcript_lint.rule import Rule

CANARIES = ("Zyxidentifier", "Zyxtitle", "Zyxlabel", "Zyxspoken", "Zyxreason", "Zyxcontinued", "Zyxstray", "Zyxéç")
HOSTILE = """\
Zyxstray before any header
# transcript-lint: allow misspelled-speakers -- Zyxreason
[Zyxidentifier] Zyxtitle:
[00:07] Zyxlabel: Zyxspoken Zyxéç. Zyxlabel: again
   Zyxcontinued, why?
Zyxlabe: Zyxspoken.  Zyxspoken?
Zyxstray
[Zyxidentifier Zyxtitle:
"""


def _quoting(document: Document, *, names: list[str]) -> Iterator[Finding]:
    """A stranger's rule that says everything it has seen, wherever it can."""
    text = document.text
    fix = Fix(text, (Edit(Span(0, 0), text),))
    yield Finding(text, Span(0, len(text)), (Related(Span(0, 5), text),), fix)


def _crashing(document: Document, *, names: list[str]) -> Iterator[Finding]:
    raise ValueError(document.text)
    yield  # a generator, as rules are


RULES = (
    Rule("quotes", "others", "Document", "error", True, _quoting, "strange-plugin 1.0"),
    Rule("raises", "others", "Document", "error", False, _crashing, "strange-plugin 1.0"),
)


def _dump(told: Context) -> Reporter:
    """A stranger's format that writes everything it is told."""

    def file(it: Checked) -> str:
        document = it.document()
        return repr((told, it, it.source.text, document.text, document.transcripts, document.comments, document.faults))

    return Reporter(file, repr, repr(told))


@pytest.fixture
def strangers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run with rules and a format that leak as much as they can."""
    chosen = tuple(Chosen(rule, rule.severity, {"names": ["Zyxlabel"]}) for rule in RULES)
    default = config.settle()
    default = default._replace(rules=(*default.rules, *chosen))
    monkeypatch.setattr(config.Configuration, "of", lambda self, path: default)
    monkeypatch.setattr(config.Configuration, "general", lambda self: default)
    monkeypatch.setattr(reporters, "added", lambda settings: {"dump": _dump})


@pytest.mark.usefixtures("strangers")
@pytest.mark.parametrize("name", built_in())
def test_no_canary_leaves_in_any_format(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(HOSTILE, encoding="utf-8")
    Path("t.txt").write_text("{{ diagnostics | tojson }} {{ suppressed }} {{ summary }}", encoding="utf-8")
    extra = ["--template", "t.txt"] if name == "template" else []
    assert main(["check", "a.txt", "--output", name, *extra]) == 3
    assert name == "statistics" or "Zyxspoken" in capsys.readouterr().out

    assert main(["check", "a.txt", "--redact", "--output", name, "--output", "dump:dump.log", *extra]) == 3
    hidden = capsys.readouterr()
    everything = hidden.out + hidden.err + Path("dump.log").read_text(encoding="utf-8")
    assert [canary for canary in CANARIES if canary.lower() in everything.lower()] == []


def test_what_is_permitted_is_redacted_too() -> None:
    text = "[Zyxidentifier] T:\nA: Zyxspoken\n"
    permitted = Suppressed(found(text, "Zyxspoken", message="Zyxspoken"), "comment", "Zyxreason")
    told = context(redacted=True)
    withhold, told, _ = outputs._redaction(told, told)
    assert "Zyx" not in _dump(told).file(withhold(checked(text, (), [permitted])))


def test_places_stay_where_they_were(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    records = []
    for extra in ([], ["--redact"]):
        main(["check", str(path), "--output", "json", *extra])
        report = json.loads(capsys.readouterr().out)
        records.append([(each["rule"], each["start"], each["end"]) for each in report["diagnostics"]])
    assert records[0] == records[1]


def test_the_shape_of_a_text_is_kept() -> None:
    assert mask(parse(HOSTILE), {}) == (
        "xxxxxxxx xxxxxx xxx xxxxxx\n"
        "# transcript-lint: xxxxx xxxxxxxxxxxxxxxxxxx xx xxxxxxxxx\n"
        "[xxxxxxxxxxxxx] xxxxxxxx:\n"
        "[00:00] AAAAAAAA: xxxxxxxxx xxxxx. xxxxxxxx: xxxxx\n"
        "   xxxxxxxxxxxx, xxx?\n"
        "BBBBBBB: xxxxxxxxx.  xxxxxxxxx?\n"
        "xxxxxxxx\n"
        "[xxxxxxxxxxxxx xxxxxxxx:\n"
    )


@given(st.text(alphabet=st.sampled_from("ab é日0[]():.?#/\n\t \u2028👩,;-"), max_size=200))
def test_a_mask_has_the_length_and_the_lines_of_the_text(text: str) -> None:
    masked = mask(parse(text), {})
    assert len(masked) == len(text)
    assert [at for at, character in enumerate(masked) if character == "\n"] == [
        at for at, character in enumerate(text) if character == "\n"
    ]


def test_many_speakers_are_told_apart() -> None:
    text = "[x] T:\n" + "".join(f"Speaker {number}: yes\n" for number in range(100, 200))
    labels = {turn.label for transcript in parse(mask(parse(text), {})).transcripts for turn in transcript.turns}
    assert len(labels) == 100


CORPORA = Path(__file__).parents[2] / "shared" / "corpora"


@pytest.mark.skipif(not CORPORA.exists(), reason="the corpora are not on this machine")
@pytest.mark.parametrize("folder", ["native/mts", "native/lunar", "sharealike/changelog"])
def test_a_masked_transcript_has_the_turns_of_the_real_one(folder: str) -> None:
    for path in sorted((CORPORA / folder).glob("*.txt"))[:25]:
        document = parse(path.read_text(encoding="utf-8"))
        masked = parse(mask(document, {}))
        assert [len(each.turns) for each in masked.transcripts] == [len(each.turns) for each in document.transcripts]
