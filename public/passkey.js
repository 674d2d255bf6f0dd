// Asks the device for a passkey when its form is sent, and sends the answer along.
(() => {
  const part = document.querySelector("[data-passkey]");
  const form = part?.querySelector("form");
  const said = part?.querySelector("[data-passkey-said]");
  if (!form || !said) return;
  const key = window.PublicKeyCredential;
  const able = key?.parseCreationOptionsFromJSON && key?.parseRequestOptionsFromJSON;
  let busy = false;

  const begin = async () => {
    const begun = await fetch(part.dataset.passkey, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
    });
    if (begun.ok) return begun.json();
    throw new DOMException("", begun.status === 429 ? "TooOften" : "Refused");
  };

  const answerOf = async (options) => {
    if (form.elements.invitation) {
      return navigator.credentials.create({ publicKey: key.parseCreationOptionsFromJSON(options) });
    }
    return navigator.credentials.get({ publicKey: key.parseRequestOptionsFromJSON(options) });
  };

  const send = (answer) => {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "answer";
    input.value = JSON.stringify(answer);
    form.append(input);
    form.submit();
  };

  const words = {
    NotAllowedError: "cancelled",
    AbortError: "cancelled",
    InvalidStateError: "known",
    NotSupportedError: "unable",
    ConstraintError: "unable",
    TooOften: "tooOften",
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    said.textContent = "";
    if (!able) {
      said.textContent = part.dataset.unable;
      return;
    }
    busy = true;
    try {
      send(await answerOf(await begin()));
    } catch (error) {
      busy = false;
      said.textContent = part.dataset[words[error.name] ?? "failed"];
    }
  });

  // Back from the next page, this one may still be as it was left.
  addEventListener("pageshow", () => {
    busy = false;
    form.elements.answer?.remove();
  });
})();
