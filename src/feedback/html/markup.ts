import { html, type raw } from 'hono/html';

/** Markup in which everything that came from outside is escaped. */
export type Html = ReturnType<typeof raw>;

/** Values of a form as they were typed, by field name. */
export type Values = { readonly [name: string]: string | undefined };

/** What is wrong with one field: plain words that say what to do. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Template tag: escapes strings, joins lists, leaves out null and false. Throws when handed a promise. */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Html {
  const made = html(strings, ...values);
  if (made instanceof Promise) throw new TypeError('Markup waits for nothing');
  return made;
}

/** Whole page part with its title; `inShell` puts both in place. */
export interface View {
  /** For `<title>` and the way back; starts with “Lỗi: ” when there is something to correct. */
  readonly title: string;
  readonly content: Html;
}

/** One hidden field. */
export function hidden(name: string, value: string): Html {
  return markup`<input type="hidden" name="${name}" value="${value}">`;
}

/** Hidden fields for every value but those named in `without`. */
export function hiddenValues(values: Values, without: readonly string[] = []): Html[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' || without.includes(name) ? [] : [hidden(name, value)],
  );
}

/** Text with its line breaks. */
export function lines(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br>${line}`));
}
