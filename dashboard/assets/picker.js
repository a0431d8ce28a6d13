// The picker of places as a field: what is typed leaves the links whose names have it. Without this
// script the places stand in folds by kind.
(() => {
  const FIELD = ".picker input";
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const shown = (picker) =>
    [...picker.querySelectorAll(".kinds a")].filter((link) => link.getClientRects().length);

  // Each typed word begins a word of the name, or it is the letters of a state.
  const fits = (link, words) => {
    const name = plain(link.textContent).split(/[^\p{L}\p{N}]+/u);
    const also = plain(link.dataset.also ?? "");
    return words.every((word) => word === also || name.some((one) => one.startsWith(word)));
  };

  const filter = (field) => {
    const picker = field.closest(".picker");
    const words = plain(field.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    let count = 0;
    for (const link of picker.querySelectorAll(".kinds a")) {
      const here = fits(link, words);
      link.parentElement.hidden = !here;
      count += here;
    }
    for (const kind of picker.querySelectorAll(".kinds details")) {
      const some = Boolean(kind.querySelector("li:not([hidden])"));
      kind.hidden = !some;
      kind.open = some && words.length > 0;
    }
    picker.querySelector(".none").hidden = count > 0;
    const local = picker.querySelector(".local a");
    if (local) local.search = words.length ? new URLSearchParams({ q: field.value }) : "";
    const { one, several, many } = picker.querySelector(".pick").dataset;
    const told = count === 1 ? one : several.replace(many, count);
    window.kidsCount.say(count ? told : picker.querySelector(".none").textContent);
  };

  const close = (picker, focus = true) => {
    const field = picker.querySelector(FIELD);
    if (field.value) {
      field.value = "";
      filter(field);
    }
    picker.open = false;
    if (focus) picker.querySelector("summary").focus();
  };

  document.addEventListener("toggle", ({ target }) => {
    // On a phone a focus would bring up the keys before the places are seen.
    if (!target.matches?.(".picker") || !target.open || !matchMedia("(hover: hover)").matches) return;
    target.querySelector(FIELD)?.focus();
  }, true);
  document.addEventListener("input", ({ target }) => {
    if (target.matches?.(FIELD)) filter(target);
  });
  document.addEventListener("keydown", (event) => {
    const picker = event.target.closest?.(".picker[open]");
    if (!picker) return;
    const field = picker.querySelector(FIELD);
    const links = shown(picker);
    const at = links.indexOf(event.target);
    if (event.key === "Escape") {
      event.preventDefault();
      close(picker);
    } else if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      if (field.value.trim()) links[0]?.click();
    } else if (event.key === "ArrowDown" && (at >= 0 || event.target === field)) {
      event.preventDefault();
      links[at + 1]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? field).focus();
    }
  });
  document.addEventListener("pointerdown", ({ target }) => {
    const open = document.querySelector(".picker[open]");
    if (open && !open.contains(target)) close(open, false);
  });
})();
