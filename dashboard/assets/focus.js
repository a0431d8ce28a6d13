// What a keyboard and a screen reader need when a page changes without being loaded anew.
(() => {
  let used = "";
  let path = window.location.pathname;

  // The control that was used keeps the focus, once, when its page is shown for the new address.
  document.addEventListener("change", (event) => {
    used = event.target.closest(".controls") ? event.target.name : "";
  });
  for (const kind of ["pointerdown", "keydown"]) {
    document.addEventListener(kind, (event) => {
      // With the control gone for a moment, keys go to the body: that is no choice of another place.
      const elsewhere = event.target !== document.body && !event.target.closest(".controls");
      if (elsewhere) used = "";
    });
  }

  new MutationObserver(() => {
    for (const link of document.querySelectorAll("header nav a")) {
      const here = link.classList.contains("active");
      if (here && !link.hasAttribute("aria-current")) link.setAttribute("aria-current", "page");
      if (!here && link.hasAttribute("aria-current")) link.removeAttribute("aria-current");
    }
    if (document.activeElement !== document.body) return;
    const again = used && document.querySelector(`.controls [name="${CSS.escape(used)}"]`);
    if (again) {
      used = "";
      again.focus({ preventScroll: true });
    } else if (window.location.pathname !== path && document.querySelector("main h1")) {
      path = window.location.pathname;
      document.getElementById("main").focus({ preventScroll: true });
    }
  }).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["class"],
    childList: true,
    subtree: true,
  });
})();
