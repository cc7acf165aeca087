// Pointing into the picture, with a pointer, a finger or the keyboard.
const REACH = 9; // pixels beside a cell that still mean it

function candidatesDrawn(row) {
  const drawn = map.rows[row].found.filter((one) => map.places.has(one[OFFER]));
  return drawn.sort((one, other) => map.places.get(one[OFFER]) - map.places.get(other[OFFER]));
}

function nearest(row, x) {
  let found = null;
  let least = Infinity;
  for (const candidate of candidatesDrawn(row)) {
    const distance = Math.abs((map.places.get(candidate[OFFER]) + 0.5) * map.cell - x);
    if (distance < least) [found, least] = [candidate, distance];
  }
  return found ? { row, candidate: found, distance: least } : null;
}

function pointedAt(event) {
  const box = byId("map-cells").getBoundingClientRect();
  const row = Math.floor((event.clientY - box.top - map.top) / map.rowHeight);
  if (row < 0 || row >= map.rows.length) return null;
  const found = nearest(row, event.clientX - box.left);
  return found && found.distance <= REACH + map.cell / 2 ? found : null;
}

function point(to, aloud = false) {
  if (cursor === to || (cursor && to && cursor.row === to.row && cursor.candidate === to.candidate)) return;
  cursor = to;
  byId("map-note").hidden = !to;
  if (map?.places.size) {
    drawRows();
    drawCells();
  }
  if (to) note(aloud);
}

function note(aloud) {
  const { need } = map.rows[cursor.row];
  const offer = round.offers[cursor.candidate[OFFER]];
  const said = { score: points(cursor.candidate[SCORE]), rank: count(cursor.candidate[RANK]) };
  byId("map-note").replaceChildren(
    content("span", need, `${need.id} ${need.title}`),
    content("b", offer, nameOf(offer)),
    make("span", {}, `${say("legend_score")} ${said.score} · ${say("rank", { n: said.rank })}`),
  );
  placeNote();
  if (aloud)
    byId("map-said").textContent = say("picture_cell", {
      need: `${need.id} ${need.title}`,
      offer: nameOf(offer),
      ...said,
    });
}

function placeNote() {
  const shownNote = byId("map-note");
  const frame = byId("map").getBoundingClientRect();
  const cells = byId("map-cells").getBoundingClientRect();
  const x = cells.left - frame.left + (map.places.get(cursor.candidate[OFFER]) + 1) * map.cell + 12;
  const y = cells.top - frame.top + map.top + (cursor.row + 1) * map.rowHeight + 8;
  const over = x + shownNote.offsetWidth > frame.width - 8;
  shownNote.style.left = `${Math.max(8, over ? x - shownNote.offsetWidth - map.cell - 24 : x)}px`;
  shownNote.style.top = `${y}px`;
}

function step(key) {
  if (!cursor) return firstCell();
  const beside = candidatesDrawn(cursor.row);
  const place = beside.indexOf(cursor.candidate);
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const candidate = beside[place + (key === "ArrowLeft" ? -1 : 1)];
    return candidate ? { row: cursor.row, candidate } : cursor;
  }
  if (key === "Home" || key === "End") return { row: cursor.row, candidate: beside.at(key === "Home" ? 0 : -1) };
  return rowBeside(key === "ArrowUp" ? -1 : 1);
}

function firstCell() {
  const row = map.rows.findIndex((_, place) => candidatesDrawn(place).length);
  return { row, candidate: candidatesDrawn(row)[0] };
}

function rowBeside(direction) {
  const x = (map.places.get(cursor.candidate[OFFER]) + 0.5) * map.cell;
  for (let row = cursor.row + direction; row >= 0 && row < map.rows.length; row += direction) {
    const found = nearest(row, x);
    if (found) return found;
  }
  return cursor;
}

function listenToPicture() {
  const plot = byId("map-plot");
  const enter = (to) => go(map.rows[to.row].place, to.candidate[RANK]);
  plot.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") point(pointedAt(event));
  });
  plot.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") point(null);
  });
  plot.addEventListener("click", (event) => {
    const to = pointedAt(event);
    const again = to && cursor && to.candidate === cursor.candidate;
    if (event.pointerType === "touch" && !again) return point(to, true);
    if (to) enter(to);
  });
  plot.addEventListener("keydown", (event) => {
    if (["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      event.preventDefault();
      point(step(event.key), true);
    } else if (event.key === "Enter" && cursor) {
      enter(cursor);
    } else if (event.key === "Escape") {
      point(null);
    }
  });
  plot.addEventListener("blur", () => point(null));
  byId("map-rows").addEventListener("click", (event) => {
    const row = map.rows[Math.floor((event.offsetY - map.top) / map.rowHeight)];
    if (row) go(row.place, null);
  });
}
