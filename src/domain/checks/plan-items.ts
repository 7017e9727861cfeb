import { nearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import type { Check } from './context.ts';

/** A session names an item of the plan it names. */
export const planItems: Check = {
  rule: 'plan-item',
  find({ record }) {
    const findings: Finding[] = [];
    for (const { id, plan: planId, planItem } of record.dialogues.values()) {
      if (planItem === undefined) continue;
      const found = { entry: `dialogues/${id}`, path: ['planItem'], rule: planItems.rule };
      if (planId === undefined) {
        findings.push({
          ...found,
          what: 'Có mã mục kế hoạch (planItem) mà không nói kế hoạch nào.',
          remedy: 'Thêm plan, ví dụ plan: 2024/huyen-uy-tan-yen.',
        });
        continue;
      }
      const items = record.plans.get(planId)?.items.map((item) => item.id);
      if (items === undefined || items.includes(planItem)) continue;
      const near = nearest(planItem, items);
      findings.push({
        ...found,
        what: `Kế hoạch ${planId} không có mục “${planItem}”.`,
        remedy: `Sửa mã; ${near.length > 0 ? 'gần giống nhất' : 'các mục có'}: ${(near.length > 0 ? near : items).join(', ')}.`,
      });
    }
    return findings;
  },
};
