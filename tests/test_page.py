"""What the page of the html reporter does in a browser: reading, filters, keys, links, themes and paper.

They need a Chromium of the system's own (Debian's package `chromium`), and say so where there is none.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.test_html import checked_of, page_of
from transcript_lint import cli
from transcript_lint.model import Suppressed

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = pytest.mark.slow
expect = playwright.expect  # waits, as what the browser does comes a little later

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")

TALK = """\
above it all
[5d918e42-6bba-4814-8ec9-a90e03c465d2] A first talk:
Interviewer: Have you worked with Kafka?
Candidate: Yes, for two years. That was at a company that sold bicycles, and before it at one that repaired them.
Interviewr: And with Rust?
Candidate: No.
Interviewer: Do you have any questions?
"""
SECOND = """\
[8a3f0c9e-1d2b-4c5e-9f70-5b6a7c8d9e0f] A second talk:
Doctor: What brings you here?
Patient: My knee.
"""
THIRD = """\
[1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed] A third talk:
Doctor: Where does it hurt?
"""
HOSTILE = """\
[7</script><img src=x onerror=alert(1)>] Talk <b>bold</b> <!-- <script>:
A<img src=x>: javascript:alert(1) <a href="javascript:alert(2)">x</a> </script><script>alert(3)</script>
B: \x1b[31mred\x07 \u202eevil\u2028 \x00 {{script}} &lt;i&gt; ?
B: http://example.com/pixel.png ?
<iframe src="http://example.com/"></iframe>
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if not found:
        pytest.skip(f"there is no browser on PATH: looked for {', '.join(NAMES)}")
    with playwright.sync_playwright() as engine:
        opened = engine.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@contextmanager
def opened(browser: Any, path: Path, link: str = "", **options: Any) -> Iterator[Any]:
    """A page that must fetch nothing, log nothing and raise nothing while it is open."""
    context = browser.new_context(**options)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.on("request", lambda request: complaints.append(request.url) if foreign(request.url, path) else None)
    page.goto(path.as_uri() + link)
    yield page
    context.close()
    assert complaints == []


def foreign(url: str, path: Path) -> bool:
    return not (url.startswith("data:image/svg+xml,") or url.partition("#")[0] == path.as_uri())


def write(folder: Path, **texts: str) -> Path:
    """The page for transcripts of these names and texts."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    before = Path.cwd()
    os.chdir(folder)
    try:
        cli.main(["check", "--output", "html:report.html", *(f"{name}.txt" for name in texts)])
    finally:
        os.chdir(before)
    return folder / "report.html"


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("page"), a=TALK, b=SECOND, c=THIRD)


def listed(page: Any) -> list[str]:
    return [name.strip() for name in page.locator("#list li:visible .name").all_inner_texts()]


def counted(page: Any) -> str:
    return str(page.locator("#count").inner_text())


def test_the_overview_says_what_was_found_by_which_rule(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        rules = page.locator(".overview tbody th button").all_inner_texts()
        assert {"unanswered-questions", "misspelled-speakers", "text-before-headers"} <= set(rules)
        assert page.locator("#summary").inner_text().startswith("3 files, 3 transcripts, 8 turns, under ")
        page.get_by_role("button", name=re.compile("^show the 2 findings of unanswered-questions")).click()
        expect(page.locator(".note.current .rule")).to_have_text("unanswered-questions")
        assert listed(page) == ["a.txt:2", "c.txt"]


def test_a_transcript_reads_as_it_stands(browser: Any, report: Path) -> None:
    with opened(browser, report, "#a.txt") as page:
        assert page.locator("article h2").inner_text() == "A first talk"
        who = page.locator(".row .who bdi").all_inner_texts()
        assert [re.sub(r"\d+$", "", name) for name in who] == [line.partition(":")[0] for line in TALK.split("\n")[2:7]]
        said = page.locator(".row .said").first
        assert said.inner_text() == "Have you worked with Kafka?"
        assert page.locator(".strip .drawing").get_attribute("aria-label").startswith("The shape of the conversation")
        assert page.locator(".legend .who").all_inner_texts() == ["Interviewer", "Candidate", "Interviewr"]
        assert page.title() == "A first talk \u2013 transcript report"


def test_a_click_on_marked_words_leads_to_their_note_and_back(browser: Any, report: Path) -> None:
    with opened(browser, report, "#a.txt") as page:
        page.locator(".said mark").last.click()
        note = page.locator(".note.current")
        assert note.locator(".message").inner_text() == "nobody answers this question"
        expect(note).to_be_focused()
        expect(page).to_have_url(re.compile("#a.txt:7:14:unanswered-questions$"))
        page.go_back()
        expect(page).to_have_url(re.compile("#a.txt$"))


def test_a_link_leads_to_its_finding_or_line(browser: Any, report: Path) -> None:
    with opened(browser, report, "#c.txt:2:9:unanswered-questions") as page:
        assert page.locator("article h2").inner_text() == "A third talk"
        assert page.locator(".note.current .message").inner_text() == "nobody answers this question"
    with opened(browser, report, "#a.txt:6") as page:
        assert page.locator(".row.current .said").inner_text() == "No."
    with opened(browser, report, "#nowhere.txt:%zz") as page:
        assert page.locator(".overview").count() == 1


def test_a_link_leads_to_the_middle_of_the_window_whatever_heights_were_guessed(browser: Any, tmp_path: Path) -> None:
    turns = "".join(f"{who}: We did {n}.\n" for n in range(9) for who in ("Interviewer", "Candidate"))
    path = write(tmp_path, a=f"[5d918e42-6bba-4814-8ec9-a90e03c465d2] A talk:\n{turns}", b=SECOND)
    for line in (7, 12, 14):
        with opened(browser, path, f"#a.txt:{line}", viewport={"width": 1280, "height": 700}) as page:
            page.wait_for_timeout(200)  # until the rows above it have their heights
            row = page.locator(".row.current").bounding_box()
            assert abs(row["y"] + row["height"] / 2 - 350) < 100, line


def test_where_nothing_is_found_there_is_nothing_to_filter_by(browser: Any, tmp_path: Path) -> None:
    with opened(browser, write(tmp_path, a="[5d918e42-6bba-4814-8ec9-a90e03c465d2] T:\nA: Hi.\nB: Hi.\n")) as page:
        expect(page.locator("#count")).to_have_text("0 findings in 1 transcript")
        assert page.locator(".facet").count() == 0


def test_filters_narrow_findings_and_transcripts(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        everything = counted(page)
        assert listed(page) == ["a.txt:2", "b.txt", "c.txt"]
        page.get_by_label("error").check()
        assert listed(page) == ["a.txt:2"]
        page.get_by_label("error").uncheck()
        page.locator(".facet.speaker summary").click()
        page.get_by_label("Doctor").check()
        assert listed(page) == ["c.txt"]
        assert counted(page) == "1 finding in 1 transcript"
        page.get_by_role("button", name="Clear filters").click()
        page.get_by_label("Only transcripts with findings").check()
        assert listed(page) == ["a.txt:2", "c.txt"]
        page.get_by_label("Find a file or title").fill("THIRD")
        assert listed(page) == ["c.txt"]
        page.get_by_role("button", name="Clear filters").click()
        assert counted(page) == everything
        page.locator(".facet.rule").get_by_label("misspelled-speakers").check()
        page.locator("#list a").first.click()
        expect(page.locator(".note")).to_have_count(1)
        expect(page.locator(".rows mark")).to_have_text(["Interviewr"])


def test_what_is_permitted_is_shown_when_asked_for_or_linked_to(browser: Any, tmp_path: Path) -> None:
    found = checked_of("[7] Talk:\nDoctor: Where does it hurt?\n", "d.txt")
    question = next(each for each in found.diagnostics if each.rule == "unanswered-questions")
    permitted = Suppressed(question, "comment", "the tape ends")
    path = tmp_path / "report.html"
    path.write_text(page_of(found._replace(diagnostics=(), suppressed=(permitted,))), encoding="ascii")
    link = "#d.txt:2:9:unanswered-questions"
    with opened(browser, path) as page:
        assert page.locator(".note").count() == 0
        page.get_by_label("Permitted findings, too").check()
        assert page.locator(".note.permitted").inner_text().endswith("Permitted: the tape ends")
        assert page.locator(".facet.rule .count").all_inner_texts() == ["1"]
    with opened(browser, path, link) as page:
        assert page.locator(".note.current .message").inner_text() == "nobody answers this question"
        page.get_by_label("Find a file or title").fill("elsewhere")
        page.evaluate("location.hash = ''")
        page.evaluate(f"location.hash = '{link}'")
        expect(page.locator(".note.current")).to_have_count(1)


def test_everything_can_be_done_with_the_keyboard(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "skip"
        total = int(page.locator("#place").inner_text().split()[0])
        for number in range(1, total + 1):
            page.keyboard.press("n")
            expect(page.locator("#place")).to_have_text(f"{number} of {total}")
        assert page.get_by_role("button", name="Next finding").is_disabled()
        page.keyboard.press("p")
        expect(page.locator("#place")).to_have_text(f"{total - 1} of {total}")
        page.keyboard.press("m")
        assert page.locator("#manual h2").inner_text() == page.locator(".note.current .rule").inner_text()
        page.keyboard.press("Escape")
        expect(page.locator("#manual")).not_to_be_visible()
        title = page.locator("article h2")
        here = title.inner_text()
        page.keyboard.press("]")
        expect(title).not_to_have_text(here)
        page.keyboard.press("[")
        expect(title).to_have_text(here)
        page.keyboard.press("/")
        expect(page.locator("#file")).to_be_focused()
        page.keyboard.type("second?")
        expect(page.locator("#list li:not([hidden])")).to_have_count(0)
        page.locator("#file").fill("second")
        page.keyboard.press("Tab")
        page.locator("#list a:visible").focus()
        page.keyboard.press("Enter")
        expect(page.locator("article h2")).to_have_text("A second talk")
        page.keyboard.press("o")
        expect(page.locator(".overview")).to_have_count(1)


def test_keys_can_be_switched_off(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        page.keyboard.press("?")
        page.get_by_label("Keys work").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("n")
        assert page.locator(".overview").count() == 1


def test_a_manual_shows_its_pictures_as_they_are(browser: Any, report: Path) -> None:
    with opened(browser, report, "#c.txt") as page:
        page.get_by_role("button", name="manual of unanswered-questions").click()
        manual = page.locator("#manual")
        assert manual.locator(".picture").first.inner_text() == "Bad"
        assert "Interviewer: " in manual.locator("pre").first.inner_text()
        assert manual.locator("pre b").first.inner_text().strip().startswith("^^^")
        manual.get_by_role("button", name="Close").click()
        assert not manual.is_visible()


def test_the_theme_follows_the_system_or_the_reader(browser: Any, report: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(browser, report, color_scheme="dark") as page:
        dark = page.evaluate(ground)
        page.get_by_role("button", name="Theme: system").click()
        assert page.evaluate(ground) != dark
        page.get_by_role("button", name="Theme: light").click()
        assert page.evaluate(ground) == dark


def test_a_narrow_window_hides_nothing(browser: Any, report: Path) -> None:
    with opened(browser, report, "#a.txt", viewport={"width": 360, "height": 740}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert not page.locator("#list").is_visible()
        page.get_by_role("button", name="Transcripts and filters").click()
        page.locator("#list a").last.click()
        expect(page.locator("article h2")).to_have_text("A third talk")
        assert page.locator(".note").first.is_visible()


def test_paper_has_the_transcripts_and_what_the_rules_are_about(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert [title.strip() for title in page.locator(".sheet h2").all_inner_texts()] == [
            "A first talk",
            "A third talk",
        ]
        assert "unanswered-questions" in page.locator(".manuals h3").all_inner_texts()
        assert not page.locator("#side").is_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator(".paper").count() == 0
        assert page.pdf().startswith(b"%PDF")


WITHOUT_NUMBERS = """() => {
  const copy = document.querySelector("main").cloneNode(true);
  copy.querySelectorAll(".ref").forEach((each) => each.remove());
  return copy.textContent;
}"""


def test_hostile_text_is_read_and_never_acts(browser: Any, tmp_path: Path) -> None:
    path = write(tmp_path, hostile=HOSTILE)
    with opened(browser, path) as page:
        text = page.evaluate(WITHOUT_NUMBERS)
        for words in ("</script><script>alert(3)</script>", "<iframe src=", "&lt;i&gt;", "{{script}}"):
            assert words in text
        assert page.locator("main img, main iframe, main script, main i").count() == 0
        assert page.locator("a[href^='javascript' i]").count() == 0
        assert not re.search("[\x00-\x08\x1b\u202e\u2028]", page.content())
        assert page.locator(".unseen").count() >= 4
        for _ in range(12):
            page.keyboard.press("n")


def test_the_policy_refuses_markup_and_requests_to_anybody(browser: Any, report: Path) -> None:
    page = browser.new_page()
    page.goto(report.as_uri())
    tried = "try { document.body.innerHTML = '<b>x</b>'; 'made' } catch (error) { error.name }"
    assert page.evaluate(tried) == "TypeError"
    assert page.evaluate("fetch('data:text/plain,x').then(() => 'fetched', (error) => error.name)") == "TypeError"
    page.close()
