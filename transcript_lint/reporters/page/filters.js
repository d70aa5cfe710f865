// Which findings and transcripts are shown: by severity, rule, speaker and file. An empty choice lets everything through.

const NO_SPEAKER = "(no speaker)";
const OPTIONS = 60;

const FACETS = [
  { name: "severity", title: "Severity", of: (finding) => finding.severity },
  { name: "rule", title: "Rule", of: (finding) => finding.rule },
  { name: "speaker", title: "Speaker", of: (finding) => finding.speaker ?? NO_SPEAKER },
];

const wanted = { severity: new Set(), rule: new Set(), speaker: new Set(), file: "", permitted: false, found: false };

const permits = (finding, facet) => !wanted[facet.name].size || wanted[facet.name].has(facet.of(finding));
const inFile = (section) => !wanted.file || `${section.path}\n${section.title ?? ""}\n${section.identifier ?? ""}`.toLowerCase().includes(wanted.file);
const counts = (finding) => wanted.permitted || finding.permitted === null;
const filtering = () => FACETS.some((facet) => wanted[facet.name].size);

// The findings that are let through, and the sections to list.
function filtered() {
  const near = new Set(sections.filter(inFile));
  const shown = new Set(findings.filter((finding) => counts(finding) && near.has(sections[finding.section]) && FACETS.every((facet) => permits(finding, facet))));
  const hit = new Set([...shown].map((finding) => finding.section));
  const listed = sections.filter((section) => near.has(section) && (hit.has(section.number) || !(filtering() || wanted.found)));
  return { shown, listed };
}

// How many findings each value of a facet would let through, given what is chosen elsewhere. Every value is named.
function countsOf(facet) {
  const near = new Set(sections.filter(inFile).map((section) => section.number));
  const others = FACETS.filter((each) => each !== facet);
  const counted = new Map();
  for (const finding of findings) {
    const hit = counts(finding) && near.has(finding.section) && others.every((each) => permits(finding, each));
    counted.set(facet.of(finding), (counted.get(facet.of(finding)) ?? 0) + hit);
  }
  return counted;
}

// A group of checkboxes for a facet. `changed` is called when the reader has chosen.
function facetOf(facet, changed) {
  const list = h("ul", {});
  const narrow = h("input", { type: "search", placeholder: `Find a ${facet.name}`, "aria-label": `Find a ${facet.name}`, oninput: () => fill(), spellcheck: "false" });
  const order = [...countsOf(facet)].sort((a, b) => facet.name === "severity" ? SEVERITIES.indexOf(a[0]) - SEVERITIES.indexOf(b[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
  const fill = () => {
    const now = countsOf(facet);
    const fitting = order.filter((value) => value.toLowerCase().includes(narrow.value.toLowerCase()) || wanted[facet.name].has(value));
    const focused = list.querySelector(":focus")?.value;
    list.replaceChildren(...fitting.slice(0, OPTIONS).map((value) => optionOf(facet, value, now.get(value) ?? 0, changed)));
    if (fitting.length > OPTIONS) list.append(h("li", { class: "quiet" }, `and ${many.format(fitting.length - OPTIONS)} more: type to find them`));
    if (focused !== undefined) list.querySelector(`[value="${CSS.escape(focused)}"]`)?.focus();
  };
  const element = h("details", { class: `facet ${facet.name}`, open: facet.name !== "speaker" || sections.length === 1 },
    h("summary", {}, facet.title), h("fieldset", {}, h("legend", { class: "unread" }, `Show only this ${facet.name}`), order.length > 12 ? narrow : null, list));
  return { element, fill };
}

function optionOf(facet, value, count, changed) {
  const choose = (event) => {
    wanted[facet.name][event.target.checked ? "add" : "delete"](value);
    changed();
  };
  const box = h("input", { type: "checkbox", value, onchange: choose, checked: wanted[facet.name].has(value) });
  return h("li", { class: count ? "" : "none" }, h("label", { class: facet.name === "severity" ? value : "" }, box, facet.name === "severity" ? badge(value) : null, h("bdi", {}, ...seen(value)), h("span", { class: "count" }, many.format(count))));
}

const switchOf = (name, text, changed) => h("label", { class: "switch" },
  h("input", { type: "checkbox", name, onchange: (event) => { wanted[name] = event.target.checked; changed(); } }), text);

// Fill the form of filters.
function openFilters(form, changed) {
  const facets = FACETS.map((facet) => facetOf(facet, () => update()));
  const file = h("input", { type: "search", id: "file", name: "file", placeholder: "Find a file or title", "aria-label": "Find a file or title", spellcheck: "false", autocomplete: "off" });
  const clear = h("button", { type: "button", class: "clear" }, "Clear filters");
  const fill = () => {
    clear.hidden = !(filtering() || wanted.file || wanted.found);
    facets.forEach((facet) => facet.fill());
  };
  const update = () => { fill(); changed(); };
  file.addEventListener("input", () => { wanted.file = file.value.trim().toLowerCase(); update(); });
  clear.addEventListener("click", () => { reset(form, file); update(); file.focus(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  const excused = findings.filter((finding) => finding.permitted !== null).length;
  form.append(file, ...(findings.length ? facets.map(({ element }) => element) : []), h("div", { class: "switches" },
    switchOf("found", "Only transcripts with findings", update),
    excused ? switchOf("permitted", `Permitted findings, too (${many.format(excused)})`, update) : "", clear));
  fill();
  return update;
}

// Let a finding through that a link leads to, whatever was chosen before.
function reveal(form, finding) {
  reset(form, form.elements.file);
  if (finding.permitted === null) return;
  wanted.permitted = true;
  form.elements.permitted.checked = true;
}

function reset(form, file) {
  FACETS.forEach((facet) => wanted[facet.name].clear());
  file.value = wanted.file = "";
  wanted.found = false;
  form.querySelectorAll("[name=found]").forEach((box) => { box.checked = false; });
}
