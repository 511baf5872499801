/**
 * Words of journals' names that full stops stand behind.
 * In: a word or the first part of a name. Out: whether journals are called so.
 */

/** What ISO 4 and MEDLINE shorten names to, without the full stop. */
const abbreviations: ReadonlySet<string> = new Set(
	(
		'Acad Acta Adv Aff Am Anal Anat Anim Ann Appl Arch Astron Astrophys Atmos Aust Behav Biochem Bioinform Biol Biomed Biophys Biosci ' +
		'Biotechnol Bot Br Bull Can Cardiol Cell Chem Chin Circ Clin Commun Comput Conf Contemp Crit Crystallogr Curr Dent Dermatol ' +
		'Dev Dis Earth Ecol Econ Educ Electron Endocrinol Eng Engl Entomol Environ Epidemiol Eur Evol Exp Fam Front Gastroenterol Gen Genet ' +
		'Geol Geophys Geriatr Ger Gerontol Gynecol Haematol Health Hematol Hosp Hum Hyg Immunol Ind Infect Inf Inorg Inst Int Integr ' +
		'Intell Intern Invest Ital J Jpn Lab Lett Libr Mach Manag Mar Mater Math Meas Mech Med Metab Methods Microbiol Mol Nat ' +
		'Natl Nephrol Neurol Neurosci Neurosurg Nucl Nurs Nutr Obstet Oceanogr Oncol Ophthalmol Opt Org Orthop Otolaryngol Pathol ' +
		'Pediatr Pharm Pharmacol Philos Phys Physiol Plant Policy Polym Pract Prev Proc Prog Psychiatr Psychiatry Psychol Publ ' +
		'Q Radiat Radiol Rehabil Reprod Res Respir Rev Rheumatol Sci Ser Serv Soc Sociol Solid Spectrosc Stat Struct Surg Symp Syst ' +
		'Technol Ther Thorac Top Toxicol Trans Transplant Trop Univ Urol Vet Virol Zool'
	).split(' '),
);

/** Journals that come in several parts, as MEDLINE calls them, in small letters. */
const seriesHeads: ReadonlySet<string> = new Set([
	...[
		'ajnr',
		'ajr',
		'american journal of medical genetics',
		"annales de l'institut pasteur",
		'archives of disease in childhood',
	],
	...['best practice & research', 'birth defects research', 'colloids and surfaces', 'gan to kagaku ryoho'],
	...[
		"comptes rendus de l'academie des sciences",
		'journal of experimental psychology',
		'journal of neurosurgery',
		'mmwr',
	],
	...[
		'nihon rinsho',
		'philosophical transactions of the royal society of london',
		'lancet regional health',
		'the lancet regional health',
	],
	...['seminars in thoracic and cardiovascular surgery', 'the veterinary clinics of north america'],
	...['acta crystallographica', 'american journal of physiology', 'biochimica et biophysica acta', 'circulation'],
	...[
		'clinical pharmacology',
		'comparative biochemistry and physiology',
		'comptes rendus',
		'european heart journal',
		'jacc',
	],
	...[
		'journal of chromatography',
		'journal of physics',
		'lancet',
		'the lancet',
		'molecular therapy',
		'mutation research',
	],
	...[
		'nature reviews',
		'nature',
		'neurology',
		'neurology(r)',
		'peerj',
		'philosophical transactions',
		'physical review',
	],
	...[
		'proceedings',
		'the journals of gerontology',
		'journals of gerontology',
		'the plant journal',
		'wiley interdisciplinary reviews',
	],
]);

/** `Clin`, `CLIN` and `J`, without their full stops. */
export function isJournalWord(word: string): boolean {
	return word.length === 1 || abbreviations.has(word.charAt(0) + word.slice(1).toLowerCase());
}

/** Of these, words that are a journal's whole name too. */
const wholeNames: ReadonlySet<string> = new Set([
	'Acta',
	'Cell',
	'Earth',
	'Health',
	'Methods',
	'Plant',
	'Policy',
	'Psychiatry',
]);

/** Whether `word` shortens a longer one, so that a journal's name goes on behind its full stop. */
export function isShortened(word: string): boolean {
	return isJournalWord(word) && !wholeNames.has(word.charAt(0) + word.slice(1).toLowerCase());
}

/** Whether `name`, folded and without its full stop, is the first part of a journal's name. */
export function isSeriesHead(name: string): boolean {
	return seriesHeads.has(name);
}
