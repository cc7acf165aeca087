// Needs with their candidates.
const FIRST_SHOWN = 5;
const LONG_TEXT = 680;

function showNeeds() {
  const parts = onPage().map(needArticle);
  if (round.needs.every((need) => need.found.length === 0)) parts.unshift(emptyState("empty_round", "h3", " alone"));
  const notAsked = shown.some((row) => row.found.some((one) => one[REASONS] === null));
  if (notAsked) parts.unshift(make("p", { class: "hint" }, say("not_asked")));
  byId("needs-body").replaceChildren(...(parts.length ? parts : [nothingShown()]));
  const open = state.allOpen === true;
  byId("open-all").dataset.say = open ? "close_all" : "open_all";
  byId("open-all").textContent = say(byId("open-all").dataset.say);
}

function needArticle({ need, place, found }) {
  const id = `need-${place + 1}`;
  const article = make("article", { class: "need", id, "aria-labelledby": `${id}-title` }, needHead(need, place, id));
  if (found.length) {
    article.append(...candidateList(need, place, found));
  } else if (round.needs.some((one) => one.found.length)) {
    article.append(emptyState("empty", "h4"));
  }
  return article;
}

function needHead(need, place, id) {
  const conditions = ["must", "exclude"].filter((name) => need[name]);
  return make(
    "header",
    { class: "need-head" },
    content("p", need, need.id, { class: "need-id" }),
    content("h3", need, need.title || need.id, { id: `${id}-title`, tabindex: "-1" }),
    facts(need, [need.by, need.region, need.fields.join(" · ")]),
    conditions.map((name) =>
      make(
        "p",
        { class: "condition" },
        make("b", {}, say(name)),
        content("span", need, conditionsSaid(need[name]), { lang: null }),
      ),
    ),
    need.whole ? needText(need, place) : "",
  );
}

function facts(thing, said) {
  const items = said
    .filter(Boolean)
    .map((one) => (typeof one === "string" ? content("li", thing, one) : make("li", {}, one)));
  return items.length ? make("ul", { class: "facts" }, items) : "";
}

// About six lines on a wide screen; letters of Korean are twice as wide as those of the Latin alphabet.
function isLong(text) {
  return text.length + (text.match(/[\u1100-\uffdc]/g) ?? []).length > LONG_TEXT;
}

function needText(need, place) {
  const text = textOf(need);
  if (!isLong(text)) return [content("p", need, text, { class: "need-text" })];
  const element = content("p", need, text, { class: `need-text${state.whole.has(place) ? "" : " clamped"}` });
  const more = button(
    "",
    () => {
      state.whole[element.classList.toggle("clamped") ? "delete" : "add"](place);
      tell();
    },
    { class: "link" },
  );
  const tell = () => {
    const whole = state.whole.has(place);
    more.textContent = say(whole ? "less_text" : "whole_text");
    more.setAttribute("aria-expanded", String(whole));
  };
  tell();
  return [element, more];
}

function candidateList(need, place, found) {
  const longer = state.longer.has(place);
  const listed = longer ? found : found.slice(0, FIRST_SHOWN);
  const list = make(
    "ol",
    { class: "candidates" },
    listed.map((one) => candidateItem(need, place, one)),
  );
  if (found.length <= FIRST_SHOWN) return [list];
  const said = longer ? say("fewer") : say("more", { n: count(found.length - FIRST_SHOWN) });
  const more = button(
    said,
    () => {
      state.longer[longer ? "delete" : "add"](place);
      refreshNeed(place, longer ? 0 : FIRST_SHOWN);
    },
    { "aria-expanded": String(longer) },
  );
  return [list, make("div", { class: "rest" }, more)];
}

// Draw one need anew and let the reader go on at the candidate in this place of its list.
function refreshNeed(place, focused) {
  const article = byId(`need-${place + 1}`);
  const fresh = needArticle(shown.find((row) => row.place === place));
  article.replaceWith(fresh);
  fresh.querySelectorAll(".candidate h4")[focused]?.focus({ preventScroll: focused > 0 });
}

function candidateItem(need, place, candidate) {
  const offer = round.offers[candidate[OFFER]];
  const id = `need-${place + 1}-${candidate[RANK]}`;
  return make(
    "li",
    { class: "candidate", id },
    make(
      "div",
      { class: "candidate-row" },
      make(
        "p",
        { class: "rank" },
        make("span", { class: "unseen" }, say("rank", { n: count(candidate[RANK]) })),
        make("span", { "aria-hidden": "true" }, count(candidate[RANK])),
      ),
      make(
        "div",
        {},
        content("h4", offer, nameOf(offer), { tabindex: "-1" }),
        offer.name && offer.title ? content("p", offer, offer.title, { class: "offered" }) : "",
        offerFacts(need, offer),
      ),
      measures(candidate),
    ),
    why(need, offer, candidate, id),
  );
}

function offerFacts(need, offer) {
  const region =
    offer.region && offer.region === need.region
      ? make(
          "span",
          {},
          content("span", offer, offer.region),
          " ",
          make("span", { class: "same" }, `(${say("same_region")})`),
        )
      : offer.region;
  return facts(offer, [
    region,
    offer.fields.join(" · "),
    offer.founded ? make("span", {}, say("founded", { year: offer.founded })) : "",
    offer.size === null ? "" : make("span", {}, say("size", { n: count(offer.size) })),
  ]);
}

function measures(candidate) {
  const parts = [
    ["words", WORDS],
    ["meaning", MEANING],
    ["fit", FIT],
  ].map(([key, at]) =>
    make(
      "div",
      {},
      make("dt", {}, say(key)),
      make(
        "dd",
        {},
        candidate[at] === null ? make("span", { class: "unseen" }, say("not_measured")) : "",
        points(candidate[at]),
      ),
      candidate[at] === null ? "" : bar(candidate[at]),
    ),
  );
  return make(
    "div",
    { class: "measures" },
    make("p", { class: "total" }, say("score"), make("b", {}, points(candidate[SCORE])), bar(candidate[SCORE])),
    make("dl", { class: "parts" }, parts),
  );
}

function why(need, offer, candidate, id) {
  const reasons = candidate[REASONS];
  if (reasons === null) return make("div", { class: "why" }, offerText(offer, null));
  if (!reasons.length)
    return make("div", { class: "why" }, make("p", { class: "note" }, say("no_reasons")), offerText(offer, null));
  const details = make("details", { class: "why" }, whySummary(reasons));
  const fill = () => {
    if (details.childElementCount === 1) details.append(reasonsTable(need, offer, reasons), offerText(offer, reasons));
  };
  details.open = state.opened.get(id) ?? state.allOpen ?? candidate[RANK] === 1;
  if (details.open) fill();
  details.addEventListener("toggle", () => {
    state.opened.set(id, details.open);
    fill();
  });
  return details;
}

function emptyState(title, heading, alone = "") {
  const advice = ["empty_do_conditions", "empty_do_words", "empty_do_offers"];
  return make(
    "div",
    { class: `empty${alone}` },
    make(heading, {}, icon("missing"), say(title)),
    make("p", {}, say("empty_why")),
    make(
      "ul",
      {},
      advice.map((key) => make("li", {}, say(key))),
    ),
  );
}
