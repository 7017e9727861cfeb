import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Refused } from './refused.ts';

/** Lines of an input that is no terminal, read once: what one question leaves is for the next. */
let piped: Promise<string[]> | null = null;

/** Asks on the terminal; `hidden`: what is typed does not show. An input that is no terminal answers line by line. */
export async function ask(question: string, hidden = false): Promise<string> {
  if (hidden || stdin.isTTY !== true) stdout.write(question);
  if (stdin.isTTY !== true) {
    piped ??= input().then((all) => all.split(/\r?\n/));
    stdout.write('\n');
    return (await piped).shift() ?? '';
  }
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: stdin, output: hidden ? silent : stdout, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      const stopped = () => reject(new Refused('Đã dừng theo ý bạn; chưa làm gì.'));
      // Asked through readline where it echoes: it draws the line anew at every correction.
      if (!hidden) {
        terminal.setPrompt(question);
        terminal.prompt();
      }
      terminal.once('line', resolve).once('SIGINT', stopped).once('close', stopped);
    });
  } finally {
    terminal.close();
    if (hidden) stdout.write('\n');
  }
}

/** All of standard input. */
export async function input(): Promise<string> {
  return await text(stdin);
}
