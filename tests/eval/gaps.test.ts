/**
 * Gaps of the bundled plans, each read against the texts: what a plan has in other words is no gap
 * of it and nothing that only another has, and what it has not is told.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Gaps } from '../../lib/match/matrix/gaps';
import { createMatcher } from '../../lib/match/model';
import { bundledPlans } from './documents';

const gaps = new Map<string, Gaps>();
beforeAll(async () => {
  const plans = await bundledPlans();
  const matcher = createMatcher(plans);
  for (const plan of plans) gaps.set(plan.id, matcher.gaps(plan));
});

const lacking = (plan: string) => gaps.get(plan)?.lacking.map(({ topic }) => topic);
const onlyIn = (plan: string) => gaps.get(plan)?.onlyHere.map(({ topic }) => topic);

describe('what a bundled plan lacks', () => {
  it.each<[string, string, string]>([
    ['hainan-2017', 'social-security-information', '社会保障卡应用全覆盖'],
    ['hainan-2017', 'terminal-popularization', '推广数字智能终端、移动终端等新型载体'],
    ['henan-2018', 'film-and-television', '河南网络电视台'],
    ['henan-2018', 'smart-agriculture', '在农业粮食等领域开展大数据创新应用'],
    ['fujian-2017', 'smart-tourism', '物联网、大数据等技术在旅游等领域应用示范'],
    ['shandong', 'big-data-industry', '大数据技术、产品和服务'],
    ['shandong', 'credit-information-platform', '金融信用信息基础数据库'],
    ['shandong', 'film-and-television', '广播电视网、网络广播电视台'],
    ['shandong', 'security-industry', '自主可控信息安全产品'],
    ['guangdong-2018', 'credit-services', '企业和个人诚信记录体系'],
    ['guangdong-2018', 'data-centre', '旅游数据中心'],
    ['guangdong-2018', 'mass-entrepreneurship', '创客服务'],
  ])('%s: not %s, which it has as %s', (plan, topic) => {
    expect(lacking(plan)).not.toContain(topic);
  });

  it.each<[string, string[]]>([
    ['hainan-2017', ['beidou', 'industrial-internet', 'sharing-economy', 'virtual-reality']],
    ['henan-2018', ['open-data', 'public-digital-culture', 'sharing-economy']],
    ['fujian-2017', ['open-data', 'smart-elderly-care', 'social-security-information']],
    ['shandong', ['connected-vehicles', 'digital-skills', 'ppp', 'smart-tourism']],
    ['guangdong-2018', ['backbone-network', 'poverty-relief', 'social-security-information']],
  ])('%s: %j, which nothing in it names', (plan, topics) => {
    expect(lacking(plan)).toEqual(expect.arrayContaining(topics));
  });
});

describe('what only one of the bundled plans has', () => {
  it.each<[string, string, string]>([
    ['fujian-2017', 'skill-competitions', '信息类职业技能大赛 in Hainan and Henan'],
    ['shandong', 'electronic-authentication', '电子印章系统、电子合同在线签署 in Hainan'],
    ['guangdong-2018', 'knowledge-sharing', '能力、知识、技术等共享平台 in Fujian'],
    ['guangdong-2018', 'shared-production', '科技创新平台和资源向企业开放 in Fujian'],
  ])('%s: not %s, for there is %s', (plan, topic) => {
    expect(onlyIn(plan)).not.toContain(topic);
  });

  it.each<[string, string[]]>([
    ['hainan-2017', ['smart-parking', 'traceability']],
    ['shandong', ['displays', 'employment-information']],
    ['guangdong-2018', ['shared-lodging', 'shared-mobility']],
  ])('%s: %j', (plan, topics) => {
    expect(onlyIn(plan)).toEqual(expect.arrayContaining(topics));
  });
});
