// A chart is drawn when it comes near to what is seen, the others in spare time and before a print:
// so a choice is answered as soon as the charts in view are drawn.
(() => {
  const MARGIN = "150px";
  const waiting = new Map(); // plots that are not drawn, with the chart that each is to show
  const asked = new WeakMap();
  const spare = window.requestIdleCallback || ((then) => setTimeout(then, 200));
  let planned = false;

  const draw = (plot) => {
    const chart = waiting.get(plot);
    seen.unobserve(plot);
    waiting.delete(plot);
    if (!chart || !plot.isConnected) return;
    asked.set(plot, chart);
    dash_clientside.set_props({ drawn: chart }, { children: JSON.parse(plot.dataset.graph) });
  };
  const seen = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => draw(entry.target)),
    { rootMargin: MARGIN },
  );
  // One at a time: between two of them a reader's choice is answered.
  const plan = () => {
    if (planned || !waiting.size) return;
    planned = true;
    spare(() => {
      planned = false;
      const next = waiting.keys().next();
      if (!next.done) draw(next.value);
      plan();
    });
  };
  new MutationObserver(() => {
    for (const plot of document.querySelectorAll(".plot[data-near]")) {
      if (plot.querySelector(".dash-graph")) {
        asked.delete(plot);
      } else if (asked.get(plot) !== plot.dataset.near && waiting.get(plot) !== plot.dataset.near) {
        waiting.set(plot, plot.dataset.near);
        seen.unobserve(plot); // watched anew, it is looked at again
        seen.observe(plot);
      }
    }
    plan();
  }).observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener("beforeprint", () => [...waiting.keys()].forEach(draw));
})();
