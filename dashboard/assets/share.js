// A button with data-copy puts that text on the clipboard, and says so to everybody; one with
// data-copy-from what stands in the field of that id.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy], button[data-copy-from]");
  if (!button || button.dataset.label) return;
  const from = document.getElementById(button.dataset.copyFrom);
  const text = from ? from.value : button.dataset.copy;
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure connection there is no clipboard to write to: select and copy instead.
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    done = document.execCommand("copy");
    area.remove();
    button.focus();
  }
  button.dataset.label = button.textContent;
  button.textContent = done ? button.dataset.copied : button.dataset.failed ?? text;
  window.kidsCount.say(button.textContent);
  setTimeout(() => {
    button.textContent = button.dataset.label;
    delete button.dataset.label;
  }, 2000);
});
// Whoever is shown a pinned link may copy it: the server is told, so that the link goes on. A panel
// shows it once it is opened, the page of choices at once.
const handOut = (shown) => {
  const { pathname, search } = new URL(shown.dataset.handedOut, location.href);
  navigator.sendBeacon(pathname + search);
  delete shown.dataset.handedOut;
};
const handOutAll = () => document.querySelectorAll("section[data-handed-out]").forEach(handOut);
document.addEventListener("toggle", ({ target }) => {
  if (target.open && target.dataset?.handedOut) handOut(target);
}, true);
document.addEventListener("page-shown", handOutAll);
handOutAll();
