/**
 * Why a file cannot be read, in plain words.
 * In: an error of the file system, by Node or by the editor, whose message names Node's code or whose code is the editor's.
 * Out: the reason without path or code; the message as it stands where the reason is none of the usual ones.
 */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	FileNotFound: 'no such file',
	EISDIR: 'it is a folder',
	FileIsADirectory: 'it is a folder',
	EACCES: 'no permission to read it',
	EPERM: 'no permission to read it',
	NoPermissions: 'no permission to read it',
	ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
	Unavailable: 'its file system is not available',
};

export function readingFailure(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const message = error instanceof Error ? error.message : String(error);
	const named = /\bE[A-Z_]{4,}\b/.exec(message)?.[0] ?? '';
	return reasons[code] ?? reasons[named] ?? message;
}
