// The shape of a conversation: a lane a speaker, blocks as long as what is said, ticks for questions and findings.

const LANES = 8;
const COLOURS = 8;
const ROW = 18;

const colourOf = (speaker) => speaker < 0 ? "nobody" : `s${speaker % COLOURS}`;
const laneOf = (speaker, lanes) => speaker < 0 ? lanes - 1 : Math.min(speaker, lanes - 1);
const block = (x, y, width, height) => `M${x.toFixed(1)} ${y}h${width.toFixed(1)}v${height}h${(-width).toFixed(1)}z`;

// Where each turn begins and ends, from 0 to `width`. A turn takes room even where little is said.
function measure(shape, width) {
  const least = Math.min(2, width / (shape.length || 1) / 2);
  const said = shape.reduce((sum, turn) => sum + turn.length, 0) || 1;
  const scale = (width - least * shape.length) / said;
  let at = 0;
  return shape.map((turn) => {
    const begin = at;
    at += least + turn.length * scale;
    return { ...turn, begin, end: at };
  });
}

// One path for each colour, so that a strip of a thousand turns and speakers is a handful of elements.
function lanesOf(turns, lanes, height, gap) {
  const paths = new Map();
  for (const turn of turns) {
    const colour = colourOf(turn.speaker);
    const made = block(turn.begin, laneOf(turn.speaker, lanes) * height + gap, Math.max(turn.end - turn.begin - 0.6, 0.6), height - 2 * gap);
    paths.set(colour, (paths.get(colour) ?? "") + made);
  }
  return [...paths].map(([colour, d]) => svg("path", { class: colour, d }));
}

// Where findings stand on a strip: at the turn of their row, or that above it.
function ticksOf(found, held, turns) {
  return found.map((finding) => {
    const turn = turnAt(turns, held.notes[finding.place - 1].row);
    return { finding, x: turn ? (turn.begin + turn.end) / 2 : 0 };
  });
}

// The last turn that stands in a row or above it.
function turnAt(turns, row) {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle].row > row) high = middle;
    else low = middle + 1;
  }
  return turns[low - 1];
}

// The little strip of the list of transcripts.
function sketch(section, found) {
  const held = contents(section);
  const lanes = Math.max(1, Math.min(held.speakers.length, 4));
  const height = 12 / lanes;
  const turns = measure(shapeOf(held), 240);
  const ticks = ticksOf(found, held, turns).reverse();
  return svg("svg", { class: "sketch", viewBox: "0 0 240 20", preserveAspectRatio: "none", "aria-hidden": "true" },
    ...lanesOf(turns, lanes, height, 0.5),
    ...[...SEVERITIES].reverse().map((severity) => svg("path", {
      class: severity, d: ticks.filter((tick) => tick.finding.severity === severity).map((tick) => block(Math.min(tick.x, 237), 14, 2.5, 6)).join(""),
    })));
}

// The strip above a transcript, drawn anew when its width changes.
function strip(section, found, go) {
  const held = contents(section);
  const shape = shapeOf(held);
  const lanes = Math.max(1, Math.min(held.speakers.length + (shape.some((turn) => turn.speaker < 0) ? 1 : 0), LANES));
  const height = (lanes + 2) * ROW;
  const drawing = h("div", { class: "drawing", role: "img", "aria-label": described(held, shape, found) });
  const view = svg("rect", { class: "view", y: 0, height, width: 0, x: 0 });
  let turns = [];
  const draw = () => {
    const width = Math.max(drawing.clientWidth, 200);
    turns = measure(shape, width);
    const asked = turns.filter((turn) => turn.question).map((turn) => block(turn.begin, 4, Math.max(2, Math.min(turn.end - turn.begin - 0.6, 6)), ROW - 8)).join("");
    const body = svg("g", { transform: `translate(0 ${ROW})` }, ...lanesOf(turns, lanes, ROW, 2.5));
    const ticks = ticksOf(found, held, turns).map(({ finding, x }) => ({ finding, x: Math.min(Math.max(x, 5), width - 5) }));
    drawing.replaceChildren(svg("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", width: "100%", height, "aria-hidden": "true" },
      view, svg("path", { class: "asked", d: asked }), body, ...signs(ticks, (lanes + 1) * ROW + ROW / 2)));
  };
  drawing.addEventListener("click", (event) => {
    const x = event.clientX - drawing.getBoundingClientRect().left;
    const turn = turns.find((each) => x <= each.end);
    if (turn) go(turn.row);
  });
  const look = (first, last) => {
    const [from, to] = [turnAt(turns, first) ?? turns[0], turnAt(turns, last)];
    if (!from || !to) return;
    view.setAttribute("x", from.begin);
    view.setAttribute("width", Math.max(to.end - from.begin, 3));
  };
  return { element: h("div", { class: "strip" }, legend(held, shape, lanes), drawing), draw, look, drawing };
}

// Severities are told apart by shape as well as colour.
const signOf = (severity, x, y) => ({
  error: `M${x} ${y - 5}l5 5l-5 5l-5-5z`,
  warning: `M${x} ${y - 5}l5 9h-10z`,
  info: `M${x} ${y}m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0`,
}[severity]);

// The signs of findings on a strip, a path for each kind, the worst on top.
function signs(ticks, y) {
  const kinds = [...SEVERITIES].reverse().flatMap((severity) => [[severity, true], [severity, false]]);
  return kinds.map(([severity, permitted]) => {
    const own = ticks.filter(({ finding }) => finding.severity === severity && (finding.permitted !== null) === permitted);
    return svg("path", { class: `tick ${severity}${permitted ? " permitted" : ""}`, d: own.map(({ x }) => signOf(severity, x.toFixed(1), y)).join("") });
  });
}

// The same sign beside words.
const badge = (severity) => h("span", { class: "badge", title: severity }, svg("svg", { viewBox: "0 0 12 12", "aria-hidden": "true" }, svg("path", { d: signOf(severity, 6, 6) })), h("span", { class: "unread" }, severity));

const share = (part, whole) => `${Math.round((100 * part) / (whole || 1))} %`;
const sum = (turns) => turns.reduce((total, turn) => total + turn.length, 0);

// Who speaks, in the order in which they begin, with their turns; at the end what nobody is known to have said.
function turnsBySpeaker(held, shape) {
  const own = Map.groupBy(shape, (turn) => turn.speaker);
  const named = held.speakers.map((name, speaker) => ({ name, speaker, turns: own.get(speaker) ?? [] }));
  return own.has(-1) ? [...named, { name: "no label", speaker: -1, turns: own.get(-1) }] : named;
}

function legend(held, shape, lanes) {
  const all = sum(shape);
  const named = turnsBySpeaker(held, shape);
  const kept = named.length > lanes ? named.slice(0, lanes - 1) : named;
  const rest = named.slice(kept.length);
  if (rest.length) kept.push({ name: `${many.format(rest.length)} others`, speaker: lanes - 1, turns: rest.flatMap((each) => each.turns) });
  return h("ul", { class: "legend" },
    h("li", { class: "quiet" }, h("span", {}, "questions"), h("span", { class: "share" }, many.format(shape.filter((turn) => turn.question).length))),
    kept.map(({ name, speaker, turns }) => h("li", { title: `${name}: ${plural(turns.length, "turn")}, ${share(sum(turns), all)} of what is said` },
      h("bdi", { class: `who ${colourOf(speaker)}` }, ...seen(name)), h("span", { class: "share" }, share(sum(turns), all)))),
    h("li", { class: "quiet" }, h("span", {}, "findings")));
}

function described(held, shape, found) {
  const all = sum(shape);
  const who = turnsBySpeaker(held, shape).slice(0, 12).map(({ name, turns }) => {
    return `${name}: ${plural(turns.length, "turn")}, ${share(sum(turns), all)} of what is said, ${plural(turns.filter((turn) => turn.question).length, "question")}`;
  });
  return `The shape of the conversation in ${plural(shape.length, "turn")}. ${who.join(". ")}. ${found.length ? tally(found) : "No findings"}.`;
}
