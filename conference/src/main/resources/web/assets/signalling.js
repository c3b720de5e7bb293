// The signalling connection: JSON text messages over one WebSocket (docs/protocol.md).

const SUBPROTOCOL = 'glashaus.v1';

/**
 * Opens the connection and reports that it is open, each message, and once that it was closed, with the code (RFC 6455 section 7.4).
 * It never reconnects by itself: that is for the call to arrange.
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
    this.#socket.addEventListener('close', (event) => {
      if (this.#closed) return;
      this.#closed = true;
      onClosed(event.code);
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
