// Shows how long a new password is, and lets people read what they type. Nothing leaves the page.
(() => {
  const next = document.querySelector("input[data-length]");
  const length = document.getElementById("length");
  const show = document.getElementById("show-passwords");
  if (!next || !length || !show) {
    return;
  }
  const meter = length.querySelector("meter");
  const status = length.querySelector("[data-enough]");
  const enough = Number(next.dataset.length);
  const tell = () => {
    const characters = [...next.value.normalize("NFC")].length;
    meter.value = Math.min(characters, enough);
    status.textContent = characters >= enough ? status.dataset.enough : "";
  };
  length.hidden = false;
  show.hidden = false;
  next.addEventListener("input", tell);
  tell();
  show.querySelector("input").addEventListener("change", (event) => {
    for (const id of ["current", "next"]) {
      document.getElementById(id).type = event.target.checked ? "text" : "password";
    }
  });
  next.form.addEventListener("submit", () => {
    for (const id of ["current", "next"]) {
      document.getElementById(id).type = "password";
    }
  });
})();
