import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of rooms that take and give values, or draw them: they keep nothing from one to the next. */
const STATELESS = [
  'tests/unit/{anchor,cli,components,export,files,match,notice,plan,text}/**/*.test.{ts,tsx}',
  'tests/eval/**/*.test.ts',
];
/** For random texts without end, on a machine that is busy (milliseconds). */
const UNIT_TIMEOUT = 30_000;
/** Vitest by itself leaves one core idle, of which there may be two. */
const ALL_CORES = '100%';

/** What takes longest, the longest first: whoever is last would else be waited for with a core idle. */
const LONG = [
  'reading/access-workbench',
  'reading/by-keyboard',
  'firefox/smoke',
  'reading/access-panel',
  'reading/panel',
  'reading/find',
  'reading/marks',
  'reading/new-reader',
  'trouble/lifetime',
  'reading/collection',
  'core/same-everywhere',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * Where a test runs is told by its folder: `unit` and `eval` in Node, `package` there too but after
 * both builds, which it reads, `browser` in real browsers.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [preact({ devToolsEnabled: false })],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: STATELESS,
          maxWorkers: ALL_CORES,
          testTimeout: UNIT_TIMEOUT,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit, stateless',
          include: STATELESS,
          // Each file would load the same modules and tables for itself otherwise, which takes as long
          // as the tests.
          isolate: false,
          maxWorkers: ALL_CORES,
          testTimeout: UNIT_TIMEOUT,
        },
      },
      {
        extends: true,
        test: { name: 'package', include: ['tests/package/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Each file has a browser of its own, which waits much of its time: two of them leave
          // two cores idle, and more than three wait for each other.
          maxWorkers: 3,
          // They share the modules, whose loading takes as long as a browser's start, and nothing else.
          isolate: false,
          // A browser is late now and then; what fails twice is a fault. Second tries are printed.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
