// Puts everything on the page and listens.
function showAll() {
  choose();
  const barren = shown.every((row) => row.found.length === 0);
  byId("find").hidden = round.needs.every((need) => need.found.length === 0);
  byId("list").hidden = shown.length === 0 || byId("find").hidden;
  for (const id of ["picture", "open-all"]) byId(id).hidden = barren;
  for (const link of document.querySelectorAll(".jumps a")) link.hidden = byId(link.hash.slice(1)).hidden;
  point(null);
  byId("shown").textContent = say("shown", {
    needs: count(shown.length),
    candidates: count(shown.reduce((sum, row) => sum + row.found.length, 0)),
  });
  showPicture();
  showList();
  showNeeds();
}

function go(place, rank) {
  const hash = `#need-${place + 1}${rank ? `-${rank}` : ""}`;
  if (location.hash === hash) reveal();
  else location.hash = hash;
}

// The need and the rank that the address names; rank 0 is the need itself.
function named() {
  const found = /^#need-(\d+)(?:-(\d+))?$/.exec(location.hash);
  if (!found || Number(found[1]) > round.needs.length) return null;
  return [Number(found[1]) - 1, Number(found[2] ?? 0)];
}

// Bring the need or the candidate that the address names onto the page.
function bring() {
  if (!named()) return;
  const [place, rank] = named();
  let at = shownAt(place, rank);
  if (at < 0) {
    forgetFilters();
    fillFilters();
    showAll();
    at = shownAt(place, rank);
  }
  const page = Math.floor(Math.max(0, at) / NEEDS_EACH);
  const hidden = at >= 0 && shown[at].found.findIndex((one) => one[RANK] === rank) >= FIRST_SHOWN;
  if (hidden) state.longer.add(place);
  if (rank) state.opened.set(`need-${place + 1}-${rank}`, true);
  if (page !== state.page) {
    state.page = page;
    showList();
  }
  showNeeds();
}

// ... and before the reader's eyes.
function reveal() {
  if (!named()) return;
  bring();
  const [place, rank] = named();
  const target = byId(`need-${place + 1}${rank ? `-${rank}` : ""}`) ?? byId(`need-${place + 1}`);
  target?.scrollIntoView();
  target?.querySelector(rank ? "h4" : "h3")?.focus({ preventScroll: true });
  target?.classList.add("found");
  setTimeout(() => target?.classList.remove("found"), 1800);
}

function shownAt(place, rank) {
  return shown.findIndex((row) => row.place === place && (!rank || row.found.some((one) => one[RANK] === rank)));
}

// The section that the reader is in the middle of; after a change its beginning is what there is to see.
function sectionRead() {
  const begun = ["picture", "list", "needs"]
    .map(byId)
    .filter((section) => !section.hidden && section.getBoundingClientRect().top < 90);
  return begun.at(-1);
}

function listenToFinder() {
  const change = (values) => {
    const section = sectionRead();
    Object.assign(state, { page: 0, mapPage: 0 }, values);
    showAll();
    section?.scrollIntoView();
  };
  let waiting = 0;
  byId("by-search").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change({ query: event.target.value }), 180);
  });
  for (const name of ["need", "region", "field"]) {
    byId(`by-${name}`).addEventListener("change", (event) => change({ [name]: event.target.value }));
  }
  byId("by-least").addEventListener("input", (event) => {
    byId("least-said").value = points(Number(event.target.value));
    change({ least: Number(event.target.value) });
  });
  byId("by-sort").addEventListener("change", (event) => change({ sort: event.target.value }));
  byId("by-order").addEventListener("change", (event) => change({ order: event.target.value }));
  byId("finder").addEventListener("submit", (event) => event.preventDefault());
  byId("finder").addEventListener("reset", (event) => {
    event.preventDefault();
    forgetFilters();
    fillFilters();
    showAll();
  });
  const narrow = matchMedia("(max-width: 900px)");
  const fold = () => {
    byId("finder-fold").open = !narrow.matches;
  };
  narrow.addEventListener("change", fold);
  fold();
}

function press(buttons, chosen) {
  for (const one of buttons) one.setAttribute("aria-pressed", String(one === chosen));
}

function listenToLanguages() {
  const buttons = [...document.querySelectorAll("[data-language]")];
  press(
    buttons,
    buttons.find((one) => one.dataset.language === language),
  );
  for (const one of buttons) {
    one.addEventListener("click", () => {
      press(buttons, one);
      speak(one.dataset.language);
      fillFilters();
      showSummary();
      showAll();
    });
  }
}

const dark = matchMedia("(prefers-color-scheme: dark)");
let theme = "auto";

function applyTheme(printed = false) {
  const isDark = !printed && (theme === "dark" || (theme === "auto" && dark.matches));
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

function listenToThemes() {
  const buttons = [...document.querySelectorAll("[data-theme-choice]")];
  press(buttons, buttons[0]);
  for (const one of buttons) {
    one.addEventListener("click", () => {
      theme = one.dataset.themeChoice;
      press(buttons, one);
      applyTheme();
      showPicture();
    });
  }
  dark.addEventListener("change", () => {
    applyTheme();
    showPicture();
  });
}

const PAPER_WIDTH = 660; // pixels between the margins of an A4 page
const PAPER_ROW = 16;

function listenToPaper() {
  byId("print").addEventListener("click", () => window.print());
  addEventListener("beforeprint", () => {
    applyTheme(true);
    point(null);
    showPicture(PAPER_WIDTH, PAPER_ROW);
  });
  addEventListener("afterprint", () => {
    applyTheme();
    showPicture();
  });
}

function listenToNeeds() {
  byId("open-all").addEventListener("click", () => {
    state.allOpen = state.allOpen !== true;
    state.opened.clear();
    showNeeds();
  });
  addEventListener("hashchange", reveal);
  let width = 0;
  new ResizeObserver(([frame]) => {
    if (Math.abs(frame.contentRect.width - width) < 1) return;
    width = frame.contentRect.width;
    point(null);
    showPicture();
  }).observe(byId("map").querySelector(".map-frame"));
}

applyTheme();
byId("tools").hidden = false;
byId("round").hidden = false;
fillFilters();
showSummary();
showAll();
listenToFinder();
listenToLanguages();
listenToThemes();
listenToPaper();
listenToPicture();
listenToNeeds();
bring(); // at once, so that whoever takes the page finds it complete; scrolling waits
if (location.hash.startsWith("#need-")) history.scrollRestoration = "manual";
addEventListener("load", () => requestAnimationFrame(reveal)); // after the browser's own jump
