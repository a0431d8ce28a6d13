// "Copy this finding" puts the words of its data-copy on the clipboard and says so.
document.addEventListener("click", async (event) => {
  const button = event.target.closest(".tools button[data-copy]");
  if (!button) return;
  const text = button.dataset.copy;
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
  }
  const label = button.textContent;
  button.textContent = done ? "Copied" : "Could not be copied";
  document.getElementById("spoken").textContent = button.textContent;
  setTimeout(() => (button.textContent = label), 2000);
});
