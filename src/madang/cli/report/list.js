// The list of needs, each with its first candidate.
function showList() {
  const headings = ["list_need", "list_first", "list_score", "list_count"];
  const classes = ["", "first", "scored", "count"];
  const heads = headings.map((key, place) =>
    make("th", { scope: "col", class: classes[place] || null, colspan: place ? null : 2 }, say(key)),
  );
  const table = make(
    "table",
    { class: "listed" },
    make("caption", { class: "unseen" }, say("list")),
    make("thead", {}, make("tr", {}, heads)),
    make("tbody", {}, onPage().map(listedNeed)),
  );
  byId("list-body").replaceChildren(table);
  showPager("list-pager", "list");
  showPager("needs-pager", "needs");
}

function listedNeed({ need, place, found }) {
  const first = found[0];
  const named = make(
    "th",
    { scope: "row" },
    content("a", need, need.title || need.id, { href: `#need-${place + 1}` }),
    content("span", need, need.by, { class: "under" }),
  );
  return make(
    "tr",
    {},
    content("td", need, need.id, { class: "number" }),
    named,
    make("td", { class: "first" }, first ? firstNamed(place, first) : tag("missing", say("empty"))),
    make("td", { class: "scored" }, first ? scored(first[SCORE]) : ""),
    make("td", { class: "count" }, count(found.length)),
  );
}

function firstNamed(place, candidate) {
  const offer = round.offers[candidate[OFFER]];
  return [
    content("a", offer, nameOf(offer), { href: `#need-${place + 1}-${candidate[RANK]}` }),
    offer.name && offer.title ? content("span", offer, offer.title, { class: "under" }) : "",
  ];
}

function scored(score) {
  return make("span", { class: "score" }, make("b", {}, points(score)), bar(score));
}

function showPager(id, section) {
  pager(byId(id), {
    page: state.page,
    each: NEEDS_EACH,
    all: shown.length,
    turn: (page) => {
      state.page = page;
      showList();
      showNeeds();
      byId(section).scrollIntoView();
    },
  });
}

function nothingShown() {
  return make(
    "div",
    { class: "empty alone" },
    make("h3", {}, icon("missing"), say("nothing")),
    make("p", {}, say("nothing_do")),
    button(say("reset"), () => {
      forgetFilters();
      fillFilters();
      showAll();
    }),
  );
}
