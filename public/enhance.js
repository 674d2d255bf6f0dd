// Swaps in the fresh part of a page when its event stream says that something changed. Without it there is a link.
(() => {
  const part = document.querySelector("[data-live]");
  const said = document.querySelector("[data-live-said]");
  if (!part || !window.EventSource) return;
  let asking = false;
  let due = false;

  const inUse = () => {
    const at = document.activeElement;
    const typing = at && part.contains(at) && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
    return typing || part.querySelector("details[open] textarea");
  };

  const swap = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-live]");
    if (!fresh || fresh.innerHTML === part.innerHTML) return;
    if (inUse()) {
      due = true;
      return;
    }
    part.innerHTML = fresh.innerHTML;
    if (said) said.textContent = said.dataset.liveSaid;
  };

  const refresh = async () => {
    due = asking || inUse();
    if (due) return;
    asking = true;
    try {
      const answer = await fetch(location.href);
      if (answer.redirected || !answer.ok) location.reload();
      else swap(await answer.text());
    } catch {
      due = true;
    }
    asking = false;
  };

  const stream = new EventSource(part.dataset.live);
  stream.addEventListener("changed", refresh);
  setInterval(() => due && refresh(), 2000);
})();
