"use strict";

// Text of a description is untrusted. `element` inserts it only as text nodes and attributes.
const steps = JSON.parse(document.getElementById("data").textContent).steps;
const WEIGHTS = ["STOP", "BREAK", "REVIEW", "ADD", "NOTE", "NOISE"];
const ACCEPTED = "ACCEPTED";
const SHOWN = [...WEIGHTS, ACCEPTED];
const LETTERS = { STOP: "S", BREAK: "B", REVIEW: "R", ADD: "A", NOTE: "N", NOISE: "~", ACCEPTED: "✓" };
const PORTION = 120;
const EVERYTHING = "";

const at = (id) => document.getElementById(id);
const state = { step: steps.length - 1, resource: EVERYTHING, weights: new Set(SHOWN), query: "", most: PORTION };

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** Puts text on one line, and escapes control characters and characters that change the direction of text. */
function plain(text) {
  return oneLine(text).trim();
}

function oneLine(text) {
  return String(text).replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${mark.codePointAt(0).toString(16)}}`);
}

/** Renders the pieces of a text, each of which is plain text or code. */
function prose(pieces) {
  return pieces.map(({ text, code }) => (code === undefined ? oneLine(text) : element("code", {}, plain(code))));
}

function badge(severity, text) {
  return element("span", { class: `badge ${severity.toLowerCase()}` }, text ?? severity);
}

function plural(count, one, more) {
  return `${count} ${count === 1 ? one : more}`;
}

// ---- selection ----

/** Group of a finding: its severity, or `ACCEPTED`. Accepted findings come last. */
function weight(finding) {
  return finding.accepted === null ? finding.severity : ACCEPTED;
}

function inResource(finding) {
  return state.resource === EVERYTHING || finding.resources.includes(state.resource);
}

const haystacks = new WeakMap();

function haystack(finding) {
  if (!haystacks.has(finding)) {
    const { subject, code, kind, title, meets, note, hint, before, after, operations } = finding;
    const names = operations.flatMap((affected) => [affected.operation, affected.method]);
    const texts = [subject, code, kind, title, meets, note, hint, before.wire, before.rust, after.wire, after.rust];
    haystacks.set(finding, [...texts, ...names].filter(Boolean).join("\n").toLowerCase());
  }
  return haystacks.get(finding);
}

function matching() {
  const words = state.query.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = steps[state.step].findings.filter(inResource);
  return found.filter((finding) => words.every((word) => haystack(finding).includes(word)));
}

// ---- a finding ----

function short(finding) {
  const form = finding.before.wire === null && finding.after.wire === null ? "rust" : "wire";
  const [before, after] = [finding.before[form], finding.after[form]];
  const [old, now] = [stateElement("del", before), stateElement("ins", after)];
  if (old && now) return element("span", { class: "short mono" }, old, " → ", now);
  if (old) return element("span", { class: "short mono" }, "removed (was ", old, ")");
  return now && element("span", { class: "short mono" }, "added: ", now);
}

function stateElement(name, text) {
  return text === null ? null : element(name, {}, plain(text));
}

function forms(before, after) {
  const states = [stateElement("del", before), stateElement("ins", after)].filter(Boolean);
  return states.length === 0 ? null : states;
}

function places(step, finding) {
  const location = (side, found) => found && element("a", { href: `${encodeURI(side.file)}#L${found.line}` },
    `${plain(side.file)}:${found.line}:${found.column}`);
  const whole = (side, found) => found && element("span", {}, location(side, found), ` ${plain(found.pointer)}`);
  const lines = finding.pointers.flatMap((place) => {
    const [old, now] = [whole(step.old, place.old), whole(step.new, place.new)];
    return [old && element("del", {}, old), now && element("ins", {}, now)].filter(Boolean);
  });
  return lines.length === 0 ? null : lines;
}

/** Old code beside new code of each changed item. */
function code(finding) {
  if (finding.items.length === 0) return null;
  const cell = (name, text) => element("td", {}, text === null ? "" : element(name, {}, plain(text)));
  const rows = finding.items.map(({ before, after }) => element("tr", {}, cell("del", before), cell("ins", after)));
  const heads = ["Before", "Now"].map((name) => element("th", { scope: "col" }, name));
  return [element("table", { class: "code mono" }, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows))];
}

function calls(finding) {
  if (finding.operations.length === 0) return null;
  const lines = finding.operations.map(({ operation, method, direction }) =>
    element("li", {}, element("code", {}, plain(method ?? operation)), ` ${direction}`, method ? ` · ${plain(operation)}` : ""));
  if (lines.length <= 6) return [element("ul", {}, ...lines)];
  const rest = element("details", {}, element("summary", {}, `and ${lines.length - 4} more`), element("ul", {}, ...lines.slice(4)));
  return [element("ul", {}, ...lines.slice(0, 4)), rest];
}

function details(step, finding) {
  const impacts = [finding.wire, finding.source ?? "no client", finding.silent ? "silent" : null].filter(Boolean);
  const surface = finding.surface.length > 0 ? [element("pre", {}, finding.surface.map(plain).join("\n"))] : null;
  const rows = [
    ["Rule", [`${finding.code} ${finding.kind}: `, ...prose(finding.prose.title)]],
    ["On the wire", forms(finding.before.wire, finding.after.wire)],
    ["In Rust", code(finding)],
    ["Released clients", finding.meets ? prose(finding.prose.meets) : null],
    ["Release notes", finding.note ? prose(finding.prose.note) : null],
    ["Hint", finding.hint ? prose(finding.prose.hint) : null],
    ["Announced", finding.announced ? prose(finding.prose.announced) : null],
    ["Accepted", finding.accepted ? prose(finding.prose.accepted) : null],
    ["Impact", [impacts.join(", ")]],
    ["Calls", calls(finding)],
    ["Surface", surface],
    ["Locations", places(step, finding)],
  ];
  const list = element("dl", {});
  for (const [name, value] of rows) {
    if (value) list.append(element("dt", {}, name), element("dd", {}, ...value));
  }
  return element("div", { class: "body" }, list);
}

function card(step, finding) {
  const words = element("span", {}, element("span", { class: "subject" }, ...prose(finding.prose.subject)), short(finding));
  if (short(finding) === null) words.append(element("span", { class: "short" }, ...prose(finding.prose.title)));
  const head = element("summary", {}, badge(finding.severity), words);
  const whole = element("details", {}, head);
  // Details are rendered when they are first opened, because there can be a thousand of them.
  whole.addEventListener("toggle", () => {
    if (whole.open && whole.children.length === 1) whole.append(details(step, finding));
  });
  const own = { id: `finding-${finding.anchor}`, class: finding.accepted ? "finding accepted" : "finding" };
  const link = element("a", { class: "anchor", href: `#${own.id}`, "aria-label": `Link to ${plain(finding.subject)}` }, "#");
  return element("li", own, whole, link);
}

// ---- the list ----

function movedIds(step) {
  if (step.moved_ids.length === 0 || state.resource !== EVERYTHING || state.query !== "") return null;
  const order = [...step.moved_ids].sort((left, right) => Number(right.same_signature) - Number(left.same_signature));
  const line = (moved) => element("li", {},
    element("b", {}, plain(moved.id)), moved.same_signature ? " (same signature: callers would not notice)" : "",
    element("br"), element("code", {}, plain(moved.old)), ` ${moved.old_method ? `${plain(moved.old_method)} is unchanged` : "removed"}`,
    element("br"), "→ ", element("code", {}, plain(moved.new)), ` ${moved.new_method ? plain(moved.new_method) : "not in the client"}`);
  return element("section", { class: "moved", "aria-label": "Moved operation ids" },
    element("h3", {}, plural(step.moved_ids.length, "operation id moved", "operation ids moved")),
    element("p", { class: "quiet" }, "The method names of this crate did not change. A client named after operation ids would now call the other endpoint."),
    element("ul", {}, ...order.map(line)));
}

function aside(title, texts, summary) {
  if (texts.length === 0) return null;
  const lines = [...texts, summary].filter(Boolean).map((text) => element("li", { class: "mono" }, plain(text)));
  return element("details", { class: "aside" }, element("summary", {}, `${title}: ${texts.length}`), element("ul", {}, ...lines));
}

function render() {
  const step = steps[state.step];
  const found = matching();
  const wanted = found.filter((finding) => state.weights.has(weight(finding)));
  const isAccepted = (finding) => weight(finding) === ACCEPTED;
  const shown = [...wanted.filter((finding) => !isAccepted(finding)), ...wanted.filter(isAccepted)];
  const list = at("list");
  list.replaceChildren();
  let group = null;
  for (const finding of shown.slice(0, state.most)) {
    if (group?.dataset.weight !== weight(finding)) {
      group = element("ul", { "data-weight": weight(finding) });
      const count = shown.filter((other) => weight(other) === weight(finding)).length;
      list.append(element("h3", {}, `${weight(finding)} ${count}`), group);
    }
    group.append(card(step, finding));
  }
  if (shown.length > state.most) list.append(more(shown.length - state.most));
  const asides = [
    movedIds(step),
    aside("Announced by the vendor", step.announced, step.announced_summary),
    aside("Unexplained surface lines (defects of the comparison)", step.unexplained),
    aside("Remarks", step.remarks),
    aside("Sources", step.origin),
  ];
  list.append(...asides.filter(Boolean));
  title(step);
  weights(found);
  at("status").textContent = `${shown.length} of ${plural(step.findings.length, "finding", "findings")}`;
  for (const cell of cells) {
    const current = cell.dataset.resource === state.resource && Number(cell.dataset.step) === state.step;
    if (current) cell.setAttribute("aria-current", "true");
    else cell.removeAttribute("aria-current");
  }
}

function more(left) {
  const button = element("button", { type: "button", class: "more" }, `Show ${Math.min(left, PORTION)} more of ${left}`);
  button.addEventListener("click", () => {
    const seen = state.most;
    state.most += PORTION;
    render();
    // Keyboard users continue where the list ended.
    document.querySelectorAll(".finding summary")[seen]?.focus();
  });
  return button;
}

function title(step) {
  const where = state.resource === EVERYTHING ? "all resources" : state.resource;
  at("findings-title").textContent = `${plain(step.new.label)}, ${where}`;
}

function weights(found) {
  for (const button of at("weights").children) {
    const own = button.dataset.weight;
    const count = found.filter((finding) => weight(finding) === own).length;
    button.setAttribute("aria-pressed", String(state.weights.has(own)));
    button.lastChild.textContent = `${own.toLowerCase()} ${count}`;
  }
}

// ---- the filters ----

function resources() {
  const names = new Set(steps[state.step].findings.flatMap((finding) => finding.resources));
  // Keep the selected resource even if this step has no finding for it.
  if (state.resource !== EVERYTHING) names.add(state.resource);
  const options = [...names].sort().map((name) => element("option", { value: name }, name));
  at("resource").replaceChildren(element("option", { value: EVERYTHING }, "all"), ...options);
  at("resource").value = state.resource;
}

function change(changes) {
  Object.assign(state, { most: PORTION }, changes);
  at("step").value = String(state.step);
  at("query").value = state.query;
  resources();
  render();
}

function toggle(own) {
  const shown = new Set(state.weights);
  if (!shown.delete(own)) shown.add(own);
  change({ weights: shown });
}

function filters() {
  for (const own of SHOWN) {
    const button = element("button", { type: "button", "data-weight": own }, badge(own, LETTERS[own]), element("span", {}));
    button.addEventListener("click", () => toggle(own));
    at("weights").append(button);
  }
  at("step").addEventListener("change", (event) => change({ step: Number(event.target.value) }));
  at("resource").addEventListener("change", (event) => change({ resource: event.target.value }));
  at("query").addEventListener("input", (event) => {
    state.query = event.target.value;
    state.most = PORTION;
    render();
  });
  at("filters").addEventListener("submit", (event) => event.preventDefault());
  at("filters").hidden = false;
}

// ---- the matrix: one tab stop, arrow keys move within it ----

const cells = [...document.querySelectorAll("#matrix .cell")];

function rove(cell) {
  for (const other of cells) other.tabIndex = other === cell ? 0 : -1;
}

function neighbour(cell, key) {
  const place = (one) => ({ row: one.closest("tr").rowIndex, column: one.closest("td").cellIndex });
  const here = place(cell);
  const others = cells.filter((one) => one !== cell).map((one) => ({ one, ...place(one) }));
  const inRow = others.filter((other) => other.row === here.row);
  const inColumn = others.filter((other) => other.column === here.column);
  const found = {
    ArrowLeft: () => inRow.filter((other) => other.column < here.column).at(-1),
    ArrowRight: () => inRow.find((other) => other.column > here.column),
    ArrowUp: () => inColumn.filter((other) => other.row < here.row).at(-1),
    ArrowDown: () => inColumn.find((other) => other.row > here.row),
    Home: () => inRow.filter((other) => other.column < here.column)[0],
    End: () => inRow.filter((other) => other.column > here.column).at(-1),
  }[key];
  return found && { cell: found()?.one };
}

function open(cell) {
  rove(cell);
  change({ step: Number(cell.dataset.step), resource: cell.dataset.resource, query: "", weights: new Set(SHOWN) });
  const heading = at("findings-title");
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest" });
  if (heading.getBoundingClientRect().top > window.innerHeight / 2) heading.scrollIntoView({ block: "start" });
}

function timeline() {
  const matrix = at("matrix");
  matrix.addEventListener("click", (event) => {
    const cell = event.target.closest(".cell");
    if (cell) open(cell);
  });
  matrix.addEventListener("keydown", (event) => {
    const cell = event.target.closest(".cell");
    const next = cell && !event.altKey && !event.ctrlKey && !event.metaKey && neighbour(cell, event.key);
    if (!next) return;
    event.preventDefault();
    if (!next.cell) return;
    rove(next.cell);
    next.cell.focus();
  });
  rove(cells.find((cell) => Number(cell.dataset.step) === state.step) ?? cells[0]);
  for (const words of document.querySelectorAll(".scripted")) words.hidden = false;
}

/** Opens the finding that the address of the page names. */
function follow() {
  const name = location.hash.slice(1);
  const index = steps.findLastIndex((step) => step.findings.some(({ anchor }) => `finding-${anchor}` === name));
  if (index < 0) return;
  change({ step: index, resource: EVERYTHING, query: "", weights: new Set(SHOWN), most: Infinity });
  const found = at(name);
  found.querySelector("details").open = true;
  found.scrollIntoView({ block: "start" });
}

if (steps.length > 0) {
  filters();
  timeline();
  change({});
  follow();
  window.addEventListener("hashchange", follow);
  // The newest releases are on the right.
  const frame = document.querySelector(".scroll");
  frame.scrollLeft = frame.scrollWidth;
}
