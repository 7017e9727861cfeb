import { DOMParser } from 'linkedom';

/** A part of a Word file as a tree. */
export type Xml = Omit<XMLDocument, 'getElementsByTagName'> & { getElementsByTagName(name: string): Element[] };

/** Parses a part. Names keep their prefixes: Word files all use the same. */
export function xmlOf(text: string): Xml {
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Xml;
}

/** The first child element of a name, `null` when there is none. */
export function childNamed(parent: Element, name: string): Element | null {
  for (const child of parent.childNodes) if (child.nodeName === name) return child as Element;
  return null;
}

/** An attribute of an element that may be missing itself. */
export function attributeOf(element: Element | null | undefined, name: string): string | null {
  return element?.getAttribute(name) ?? null;
}
