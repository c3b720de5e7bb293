// Where the client starts: one page for each address. Views fill the root and hand back what must be closed.

import { login } from './host.js';
import { agreed, openKeeping } from './keeping.js';
import { link, loadLanguage } from './language.js';
import { pathOfRoom, roomOfPath } from './rooms.js';
import { badRoom, ended, left } from './views/left.js';
import { call } from './views/call.js';
import { prejoin } from './views/prejoin.js';
import { welcome } from './views/welcome.js';

const root = document.getElementById('app');

function show() {
  if (location.pathname === '/') return welcome(root, show);
  if (location.pathname === '/left') return left(root, show);
  if (login !== null && location.pathname === '/login') return welcome(root, show, { enter: open });
  const room = roomOfPath(location.pathname);
  if (room === null) return badRoom(root, show);
  return enter(room, {});
}

// An organiser stays on this page, whose memory the login is in; the address becomes the room's, to be passed on.
function open(room, password) {
  history.pushState(null, '', link(pathOfRoom(room)));
  enter(room, { login, password });
}

// A statement that wants to be read and agreed to stands before the page on which anything can be switched on.
function enter(room, visit) {
  agreed(root, room, () =>
    prejoin(root, room, visit, (name, media) => {
      const { password } = visit;
      const shown = { login: visit.login ?? null, password };
      const again = (code) => enter(room, { name, password, login: code === 'login-over' ? null : shown.login });
      call(root, room, name, media, shown, (code) => ended(root, code, () => (code === 'not-agreed' ? location.reload() : again(code))));
    }),
  );
}

// A page that the browser kept and shows again ("back") has left its call for good: it starts anew.
window.addEventListener('pageshow', (event) => event.persisted && location.reload());

await openKeeping();
await loadLanguage();
show();
document.getElementById('old')?.remove(); // on a slow line it came up too early
