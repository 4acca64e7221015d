"use strict";
(() => {
  const held = JSON.parse(document.getElementById("held").textContent);
  const lines = [...document.querySelectorAll("#lines > li")];
  const urls = new Map();
  const player = new Audio();
  let now = -1;

  function url(number) {
    if (!urls.has(number)) {
      const raw = atob(held.sounds[number]);
      const bytes = Uint8Array.from(raw, (sign) => sign.charCodeAt(0));
      urls.set(number, URL.createObjectURL(new Blob([bytes], { type: held.kind })));
    }
    return urls.get(number);
  }

  function stop() {
    player.pause();
    if (now >= 0) lines[now].classList.remove("on");
    now = -1;
  }

  function play(number) {
    stop();
    now = number;
    lines[number].classList.add("on");
    const source = url(held.whole ? 0 : number);
    const begin = () => {
      if (held.whole) player.currentTime = held.spans[number][0];
      player.play().catch(() => { lines[number].classList.add("failed"); stop(); });
    };
    if (player.src === source && player.readyState > 0) {
      if (!held.whole) player.currentTime = 0;
      begin();
    } else {
      player.src = source;
      player.addEventListener("loadedmetadata", begin, { once: true });
      player.load();
    }
  }

  player.addEventListener("timeupdate", () => {
    if (held.whole && now >= 0 && player.currentTime >= held.spans[now][1]) stop();
  });
  player.addEventListener("ended", stop);
  player.addEventListener("error", () => { if (now >= 0) { lines[now].classList.add("failed"); stop(); } });

  const toggle = (number) => (number === now ? stop() : play(number));
  lines.forEach((line, number) => line.addEventListener("click", () => { if (!String(getSelection())) toggle(number); }));
  document.addEventListener("keydown", (event) => {
    const at = lines.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const next = Math.min(lines.length - 1, Math.max(0, at + step));
      lines[next].focus();
      event.preventDefault();
    } else if ((event.key === " " || event.key === "Enter") && at >= 0) {
      toggle(at);
      event.preventDefault();
    } else if (event.key === "Escape") stop();
  });
})();
