// A button with data-copy copies that text; the panel's status line says so to everybody.
document.addEventListener("click", async (event) => {
  const button = event.target.closest(".share button[data-copy]");
  if (!button) return;
  const status = button.closest(".share").querySelector(".copied");
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    status.textContent = `${button.textContent.replace("Copy ", "Copied the ")}.`;
  } catch {
    // Without a secure connection browsers let no script copy: the text is selected instead.
    getSelection().selectAllChildren(button.previousElementSibling);
    status.textContent = "The text is selected: press Ctrl+C, or Cmd+C on a Mac.";
  }
});

// A preview is loaded when somebody opens it.
document.addEventListener("toggle", (event) => {
  const frame = event.target.open && event.target.querySelector(":scope > iframe[data-src]:not([src])");
  if (frame) frame.src = frame.dataset.src;
}, true);
