/**
 * VS Code from the npm registry. In: the pinned versions. Out: the paths of its Node and its server program.
 * Promises that both are there when it returns, and says plainly when they cannot be had.
 */
import { join } from 'node:path';
import { ensureInstalled, runNpm } from './npm';
import { CACHE } from './paths';
import { NODE_24, type Packages, VSCODE_SERVER } from './pinned';
import { type Cleanup, PlainError } from './program';

export interface ServedVSCode {
	readonly node: string;
	readonly serverProgram: string;
}

export async function ensureServedVSCode(cleanup: Cleanup): Promise<ServedVSCode> {
	const node = nodePackage();
	const folder = await ensureInstalled(
		{
			folder: join(CACHE, 'npm', 'vscode'),
			title: 'VS Code (800 MB, once)',
			packages: { ...VSCODE_SERVER, ...node },
			// The server's own dependencies are not those of the package around it: it has a manifest of its own.
			finish: (partial) => runNpm(vscodeFolder(partial), cleanup),
		},
		cleanup,
	);
	return { node: nodeExecutable(folder, node), serverProgram: join(vscodeFolder(folder), 'out', 'server-main.js') };
}

function vscodeFolder(folder: string): string {
	return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** The package that brings Node 24; none where the Node that runs this will do. */
function nodePackage(): Packages {
	const platform = `${process.platform}-${process.arch}`;
	const found = NODE_24[platform];
	if (found !== undefined) return found;
	if (runningMajor() === 24) return {};
	throw new PlainError(`The npm registry has no Node 24 for ${platform}: run this with Node 24 itself.`);
}

function nodeExecutable(folder: string, node: Packages): string {
	const name = Object.keys(node)[0];
	if (name === undefined) return process.execPath;
	return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function runningMajor(): number {
	return Number.parseInt(process.versions.node, 10);
}
