import { type TextKey, useSay } from '../parts/texts';

export type Group = 'clips' | 'folders' | 'dismissals' | 'others' | 'settings';

export interface PreviewTable {
  readonly group: Group;
  readonly added: readonly string[];
  readonly same: number;
  readonly differs: readonly {
    readonly name: string;
    readonly newer: 'mine' | 'theirs' | null;
  }[];
  /** Here, and not in the file. */
  readonly onlyHere: readonly string[];
  /** Not taken, or taken without what was wrong. */
  readonly findings: readonly {
    readonly name: string;
    readonly reason: Reason;
    readonly field: string;
    readonly at: number;
  }[];
}

type Reason = 'wrong-shape' | 'unsafe-address' | 'twice' | 'no-clip' | 'no-folder' | 'circle';

/** A list longer than this nobody reads through, and a page of it stands still. */
const MOST = 200;

/** How much of what is added, the same, different and left out; each to be looked through. */
export function PreviewLists({ tables }: { tables: readonly PreviewTable[] }) {
  const say = useSay();
  return (
    <>
      <table class="preview-counts">
        <thead>
          <tr>
            <td aria-hidden="true" />
            {COLUMNS.map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ group, added, same, differs, findings }) => (
            <tr key={group} data-group={group}>
              <th scope="row">{say(GROUPS[group])}</th>
              {[added.length, same, differs.length, findings.length].map((count, i) => (
                <td key={COLUMNS[i]}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {tables.map((table) => (
        <TableLists key={table.group} table={table} />
      ))}
    </>
  );
}

function TableLists({ table }: { table: PreviewTable }) {
  const say = useSay();
  const { group, added, differs, findings } = table;
  // What is no name to a reader is counted, not listed.
  const listed = group !== 'others' && group !== 'settings';
  return (
    <>
      {listed && <Names of={say('data.added')} group={group} names={added} />}
      {listed && (
        <Names
          of={say('data.differs')}
          group={group}
          names={differs.map(({ name, newer }) =>
            newer === null
              ? name
              : say('app.brackets', {
                  before: name,
                  inside: say(newer === 'mine' ? 'data.newerHere' : 'data.newerThere'),
                }),
          )}
        />
      )}
      <Names
        of={say('data.findings')}
        group={group}
        names={findings.map(({ name, reason, field, at }) =>
          say('app.about', {
            what: name || say('data.record', { number: at + 1 }),
            // Whoever made the file by hand needs the name; of an address nobody does.
            title:
              reason === 'wrong-shape' && field
                ? say('data.reason.field', { field })
                : say(REASONS[reason]),
          }),
        )}
      />
    </>
  );
}

function Names(props: { of: string; group: Group; names: readonly string[] }) {
  const say = useSay();
  const { names } = props;
  if (names.length === 0) return null;
  const what = say('app.about', { what: say(GROUPS[props.group]), title: props.of });
  return (
    <details class="names">
      <summary>{say('app.brackets', { before: what, inside: names.length })}</summary>
      <ul>
        {names.slice(0, MOST).map((name, i) => (
          <li key={i}>{name || say('data.record', { number: i + 1 })}</li>
        ))}
        {names.length > MOST && <li>{say('data.more', { count: names.length - MOST })}</li>}
      </ul>
    </details>
  );
}

const COLUMNS = ['data.added', 'data.same', 'data.differs', 'data.findings'] as const;

const GROUPS: Readonly<Record<Group, TextKey>> = {
  clips: 'data.clips',
  folders: 'data.folders',
  dismissals: 'data.dismissed',
  others: 'data.others',
  settings: 'settings.title',
};

const REASONS: Readonly<Record<Reason, TextKey>> = {
  'wrong-shape': 'data.reason.shape',
  'unsafe-address': 'data.reason.address',
  twice: 'data.reason.twice',
  'no-clip': 'data.reason.noClip',
  'no-folder': 'data.reason.noFolder',
  circle: 'data.reason.circle',
};
