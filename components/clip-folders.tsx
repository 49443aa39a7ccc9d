/** The places of the collection: all clips, the folders as a tree, the bin; and what is done to a folder. */
import { useState } from 'preact/hooks';
import { type Branch, idsWithin } from './folder-tree';
import { MenuButton } from './menu-button';
import { NameField } from './name-field';
import { useSay } from './texts';

/** Where a place leads. */
export interface PlaceLink {
  readonly address: string;
  readonly current: boolean;
  /** Null while it is not known. */
  readonly count: number | null;
}

interface Props {
  readonly all: PlaceLink;
  readonly bin: PlaceLink;
  readonly branches: readonly Branch[];
  readonly linkOf: (folderId: string) => PlaceLink;
  readonly onAdd: (name: string, parent: string | null) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onMove: (id: string, parent: string | null) => void;
  readonly onRemove: (id: string) => void;
}

/** What is being named: a new folder in another one (null: at the top), or one that is there. */
type Naming = { readonly parent: string | null } | { readonly folder: string } | null;

/** The top of the tree, in a menu. */
const TOP = 'top';

export function ClipFolders(props: Props) {
  const say = useSay();
  const { all, bin, branches, linkOf } = props;
  const [naming, setNaming] = useState<Naming>(null);
  const current = branches.find(({ folder }) => linkOf(folder.id).current);
  const newName = (parent: string | null) => (
    <NameField
      name=""
      label={say('folder.newName')}
      action="folder-name"
      onName={(name) => {
        setNaming(null);
        if (name !== null) props.onAdd(name, parent);
      }}
    />
  );
  return (
    <nav class="places" aria-label={say('folder.places')}>
      <ul>
        <li>
          <Place link={all} name={say('folder.all')} />
        </li>
        {branches.map((branch) => {
          const { folder, depth } = branch;
          const renamed = naming !== null && 'folder' in naming && naming.folder === folder.id;
          return (
            <li key={folder.id} style={{ '--depth': depth + 1 }}>
              {renamed ? (
                <NameField
                  name={folder.name}
                  label={say('folder.name')}
                  action="folder-name"
                  onName={(name) => {
                    setNaming(null);
                    if (name !== null && name !== folder.name) props.onRename(folder.id, name);
                  }}
                />
              ) : (
                <Place link={linkOf(folder.id)} name={folder.name} folder />
              )}
              {naming !== null &&
                'parent' in naming &&
                naming.parent === folder.id &&
                newName(folder.id)}
            </li>
          );
        })}
        <li>
          {naming !== null && 'parent' in naming && naming.parent === null ? (
            newName(null)
          ) : (
            <button
              type="button"
              class="link"
              data-action="new-folder"
              onClick={() => setNaming({ parent: null })}
            >
              {say('folder.new')}
            </button>
          )}
        </li>
        {current && (
          <li class="folder-tools">
            <FolderTools
              {...props}
              current={current}
              onName={(parent) =>
                setNaming(parent ? { parent: current.folder.id } : { folder: current.folder.id })
              }
            />
          </li>
        )}
        <li class="bin">
          <Place link={bin} name={say('bin.title')} />
        </li>
      </ul>
    </nav>
  );
}

function Place({ link, name, folder }: { link: PlaceLink; name: string; folder?: boolean }) {
  return (
    <a
      href={link.address}
      data-place={folder ? 'folder' : 'own'}
      {...(link.current && { 'aria-current': 'page' as const })}
    >
      <span class="place-name">{name}</span> <span class="count">{link.count}</span>
    </a>
  );
}

interface ToolsProps extends Pick<Props, 'branches' | 'onMove' | 'onRemove'> {
  readonly current: Branch;
  readonly onName: (asParent: boolean) => void;
}

/** What can be done to the folder that is shown. */
function FolderTools({ current, branches, onName, onMove, onRemove }: ToolsProps) {
  const say = useSay();
  const { folder } = current;
  const own = idsWithin(branches, folder.id);
  const targets = branches.filter(
    (each) => !own.has(each.folder.id) && each.folder.id !== folder.parent,
  );
  const top = folder.parent === null ? [] : [{ id: TOP, name: say('folder.top') }];
  const about = (what: string) => say('app.about', { what, title: folder.name });
  return (
    <>
      <button
        type="button"
        class="link"
        data-action="rename-folder"
        aria-label={about(say('folder.rename'))}
        onClick={() => onName(false)}
      >
        {say('folder.rename')}
      </button>
      <button
        type="button"
        class="link"
        data-action="new-within"
        aria-label={about(say('folder.within'))}
        onClick={() => onName(true)}
      >
        {say('folder.within')}
      </button>
      <MenuButton
        label={about(say('folder.move'))}
        action="move-folder"
        disabled={top.length + targets.length === 0}
        items={[
          ...top,
          ...targets.map((each) => ({
            id: `in ${each.folder.id}`,
            name: each.folder.name,
            depth: each.depth,
          })),
        ]}
        onChoose={(id) => onMove(folder.id, id === TOP ? null : id.replace(/^in /, ''))}
      >
        {say('folder.move')}
      </MenuButton>
      <button
        type="button"
        class="link"
        data-action="remove-folder"
        aria-label={about(say('folder.remove'))}
        onClick={() => onRemove(folder.id)}
      >
        {say('folder.remove')}
      </button>
    </>
  );
}
