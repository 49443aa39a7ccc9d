// @vitest-environment happy-dom
/**
 * What the parser makes of the five bundled documents and of the sample pages that show them,
 * against what two annotators read. Every measure must be right: a title that takes in a sentence
 * or a text that loses one is what readers would see.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type NoticePage, readNoticePage } from '../../lib/overlay/notice-page';
import { sameDocument } from '../../lib/plan/identity';
import type { DocumentFacts, Plan } from '../../lib/plan/plan';
import { bundledPlans, goldOf, projectFile } from './documents';
import { goldMeasures } from './gold';

const PLANS = ['hainan-2017', 'henan-2018', 'fujian-2017', 'shandong', 'guangdong-2018'] as const;
type PlanId = (typeof PLANS)[number];

const gold = goldMeasures();
let plans: ReadonlyMap<string, Plan>;
beforeAll(async () => {
  plans = new Map((await bundledPlans()).map((plan) => [plan.id, plan]));
});

const planOf = (id: PlanId): Plan => {
  const plan = plans.get(id);
  if (!plan) throw new Error(`seeds/documents.json has no ${id}`);
  return plan;
};

const PARENT = '国发〔2017〕40号';
const HENAN_INNER = '河南省进一步扩大和升级信息消费持续释放内需潜力实施方案(2018—2020年)';

/** What is known of the documents; what nobody knows must stay null. */
const FACTS: Readonly<Record<PlanId, DocumentFacts>> = {
  'hainan-2017': {
    title: '海南省人民政府关于印发海南省进一步扩大和升级信息消费持续释放内需潜力实施方案的通知',
    innerTitle: '海南省进一步扩大和升级信息消费持续释放内需潜力实施方案',
    issuer: '海南省人民政府',
    region: '460000',
    documentNumber: null,
    signedOn: '2017-12-15',
    publishedOn: '2017-12-26',
    horizon: '2020',
    cites: [PARENT],
  },
  'henan-2018': {
    title: null,
    innerTitle: HENAN_INNER,
    issuer: '河南省人民政府办公厅',
    region: '410000',
    documentNumber: null,
    signedOn: '2018-02-08',
    publishedOn: '2018-02-28',
    horizon: '2020',
    cites: [PARENT, '豫办〔2017〕26号'],
  },
  'fujian-2017': {
    title: '福建省人民政府关于印发福建省进一步扩大和升级信息消费持续释放内需潜力实施方案的通知',
    innerTitle: '福建省进一步扩大和升级信息消费持续释放内需潜力实施方案',
    issuer: '福建省人民政府',
    region: '350000',
    documentNumber: null,
    signedOn: '2017-12-29',
    publishedOn: '2018-01-05',
    horizon: '2020',
    cites: [PARENT],
  },
  shandong: {
    title: '关于加快促进信息消费扩大内需的实施意见',
    innerTitle: null,
    issuer: null,
    region: '370000',
    documentNumber: null,
    signedOn: null,
    publishedOn: null,
    horizon: '2015',
    cites: ['国发〔2013〕32号'],
  },
  'guangdong-2018': {
    title: '广东省人民政府关于印发广东省扩大和升级信息消费实施方案(2018-2020年)的通知',
    innerTitle: '广东省扩大和升级信息消费实施方案(2018-2020年)',
    issuer: '广东省人民政府',
    region: '440000',
    documentNumber: '粤府〔2018〕27号',
    signedOn: '2018-04-08',
    publishedOn: '2018-04-24',
    horizon: '2020',
    cites: [PARENT],
  },
};

function factsOf(plan: Plan): DocumentFacts {
  const {
    id: _,
    source: __,
    measures: ___,
    regionInferred: ____,
    validity: _____,
    attachments: ______,
    ...facts
  } = plan;
  return facts;
}

describe('the bundled documents', () => {
  it('are five, with 115 measures in all', () => {
    expect([...plans.keys()].sort()).toEqual([...PLANS].sort());
    expect([...plans.values()].flatMap(({ measures }) => measures)).toHaveLength(115);
    expect(gold).toHaveLength(115);
  });

  describe.each(PLANS)('%s', (id) => {
    it.each(goldOf(gold, id).map((measure, i) => [measure.id, i, measure] as const))(
      '%s has the title, text and agencies that were read by hand',
      (_, i, { title, text, agencies, chapter, section }) => {
        const measure = planOf(id).measures[i];
        expect({
          title: measure?.title,
          text: measure?.text,
          agencies: measure?.agencies.map(({ name }) => name),
        }).toEqual({ title, text, agencies });
        const headings = [chapter, section, title].map((heading) => heading.trim()).filter(Boolean);
        expect(measure?.heading).toEqual(headings);
      },
    );

    it('has no measure more', () => {
      expect(planOf(id).measures).toHaveLength(goldOf(gold, id).length);
    });

    it('has the facts that are known, and null for those that are not', () => {
      expect(factsOf(planOf(id))).toEqual(FACTS[id]);
    });
  });

  it('are told apart from each other', () => {
    for (const a of PLANS) {
      for (const b of PLANS) expect(sameDocument(planOf(a), planOf(b))).toBe(a === b);
    }
  });
});

interface Sample {
  readonly id: string;
  readonly file: string;
  readonly url: string;
}
const samples = JSON.parse(projectFile('tests/pages/samples.json')) as Sample[];

/** Reads a sample page as the overlay does, without running its scripts. */
function readSample(id: string): NoticePage {
  const sample = samples.find((candidate) => candidate.id === id);
  if (!sample) throw new Error(`tests/pages/samples.json has no ${id}`);
  const page = new DOMParser().parseFromString(
    projectFile(`tests/pages/${sample.file}`),
    'text/html',
  );
  return readNoticePage(page, new URL(sample.url));
}

/** Pages differ from the files in spaces that nobody sees. */
const letters = (text: string) => text.replace(/\s+/g, '');

describe('the sample pages', () => {
  /** What a page says besides the bundled facts, or says differently. */
  const PAGES: readonly (readonly [page: string, plan: PlanId, facts: Partial<DocumentFacts>])[] = [
    ['hainan', 'hainan-2017', {}],
    ['fujian', 'fujian-2017', {}],
    ['shandong', 'shandong', {}],
    ['henan', 'henan-2018', {}],
    ['guangdong', 'guangdong-2018', {}],
  ];

  describe.each(PAGES)('%s', (page, id, said) => {
    it('is a notice with the measures of the bundled document', () => {
      const { state, plan } = readSample(page);
      expect(state).toBe('notice');
      expect(
        plan?.measures.map(({ id, title, text, agencies }) => ({
          id: letters(id),
          title: letters(title),
          text: letters(text),
          agencies: agencies.map(({ name }) => letters(name)),
        })),
      ).toEqual(
        planOf(id).measures.map(({ id, title, text, agencies }) => ({
          id: letters(id),
          title: letters(title),
          text: letters(text),
          agencies: agencies.map(({ name }) => letters(name)),
        })),
      );
    });

    it('has its region and its dates', () => {
      const { plan } = readSample(page);
      const { region, signedOn, publishedOn, horizon } = { ...FACTS[id], ...said };
      expect({
        region: plan?.region,
        signedOn: plan?.signedOn,
        publishedOn: plan?.publishedOn,
        horizon: plan?.horizon,
      }).toEqual({ region, signedOn, publishedOn, horizon });
    });

    it('is the bundled document and no other', () => {
      const { plan } = readSample(page);
      const same = [...plans.values()].filter((other) => plan && sameDocument(plan, other));
      expect(same.map((other) => other.id)).toEqual([id]);
    });

    it('keeps each measure where it stands on the page', () => {
      const { plan, article } = readSample(page);
      for (const { text, spans, titleSpan } of plan?.measures ?? []) {
        const said = spans.map(([start, end]) => article?.text.slice(start, end)).join('');
        expect(said).toBe(text);
        expect(text).toContain(article?.text.slice(...titleSpan));
      }
      expect(plan?.measures.length).toBeGreaterThan(0);
    });
  });

  it.each([
    ['news', 'not-a-notice'],
    ['list', 'list'],
    ['no-measures', 'no-measures'],
    ['text-elsewhere', 'text-elsewhere'],
    ['empty', 'text-elsewhere'],
    ['late', 'not-a-notice'],
    ['replaced', 'notice'],
    ['hostile', 'notice'],
  ])('%s, before any script ran, is %s', (page, state) => {
    expect(readSample(page).state).toBe(state);
  });

  it('says nothing but the state where there are no measures to show', () => {
    for (const page of ['news', 'list', 'no-measures', 'text-elsewhere', 'empty']) {
      expect(readSample(page)).toMatchObject({ plan: null, article: null });
    }
  });
});
