// Text with its findings marked in it.

const STAND_IN = /\u27e8U\+([0-9A-F]{4,6})\u27e9|[\u2400-\u2421]/u;
const SPACES = { "00A0": "no-break space", "202F": "narrow no-break space", "2009": "thin space", "200B": "zero-width space", "FEFF": "byte order mark", "00AD": "soft hyphen", "2028": "line separator", "200E": "left-to-right mark", "200F": "right-to-left mark", "202E": "right-to-left override" };

const LINE_ENDS = new Set(["\u240a", "\u240d", "\u240d\u240a"]);

// Text in which every stand-in for what cannot be seen is marked as one.
function seen(text) {
  if (!STAND_IN.test(text)) return [text];
  const parts = [];
  for (const part of text.split(/(\u27e8U\+[0-9A-F]{4,6}\u27e9|[\u2400-\u2421])/u)) {
    const match = STAND_IN.exec(part);
    if (!match) parts.push(part);
    else if (match[1] === "00A0" || match[1] === "202F") parts.push(h("span", { class: "unseen space", title: SPACES[match[1]] }, "\u00a0"));
    else if (part === "\u2420") parts.push(h("span", { class: "unseen", title: "space" }, "\u2423"));
    else if (LINE_ENDS.has(part)) parts.push(h("span", { class: "unseen", title: "line end" }, "\u21b5"));
    else parts.push(h("span", { class: "unseen", title: SPACES[match[1]] ?? "a character that cannot be seen" }, match[1] ? "U+" + match[1] : part));
  }
  return parts;
}

// The pieces of a text as nodes; `found` are the section's findings, of which only those in `shown` are marked.
function marked(pieces, found, shown) {
  if (typeof pieces === "string") return seen(pieces);
  const after = new Map();
  pieces.forEach(([, ...numbers], at) => numbers.forEach((number) => { if (number > 0) after.set(number, at); }));
  const nodes = [];
  pieces.forEach(([text, ...numbers], at) => {
    const own = numbers.filter((number) => number > 0 && shown.has(found[number - 1]));
    const related = numbers.filter((number) => number < 0 && shown.has(found[-number - 1]));
    const inside = seen(text);
    if (own.length) nodes.push(markOf(own.map((number) => found[number - 1]), text, inside));
    else if (related.length) nodes.push(h("span", { class: "related", title: `part of finding ${-related[0]}` }, ...inside));
    else nodes.push(...inside);
    for (const number of own) if (after.get(number) === at) nodes.push(reference(found[number - 1]));
  });
  return nodes;
}

function markOf(found, text, inside) {
  const worst = SEVERITIES.find((severity) => found.some((each) => each.severity === severity));
  const size = text === "" ? " point" : text.length > 120 ? " long" : /^\s+$/.test(text) ? " blank" : "";
  const permitted = found.every((each) => each.permitted !== null) ? " permitted" : "";
  return h("mark", { class: worst + size + permitted, "data-finding": found[0].number }, ...inside);
}

// The number behind a mark that leads to its note, as a footnote's does.
const reference = (finding) => h("a", {
  class: `ref ${finding.severity}`, href: linkTo(sections[finding.section], finding), "data-finding": finding.number,
  "aria-label": `finding ${finding.place}: ${finding.message}`,
}, String(finding.place));
