// The table of indicators is filtered while a reader types or chooses, and the address follows: the
// server filters in the same way for whoever has no script.
(() => {
  const NAMES = ["q", "domain", "show"], ALL = "all";
  const REST = 400; // milliseconds without a key, until what is not held is asked for
  let waiting = 0;

  const held = () => document.querySelector("table.held");
  const fields = () => NAMES.map((name) => document.querySelector(`[form="choices"][name="${name}"]`));
  const ours = (target) => held() !== null && fields().includes(target);

  const remember = (chosen) => {
    const url = new URL(location.href);
    for (const [name, value] of chosen) {
      if (value && value !== ALL) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(history.state, "", url);
  };

  // What people ask for and the data lack, as the search knows it.
  const tell = async (words) => {
    const box = document.querySelector("#held-none .told");
    const answer = await fetch(`/search.json?${new URLSearchParams({ q: words })}`);
    if (!answer.ok || fields()[0]?.value.trim() !== words) return;
    const { not_held: lacking, not_held_label: label } = await answer.json();
    box.replaceChildren(...lacking.map(([what, says]) => {
      const [line, bold, rest] = ["p", "b", "span"].map((tag) => document.createElement(tag));
      bold.textContent = label;
      rest.textContent = says;
      line.append(bold, ` ${what} `, rest);
      return line;
    }));
  };

  const filter = () => {
    const [words, domain, show] = fields().map((field) => field?.value.trim() ?? "");
    const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0, all = 0;
    for (const body of held().querySelectorAll("tbody[data-domain]")) {
      let some = false;
      for (const row of body.rows) {
        const fits = asked.every((word) => row.dataset.words.includes(word))
          && (domain === ALL || body.dataset.domain === domain)
          && (show === ALL || row.dataset.show.split(" ").includes(show));
        row.hidden = !fits;
        some ||= fits;
        left += fits;
        all += 1;
      }
      body.previousElementSibling.hidden = !some;
    }
    const count = document.getElementById("held-left");
    count.textContent = JSON.parse(count.dataset.counts)[left];
    const none = document.getElementById("held-none");
    none.hidden = left > 0;
    none.querySelector(".told").replaceChildren();
    none.querySelector("a").search = words ? new URLSearchParams({ q: words }) : "";
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember([["q", words], ["domain", domain], ["show", show]]);
      if (!left && words) tell(words).catch(() => {}); // that nothing is left is said already
    }, REST);
  };

  document.addEventListener("input", ({ target }) => { if (ours(target)) filter(); });
  // Nothing is fetched for these.
  document.addEventListener("change", (event) => {
    if (ours(event.target)) event.stopPropagation();
  }, true);
})();
