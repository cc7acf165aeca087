// Why a candidate is there: sentences of both sides beside each other.
const KIND_ORDER = ["fits", "conflicts", "missing", "agrees", "differs"];

function tag(kind, said) {
  return make("span", { class: `tag ${kind}` }, icon(kind), said);
}

// A reason about a column has these places; one of sentences ends before them.
const [ABOUT, ASKED, OFFERED] = [5, 6, 7];

function isAboutColumn(reason) {
  return reason.length > ABOUT;
}

// What a reason is called: sentences fit or are missing, columns agree or differ, and either may conflict.
function kindOf(reason) {
  const kind = KINDS[reason[0]];
  if (!isAboutColumn(reason) || kind === "conflicts") return kind;
  if (kind === "fits") return "agrees";
  return round.terms[reason[OFFERED]] ? "differs" : "missing";
}

function whySummary(reasons) {
  const number = (kind) => reasons.filter((reason) => kindOf(reason) === kind).length;
  const tags = ["fits", "conflicts", "missing"]
    .filter(number)
    .map((kind) => tag(kind, `${say(kind)} ${count(number(kind))}`));
  const columns = reasons.filter(isAboutColumn).length;
  const met = make("span", { class: "met" }, say("conditions", { n: count(number("agrees")), all: count(columns) }));
  return make("summary", {}, make("b", {}, say("why")), tags, columns ? met : "");
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
  return KIND_ORDER.indexOf(kindOf(reason)) + (isAboutColumn(reason) ? KIND_ORDER.length : 0);
}

function reasonRow(need, offer, reason) {
  const kind = kindOf(reason);
  return make(
    "tr",
    { role: "row", class: `row-${kind}` },
    make("th", { scope: "row", role: "rowheader", class: "kind" }, tag(kind, say(kind))),
    isAboutColumn(reason) ? columnCells(need, offer, reason) : sentenceCells(need, offer, reason),
    weightCell(reason[4]),
  );
}

function weightCell(weight) {
  if (weight === null) return make("td", { role: "cell", class: "weight" });
  const beside = make("span", { class: "side" }, `${say("weight")} ${points(weight)}`);
  return make("td", { role: "cell", class: "weight" }, beside, make("span", { class: "wide-only" }, points(weight)));
}

function columnCells(need, offer, reason) {
  const about = reason[ABOUT];
  const cell = (side, thing, written) =>
    make(
      "td",
      { role: "cell", class: "said" },
      make("span", { class: "side" }, say(side)),
      make("span", { class: "aspect" }, columnNamed(about)),
      written ? content("span", about === "language" ? {} : thing, columnSaid(about, written)) : "–",
    );
  return [cell("of_need", need, round.terms[reason[ASKED]]), cell("of_offer", offer, round.terms[reason[OFFERED]])];
}

function sentenceCells(need, offer, [kindPlace, needPiece, offerPiece, termPlaces]) {
  const kind = KINDS[kindPlace];
  const terms = termPlaces.map((place) => round.terms[place]);
  const [asked, offered] = [need.pieces[needPiece] ?? "", offer.pieces[offerPiece] ?? ""];
  const unsaid = kind === "fits" ? terms.filter((term) => !(holds(asked, term) && holds(offered, term))) : [];
  return [saidCell("of_need", need, asked, terms), saidCell("of_offer", offer, offered, terms, unsaid)];
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

// Where a term stands in a sentence; one in Latin letters only at the start of a word, a number only as a whole.
function standings(sentence, terms) {
  const known = terms.filter(Boolean).sort((one, other) => other.length - one.length);
  if (!known.length) return [];
  const pattern = new RegExp(known.map(spelled).join("|"), "giu");
  return [...sentence.matchAll(pattern)].filter((one) => {
    const before = sentence[one.index - 1] ?? "";
    const after = sentence[one.index + one[0].length] ?? "";
    const inWord = /^[a-z0-9]/iu.test(one[0]) && /[a-z0-9]/iu.test(before);
    return !inWord && !(/\d$/.test(one[0]) && /\d/.test(after));
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
