// A choice shows its page in place: the address is fetched, and what it shows is put in. Without
// this script the same controls are a form with a button, and the same links are followed.
(() => {
  // Before anything is painted: a browser that prefers another language is offered the page in it.
  document.documentElement.classList.add("scripted", `prefers-${navigator.language.slice(0, 2)}`);
  const FORM = "choices";
  let asking = null; // what is being fetched, until another choice takes its place
  let shown = location.pathname + location.search;

  // ---- what a reader has done to a part of a page, to be done again to what takes its place

  const all = (root, selector) => [...root.querySelectorAll(selector)];
  // An element is found again by its kind, its name or its words, and which of these it is.
  const kin = (root, element) => {
    const name = element.getAttribute("name");
    const same = name
      ? (other) => other.getAttribute("name") === name
      : (other) => other.textContent === element.textContent;
    return all(root, element.localName).filter(same);
  };
  const found = (root, { element, from, id }) =>
    (id && root.querySelector(`[id="${CSS.escape(id)}"]`)) || kin(root, element)[from];
  const known = (root, element) =>
    ({ element, from: kin(root, element).indexOf(element), id: element.id });
  const TYPED = "input:not([type=hidden]), textarea";

  const kept = (root, asked = new URLSearchParams()) => {
    const active = root.contains(document.activeElement) ? document.activeElement : null;
    return {
      focus: active && known(root, active),
      caret: active?.matches(TYPED) ? [active.selectionStart, active.selectionEnd] : null,
      folds: all(root, "details").map((fold) => [known(root, fold.firstElementChild), fold.open]),
      typed: all(root, TYPED)
        .filter((field) => field.value !== (asked.get(field.name) ?? field.defaultValue))
        .map((field) => [known(root, field), field.value]),
    };
  };
  const restored = (root, state) => {
    for (const [key, open] of state.folds) {
      const fold = found(root, key)?.closest("details");
      if (fold && fold.open !== open) fold.open = open;
    }
    for (const [key, value] of state.typed) {
      const field = found(root, key);
      if (!field || field.value === value) continue;
      // As if it were typed again: React, too, hears of it.
      const prototype = Object.getPrototypeOf(field);
      Object.getOwnPropertyDescriptor(prototype, "value").set.call(field, value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const focus = state.focus && found(root, state.focus);
    focus?.focus({ preventScroll: true });
    if (focus && state.caret?.[0] != null) focus.setSelectionRange(...state.caret);
  };

  // ---- showing another address in place

  const say = (words) => { document.getElementById("spoken").textContent = words ?? ""; };
  const reveal = () => {
    const part = location.hash && document.getElementById(location.hash.slice(1));
    if (!part) return;
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  };
  const put = (made, asked, part) => {
    const page = document.getElementById("page");
    const state = kept(page, asked);
    page.replaceChildren(...made.getElementById("page").childNodes);
    // What the header links to may depend on what is chosen, and paper says where it is.
    for (const id of ["offers", "pages", "place", "tongues", "menu-tongues", "here"]) {
      const old = document.getElementById(id), now = made.getElementById(id);
      if (now && old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;
    }
    document.title = made.title;
    page.removeAttribute("aria-busy");
    restored(page, state);
    if (part) reveal();
    say(page.querySelector("[data-says]")?.dataset.says);
    document.dispatchEvent(new CustomEvent("page-shown"));
  };

  // Raises nothing: where it fails, the browser goes there itself.
  const show = async (url, { push = true, scroll = null } = {}) => {
    asking?.abort();
    const mine = (asking = new AbortController());
    document.getElementById("page").setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
      if (!answer.ok || new URL(answer.url).pathname !== url.pathname) throw new Error(answer.status);
      const made = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (asking !== mine) return;
      if (!made.getElementById("page")) throw new Error("no page");
      if (push) {
        history.replaceState({ ...history.state, scroll: scrollY }, "");
        history.pushState({}, "", url);
      }
      shown = url.pathname + url.search;
      asking = null;
      put(made, url.searchParams, push && url.hash);
      if (scroll !== null) scrollTo(0, scroll);
      // Where Dash is being loaded, it draws what is shown now.
      dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    } catch (error) {
      if (asking === mine) location.assign(url);
    }
  };

  const chosen = (form) => {
    const url = new URL(form.action);
    const given = [...new FormData(form)].filter(([, value]) => value);
    url.search = new URLSearchParams(given);
    url.hash = location.hash;
    return url;
  };

  // ---- what starts it. Once Dash has drawn the page, its callbacks serve the controls.

  const exploring = () => "exploring" in document.documentElement.dataset;
  document.addEventListener("change", ({ target }) => {
    if (target.form?.id === FORM && !exploring()) show(chosen(target.form));
  });
  document.addEventListener("submit", (event) => {
    if (event.target.id !== FORM) return;
    event.preventDefault();
    if (!exploring()) show(chosen(event.target));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-choose]");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
    if (!link || !plain || event.defaultPrevented || exploring()) return;
    if (link.pathname !== location.pathname || link.origin !== location.origin) return;
    event.preventDefault();
    show(new URL(link.href));
  });
  addEventListener("popstate", ({ state }) => {
    const now = location.pathname + location.search;
    if (exploring() || now === shown) return; // a part of the page that is shown
    show(new URL(location.href), { push: false, scroll: state?.scroll ?? null });
  });

  window.kidsCount = { kept, restored, say, busy: () => asking !== null };
})();
