// The signalling connection: JSON text messages over one WebSocket (docs/protocol.md).

const SUBPROTOCOL = 'glashaus.v1';

/**
 * Opens the connection and reports `open`, each message by its `type`, and `closed` once.
 * It never reconnects by itself: a new connection is a new stay, and that is for the call to arrange.
 */
export class Signalling {
  #socket;
  #closed = false;

  constructor({ onOpen, onMessage, onClosed }) {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    this.#socket = new WebSocket(`${scheme}://${location.host}/signal`, SUBPROTOCOL);
    this.#socket.addEventListener('open', () => this.#closed || onOpen());
    this.#socket.addEventListener('message', (event) => {
      if (this.#closed || typeof event.data !== 'string') return;
      const message = read(event.data);
      if (message) onMessage(message);
    });
    this.#socket.addEventListener('close', () => {
      if (this.#closed) return;
      this.#closed = true;
      onClosed();
    });
  }

  /** Sends a message; false when the connection is not open, and the message then is lost. */
  send(message) {
    if (this.#closed || this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Says goodbye if it can. Nothing is reported afterwards. */
  close() {
    if (this.#closed) return;
    this.send({ type: 'leave' });
    this.#closed = true;
    this.#socket.close(1000);
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
