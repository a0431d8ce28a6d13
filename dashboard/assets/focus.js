// A choice shows the page anew, for the address it now has; the control that was used keeps the focus.
(() => {
  let used = "";
  document.addEventListener("change", (event) => {
    used = event.target.closest(".controls") ? event.target.name : "";
  });
  new MutationObserver(() => {
    if (!used || document.activeElement !== document.body) return;
    const again = document.querySelector(`.controls [name="${CSS.escape(used)}"]`);
    if (again) again.focus();
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
