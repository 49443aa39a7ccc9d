/** The places of the collection: all clips, the folders as a tree, the bin; and what is done to a folder. */
import { useState } from 'preact/hooks';
import { MenuButton } from '../parts/menu-button';
import { NameField } from '../parts/name-field';
import { useSay } from '../parts/texts';
import { type Carried, useCarriedKind } from './carried';
import { LoosePlace, Place, type PlaceLink } from './folder-place';
import { type Branch, idsWithin } from './folder-tree';

interface Props {
  readonly all: PlaceLink;
  readonly bin: PlaceLink;
  readonly branches: readonly Branch[];
  readonly linkOf: (folderId: string) => PlaceLink;
  readonly onAdd: (name: string, parent: string | null) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onMove: (id: string, parent: string | null) => void;
  readonly onRemove: (id: string) => void;
  /** Clips that were let go over a folder; null where that was none of them. */
  readonly onFile: (clips: readonly string[], folder: string | null) => void;
  readonly onBin: (clips: readonly string[]) => void;
}

/** What is being named: a new folder in another one (null: at the top), or one that is there. */
type Naming = { readonly parent: string | null } | { readonly folder: string } | null;

/** The top of the tree, in a menu. */
const TOP = 'top';

export function ClipFolders(props: Props) {
  const say = useSay();
  const { all, bin, branches, linkOf } = props;
  const [naming, setNaming] = useState<Naming>(null);
  const carried = useCarriedKind();
  /** The folder that is carried, as far as it is one of this window. */
  const [moved, setMoved] = useState<string | null>(null);
  const own = carried === 'folder' && moved !== null ? idsWithin(branches, moved) : new Set();
  const drop = (into: string | null) => (what: Carried) => {
    if (what.kind === 'clips') props.onFile(what.ids, into);
    else for (const id of what.ids) props.onMove(id, into);
  };
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
    <nav class="places" aria-label={say('folder.places')} data-carried={carried ?? undefined}>
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
                <Place
                  link={linkOf(folder.id)}
                  name={folder.name}
                  folder={folder.id}
                  takes={own.has(folder.id) ? [] : ['clips', 'folder']}
                  onDrop={drop(folder.id)}
                  onCarry={() => setMoved(folder.id)}
                />
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
          ) : carried ? (
            <LoosePlace
              name={say(carried === 'clips' ? 'folder.none' : 'folder.top')}
              takes={['clips', 'folder']}
              onDrop={drop(null)}
            />
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
          <Place
            link={bin}
            name={say('bin.title')}
            takes={['clips']}
            onDrop={({ ids }) => props.onBin(ids)}
          />
        </li>
      </ul>
    </nav>
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
