// A transcript as it reads: turns with their speakers, and each finding as a note beside the words that it is about.

const KINDS = { safe: "Fix", unsafe: "Unsafe fix", suggestion: "Suggestion" };

function note(section, finding, held) {
  const { related = [], fix } = held.notes[finding.place - 1];
  return h("div", { role: "note", class: `note ${finding.severity}${finding.permitted === null ? "" : " permitted"}`, id: `finding-${finding.number}`, tabindex: "-1", "data-finding": finding.number, "aria-label": `finding ${finding.place}` },
    h("p", { class: "kind" }, h("span", { class: "number" }, String(finding.place)), badge(finding.severity), manualButton(finding.rule),
      h("a", { class: "permalink", href: linkTo(section, finding), "aria-label": `link to finding ${finding.place}` }, "link")),
    h("p", { class: "message" }, inline(finding.message)),
    finding.permitted === null ? null : h("p", { class: "quiet" }, finding.permitted ? ["Permitted: ", finding.permitted] : "Permitted"),
    related.map(([line, message]) => h("p", { class: "also" }, h("a", { href: linkTo({ ...section, line }) }, `line ${line}`), " ", inline(message))),
    fix ? fixed(fix) : null);
}

const fixed = (fix) => h("div", { class: "fix" },
  h("p", {}, h("span", { class: "quiet" }, KINDS[fix.safety] + ": "), inline(fix.title)),
  fix.edits.map(([before, after]) => h("p", { class: "edit" },
    before ? h("del", {}, ...seen(before)) : null, before && after ? " \u2192 " : null, after ? h("ins", {}, ...seen(after)) : null)),
  fix.more ? h("p", { class: "quiet" }, `and ${plural(fix.more, "more change")}`) : null);

function turn(section, row, held, shown) {
  const parts = row.parts.filter(([name]) => name !== "label" && name !== "time");
  const label = row.parts.find(([name]) => name === "label");
  const time = row.parts.find(([name]) => name === "time");
  return [
    h("p", { class: "who " + colourOf(row.speaker ?? -1) },
      label ? h("bdi", {}, ...marked(label[1], section.own, shown)) : h("span", { class: "quiet" }, "no label"),
      time ? h("time", {}, ...marked(time[1], section.own, shown)) : null),
    h("p", { class: "said", dir: "auto" }, parts.map(([, pieces]) => marked(pieces, section.own, shown))),
  ];
}

const other = (section, row, shown) => h("p", { class: `line ${row.kind}`, dir: "auto" }, row.parts.map(([, pieces]) => marked(pieces, section.own, shown)));

// Fill the element of a row, with its notes.
function fillRow(element, section, row, held, notes, shown) {
  element.className = `row ${row.kind}${row.question ? " question" : ""}`;
  // A header that is as it should be says what the title says: its row is for findings.
  element.hidden = Boolean(row.kind === "header" && section.title && section.identifier && !notes.length);
  element.append(
    h("a", { class: "number", href: linkTo({ ...section, line: row.line }), "aria-label": `line ${row.line}` }, String(row.line)),
    ...(row.kind === "turn" ? turn(section, row, held, shown) : [other(section, row, shown)]),
    ...(notes.length ? [h("div", { class: "notes" }, notes.map((finding) => note(section, finding, held)))] : []));
}

// The whole of a section. `shown` are the findings that the filters let through. The rows are empty until `fill` has
// made those from one number to another, so that the longest transcript opens at once.
function reading(section, shown, go) {
  const held = contents(section);
  const visible = section.own.filter((finding) => shown.has(finding));
  const beside = Map.groupBy(visible, (finding) => held.notes[finding.place - 1].row);
  const drawn = held.rows.length ? strip(section, visible, go) : null;
  const title = h("header", { class: "title" },
    h("p", { class: "path" }, h("bdi", {}, section.path), section.line > 1 ? `, line ${section.line}` : ""),
    h("h2", {}, h("bdi", {}, ...seen(nameOf(section)))),
    section.identifier ? h("p", { class: "identifier" }, ...seen(section.identifier)) : null,
    h("p", { class: "stats" }, [plural(section.turns, "turn"), plural(held.speakers.length, "speaker"), visible.length ? tally(visible) : "nothing found"].join(" \u00b7 ")));
  const above = (beside.get(-1) ?? []).map((finding) => note(section, finding, held));
  const rows = held.rows.map(() => h("li", { class: "row" }));
  const fill = (from, to) => {
    for (let number = Math.max(from, 0); number < Math.min(to, rows.length); number += 1) {
      if (!rows[number].firstChild) fillRow(rows[number], section, held.rows[number], held, beside.get(number) ?? [], shown);
    }
  };
  const element = h("article", { "aria-label": nameOf(section) }, title, drawn?.element, above.length ? h("div", { class: "notes above" }, above) : null, h("ol", { class: "rows" }, rows));
  return { element, strip: drawn, rows, fill, held };
}
