/**
 * The institution of an affiliation.
 * In: an affiliation as printed. Out: the part that names a body, the larger before the smaller; the whole where none does:
 * `Department of Care, University of Leeds, Leeds, UK` → `University of Leeds`.
 */

const bodies: readonly RegExp[] = [
	/universi|hochschule|polytechni|[eé]cole/i,
	/hospital|clinic|klinik|h[oô]pital|college|academ|acad[eé]mi|akademi|minist[eè]r|ministr|organi[sz]ation|foundation|trust\b/i,
	/institut|school|facult|centre|center|centro|council|agency|laborator/i,
];

export function institutionOf(affiliation: string): string {
	for (const body of bodies) {
		const at = body.exec(affiliation)?.index;
		if (at !== undefined) return partAt(affiliation, at);
	}
	return withoutStop(affiliation);
}

/** From one comma or semicolon to the next. */
function partAt(affiliation: string, at: number): string {
	const start = Math.max(affiliation.lastIndexOf(',', at), affiliation.lastIndexOf(';', at)) + 1;
	const ends = [affiliation.indexOf(',', at), affiliation.indexOf(';', at)].filter((end) => end !== -1);
	return withoutStop(affiliation.slice(start, ends.length === 0 ? undefined : Math.min(...ends)));
}

function withoutStop(text: string): string {
	const trimmed = text.trim();
	return trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed;
}
