// Shows the questions that follow from the answers so far, and says when a draft could not be saved.
(function () {
  "use strict";
  const form = document.querySelector("form[data-lost]");
  const questions = [...document.querySelectorAll(".question")];

  function given(key) {
    const fields = [...document.querySelectorAll(`.question[data-key="${key}"]:not([hidden]) [name="${key}"]`)];
    const taken = fields.filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked);
    return taken.map((field) => field.value);
  }

  function refresh() {
    for (const question of questions) {
      const { after, among } = question.dataset;
      if (after) question.hidden = !given(after).some((value) => among.split(" ").includes(value));
    }
  }

  document.addEventListener("change", refresh);
  refresh();
  if (!form) return;
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => {
      const saved = document.querySelector("#saved");
      saved.textContent = form.dataset.lost;
      saved.className = "error";
    });
  }
  document.addEventListener("htmx:afterSwap", () => {
    document.querySelector("#saved").className = "";
  });
})();
