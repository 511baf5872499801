/** The project's own files as text, for tests that hold of the code itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
	/** From the project's root: `src/core/text/span.ts`. */
	readonly path: string;
	readonly text: string;
}

/** All TypeScript files below `folder`. */
export function listSources(folder: string): SourceFile[] {
	return listFiles(folder)
		.filter((path) => path.endsWith('.ts'))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** All files below `folder`, as paths with forward slashes. */
export function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
		.sort();
}

/** What a file imports: paths of the project, or names of packages. */
export function importsOf({ path, text }: SourceFile): string[] {
	const specifiers = [
		...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
	];
	return specifiers.map((match) => {
		const specifier = match[1] ?? match[2] ?? match[3] ?? '';
		return specifier.startsWith('.')
			? `${normalize(join(dirname(path), specifier)).replaceAll('\\', '/')}.ts`
			: specifier;
	});
}
