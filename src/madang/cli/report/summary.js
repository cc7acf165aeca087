// The round in figures, and how the first scores spread.
function showSummary() {
  const firsts = round.needs.filter((need) => need.found.length).map((need) => need.found[0][SCORE] ?? 0);
  const candidates = round.needs.reduce((sum, need) => sum + need.found.length, 0);
  const listed = new Set(round.needs.flatMap((need) => need.found.map((one) => one[OFFER])));
  const figures = [
    ["figure_needs", count(round.needs.length)],
    ["figure_offers", count(listed.size)],
    ["figure_candidates", count(candidates)],
    ["figure_median", firsts.length ? points(median(firsts)) : "–"],
    ["figure_empty", count(round.needs.length - firsts.length)],
  ];
  byId("figures").replaceChildren(
    ...figures.map(([key, said]) => make("div", {}, make("dt", {}, say(key)), make("dd", {}, said))),
  );
  showSpread(firsts);
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function showSpread(scores) {
  const bins = new Array(10).fill(0);
  for (const score of scores) bins[Math.min(9, Math.floor(score * 10))] += 1;
  const most = Math.max(1, ...bins);
  const bars = bins.map((number, place) => {
    const drawn = make("span", { class: number ? "spread-bar" : "spread-bar spread-none", "aria-hidden": "true" });
    drawn.style.height = `${(number / most) * 88}px`;
    const said = say("spread_bar", { from: points(place / 10), to: points((place + 1) / 10), n: count(number) });
    return make(
      "li",
      {},
      make("span", { class: "unseen" }, said),
      make("span", { "aria-hidden": "true" }, number ? count(number) : ""),
      drawn,
    );
  });
  byId("spread").replaceChildren(
    make("figcaption", {}, say("spread")),
    make("ol", { class: "spread-bars" }, bars),
    make(
      "div",
      { class: "spread-ends", "aria-hidden": "true" },
      ...[0, 0.5, 1].map((end) => make("span", {}, points(end))),
    ),
  );
  byId("spread").hidden = scores.length === 0;
}
