// An address may name a part of the page (#why): once that part is shown, it is brought into view.
(() => {
  let until = 0;
  const look = () => { until = location.hash ? Date.now() + 10000 : 0; };
  const stop = () => { until = 0; };
  const reveal = () => {
    if (Date.now() > until) return;
    const part = document.getElementById(location.hash.slice(1));
    if (!part) return;
    part.scrollIntoView();
    if (document.activeElement === document.body) part.focus({ preventScroll: true });
  };
  look();
  window.addEventListener("_dashprivate_pushstate", look);
  // Whoever scrolls or types has taken over.
  for (const act of ["wheel", "touchmove", "keydown", "pointerdown"]) window.addEventListener(act, stop);
  new MutationObserver(reveal).observe(document.documentElement, { childList: true, subtree: true });
})();
