/** Two versions of a target are told apart by their figures. */
import { expect, it } from 'vitest';
import { apart } from '../../../lib/text/apart';

it.each([
  ['a figure', '普及率达到25%以上', '普及率达到30%以上', '普及率达到[25%|30%]以上'],
  ['a figure that begins alike', '用户达到120万户', '用户达到130万户', '用户达到[120万|130万]户'],
  ['a figure of another size', '收入达到5000万元', '收入达到5000亿元', '收入达到[5000万|5000亿]元'],
  ['a figure with more digits', '建成基地15个', '建成基地150个', '建成基地[15|150]个'],
  ['words before a figure', '力争达到25%以上', '超过25%以上', '[力争达到25%以上|超过25%以上]'],
  ['words behind it', '建成基地15个', '建成基地15个以上', '建成基地15个[|以上]'],
  ['nothing', '建成基地15个', '建成基地15个', '建成基地15个[|]'],
  ['all but some characters', '培育企业10家', '引进团队3个', '[培育企业10家|引进团队3个]'],
  ['all', '', '引进团队3个', '[|引进团队3个]'],
])('%s', (_, before, after, said) => {
  const parts = apart(before, after);
  expect(`${parts.head}[${parts.before}|${parts.after}]${parts.tail}`).toBe(said);
  expect(parts.head + parts.before + parts.tail).toBe(before);
  expect(parts.head + parts.after + parts.tail).toBe(after);
});
