/** Which measures frame a plan: told at once where a file is read, on arrival where a page was. */
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { QuerySchema } from '../../../lib/match/answer';
import { queryOf } from '../../../lib/match/query';
import { parsePlan } from '../../../lib/plan/parse';
import { planInSteps } from '../../../lib/plan/plan-in-steps';
import { PagePlanSchema } from '../../../lib/plan/schema';
import { articleFromText } from '../../../lib/text/plain-text';
import { atOnce } from '../../../lib/text/steps';

const article = articleFromText(`一、总体要求
（一）指导思想。坚持节水优先，全面提升农业用水效率。
二、重点任务
（一）建设节水灌溉工程。新建高效节水灌溉面积一百万亩。
三、组织保障
（一）加强组织领导。各市要压实责任，加强统筹协调。`);
const TOLD = ['framing', 'task', 'framing'];
const roles = ({ measures }: { readonly measures: readonly { readonly role: string }[] }) =>
  measures.map(({ role }) => role);

it('of a file each measure is told at once', () => {
  expect(roles(parsePlan(article, { id: 'file' }))).toEqual(TOLD);
});

it("of a page they are told where its plan or its question arrives, not by the page's script", () => {
  const page = atOnce(planInSteps(article, { id: 'page' }));
  expect(roles(page)).toEqual(['task', 'task', 'task']);
  expect(roles(v.parse(PagePlanSchema, page))).toEqual(TOLD);
  expect(roles(v.parse(QuerySchema, queryOf(page)))).toEqual(TOLD);
});
