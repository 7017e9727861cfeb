import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Node } from '@takumi-rs/core';
import { imageFormats } from '#domain/share-image.ts';

/** Draws what is laid out by our own boxes, as PNG, 1200×630. */
export type Engine = (tree: Node) => Promise<Uint8Array>;

const size = imageFormats.ngang;
const { resolve } = createRequire(import.meta.url);
const fontFile = (weight: string) => resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`);
const fonts = () =>
  ([400, 700] as const).map((weight) => ({
    name: 'Be Vietnam Pro',
    weight,
    data: readFileSync(fontFile(weight === 400 ? '400Regular' : '700Bold')),
  }));

/** The peers as they come: each opens its library only when asked for, so that its cold start is its own. */
export const peers: Readonly<Record<string, () => Promise<Engine>>> = {
  async takumi() {
    const { Renderer } = await import('@takumi-rs/core');
    const renderer = new Renderer();
    for (const font of fonts()) await renderer.registerFont(font);
    return (tree) => renderer.render(tree, { ...size, format: 'png' });
  },
  async 'satori+resvg'() {
    const [{ default: satori }, { Resvg }] = await Promise.all([import('satori'), import('@resvg/resvg-js')]);
    const known = fonts();
    return async (tree) => {
      const svg = await satori(elementOf(tree), { ...size, fonts: known });
      return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    };
  },
  async chromium() {
    const { chromium } = await import('playwright-core');
    const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath });
    const page = await browser.newPage({ viewport: size });
    const faces = fonts().map(
      ({ weight, data }) =>
        `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')})}`,
    );
    await page.setContent(`<style>${faces.join('')}*{box-sizing:border-box;margin:0}</style><body></body>`);
    return async (tree) => {
      await page.evaluate((html) => {
        document.body.innerHTML = html;
      }, htmlOf(tree));
      return await page.screenshot();
    };
  },
};

interface Element {
  readonly type: string;
  readonly key: null;
  readonly props: { readonly style: object; readonly children: string | Element[] };
}

/** A box as satori takes it. */
function elementOf(node: Node): Element {
  const children =
    node.type === 'container' ? (node.children ?? []).map(elementOf) : node.type === 'text' ? node.text : '';
  return { type: 'div', key: null, props: { style: { display: 'flex', ...node.style }, children } };
}

/** A box as a browser takes it. */
function htmlOf(node: Node): string {
  const style = Object.entries(node.style ?? {})
    .map(([name, value]) => `${cssName(name)}:${cssValue(name, value)}`)
    .join(';');
  const inside =
    node.type === 'container' ? (node.children ?? []).map(htmlOf).join('') : node.type === 'text' ? node.text : '';
  return `<div style="${style.replaceAll('"', "'")}">${inside}</div>`;
}

const cssName = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
const plainNumber = new Set(['lineHeight', 'fontWeight', 'flexGrow', 'flexShrink']);
const cssValue = (name: string, value: unknown) =>
  typeof value === 'number' && !plainNumber.has(name) ? `${value}px` : String(value);
