/** Notices with what was answered to them, whose report the reader prints from the workbench. */
import * as v from 'valibot';
import { AnswerSchema } from '../match/answer';
import { PlanSchema } from '../plan/schema';
import { allKeptForSession, keepForSession, keptForSession } from './kept-for-session';
import { ReportSchema } from './messages/protocol';

const NoticeReportSchema = v.object({
  plan: PlanSchema,
  answer: AnswerSchema,
  /** The day on which the notice was read (ISO). */
  readOn: v.pipe(v.string(), v.isoDate()),
  part: ReportSchema.entries.part,
});
export type NoticeReport = v.InferOutput<typeof NoticeReportSchema>;

const PREFIX = 'report.';
/** A whole notice with its answer is up to a megabyte or two. */
const MOST_KEPT = 4;

/** Keeps what a report is made of; answers its key. */
export function keepReport(report: NoticeReport): Promise<string> {
  return keepForSession(PREFIX, report, MOST_KEPT);
}

/** What a report is made of, by its key; null once it is forgotten. */
export async function reportOf(key: string): Promise<NoticeReport | null> {
  const report = v.safeParse(NoticeReportSchema, await keptForSession(PREFIX, key));
  return report.success ? report.output : null;
}

/** Notices that are kept, the latest first. */
export async function keptReports(): Promise<{ key: string; plan: NoticeReport['plan'] }[]> {
  const all = await allKeptForSession(PREFIX);
  return all.flatMap(([key, value]) => {
    const report = v.safeParse(NoticeReportSchema, value);
    return report.success ? [{ key, plan: report.output.plan }] : [];
  });
}
