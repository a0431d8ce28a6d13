// To a browser that prefers another language the page in it is offered over the header. Nothing is
// switched by itself, and the same link stands in the header for everybody.
(() => {
  const prefers = (navigator.languages?.[0] ?? navigator.language ?? "").slice(0, 2);
  const link = document.querySelector(`#tongues a[lang="${CSS.escape(prefers)}"]`);
  if (!link) return;
  const offer = Object.assign(document.createElement("a"), {
    className: "offer",
    href: link.href,
    hreflang: link.hreflang,
    lang: link.lang,
    textContent: link.dataset.offer,
  });
  document.querySelector(".mast").prepend(offer);
  document.addEventListener("page-shown", () => {
    const now = document.querySelector(`#tongues a[lang="${CSS.escape(prefers)}"]`);
    if (now) offer.href = now.href;
  });
})();
