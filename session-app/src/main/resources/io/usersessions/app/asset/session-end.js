'use strict';

// Says that the session of this page ended, as soon as it did. A browser opens few connections to one server, so one tab at a time
// listens, for all tabs of the session; when it closes, another one takes over.
(() => {
  const { session, other } = document.currentScript.dataset;
  // The stream of this session, whichever account of the browser is active.
  const stream = `/api/v1/session/events?session=${session}`;
  const accounts = new BroadcastChannel('account');
  const tabs = new BroadcastChannel(`session ${session}`);
  let events;
  let isLeaving = false;

  // What the page shows is removed first: the next page may not arrive.
  const show = () => {
    if (isLeaving) {
      return;
    }
    isLeaving = true;
    events?.close();
    document.querySelector('main').replaceChildren();
    const next = encodeURIComponent(location.pathname + location.search);
    location.replace(`/signed-out?session=${session}&next=${next}`);
  };
  const ended = () => {
    tabs.postMessage('ended');
    show();
  };
  const later = () => setTimeout(listen, 5000 + 10000 * Math.random());

  // An EventSource gives up at any answer but 200, and does not tell which one it got.
  const ask = () => fetch(stream, { method: 'HEAD' }).then((answer) => (answer.status === 401 ? ended() : later()), later);

  const listen = () => {
    events = new EventSource(stream);
    events.addEventListener('watching', (event) => JSON.parse(event.data).session === session || ended());
    events.addEventListener('ended', ended);
    events.addEventListener('error', () => events.readyState === EventSource.CLOSED && ask());
  };

  const sayOtherIsActive = () => {
    const text = document.createElement('p');
    text.className = 'banner';
    text.textContent = other;
    document.querySelector('main > [role="status"]').replaceChildren(text);
  };

  // The answer to a form tells itself what became of the session. If none arrives, the page stays and has to tell.
  addEventListener('submit', () => {
    isLeaving = true;
    setTimeout(() => {
      isLeaving = false;
      fetch(stream, { method: 'HEAD' }).then((answer) => answer.status === 401 && ended(), () => {});
    }, 10000);
  });
  tabs.addEventListener('message', show);
  accounts.addEventListener('message', (event) => event.data !== session && sayOtherIsActive());
  accounts.postMessage(session);
  // Browsers have locks only where the page came over TLS or from this machine.
  if (navigator.locks) {
    navigator.locks.request(`session ${session}`, () => new Promise(listen));
  } else {
    listen();
  }
})();
