import { z } from 'zod';

/** What zod found, one indented line per mistake: `  headers[2].for: must start with "/"`. */
export function issueLines(error: z.ZodError): string {
  const lines = error.issues.map((issue) => {
    const place = issue.path.length === 0 ? '' : `${z.core.toDotPath(issue.path)}: `;
    const messages = issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message) : [issue.message];
    return `  ${place}${messages.join('; ')}`;
  });
  return lines.join('\n');
}
