/** A notice that was handed to the workbench with what was answered to it. */
import { useEffect, useState } from 'preact/hooks';
import { type NoticeReport, reportOf } from '../../lib/platform/reports';

/** What was kept under a key; `gone` once the session has forgotten it. */
export function useReport(key: string): NoticeReport | 'loading' | 'failed' | 'gone' {
  const [report, setReport] = useState<NoticeReport | 'loading' | 'failed' | 'gone'>('loading');
  useEffect(() => {
    let current = true;
    reportOf(key).then(
      (found) => current && setReport(found ?? 'gone'),
      () => current && setReport('failed'),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return report;
}
