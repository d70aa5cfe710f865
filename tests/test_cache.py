"""The cache: whatever happens to files, settings and plugins, a run says what it says without a cache."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcript_lint import (
    Document,
    Fact,
    Span,
    cache,
    checking,
    cli,
    fingerprints,
    image,
    kept,
    known,
    remembering,
    runner,
)
from transcript_lint.config import Configuration, Request

CLEAN = (
    "[{:08x}-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nInterviewer: What is number {}?\nCandidate: It is {}.\n"
)
TWIN = (
    "[aaaaaaaa-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nInterviewer: Why?\nCandidate: "
    + "I say so. " * 30
    + "\n"
)
TEXTS = (
    CLEAN.format(7, 7, 7),
    TWIN,
    TWIN.replace("aaaa", "bbbb"),
    CLEAN.format(8, 8, 8).replace("It is 8.", "It is 8. "),
    CLEAN.format(9, 9, 9) + "Interviewer: And who are you?\n",
    "# transcript-lint: allow unanswered-questions until 2001-01-01 -- old\n" + CLEAN.format(1, 1, 1),
    CLEAN.format(2, 2, 2) + "# transcript-lint: allow-file unanswered-questions -- so\nInterviewer: Are you there?\n",
    "no transcript at all\n",
    CLEAN.format(3, 3, 3).replace("Candidate", "candidate"),
    "",
)
CONFIGURATIONS = (
    None,
    'ignore = ["trailing-spaces"]\n',
    'select = ["text", "duplicate-transcripts"]\n',
    '[[allow]]\nrules = ["trailing-spaces"]\nreason = "old"\npath = "f1.txt"\nuntil = "2001-01-01"\n',
    '[[allow]]\nrules = ["unanswered-questions"]\nreason = "so"\npath = "f*.txt"\n',
    '[[allow]]\nrules = ["unanswered-questions"]\nreason = "so"\npath = "f2.txt"\nturn = 1\n',
    '[speakers]\nlabels = ["Interviewer", "Candidate"]\n',
    '[severity]\nunanswered-questions = "error"\ntext-before-header = "off"\n',
    'baseline = "base.tsv"\n',
)


@pytest.fixture(autouse=True)
def _small(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setattr(runner, "_MANY", 1)
    monkeypatch.setattr(remembering, "_SEVERAL", 1)


def _database() -> Path:
    return Path(cache.location() or "")


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Eight files, of which two are the same interview."""
    monkeypatch.chdir(tmp_path)
    for number in range(6):
        (tmp_path / f"f{number}.txt").write_text(CLEAN.format(number, number, number), encoding="utf-8")
    (tmp_path / "f6.txt").write_text(TWIN, encoding="utf-8")
    (tmp_path / "f7.txt").write_text(TWIN.replace("aaaa", "bbbb"), encoding="utf-8")
    return tmp_path


def _aged(folder: Path) -> None:
    """Let what is known of the files be old enough to be trusted without reading them."""
    assert folder.is_dir()
    with sqlite3.connect(_database()) as database:
        rows = database.execute("SELECT settings, folder, name, known FROM files").fetchall()
        for *key, packed in rows:
            one = known.unpacked(packed)
            assert one
            later = known.packed(one._replace(since=one.since + 10_000_000_000))
            database.execute("UPDATE files SET known = ? WHERE settings = ? AND folder = ? AND name = ?", (later, *key))
    database.close()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command line, and give its code and what it printed."""

    def command(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(["check", "--no-color", *(arguments or (".",))])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


def _reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that are read from now on."""
    read: list[str] = []
    whole = checking.content_of
    monkeypatch.setattr(checking, "content_of", lambda path: whole(read.append(path) or path))  # type: ignore[func-returns-value]
    return read


def test_files_that_are_the_same_are_not_read_but_where_something_is_found(
    corpus: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    (corpus / "f3.txt").write_text(TEXTS[4], encoding="utf-8")
    first = run()
    _aged(corpus)
    read = _reads(monkeypatch)
    assert run() == first
    assert "f3.txt" in read and "f0.txt" not in read
    assert first[0] == 1 and "nobody answers" in first[1] and "the same turns" in first[1]


@pytest.mark.parametrize("name", ["transcript_lint.grammar", "transcript_lint.rules.text.repetition_loops"])
def test_the_program_is_the_same_whatever_of_it_is_loaded(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = [Configuration(Request()).general()]
    image.imported(name)
    before = fingerprints.of_program(chosen)
    monkeypatch.delitem(sys.modules, name)
    assert fingerprints.of_program(chosen) == before


def test_a_folder_that_is_the_same_is_known_at_once(
    corpus: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run()
    _aged(corpus)
    assert run() == first  # what is known of each is put together
    looked: list[str] = []
    look = cache.Cache.look
    monkeypatch.setattr(cache.Cache, "look", lambda self, path, known: looked.append(path) or look(self, path, known))  # type: ignore[func-returns-value]
    with sqlite3.connect(_database()) as database:
        database.execute("DELETE FROM verdicts")
        database.execute("DELETE FROM files WHERE name = ?", (fingerprints.digest(b"f7.txt"),))
    database.close()
    assert run() == first, "what one contributes is found anew, and what they all do is judged"
    looked.clear()
    for name in ("f6.txt", "f7.txt"):
        (corpus / name).unlink()
    clean = run()
    assert (looked, clean[0]) == ([], 0), "in those two something was found, and all others are the same"
    (corpus / "f5.txt").unlink()
    clean = run()
    assert run() == clean
    assert len(looked) == 5, "in the first of the runs"
    (corpus / "f0.txt").write_text(TEXTS[4], encoding="utf-8")
    assert run() == run(".", "--no-cache")


def test_a_folder_that_was_old_is_known_at_once_in_the_second_run(
    corpus: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "_RACY", -(10**18))
    monkeypatch.setattr(known, "_APIECE", 2)
    (corpus / "transcript-lint.toml").write_text('exclude = ["f3.txt"]\n', encoding="utf-8")
    first = run()
    read = _reads(monkeypatch)
    monkeypatch.setattr(cache.Cache, "look", lambda self, path, settings: pytest.fail(path))
    monkeypatch.setattr(remembering, "_recall", lambda path, *more: None)
    for name in ("f6.txt", "f7.txt"):
        (corpus / name).unlink()
    again = run()
    assert (again[0], read) == (0, [])
    assert "in 5 files" in again[1] and "in 7 files" in first[1]
    assert "1 path skipped" in again[1]


@pytest.mark.parametrize("table", ["groups", "facts"])
def test_what_is_known_together_and_is_damaged_is_found_anew(
    table: str, corpus: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    first = run()
    _aged(corpus)
    assert run() == first
    for value in ("substr(known, 1, 20) || x'00' || substr(known, 22)", "x'00'"):
        with sqlite3.connect(_database()) as database:
            database.execute("DELETE FROM verdicts")
            database.execute(f"UPDATE {table} SET known = {value}")  # noqa: S608
        database.close()
        assert run() == first


def test_a_file_that_is_gone_or_cannot_be_asked_is_told_of(
    corpus: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    first = run()
    _aged(corpus)
    (corpus / "f0.txt").unlink()
    (corpus / "f0.txt").symlink_to(corpus / "nowhere")
    for _ in range(2):
        code, out, _ = run()
        assert (code, "unreadable-files" in out) == (3, True)
    (corpus / "f0.txt").unlink()
    (corpus / "f0.txt").write_text(CLEAN.format(0, 0, 0), encoding="utf-8")
    assert run() == first


def test_several_processes_are_not_begun_where_no_file_is_read(
    corpus: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    for name in ("f6.txt", "f7.txt"):
        (corpus / name).unlink()
    first = run(".", "--jobs", "2")
    _aged(corpus)
    assert run(".", "--jobs", "2") == first
    assert first[0] == cli.CLEAN


def test_a_file_that_was_only_touched_is_read_and_not_checked_again(
    corpus: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run()
    _aged(corpus)
    os.utime(corpus / "f0.txt", (1, 1))
    checked: list[str] = []
    lint: Callable[..., object] = vars(checking)["lint"]

    def noted(document: Document, *more: object) -> object:
        checked.append(document.source.path)
        return lint(document, *more)

    monkeypatch.setattr(checking, "lint", noted)
    assert run() == first
    assert "f0.txt" not in checked


def test_a_change_that_keeps_size_and_time_is_seen(corpus: Path, run: Callable[..., tuple[int, str, str]]) -> None:
    path = corpus / "f0.txt"
    os.utime(path, (1_000_000_000, 1_000_000_000))
    run()
    _aged(corpus)
    time.sleep(0.02)  # two times of the file's entry that differ
    path.write_text(path.read_text(encoding="utf-8").replace("It is 0.", "It is 0?"), encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert run() == run(".", "--no-cache")


STEPS = st.one_of(
    st.tuples(st.just("write"), st.integers(0, 7), st.integers(0, len(TEXTS) - 1)),
    st.tuples(st.just("touch"), st.integers(0, 7), st.integers(0, 2_000_000_000)),
    st.tuples(st.just("configure"), st.integers(0, len(CONFIGURATIONS) - 1), st.just(0)),
    st.tuples(st.just("rename"), st.integers(0, 7), st.integers(0, 9)),
    st.tuples(st.just("remove"), st.integers(0, 7), st.just(0)),
    st.tuples(st.just("baseline"), st.just(0), st.just(0)),
    st.tuples(st.just("age"), st.just(0), st.just(0)),
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEPS, min_size=2, max_size=7), jobs=st.sampled_from(("1", "1", "1", "2")))
def test_a_run_says_the_same_with_the_cache_and_without(
    corpus: Path,
    run: Callable[..., tuple[int, str, str]],
    steps: list[tuple[str, int, int]],
    jobs: str,
) -> None:
    configuration, accepted = corpus / "transcript-lint.toml", corpus / "base.tsv"
    accepted.write_text("", encoding="utf-8")
    for kind, which, what in steps:
        path = corpus / f"f{which}.txt"
        if kind == "write":
            path.write_text(TEXTS[what], encoding="utf-8")
        elif kind == "touch" and path.exists():
            os.utime(path, (what, what))
        elif kind == "configure" and CONFIGURATIONS[which] is None:
            configuration.unlink(missing_ok=True)
        elif kind == "configure":
            configuration.write_text(str(CONFIGURATIONS[which]), encoding="utf-8")
        elif kind == "rename" and path.exists():
            path.replace(corpus / f"f{what}.txt")
        elif kind == "remove" and len(list(corpus.glob("*.txt"))) > 1:
            path.unlink(missing_ok=True)
        elif kind == "baseline":
            cli.main(["baseline", "create", ".", "--baseline", "base.tsv"])
        elif kind == "age" and _database().exists():
            _aged(corpus)
        run(".", "--jobs", jobs)
        assert run(".", "--jobs", jobs) == run(".", "--no-cache")


def test_options_and_the_code_of_a_plugin_count(corpus: Path) -> None:
    code = (
        "from collections.abc import Iterator\n\nfrom transcript_lint import Finding, Turn, rule\n\n\n"
        '@rule\ndef longs(turn: Turn, *, most: int = {most}) -> Iterator[Finding]:\n    """Long."""\n'
        "    if len(turn.text) > most:\n        yield Finding('{word}', turn.text_span)\n"
    )
    plugin, configuration = corpus / "longs.py", corpus / "transcript-lint.toml"

    def told(*arguments: str) -> tuple[int, str]:
        script = (
            "import sys; from transcript_lint import cli, runner; runner._MANY = 1; sys.exit(cli.main(sys.argv[1:]))"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, "check", ".", *arguments], capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    found = []
    for most, word, option in ((400, "x", ""), (20, "x", ""), (20, "yy", ""), (20, "yy", "[rules.longs]\nmost = 15\n")):
        plugin.write_text(code.format(most=most, word=word), encoding="utf-8")
        configuration.write_text(f'plugins = ["longs.py"]\n{option}', encoding="utf-8")
        found.append(told())
        assert told() == found[-1] == told("--no-cache")
    assert len(set(found)) == 4


def test_nothing_of_what_is_said_is_kept(corpus: Path, run: Callable[..., tuple[int, str, str]]) -> None:
    (corpus / "Jane Doe.txt").write_text(TEXTS[4], encoding="utf-8")
    run()
    kept = b"".join(path.read_bytes() for path in _database().parent.glob("checked*"))
    assert b"unanswered-questions" in kept
    for word in (b"Candidate", b"Interview summary", b"who are you", b"Jane", b"a90e03c465d2"):
        assert word not in kept


@pytest.mark.parametrize("damage", ["garbage", "middle", "rows", "empty"])
def test_a_damaged_cache_changes_nothing(damage: str, corpus: Path, run: Callable[..., tuple[int, str, str]]) -> None:
    expected = run(".", "--no-cache")
    run()
    _aged(corpus)
    if damage == "rows":
        with sqlite3.connect(_database()) as database:
            database.execute("UPDATE files SET known = substr(known, 1, 60) || x'00' || substr(known, 62)")
        database.close()
    else:
        whole = _database().read_bytes()
        part = {"garbage": b"x" * 9000, "middle": whole[:4096] + b"y" * 4096 + whole[8192:], "empty": b""}[damage]
        _database().write_bytes(part)
    code, out, err = run()
    assert (code, out) == expected[:2]
    assert err in ("", "transcript-lint: the cache was damaged, and is begun anew\n")
    assert run() == expected


def test_a_cache_that_is_locked_or_cannot_be_written_is_none(
    corpus: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run(".", "--no-cache")
    run()
    (corpus / "f0.txt").write_text(TEXTS[8], encoding="utf-8")
    expected = run(".", "--no-cache")
    monkeypatch.setattr(cache, "_PATIENCE", 0.01)
    holder = sqlite3.connect(_database(), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert run() == expected
    holder.close()
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/there")
    assert run() == expected
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME")
    assert run() == expected


def test_several_runs_at_once_and_runs_that_are_killed_do_no_harm(corpus: Path) -> None:
    for number in range(200):
        (corpus / f"g{number}.txt").write_text(CLEAN.format(number, number, number), encoding="utf-8")
    command = [sys.executable, "-m", "transcript_lint", "check", ".", "--output", "json"]
    expected = subprocess.run([*command, "--no-cache"], capture_output=True, check=False).stdout
    several = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    assert [one.communicate()[0] for one in several] == [expected] * 3
    for moment in (0.1, 0.25, 0.4):
        (corpus / "g1.txt").write_text(CLEAN.format(1, int(moment * 100), 2), encoding="utf-8")
        killed = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(moment)
        killed.kill()
        killed.wait()
    expected = subprocess.run([*command, "--no-cache"], capture_output=True, check=False).stdout
    assert subprocess.run(command, capture_output=True, check=False).stdout == expected


def test_facts_of_other_things_than_numbers_are_not_kept(corpus: Path) -> None:
    fact = Fact("a", Span(0, 1), (1, (None, True)))
    packed = known.packed_facts({"r": (fact,)})
    assert known.unpacked_facts("a", packed or b"") == {"r": (fact,)}
    assert known.packed_facts({"r": (fact._replace(value=(1, "word")),)}) is None

    said: list[str] = []
    store = cache.opened(Configuration(Request()), said.append)
    assert store
    store.note("a", Configuration().of("a"), None, {"r": (fact,)})
    assert store.judged() is None and [*store.contributions(lambda path: {})] == [{"r": (fact,)}]
    store.close()


def test_what_was_not_seen_for_long_is_forgotten(
    corpus: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    _aged(corpus)
    today = time.time() + 8 * 86_400
    monkeypatch.setattr(time, "time", lambda: today)
    run("f0.txt")
    today += 55 * 86_400
    run("f1.txt")
    with sqlite3.connect(_database()) as database:
        assert database.execute("SELECT count(*) FROM files").fetchone() == (2,)
    database.close()


def test_the_command_says_where_it_is_and_clears_it(
    corpus: Path,
    run: Callable[..., tuple[int, str, str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run()
    for action, said in (("dir", f"{kept.folder()}\n"), ("clear", "The cache is cleared.\n"), ("clear", "There was")):
        assert cli.main(["cache", action]) == 0
        assert capsys.readouterr().out.startswith(said)
    _database().mkdir()
    assert cli.main(["cache", "clear"]) == 2
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "nowhere")
    assert cli.main(["cache", "dir"]) == 2


def test_sarif_is_the_same_from_what_is_known(corpus: Path, run: Callable[..., tuple[int, str, str]]) -> None:
    afresh = run(".", "--output", "sarif", "--no-cache")
    assert [run(".", "--output", "sarif") for _ in range(3)] == [afresh] * 3
    assert _database().exists()
    assert afresh[1].count('"roles"') < len(list(corpus.glob("*.txt")))


def test_a_page_a_table_of_times_and_lark_read_every_file(
    corpus: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    for more in (("--output", "html:page.html"), ("--timings", "t.json"), ("--engine", "lark"), ("--no-cache",)):
        run(".", *more)
        assert not _database().exists()
