import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDoi, parseIsbn, parseIssn, parsePmcid, parsePmid } from '../../../../src/core/csl/identifiers';
import { property } from '../../../support/property';

function check(parse: (text: string) => string | undefined, cases: Record<string, string | undefined>): void {
	for (const [text, expected] of Object.entries(cases)) assert.equal(parse(text), expected, text);
}

describe('identifiers', () => {
	it('normalise DOIs', () => {
		check(parseDoi, {
			'10.5334/ijic.5432': '10.5334/ijic.5432',
			'http://dx.doi.org/10.5334/IJIC.5432': '10.5334/ijic.5432',
			'https://doi.org/10.1016/S0140-6736(21)00001-0': '10.1016/s0140-6736(21)00001-0',
			'doi:10.1000/182': '10.1000/182',
			'https://doi.org/10.1002/%28SICI%291': '10.1002/(sici)1',
			'10.1002/(SICI)1097-4679(199911)55:11<1325::AID-JCLP1>3.0.CO;2-V':
				'10.1002/(sici)1097-4679(199911)55:11<1325::aid-jclp1>3.0.co;2-v',
			'201-19': undefined,
			'10.5334/': undefined,
			'11.5334/x': undefined,
		});
	});

	it('know PubMed numbers and addresses', () => {
		check(parsePmid, {
			'0': undefined,
			'0000123': '123',
			'33177965': '33177965',
			'https://www.ncbi.nlm.nih.gov/pubmed/33177965': '33177965',
			'https://pubmed.ncbi.nlm.nih.gov/33177965/': '33177965',
			PMC7597578: undefined,
			'123456789': undefined,
		});
		check(parsePmcid, {
			PMC7597578: 'PMC7597578',
			'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7597578/': 'PMC7597578',
			'7597578': undefined,
			PMC0: undefined,
		});
	});

	it('check the check digits of ISBN and ISSN', () => {
		check(parseIsbn, {
			'0-306-40615-2': '0306406152',
			'978-0-306-40615-7': '9780306406157',
			'080442957X': '080442957X',
			'0-306-40615-3': undefined,
			x: undefined,
		});
		check(parseIssn, {
			'0378-5955': '0378-5955',
			'03785955': '0378-5955',
			'2434-561X': '2434-561X',
			'0378-5954': undefined,
		});
	});

	it('never throw, and a normal form is its own normal form', () => {
		property(
			fc.oneof(
				fc.string(),
				fc.string().map((text) => `10.1234/${text}`),
			),
			(text) => {
				for (const parse of [parseDoi, parsePmid, parsePmcid, parseIsbn, parseIssn]) {
					const normal = parse(text);
					if (normal !== undefined) assert.equal(parse(normal), normal);
				}
			},
		);
	});
});
