// A block of several views of one question becomes tabs; without script all stand one under another.
(() => {
  const key = (tab) => tab.dataset.for;
  const choose = (list, tab, focus) => {
    for (const other of list.children) {
      const on = other === tab;
      other.setAttribute("aria-selected", on);
      other.tabIndex = on ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = !on;
    }
    if (focus) tab.focus();
  };
  // The chosen view stays in the address, after the #, so that a copied link shows the same.
  const keep = (tab) => history.replaceState(history.state, "", `#${key(tab)}`);

  const make = (block, number) => {
    const panels = [...block.querySelectorAll(":scope > section[data-tab]")];
    const list = document.createElement("div");
    list.className = "tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", block.dataset.tabs || document.title);
    for (const panel of panels) {
      const tab = document.createElement("button");
      panel.id ||= `view-${number}-${panel.dataset.tab}`;
      tab.id = `${panel.id}-tab`;
      tab.type = "button";
      tab.textContent = panel.getAttribute("aria-label");
      tab.dataset.for = panel.dataset.tab;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.removeAttribute("aria-label");
      panel.setAttribute("aria-labelledby", tab.id);
      list.append(tab);
    }
    block.prepend(list);
    block.dataset.made = "";
    const asked = location.hash.slice(1);
    choose(list, [...list.children].find((tab) => key(tab) === asked) ?? list.children[0]);
  };

  const all = () => document.querySelectorAll("[data-tabs]:not([data-made])").forEach(make);
  all();
  document.addEventListener("page-shown", all);
  document.addEventListener("click", ({ target }) => {
    const tab = target.closest(".tabs [role=tab]");
    if (!tab) return;
    choose(tab.parentElement, tab);
    keep(tab);
  });
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest(".tabs [role=tab]");
    if (!tab) return;
    const tabs = [...tab.parentElement.children], now = tabs.indexOf(tab), last = tabs.length - 1;
    const to = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now ? now - 1 : last, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tab.parentElement, tabs[to], true);
    keep(tabs[to]);
  });
})();
