/** Names of journals as MEDLINE shortens and spells them, with and without full stops, and as they print themselves. */
export const journals: readonly string[] = (
	'Health Soc Care Community|BMC Public Health|Proc Natl Acad Sci U S A|Am J Physiol Heart Circ Physiol|' +
	'J Phys Chem. A|J Phys Chem B|Acta Crystallogr. D Biol. Crystallogr.|Acta Crystallogr D Struct Biol|' +
	'Philos Trans R Soc Lond B Biol Sci|' +
	'Philosophical transactions of the Royal Society of London. Series B, Biological sciences|' +
	'Journal of Rheology: Fluids. Part A|Dtsch. Ärztebl. Int.|Dtsch Arztebl Int|Proc. Natl. Acad. Sci. U.S.A.|' +
	'Proceedings of the National Academy of Sciences of the United States of America|J. Biol. Chem.|J Biol Chem|' +
	'Nucleic Acids Res.|Nucleic Acids Res|Angew. Chem. Int. Ed. Engl.|Angew Chem Int Ed Engl|' +
	'Angewandte Chemie (International ed. in English)|Ann. N. Y. Acad. Sci.|Ann N Y Acad Sci|N. Engl. J. Med.|' +
	'The New England journal of medicine|Lancet|Lancet (London, England)|The Lancet. Oncology|Lancet Oncol|' +
	'The Lancet. Diabetes & endocrinology|The Lancet. Respiratory medicine|Nature|Nature reviews. Immunology|' +
	'Nature reviews. Molecular cell biology|Science|Science (New York, N.Y.)|Cell|Cell. Mol. Life Sci.|' +
	'Cell Mol Life Sci|PLoS One|PLoS ONE|PLOS Medicine|JAMA|JAMA Netw Open|JAMA network open|BMJ|' +
	'BMJ (Clinical research ed.)|Br Med J (Clin Res Ed)|British medical journal (Clinical research ed.)|' +
	'Health Aff (Millwood)|Health Aff. (Millwood)|' +
	'Journal of physics. Condensed matter : an Institute of Physics journal|J. Phys. Condens. Matter|' +
	'Physical review. E, Statistical, nonlinear, and soft matter physics|Phys. Rev. E|Phys. Rev. Lett.|' +
	'Physical review letters|American journal of physiology. Heart and circulatory physiology|' +
	'American journal of physiology. Lung cellular and molecular physiology|Am. J. Physiol. Heart Circ. Physiol.|' +
	'Acta crystallographica. Section D, Biological crystallography|' +
	'Acta Crystallographica Section D: Biological Crystallography|' +
	'Biochimica et biophysica acta. Molecular basis of disease|Biochim. Biophys. Acta|' +
	'Biochim. Biophys. Acta Mol. Basis Dis.|Comptes rendus biologies|C. R. Biol.|C. R. Acad. Sci. III|' +
	'Zeitschrift fur Naturforschung. C, Journal of biosciences|Z. Naturforsch. C|Z Naturforsch C J Biosci|' +
	'The Journals of gerontology. Series A, Biological sciences and medical sciences|' +
	'J. Gerontol. A Biol. Sci. Med. Sci.|J Gerontol A Biol Sci Med Sci|J. Gerontol. B Psychol. Sci. Soc. Sci.|' +
	'IEEE Trans. Pattern Anal. Mach. Intell.|IEEE transactions on pattern analysis and machine intelligence|' +
	'IEEE Trans Pattern Anal Mach Intell|Int. J. Environ. Res. Public Health|' +
	'International journal of environmental research and public health|Int J Environ Res Public Health|' +
	'Environ. Sci. Technol.|Environ. Health Perspect.|Journal of the American College of Cardiology|' +
	'J. Am. Coll. Cardiol.|J Am Coll Cardiol|J. Am. Chem. Soc.|J Am Chem Soc|J. Am. Stat. Assoc.|' +
	'Dtsch. Med. Wochenschr.|Deutsche medizinische Wochenschrift (1946)|Deutsches Arzteblatt international|' +
	'Wien. Klin. Wochenschr.|Wiener klinische Wochenschrift|Zhonghua Yi Xue Za Zhi|Zhonghua yi xue za zhi|' +
	'Zhonghua Liu Xing Bing Xue Za Zhi|Nihon Rinsho|Nihon rinsho. Japanese journal of clinical medicine|' +
	'Gan To Kagaku Ryoho|Gan to kagaku ryoho. Cancer & chemotherapy|Rev. Esp. Salud Publica|Rev Esp Salud Publica|' +
	'Revista espanola de cardiologia (English ed.)|Rev. Saude Publica|Gac Sanit|Gac. Sanit.|Ter Arkh|Ter. Arkh.|' +
	'Wiadomosci lekarskie (Warsaw, Poland : 1960)|WIADOMOSCI LEKARSKIE (WARSAW, POLAND : 1960)|Voprosy onkologii|' +
	'Presse Med|Presse medicale (Paris, France : 1983)|Ann. Intern. Med.|Ann Intern Med|Arch. Intern. Med.|' +
	'Arch. Gen. Psychiatry|Archives of general psychiatry|Arch. Dis. Child.|' +
	'Archives of disease in childhood. Fetal and neonatal edition|Arch. Dis. Child. Fetal Neonatal Ed.|' +
	'Clin. Infect. Dis.|Clin Infect Dis|Clin. Orthop. Relat. Res.|Clin Orthop Relat Res|J. Bone Joint Surg. Am.|' +
	'J Bone Joint Surg Am|The Journal of bone and joint surgery. American volume|The bone & joint journal|' +
	'J Bone Joint Surg Br|Spine|Spine (Phila Pa 1976)|Medicine (Baltimore)|Medicine|Pediatrics|Pediatr. Res.|Gut|' +
	'Brain|Brain : a journal of neurology|Circulation|Circulation. Cardiovascular quality and outcomes|' +
	'Circ Cardiovasc Qual Outcomes|Hypertension|Hypertension (Dallas, Tex. : 1979)|Stroke|Chest|Thorax|Heart|Blood|' +
	'Blood advances|EMBO J.|EMBO J|EMBO Rep.|The EMBO journal|FEBS Lett.|FASEB J.|RNA|eLife|Elife|mBio|' +
	'G3 (Bethesda)|G3 (Bethesda, Md.)|3 Biotech|F1000Research|F1000Res|Wellcome Open Res|PeerJ|' +
	'PeerJ. Computer science|Sensors (Basel)|Sensors (Basel, Switzerland)|Nutrients|Int. J. Mol. Sci.|Molecules|' +
	'Zoological Journal of the Linnean Society|Proc. R. Soc. B|Proc. Biol. Sci.|Proceedings. Biological sciences|' +
	'Proceedings of the Royal Society B: Biological Sciences|Philos. Trans. R. Soc. Lond. B Biol. Sci.|' +
	'Philosophical Transactions of the Royal Society A: Mathematical, Physical and Engineering Sciences|' +
	'J. R. Soc. Interface|Mon. Not. R. Astron. Soc.|Astrophys. J.|Astron. Astrophys.|Phys. Lett. B|Nucl. Phys. B|' +
	'J. High Energy Phys.|Chem. Commun. (Camb.)|Chem Commun (Camb)|Chemical communications (Cambridge, England)|' +
	'Dalton Trans.|Org. Biomol. Chem.|Phys. Chem. Chem. Phys.|Appl. Environ. Microbiol.|Appl Environ Microbiol|' +
	'J. Bacteriol.|J. Virol.|Infect. Immun.|Antimicrob. Agents Chemother.|Antimicrob Agents Chemother|' +
	'MMWR. Morbidity and mortality weekly report|MMWR Morb. Mortal. Wkly. Rep.|MMWR Morb Mortal Wkly Rep|' +
	'Euro Surveill.|Euro Surveill|Emerging Infect. Dis.|Cochrane Database Syst Rev|' +
	'The Cochrane database of systematic reviews|Syst Rev|J Clin Oncol|J. Clin. Oncol.|Eur. J. Cancer|Eur J Cancer|' +
	'European journal of cancer (Oxford, England : 1990)|Eur. Heart J.|' +
	'European heart journal. Cardiovascular Imaging|Eur Heart J Cardiovasc Imaging|Zentralbl. Bakteriol.|' +
	'Aust N Z J Public Health|Aust. N. Z. J. Psychiatry|S. Afr. Med. J.|S Afr Med J|N. Z. Med. J.|' +
	'Can. J. Public Health|Can J Public Health|' +
	'Canadian journal of public health = Revue canadienne de sante publique|CMAJ|' +
	"CMAJ : Canadian Medical Association journal = journal de l'Association medicale canadienne|J Pak Med Assoc|" +
	'JPMA. The Journal of the Pakistan Medical Association|AJR. American journal of roentgenology|' +
	'AJR Am J Roentgenol|AJNR. American journal of neuroradiology|' +
	'RoFo : Fortschritte auf dem Gebiete der Rontgenstrahlen und der Nuklearmedizin|Int. J. Integr. Care|' +
	'International Journal of Integrated Care|Journal of Integrated Care|JOURNAL OF INTEGRATED CARE|' +
	'Sociol. Health Illn.|Sociol Health Illn|Soc Sci Med|Soc. Sci. Med.|Social science & medicine (1982)|' +
	'J. Epidemiol. Community Health|J Epidemiol Community Health|Journal of epidemiology and community health|' +
	'Milbank Q|Milbank Q.|Br. J. Gen. Pract.|BJGP Open|Journal of Experimental Psychology: General|' +
	'Journal of experimental psychology. General|J. Exp. Psychol. Gen.|Journal of Geophysical Research: Oceans|' +
	'J. Geophys. Res. Oceans|Am. J. Med. Genet. A|Am J Med Genet A|American journal of medical genetics. Part A|' +
	'American journal of medical genetics. Part B, Neuropsychiatric genetics : the official publication of the International Society of Psychiatric Genetics|' +
	'Birth defects research. Part A, Clinical and molecular teratology|' +
	'Birth Defects Res. Part A Clin. Mol. Teratol.|J. Chromatogr. B Analyt. Technol. Biomed. Life Sci.|' +
	'Journal of chromatography. B, Analytical technologies in the biomedical and life sciences|' +
	'Comp. Biochem. Physiol. B, Biochem. Mol. Biol.|' +
	'Comparative biochemistry and physiology. Part B, Biochemistry & molecular biology|' +
	'Colloids Surf. B Biointerfaces|J. Toxicol. Environ. Health A|' +
	'Journal of toxicology and environmental health. Part A|J. Polym. Sci. A Polym. Chem.|' +
	'Mater. Sci. Eng. C Mater. Biol. Appl.|Methods Mol. Biol.|Methods in molecular biology (Clifton, N.J.)|' +
	'Adv. Exp. Med. Biol.|Prog. Brain Res.|Curr. Opin. Cell Biol.|Trends Cell Biol.|Nat. Rev. Immunol.|Nat. Commun.|' +
	'Nat Commun|Sci Rep|Sci. Rep.|Sci Total Environ|Stat. Med.|J. Neurol. Neurosurg. Psychiatry|' +
	'J. Allergy Clin. Immunol. Pract.|The journal of allergy and clinical immunology. In practice|Obstet. Gynecol.|' +
	'Am. J. Obstet. Gynecol.|BJOG|Cent Eur J Public Health|Ned. Tijdschr. Geneeskd.|' +
	'Nederlands tijdschrift voor geneeskunde|Ugeskr. Laeg.|Ugeskrift for laeger|Tidsskr. Nor. Laegeforen.|' +
	'Tidsskrift for den Norske laegeforening|Lakartidningen|Duodecim|Orv Hetil|Orvosi hetilap|Srp Arh Celok Lek|' +
	'Klin. Monatsbl. Augenheilkd.|Fortschr. Neurol. Psychiatr.|Psychiatr. Prax.|' +
	'Z. Evid. Fortbild. Qual. Gesundhwes.|Bundesgesundheitsblatt Gesundheitsforschung Gesundheitsschutz|' +
	'Acta Paediatr.|Acta Orthop.|Scand. J. Public Health|Scand J Prim Health Care|Chin. Med. J.|' +
	'Chinese medical journal|Indian J. Med. Res.|Indian J Med Res|Natl Med J India|Natl. Med. J. India|' +
	'East. Mediterr. Health J.|Bull. World Health Organ.|Bull World Health Organ|Rev. Panam. Salud Publica|' +
	'Cad. Saude Publica|Cad Saude Publica|Cadernos de saude publica|Trans. R. Soc. Trop. Med. Hyg.|' +
	'Am. J. Trop. Med. Hyg.|Proc. Soc. Exp. Biol. Med.|Proc Inst Mech Eng H|' +
	'Proceedings of the Institution of Mechanical Engineers. Part H, Journal of engineering in medicine|' +
	'Lect. Notes Comput. Sci.|Vet. Rec.|Vet Rec|The Veterinary record|' +
	'The Veterinary clinics of North America. Small animal practice|Vet. Clin. North Am. Small Anim. Pract.|' +
	'J. S. C. Med. Assoc.|J S C Med Assoc|J Ky Med Assoc|Md Med J|Tex Med|Minn Med|Conn. Med.|R I Med J (2013)|' +
	'Del. Med. J.|Hawaii J Med Public Health|J Miss State Med Assoc|W V Med J|Va Med Q|WMJ|Wis. Med. J.|' +
	'J La State Med Soc|Ohio State Med J'
).split('|');
