// Small helpers of the portal's pages. Without them, and without htmx, forms and lists are pages that reload, and a part that would load by itself is a link to it.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = "zone=" + encodeURIComponent(zone) + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
  }

  const dialog = byId("dialog");
  const closeDialog = () => dialog && dialog.open && dialog.close();

  // A click beside the dialog closes it. One that began within, as when text is marked beyond the edge, does not: what was typed would be lost.
  const beside = (event) => {
    const edge = dialog?.getBoundingClientRect();
    return event.target === dialog && (event.clientX < edge.left || event.clientX > edge.right || event.clientY < edge.top || event.clientY > edge.bottom);
  };
  let pressedBeside = false;
  document.addEventListener("pointerdown", (event) => { pressedBeside = beside(event); });

  let toasted;
  const toast = (text) => {
    const strip = byId("toast");
    if (strip && text) {
      clearTimeout(toasted);
      strip.textContent = text;
      strip.hidden = false;
      toasted = setTimeout(() => { strip.hidden = true; }, 6000);
    }
  };

  const addRow = (button) => {
    const template = byId(button.dataset.addRow);
    const rows = template.parentElement.querySelector("[data-rows]");
    rows.append(template.content.cloneNode(true));
    rows.lastElementChild.querySelector("input").focus();
  };

  // Browsers keep their clipboard from pages that came without TLS: there the text is selected at least.
  const copy = async (button) => {
    const text = byId(button.dataset.copy);
    const told = byId(button.dataset.told);
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.classList.add("is-copied");
      told.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
      told.textContent = button.dataset.selected;
    }
  };

  const retry = (button) => {
    const part = button.closest(".loads");
    part.querySelector("[data-failed]").hidden = true;
    htmx.trigger(part, "again");
  };

  document.addEventListener("click", (event) => {
    const hit = (selector) => event.target.closest(selector);
    const menu = hit("[data-toggle-menu]");
    if (menu) {
      const open = menu.getAttribute("aria-expanded") === "true";
      menu.setAttribute("aria-expanded", String(!open));
      byId(menu.getAttribute("aria-controls")).classList.toggle("is-open", !open);
    }
    if (hit("[data-close]") && dialog && dialog.open) {
      event.preventDefault();
      closeDialog();
    }
    if (pressedBeside && beside(event)) closeDialog();
    if (hit("[data-add-row]")) addRow(hit("[data-add-row]"));
    if (hit("[data-copy]")) copy(hit("[data-copy]"));
    if (hit("[data-again]")) retry(hit("[data-again]"));
    document.querySelectorAll("details.menu[open]").forEach((open) => {
      if (!open.contains(event.target)) open.removeAttribute("open");
    });
  });

  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm;
    if (question && !confirm(question)) event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && byId("q")) {
      event.preventDefault();
      byId("q").focus();
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach((open) => {
        open.removeAttribute("open");
        open.querySelector("summary").focus();
      });
    }
  });

  document.addEventListener("input", (event) => {
    const moment = event.target.dataset.moment;
    if (moment) {
      byId(moment).textContent = new Date(Number(event.target.value) * 1000).toLocaleString(document.documentElement.lang);
    }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id === "dialog-body" && dialog && !dialog.open) {
      dialog.showModal();
      const first = dialog.querySelector("[autofocus], input:not([type=hidden]), select, textarea");
      if (first) first.focus();
    }
  });

  // A form that was refused leads to what is wrong with it.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.xhr?.status === 422) event.target.querySelector?.(".is-invalid")?.focus();
  });

  // Who was chosen among what a search found stays chosen when the next answer finds them too.
  let chosen;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target?.id === "candidates") chosen = event.detail.target.querySelector("input:checked")?.value;
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id === "candidates") {
      event.detail.target.querySelectorAll("input").forEach((input) => { input.checked = input.value === chosen; });
    }
  });

  // What stands in a search already, or was typed before anybody listened, is searched for at once.
  document.addEventListener("htmx:load", (event) => {
    event.detail.elt.querySelectorAll("input[type=search][hx-get]").forEach((input) => {
      if (input.value) htmx.trigger(input, "shown");
    });
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const landed = new URL(event.detail.xhr.responseURL, location.href);
    if (landed.pathname === "/login") {
      event.detail.shouldSwap = false;
      location.assign("/login");
    }
  });

  // A list that was searched anew says how much was found, not all that it holds.
  document.addEventListener("htmx:afterSwap", (event) => {
    const found = event.detail.target?.querySelector("[data-says]");
    if (found && byId("said")) byId("said").textContent = found.textContent;
  });

  // A panel that asks by itself says nothing of what failed elsewhere.
  let lastFailed;
  const failed = (event, text) => {
    toast(text);
    lastFailed = event.detail.elt;
    const part = event.detail.elt.closest(".loads");
    if (part) part.querySelector("[data-failed]").hidden = false;
  };
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.detail.elt === lastFailed && byId("toast")) byId("toast").hidden = true;
  });
  document.addEventListener("htmx:responseError", (event) => failed(event, byId("toast")?.dataset.failed));
  document.addEventListener("htmx:sendError", (event) => failed(event, byId("toast")?.dataset.offline));

  // Whoever mistyped the password need not type the name again.
  const user = byId("username");
  user?.form.addEventListener("submit", () => sessionStorage.setItem("user", user.value));
  const typed = sessionStorage.getItem("user");
  sessionStorage.removeItem("user");
  if (user && typed && !user.value) {
    user.value = typed;
    byId("password").focus();
  }

  const fresh = document.querySelector(".is-new");
  if (fresh) fresh.scrollIntoView({ block: "center" });
})();
