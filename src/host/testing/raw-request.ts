import { connect, type Socket } from 'node:net';

/** An answer read from the socket as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/**
 * Sends bytes as they are, which fetch would normalise or refuse, and reads until the server closes the connection.
 * A request head must carry `Connection: close`.
 */
export function rawRequest(url: string, bytes: string | Uint8Array): Promise<RawAnswer> {
  return rawExchange(url, (socket) => socket.write(bytes));
}

/** Lets `drive` write to a connection as it likes, and reads until the server closes it. */
export function rawExchange(url: string, drive: (socket: Socket) => void): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
    });
    // Who goes on writing to a server that has answered and closed is reset; the answer counts.
    socket.on('error', (error) => received === '' && reject(error)).on('close', () => resolve(parseAnswer(received)));
    drive(socket);
  });
}

/** GET of a request target as it stands. */
export function rawGet(url: string, target: string): Promise<RawAnswer> {
  return rawRequest(url, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
}

function parseAnswer(received: string): RawAnswer {
  const [head = '', ...rest] = received.replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, '').split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = new Headers();
  for (const line of lines) headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}
