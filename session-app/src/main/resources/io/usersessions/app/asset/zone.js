'use strict';

// Tells the server what a browser does not send with its requests: the time zone, and whether a "Macintosh" has a touch screen, which
// only an iPad has that asks for pages made for desktops. The next page is made with it.
(() => {
  const keep = (name, value) => {
    const pair = `${name}=${value}`;
    if (!document.cookie.split('; ').includes(pair)) {
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      document.cookie = `${pair}; Path=/; Max-Age=${400 * 24 * 60 * 60}; SameSite=Lax${secure}`;
    }
  };

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (/^[\w+/-]{1,64}$/.test(zone)) {
    keep('zone', zone);
  }
  if (navigator.maxTouchPoints > 1 && navigator.userAgent.includes('Macintosh')) {
    keep('touch', '1');
  }
})();
