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

const formats = new Map(); // making a format takes longer than using it

function formatted(number, digits) {
  const key = `${language} ${digits}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  }
  return formats.get(key).format(number);
}

function count(number) {
  return formatted(number, 0);
}

function points(score) {
  return score === null ? "–" : formatted(score, 2);
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  for (const [attribute, put] of [
    [
      "data-say",
      (element, said) => {
        element.textContent = said;
      },
    ],
    ["data-say-label", (element, said) => element.setAttribute("aria-label", said)],
    ["data-say-placeholder", (element, said) => element.setAttribute("placeholder", said)],
  ]) {
    for (const element of document.querySelectorAll(`[${attribute}]`))
      put(element, say(element.getAttribute(attribute)));
  }
}

function textOf(thing) {
  return thing.pieces.slice(0, thing.whole).join("");
}

// The name by which people know a need or a startup.
function nameOf(thing) {
  return thing.name || thing.title || thing.id;
}
