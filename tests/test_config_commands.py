"""The commands about settings: what they print is what holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from transcript_lint.allowances import baseline
from transcript_lint.cli import main
from transcript_lint.config import Configuration, Request
from transcript_lint.config.checking import wrong
from transcript_lint.config.globs import matcher
from transcript_lint.config.known import base, complete
from transcript_lint.config.profiles import profile, profiles

TRANSCRIPT = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] T:\nA: Hello.\nno label here\nB: Yes.\n"
NAMES = ["hiring", "interview", "medical", "meeting", "podcast", "research-interview"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TRANSCRIPT, encoding="utf-8")


def printed(capsys: pytest.CaptureFixture[str], *argv: str, code: int = 0) -> str:
    assert main(argv) == code
    return capsys.readouterr().out


def test_profiles_are_listed_and_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert [line.split()[0] for line in printed(capsys, "profiles").splitlines()] == NAMES
    compared = printed(capsys, "profiles", "podcast").splitlines()
    assert ["missing-openings", "warning", "off"] in [line.split() for line in compared]
    assert main(["profiles", "podcst"]) == 2


def test_the_default_profile_is_what_the_rules_say_themselves() -> None:
    named = Configuration(Request(isolated=True, assignments=('profile="interview"',))).general()
    assert named.rules == Configuration(Request(isolated=True)).general().rules
    assert set(profile("interview").table) == {"summary", "why"}


@pytest.mark.parametrize("name", NAMES)
def test_every_profile_can_be_extended_and_is_as_the_schema_says(name: str) -> None:
    Path("transcript-lint.toml").write_text(f'extends = "{name}"\n', encoding="utf-8")
    Configuration().of("a.txt")
    known = Configuration(Request(isolated=True)).stack("-").known
    schema = complete(known)
    whole = {**schema["$defs"]["profile-file"], "$defs": schema["$defs"]}
    Draft202012Validator(whole).validate(profile(name).table)
    assert name in profiles()


def test_config_says_who_decided_and_what_that_overrode(capsys: pytest.CaptureFixture[str]) -> None:
    Path("transcript-lint.toml").write_text(
        'profile = "medical"\n[severity]\nunanswered-questions = "error"\n[speakers]\nlabels = ["A"]\n',
        encoding="utf-8",
    )
    lines = printed(capsys, "config", "a.txt", "--ignore", "unanswered-questions").splitlines()
    found = [" ".join(line.split()) for line in lines]
    assert 'profile = "medical" by transcript-lint.toml:1, over "interview" by default' in found
    assert 'fail-level = "warning" by default' in found
    assert "unanswered-questions off by --ignore, over on of transcript-lint.toml:3, warning by default" in found
    assert not any(line.startswith(("why", "summary")) for line in found), "they set nothing"
    assert any(line.startswith("non-answers off by the profile medical:") for line in found)
    assert 'speaker-labels = ["A"] by transcript-lint.toml:5, over [] by default' in found
    _, asked, left = "\n".join(found).split("\n\n")
    assert "unanswered-questions off by --ignore" in asked
    assert all(line.endswith(" by default") for line in left.split("\n"))


def test_config_names_no_default_where_there_is_none_and_each_part_of_what_adds_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("a.txt").write_text("", encoding="utf-8")
    Path("b.txt").write_text("", encoding="utf-8")
    Path("transcript-lint.toml").write_text(
        'require-plugins = ["one"]\ninclude = ["*.txt"]\nexclude = ["a.txt", "b.txt"]\n', encoding="utf-8"
    )
    found = [" ".join(line.split()) for line in printed(capsys, "config", "c.txt").splitlines()]
    assert 'require-plugins = "one" by transcript-lint.toml:1' in found
    assert 'include = ["*.txt"] by transcript-lint.toml:2' in found
    assert 'exclude = "a.txt" by transcript-lint.toml:3' in found
    assert 'exclude = "b.txt" by transcript-lint.toml:3' in found
    assert not any("None" in line for line in found)


def test_the_rules_are_listed_as_the_settings_here_have_them(capsys: pytest.CaptureFixture[str]) -> None:
    def row(name: str, *argv: str) -> str:
        (line,) = [line for line in printed(capsys, "rules", *argv).splitlines() if f" {name} " in line]
        return " ".join(line.split())

    summary = "A mark that says that whoever typed was not sure"
    assert row("unresolved-doubts").startswith(f"annotations unresolved-doubts warning off {summary}")
    assert row("unresolved-doubts", "--set", "profile=research-interview").split()[3] == "on"
    Path("transcript-lint.toml").write_text('ignore = ["bytes"]\n[severity]\nsecrets = "info"\n', encoding="utf-8")
    assert row("secrets").startswith("privacy secrets info on fix A key")
    assert row("mojibake").startswith("bytes mojibake warning off fix ")
    assert row("legacy-encodings").startswith("structure legacy-encodings error on fix ")
    assert row("schema-violations").startswith("structure schema-violations error off A transcript")
    assert row("unused-allowances").startswith("engine unused-allowances warning on fix ")
    last = printed(capsys, "rules", "bytes", "--set", "profile=podcast").splitlines()[-1]
    assert last == "0 of 9 rules are on here, under the profile podcast"
    assert main(["rules", "byte"]) == 2
    assert "no category is named `byte`; did you mean `bytes`?" in capsys.readouterr().err
    assert main(["rules", "mojibake"]) == 2
    assert "`mojibake` is a rule: see transcript-lint explain mojibake\n" in capsys.readouterr().err


def test_a_manual_says_whether_its_rule_is_off_and_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    head = printed(capsys, "explain", "phone-numbers").splitlines()[0]
    assert head == "phone-numbers: warning, privacy, reads a transcript, with a fix, off by default, needs phonenumbers"
    for category in ("privacy", "structure", "engine"):
        assert main(["explain", category]) == 2
        assert f"`{category}` is a category: see transcript-lint rules {category}\n" in capsys.readouterr().err
    assert main(["explain", "podcast"]) == 2
    assert "`podcast` is a profile: see transcript-lint profiles podcast\n" in capsys.readouterr().err


def test_the_list_of_rules_says_what_they_need_and_whether_it_is_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(installed: bool) -> tuple[str, object]:
        monkeypatch.setattr("importlib.util.find_spec", lambda name: installed or None)
        (line,) = [line for line in printed(capsys, "rules", "privacy").splitlines() if "phone-numbers" in line]
        (record,) = [one for one in json.loads(printed(capsys, "rules", "--json")) if one["name"] == "phone-numbers"]
        return line.partition("fix  ")[2], record

    whole = {
        "category": "privacy",
        "name": "phone-numbers",
        "severity": "warning",
        "on": False,
        "fix": True,
        "summary": "A telephone number",
    }
    needs = {"module": "phonenumbers", "install": "transcript-lint[privacy]"}
    assert told(True) == ("A telephone number (needs phonenumbers)", {**whole, "needs": {**needs, "installed": True}})
    missing = "needs phonenumbers, which is not installed: pip install 'transcript-lint[privacy]'"
    assert told(False) == (f"A telephone number ({missing})", {**whole, "needs": {**needs, "installed": False}})


def test_the_schema_of_the_configuration_is_whole_and_valid(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads(printed(capsys, "schema", "config"))
    Draft202012Validator.check_schema(schema)
    rules = schema["$defs"]["rules"]["properties"]
    assert rules["undeclared-speakers"]["properties"]["speaker-labels"]["description"]
    assert rules["undeclared-speakers"]["description"]
    assert schema["$defs"]["profile"]["enum"] == NAMES
    for name in ("transcript", "report"):
        Draft202012Validator.check_schema(json.loads(printed(capsys, "schema", name)))


def test_the_schema_of_the_configuration_is_there_to_mend_one_with(capsys: pytest.CaptureFixture[str]) -> None:
    Path("transcript-lint.toml").write_text("[severity]\nmojibake = 1\n", encoding="utf-8")
    assert main(["schema", "config"]) == 2
    out, err = capsys.readouterr()
    assert "mojibake" in json.loads(out)["$defs"]["rules"]["properties"]
    assert "without what these settings add: 1 mistake in the settings" in err


KEYS = st.sampled_from(
    [*base()["properties"], *(key for part in base()["$defs"].values() for key in part.get("properties", {}))]
)
LEAVES = st.integers(-1, 2) | st.booleans() | st.sampled_from(["", " ", "error", "off", "text", "2027-01-31", "a-b"])
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=8
)


@given(st.dictionaries(st.sampled_from(list(base()["properties"])), VALUES, max_size=3))
def test_the_check_accepts_what_jsonschema_accepts(table: dict[str, object]) -> None:
    schema = base()
    assert (not list(wrong(schema, table, (), schema))) == Draft202012Validator(schema).is_valid(table)


def test_every_keyword_of_the_schema_is_one_that_the_check_knows() -> None:
    known = {
        "$schema", "$id", "$ref", "$defs", "title", "description", "type", "properties",
        "additionalProperties", "items", "enum",
        "required", "minItems", "minLength", "minProperties", "pattern", "minimum",
    }  # fmt: skip
    whole = base()
    schemas = [whole, *whole["$defs"].values()]
    for schema in schemas:
        assert set(schema) <= known
        schemas.extend(schema.get("properties", {}).values())
        schemas.extend(part for key in ("items", "additionalProperties") if isinstance(part := schema.get(key), dict))


PARTS = st.sampled_from(["a", "b", "*", "**", "?", "[ab]", "[!a]", "a*", "*.txt", "a.txt"])


@given(
    st.lists(PARTS, min_size=1, max_size=3),
    st.booleans(),
    st.lists(st.sampled_from(["a", "b", "ab", "a.txt"]), min_size=1, max_size=4),
)
def test_a_glob_stands_for_what_gitignore_has_it_stand_for(parts: list[str], folder: bool, names: list[str]) -> None:
    pathspec = pytest.importorskip("pathspec")
    glob, path = "/".join(parts) + "/" * folder, "/".join(names)
    if "**" in glob.replace("**/", "").replace("/**", "") or glob.endswith("**/"):
        return
    expected = pathspec.GitIgnoreSpec.from_lines([glob]).match_file(path)
    assert bool(matcher(glob).match(path)) == expected, (glob, path)


def test_a_baseline_is_created_shown_updated_and_pruned(capsys: pytest.CaptureFixture[str]) -> None:
    Path("transcript-lint.toml").write_text('baseline = "base.tsv"\n', encoding="utf-8")
    assert main(["check"]) == 2
    assert "base.tsv: 1 accepted, 1 of them new; 0 let go" in printed(capsys, "baseline", "create")
    assert main(["baseline", "create"]) == 2
    assert printed(capsys, "baseline", "show") == "      1  missing-labels, in 1 file\n      1  in all\n"
    assert "1 permitted" in printed(capsys, "check")

    Path("a.txt").write_text(TRANSCRIPT + "nor here\n", encoding="utf-8")
    assert "1 accepted, 0 of them new; 0 let go" in printed(capsys, "baseline", "prune")
    assert "2 accepted, 1 of them new; 0 let go" in printed(capsys, "baseline", "update")

    Path("a.txt").write_text(TRANSCRIPT.replace("no label", "B: No label"), encoding="utf-8")
    assert "stale-baselines" in printed(capsys, "check", "--output", "concise")
    assert "0 accepted, 0 of them new; 2 let go" in printed(capsys, "baseline", "prune")
    assert baseline.load("base.tsv") == set()


def test_a_baseline_lets_go_of_files_that_are_gone_where_it_was_asked_to_look(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("transcript-lint.toml").write_text('baseline = "kept/base.tsv"\n', encoding="utf-8")
    for name in ("one/a.txt", "one/b.txt", "two/c.txt", "kept/d.txt", "late/e.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(TRANSCRIPT, encoding="utf-8")
    assert "6 accepted" in printed(capsys, "baseline", "create")
    Path("transcript-lint.toml").write_text('baseline = "kept/base.tsv"\nexclude = ["late/"]\n', encoding="utf-8")
    before = baseline.load("kept/base.tsv")
    Path("one/b.txt").unlink()
    Path("two/c.txt").unlink()
    Path("two").rmdir()
    gone = "1 let go, 1 of them of files that are gone\n"
    assert printed(capsys, "baseline", "prune", "one/a.txt").endswith(" 0 let go\n")
    assert printed(capsys, "baseline", "prune", "one/*.txt").endswith(gone)
    assert printed(capsys, "baseline", "update").endswith(gone)
    assert before - baseline.load("kept/base.tsv") == {one for one in before if one.path[-5:] in {"b.txt", "c.txt"}}


def test_a_baseline_that_is_not_there_can_only_be_created() -> None:
    assert main(["baseline", "show"]) == 2
    assert main(["baseline", "create", "none.txt"]) == 2
