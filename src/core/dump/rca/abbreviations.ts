/**
 * What ISO 4, MEDLINE and national catalogues shorten the words of journals' names to, in small letters and without the full stop.
 * Words that end a title as well, as `Cancer` does, are left out.
 */
export const abbreviations: ReadonlySet<string> = new Set(
	(
		'acad accid acoust acupunct adm admin adolesc adv aeronaut aerosp aff afr agric agron akad akush alcala alergol ' +
		'allerg allergol alta am amb ambul anaesth anaesthesiol anal analyt anat androl andrologia anest anestesiol ' +
		'anesteziol anesth anesthesiol angew angiogenes angiol anim ann anthropol antibact antibiot antimicrob antivir ' +
		'anual appl aquac aquat arch archaeol archit arg argent arq arterioscler arthropod arthrosc artif asoc assist ' +
		'assoc astron astrophys atheroscler atmos atti audiol aust australas autoimmun autom aviat bacteriol behav beih ' +
		'beitr beitrage belg ber berl bezopasnost bibl bibliogr bioanal biocatal biochem biochim bioconjug biodivers ' +
		'bioenerg bioeng biofabr biofarm biofiz biogeogr biogeosci biogerontol bioinform biokhim biol biomark biomech ' +
		'biomed biomembr biometeorol biomicrofluid biomol bioorg biophys bioprocess biopsychosoc bioquim bioresour ' +
		'biosaf biosci biosens biosyst biotechnol biotheor biotransform bol boll botan br brachyther bras brasil braz ' +
		'brit bronchol bull bundesgesundheitsbl bydg cad calif cancerol carbohydr carcinog cardiol cardiothorac ' +
		'cardiovasc casopis catal cereb chem cheminform chemother chil chim chin chir chirop chirurg chromatogr ' +
		'chromosom chronobiol cienc circ cirug civ clim climat clin clon cogn cognit coll colloid colo colomb comm ' +
		'commun comp comparat complic compos compr comput concr condens congenit conn conserv constr contab contam ' +
		'contemp contracept coord coron corp corros cosmet cosmetol couns coupl craniofac crit croat cryst crystallogr ' +
		'cub curr cybern cyberpsychol cytogenet cytol cytom cytopathol defic del dement demogr dent dentomaxillofac ' +
		'dermat dermatol dermatopathol dermatovenerol des dev diabet diabetol diagn dis disord dispers dtsch dyn ' +
		'dysmorphol echocardiogr ecol econ ecosyst ecotoxicol ecuat ed educ educac egypt elast electr electroanal ' +
		'electrochem electroencephalogr electromagn electron electrophor electrophysiol embryol emerg endocr endocrinol ' +
		'endod endosc endourol endovasc energ enferm eng engin engl enhanc enterol entomol environ enzym enzymol epatol ' +
		'epidemiol epigenet epilept ergon ernahr esp espan espec esthet estuar estud ethn ethnol ethnopharmacol ethol ' +
		'eur euro eval evid evol excerpt exerc exp explor fam farmac farmakol ferroelectr fert fertil fibrinolysis ' +
		'fibros finn fisiol fisioter fiz fiziol fizjol fla flav flavour foren forens formul fortbild fortschr fr franc ' +
		'front funct fundam funkts fysiol gac gastroenterol gastrointest gaz gazz gematol geneeskd genet genom geochem ' +
		'geochim geogr geol geom geomorphol geophys geosci geostand geotech ger geriatr gerichtl gerodontol gerontol ' +
		'gerontolog ges gesell gesundheitswes gig ginec ginecol ginekol glycobiol glycoconj glycosyl gov gynaecol ' +
		'gynakol gynec gynecol haematol haemost handb hautarzt hebd helv hematol hemost hepat hepatol herpetol ' +
		'heterocycl hetil hig hist histochem histol histopathol hopit horm hort hosp hung hydrobiol hydrol hyg ' +
		'hypertens hyperth hypoth ichthyol illn immun immunobiol immunodefic immunogenet immunohematol immunol ' +
		'immunopathol immunopharmacol immunother immunotoxicol impot ind indones inf infect infekts infirm inflamm ' +
		'informat inhal inj injur inn innov inorg inst instr instrum int integr intell intens interdiscip interf intern ' +
		'interv intervent invertebr invest investig iran isr ital iyakuhin jahrb jpn jt kans kardiol khig khim khir ' +
		'khirurgiia kinderchir kinderheilkd kinderpsychiatr kinet klin koloproktol kongressbd kosm krankh ky laeg ' +
		'laegeforen lakartidn lang langenbecks laparoendosc laryngol laryngorhinootol latinoam leadersh lect lek lepr ' +
		'lett leuk libr limnol lincei ling lipidol lymphat lymphol mach macromol magn magy malar mamm mammal mammogr ' +
		'manag manip marit mater matern math maxillofac md meas mech med mediat medit mediterr membr ment metab metabol ' +
		'meteorol metr mex mich microb microbiol microchem microcirc microelectron microfluid micronutr micropaleontol ' +
		'microsc microsurg microvasc mikrobiol mil milit miner minerv minn mitochondr mitt mol molek mon monatsbl ' +
		'monatsschr monogr morb morphogen morphol mortal motil mov mschr mult multidiscip musculoskelet mutag mutat ' +
		'mycobact mycol mykol nac nachr nanobiotechnol nanomed nanosci nanotechnol nat natl natur naturforsch nebr ned ' +
		'nefrol neonat neonatol nephrol nephropharmacol nervenarzt neth neumol neurobiol neurochem neurochir ' +
		'neurocirugia neurodegener neuroendocrinol neuroeng neurogastroenterol neurogenet neuroimmunol neuroinflamm ' +
		'neurointerv neurol neuromuscul neuroophthalmol neuropathol neuropediatr neuropharmacol neurophysiol ' +
		'neuropsychiatr neuropsychol neuropsychopharmacol neuroradiol neurorehabil neurosci neurosurg neurotox ' +
		'neurotoxicol neurotransm nevrol nippon nitr nonlinear nord nordisk nosocom not nouv nucl nuklearmed numer nurs ' +
		'nutr nutric nutrit obes obst obstet occup oceanogr odont odontol oecol offentl oftalmol okla oncogen oncol ' +
		'onkol ophthal ophthalmol opin opt optoelectron optom oreg org organomet ornithol orsz orthod orthop orthopad ' +
		'orthopaed orthopt orthot ortop orv osaka osp osteoarthr osteopath osteoporos ostet otol otolaryngol ' +
		'otorhinolaryngol otorinolaringol ovar oxf oxid pac padiatr paediatr pak palaeontol paleontol palliat panam ' +
		'pancreatol parasit parasitol parenter pathog pathol pathophysiol patofiziol patol pediatr pept percept perinat ' +
		'perinatol periodontol peripher perit perspect pesquisa pestic petrol pflugers phar pharm pharmac pharmaceut ' +
		'pharmacoeconom pharmacoepidemiol pharmacogenet pharmacokinet pharmacol pharmacopsychiatr pharmacother pharmaz ' +
		'phenom phenotyp phila philol philos photobiol photochem photodermatol photogramm photomed photosynth phycol ' +
		'phylogenet phys physicochem physik physiol physiother phytochem phytol phytother pigm plann plast pneum ' +
		'pneumol pneumonol podiatr pol polit pollin pollut polym popul postepy postgrad poult pract praeh prakt predict ' +
		'pregl pregnan prenat prepr preserv prev prim prirod priv probab probl proc prod profes prog proktol promot ' +
		'propag prostat prosthet prosthodont prot proteom protoc provid prz przegl psicol psiquiatr psych psychiatr ' +
		'psychoanal psychobiol psychogeriatr psychol psychonom psychooncol psychopathol psychopharmacol psychophysiol ' +
		'psychosoc psychosom psychother publ puericult pulm pulmonol purif q qual quant quatern quim radiat radioact ' +
		'radioanal radiobiol radiochim radiogr radiol radiopharm radiother rass razgl reabil reanim reanimatol rec ' +
		'recherch rechtsmed recl recognit recomb reconst reconstr refract reg regen regul rehabil rehabilitat relat ' +
		'reliab renew rep reprod republ res reson resour resp respir respirol restor resusc retrovirol rev revist rheol ' +
		'rheum rheumatol rheumatolog rhinol rhizosph rhumatol riv roentgenol rofo rontgenstr roum rozhl russ saf safd ' +
		'salud sanid sanit sanita sanitaire saud scand sch schizophr schmerz schweiz sci scientif scott secur sem semin ' +
		'sens separ ser serv signif silic simul singap skelet slov smok soc sociobiol sociol sociolinguist softw sonogr ' +
		'sov spec spectr spectrom spectrosc sper sportverletz srp stat stereotact steril stomat stomatol stomatolog ' +
		'strahlenther strateg struc struct stud subcell subst substanc subsur suicid supercond superconduct superfic ' +
		'suppl supramol surf surfact surg surv surveill surviv suspens sust sustain sustainab swed switz symp sympos ' +
		'synap synch syndr synth synthet syst tandheelkd tandlakart technol tecnol tectonophys telecommun telemed teor ' +
		'ter terap teratog teratol tex theor ther therm thermodyn thermophys thes thorac thoraxchir thromb thrombos ' +
		'thyroidol tidskr tidsskr tierarztl tijdschr tob tohoku tomogr top topogr tox toxicol trad tradit trans ' +
		'transcult transfus transgen transl translat transm transp traum traumatol tribol trop tsitol tuberc turk ' +
		'ubersicht ugeskr ukr ultramicrosc ultrason ultrastruct unfallchir univ upsala uptak urogynecol urol urolog ' +
		'urug va vacc vaccin vakcin var vasc vehicul ven venereol venez verh verhaltensther verpleegkd versicherungsmed ' +
		'vertebr vestib vestn vet veterinarmed vib virol vis visc vitam vitr volcanol vop vopr vulner vyzk warsz weekbl ' +
		'wewn wiad wien wildl wis wiss wkly wochenschr wyo yb yokohama zahnarztl zdr zeitschr zentralbl zeolit zh zhurn ' +
		'zool'
	).split(' '),
);
