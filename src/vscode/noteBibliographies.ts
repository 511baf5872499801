/**
 * Bibliographies that notes name in their metadata, wherever in the workspace they are.
 * In: the notes. Out: the files, which are part of the library, those of each note, and what is said of paths that lead to none;
 * an event with the files that have changed or are named anew. A path is looked for beside the note, then in its folder of the
 * workspace.
 */
import * as vscode from 'vscode';
import type { PlacedPath } from '../core/citation/noteBibliographies';
import { diagnose } from '../core/diagnostic';
import type { NoteProblem } from '../core/features/noteProblems';
import { isBibliographyName } from '../exchange/formats';
import { createBatch, fileChangePause } from '../workspace/batch';
import { entryFilePattern } from './documents';
import type { NamedFiles } from './library';
import type { WindowNotes } from './notes';
import { isThere } from './workspaceFiles';

export interface NoteBibliographies extends NamedFiles, vscode.Disposable {
	problems(note: string): readonly NoteProblem[];
	/** From now on these notes count. */
	follow(notes: WindowNotes): vscode.Disposable;
}

/** What the paths of a note lead to. */
interface Found {
	readonly paths: readonly PlacedPath[];
	readonly files: readonly string[];
	readonly problems: readonly NoteProblem[];
}

export function createNoteBibliographies(log: vscode.LogOutputChannel): NoteBibliographies {
	const changes = new vscode.EventEmitter<readonly string[]>();
	let byNote: ReadonlyMap<string, Found> = new Map();
	const files = () => [...new Set([...byNote.values()].flatMap((found) => found.files))];
	const findAll = async (notes: WindowNotes) => {
		const [before, known] = [byNote, new Set(files())];
		const named = [...notes.bibliographies()];
		byNote = new Map(await Promise.all(named.map(async ([note, paths]) => [note, await find(note, paths)] as const)));
		if (!isSame(before, byNote)) changes.fire(files().filter((file) => !known.has(file)));
	};
	const follow = (notes: WindowNotes) => {
		const batch = createBatch(
			() => findAll(notes).catch((error: unknown) => log.error(String(error))),
			fileChangePause,
		);
		const findSoon = () => batch.add('');
		const watcher = vscode.workspace.createFileSystemWatcher(entryFilePattern);
		// Only who names files needs to hear of them.
		const findNamed = () => byNote.size > 0 && findSoon();
		findSoon();
		return vscode.Disposable.from(
			batch,
			watcher,
			watcher.onDidCreate(findNamed),
			watcher.onDidDelete(findNamed),
			watcher.onDidChange((uri) => files().includes(uri.toString()) && changes.fire([uri.toString()])),
			notes.onDidChange(findSoon),
		);
	};
	return {
		files,
		filesOf: (note) => byNote.get(note)?.files ?? [],
		problems: (note) => byNote.get(note)?.problems ?? [],
		follow,
		onDidChange: changes.event,
		dispose: () => changes.dispose(),
	};
}

async function find(note: string, paths: readonly PlacedPath[]): Promise<Found> {
	const found = await Promise.all(paths.map((placed) => findFile(vscode.Uri.parse(note, true), placed.path)));
	const problems = paths.flatMap((placed, index) => {
		const reason = found[index]?.reason;
		return reason === undefined ? [] : [{ placed, diagnostic: diagnose('bibliography-not-read', placed.span, reason) }];
	});
	return { paths, files: found.flatMap(({ file }) => file ?? []), problems };
}

interface FoundFile {
	readonly file?: string;
	readonly reason?: string;
}

async function findFile(note: vscode.Uri, path: string): Promise<FoundFile> {
	if (!isBibliographyName(path)) return { reason: 'only .bib, .bibtex, .json, .ris and .nbib files are' };
	const folder = vscode.workspace.getWorkspaceFolder(note) ?? vscode.workspace.workspaceFolders?.[0];
	const beside = note.scheme === 'untitled' ? [] : [vscode.Uri.joinPath(note, '..', path)];
	const inFolder = folder === undefined ? [] : [vscode.Uri.joinPath(folder.uri, path)];
	const places = path.startsWith('/') && folder !== undefined ? [folder.uri.with({ path })] : [...beside, ...inFolder];
	const own = places.filter((place) => vscode.workspace.getWorkspaceFolder(place) !== undefined);
	for (const place of own) if (await isThere(place)) return { file: place.toString() };
	return { reason: own.length > 0 ? 'there is no such file' : 'it is not in the workspace' };
}

function isSame(one: ReadonlyMap<string, Found>, other: ReadonlyMap<string, Found>): boolean {
	return JSON.stringify([...one]) === JSON.stringify([...other]);
}
