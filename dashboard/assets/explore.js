// Dash is loaded when a reader asks to explore. It draws the page out of sight, and takes the place
// of what is shown in one frame, with all that the reader has done to it.
(() => {
  const { kept, restored, say, busy } = window.kidsCount;
  const LATER = "/_explore"; // Dash's entry, its configuration and its scripts
  const PATIENCE = 60000;
  let begun = false;

  const copied = (script) => {
    const copy = document.createElement("script");
    for (const { name, value } of script.attributes) copy.setAttribute(name, value);
    copy.textContent = script.textContent;
    copy.async = false; // in their order
    return copy;
  };
  const loaded = (script) => new Promise((done, failed) => {
    script.onload = done;
    script.onerror = () => failed(new Error(script.src));
  });

  // Scripts with an address are loaded together and run in order; then those that are written out.
  const run = async (room) => {
    const answer = await fetch(LATER);
    if (!answer.ok) throw new Error(answer.status);
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    const scripts = [...made.querySelectorAll("script")];
    for (const script of scripts) script.remove();
    room.replaceChildren(...made.body.childNodes);
    const copies = scripts.map(copied);
    const apart = copies.filter((script) => script.src);
    const arrived = apart.map(loaded);
    document.body.append(...apart);
    await Promise.all(arrived);
    document.body.append(...copies.filter((script) => !script.src));
  };

  // As wide as the page, as high as nothing, and out of everybody's sight and reach.
  const HIDDEN = "height:0;overflow:clip;visibility:hidden";
  const beside = (page) => {
    const room = document.createElement("div");
    room.style.cssText = HIDDEN;
    room.inert = true;
    page.before(room);
    return room;
  };

  // Each figure will be as high as the drawing whose place it takes, also those of closed tabs.
  const rooms = (page) => {
    for (const { dataset, firstElementChild: drawing } of page.querySelectorAll("[data-room]")) {
      const closed = drawing.closest("[data-tab][hidden]");
      if (closed) closed.hidden = false;
      const { height } = drawing.getBoundingClientRect();
      if (closed) closed.hidden = true;
      if (height) document.documentElement.style.setProperty(dataset.room, `${height}px`);
    }
  };

  // The page of this very address is there, and every figure on it is drawn.
  const complete = (room) => {
    const drawn = room.querySelector("[data-address]");
    return !busy() && drawn?.dataset.address === location.pathname + location.search
      && [...room.querySelectorAll(".dash-graph")].every((graph) => graph.querySelector(".main-svg"));
  };
  const completed = (room) => new Promise((done, failed) => {
    const late = performance.now() + PATIENCE;
    const look = () => {
      if (complete(room)) done();
      else if (performance.now() > late) failed(new Error("not drawn"));
      else requestAnimationFrame(look);
    };
    look();
  });

  const swap = (page, room) => {
    const state = kept(page);
    const asked = document.activeElement?.dataset.explore;
    const { scrollX, scrollY } = window;
    page.remove();
    room.removeAttribute("style");
    room.inert = false;
    room.id = "page";
    document.documentElement.dataset.exploring = "";
    // First what lays it out: with its tabs made, it is as high as the page was.
    document.dispatchEvent(new CustomEvent("page-shown"));
    restored(room, state);
    if (asked) room.querySelector(`[data-explored="${CSS.escape(asked)}"]`)?.focus({ preventScroll: true });
    scrollTo(scrollX, scrollY);
    follow(room);
  };

  // From now on a choice makes Dash draw the page anew: the control that was used keeps the focus.
  const follow = (room) => {
    let used = "";
    room.addEventListener("change", ({ target }) => { used = target.name ?? ""; });
    for (const kind of ["pointerdown", "keydown"]) {
      // With the control gone for a moment, keys go to the body: that is no choice of another place.
      document.addEventListener(kind, ({ target }) => {
        if (target !== document.body && target.name !== used) used = "";
      });
    }
    new MutationObserver(() => {
      document.dispatchEvent(new CustomEvent("page-shown"));
      const again = used && document.activeElement === document.body
        && room.querySelector(`[name="${CSS.escape(used)}"]`);
      if (!again) return;
      used = "";
      again.focus({ preventScroll: true });
    }).observe(room, { childList: true, subtree: true });
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-explore]");
    if (!button || begun) return;
    begun = true;
    const { loading, done, failed } = button.dataset;
    const words = button.textContent;
    button.textContent = loading;
    say(loading);
    rooms(document.getElementById("page"));
    const room = beside(document.getElementById("page"));
    try {
      await run(room);
      await completed(room);
      swap(document.getElementById("page"), room);
      say(done);
    } catch (error) {
      room.remove();
      begun = "DashRenderer" in window; // which runs once a page
      button.textContent = words;
      say(failed);
    }
  });

  // Other pages are not Dash's: a link to one is followed by the browser.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#page a[href]");
    if (link && begun && link.pathname !== location.pathname) event.stopPropagation();
  }, true);
})();
