// What happens when: links, keys, steps from finding to finding, themes and printing.

const main = document.getElementById("reading");
const element = (id) => document.getElementById(id);
const PRINTED = 200;
const AT_ONCE = 40;
const SLICE = 8;

let now = { section: null, finding: null };
let open = null;
let current = { shown: new Set(), listed: [] };
let keysOn = true;

const list = openList(element("list"));
const updateFilters = openFilters(element("filters"), () => { filter(); render(); });

// The filters have changed: the list and what it counts follow.
function filter() {
  current = filtered();
  list.fill(current.shown, current.listed);
  element("count").textContent = `${plural(current.shown.size, "finding")} in ${plural(current.listed.length, "transcript")}`;
}

function render() {
  watch.disconnect();
  open = null;
  if (!now.section) {
    main.replaceChildren(overview(current.shown, current.listed, (rule) => {
      wanted.rule = new Set([rule]);
      updateFilters();
      const first = [...current.shown][0];
      if (first) visit(first);
    }));
  } else {
    open = reading(now.section, current.shown, goToRow);
    pour(open);
    main.replaceChildren(open.element);
    if (open.strip) {
      open.strip.draw();
      watch.observe(open.strip.drawing);
    }
  }
  document.title = now.section ? `${nameOf(now.section)} \u2013 transcript report` : "Transcript report";
  list.mark(now.section);
  steps();
  look();
}

// Fill the rows of a transcript: some at once, the rest little by little while nothing else happens.
function pour(part, from = 0) {
  if (part !== open || from >= part.rows.length) return;
  const until = performance.now() + SLICE;
  let next = from;
  do part.fill(next, (next += AT_ONCE)); while (performance.now() < until && next < part.rows.length);
  setTimeout(() => pour(part, next), SLICE);
}

// Bring a place of the data into view: nothing for the overview, else a section, and perhaps a line or a finding in it.
function show({ section, line = 0, finding = null }, focus = true) {
  const same = section === now.section && open;
  now = { section, finding };
  if (same) steps();
  else render();
  element("side").classList.remove("open");
  element("menu").setAttribute("aria-expanded", "false");
  document.querySelectorAll(".current").forEach((each) => each.classList.remove("current"));
  if (finding) return point(finding, focus);
  const row = line > section?.line ? rowAt(line) : null;
  if (row) {
    row.classList.add("current");
    centre(row);
  } else if (!same) scrollTo(0, 0);
  if (focus && !same) main.focus({ preventScroll: true });
}

function rowAt(line) {
  const number = Math.max(open.held.rows.findLastIndex((row) => row.line <= line), 0);
  open.fill(number - AT_ONCE, number + AT_ONCE);
  return open.rows[number];
}

// Bring something to the middle of the window: again in the next frames, as what was outside it had only a guessed height.
function centre(spot, frames = 3) {
  spot.scrollIntoView({ block: "center" });
  if (frames) requestAnimationFrame(() => centre(spot, frames - 1));
}

function point(finding, focus) {
  const { row } = open.held.notes[finding.place - 1];
  open.fill(row - AT_ONCE, row + AT_ONCE);
  const beside = element(`finding-${finding.number}`);
  const spot = main.querySelector(`mark[data-finding="${finding.number}"], a.ref[data-finding="${finding.number}"]`) ?? beside;
  if (!beside) return;
  main.querySelectorAll(`[data-finding="${finding.number}"]`).forEach((each) => each.classList.add("current"));
  centre(spot);
  if (focus) beside.focus({ preventScroll: true });
}

function goToRow(number) {
  open.fill(number - AT_ONCE, number + AT_ONCE);
  centre(open.rows[number]);
}

function visit(finding) {
  history.pushState(null, "", linkTo(sections[finding.section], finding));
  show({ section: sections[finding.section], finding });
}

function follow(focus = true) {
  const found = find(location.hash);
  if (found?.finding && !current.shown.has(found.finding)) {
    reveal(element("filters"), found.finding);
    updateFilters();
  }
  if (found) show(found, focus);
  else show({ section: sections.length === 1 ? sections[0] : null }, false);
}

// ------------------------------------------------------------------------------------------------- from one to the next

// The finding `by` steps from the current one, among those shown.
function neighbour(by) {
  const all = [...current.shown];
  const at = all.indexOf(now.finding);
  if (at >= 0) return all[at + by];
  const next = all.findIndex((finding) => finding.section >= (now.section?.number ?? 0));
  if (next < 0) return by < 0 ? all.at(-1) : undefined;
  return all[by > 0 ? next : next - 1];
}

function steps() {
  const all = [...current.shown];
  const at = all.indexOf(now.finding);
  element("place").textContent = all.length ? (at < 0 ? plural(all.length, "finding") : `${many.format(at + 1)} of ${many.format(all.length)}`) : "no findings";
  element("previous").disabled = !neighbour(-1);
  element("next").disabled = !neighbour(1);
}

function step(by) {
  const finding = neighbour(by);
  if (finding) visit(finding);
}

function stepSection(by) {
  const at = current.listed.indexOf(now.section);
  const section = current.listed[at < 0 ? (by > 0 ? 0 : current.listed.length - 1) : at + by];
  if (section) location.hash = linkTo(section);
}

function home() {
  history.pushState(null, "", location.pathname + location.search);
  show({ section: null });
  scrollTo(0, 0);
}

const KEYS = {
  n: ["next finding", () => step(1)], p: ["previous finding", () => step(-1)],
  "]": ["next transcript", () => stepSection(1)], "[": ["previous transcript", () => stepSection(-1)],
  m: ["manual of the finding", () => now.finding && showManual(now.finding.rule)],
  o: ["overview", home], "/": ["find a file", () => { showSide(true); element("file").focus(); }], "?": ["this help", showHelp],
};

function pressed(event) {
  const typing = event.target.matches?.("input:not([type=checkbox]), textarea, select");
  if (!keysOn || typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const key = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!key) return;
  event.preventDefault();
  key[1]();
}

function showHelp() {
  const dialog = element("keys");
  const box = h("input", { type: "checkbox", checked: keysOn, onchange: (event) => { keysOn = event.target.checked; } });
  dialog.replaceChildren(
    h("header", {}, h("h2", { id: "keys-title" }, "Reading this report"), h("button", { type: "button", onclick: () => dialog.close() }, "Close")),
    h("div", { class: "body" },
      h("p", {}, "Numbers in the text lead to the notes beside it; the name below a note opens the rule's manual. In the strip above a transcript a block is a turn, as long as what is said; the marks below it are findings, those above it turns with a question mark."),
      h("p", {}, "The link of a note, and the number of a line, lead back to that place of this page: copy them to show somebody."),
      h("dl", {}, Object.entries(KEYS).map(([key, [what]]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, what)])),
      h("label", { class: "switch" }, box, "Keys work")));
  dialog.showModal();
}

// ---------------------------------------------------------------------------------------------------- what is in sight

const watch = new ResizeObserver(() => { open?.strip?.draw(); look(); });

// Show in the strip which turns the window shows.
function look() {
  if (!open?.strip) return;
  const { rows } = open;
  const [first, last] = [firstBelow(rows, Math.max(open.strip.element.getBoundingClientRect().bottom, 0)), firstBelow(rows, innerHeight)];
  open.fill(first, last + AT_ONCE);
  open.strip.look(first, Math.max(last - 1, first));
}

// The first row that ends below a height of the window; rows stand one under the other, so that half of them are
// left out at each look.
function firstBelow(rows, height) {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].getBoundingClientRect().bottom > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

let lit = [];

function light(event) {
  const place = event.target.closest?.("[data-finding]");
  lit.forEach((each) => each.classList.remove("lit"));
  lit = place ? [...(place.closest(".row") ?? main).querySelectorAll(`[data-finding="${place.dataset.finding}"]`)] : [];
  lit.forEach((each) => each.classList.add("lit"));
}

function clicked(event) {
  const place = event.target.closest("mark[data-finding], a.ref");
  if (!place || event.ctrlKey || event.metaKey || event.shiftKey || !getSelection().isCollapsed) return;
  event.preventDefault();
  visit(findings[Number(place.dataset.finding)]);
}

// ------------------------------------------------------------------------------------------------------ theme and print

const THEMES = { "": "Theme: system", light: "Theme: light", dark: "Theme: dark" };

function nextTheme() {
  const names = Object.keys(THEMES);
  setTheme(names[(names.indexOf(document.documentElement.dataset.theme ?? "") + 1) % names.length]);
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  element("theme").textContent = THEMES[name];
}

// On paper the rules' manuals stand behind the transcripts; from the overview, all transcripts with findings do.
function beforePrint() {
  open?.fill(0, open.rows.length);
  const found = [...current.shown].filter((finding) => !now.section || sections[finding.section] === now.section);
  const all = now.section ? [] : current.listed.filter((section) => section.own.some((finding) => current.shown.has(finding)));
  const parts = all.slice(0, PRINTED).map((section) => {
    const part = reading(section, current.shown, () => {});
    part.fill(0, part.rows.length);
    return [part, h("div", { class: "paper sheet" }, part.element)];
  });
  main.append(...parts.map(([, sheet]) => sheet));
  parts.forEach(([part]) => part.strip?.draw());
  if (all.length > PRINTED) main.append(h("p", { class: "paper" }, `${many.format(all.length - PRINTED)} more transcripts are not printed: filter, and print again.`));
  const names = [...new Set(found.map((finding) => finding.rule))].sort();
  if (names.length) main.append(h("section", { class: "paper manuals" }, h("h2", {}, "What the rules are about"),
    names.map((name) => h("section", {}, h("h3", {}, name), briefOf(rules.get(name).manual)))));
}

const afterPrint = () => document.querySelectorAll(".paper").forEach((each) => each.remove());

function showSide(on) {
  element("side").classList.toggle("open", on);
  element("menu").setAttribute("aria-expanded", String(element("side").classList.contains("open")));
}

element("summary").textContent = sentence() + (index.redacted ? ". Redacted: what is said is shown as a shape" : "");
document.body.classList.toggle("redacted", index.redacted);
element("home").addEventListener("click", home);
element("menu").addEventListener("click", () => showSide());
element("theme").addEventListener("click", nextTheme);
element("help").addEventListener("click", showHelp);
element("print").addEventListener("click", () => print());
element("previous").addEventListener("click", () => step(-1));
element("next").addEventListener("click", () => step(1));
element("skip").addEventListener("click", (event) => { event.preventDefault(); main.focus(); });
main.addEventListener("pointerover", light);
main.addEventListener("click", clicked);
addEventListener("keydown", pressed);
addEventListener("hashchange", () => follow());
addEventListener("scroll", () => requestAnimationFrame(look), { passive: true });
addEventListener("beforeprint", beforePrint);
addEventListener("afterprint", afterPrint);
setTheme("");
filter();
follow(false);
