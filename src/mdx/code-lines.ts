import type { MdxFinding } from './finding.ts';

/**
 * Finds import and export lines and blanks them as far as they reach, to the next empty line.
 * The parser never sees them: they swallow the text that follows, and some of them crash it (satteri 0.10.5).
 */
export function withoutCodeLines(text: string): { text: string; findings: MdxFinding[] } {
  const findings: MdxFinding[] = [];
  if (!/^(?:import|export)\b/m.test(text)) return { text, findings };
  const lines = text.split('\n');
  let fence: string | null = null;
  let blanking = false;
  lines.forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (blanking) blanking = line.trim() !== '';
    else if (fence !== null) fence = mark?.startsWith(fence) ? null : fence;
    else if (mark) fence = mark;
    else if (/^(?:import|export)\b/.test(line)) {
      findings.push(codeFinding(index + 1));
      blanking = true;
    }
    if (blanking) lines[index] = '';
  });
  return { text: lines.join('\n'), findings };
}

function codeFinding(line: number): MdxFinding {
  return {
    line,
    rule: 'mdx-code',
    what: 'Dòng bắt đầu bằng import hoặc export bị hiểu là mã lệnh.',
    remedy: 'Xóa dòng này; thành phần được phép thì dùng thẳng, không cần import.',
  };
}
