// Single keys in the review: 1 gives, 2 withholds, 3 masks, n goes on, ? explains. Each presses a button that is there.
(() => {
  const keys = document.querySelector("[data-keys]");
  const said = keys?.querySelector("[data-said]");
  if (!keys || !said) return;
  const records = [...document.querySelectorAll("article.review")];
  const undecided = records.filter((record) => record.dataset.decision === "none");
  const kept = "review-keys";

  const titleOf = (record) => record.querySelector("h2")?.textContent ?? "";
  const say = (what, record) => {
    said.textContent = `${keys.dataset[what]} ${record ? titleOf(record) : ""}`.trim();
  };
  const goTo = (record) => {
    record.focus({ preventScroll: true });
    record.scrollIntoView({ block: "start" });
  };
  const named = () => records.find((record) => `#${record.id}` === location.hash);
  const current = () =>
    records.find((record) => record.contains(document.activeElement)) ?? named() ?? undecided[0] ?? records[0];

  const missing = (record) =>
    [...record.querySelectorAll(".why select, .why textarea")].find((field) => field.value.trim() === "");

  const acts = {
    1: (record, event) => keep(record, "give", event),
    2: (record, event) => {
      record.querySelector("input[name=decision][value=withhold]").checked = true;
      const field = missing(record);
      if (!field) return keep(record, "withhold", event);
      event.preventDefault();
      field.focus();
      say("ground", record);
    },
    3: (record, event) => {
      event.preventDefault();
      const field = record.querySelector("[name=alsoBlack]");
      field.closest("details").open = true;
      field.focus();
      say("mask", record);
    },
    n: (_, event) => {
      const to = records.find((record) => event.currentTarget.getAttribute("href") === `#${record.id}`);
      if (!to) return;
      event.preventDefault();
      goTo(to);
      say("next", to);
    },
  };

  // The page comes anew after a decision: what was done is said there.
  const keep = (record, what) => sessionStorage.setItem(kept, JSON.stringify({ id: record.id, what }));

  for (const button of document.querySelectorAll("[data-key]")) {
    const record = button.closest("article.review");
    button.addEventListener("click", (event) => acts[button.dataset.key](record, event));
  }

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (target.closest("input, textarea, select, [contenteditable]")) return;
    if (key === "?") {
      const explained = keys.querySelector("details");
      explained.open = !explained.open;
      explained.querySelector("summary").focus();
      event.preventDefault();
      return;
    }
    if (!(key in acts)) return;
    const button = current()?.querySelector(`[data-key="${key}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });

  const done = JSON.parse(sessionStorage.getItem(kept) ?? "null");
  sessionStorage.removeItem(kept);
  // What went wrong has the focus already.
  if (document.querySelector(".summary[role=alert]")) return;
  const record = done && records.find(({ id }) => id === done.id);
  if (!record || record.dataset.decision !== done.what) {
    const at = named();
    if (at) goTo(at);
    return;
  }
  const place = records.indexOf(record);
  const next = undecided.find((one) => records.indexOf(one) > place) ?? undecided[0];
  goTo(next ?? record);
  const progress = document.querySelector(".progress p")?.textContent ?? "";
  const rest = next ? `${keys.dataset.next} ${titleOf(next)}` : keys.dataset.none;
  // A part that was there before it got words is read aloud.
  setTimeout(() => {
    said.textContent = `${keys.dataset[done.what]} ${titleOf(record)}. ${progress}. ${rest}`;
  }, 100);
})();
