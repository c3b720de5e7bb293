// The page of cookies: which of them lie in this browser, and a button for each that does.

const BOUND = '; Path=/; Secure; SameSite=Strict';

function isSet(name) {
  try {
    return document.cookie.split('; ').some((cookie) => cookie.startsWith(`${name}=`));
  } catch {
    return false;
  }
}

function look(row) {
  const name = row.querySelector('code').textContent;
  const button = row.querySelector('button');
  const set = isSet(name);
  row.querySelector('[data-set]').hidden = !set;
  row.querySelector('[data-unset]').hidden = set;
  button.hidden = !set;
  button.onclick = () => {
    document.cookie = `${name}=; Max-Age=0${BOUND}`;
    look(row);
  };
}

for (const row of document.querySelectorAll('[data-cookie]')) look(row);
