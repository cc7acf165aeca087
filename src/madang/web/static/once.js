// Every request that changes something carries a key: sent twice, it is done once.
// A form is born with a key. It gets a fresh one when it was sent and is then changed, or when it stays after htmx sent it.
(function () {
  "use strict";
  const sent = new WeakSet();

  function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(18));
    return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
  }

  function renew(form) {
    const field = form && form.querySelector('input[name="once"]');
    if (field) field.value = key();
  }

  document.addEventListener("submit", (event) => sent.add(event.target));
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && sent.delete(form)) renew(form);
  });
  document.addEventListener("htmx:configRequest", (event) => {
    const { verb, headers, triggeringEvent } = event.detail;
    const submits = triggeringEvent && triggeringEvent.type === "submit";
    if (verb !== "get" && !submits) headers["Idempotency-Key"] = key();
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const { successful, elt } = event.detail;
    if (successful && elt) renew(elt.closest("form"));
  });
})();
