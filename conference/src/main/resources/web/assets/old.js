// Written as browsers understood it twenty years ago: where the client itself does not even start, this says so.
(function () {
  var PATIENCE_MILLIS = 10000;
  var look = function () {
    var app = document.getElementById('app');
    var old = document.getElementById('old');
    if (app && old && !app.firstChild) {
      old.removeAttribute('hidden');
      document.title = 'Glashaus';
    } else if (old) {
      old.parentNode.removeChild(old);
    }
  };
  // A browser without modules will never start it; one with modules may only be slow to load them.
  if ('noModule' in document.createElement('script')) setTimeout(look, PATIENCE_MILLIS);
  else look();
})();
