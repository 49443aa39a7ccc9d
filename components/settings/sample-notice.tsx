import { Fragment } from 'preact';
import sample from '../../assets/sample-notice.json';

/** A short notice that exists nowhere: the overlay reads it as it reads any page's. */
export function SampleNotice() {
  return (
    <article class="sample-notice" lang="zh-CN">
      <h3>{sample.title}</h3>
      <p>{sample.greeting}</p>
      <p>{sample.opening}</p>
      {sample.chapters.map(({ title, measures }) => (
        <Fragment key={title}>
          <p class="chapter-title">{title}</p>
          {measures.map((measure) => (
            <p key={measure}>{measure}</p>
          ))}
        </Fragment>
      ))}
    </article>
  );
}
