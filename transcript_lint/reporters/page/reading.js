// A transcript as it reads: turns with their speakers, and each finding as a note beside the words that it is about.

const KINDS = { safe: "Fix", unsafe: "Unsafe fix", suggestion: "Suggestion" };

function note(section, finding, held) {
  const { related = [], fix } = held.notes[finding.place - 1];
  return h("aside", { class: `note ${finding.severity}${finding.permitted === null ? "" : " permitted"}`, id: `finding-${finding.number}`, tabindex: "-1", "data-finding": finding.number, "aria-label": `finding ${finding.place}` },
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

// One row with its notes.
function rowOf(section, row, held, notes, shown) {
  return h("li", { class: `row ${row.kind}${row.question ? " question" : ""}`, "data-line": row.line },
    h("a", { class: "number", href: linkTo({ ...section, line: row.line }), "aria-label": `line ${row.line}` }, String(row.line)),
    ...(row.kind === "turn" ? turn(section, row, held, shown) : [other(section, row, shown)]),
    notes.length ? h("div", { class: "notes" }, notes.map((finding) => note(section, finding, held))) : null);
}

// The whole of a section. `shown` are the findings that the filters let through.
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
  const rows = h("ol", { class: "rows" }, held.rows.map((row, number) => rowOf(section, row, held, beside.get(number) ?? [], shown)));
  // A header that is as it should be says what the title says: its row is for findings.
  held.rows.forEach((row, number) => { rows.children[number].hidden = row.kind === "header" && section.title && section.identifier && !beside.has(number); });
  const element = h("article", { "aria-label": nameOf(section) }, title, drawn?.element, above.length ? h("div", { class: "notes above" }, above) : null, rows);
  return { element, strip: drawn, rows };
}
