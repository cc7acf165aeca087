// The page is complete without this; here are the choice of the language, of one participant, and printing.
const spoken = JSON.parse(document.getElementById("spoken").textContent);
const root = document.documentElement;
const languages = [...document.querySelectorAll("[data-language]")];

function speak(language) {
  root.lang = language;
  for (const one of languages) one.setAttribute("aria-pressed", String(one.dataset.language === language));
  for (const one of document.querySelectorAll("[data-say]")) one.textContent = spoken[language][one.dataset.say];
  for (const one of document.querySelectorAll("[data-say-label]")) {
    one.setAttribute("aria-label", spoken[language][one.dataset.sayLabel]);
  }
}

const dark = matchMedia("(prefers-color-scheme: dark)");

function appear(printed = false) {
  root.dataset.theme = dark.matches && !printed ? "dark" : "light";
}

for (const one of languages) one.addEventListener("click", () => speak(one.dataset.language));
dark.addEventListener("change", () => appear());
addEventListener("beforeprint", () => appear(true));
addEventListener("afterprint", () => appear());
document.getElementById("print").addEventListener("click", () => window.print());
document.getElementById("who").addEventListener("change", (event) => {
  const chosen = event.target.value;
  for (const sheet of document.querySelectorAll(".sheet")) {
    sheet.hidden = chosen !== "" && sheet.id !== `sheet-${chosen}`;
  }
  root.classList.toggle("one-sheet", chosen !== "");
});
for (const id of ["tools", "who-asked"]) document.getElementById(id).hidden = false;
appear();
speak(root.lang);
