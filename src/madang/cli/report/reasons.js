// Why a candidate is there: sentences of both sides beside each other.
const KIND_ORDER = ["fits", "conflicts", "missing"];

function tag(kind, said) {
  return make("span", { class: `tag ${kind}` }, icon(kind), said);
}

function whySummary(reasons) {
  const tags = KIND_ORDER.map((kind) => [kind, reasons.filter((reason) => KINDS[reason[0]] === kind).length])
    .filter(([, number]) => number)
    .map(([kind, number]) => tag(kind, `${say(kind)} ${count(number)}`));
  return make("summary", {}, make("b", {}, say("why")), tags);
}

function reasonsTable(need, offer, reasons) {
  const heads = [
    ["kind", "kind"],
    ["said", "of_need"],
    ["said", "of_offer"],
    ["weight", "weight"],
  ];
  const sorted = [...reasons].sort((one, other) => orderOf(one) - orderOf(other) || (other[4] ?? 0) - (one[4] ?? 0));
  return make(
    "table",
    { class: "reasons", role: "table" },
    make(
      "thead",
      { role: "rowgroup" },
      make(
        "tr",
        { role: "row" },
        heads.map(([name, key]) => make("th", { scope: "col", role: "columnheader", class: name }, say(key))),
      ),
    ),
    make(
      "tbody",
      { role: "rowgroup" },
      sorted.map((reason) => reasonRow(need, offer, reason)),
    ),
  );
}

function orderOf(reason) {
  return KIND_ORDER.indexOf(KINDS[reason[0]]);
}

function reasonRow(need, offer, [kindPlace, needPiece, offerPiece, termPlaces, weight]) {
  const kind = KINDS[kindPlace];
  const terms = termPlaces.map((place) => round.terms[place]);
  const [asked, offered] = [need.pieces[needPiece] ?? "", offer.pieces[offerPiece] ?? ""];
  const unsaid = kind === "fits" ? terms.filter((term) => !(holds(asked, term) && holds(offered, term))) : [];
  return make(
    "tr",
    { role: "row", class: `row-${kind}` },
    make("th", { scope: "row", role: "rowheader", class: "kind" }, tag(kind, say(kind))),
    saidCell("of_need", need, asked, terms),
    saidCell("of_offer", offer, offered, terms, unsaid),
    make(
      "td",
      { role: "cell", class: "weight" },
      make("span", { class: "side" }, `${say("weight")} ${points(weight)}`),
      make("span", { class: "wide-only" }, points(weight)),
    ),
  );
}

function saidCell(side, thing, sentence, terms, unsaid = []) {
  const shared = unsaid.length ? make("p", { class: "terms" }, say("terms", { terms: unsaid.join(", ") })) : "";
  const said = sentence
    ? content("p", thing, marked(sentence, terms))
    : make("p", { class: "no-sentence" }, say("no_sentence"));
  return make("td", { role: "cell", class: "said" }, make("span", { class: "side" }, say(side)), said, shared);
}

function spelled(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// Where a term stands in a sentence; one in Latin letters only at the start of a word.
function standings(sentence, terms) {
  const known = terms.filter(Boolean).sort((one, other) => other.length - one.length);
  if (!known.length) return [];
  const pattern = new RegExp(known.map(spelled).join("|"), "giu");
  return [...sentence.matchAll(pattern)].filter((one) => {
    const before = sentence[one.index - 1] ?? "";
    return !(/^[a-z0-9]/iu.test(one[0]) && /[a-z0-9]/iu.test(before));
  });
}

function holds(sentence, term) {
  return standings(sentence, [term]).length > 0;
}

function marked(sentence, terms) {
  const parts = [];
  let end = 0;
  for (const one of standings(sentence, terms)) {
    parts.push(sentence.slice(end, one.index), make("mark", {}, one[0]));
    end = one.index + one[0].length;
  }
  parts.push(sentence.slice(end));
  return parts;
}

function offerText(offer, reasons) {
  const quoted = new Set((reasons ?? []).map((reason) => reason[2]));
  const pieces = offer.pieces
    .slice(0, offer.whole)
    .map((piece, place) => (quoted.has(place) ? make("span", { class: "quoted" }, piece) : piece));
  if (!pieces.length) return "";
  return make(
    "details",
    { class: "offer-text" },
    make("summary", {}, make("b", {}, say("whole_offer"))),
    content("p", offer, pieces),
  );
}
