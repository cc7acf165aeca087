// What the reader asked to see: search, filters, order and what is opened.
const NEEDS_EACH = 40;
const state = {
  query: "",
  need: "",
  region: "",
  field: "",
  least: 0,
  sort: "file",
  order: "list",
  page: 0,
  mapPage: 0,
  opened: new Map(),
  longer: new Set(),
  whole: new Set(),
  allOpen: null,
};

// The needs that pass, each with its place and those of its candidates that pass.
let shown = [];
let haystacks = null;

function haystack(thing) {
  const parts = [thing.id, thing.name, thing.title, thing.by, thing.region, ...thing.fields, ...thing.pieces];
  return parts.filter(Boolean).join("\n").normalize("NFC").toLowerCase();
}

function passes(candidate) {
  const offer = round.offers[candidate[OFFER]];
  return (
    (!state.region || offer.region === state.region) &&
    (!state.field || offer.fields.includes(state.field)) &&
    (state.least === 0 || (candidate[SCORE] ?? 0) >= state.least)
  );
}

function choose() {
  const words = state.query.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length && !haystacks) {
    haystacks = { needs: round.needs.map(haystack), offers: round.offers.map(haystack) };
  }
  const narrow = state.region !== "" || state.field !== "" || state.least > 0;
  shown = [];
  round.needs.forEach((need, place) => {
    if (state.need !== "" && Number(state.need) !== place) return;
    let found = need.found.filter(passes);
    const left = words.filter((word) => !haystacks.needs[place].includes(word));
    if (left.length) {
      found = found.filter((one) => left.every((word) => haystacks.offers[one[OFFER]].includes(word)));
    }
    if (found.length || !(narrow || left.length)) shown.push({ need, place, found });
  });
  sortShown();
}

function sortShown() {
  const direction = { file: 0, high: -1, low: 1 }[state.sort];
  if (direction) shown.sort((one, other) => direction * (best(one) - best(other)) || one.place - other.place);
}

function best(row) {
  return row.found.length ? (row.found[0][SCORE] ?? 0) : -1;
}

function onPage() {
  return shown.slice(state.page * NEEDS_EACH, (state.page + 1) * NEEDS_EACH);
}

function forgetFilters() {
  Object.assign(state, { query: "", need: "", region: "", field: "", least: 0, page: 0, mapPage: 0 });
}

function tally(values) {
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one.localeCompare(other, language));
}

function options(select, chosen, pairs) {
  select.replaceChildren(
    make("option", { value: "" }, say("all")),
    ...pairs.map(([value, said]) => make("option", { value }, said)),
  );
  select.value = chosen;
}

function fillFilters() {
  options(
    byId("by-need"),
    state.need,
    round.needs.map((need, place) => [String(place), `${need.id} · ${need.title}`]),
  );
  const withCount = ([value, times]) => [value, `${value} (${count(times)})`];
  options(byId("by-region"), state.region, tally(round.offers.map((offer) => offer.region)).map(withCount));
  options(byId("by-field"), state.field, tally(round.offers.flatMap((offer) => offer.fields)).map(withCount));
  byId("by-search").value = state.query;
  byId("by-least").value = state.least;
  byId("least-said").value = points(state.least);
}
