import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFunctions } from '#host/functions.ts';
import { headersFor } from '#host/header-rules.ts';
import { loadNetlifyConfig } from '#host/netlify-config.ts';
import { feedbackProject } from '../../tests/feedback/feedback-project.ts';
import { SECURITY_HEADERS, secured } from './security-headers.ts';

const project = join(import.meta.dirname, '..', '..');

describe('the headers of a function', () => {
  const feedback = feedbackProject();

  it('are those netlify.toml gives a page', async () => {
    const { headers } = await loadNetlifyConfig(join(project, 'netlify.toml'));
    const page = headersFor(headers, '/');
    page.delete('cache-control');
    expect(Object.fromEntries(new Headers(SECURITY_HEADERS))).toEqual(Object.fromEntries(page));
  });

  it('are added to an answer, whose own stay', async () => {
    const answer = secured(
      new Response('ảnh', {
        status: 201,
        headers: { 'Cache-Control': 'public', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('public');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('ảnh');
  });

  it('say that an answer is not to be kept unless it says otherwise', () => {
    expect(secured(new Response(null, { status: 204 })).headers.get('cache-control')).toBe('no-store');
  });

  it('are worn by every function of the project that can be read', async () => {
    const readable = (await loadFunctions(join(project, 'functions'))).filter(({ methods }) => methods.includes('GET'));
    expect(readable.map(({ name }) => name)).toEqual(expect.arrayContaining(['suc-khoe', 'nhat-ky']));
    await feedback();
    for (const { name, paths, handler } of readable) {
      const path = paths[0]?.pathname.replaceAll(/:\w+/gu, 'khong-co') ?? '/';
      const answer = await handler(new Request(`http://localhost${path}`), { params: {}, requestId: 'x', ip: '' });
      for (const header of Object.keys(SECURITY_HEADERS))
        expect(answer.headers.has(header), `${name}: ${header}`).toBe(true);
    }
  });
});
