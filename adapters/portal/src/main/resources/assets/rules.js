// Suggests columns while a rule is being written: the list shows those that fit the word at the cursor; one click puts it there.
"use strict";
(() => {
  const word = (area) => /[A-Za-z]\w*$/.exec(area.value.slice(0, area.selectionStart))?.[0] ?? "";

  document.addEventListener("input", ({ target: area }) => {
    const list = document.getElementById(area.dataset.complete);
    if (!list) return;
    const wanted = word(area).toLowerCase();
    const fits = (item) => item.dataset.words.toLowerCase().includes(wanted);
    const any = [...list.children].some(fits);
    for (const item of list.children) item.hidden = any && !fits(item);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    const area = button && document.querySelector("[data-complete]");
    if (!area) return;
    const end = area.selectionStart;
    area.setRangeText(button.dataset.insert, end - word(area).length, Math.max(end, area.selectionEnd), "end");
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
