// A rule's manual: paragraphs, and pictures with the findings drawn in.

const CARETS = /^\s*(?:\^+|-+)(?: \S.*)?$/;

// Blocks of a manual: indented ones are pictures.
function blocks(manual) {
  const found = [];
  let lines = [];
  let picture = false;
  const close = () => {
    while (lines.length && !lines.at(-1).trim()) lines.pop();
    if (lines.length) found.push({ picture, lines });
    lines = [];
  };
  for (const line of manual.split("\n")) {
    const indented = line.startsWith("    ");
    if (line.trim() ? indented !== picture : !picture) {
      close();
      picture = indented;
    }
    if (line.trim() || lines.length) lines.push(picture ? line.slice(4) : line);
  }
  close();
  return found;
}

const inline = (text) => text.split(/(`[^`]+`)/).map((part) => /^`.+`$/.test(part) ? h("code", {}, part.slice(1, -1)) : part);

// `level` is that of the headings, which are one below those around them.
function paragraph(lines, level) {
  const text = lines.join(" ").trim();
  const heading = /^(Bad|Good|Fixed)\b.*:$/.exec(text);
  if (heading) return h(level, { class: `picture ${heading[1].toLowerCase()}` }, text.slice(0, -1));
  if (lines[0].startsWith("- ")) {
    const items = lines.join("\n").split(/\n(?=- )/);
    return h("ul", {}, items.map((item) => h("li", {}, inline(item.slice(2).replaceAll("\n", " ")))));
  }
  return h("p", {}, inline(text));
}

const pictured = (lines) => h("pre", { tabindex: "0" }, lines.flatMap((line) => [CARETS.test(line) ? h("b", {}, line) : line, "\n"]));

const drawnBlocks = (found, level) => found.map((block) => block.picture ? pictured(block.lines) : paragraph(block.lines, level));

// As much of it as paper has room for: up to the first picture.
const briefOf = (manual) => {
  const all = blocks(manual);
  const first = all.findIndex((block) => block.picture);
  return drawnBlocks(all.slice(0, first < 0 ? all.length : first + 1), "h4");
};

// The words above the first blank line, without the full stop.
const summaryOf = (rule) => rule.manual.split("\n")[0].replace(/\.$/, "");

// The name of a rule, which opens its manual.
const manualButton = (name) => h("button", { type: "button", class: "rule", "aria-haspopup": "dialog", title: "What this rule is about", "aria-label": `manual of ${name}`, onclick: () => showManual(name) }, name);

function showManual(name) {
  const rule = rules.get(name);
  const body = rule.manual ? drawnBlocks(blocks(rule.manual), "h3") : [h("p", {}, "There is no manual for this: it is said by the linter itself.")];
  const dialog = document.getElementById("manual");
  dialog.replaceChildren(
    h("header", {},
      h("div", {}, h("p", { class: "quiet" }, rule.category || "the linter"), h("h2", { id: "manual-title" }, name)),
      h("button", { type: "button", onclick: () => dialog.close() }, "Close")),
    h("div", { class: "body" }, body));
  dialog.showModal();
}
