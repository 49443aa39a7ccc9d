/**
 * A collection of any size: clauses as the bundled plans have them, with notes, tags and folders as a
 * reader of some years has. The same each time.
 */
import type { Contents } from '../../../lib/collection/backup/contents';
import { writeBackup } from '../../../lib/collection/backup/write';
import { clauseOf } from '../../../lib/collection/clause';
import type { Clip } from '../../../lib/collection/clip';
import { documentRow } from '../../../lib/collection/identity';
import { makeClip } from '../../../lib/collection/make-clip';
import type { Folder } from '../../../lib/collection/records';
import type { Plan } from '../../../lib/plan/plan';
import { generatedPlans } from '../matching/generated';

const TAGS = ['重点', '可借鉴', '待核实', '教育', '医疗', '交通', '农村', '目标', '资金', '试点'];
const NOTES = [
  '与本省口径不同，注意基期。',
  '**可以直接引用**，责任单位要改。',
  '- 省里有专项资金\n- 地市配套',
];
const FOLDERS: readonly Folder[] = ['起草中', '背景', '数据', '对比'].map((name, i) => ({
  id: `folder-${i}`,
  name,
  parent: i === 3 ? 'folder-0' : null,
}));
const START = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;

/** So many clips, each of another clause, some seen again, some in the bin. */
export async function collectionOf(bundled: readonly Plan[], count: number): Promise<Contents> {
  const clips: Clip[] = [];
  const documents = new Map<string, NonNullable<ReturnType<typeof documentRow>>>();
  for (const [n, plan] of [...generatedPlans(bundled, count, 3)].entries()) {
    const numbered = { ...plan, documentNumber: `模政〔2024〕${n + 1}号` };
    const row = documentRow(numbered);
    if (row) documents.set(row.id, row);
    for (const measure of plan.measures) {
      const clause = clauseOf(numbered, measure, 'equivalent');
      const clip = await makeClip(clause, new Date(START + clips.length * HOUR));
      clips.push({ ...clip, ...ownOf(clips.length) });
    }
  }
  const sightings = clips
    .filter((_, i) => i % 5 === 0)
    .map(({ id: clipId, changedAt: at }, i) => ({
      clipId,
      at,
      state: i % 3 === 0 ? ('revised' as const) : ('exact' as const),
      address: 'https://www.sample.gov.cn/a.html',
      text: i % 3 === 0 ? '原文已修改。' : null,
    }));
  const byKey = (a: string, b: string) => (a < b ? -1 : 1);
  return {
    clips: clips.sort((a, b) => byKey(a.id, b.id)),
    documents: [...documents.values()].sort((a, b) => byKey(a.id, b.id)),
    folders: FOLDERS,
    skeletons: [],
    sightings: sightings.sort((a, b) => byKey(a.clipId, b.clipId)),
    dismissals: [],
    settings: {},
  };
}

function ownOf(i: number): Pick<Clip, 'note' | 'tags' | 'folder' | 'starred' | 'deletedAt'> {
  const tags = [TAGS[i % TAGS.length], TAGS[(i * 7) % TAGS.length]].flatMap((tag) => tag ?? []);
  return {
    note: i % 3 === 0 ? (NOTES[(i / 3) % NOTES.length] ?? '') : '',
    tags: [...new Set(tags)],
    folder: i % 4 === 0 ? null : (FOLDERS[i % FOLDERS.length]?.id ?? null),
    starred: i % 11 === 0,
    deletedAt: i % 97 === 96 ? new Date(START + i * HOUR).toISOString() : null,
  };
}

/** The same as a backup. */
export async function backupOf(contents: Contents): Promise<string> {
  return (await writeBackup(contents, new Date(START))).file.text();
}
