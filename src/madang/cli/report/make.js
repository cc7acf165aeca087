// Elements are made one by one and texts are put in as texts, so that no content is ever read as HTML.
const byId = (id) => document.getElementById(id);

function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.flat().filter((part) => part !== null && part !== ""));
  return element;
}

// Text of the round, marked with the language that it is written in.
function content(tag, thing, text, attributes = {}) {
  const name = ["content", attributes.class].filter(Boolean).join(" ");
  return make(tag, { lang: thing.lang || null, ...attributes, class: name }, text);
}

function button(text, pressed, attributes = {}) {
  const element = make("button", { type: "button", class: "quiet", ...attributes }, text);
  element.addEventListener("click", pressed);
  return element;
}

function bar(part) {
  const inner = make("i");
  inner.style.setProperty("--part", `${Math.max(0, Math.min(1, part ?? 0)) * 100}%`);
  return make("span", { class: "bar", "aria-hidden": "true" }, inner);
}

const SHAPES = {
  fits: ["M10 1.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 0 0 0-16.4z", "M6 10.3l2.8 2.8l5.4-6"],
  missing: ["M3 3h14v14H3z", "M7.6 7.8a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.6M10 14v.4"],
  agrees: ["M5.2 10.4l3.2 3.2l6.4-7.2"],
  differs: ["M4.5 7.5h11M4.5 12.5h11M12.8 3.6l-5.6 12.8"],
  conflicts: ["M10 1.2L18.8 10L10 18.8L1.2 10z", "M7 7l6 6M13 7l-6 6"],
};

function icon(kind) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  for (const shape of SHAPES[kind]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", shape);
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", "currentColor");
    path.setAttribute("stroke-width", "1.8");
    path.setAttribute("stroke-linecap", "round");
    path.setAttribute("stroke-linejoin", "round");
    drawing.append(path);
  }
  return drawing;
}

function pager(place, { page, each, all, turn }) {
  const last = Math.ceil(all / each) - 1;
  if (last < 1) return place.replaceChildren();
  const from = page * each;
  const said = say("page_of", { from: count(from + 1), to: count(Math.min(all, from + each)), all: count(all) });
  place.replaceChildren(
    button(say("previous"), () => turn(page - 1), { disabled: page === 0 }),
    make("span", {}, said),
    button(say("next"), () => turn(page + 1), { disabled: page >= last }),
  );
}
