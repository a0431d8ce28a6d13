// The live list under the search field: a combobox with a listbox, as the ARIA practices have it.
// Without this script the field is a plain form that opens /search.
(() => {
  const FIELD = ".find input[name=q]";
  const PAUSE = 90; // milliseconds after a key before the words are asked for
  const LIST = "find-list";
  let field = null;
  let pop = null;
  let asked = ""; // what the list that is shown was asked for
  let timer = 0;
  let asking = null;

  const make = (tag, given = {}, ...held) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
    made.append(...held.filter((one) => one !== ""));
    return made;
  };

  const options = () => [...(pop?.querySelectorAll("[role=option]") ?? [])];
  const active = () => pop?.querySelector("[role=option][aria-selected=true]") ?? null;
  const shown = () => Boolean(pop && !pop.hidden);

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    if (pop) pop.hidden = true;
    field?.setAttribute("aria-expanded", "false");
    field?.removeAttribute("aria-activedescendant");
  };

  // The field becomes a combobox when it is first used, wherever a page has put it.
  const take = (input) => {
    if (field === input && pop?.isConnected) return;
    pop?.remove();
    field = input;
    pop = make("div", { class: "find-pop", hidden: "" });
    const given = {
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": LIST,
      "aria-autocomplete": "list",
      autocomplete: "off",
    };
    for (const [name, value] of Object.entries(given)) input.setAttribute(name, value);
    input.closest("form").append(pop);
    pop.append(make("div", { id: LIST, role: "listbox" }));
    // A click must not take the focus out of the field before it has opened what it is on.
    pop.addEventListener("mousedown", (event) => event.preventDefault());
  };

  const row = (one, id) => {
    const title = make("b");
    for (const [text, marked] of one.title) title.append(marked ? make("mark", {}, text) : text);
    const right = make("span", { class: "beside" });
    if (one.figure) right.append(make("b", {}, one.figure), " ");
    right.append(one.when);
    return make(
      "a",
      { role: "option", id, href: one.href, tabindex: "-1", "aria-selected": "false" },
      make("span", {}, title, one.under ? make("small", {}, one.under) : ""),
      right,
    );
  };

  const group = (part, at) => {
    const name = `find-group-${at}`;
    const head = make("p", { class: "group", id: name });
    head.append(make("span", {}, part.name), make("span", {}, part.note));
    const rows = part.rows.map((one, number) => row(one, `find-${at}-${number}`));
    return make("div", { role: "group", "aria-labelledby": name }, head, ...rows);
  };

  const hints = (keys) => {
    const hint = (key, text) => make("span", {}, make("kbd", {}, key), ` ${text}`);
    return make(
      "p",
      { class: "keys", "aria-hidden": "true" },
      hint("↑ ↓", keys.move),
      hint("Enter", keys.open),
      hint("Esc", keys.close),
      hint("/", keys.focus),
    );
  };

  const list = (answer, address) => {
    const box = make("div", { id: LIST, role: "listbox", "aria-label": answer.label });
    box.append(...answer.parts.map(group));
    const told = answer.notes.map((note) => make("p", { class: "told" }, note));
    const lacked = answer.not_held.map(([what, says]) =>
      make("p", { class: "not-held" }, make("b", {}, answer.not_held_label), ` ${what} `,
        make("span", {}, says)),
    );
    const rest = make("p", { class: "told" });
    if (answer.none || answer.nothing) rest.append(answer.none || answer.nothing, " · ");
    rest.append(make("a", { href: address, tabindex: "-1" }, answer.all));
    pop.replaceChildren(...told, box, ...lacked, rest, hints(answer.keys));
    pop.hidden = false;
    field.setAttribute("aria-expanded", String(answer.parts.length > 0));
    field.removeAttribute("aria-activedescendant");
    const spoken = document.getElementById("spoken");
    const lack = answer.not_held.map(([what]) => ` ${answer.not_held_label} ${what}`).join("");
    if (spoken) spoken.textContent = (answer.nothing || answer.spoken) + lack;
  };

  const ask = async () => {
    const form = field.closest("form");
    const words = field.value.trim();
    asking?.abort();
    if (!words) {
      asked = "";
      close();
      return;
    }
    asking = new AbortController();
    const query = new URLSearchParams(new FormData(form));
    const path = form.getAttribute("action");
    try {
      const answer = await fetch(`${path}.json?${query}`, { signal: asking.signal });
      if (!answer.ok || document.activeElement !== field) return;
      const found = await answer.json();
      asked = words;
      list(found, `${path}?${query}`);
    } catch (error) {
      if (error.name !== "AbortError") close(); // the form still opens the page
    }
  };

  const move = (to) => {
    active()?.setAttribute("aria-selected", "false");
    if (!to) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    to.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", to.id);
    to.scrollIntoView({ block: "nearest" });
  };

  const keys = {
    ArrowDown: (all, at) => all[at + 1] ?? all[0],
    ArrowUp: (all, at) => all[at - 1] ?? (at < 0 ? all[all.length - 1] : null),
  };

  const typed = (event) => {
    if (event.key in keys) {
      event.preventDefault();
      if (!shown()) {
        ask();
        return;
      }
      const all = options();
      move(keys[event.key](all, all.indexOf(active())));
    } else if (event.key === "Enter" && shown() && active()) {
      event.preventDefault();
      const href = active().href;
      close();
      window.location.assign(href);
    } else if (event.key === "Escape") {
      // The first empties the list, the next the field.
      if (shown()) event.preventDefault();
      else field.value = "";
      close();
    } else if (event.key === "Tab") {
      close();
    }
  };

  const writes = (target) =>
    target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.target.matches?.(FIELD)) {
      take(event.target);
      if (!event.isComposing) typed(event);
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "/" && plain && !writes(event.target)) {
      const all = [...document.querySelectorAll(FIELD)];
      const seen = all.find((one) => one.getClientRects().length) ?? all[0];
      if (!seen) return;
      event.preventDefault();
      seen.focus();
      seen.select();
    }
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.(FIELD)) take(event.target);
    else if (!event.target.closest?.(".find")) close();
  });
  document.addEventListener("input", (event) => {
    if (!event.target.matches?.(FIELD)) return;
    take(event.target);
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest?.(".find")) close();
  });
  document.addEventListener("click", (event) => {
    if (event.target.matches?.(FIELD) && field?.value.trim() === asked && asked && pop) {
      if (options().length) {
        pop.hidden = false;
        field.setAttribute("aria-expanded", "true");
      }
    }
  });
})();
