// A block with data-tabs holds a list of links to its parts, and the parts: section[data-tab]. With
// this script the links are tabs of which one part is shown; the address says which (#part). All
// are printed.
(() => {
  const parts = (block) => [...block.querySelectorAll(":scope > section[data-tab]")];
  const tabs = (block) => [...block.querySelector(":scope > ul").querySelectorAll("a")];

  const choose = (block, name) => {
    for (const part of parts(block)) {
      part.hidden = part.dataset.tab !== name;
    }
    for (const tab of tabs(block)) {
      const chosen = tab.hash === `#${name}`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
  };
  const named = () => decodeURIComponent(location.hash.slice(1));
  const has = (block, name) => parts(block).some((part) => part.dataset.tab === name);
  const take = (block, tab) => {
    history.replaceState(history.state, "", tab.hash);
    choose(block, tab.hash.slice(1));
    tab.focus({ preventScroll: true });
  };

  const STEPS = { ArrowRight: 1, ArrowLeft: -1 };
  const make = (block) => {
    const list = block.querySelector(":scope > ul");
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", block.dataset.tabs);
    for (const item of list.children) item.setAttribute("role", "presentation");
    for (const tab of tabs(block)) {
      tab.id ||= `tab-${tab.hash.slice(1)}`;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", tab.hash.slice(1));
    }
    for (const part of parts(block)) part.setAttribute("role", "tabpanel");
    list.addEventListener("click", (event) => {
      const tab = event.target.closest("[role=tab]");
      if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      take(block, tab);
    });
    list.addEventListener("keydown", (event) => {
      const all = tabs(block);
      const at = all.indexOf(document.activeElement);
      const to = { Home: 0, End: all.length - 1 }[event.key]
        ?? (event.key in STEPS ? (at + STEPS[event.key] + all.length) % all.length : null);
      if (at < 0 || to === null) return;
      event.preventDefault();
      take(block, all[to]);
    });
    choose(block, has(block, named()) ? named() : parts(block)[0].dataset.tab);
  };

  const look = () => {
    for (const block of document.querySelectorAll("[data-tabs]")) {
      if (block.querySelector(":scope > ul:not([role])")) make(block);
    }
  };
  look();
  document.addEventListener("page-shown", look);
  addEventListener("hashchange", () => {
    for (const block of document.querySelectorAll("[data-tabs]")) {
      if (has(block, named())) choose(block, named());
    }
  });
})();
