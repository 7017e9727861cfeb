import CMS from '@sveltia/cms';
import { recordFormats } from './cms-config.ts';

/** Starts the editor with the configuration that the page carries. */
const config = JSON.parse(document.querySelector('#cau-hinh')?.textContent ?? '{}');
for (const { name, extension, format } of recordFormats()) CMS.registerCustomFormat(name, extension, format);
CMS.init({ config });
