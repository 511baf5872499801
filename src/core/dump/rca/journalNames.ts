/**
 * Names of journals that are told as such.
 * In: a sentence without its full stop. Out: whether it is the first part of a journal's name that goes on behind a full stop
 * (`The Lancet. Oncology`), a later part (`Part A`), or a name that is whole and goes on nowhere (`Nature`).
 */
import { foldText } from '../../text/fold';

/** Journals that come in several parts, as MEDLINE calls them, folded. */
const seriesHeads: ReadonlySet<string> = new Set(
	(
		'acta anaesthesiologica scandinavica|acta crystallographica|acta dermato-venereologica|acta neurochirurgica|acta neurologica scandinavica|' +
		'acta physiologica scandinavica|acta psychiatrica scandinavica|acta radiologica|ajnr|ajr|annales|biochimica et biophysica acta|' +
		"annales de l'institut pasteur|best practice & research|biological psychiatry|biomedizinische technik|birth defects research|" +
		'brain research|cell reports|circulation|clinical pharmacology|colloids and surfaces|comparative biochemistry and physiology|' +
		"comptes rendus|comptes rendus de l'academie des sciences|electroencephalography and clinical neurophysiology|european heart journal|" +
		'food additives & contaminants|gan to kagaku ryoho|hinyokika kiyo|ieee transactions on systems, man, and cybernetics|' +
		'izvestiia akademii nauk|jacc|jpen|jpma|journal of neural transmission|journal of neurosurgery|journal of physics|lancet|' +
		'lancet regional health|langenbecks archiv fur chirurgie|life sciences|materials science & engineering|mayo clinic proceedings|mmwr|' +
		'molecular therapy|mutation research|nature|nature clinical practice|nature reviews|neurology|neurology(r)|nihon rinsho|' +
		'nihon ronen igakkai zasshi|no shinkei geka|no to hattatsu|nuclear instruments & methods in physics research|ophthalmology|' +
		'peerj|philosophical transactions|philosophical transactions of the royal society of london|physical review|proceedings|' +
		'proceedings of the institution of mechanical engineers|proceedings of the japan academy|proceedings of the royal society of london|' +
		'seminars in thoracic and cardiovascular surgery|spectrochimica acta|studies in history and philosophy of science|the lancet|' +
		'the lancet regional health|the plant journal|the veterinary clinics of north america|wiley interdisciplinary reviews|' +
		'zeitschrift fur naturforschung|zentralblatt fur bakteriologie'
	).split('|'),
);

/** `The American journal of`, `Archives of`, `Revista espanola de`: how a journal's full name begins. */
const fullName =
	/^(?:the )?(?:(?:[a-z]+(?:an|ish|ese|ean|ch)|international|new england|quarterly|world|new zealand) )?(?:journals? of (?!an? |my |our )|(?:archives|annals|clinics|seminars|bulletin|transactions) (?:of|in) (?:the )?[a-z]+$|(?:revista|revue|rivista|zeitschrift|archivos|annales|anales|arquivos) )/;

/** The first words of all these names; most titles begin with another. */
const firstWords: ReadonlySet<string> = new Set([
	...[...seriesHeads].map(firstWord),
	...'the international new quarterly world journal journals archives annals clinics seminars bulletin transactions'.split(
		' ',
	),
	...'revista revue rivista zeitschrift archivos annales anales arquivos'.split(' '),
]);
/** `American`, `British`, `Chinese`, `European`, `French`: of a journal's country. */
const ofCountry = /(?:an|ish|ese|ean|ch)$/;

function mayHead(name: string): boolean {
	const first = firstWord(foldText(firstWord(name)));
	return firstWords.has(first) || ofCountry.test(first);
}

function firstWord(text: string): string {
	const end = text.indexOf(' ');
	return end === -1 ? text : text.slice(0, end);
}

/** Whether `name` is the first part of a journal's name. */
export function isSeriesHead(name: string): boolean {
	if (!mayHead(name)) return false;
	const folded = foldText(name);
	return seriesHeads.has(folded) || fullName.test(folded);
}

/** `Part A, Clinical teratology`, `B, Biology`, `Supplement`, `American volume`: no journal is called so. */
export function isSeriesPart(name: string): boolean {
	return (
		/^(?:(?:Part|Pt|Section|Series|Seriia|Serie|Reihe) [A-Z\d]{1,4}\b|[A-H], \p{L}|Suppl(?:ement(?:um)?)?\.?$)/iu.test(
			name,
		) || / (?:edition|volume)$/.test(name)
	);
}

/** Whether `name` spells out the letters of `acronym`: `JPMA` and `The Journal of the Pakistan Medical Association`. */
export function isSpeltOut(acronym: string, name: string): boolean {
	if (!/^[A-Z]{3,6}$/.test(acronym)) return false;
	const small = /^(?:the|of|and|for|in|on|de|la|et|&)$/i;
	const initials = name.split(/[ -]/).filter((word) => !small.test(word));
	return initials
		.map((word) => word.charAt(0).toUpperCase())
		.join('')
		.startsWith(acronym);
}

/** A word with its first letter, or a name whose first word is one of many capitals: no word in front of it was shortened. */
const wholeStart =
	/^(?:The |(?:International |American |European |British )?[Jj]ournal\b|(?:\p{Lu}{3,}|PLoS|eLife|mBio)\b)/u;
const wholeNames: ReadonlySet<string> = new Set(
	'blood brain cell chest circulation cureus gut heart lancet medicine molecules nature neurology nutrients pediatrics science spine stroke thorax'.split(
		' ',
	),
);

/** Whether a journal's name that starts with `name` starts there for sure. */
export function startsWhole(name: string): boolean {
	return wholeNames.has(name.toLowerCase()) || wholeStart.test(name);
}
