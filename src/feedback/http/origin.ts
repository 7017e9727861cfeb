/**
 * Whether a post may come from a form of ours. There are no cookies and no logged-in residents to abuse; this keeps other
 * sites from making their visitors send questions. Source: reliability.md A1; ASVS 3.5.1.
 *
 * - `Sec-Fetch-Site` (no script can set it): `same-origin`, and `none` (typed or reloaded by the person), pass;
 *   `same-site` and `cross-site` do not.
 * - Without it, `Origin` must name our host: the one that was asked, or that of the portal's address, for a proxy may
 *   change the first. The scheme is not compared: a proxy may end TLS.
 * - `Origin: null` does not pass: sandboxed frames send it, and pages of ours do not (`Referrer-Policy: same-origin`).
 * - Without Origin, a `Referer` must name our host.
 * - Without any of them it is a program or a browser older than 2020, which cannot be told apart: it passes.
 */
export function fromOurOwnPages(request: Request, baseUrl: string | null): boolean {
  const { headers } = request;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const from = headers.get('origin') ?? headers.get('referer');
  if (from === null) return true;
  const host = hostOf(from);
  return host !== null && (host === hostOf(request.url) || (baseUrl !== null && host === hostOf(baseUrl)));
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host || null : null;
}
