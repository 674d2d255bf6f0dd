// The words of answers to other rights than access: grounds and reasons with their article, and what each letter says.

import type { DecidedOutcome } from "#app/domain/decision.ts";
import type { GroundCode, ReasonToGive } from "#app/domain/grounds.ts";

export const decided = {
  /** What stands still, where it is no part of it. */
  everything: "alle gegevens die wij over u bewaren",
  /** The facts with which a colleague begins, of something that is kept. */
  usedFor: (uses: string) => `Wij gebruiken dit voor: ${uses}.`,
  /** A part that is in no list and of which nobody wrote what it is. */
  other: "wat u zelf opschreef",
  /** Why it is not done, or not yet. */
  grounds: {
    "G11-2":
      "Wij kunnen deze gegevens niet aan een persoon koppelen. Wij weten dus niet of ze van u zijn (artikel 11 lid 2 AVG).",
    "G-NOD":
      "Wij zochten dit, maar wij vonden het niet. Wij bewaren dit dus niet over u (artikel 12 lid 4 AVG).",
    "G16-OK":
      "Wij hebben dit gegeven nagekeken, en het klopt. " +
      "Wij veranderen alleen wat niet klopt (artikel 5 lid 1 onder d en artikel 16 AVG).",
    "G16-OPIN":
      "Dit is een mening of een verslag. Zo schreef iemand het toen op. Daarom laten wij het staan (artikel 16 AVG).",
    "G17-NEED":
      "Wij hebben dit nog nodig. De wet noemt de redenen om iets weg te halen. Zo'n reden is er nu niet (artikel 17 lid 1 AVG).",
    "G17-3B-FISC":
      "Dit staat in onze boekhouding. Die moeten wij 7 jaar bewaren (artikel 17 lid 3 onder b AVG). " +
      "Dat staat in artikel 52 lid 4 AWR en artikel 2:10 lid 3 Burgerlijk Wetboek.",
    "G17-3B-OTHER": "Een wet zegt dat wij dit moeten bewaren (artikel 17 lid 3 onder b AVG).",
    "G17-3E":
      "Wij hebben dit nodig om ons recht te halen of te verdedigen, zoals bij de rechter. " +
      "Dan mogen wij het bewaren (artikel 17 lid 3 onder e AVG).",
    "G18-NONE":
      "Stoppen moet als een gegeven misschien niet klopt, of als wij het niet mogen gebruiken. " +
      "Het moet ook als u het nodig hebt om uw recht te halen, of als u bezwaar maakte. " +
      "Dat is hier allemaal niet zo (artikel 18 lid 1 AVG).",
    "G20-BASIS":
      "Wij gebruiken dit niet voor uw contract of met uw toestemming, maar om een andere reden. " +
      "Meenemen kan dan niet (artikel 20 lid 1 onder a AVG).",
    "G20-AUTO":
      "Dit staat alleen op papier. U kunt alleen meenemen wat in een computer staat (artikel 20 lid 1 onder b AVG).",
    "G20-PROV":
      "Dit kregen wij niet van u. Wij schreven het zelf, of iemand anders gaf het ons. " +
      "Meenemen kan dan niet (artikel 20 lid 1 AVG).",
    "G20-4":
      "Hierin staan gegevens van andere mensen. Zij hebben ook recht op privacy (artikel 20 lid 4 AVG).",
    "G21-BASIS":
      "Wij gebruiken dit voor uw contract, door een wet of met uw toestemming. " +
      "Bezwaar maken kan dan niet (artikel 21 lid 1 AVG).",
    "G21-COMP":
      "Wij hebben een dwingende reden om door te gaan. Die weegt zwaarder dan uw situatie (artikel 21 lid 1 AVG).",
    "G21-CLAIM":
      "Wij hebben dit nodig om ons recht te halen of te verdedigen, zoals bij de rechter. " +
      "Dan mogen wij doorgaan (artikel 21 lid 1 AVG).",
    "GU41-D":
      "Dit is nodig om strafbare feiten te voorkomen of te onderzoeken. " +
      "Dat mag door artikel 23 AVG en artikel 41 lid 1 onder d Uitvoeringswet AVG.",
    "GU41-F":
      "Dit is nodig om een gerechtelijke procedure te beschermen. " +
      "Dat mag door artikel 23 AVG en artikel 41 lid 1 onder f Uitvoeringswet AVG.",
    "GU41-I":
      "Dit is nodig om u of andere mensen te beschermen. " +
      "Dat mag door artikel 23 AVG en artikel 41 lid 1 onder i Uitvoeringswet AVG.",
    "GU41-J":
      "Dit is nodig om een vordering te innen, zoals huur die nog niet is betaald. " +
      "Dat mag door artikel 23 AVG en artikel 41 lid 1 onder j Uitvoeringswet AVG.",
  } satisfies Record<GroundCode, string>,
  /** On what it is done. */
  reasons: {
    "E17-A": "Wij hebben dit niet meer nodig (artikel 17 lid 1 onder a AVG).",
    "E17-B":
      "U trok uw toestemming in. Wij hebben geen andere reden om dit te bewaren (artikel 17 lid 1 onder b AVG).",
    "E17-C": "U maakte bezwaar, en u kreeg gelijk (artikel 17 lid 1 onder c AVG).",
    "E17-D": "Wij mogen dit niet bewaren (artikel 17 lid 1 onder d AVG).",
    "E17-E": "Een wet zegt dat wij dit moeten weghalen (artikel 17 lid 1 onder e AVG).",
    "E17-F": "Wij kregen dit via internet toen u nog een kind was (artikel 17 lid 1 onder f AVG).",
    "R18-A": "U zegt dat dit niet klopt. Wij zoeken dat uit (artikel 18 lid 1 onder a AVG).",
    "R18-B": "Wij mogen dit niet gebruiken, maar u wilt dat het blijft (artikel 18 lid 1 onder b AVG).",
    "R18-C":
      "Wij hebben dit niet meer nodig. U wel, om uw recht te halen of te verdedigen (artikel 18 lid 1 onder c AVG).",
    "R18-D": "U maakte bezwaar. Wij wegen dat nog af (artikel 18 lid 1 onder d AVG).",
    "R-SEED":
      "U vroeg ons om dit weg te halen. Zolang wij dat bekijken, gebruiken wij het niet. " +
      "Dat beloven wij in onze privacyverklaring.",
  } satisfies Record<ReasonToGive, string>,

  /** What letters that are the same for every right say where no copy was asked for. */
  noCopy: {
    refused: { intro: "Wij wijzen uw verzoek af. Wij doen niet wat u vroeg." },
    identityCode: {
      asked: "Iemand vroeg ons om iets te doen met uw gegevens. Was u dat? Dan hebt u deze code nodig.",
      byMandate: "Iemand vroeg ons namens u om iets te doen met uw gegevens. Vindt u dat goed?",
    },
    identityQuestion: {
      intro: "Wij hebben uw verzoek. Voordat wij doen wat u vroeg, willen wij zeker weten dat u het bent.",
      law: "Niemand anders mag over uw gegevens beslissen. Bij twijfel mogen wij dit vragen (artikel 12 lid 6 AVG).",
      silence: "Dan doen wij niet wat u vroeg, want wij weten niet zeker wie het vraagt.",
    },
    extension: {
      meanwhile: (portal: string) =>
        `Wij gaan door met uw verzoek. Wat wij doen, leest u in ons antwoord. Op ${portal} ziet u hoe ver wij zijn.`,
    },
    withdrawn: {
      nothing: "Wij nemen geen besluit meer over wat u vroeg. Wij gaven op dit verzoek aan niemand gegevens.",
    },
    notCompetent: {
      intro: "U vroeg ons om iets te doen met gegevens van iemand anders. Dat doen wij niet.",
      asked: "Iets doen met gegevens van iemand anders.",
      own: "Gaat het om gegevens van uzelf? Doe dan een verzoek voor uzelf.",
    },
    interim:
      "Wij weten nog niet zeker dat u het bent. Daarom doen wij nu nog niet wat u vroeg (artikel 12 lid 6 AVG). " +
      "Zo kan niemand anders over uw gegevens beslissen.",
    notIdentified: {
      intro: "Wij doen niet wat u vroeg. Wij weten niet zeker dat u het bent.",
      whyTitle: "Waarom doen wij het niet?",
      why:
        "Wij doen alleen wat u vraagt als wij zeker weten wie het vraagt. " +
        "Zo kan niemand anders over uw gegevens beslissen. Dat staat in artikel 12 lid 2 en lid 6 AVG.",
    },
  },

  /** Who else must know: GDPR art. 19. */
  recipients: {
    title: "Wie hoort dit ook?",
    told: "Kreeg een van deze organisaties de gegevens van ons? Dan vertellen wij daar wat er is veranderd:",
    law: "Kan dat niet, of kost het veel te veel moeite? Dan hoeft het niet (artikel 19 AVG).",
    names: "Wilt u weten wie de gegevens kreeg? Vraag het ons. Dan noemen wij de namen.",
    nobody: "Wij gaven deze gegevens aan niemand anders. Daarom hoeven wij dit aan niemand te vertellen.",
  },

  /** E-REC: GDPR art. 16. */
  rectification: {
    intro: {
      granted: "U vroeg ons om gegevens te verbeteren. Dat doen wij.",
      "partly-granted":
        "U vroeg ons om gegevens te verbeteren. Een deel verbeteren wij. " +
        "De rest veranderen wij niet. Hieronder leest u waarom.",
      refused:
        "U vroeg ons om gegevens te verbeteren. Wij veranderen ze niet. " +
        "Hieronder leest u waarom, en wat u nu kunt doen.",
    } satisfies Record<DecidedOutcome, string>,
    doneTitle: "Wat verbeteren wij?",
    what: "Gegeven",
    before: "Er stond",
    nothingBefore: "nog niets",
    after: "Wij maken ervan",
    on: "Besloten op",
    more: "Uitleg",
    keptTitle: "Wat veranderen wij niet?",
    statementTitle: "Uw eigen uitleg erbij",
    statement:
      "Bent u het er niet mee eens? Schrijf dan op wat er volgens u moet staan (artikel 16 AVG). " +
      "Wij bewaren uw tekst bij het gegeven. Wie het gegeven leest, leest dan ook uw tekst.",
    statementHow: (portal: string) =>
      `Stuur uw tekst bij uw verzoek op ${portal}. Een brief mag ook. Dat kost niets.`,
  },

  /** E-ERA: GDPR art. 17. */
  erasure: {
    intro: {
      granted: "U vroeg ons om gegevens weg te halen. Dat doen wij.",
      "partly-granted":
        "U vroeg ons om gegevens weg te halen. Een deel halen wij weg. De rest bewaren wij nog. " +
        "Hieronder leest u wat, waarom en hoe lang.",
      refused:
        "U vroeg ons om gegevens weg te halen. Wij kunnen nu nog niets weghalen. " +
        "Hieronder leest u waarom, en hoe lang wij de gegevens bewaren.",
    } satisfies Record<DecidedOutcome, string>,
    doneTitle: "Dit halen wij nu weg",
    done: (doneOn: string) => `Op ${doneOn} besloten wij om dit weg te halen:`,
    keptTitle: "Dit bewaren wij nog",
    kept: {
      until: (until: string) => `Wij bewaren dit tot ${until}. Daarna halen wij het weg.`,
      asLong: "Wij bewaren dit zolang deze reden er is. Daarna halen wij het weg.",
    },
    laterTitle: "Dit halen wij later weg",
    laterBody: "Dit gaat later vanzelf weg. U hoeft er niets voor te doen.",
    later: {
      on: (until: string) => `Wij halen dit weg vanaf ${until}.`,
      atEnd: "Wij halen dit weg als de bewaartijd voorbij is. Die staat in onze privacyverklaring.",
    },
    onlyFor:
      "Wat wij nog bewaren, gebruiken wij alleen voor de reden die erbij staat. Wij gebruiken het nergens anders voor.",
    backupsTitle: "Onze reservekopieën (back-ups)",
    backups: (days: number) =>
      `Wat wij nu weghalen, staat nog even in onze reservekopieën. Die verdwijnen vanzelf, uiterlijk na ${days} dagen. ` +
      "Hebben wij vóór die tijd een reservekopie nodig? Dan halen wij deze gegevens er meteen weer uit.",
    backupsLater: (days: number) =>
      "Wat wij later weghalen, staat daarna nog even in onze reservekopieën. " +
      `Die verdwijnen vanzelf, uiterlijk na ${days} dagen.`,
  },

  /** E-RES: GDPR art. 18. */
  restriction: {
    intro: {
      granted: "U vroeg ons om het gebruik van gegevens even te stoppen. Dat hebben wij gedaan.",
      "partly-granted":
        "U vroeg ons om het gebruik van gegevens even te stoppen. Voor een deel hebben wij dat gedaan. " +
        "De rest blijven wij gebruiken. Hieronder leest u waarom.",
      refused:
        "U vroeg ons om het gebruik van gegevens even te stoppen. Dat doen wij niet. Hieronder leest u waarom.",
    } satisfies Record<DecidedOutcome, string>,
    doneTitle: "Wat gebruiken wij nu niet?",
    done: (doneOn: string) => `Sinds ${doneOn} bewaren wij deze gegevens, maar gebruiken wij ze niet:`,
    stillTitle: "Wat mogen wij nog wel?",
    still: "Wij mogen de gegevens bewaren. Gebruiken mag alleen nog (artikel 18 lid 2 AVG):",
    stillList: [
      "als u het goedvindt",
      "om een recht te halen of te verdedigen, zoals bij de rechter",
      "om de rechten van iemand anders te beschermen",
      "om een belangrijke reden van algemeen belang van de Europese Unie of een land daarin",
    ],
    endTitle: "Hoe lang duurt dit?",
    end: "Dit duurt zolang de reden geldt die erbij staat. Gaan wij de gegevens daarna weer gebruiken? Dan schrijven wij u dat vooraf (artikel 18 lid 3 AVG).",
    keptTitle: "Wat blijven wij gebruiken?",
  },

  /** E-RES, while something is looked into. */
  restrictionSet: {
    intro:
      "Wij zoeken iets uit voor uw verzoek. Zolang wij dat doen, gebruiken wij de gegevens hieronder niet.",
    goesOn: "Uw verzoek gaat gewoon door. Ons antwoord krijgt u nog. U hoeft nu niets te doen.",
  },

  /** E-LIFT: before it is lifted, GDPR art. 18(3). */
  lifted: {
    intro: (liftedOn: string) =>
      `Wij gebruikten gegevens van u even niet. Vanaf ${liftedOn} gebruiken wij die gegevens weer. ` +
      "Tot die dag verandert er niets. Wij moeten u dit vooraf vertellen (artikel 18 lid 3 AVG).",
    which: "Het gaat om deze gegevens:",
    whyTitle: "Waarom gebruiken wij ze weer?",
    why: "De reden",
    check: "Wat wij uitzochten",
    object: (liftedOn: string, phone: string) =>
      `Klopt er iets niet? Bel ons dan vóór ${liftedOn} op ${phone}. Dan kijken wij er nog een keer naar.`,
    remediesTitle: "Bent u het hier niet mee eens?",
  },

  /** E-OBJ: GDPR art. 21. */
  objection: {
    marketing: (doneOn: string) =>
      `U wilt geen reclame meer van ons. Wij zijn daar meteen mee gestopt, op ${doneOn}. ` +
      "Wij gebruiken uw gegevens niet meer voor reclame.",
    marketingLaw:
      "Bij reclame mag u altijd nee zeggen. U hoeft niet te zeggen waarom, en wij wegen niets af (artikel 21 lid 2 en 3 AVG).",
    marketingStill: "Berichten over uw huur of uw woning krijgt u nog wel. Dat is geen reclame.",
    intro: {
      granted: "U maakte bezwaar. Wij geven u gelijk, en wij zijn ermee gestopt.",
      "partly-granted":
        "U maakte bezwaar. Wij geven u voor een deel gelijk. Hieronder leest u waarmee wij stoppen, en waarmee wij doorgaan.",
      refused: "U maakte bezwaar. Wij gaan toch door. Hieronder leest u waarom.",
    } satisfies Record<DecidedOutcome, string>,
    weighingTitle: "Wat hebben wij afgewogen?",
    weighing: {
      theirSituation: "Uw situatie",
      ourInterest: "Waarom wij dit doen",
      alternatives: "Kan het anders?",
      conclusion: "Wat weegt zwaarder?",
    },
    doneTitle: "Waarmee zijn wij gestopt?",
    done: (doneOn: string) => `Sinds ${doneOn} gebruiken wij dit niet meer:`,
    use: (data: string, use: string) => `${data}: ${use}`,
    erased:
      "Deze gegevens halen wij ook weg. Wij hebben ze nergens anders voor nodig (artikel 17 lid 1 onder c AVG):",
    stays:
      "Deze gegevens bewaren wij nog. Wij hebben ze voor iets anders nodig, en alleen daarvoor gebruiken wij ze:",
    keptTitle: "Waarmee gaan wij door?",
  },

  /** E-WDC: GDPR art. 7(3). */
  consent: {
    intro: (doneOn: string) => `U trok uw toestemming in. Wij zijn meteen gestopt, op ${doneOn}.`,
    earlier:
      "Wat wij daarvoor met uw toestemming deden, mocht. Dat blijft zo (artikel 7 lid 3 AVG). Nu doen wij het niet meer.",
    dataTitle: "Wat gebeurt er met uw gegevens?",
    done: "Deze gegevens halen wij weg. Wij hadden ze alleen met uw toestemming:",
    nothing: "Wij bewaarden hiervoor geen aparte gegevens. Er is dus niets om weg te halen.",
    kept: "Deze gegevens bewaren wij nog, om een andere reden dan uw toestemming:",
    later: "Deze gegevens halen wij later weg:",
    again: "Wilt u later toch weer toestemming geven? Dat mag, maar het hoeft nooit.",
    disagreeTitle: "Bent u niet tevreden?",
  },

  /** E-POR: GDPR art. 20. */
  portability: {
    intro: {
      granted: "U vroeg ons om een bestand met uw gegevens. Alles waar u om vroeg, zit erin.",
      "partly-granted":
        "U vroeg ons om een bestand met uw gegevens. Een deel kunt u meenemen, een deel niet. Hieronder leest u waarom.",
      nothing:
        "U vroeg ons om een bestand met uw gegevens. Wij vonden niets dat u kunt meenemen. Hieronder leest u waarom.",
      "no-data-held":
        "U vroeg ons om een bestand met uw gegevens. Bij wat u vroeg, vonden wij geen gegevens over u.",
    },
    after: {
      found: "Wij vonden alsnog gegevens die u kunt meenemen. U krijgt er een bestand van.",
      foundInPart:
        "Wij vonden alsnog gegevens over u. Een deel kunt u meenemen, een deel niet. Hieronder leest u waarom.",
      left: "Wij vonden alsnog gegevens over u, maar niets dat u kunt meenemen. Hieronder leest u waarom.",
    },
    whereTitle: "Waar vindt u het bestand?",
    where: (portal: string, until: string) =>
      `Het bestand staat veilig klaar op ${portal}. Open daar uw verzoek. ` +
      `Downloaden kan tot en met ${until}. Na de eerste keer kan het nog 14 dagen.`,
    byHand: (phone: string) =>
      `Een bestand kan niet op papier. Bel ons op ${phone}. Dan spreken wij af hoe u het krijgt.`,
    noFile: "Er is niets om mee te nemen. Daarom krijgt u geen bestand.",
    inTitle: "Wat zit er in het bestand?",
    contents: (asOf: string) => `Dit zit erin, zoals wij het op ${asOf} bewaarden:`,
    why:
      "Dit kregen wij van u, of het ontstond doordat u bij ons huurt. " +
      "Wij gebruiken het voor uw contract of met uw toestemming (artikel 20 lid 1 AVG).",
    outTitle: "Wat zit er niet in?",
    nothingOut: "Wij hebben niets weggelaten.",
    missing: "Op één of meer plekken konden wij nu geen gegevens ophalen. Daarom missen wij gegevens over:",
    others: (pieces: number) =>
      `Wij hebben ${pieces === 1 ? "1 gegeven van iemand anders" : `${pieces} gegevens van andere mensen`} weggelaten. ` +
      "Ook anderen hebben recht op privacy (artikel 20 lid 4 AVG).",
    unmapped: "Soms weten wij niet of een gegeven van u kwam. Dan zit het er niet in.",
    copy: (portal: string, phone: string) =>
      "Wilt u een kopie van wat er niet in zit? Die krijgt u gratis. " +
      `Vraag op ${portal} om uw gegevens te bekijken, of bel ${phone}.`,
    formTitle: "Hoe ziet het bestand eruit?",
    form: {
      json: "Het is een zip-bestand. Daarin staan uw gegevens als JSON, zoals u koos. Ze staan er ook in als CSV.",
      csv: "Het is een zip-bestand. Daarin staan uw gegevens als CSV, zoals u koos. Ze staan er ook in als JSON.",
    },
    described: "Bijna elk computerprogramma kan dit lezen. In het bestand LEESMIJ staat wat alles betekent.",
    toTitle: "Naar een andere organisatie",
    to: {
      self: "U mag het bestand zelf aan een andere organisatie geven. Wij houden u niet tegen (artikel 20 lid 1 AVG).",
      other:
        "U wilt dat wij het bestand naar een andere organisatie sturen. Dat kan (artikel 20 lid 2 AVG). " +
        "Open uw antwoord en zeg daar naar wie het gaat. Doe dat binnen 14 dagen. " +
        "Daarna bellen wij die organisatie. Zij haalt het bestand één keer op.",
      tech:
        "U wilt dat wij het bestand naar een andere organisatie sturen. " +
        "Dat kan technisch niet (artikel 20 lid 2 AVG). Daarom krijgt u het zelf. U mag het doorgeven.",
      supplement:
        "Deze aanvulling sturen wij niet zelf naar een andere organisatie. U krijgt de aanvulling van ons. " +
        "U mag die doorgeven. Wij houden u niet tegen (artikel 20 lid 1 AVG).",
    },
    keeps:
      "Wij halen hierdoor niets weg. Uw gegevens blijven ook bij ons. " +
      "Wilt u dat wij ze weghalen? Dat is een ander verzoek.",
  },

  /** E-NOD, of another right than access. */
  nothingFound:
    "Wij zochten naar de gegevens waar uw verzoek over gaat. Wij vonden ze niet. Daarom kunnen wij niet doen wat u vroeg.",
};

export type DecidedTexts = typeof decided;
