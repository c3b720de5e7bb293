// The signalling connection: JSON text messages over one WebSocket (docs/protocol.md).

const SUBPROTOCOL = 'glashaus.v1';
const CONNECT_WITHIN_MILLIS = 8_000;
const PING_MILLIS = 5_000; // also how long an answer may take
const DEAD = 1006; // RFC 6455 section 7.4.1: closed without a word
const GIVEN_UP = 4000; // RFC 6455 section 7.4.2: ours; no goodbye, so the server keeps the stay for us

/**
 * Opens the connection and reports that it is open, each message, and once that it was closed, with the code (RFC 6455 section 7.4).
 * A line that is dead without anybody saying so counts as closed. It never reconnects by itself: that is for the call to arrange.
 */
export class Signalling {
  #socket;
  #onClosed;
  #closed = false;
  #heard = true;
  #asked = 0;
  #timer;

  constructor({ onOpen, onMessage, onClosed }) {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    this.#onClosed = onClosed;
    this.#socket = new WebSocket(`${scheme}://${location.host}/signal`, SUBPROTOCOL);
    this.#timer = setTimeout(() => this.#giveUp(), CONNECT_WITHIN_MILLIS);
    this.#socket.addEventListener('open', () => {
      if (this.#closed) return;
      this.#listen();
      onOpen();
    });
    this.#socket.addEventListener('message', (event) => {
      if (this.#closed || typeof event.data !== 'string') return;
      this.#heard = true;
      const message = read(event.data);
      if (message) onMessage(message);
    });
    this.#socket.addEventListener('close', (event) => this.#over(event.code));
  }

  get isOpen() {
    return !this.#closed && this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends a message; false when the connection is not open, and the message then is lost. */
  send(message) {
    if (!this.isOpen) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Asks the server for a sign of life now, and not only when the next question is due. */
  ask() {
    if (!this.isOpen) return;
    this.#listen();
    this.#ping();
  }

  /** Says goodbye if it can. Nothing is reported afterwards. */
  close() {
    if (this.#closed) return;
    this.send({ type: 'leave' });
    this.#stop();
    this.#socket.close(1000);
  }

  #listen() {
    clearTimeout(this.#timer);
    clearInterval(this.#timer);
    this.#heard = true;
    this.#asked = Date.now();
    this.#timer = setInterval(() => this.#look(), PING_MILLIS);
  }

  #look() {
    // Who was asleep has not listened either: then the answer may be there and not yet read.
    const late = Date.now() - this.#asked > 1.5 * PING_MILLIS;
    if (this.#heard || late) this.#ping();
    else this.#giveUp();
  }

  #ping() {
    this.#heard = false;
    this.#asked = Date.now();
    this.send({ type: 'ping' });
  }

  #giveUp() {
    this.#socket.close(GIVEN_UP); // this may take as long as it likes: nobody waits
    this.#over(DEAD);
  }

  #over(code) {
    if (this.#closed) return;
    this.#stop();
    this.#onClosed(code);
  }

  #stop() {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#timer);
  }
}

function read(text) {
  try {
    const message = JSON.parse(text);
    return message && typeof message.type === 'string' ? message : null;
  } catch {
    return null;
  }
}
