/**
 * Real dumps and their expected readings, which do not belong to the project.
 * They lie in `shared` beside the project, or where SHELFMARK_SHARED says; where they are absent, tests that need them
 * are reported as skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.env.SHELFMARK_SHARED ?? resolve('..', 'shared');

/** The path of a shared file; the test that asks for an absent one is skipped. */
export function sharedPath(context: Mocha.Context, ...names: string[]): string {
	const path = join(root, ...names);
	if (!existsSync(path)) context.skip();
	return path;
}

export function readShared(context: Mocha.Context, ...names: string[]): string {
	return readFileSync(sharedPath(context, ...names), 'utf8');
}
