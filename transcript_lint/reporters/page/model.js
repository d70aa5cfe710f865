// The data of the page, as the elements of type application/json hold it, and how to make elements of it.
// Nothing here or elsewhere makes markup from text: an element's text is set as text.

const json = (id) => JSON.parse(document.getElementById(id).textContent);

const index = json("index");
const SEVERITIES = ["error", "warning", "info"];
const many = new Intl.NumberFormat("en");

const findings = index.findings.map(([section, rule, severity, line, column, message, speaker, permitted], number) => ({
  number, section, rule: index.rules[rule].name, severity, line, column, message, speaker, permitted,
  place: number - index.sections[section].findings[0] + 1,
}));

const sections = index.sections.map((section, number) => ({
  ...section, number, own: findings.slice(section.findings[0], section.findings[0] + section.findings[1]),
}));

const rules = new Map(index.rules.map((rule) => [rule.name, rule]));

const read = new Map();

// What a section holds, parsed when it is first wanted.
function contents(section) {
  if (!read.has(section.number)) read.set(section.number, json(`section-${section.number}`));
  return read.get(section.number);
}

// The text of a part of a row: a string, or pieces of [text, finding numbers...].
const textOf = (pieces) => typeof pieces === "string" ? pieces : pieces.map((piece) => piece[0]).join("");
const partOf = (row, name) => row.parts.find((part) => part[0] === name)?.[1] ?? "";

// The turns of a section as [speaker, length, question, row], which is all that its strip needs.
const shapeOf = (held) => held.rows.flatMap((row, number) => row.kind === "turn"
  ? [{ speaker: row.speaker ?? -1, length: textOf(partOf(row, "text")).length, question: row.question ?? false, row: number }]
  : []);

const nameOf = (section) => section.title ?? section.path.split(/[/\\]/).pop();
const plural = (count, noun, nouns = noun + "s") => `${many.format(count)} ${count === 1 ? noun : nouns}`;

// "2 errors, 1 warning": what the findings are, the worst first.
function tally(found) {
  const counted = SEVERITIES.map((severity) => [severity, found.filter((each) => each.severity === severity).length]);
  return counted.filter(([, count]) => count).map(([severity, count]) => plural(count, severity, severity === "info" ? "info" : undefined)).join(", ");
}

// An element: h("a", { href: "#x", class: "line", onclick: act }, "text", child).
function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function svg(name, properties = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(properties)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const linkTo = (section, finding) =>
  "#" + encodeURIComponent(section.path).replaceAll("%2F", "/") + ":" +
  (finding ? `${finding.line}:${finding.column}:${finding.rule}` : section.line);

// The section, line and finding that a link names: #path, #path:line, #path:line:column:rule. Null where there is none.
function find(hash) {
  let link;
  try { link = decodeURIComponent(hash.replace(/^#/, "")); } catch { return null; }
  const [, path, line, column, rule] = /^(.*?)(?::(\d+))?(?::(\d+):([\w-]+))?$/s.exec(link) ?? [];
  const inFile = sections.filter((section) => section.path === path);
  if (!inFile.length) return null;
  const section = inFile.findLast((each) => each.line <= Number(line ?? 0)) ?? inFile[0];
  const finding = findings.find((each) => sections[each.section].path === path && each.line === Number(line) &&
    each.column === Number(column) && each.rule === rule);
  return { section: finding ? sections[finding.section] : section, line: Number(line ?? 0), finding };
}
