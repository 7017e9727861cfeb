/** Challenge of altcha (v2), as `/api/thu-thach` gives it. */
interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength?: number;
    readonly keyPrefix: string;
  };
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Does a little work that one person never notices and a flood does, and puts the proof into the form. A browser that
 * can not do it (no secure context, offline) sends without: its submission waits for a person to look, nothing more.
 */
export async function proveWork(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('thu_thach');
  if (!(field instanceof HTMLInputElement) || field.value !== '' || !globalThis.crypto?.subtle) return;
  try {
    const answer = await fetch('/api/thu-thach', { headers: { accept: 'application/json' } });
    if (!answer.ok) return;
    const challenge: Challenge = await answer.json();
    const solution = await solve(challenge);
    if (solution) field.value = btoa(JSON.stringify({ challenge, solution }));
  } catch {
    // Without a proof the form works all the same.
  }
}

async function solve({ parameters }: Challenge): Promise<{ counter: number; derivedKey: string } | null> {
  const { algorithm, nonce, salt, cost, keyLength = 32, keyPrefix } = parameters;
  const [name, hash] = algorithm.split('/');
  if (name !== 'PBKDF2' || !hash) return null;
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const counterAt = new DataView(password.buffer);
  for (let counter = 0; counter < 100_000; counter += 1) {
    counterAt.setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash, salt: bytesOf(salt), iterations: cost },
      key,
      keyLength * 8,
    );
    const derivedKey = hexOf(new Uint8Array(bits));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
  return null;
}
