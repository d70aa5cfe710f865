"""Plugins add to the linter, and none can take anything from the others."""

from __future__ import annotations

import functools
import inspect
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy
import pytest

from tests.plugging import HEAD, HOOK, RULE, Install, collected, forget, install
from transcript_lint import __version__, cli, plugins
from transcript_lint.plugins import Failure, Required, packages, strangers
from transcript_lint.plugins.project import rules_at

__all__ = ["install"]

ID = "5d918e42-6bba-4814-8ec9-a90e03c465d2"
TEXT = f"[{ID}] Interview summary:\nInterviewer: Have you worked with Kafka?\nCandidate: YES, OF COURSE.\n"
BUILT_IN = set(collected().rules)


@pytest.fixture
def transcript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return "a.txt"


def check(capsys: pytest.CaptureFixture[str], path: str) -> tuple[int, list[str]]:
    forget()
    code = cli.main(["check", "--output", "concise", path])
    return code, capsys.readouterr().out.splitlines()


def test_an_installed_package_adds_a_rule_that_says_where_it_is_from(
    install: Install, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    install("loud-rules", RULE + HOOK)
    found = collected()
    assert set(found.rules) == {*BUILT_IN, "shouted-words"}
    assert found.rules["shouted-words"].origin == "loud-rules 1.2"
    assert found.rules["shouted-words"].category == "loud_rules"
    assert [str(plugin) for plugin in found.plugins] == ["transcript-lint 0.1.0", "loud-rules 1.2"]
    assert found.failures == ()
    code, lines = check(capsys, transcript)
    assert code == 1
    assert lines[0] == "a.txt:3:12: warning[shouted-words] somebody shouts"


def test_no_stranger_no_cost() -> None:
    code = (
        "import sys; before = set(sys.modules); from transcript_lint.plugins import collect; assert collect().rules; "
        "print({'importlib.metadata', 'pluggy', 'inspect', 'pathlib', 'dataclasses'} & (set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


BROKEN = {
    "import": ("import nowhere_at_all\n", "cannot be loaded from its entry point bad_rules: ModuleNotFoundError", 3),
    "syntax": ("def (:\n", "cannot be loaded from its entry point bad_rules: SyntaxError: invalid syntax", 3),
    "exit": ("sys.exit(1)\n", "cannot be loaded from its entry point bad_rules: SystemExit: 1", 3),
    "hook name": (
        RULE + "\n@hookimpl\ndef transcript_lint_rule():\n    return ()\n",
        "has a hook transcript_lint_rule, which is none: did you mean transcript_lint_rules?",
        10,
    ),
    "far hook name": (
        "@hookimpl\ndef zebra():\n    return ()\n",
        "has a hook zebra, which is none: there are transcript_lint_rules, transcript_lint_readers, ",
        3,
    ),
    "unmarked hook": (
        "def transcript_lint_rules():\n    return ()\n",
        "has a function transcript_lint_rules that is not marked with @hookimpl",
        3,
    ),
    "hook argument": (
        "@hookimpl\ndef transcript_lint_rules(config):\n    return ()\n",
        "cannot be registered: PluginValidationError: Plugin 'bad-rules' for hook 'transcript_lint_rules'",
        1,
    ),
    "hook raises": (
        "@hookimpl\ndef transcript_lint_rules():\n    return 1 / 0\n",
        "has a hook transcript_lint_rules that failed: ZeroDivisionError: division by zero",
        5,
    ),
    "hook raises half-way": (
        RULE + "\n@hookimpl\ndef transcript_lint_rules():\n    yield from rules_in(sys.modules[__name__])\n    1 / 0\n",
        "has a hook transcript_lint_rules that failed: ZeroDivisionError: division by zero",
        13,
    ),
    "nothing": ("", "offers no rule, reader, reporter or profile", 1),
    "no rule": (
        RULE + "\n@hookimpl\ndef transcript_lint_rules():\n    return [shouted_words]\n",
        "gives a function as a rule: expected what `rules_in` gives",
        4,
    ),
    "name taken": (
        RULE.replace("shouted_words", "unanswered_questions") + HOOK,
        "has a rule unanswered-questions: transcript-lint 0.1.0 has one of that name",
        4,
    ),
    "name of a structural rule": (
        RULE.replace("shouted_words", "missing_headers") + HOOK,
        "has a rule missing-headers: that is a name of the linter's own",
        4,
    ),
    "subject": (
        RULE.replace("turn: Turn", "turn: int") + HOOK,
        "not made as rules are: shouted-words: the first parameter is a int, and not one of Document, ",
        4,
    ),
    "parameters": (RULE.replace("turn: Turn", "turn: Turn, x=1") + HOOK, "a rule has one positional parameter", 4),
    "starred": (RULE.replace("turn: Turn", "turn: Turn, *x") + HOOK, "a rule has one positional parameter", 4),
    "option": (RULE.replace("turn: Turn", "turn: Turn, *, x") + HOOK, "the option x has no default", 4),
    "severity": (
        RULE.replace("@rule", "@rule(severity='fatal')") + HOOK,
        "severity 'fatal' is none of info, warning, error",
        4,
    ),
    "class": ("@rule\nclass Shouts:\n    pass\n" + HOOK, "a rule is a function, and this is a type", 1),
    "api": ("transcript_lint_api = '2.0'\n", "was made for version 2.0 of the plugin interface, and this is 1.0", 1),
    "minor api": ("transcript_lint_api = '1.9'\n", "was made for version 1.9 of the plugin interface", 1),
    "api of another type": ("transcript_lint_api = 2\n", "states 2 as transcript_lint_api: expected a text", 1),
    "reader": (
        "@hookimpl\ndef transcript_lint_readers():\n    return {'vtt': print}\n",
        "has a reader for 'vtt': expected a suffix in small letters, such as '.vtt'",
        1,
    ),
    "reader taken": (
        "@hookimpl\ndef transcript_lint_readers():\n    return {'.txt': print}\n",
        "has a reader for .txt, and so has the linter itself",
        1,
    ),
    "reporter": (
        "@hookimpl\ndef transcript_lint_reporters():\n    return {'loud': 1}\n",
        "has a reporter 'loud' that is a int: expected a name and a function",
        1,
    ),
    "reporter taken": (
        "@hookimpl\ndef transcript_lint_reporters():\n    return {'concise': print}\n",
        "has a reporter concise, and so has the linter itself",
        1,
    ),
    "profile": (
        "@hookimpl\ndef transcript_lint_profiles():\n    return {'loud': 'loud.toml'}\n",
        "has a profile loud, whose file is not there: loud.toml",
        1,
    ),
    "no mapping": (
        "@hookimpl\ndef transcript_lint_readers():\n    return 7\n",
        "has a hook transcript_lint_readers that failed: TypeError: 'int' object is not iterable",
        1,
    ),
}


@pytest.mark.parametrize(("code", "message", "line"), BROKEN.values(), ids=BROKEN)
def test_a_broken_plugin_is_named_and_all_others_stand(
    code: str, message: str, line: int, install: Install, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    install("bad-rules", code)
    install("loud-rules", RULE.replace("shouted_words", "louder_words") + HOOK)
    found = collected()
    assert {*BUILT_IN, "louder-words"} <= set(found.rules)
    (failure,) = found.failures
    assert failure.plugin == "bad-rules 1.2"
    assert message in failure.message
    assert failure.line == line
    assert Path(failure.path).name in {"bad_rules.py", "entry_points.txt"}
    code_, lines = check(capsys, transcript)
    assert code_ == 3
    assert f"{failure.path}:{line}:" in lines[0]
    assert f"error[broken-plugins] the plugin bad-rules 1.2 {failure.message}" in lines[0]
    assert "a.txt:3:12: warning[louder-words] somebody shouts" in lines
    assert "1 file, 1 transcript, 2 turns" in lines[-1]


def test_the_good_half_of_a_plugin_stands(install: Install) -> None:
    install("bad-rules", BROKEN["hook raises half-way"][0])
    assert "shouted-words" in collected().rules


def test_two_plugins_with_one_rule(install: Install) -> None:
    install("a-rules", RULE + HOOK)
    install("b-rules", RULE + HOOK)
    found = collected()
    assert found.rules["shouted-words"].origin == "a-rules 1.2"
    (failure,) = found.failures
    assert (failure.plugin, failure.message) == (
        "b-rules 1.2",
        "has a rule shouted-words: a-rules 1.2 has one of that name",
    )


def test_two_plugins_with_one_reader_and_one_profile(install: Install, tmp_path: Path) -> None:
    (tmp_path / "loud.toml").write_text("")
    code = (
        "@hookimpl\ndef transcript_lint_readers():\n    return {'.vtt': print}\n"
        "@hookimpl\ndef transcript_lint_reporters():\n    return {'loud': print}\n"
        f"@hookimpl\ndef transcript_lint_profiles():\n    return {{'loud': {str(tmp_path / 'loud.toml')!r}}}\n"
    )
    install("a-rules", code)
    assert collected().failures == ()
    install("b-rules", code)
    found = collected()
    assert (set(found.readers), set(found.reporters), set(found.profiles)) == ({".vtt"}, {"loud"}, {"loud"})
    assert [failure.message for failure in found.failures] == [
        "has a profile loud, and so has another plugin",
        "has a reader for .vtt, and so has another plugin",
        "has a reporter loud, and so has another plugin",
    ]


def test_a_package_of_files_in_folders(install: Install) -> None:
    folder = install("loud-rules", "", entry="louds") / "louds"
    (folder / "noise").mkdir(parents=True)
    (folder / "__init__.py").write_text(HEAD + HOOK)
    (folder / "_words.py").write_text("raise RuntimeError")
    (folder / "noise" / "shouted_words.py").write_text(HEAD + RULE)
    (folder / "noise" / "broken.py").write_text("1 / 0")
    (folder / "louder_words.py").write_text(HEAD + RULE.replace("shouted", "louder"))
    found = collected()
    assert {found.rules[name].category for name in ("shouted-words", "louder-words")} == {"noise", "louds"}
    (failure,) = found.failures
    assert failure.plugin == "loud-rules 1.2"
    assert failure.message == "has a file that cannot be loaded: ZeroDivisionError: division by zero"
    assert Path(failure.path).name == "broken.py"


def test_a_category_holds_no_categories_and_a_broken_file_of_ours_is_a_failure_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "noise" / "deeper").mkdir(parents=True)
    (tmp_path / "noise" / "deeper" / "shouted_words.py").write_text(HEAD + RULE)
    (tmp_path / "noise" / "louder_words.py").write_text(HEAD + RULE.replace("shouted", "louder"))
    ours = ModuleType("made_up_rules")
    ours.__path__ = [str(tmp_path)]
    monkeypatch.setitem(sys.modules, "made_up_rules", ours)
    assert [getattr(given, "name", None) for given in plugins.rules_in(ours)] == ["louder-words"]
    (tmp_path / "noise" / "broken.py").write_text("1 / 0")
    vars(ours)["transcript_lint_rules"] = lambda: plugins.rules_in(ours)
    monkeypatch.setattr(plugins, "BUILT_IN", "made_up_rules")
    (failure,) = collected().failures
    assert failure.plugin == "transcript-lint 0.1.0"
    assert failure.message == "has a file that cannot be loaded: ZeroDivisionError: division by zero"
    monkeypatch.undo()
    forget()


def test_metadata_that_cannot_be_read_is_one_failure(install: Install) -> None:
    folder = install("loud-rules", RULE + HOOK)
    (folder / "loud_rules-1.2.dist-info" / "entry_points.txt").write_text("[transcript_lint]\nno equals sign\n")
    (failure,) = collected().failures
    assert failure.message.startswith("has metadata that cannot be read: ")


def test_a_package_that_is_there_twice_counts_once(install: Install, tmp_path: Path) -> None:
    folder = install("loud-rules", RULE + HOOK)
    import shutil

    shutil.copytree(folder / "loud_rules-1.2.dist-info", folder / "loud_rules-1.3.dist-info")
    assert collected().failures == ()


def test_plugins_in_an_archive_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from zipfile import ZipFile

    with ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("zipped_rules.py", HEAD + RULE + HOOK)
        archive.writestr("zipped_rules-1.0.dist-info/METADATA", "Name: zipped-rules\nVersion: 1.0\n")
        archive.writestr("zipped_rules-1.0.dist-info/entry_points.txt", "[transcript_lint]\nzipped = zipped_rules\n")
    monkeypatch.syspath_prepend(str(tmp_path / "all.zip"))
    try:
        assert collected().rules["shouted-words"].origin == "zipped-rules 1.0"
    finally:
        monkeypatch.undo()
        forget()


@pytest.mark.parametrize(
    ("metadata", "entries", "plain"),
    [
        ("Metadata-Version: 2.1\nName: Loud.rules\nVersion: 1!2.0rc1+x\nSummary: s\n\nName: no\n", "a = loud", True),
        ("Metadata-Version: 2.1\r\nName: loud\r\nVersion: 1\r\n", "# a\n\n a=loud_.x : y", False),
        (
            "Metadata-Version: 2.1\r\nName: loud\r\nVersion: 1\r\n",
            "# a\n\nb-2=loud:x.y\na.1 = loud\n[other]\n? = ?",
            True,
        ),
        ("Name: loud\nVersion: 1\n", "a = loud", False),
        ("Metadata-Version: 2.1\nName: loud\nVersion: 1\n .2\n", "a = loud", False),
        ("Metadata-Version: 2.1\nName: lout\u00e9\nVersion: 1\n", "a = loud", False),
        ("Metadata-Version: 2.1\nName: loud\nVersion: 1\n", "a = loud [extra]", False),
        ("Metadata-Version: 2.1\nName: loud\nVersion: 1\n", "a = l\u00e4ut", False),
        ("Metadata-Version: 2.1\nName: loud\nVersion: 1\n", "a = loud\n[other]\nno equals sign", False),
        (None, "a = loud", False),
    ],
)
def test_plain_metadata_is_read_as_python_reads_it(
    metadata: str | None, entries: str, plain: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "loud-1.dist-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_bytes(f"[first]\nb = c\n[transcript_lint]\n{entries}\n".encode())
    if metadata is not None:
        (folder / "METADATA").write_bytes(metadata.encode())
    found = packages.plainly(str(folder))
    assert (found is not None) == plain
    if found:
        assert [found] == list(packages.in_full(str(folder)))


def test_an_entry_point_leads_to_a_module_or_into_one(install: Install) -> None:
    inside = "class Inside:\n    class Deeper:\n        @hookimpl\n        def transcript_lint_readers():\n"
    install("loud-rules", f"{inside}            return {{'.loud': print}}\n", entry="loud_rules:Inside.Deeper")
    install("odd-rules", RULE + HOOK, entry="odd_rules [extra]")
    found = collected()
    assert found.failures == ()
    assert set(found.readers) == {".loud"}
    assert found.rules["shouted-words"].origin == "odd-rules 1.2"


def _marked(**options: Any) -> Callable[[Any], Any]:
    mark: Callable[[Any], Any] = pluggy.HookimplMarker("transcript_lint")(**options)
    return mark


def _lists(function: Any) -> Any:
    """A hook that is wrapped by somebody."""

    @functools.wraps(function)
    def wrapped() -> Any:
        return function()

    return wrapped


# What a module may have as a hook that gives readers, and whether pluggy does more than call it.
HOOKS: dict[str, tuple[Callable[[], dict[str, Any]], bool]] = {
    "ours": (lambda: {"transcript_lint_readers": plugins.hookimpl(lambda: {".loud": print})}, True),
    "pluggy's": (lambda: {"transcript_lint_readers": _marked()(lambda: {".loud": print})}, True),
    "nothing": (lambda: {"transcript_lint_readers": _marked()(lambda: None)}, True),
    "any arguments": (lambda: {"transcript_lint_readers": _marked()(lambda *a, **b: {".loud": len((a, b))})}, True),
    "an argument": (lambda: {"transcript_lint_readers": _marked()(lambda path: {".loud": print})}, False),
    "a default": (lambda: {"transcript_lint_readers": _marked()(lambda path=1: {".loud": print})}, False),
    "wrapped": (lambda: {"transcript_lint_readers": _marked()(_lists(lambda: {".loud": print}))}, False),
    "tried first": (lambda: {"transcript_lint_readers": _marked(tryfirst=True)(lambda: {".loud": print})}, False),
    "another name": (
        lambda: {"readers": _marked(specname="transcript_lint_readers")(lambda: {".loud": print})},
        False,
    ),
    "a wrapper": (lambda: {"transcript_lint_readers": _marked(wrapper=True)(lambda: {".loud": print})}, False),
    "built in": (lambda: {"transcript_lint_readers": dict}, False),
    "no mark": (lambda: {"transcript_lint_readers": lambda: {".loud": print}}, False),
}


@pytest.mark.parametrize(("contents", "plain"), HOOKS.values(), ids=HOOKS)
def test_hooks_give_the_same_with_pluggy_as_without(
    contents: Callable[[], dict[str, Any]], plain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = ModuleType("loud_rules")
    vars(module).update(contents())
    whole = plugins.Contribution({})

    def added() -> plugins.Contribution:
        loaded = plugins.Loaded(plugins.Plugin("loud-rules", "1", "loud_rules.py"), module)
        return strangers._Addition(whole, loaded).added()

    made = []

    class Manager(pluggy.PluginManager):
        def __init__(self, name: str) -> None:
            made.append(name)
            super().__init__(name)

    monkeypatch.setattr(pluggy, "PluginManager", Manager)
    quick = added()
    assert (not made) == (plain or not any(map(inspect.isroutine, contents().values())))
    monkeypatch.setattr(strangers, "is_plain", lambda function: False)
    slow = added()
    assert quick._replace(readers={}, failures=()) == slow._replace(readers={}, failures=())
    assert quick.readers.keys() == slow.readers.keys()
    assert [found.message for found in quick.failures] == [found.message for found in slow.failures]


def test_what_a_routine_is() -> None:
    things: list[Any] = [
        print,
        len,
        str.join,
        "".join,
        str,
        forget,
        pytest,
        7,
        property(),
        staticmethod(len),
        Path.cwd,
        int.real,
    ]
    things += [
        vars(dict)["fromkeys"],
        functools.partial(len),
        Install,
        type(Path().name).__add__,
        vars(str)["maketrans"],
    ]
    assert [strangers.is_routine(thing) for thing in things] == [inspect.isroutine(thing) for thing in things]


def test_a_folder_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lint"
    folder.mkdir()
    (folder / "_words.py").write_text("LOUD = str.isupper\n")
    (folder / "shouted_words.py").write_text(
        HEAD + "from ._words import LOUD\n" + RULE.replace("turn.text.isupper()", "LOUD(turn.text)")
    )
    found = collected(str(folder))
    assert found.failures == ()
    assert (found.rules["shouted-words"].origin, found.rules["shouted-words"].category) == ("lint", "lint")


def test_what_would_be_passed_over_in_a_folder_of_the_project_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lint"
    for path, text in {
        "shouted_words.py": HEAD + RULE,
        "unmarked.py": HEAD + RULE.replace("@rule", ""),
        "noise/louder_words.py": HEAD + RULE.replace("shouted", "louder"),
        "noise/deeper/deepest_words.py": HEAD + RULE.replace("shouted", "deepest"),
        "noise/pictures/loud.png": "",
        "noise/_deeper/words.py": "",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)

    found = collected("lint")
    assert {"shouted-words", "louder-words"} <= {*found.rules}
    assert [(str(Path(one.path)), one.line, one.said) for one in found.failures] == [
        (
            str(Path("lint/noise/deeper")),
            1,
            "the plugin lint has a folder within a category, where no rules are looked for",
        ),
        (
            str(Path("lint/unmarked.py")),
            1,
            "the plugin lint has a file without a rule: "
            "expected `@rule` above a function, or a name that begins with _",
        ),
    ]
    assert [one.message for one in rules_at("lint") if isinstance(one, Failure)] == [
        one.message for one in found.failures
    ]


@pytest.mark.parametrize("name", ["shoutedWords", "_shouted", "shouted__words", "größe", "shouted_", "_"])
def test_a_rule_has_a_name_that_can_be_written_everywhere(name: str, tmp_path: Path) -> None:
    (tmp_path / "words.py").write_text(HEAD + RULE.replace("shouted_words", name), encoding="utf-8")
    (failure,) = collected(str(tmp_path / "words.py")).failures
    assert failure.line == HEAD.count("\n") + 2
    assert failure.message == (
        f"has a rule that is not made as rules are: {name}: a rule's function is named in small letters and digits, "
        "with single underscores between words"
    )


def test_a_file_of_the_project_and_what_is_new_in_it(tmp_path: Path) -> None:
    path = tmp_path / "shouted_words.py"
    path.write_text(HEAD + RULE)
    assert "shouted-words" in collected(str(path)).rules
    path.write_text(HEAD + RULE.replace("shouted", "whispered"))  # of another length: Python looks at that
    assert "whispered-words" in collected(str(path)).rules


def test_a_folder_with_hooks_is_a_whole_plugin(tmp_path: Path) -> None:
    folder = tmp_path / "lint"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        HEAD + HOOK + "@hookimpl\ndef transcript_lint_reporters():\n    return {'loud': print}\n"
    )
    (folder / "shouted_words.py").write_text(HEAD + RULE)
    found = collected(str(folder))
    assert found.failures == ()
    assert "shouted-words" in found.rules
    assert "loud" in found.reporters


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("missing", None, "is not there: expected a Python file or a folder of them"),
        ("notes.md", "", "is neither a Python file nor a folder of them"),
        ("broken.py", "1 / 0", "cannot be loaded: ZeroDivisionError: division by zero"),
        ("empty.py", "", "offers no rule, reader, reporter or profile"),
    ],
)
def test_a_file_of_the_project_that_is_no_plugin(name: str, text: str | None, message: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    (failure,) = collected(str(tmp_path / name)).failures
    assert failure.message == message
    assert failure.line == 1
    assert Path(failure.path).name == name


def test_what_a_plugin_prints_stays_out_of_the_report(
    install: Install, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    install("loud-rules", "print('hello')" + RULE + HOOK)
    forget()
    cli.main(["check", "--output", "concise", transcript])
    captured = capsys.readouterr()
    assert "hello" not in captured.out
    assert "hello" in captured.err


@pytest.mark.parametrize(
    ("requirement", "why"),
    [
        ("loud-rules", ""),
        ("Loud_Rules>=1.0", ""),
        ("loud-rules>=2", "the plugin loud-rules>=2 is required, and 1.2 is installed"),
        ("quiet-rules", "the plugin quiet-rules is required, and no plugin of that name is installed"),
        ("?", "the plugin `?` is required, and is no requirement: expected `name` or `name>=1.2`"),
    ],
)
def test_a_plugin_that_is_required_is_there_or_the_run_is_incomplete(
    requirement: str, why: str, install: Install
) -> None:
    install("loud-rules", RULE + HOOK)
    forget()
    found = plugins.collect(required=(Required(requirement, "pyproject.toml", 7),)).failures
    assert [f"the plugin {failure.plugin} {failure.message}" for failure in found] == [why] * bool(why)
    assert [(failure.path, failure.line) for failure in found] == [("pyproject.toml", 7)] * bool(why)


READER = """
from transcript_lint import Document, parse, Source
from transcript_lint.readers import native

def read(data, path):
    text = data.decode()
    if text == "nothing":
        return None
    return native.read(Source(path, text.replace("--", ":").replace("WEBVTT", "[1] Talk:")))

@hookimpl
def transcript_lint_readers():
    return {".talk": read}

@hookimpl
def transcript_lint_reporters():
    from transcript_lint.reporters import Reporter
    return {"paths": lambda context: Reporter(lambda checked: checked.source.path + "\\n")}
"""
FOREIGN = "WEBVTT\nInterviewer-- Have you worked with Kafka?\nCandidate-- YES.\n"


def test_a_plugin_reads_files_of_its_suffix_and_writes_in_its_format(
    install: Install, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    install("other-formats", READER)
    install("loud-rules", RULE + HOOK)
    Path("b.TALK").write_text(FOREIGN)
    Path("c.talk").write_text("nothing")
    Path("d.talk").write_bytes(b"\xff")
    forget()
    code = cli.main(["check", "--select", "shouted-words", "--output", "concise", "a.txt", "c.talk", "d.talk"])
    assert code == 3
    found = capsys.readouterr().out.splitlines()
    assert found[:2] == [
        "a.txt:3:12: warning[shouted-words] somebody shouts",
        "c.talk:1:1: error[crashes] the reader other_formats.read for .talk gave a value of type NoneType, "
        "and not a Document",
    ]
    assert found[2].startswith(
        "d.talk:1:1: error[crashes] the reader other_formats.read for .talk failed: UnicodeDecodeError (in read, "
    )
    assert cli.main(["check", "--select", "shouted-words", "--output", "concise", "b.TALK"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "b.TALK:3:12: warning[shouted-words] somebody shouts"
    assert cli.main(["check", "--select", "shouted-words", "--output", "paths", "a.txt", "b.TALK"]) == 1
    assert capsys.readouterr().out == "a.txt\nb.TALK\n"
    capsys.readouterr()
    assert cli.main(["check", "--select", "shouted-words", "--output", "concise", "."]) == 3
    assert "b.TALK:3:12: warning[shouted-words]" in (out := capsys.readouterr().out)
    assert "c.talk:1:1: error[crashes]" in out
    assert cli.main(["fix", "a.txt", "b.TALK"]) == 0
    assert Path("b.TALK").read_text() == FOREIGN


CORPUS_RULE = '''
def facts(document):
    yield Span(0, 3), 1

@rule(facts=facts)
def many_files(corpus: Corpus):
    """Many files."""
    for fact in corpus.facts:
        yield Finding("one of many", fact.span, path=fact.path)
'''


def test_what_is_found_across_files_is_drawn_in_the_text_of_a_plugins_reader(
    install: Install, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    install("other-formats", READER)
    install("loud-rules", CORPUS_RULE + HOOK)
    Path("b.talk").write_text(FOREIGN)
    forget()
    cli.main(["check", "--select", "many-files", "--output", "full", "."])
    assert "1 | [1] Talk:\n  | ^^^ " not in capsys.readouterr().err
    cli.main(["check", "--select", "many-files", "--output", "full", "b.talk"])
    assert "1 | [1] Talk:\n  | ^^^" in capsys.readouterr().out


CONFIGURED = """\
plugins = ["lint/"]
require-plugins = ["loud-rules>=1", "quiet-rules"]

[[patterns]]
name = "named-employers"
pattern = '(?i)\\bkafka\\b'
message = "`{0}` is named"
bad = ["At Kafka."]
good = ["At work."]
"""


def test_a_configuration_adds_rules_and_says_which_plugins_must_be_there(
    install: Install, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("re2")
    install("loud-rules", RULE + HOOK)
    Path("lint").mkdir()
    Path("lint/softest_words.py").write_text(HEAD + RULE.replace("shouted", "softest"))
    Path("transcript-lint.toml").write_text(CONFIGURED)
    code, lines = check(capsys, transcript)
    assert code == 3
    assert lines[0] == (
        "transcript-lint.toml:2:1: error[broken-plugins] the plugin quiet-rules is required, "
        "and no plugin of that name is installed"
    )
    assert lines[1:4] == [
        "a.txt:2:35: warning[named-employers] `Kafka` is named",
        "a.txt:3:12: warning[shouted-words] somebody shouts",
        "a.txt:3:12: warning[softest-words] somebody shouts",
    ]
    assert cli.main(["rules", "lint"]) == 0
    assert "softest-words" in capsys.readouterr().out
    assert cli.main(["explain", "named-employers"]) == 0
    assert "^^^^^ `Kafka` is named" in capsys.readouterr().out


def test_what_a_configuration_extends_adds_rules_as_well(transcript: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("shared").mkdir()
    Path("shared/softest_words.py").write_text(HEAD + RULE.replace("shouted", "softest"))
    Path("shared/all.toml").write_text('plugins = ["softest_words.py"]\n')
    Path("transcript-lint.toml").write_text('extends = "shared/all.toml"\n')
    code, lines = check(capsys, transcript)
    assert (code, lines[0]) == (1, "a.txt:3:12: warning[softest-words] somebody shouts")


def test_a_pattern_that_cannot_be_used_is_a_mistake_in_the_configuration(
    transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("re2")
    Path("transcript-lint.toml").write_text(CONFIGURED.partition("\n\n")[2].replace("(?i)", "(?=i)"))
    forget()
    assert cli.main(["check", transcript]) == 2
    said = capsys.readouterr().err
    assert "invalid perl operator: (?=" in said
    assert "transcript-lint.toml:3:" in said


def test_what_is_no_pattern_and_no_name_is_a_mistake_in_the_configuration(
    transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("transcript-lint.toml").write_text('patterns = [1, {name = "x"}]\nrequire-plugins = [2]\n')
    forget()
    assert cli.main(["check", transcript]) == 2
    said = capsys.readouterr().err
    assert "transcript-lint.toml:1:" in said
    assert "transcript-lint.toml:2:" in said


def test_a_plugin_of_the_project_works_in_workers(transcript: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("lint").mkdir()
    Path("lint/softest_words.py").write_text(HEAD + RULE.replace("shouted", "softest"))
    Path("transcript-lint.toml").write_text('plugins = ["lint/"]\n')
    for number in range(4):
        Path(f"{number}.txt").write_text(TEXT)
    forget()
    assert cli.main(["check", "--jobs", "2", "--select", "softest-words", "--output", "concise", "."]) == 1
    assert capsys.readouterr().out.count("warning[softest-words]") == 5


@pytest.mark.parametrize(
    ("rule", "module", "extra"),
    [("phone-numbers", "phonenumbers", "privacy"), ("near-duplicate-transcripts", "datasketch", "near-duplicates")],
)
def test_a_rule_without_its_library_makes_a_run_incomplete_and_says_what_to_install(
    rule: str,
    module: str,
    extra: str,
    transcript: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    lack = f"cannot run without {module}: pip install 'transcript-lint[{extra}]'"

    for chosen in (rule, f"{rule},text"):
        assert cli.main(["check", "--select", chosen, "--output", "concise", transcript]) == 3
        said = [line for line in capsys.readouterr().out.splitlines() if rule in line]
        assert len(said) == 1
        told = f"the rule {rule} of transcript-lint {__version__} {lack}, or turn the rule off"
        assert said[0].endswith(f".py:1:1: error[broken-plugins] {told}")
    for command in (["fix"], ["check", "--add-allowances", "as recorded"], ["baseline", "create"]):
        assert cli.main([*command, "--select", rule, transcript]) == 3
        assert lack in capsys.readouterr().err
    assert cli.main(["config", "--select", rule, transcript]) == 0
    assert f"by --select, over off by default; {lack}" in capsys.readouterr().out
    assert cli.main(["check", transcript]) != 3, "who does not ask for it does not need it"


@pytest.mark.parametrize("profile", ["research-interview", "hiring", "medical"])
def test_profiles_that_promise_that_nobody_is_identified_look_for_telephone_numbers(
    profile: str, transcript: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    assert cli.main(["check", "--set", f"profile={profile}", "--output", "concise", transcript]) == 3
    said = [line for line in capsys.readouterr().out.splitlines() if "phone-numbers" in line]
    assert len(said) == 1
    assert said[0].endswith("without phonenumbers: pip install 'transcript-lint[privacy]', or turn the rule off")
    off = ["--set", "severity.phone-numbers=off", "--output", "concise", transcript]
    assert cli.main(["check", "--set", f"profile={profile}", *off]) != 3
    capsys.readouterr()
    assert cli.main(["profiles", profile]) == 0
    assert ["phone-numbers", "off", "error"] in [line.split() for line in capsys.readouterr().out.splitlines()]


def test_a_plugin_whose_rule_needs_a_library_says_so(
    install: Install, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    install("loud-rules", RULE.replace("@rule", '@rule(needs=("no_such_library", "loud-rules[all]"))') + HOOK)
    code, lines = check(capsys, transcript)
    assert code == 3
    assert "the rule shouted-words of loud-rules 1.2 cannot run without no_such_library: " in lines[0]
    assert not [line for line in lines[1:] if "shouted" in line]
