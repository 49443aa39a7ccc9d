/** What is installed is what was tried: exact versions, and the lock agrees with them. */
import { describe, expect, it } from 'vitest';
import { read } from './sources';

const project = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
const pinned: [string, string][] = [
  ...Object.entries<string>(project.dependencies),
  ...Object.entries<string>(project.devDependencies),
  ...Object.entries<string>(project.overrides),
];

describe('dependencies', () => {
  it.each(pinned)('%s is pinned to a version: %s', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  it('none is both for the product and for its making', () => {
    const both = Object.keys(project.dependencies).filter(
      (name) => name in project.devDependencies,
    );
    expect(both).toEqual([]);
  });

  it('the lock names no registry, so that it serves everywhere', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"');
  });
});
