// The basket: charts that a reader keeps, in this browser alone. A button with data-basket puts one in
// and takes it out; the link in the header leads to /basket?chart=… with all of them.
(() => {
  const KEY = "kids-count-basket";
  const link = document.getElementById("basket");
  const { say } = window.kidsCount;

  const kept = () => {
    try {
      const held = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(held) ? held.filter((one) => typeof one === "string") : [];
    } catch {
      return []; // nothing can be kept here
    }
  };
  const keep = (entries) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(entries));
      return true;
    } catch {
      return false;
    }
  };
  const address = (entries) => {
    const short = (entry) => encodeURIComponent(entry).replace(/%2F/g, "/").replace(/%3F/g, "?")
      .replace(/%2C/g, ",").replace(/%3D/g, "=");
    return `/basket${entries.length ? "?" : ""}${entries.map((one) => `chart=${short(one)}`).join("&")}`;
  };
  // What the page that is shown lists; nothing on other pages.
  const listed = () => document.querySelector("[data-basket-list]")?.dataset.basketList;
  const mine = () => listed() === kept().join("\n");

  const paint = () => {
    const entries = kept();
    link.hidden = !entries.length;
    link.href = address(entries);
    link.querySelector("span").textContent = entries.length;
    for (const button of document.querySelectorAll("button[data-basket]")) {
      button.setAttribute("aria-pressed", String(entries.includes(button.dataset.basket)));
    }
    const take = document.querySelector("[data-basket-take]");
    if (take) take.hidden = mine();
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-basket]");
    const move = target.closest(".basket a.move");
    if (button) {
      const entries = kept(), entry = button.dataset.basket;
      const there = entries.includes(entry);
      const { most, full, failed, kept: put, gone } = link.dataset;
      if (!there && entries.length >= Number(most)) return say(full);
      const now = there ? entries.filter((one) => one !== entry) : [...entries, entry];
      say(keep(now) ? (there ? gone : put) : failed);
    } else if (target.closest("[data-basket-take]")) {
      say(keep(listed().split("\n")) ? link.dataset.kept : link.dataset.failed);
    } else if (move && mine()) {
      // The list of this browser goes with the page that is opened; another's stays theirs.
      keep(new URL(move.href).searchParams.getAll("chart"));
    } else return;
    paint();
  });
  document.addEventListener("page-shown", paint);
  addEventListener("storage", paint); // another window kept one
  addEventListener("pageshow", paint);
  paint();
})();
