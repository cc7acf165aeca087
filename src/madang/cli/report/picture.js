// The picture of the whole round: a heat map of needs and startups, drawn anew whenever anything changes.
const MAP_MOST_ROWS = 60;
const MAP_COMPACT_ROWS = 120;
const MAP_MOST_COLUMNS = 300;
const MAP_LEAST_CELL = { wide: 3, narrow: 1.5 }; // pixels
const MAP_TALLEST_ROW = 28;
const MAP_NARROW = 620;
const NAMES_HEIGHT = 132;
const NAMES_WIDTH = 76; // that the last name leans over the edge

let map = null; // how the picture is laid out now
let cursor = null; // the row and the candidate pointed at

function layMap(width, tallest) {
  const near = state.order === "near" ? nearRows() : shown;
  const compact = near.length > MAP_MOST_ROWS;
  const each = compact ? MAP_COMPACT_ROWS : MAP_MOST_ROWS;
  const rows = near.slice(state.mapPage * each, (state.mapPage + 1) * each);
  const columns = columnsOf(rows);
  const narrow = width < MAP_NARROW;
  const labels = compact ? 62 : narrow ? 50 : Math.min(268, Math.round(width * 0.25));
  const room = Math.floor((width - labels) / MAP_LEAST_CELL[narrow ? "narrow" : "wide"]);
  const listed = columns.slice(0, Math.min(MAP_MOST_COLUMNS, room));
  const widest = (width - labels) / Math.max(1, listed.length);
  const named = widest >= 20 && !narrow;
  const cell = named ? Math.min(34, (width - labels - NAMES_WIDTH) / listed.length) : Math.floor(widest * 20) / 20;
  const rowHeight = compact ? 6 : Math.max(14, Math.min(tallest, Math.round(750 / Math.max(1, rows.length))));
  const places = new Map(listedByNeed(listed).map((offer, place) => [offer, place]));
  return {
    rows,
    places,
    labels,
    cell,
    rowHeight,
    compact,
    each,
    all: near.length,
    allColumns: columns.length,
    top: named ? NAMES_HEIGHT : 0,
    plot: Math.max(1, Math.ceil(cell * listed.length)),
    canvas: Math.max(1, Math.ceil(cell * listed.length) + (named ? NAMES_WIDTH : 0)),
    dots: cell >= 4.5 && !compact,
  };
}

function nearRows() {
  const places = new Map(round.near.map((need, place) => [need, place]));
  return [...shown].sort((one, other) => places.get(one.place) - places.get(other.place));
}

// The startups of some rows by their best score; each knows the row that it is best for.
function columnsOf(rows) {
  const columns = new Map();
  rows.forEach((row, place) => {
    for (const one of row.found) {
      const score = one[SCORE] ?? 0;
      const known = columns.get(one[OFFER]);
      if (!known || score > known.score) columns.set(one[OFFER], { offer: one[OFFER], row: place, score });
    }
  });
  return [...columns.values()].sort((one, other) => other.score - one.score || one.offer - other.offer);
}

// Startups that are best for the same need stand together, in the order of the needs: this makes the blocks.
function listedByNeed(columns) {
  return [...columns]
    .sort((one, other) => one.row - other.row || other.score - one.score || one.offer - other.offer)
    .map((one) => one.offer);
}

function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function ramp() {
  return token("--heat")
    .split(",")
    .map((hex) => [1, 3, 5].map((at) => parseInt(hex.trim().slice(at, at + 2), 16)));
}

function heat(score, steps) {
  const at = Math.max(0, Math.min(1, score ?? 0)) * (steps.length - 1);
  const low = Math.min(steps.length - 2, Math.floor(at));
  return steps[low].map((part, place) => Math.round(part + (steps[low + 1][place] - part) * (at - low)));
}

function sized(canvas, width, height) {
  const fine = Math.max(2, window.devicePixelRatio || 1);
  canvas.width = Math.round(width * fine);
  canvas.height = Math.round(height * fine);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext("2d");
  pen.scale(fine, fine);
  return pen;
}

function showPicture(width = byId("map").querySelector(".map-frame").clientWidth, tallest = MAP_TALLEST_ROW) {
  map = layMap(width, tallest);
  byId("map").hidden = map.places.size === 0;
  if (map.places.size === 0) return;
  drawRows();
  drawCells();
  showLegend();
  const limit = byId("map-limit");
  limit.hidden = map.allColumns === map.places.size;
  limit.textContent = say("picture_columns", { n: count(map.places.size), all: count(map.allColumns) });
  pager(byId("map-pager"), {
    page: state.mapPage,
    each: map.each,
    all: map.all,
    turn: (page) => {
      state.mapPage = page;
      point(null);
      showPicture();
    },
  });
}

function drawRows() {
  const pen = sized(byId("map-rows"), map.labels, map.top + map.rows.length * map.rowHeight);
  const size = map.compact ? 11 : Math.min(13, map.rowHeight - 3);
  pen.textBaseline = "middle";
  map.rows.forEach((row, place) => {
    const pointed = cursor?.row === place;
    if (map.compact && place % 10 && !pointed) return;
    const middle = Math.max(map.top + (place + 0.5) * map.rowHeight, size / 2 + 1);
    pen.font = `${pointed ? 700 : 600} ${size}px ${token("--letters")}`;
    pen.fillStyle = token(pointed ? "--accent" : "--ink-soft");
    const id = fitted(pen, row.need.id, Math.min(46, map.labels - 8));
    pen.fillText(id, 0, middle);
    if (map.labels < 120) return;
    const start = Math.max(40, pen.measureText(id).width + 10);
    pen.font = `${pointed ? 700 : 400} ${size}px ${token("--letters")}`;
    pen.fillStyle = token(pointed ? "--accent" : "--ink");
    pen.fillText(fitted(pen, row.need.title || textOf(row.need), map.labels - start - 12), start, middle);
  });
}

function fitted(pen, text, width) {
  if (pen.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && pen.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

function drawCells() {
  const height = map.rows.length * map.rowHeight;
  const pen = sized(byId("map-cells"), map.canvas, map.top + height);
  const steps = ramp();
  const gap = map.rowHeight >= 10 ? 2 : 0;
  const between = map.cell >= 5 ? 1 : 0;
  if (map.top) drawNames(pen);
  map.rows.forEach((row, place) => {
    const y = map.top + place * map.rowHeight + gap / 2;
    pen.fillStyle = token("--cell-none");
    pen.fillRect(0, y, map.plot, map.rowHeight - Math.max(gap, 1));
    for (const one of row.found) {
      const column = map.places.get(one[OFFER]);
      if (column === undefined) continue;
      const colour = heat(one[SCORE], steps);
      pen.fillStyle = `rgb(${colour})`;
      pen.fillRect(column * map.cell, y, map.cell - between, map.rowHeight - Math.max(gap, 1));
      if (map.dots && one === row.found[0]) drawDot(pen, column, place, colour);
    }
  });
  drawCursor(pen, height);
}

function drawNames(pen) {
  pen.font = `400 12px ${token("--letters")}`;
  for (const [offer, column] of map.places) {
    pen.save();
    pen.translate((column + 0.5) * map.cell + 3, map.top - 6);
    pen.rotate(-Math.PI / 3);
    pen.fillStyle = token("--ink");
    pen.fillText(fitted(pen, nameOf(round.offers[offer]), NAMES_HEIGHT), 0, 0);
    pen.restore();
  }
}

function drawDot(pen, column, row, colour) {
  const radius = Math.min(3.2, map.cell / 2 - 0.8, map.rowHeight / 4);
  const light = (0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]) / 255;
  pen.fillStyle = light > 0.55 ? "#0b1b28" : "#ffffff";
  pen.beginPath();
  pen.arc((column + 0.5) * map.cell - (map.cell >= 5 ? 0.5 : 0), map.top + (row + 0.5) * map.rowHeight, radius, 0, 7);
  pen.fill();
}

function drawCursor(pen, height) {
  if (!cursor) return;
  const x = map.places.get(cursor.candidate[OFFER]) * map.cell;
  const y = map.top + cursor.row * map.rowHeight;
  pen.strokeStyle = token("--ink");
  pen.globalAlpha = 0.45;
  pen.strokeRect(x + map.cell / 2, map.top, 0, height);
  pen.strokeRect(0, y + map.rowHeight / 2, map.plot, 0);
  pen.globalAlpha = 1;
  pen.lineWidth = 2;
  pen.strokeRect(x - 1, y, map.cell + 1, map.rowHeight);
}

function showLegend() {
  const steps = ramp();
  const colours = Array.from({ length: 24 }, (_, place) => {
    const step = make("i");
    step.style.background = `rgb(${heat(place / 23, steps)})`;
    return step;
  });
  const first = make("span", { class: "legend-cell legend-first" });
  first.style.setProperty("--legend-deep", `rgb(${heat(0.75, steps)})`);
  byId("legend").replaceChildren(
    make(
      "div",
      { class: "legend-scale" },
      make("span", {}, say("legend_score")),
      make("span", { class: "legend-ramp", "aria-hidden": "true" }, colours),
      make("span", { class: "legend-ends" }, ...[0, 0.5, 1].map((end) => make("span", {}, points(end)))),
    ),
    map.dots ? make("span", { class: "legend-key" }, first, say("legend_first")) : "",
    make("span", { class: "legend-key" }, make("span", { class: "legend-cell" }), say("legend_none")),
  );
}
