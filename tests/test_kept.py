"""What is kept between runs is no more than what can be made again, and never matters to what a run finds."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import invalidate_caches
from itertools import count
from pathlib import Path
from pkgutil import walk_packages
from re import _compiler, _parser  # type: ignore[attr-defined,unused-ignore]  # what makes patterns
from types import SimpleNamespace
from typing import Any

import pytest

import transcript_lint
from transcript_lint import kept, pattern, patterns
from transcript_lint.patterns import through_sre
from transcript_lint.plugins import collect

# A file with something to find in each kind of place, so that many patterns are needed.
TEXT = (
    "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nInterviewer: My name is Zaphod. Who are you?\n"
    "Interviewer: And  what is 192.168.0.1, **Zaphod**?\nCandidate: Thank you, Zaphod. It was [inaudible] and\n"
)
MAKER = "from transcript_lint import pattern\nTWICE = pattern(r'(?i)(?P<word>[a-zé]+)( (?P=word))')\n"


_NUMBERS = count()


def _known() -> Iterator[tuple[str, int]]:
    """The patterns whose code is kept, with their flags."""
    return (marshal.loads(key) for key in kept.Parts(patterns._name()).notes)  # noqa: S302 - kept by this test


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of caches, and a store that has read nothing yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setattr(patterns, "_STORE", patterns._Store())
    return tmp_path / "caches" / "transcript-lint"


def _ours() -> Iterator[re.Pattern[Any]]:
    """Every pattern of ours that is made by `pattern`."""
    import gc

    for module in walk_packages(transcript_lint.__path__, "transcript_lint."):
        if module.name != "transcript_lint.pytest_plugin":
            __import__(module.name)
    collect()
    gc.unfreeze()  # a test may have run the command, which freezes all there is at its end
    yield from (one for one in gc.get_objects() if isinstance(one, patterns._Compiled))  # type: ignore[misc]


def _check(path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from transcript_lint.cli import run; run()"
    command = [sys.executable, "-c", code, "check", str(path), "--output", "json"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | environment)


def _module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str = MAKER) -> Any:
    """A module made of code, as an import makes it."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    name = f"made_{next(_NUMBERS)}"
    (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
    invalidate_caches()
    return __import__(name)


def test_python_still_makes_and_takes_the_code_of_patterns_as_it_did() -> None:
    seen = 0
    for one in _ours():
        made, code = through_sre(one.pattern, 0)
        again, _ = through_sre(one.pattern, 0, marshal.loads(marshal.dumps(code)))  # noqa: S302 - just made
        usual = re.compile(one.pattern)
        assert made == again == usual  # which compares their code
        assert (again.groupindex, again.groups, again.flags) == (usual.groupindex, usual.groups, usual.flags)
        seen += 1
    assert seen > 100


def test_patterns_are_made_as_usual_without_the_rest_of_re(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        for name in [name for name in sys.modules if name == "re" or name.startswith(patterns._MAKERS)]:
            patch.delitem(sys.modules, name)
        compiler, parser = patterns._makers.__wrapped__()

    assert compiler.__name__.startswith(patterns._MAKERS)
    code = compiler._code(parser.parse("(?i)a+(b|ç)", 0), 0)
    assert list(map(int, code)) == list(map(int, _compiler._code(_parser.parse("(?i)a+(b|ç)", 0), 0)))
    assert patterns._makers.__wrapped__() == (_compiler, _parser)


def test_nothing_is_kept_where_no_folder_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "not" / "there"))
    assert kept.can_be_written()
    (tmp_path / "not").write_text("a file")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).is_dir())
    assert not kept.can_be_written()
    monkeypatch.setattr(kept, "folder", lambda: None)
    assert not kept.can_be_written()


def test_a_pattern_is_used_as_one_that_re_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    once = pattern("A(?P<rest>b*)", re.IGNORECASE)
    usual = re.compile("A(?P<rest>b*)", re.IGNORECASE)

    assert once.pattern == usual.pattern
    assert repr(once) == "pattern('A(?P<rest>b*)')"
    assert [match.span("rest") for match in once.finditer("xabb a")] == [(2, 4), (6, 6)]
    assert (once.sub("-", "abab"), once.flags, once.groupindex) == ("--", usual.flags, usual.groupindex)
    assert once.search("xab") == once.search("xab") or type(once.search) is type(usual.search)
    for name in ("nothing", "__deepcopy__"):
        assert not hasattr(once, name)
        assert not hasattr(pattern("a"), name)


def test_collecting_the_rules_compiles_none_of_their_patterns() -> None:
    code = "from transcript_lint import patterns; from transcript_lint.plugins import collect; collect(); import gc;"
    code += "print(sum('search' in vars(one) for one in gc.get_objects() if isinstance(one, patterns._Compiled)))"

    used = int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)

    assert used <= 1  # that of the search for plugins


def test_a_pattern_can_be_written_out_by_a_function() -> None:
    late = pattern(lambda: "|".join(["a", "b"]))

    assert late.findall("cab") == ["a", "b"]
    assert late.pattern == "a|b"


@pytest.mark.usefixtures("caches")
def test_a_mistake_in_a_pattern_is_found_when_it_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = _module(tmp_path, monkeypatch, "from transcript_lint import pattern\nWRONG = pattern('(')\n").WRONG

    for _ in range(2):
        with pytest.raises(re.error, match="missing"):
            wrong.search("a")


def test_a_pattern_of_a_module_is_kept_and_another_is_not(
    caches: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = _module(tmp_path, monkeypatch, f"{MAKER}def later(word):\n    return pattern(word)\n")
    assert module.TWICE.search("a A")
    assert module.later("Zaphod").search("Zaphod")
    patterns._STORE.save()

    (file,) = caches.iterdir()
    content = file.read_bytes()
    assert b"(?P=word)" in content
    assert b"Zaphod" not in content


def test_what_is_kept_is_what_runs_next(caches: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _module(tmp_path, monkeypatch).TWICE
    assert first.search("a A")
    patterns._STORE.save()
    monkeypatch.setattr(patterns, "_STORE", patterns._Store())
    monkeypatch.setattr("re._parser.parse", lambda *given: pytest.fail("nothing is parsed"))

    assert _module(tmp_path, monkeypatch).TWICE.search("xé É")["word"] == "é"
    assert patterns._STORE._new == {}


def test_two_runs_at_once_keep_what_both_used(caches: Path) -> None:
    one, other = patterns._Store(), patterns._Store()
    one.compiled("a+", 0)
    other.compiled("b+", 0)
    one.save()
    other.save()

    assert set(_known()) == {("a+", 0), ("b+", 0)}


def test_what_nobody_uses_any_more_is_dropped_in_the_end(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_MOST", 1)
    for word in "ab":
        store = patterns._Store()
        store.compiled(word, 0)
        store.save()

    assert set(_known()) == {("b", 0)}


def test_a_python_that_is_not_known_keeps_what_it_makes_itself(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_KNOWN", ())
    other = re.compile("b+")

    assert patterns._STORE.compiled("a+", 0) == re.compile("a+")
    assert len(patterns._STORE._new) == 1
    monkeypatch.setattr(patterns, "_compile", lambda regex, flags: other)  # as if it did so in another way
    assert patterns._STORE.compiled("c+", 0) is other
    assert len(patterns._STORE._new) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        marshal.dumps(["a list"]),
        marshal.dumps((0, [-1, 7], 1, {}, ())),
    ],
)
def test_a_store_of_something_else_is_none(caches: Path, content: bytes) -> None:
    assert kept.write_parts(patterns._name(), {marshal.dumps(("a+", 0), 0): (None, content)})

    assert patterns._STORE.compiled("a+", 0) == re.compile("a+")


def test_a_damaged_file_is_none(caches: Path) -> None:
    assert kept.read("some") is None
    assert kept.write("some", b"what is kept")
    assert kept.read("some") == b"what is kept"
    whole = (caches / "some").read_bytes()
    for damaged in (whole[:-1], whole + b"x", whole.replace(b"what", b"whit"), whole[:10], b""):
        (caches / "some").write_bytes(damaged)
        assert kept.read("some") is None


def test_a_damaged_part_is_none_and_the_others_stand(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept.Parts("some").notes == {}
    assert kept.write_parts("some", {"one": (1, b"first"), "two": (2, b"second")})
    whole = (caches / "some").read_bytes()
    (caches / "some").write_bytes(whole.replace(b"first", b"fIrst"))

    parts = kept.Parts("some")
    assert parts.notes == {"one": 1, "two": 2}
    assert parts.read("one") is None
    assert parts.read("three") is None
    assert list(parts.all()) == [("two", 2, b"second")]
    monkeypatch.delattr(os, "pread")
    assert parts.read("two") == b"second"
    os.close(parts._file or 0)
    assert parts.read("two") is None
    parts._file = None
    parts.close()
    assert parts.read("two") is None
    for damaged in (whole[:20], whole[:60], whole[:-40], whole.replace(b"one", b"two"), b""):
        (caches / "some").write_bytes(damaged)
        assert not list(kept.Parts("some").all())
    (caches / "some").write_bytes(whole)
    (caches / "some").chmod(0o666)
    if hasattr(os, "geteuid"):
        assert kept.Parts("some").notes == {}


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="where files have no owner")
def test_a_file_that_others_can_write_is_none(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.write("some", b"what is kept")
    (caches / "some").chmod(0o666)
    assert kept.read("some") is None
    (caches / "some").chmod(0o600)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert kept.read("some") is None


def test_what_cannot_be_kept_is_not(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caches.parent.mkdir()
    caches.write_text("a file where the folder would be")
    assert not kept.write("some", b"what is kept")
    assert kept.read("some") is None
    caches.unlink()
    monkeypatch.setattr(os, "replace", lambda *names: (_ for _ in ()).throw(OSError()))
    assert not kept.write("some", b"what is kept")
    assert list(caches.iterdir()) == []


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/caches", "HOME": "/home/ann"}, "/caches/transcript-lint"),
        ("linux", {"XDG_CACHE_HOME": "relative", "HOME": "/home/ann"}, "/home/ann/.cache/transcript-lint"),
        ("darwin", {"HOME": "/Users/ann"}, "/Users/ann/Library/Caches/transcript-lint"),
        ("win32", {"LOCALAPPDATA": "/ann/Local", "HOME": "/other"}, "/ann/Local/transcript-lint"),
        ("linux", {}, None),
        ("linux", {"HOME": "relative"}, None),
    ],
)
def test_the_folder_is_where_the_platform_has_its_caches(
    platform: str, environment: dict[str, str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "sys", SimpleNamespace(platform=platform))
    monkeypatch.setattr(os, "environ", environment)

    assert kept.folder() == expected
    if expected is None:
        assert kept.read("some") is None
        assert kept.Parts("some").notes == {}
        assert kept.names() == []
        assert not kept.write("some", b"what is kept")


def test_a_run_finds_the_same_without_and_with_what_is_kept(tmp_path: Path) -> None:
    file, caches = tmp_path / "a.txt", tmp_path / "caches"
    file.write_text(TEXT, encoding="utf-8")

    cold, warm, without = (
        _check(file, XDG_CACHE_HOME=str(caches)),
        _check(file, XDG_CACHE_HOME=str(caches)),
        _check(file, XDG_CACHE_HOME="", HOME=""),
    )

    assert cold.returncode == 1
    assert cold.stdout == warm.stdout == without.stdout
    assert not cold.stderr
    kept_files = list((caches / "transcript-lint").iterdir())
    assert kept_files
    assert not any(b"Zaphod" in path.read_bytes() for path in kept_files)


def test_forgetting_removes_what_was_written_under_some_names(caches: Path) -> None:
    assert kept.names() == []
    for name in ("one-a", "two-a", "one-b"):
        assert kept.write(name, b"1")
    (caches / "another's-a").write_bytes(b"not ours")
    (caches / "folder-a").mkdir()
    kept.forget("-a")
    assert kept.names() == ["another's-a", "folder-a", "one-b"]


def test_clearing_removes_what_was_written_and_nothing_else(caches: Path) -> None:
    assert kept.clear() == 0
    assert kept.write("one", b"1")
    assert kept.write("two", b"2")
    (caches / "folder").mkdir()
    (caches / "another's").write_bytes(b"not ours")
    assert kept.clear() == 2
    assert {path.name for path in caches.iterdir()} == {"folder", "another's"}
