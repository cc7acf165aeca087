// Conditions and columns in the reader's words.
function conditionsSaid(written) {
  return written
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean)
    .map(conditionSaid)
    .join(", ");
}

// A condition of a kind that we know as a phrase; a plain term as it stands.
function conditionSaid(written) {
  const [key, value] = written.split(/=(.*)/s).map((part) => part.trim());
  const phrase = `if_${key}`;
  if (value === undefined || !(phrase in spoken.phrases[language])) return written;
  return say(phrase, { value: choicesSaid(value, key === "language") });
}

function choicesSaid(written, areLanguages) {
  const choices = written.split("|").map((one) => one.trim());
  return choices.map((one) => (areLanguages ? languageNamed(one) : one)).join(say("or"));
}

function languageNamed(code) {
  if (!/^[a-z]{2,3}$/i.test(code)) return code;
  return new Intl.DisplayNames(language, { type: "language" }).of(code);
}

// What a need or a startup has in one of its columns.
function columnSaid(about, written) {
  if (written.includes("=")) return conditionsSaid(written);
  const parts = written.split(";").map((part) => choicesSaid(part, about === "language"));
  return parts.join(" · ");
}

function columnNamed(about) {
  return spoken.phrases[language][`about_${about}`] ?? about;
}
