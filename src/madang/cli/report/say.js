// What the page knows, and how it says its own words and numbers in the reader's language.
const spoken = JSON.parse(document.getElementById("spoken").textContent);
const round = JSON.parse(document.getElementById("contents").textContent);
const KINDS = spoken.kinds;

// A candidate is a list, to keep the file small; these are its places.
const [OFFER, RANK, SCORE, WORDS, MEANING, FIT, REASONS] = [0, 1, 2, 3, 4, 5, 6];

let language = document.documentElement.lang;

function say(key, values = {}) {
  return spoken.phrases[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function count(number) {
  return new Intl.NumberFormat(language).format(number);
}

function points(score) {
  if (score === null) return "–";
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(score);
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  for (const [attribute, put] of [
    ["data-say", (element, said) => { element.textContent = said; }],
    ["data-say-label", (element, said) => element.setAttribute("aria-label", said)],
    ["data-say-placeholder", (element, said) => element.setAttribute("placeholder", said)],
  ]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) put(element, say(element.getAttribute(attribute)));
  }
}

function textOf(thing) {
  return thing.pieces.slice(0, thing.whole).join("");
}

// The name by which people know a need or a startup.
function nameOf(thing) {
  return thing.name || thing.title || thing.id;
}
