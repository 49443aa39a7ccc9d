/**
 * A measure of the first plan beside those of the others that answer it: their names, then sentence by
 * sentence what stands beside what. Until the row comes near, and where nothing answers, the text alone.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanRow } from '../../lib/match/beside/plans-side-by-side';
import type { Sentence, SideBySide } from '../../lib/match/beside/side-by-side';
import type { Heading } from '../../lib/plan/outline/chapters';
import { markerText } from '../../lib/plan/outline/marker';
import type { Measure } from '../../lib/plan/plan';
import { MarkedText } from '../parts/marked-text';
import { useSay } from '../parts/texts';
import { Cell, measureName } from './beside';

interface Props {
  readonly row: PlanRow;
  /** The headings that open with it in the first plan. */
  readonly opens: readonly Heading[];
  /** Of the columns, the first one's first. */
  readonly regions: readonly (string | null)[];
  /** Whether it is to be compared though it is far from what is in view: on paper all is. */
  readonly isWanted: boolean;
  readonly nameOf: (row: number) => string;
  /** Where it is compared alone. */
  readonly href: string;
  readonly onGoTo: (row: number) => void;
  /** The sentences of a measure beside those of others. */
  readonly align: (own: Measure, others: readonly Measure[]) => SideBySide;
}

export function PlansRow({ row, opens, regions, isWanted, align, ...to }: Props) {
  const line = useRef<HTMLLIElement>(null);
  const isNear = useNear(line);
  const { own, others } = row;
  const beside = others.flatMap(({ measures }) => measures);
  const alone = beside.length === 0 && others.every(({ elsewhere }) => elsewhere === null);
  const compared =
    (isNear || isWanted) && beside.length > 0
      ? align(
          own,
          beside.map(({ measure }) => measure),
        )
      : null;
  return (
    <li ref={line} class={alone ? 'alone' : undefined}>
      {opens.map(({ number, text }) => (
        <h2 key={text} class="plans-chapter" lang="zh-CN">
          {number !== '' && markerText(number)}
          {text}
        </h2>
      ))}
      <Heads {...to} row={row} regions={regions} isAlone={alone} />
      {compared ? (
        <Sentences row={row} regions={regions} compared={compared} />
      ) : (
        <div class="beside-row">
          <Cell region={regions[0] ?? null} empty={false}>
            <Body measure={own} />
          </Cell>
          {others.map(({ measures }, i) => (
            <Beside key={i} region={regions[i + 1] ?? null}>
              {measures.map(({ measure }) => (
                <Body key={measure.id} measure={measure} />
              ))}
            </Beside>
          ))}
        </div>
      )}
    </li>
  );
}

interface HeadsProps extends Pick<Props, 'row' | 'regions' | 'nameOf' | 'href' | 'onGoTo'> {
  readonly isAlone: boolean;
}

/** What each plan calls it, or where it has it. */
function Heads({ row: { own, others }, regions, nameOf, href, onGoTo, isAlone }: HeadsProps) {
  const say = useSay();
  const name = measureName(own);
  return (
    <div class="beside-row plans-names">
      <Cell region={regions[0] ?? null} empty={false}>
        <Head measure={own} number={own.path.at(-1) ?? ''} />
        {isAlone ? (
          <span class="tag">{say('plans.onlyHere')}</span>
        ) : (
          <a
            class="link"
            href={href}
            data-action="row-beside"
            aria-label={say('app.about', { what: say('card.sentences'), title: name })}
          >
            {say('card.sentences')}
          </a>
        )}
      </Cell>
      {others.map(({ measures, elsewhere }, i) => (
        <Cell
          key={i}
          region={regions[i + 1] ?? null}
          empty={measures.length === 0 && elsewhere === null && say('beside.nothing')}
        >
          {measures.map(({ measure, level }) => (
            <div key={measure.id} class="other-measure">
              {/* Its chapter is not shown: its number says where it stands. */}
              <Head measure={measure} number={measure.path.join('')} />
              <span class="tag">{say(`level.${level}.long`)}</span>
            </div>
          ))}
          {elsewhere !== null && (
            <button
              type="button"
              class="link"
              data-action="go-to-row"
              onClick={() => onGoTo(elsewhere)}
            >
              {say('plans.elsewhere', { name: nameOf(elsewhere) })}
            </button>
          )}
        </Cell>
      ))}
    </div>
  );
}

interface SentencesProps extends Pick<Props, 'row' | 'regions'> {
  readonly compared: SideBySide;
}

/** A line for each sentence of the first, and one for what of the others answers none of them. */
function Sentences({ row: { others }, regions, compared }: SentencesProps) {
  const say = useSay();
  const beside = others.flatMap(({ measures }) => measures);
  /** The sentences of the measures of a column, by `of` their place among all that are compared. */
  const cells = (of: (place: number) => readonly Sentence[]) =>
    others.map(({ measures }, i) => {
      const found = measures
        .map((one) => ({ one, sentences: of(beside.indexOf(one)) }))
        .filter(({ sentences }) => sentences.length > 0);
      return (
        <Beside key={i} region={regions[i + 1] ?? null}>
          {found.map(({ one: { measure }, sentences }) => (
            <Text
              key={measure.id}
              // Of several it is told which they are of.
              number={measures.length > 1 ? measure.path.at(-1) : ''}
              sentences={sentences}
            />
          ))}
        </Beside>
      );
    });
  return (
    <>
      {compared.rows.map((line) => (
        <div key={line.own.number} class="beside-row">
          <Cell region={regions[0] ?? null} empty={false}>
            <Text sentences={[line.own]} />
          </Cell>
          {cells((place) => line.others[place]?.sentences ?? [])}
        </div>
      ))}
      {compared.left.some((sentences) => sentences.length > 0) && (
        <div class="beside-row plans-rest">
          <div class="cell">
            <p class="quiet-text">{say('beside.left')}</p>
          </div>
          {cells((place) => compared.left[place] ?? [])}
        </div>
      )}
    </>
  );
}

interface TextProps {
  readonly number?: string | undefined;
  readonly sentences: readonly Sentence[];
}

function Text({ number = '', sentences }: TextProps) {
  return (
    <p class="sentence" lang="zh-CN">
      {number !== '' && <span class="ordinal">{number} </span>}
      {sentences.map(({ number: at, text, only, shared }) => (
        <MarkedText
          key={at}
          text={text}
          marks={[
            ...only.map((span) => ({ kind: 'only' as const, span })),
            ...shared.map((span) => ({ kind: 'shared' as const, span })),
          ]}
        />
      ))}
    </p>
  );
}

interface BesideProps {
  readonly region: string | null;
  readonly children?: ComponentChildren;
}

/** A cell that has nothing to say where it is empty: the names above have said it. */
function Beside({ region, children }: BesideProps) {
  const isEmpty = !Array.isArray(children) || children.length === 0;
  return isEmpty ? (
    <div class="cell empty" aria-hidden="true" />
  ) : (
    <Cell {...{ region, children }} empty={false} />
  );
}

function Head({ measure, number }: { readonly measure: Measure; readonly number: string }) {
  return (
    <h3 class="measure-head" lang="zh-CN">
      <span class="number">{number}</span> {measureName(measure)}
    </h3>
  );
}

/** The text of a measure without its name. */
export function Body({ measure: { title, text } }: { readonly measure: Measure }) {
  const behind = title !== '' && text.startsWith(title) ? text.slice(title.length) : text;
  return (
    <p class="sentence" lang="zh-CN">
      {behind.replace(/^[\s。．.:：;；,，]+/, '') || text}
    </p>
  );
}

/** So far from what is in view a row is compared (px). */
const NEAR = 600;

/** Whether a row is in view, or was: to compare all of a long plan at once would take a second. */
function useNear(row: { readonly current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!row.current || isNear) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: `${NEAR}px` },
    );
    watch.observe(row.current);
    return () => watch.disconnect();
  }, [isNear]);
  return isNear;
}
