// What tenants read on the screen.

import type { IdCopy } from "#app/domain/id-copy.ts";
import type { LoginMethod } from "#app/domain/identity.ts";
import type { AnswerChoice, Askable } from "#app/domain/questions.ts";
import type { ByHand, Clue, Relation } from "#app/domain/relation.ts";
import type { Asker, Representation } from "#app/domain/representation.ts";
import type { LoginEnding } from "../addresses.ts";
import { count, plural } from "../format.ts";

const times = (n: number) => plural(n, { one: "1 keer", other: `${n} keer` }, "nl");
const pieces = (n: number) =>
  plural(n, { one: "Er is 1 stuk.", other: `Er zijn ${count(n, "nl")} stukken.` }, "nl");

export const pages = {
  kit: {
    skip: "Naar de inhoud",
    optional: "(hoeft niet)",
    errorPrefix: "Fout:",
    errorTitle: "Er ging iets mis",
    errorLead: "Verbeter dit:",
    back: "Terug",
    progress: "Voortgang",
    step: (now: number, total: number) => `Stap ${now} van ${total}`,
    stepDone: "(klaar)",
    stepNow: "(nu bezig)",
    stepTodo: "(nog niet gestart)",
    change: "Wijzig",
    pages: "Bladzijden",
    page: (n: number) => `Bladzijde ${n}`,
    next: "Volgende",
    previous: "Vorige",
    shown: (first: number, last: number, total: number | string) =>
      `${first} tot en met ${last} van ${total}`,
    day: "Dag",
    month: "Maand",
    year: "Jaar",
    masked: "Hier staan gegevens van iemand anders. Die mogen wij niet geven.",
    emptyValue: "niet ingevuld",
    call: "Bel",
  },

  frame: {
    about: "Mijn privacy",
    account: "Uw verzoeken",
    myRequests: "Mijn verzoeken",
    haveRequest: "Ik heb al een verzoek",
    signOut: "Uitloggen",
    help: "Hulp nodig?",
    helpBy: "Liever niet online? Bel ons, schrijf een brief of kom langs. Dat telt net zo goed.",
    website: "Naar onze website",
  },

  steps: ["Uw vraag", "Wie bent u?", "Ons antwoord", "Welke gegevens", "Controleren"],
  goOn: "Ga verder",

  start: {
    title: "Uw gegevens, uw rechten",
    lead: "Wij bewaren gegevens van u, zoals uw naam en uw huur. U mag ons daar vragen over stellen.",
    ask: "Stel uw vraag",
    have: "Ik heb al een verzoek",
    facts: [
      { title: "Het is gratis", text: "U betaalt niets. U hoeft ook niet te zeggen waarom u iets vraagt." },
      { title: "Antwoord binnen 1 maand", text: "U ziet meteen op welke dag u uiterlijk antwoord heeft." },
      { title: "Zonder account", text: "U vraagt eerst. Daarna laat u zien dat u het bent." },
    ],
    rightsTitle: "Dit kunt u ons vragen",
    hereNow: "Hier te vragen",
    byPhone: "Bel of schrijf ons",
    otherTitle: "Liever niet online?",
    other: "Bel ons, schrijf een brief of kom langs. Dat telt net zo goed.",
  },

  chooseRight: {
    title: "Wat wilt u ons vragen?",
    soonTitle: "Wilt u iets anders vragen?",
    soon: "Dit kan binnenkort hier. Nu al vragen? Bel of schrijf ons.",
  },

  /** Who may ask for whom: UAVG art. 5 as of 1 September 2026. */
  onBehalf: {
    link: "Wie mag voor een ander vragen?",
    title: "Vragen voor iemand anders",
    lead: "Dit kan op deze website. Bellen, schrijven of langskomen mag ook. Dat telt net zo goed.",
    how: "Doe eerst het verzoek. Kom daarna met uw bewijs naar de balie, of stuur een kopie. Maak het BSN op de kopie onleesbaar.",
    bring: "Uw bewijs",
    kinds: [
      {
        title: "Uw kind is jonger dan 12",
        text: "U vraagt het als ouder met gezag, of als voogd.",
        proof: "Een bewijs dat u het gezag heeft.",
      },
      {
        title: "Uw kind is 12 tot en met 15",
        text: "Uw kind mag het zelf vragen. U mag het ook vragen, als u het gezag heeft.",
        proof: "Een bewijs dat u het gezag heeft.",
      },
      {
        title: "Uw kind is 16 of 17",
        text: "Uw kind vraagt het zelf. Vraagt u het voor uw kind? Dan moet uw kind dat goed vinden.",
        proof: "Een machtiging met de handtekening van uw kind.",
      },
      {
        title: "U bent ouder zonder gezag",
        text: "U kunt dit niet voor uw kind vragen. De ouder met gezag kan dat wel.",
        proof: "",
      },
      {
        title: "U bent curator",
        text: "U vraagt het voor wie onder curatele staat.",
        proof: "De beschikking van de rechter.",
      },
      {
        title: "U bent bewindvoerder",
        text: "U vraagt wat over geld gaat: huur, betalingen en achterstand. De rest vraagt de huurder zelf.",
        proof: "De beschikking van de rechter.",
      },
      {
        title: "U bent mentor",
        text: "U vraagt wat niet over geld gaat, zoals zorg en hulp. De rest vraagt de huurder zelf.",
        proof: "De beschikking van de rechter.",
      },
      {
        title: "U heeft een machtiging, of u bent advocaat",
        text: "Wij vragen aan de huurder of het klopt. Ons antwoord gaat naar de huurder.",
        proof: "De machtiging, met handtekening. Er staat in wat u mag vragen.",
      },
      {
        title: "Het gaat over iemand die overleden is",
        text: "De privacywet geldt dan niet meer. U kunt wel uw eigen gegevens vragen. Gaat het over de huur of de erfenis? Bel ons.",
        proof: "",
      },
    ],
    selfTitle: "Wilt u het verzoek doen?",
    self: "Begin een verzoek",
  },

  forWhom: {
    title: "Voor wie doet u dit verzoek?",
    askers: {
      self: { label: "Voor mijzelf" },
      child: {
        label: "Voor mijn kind, jonger dan 16",
        hint: "U heeft het gezag, of u bent voogd. Vanaf 12 jaar mag uw kind het ook zelf vragen.",
      },
      curator: { label: "Als curator", hint: "De rechter heeft u aangewezen." },
      bewindvoerder: {
        label: "Als bewindvoerder",
        hint: "De rechter heeft u aangewezen. U vraagt wat over geld gaat.",
      },
      mentor: {
        label: "Als mentor",
        hint: "De rechter heeft u aangewezen. U vraagt wat niet over geld gaat.",
      },
      mandate: { label: "Met een machtiging", hint: "Iemand gaf u een brief met handtekening." },
      lawyer: { label: "Als advocaat", hint: "Uw cliënt gaf u een machtiging." },
      heir: { label: "Over iemand die overleden is" },
    } satisfies Record<Asker, { label: string; hint?: string }>,
  },

  relation: {
    title: "Hoe kent u ons?",
    ofAnother: "Hoe kennen wij deze persoon?",
    hint: "Past er meer dan 1? Kies wat het best past bij uw vraag.",
    relations: {
      tenant: { label: "Huurder" },
      "former-tenant": { label: "Oud-huurder" },
      "house-seeker": { label: "Woningzoekende" },
      "co-applicant": { label: "Huisgenoot of medeverzoeker" },
      employee: { label: "Medewerker of oud-medewerker" },
      supplier: { label: "Leverancier of aannemer" },
      visitor: { label: "Bezoeker", hint: "Bijvoorbeeld: te zien op beelden van onze camera's." },
      other: { label: "Anders" },
    } satisfies Record<Relation, { label: string; hint?: string }>,
    cluesTitle: "Help ons zoeken",
    cluesHint: "Alleen wie uw verzoek behandelt, leest dit.",
    clues: {
      withWhom: {
        label: "Naam van de huurder of eerste aanvrager",
        hint: "Van wie met deze persoon woont, of samen een woning vroeg.",
      },
      registration: {
        label: "De inschrijving",
        hint: "Bijvoorbeeld: sinds wanneer, en het inschrijfnummer.",
      },
      period: { label: "Wanneer was dit werk?", hint: "Bijvoorbeeld: maart 2019 tot juni 2023." },
      department: { label: "Afdeling of functie", hint: "Bijvoorbeeld: de wijkdienst." },
      company: { label: "Naam van het bedrijf", hint: "Zoals het op de rekeningen staat." },
      position: { label: "Functie of rol", hint: "Bijvoorbeeld: monteur, of eigenaar." },
      whenAndWhere: {
        label: "Waar en wanneer was het bezoek?",
        hint: "Noem het adres, de ingang, de dag en de tijd. Hoe preciezer, hoe sneller wij zoeken.",
      },
      looks: {
        label: "Hoe zag deze persoon eruit?",
        hint: "Bijvoorbeeld: kleding, een fiets of een auto. Zo herkennen wij de juiste persoon.",
      },
      acquaintance: { label: "Waarvan kennen wij elkaar?", hint: "Bijvoorbeeld: een klacht van een buur." },
    } satisfies Record<Clue, { label: string; hint: string }>,
    writeTo: "Het adres waar wij een brief naartoe kunnen sturen.",
    why: "Met naam en geboortedatum weten wij straks zeker dat u het bent. Zo krijgt niemand anders deze gegevens.",
  },

  /** Where no system finds somebody: a colleague does. The same for who is known and who is not. */
  byHand: {
    title: "Zo zoeken wij",
    how: {
      "house-seeker": "Een medewerker zoekt in de inschrijvingen van woningzoekenden.",
      employee: "Een medewerker zoekt in de personeelsadministratie.",
      supplier: "Een medewerker zoekt in de contracten en rekeningen van leveranciers.",
      visitor:
        "Een medewerker kijkt in de camerabeelden, op de plek en de tijd die u noemde. Beelden bewaren wij maar kort.",
      other: "Een medewerker zoekt op de plekken die passen bij wat u schreef.",
    } satisfies Record<ByHand, string>,
    notAlone: "Dat doet een mens, geen computer. Het kan een paar dagen duren.",
    inSight:
      "Zo krijgt niemand anders uw gegevens. Een code sturen kan bij dit verzoek niet. Kom langs bij ons op kantoor.",
    callBack:
      "Bellen wij u terug? Dan leggen wij uw gegevens alvast klaar. Ons antwoord opent u na een bezoek.",
    next: "Zo krijgt niemand anders uw gegevens. Lees wat u kunt doen.",
    steps: {
      proof: "Op de volgende bladzijde leest u hoe.",
      search: "Wij zoeken u op",
    },
  },

  /** Who asks, where it is about somebody else. */
  representative: {
    title: "Wie bent u?",
    lead: "U vraagt dit voor iemand anders. Over die persoon vragen wij straks.",
    addressTitle: "Uw adres",
    addressHint: "Het adres waar wij u kunnen schrijven.",
  },

  /** How somebody shows that they may ask for another. */
  representing: {
    title: "Laat zien dat u dit mag vragen",
    custody: "Kom langs. Neem uw identiteitsbewijs mee, en een bewijs dat u het gezag heeft.",
    "court-order": "Kom langs. Neem uw identiteitsbewijs mee, en de beschikking van de rechter.",
    mandate:
      "Breng of stuur ons de machtiging, met handtekening. De persoon voor wie u vraagt krijgt van ons een code. Ons antwoord gaat naar die persoon.",
    nothing:
      "De privacywet geldt niet voor iemand die overleden is. U hoeft niets te laten zien. U krijgt van ons een brief.",
    child:
      "Bent u jonger dan 12? Vraag uw vader, moeder of voogd om langs te komen. Bel ons als dat niet kan.",
    agreed: "De persoon voor wie u vraagt, vindt het goed. Nu alleen uw machtiging nog.",
    visit: "Bel ons voor een afspraak:",
    clock: "U krijgt ons antwoord op tijd. Wacht niet te lang, want de dagen tellen door.",
  } satisfies Record<NonNullable<Representation["proof"]>, string> & Record<string, string>,

  whoAreYou: {
    title: "Wie bent u?",
    lead: "Zo vinden wij uw gegevens. Uw BSN hebben wij niet nodig.",
    firstNames: "Voornamen",
    firstNamesHint: "Zoals ze in uw paspoort staan.",
    firstNamesOfAnother: "Zoals ze in het paspoort staan.",
    lastName: "Achternaam",
    lastNameHint: "Met tussenvoegsel, bijvoorbeeld: de Groot.",
    birthDate: "Geboortedatum",
    birthDateHint: "Bijvoorbeeld 31 12 1980",
    addressTitle: "Uw adres",
    addressHint: "Het adres waar u nu huurt, of het laatst bij ons huurde.",
    postcode: "Postcode",
    houseNumber: "Huisnummer",
    houseNumberAddition: "Toevoeging",
    whyTitle: "Waarom vragen wij dit?",
    why: "Veel mensen hebben dezelfde naam. Met uw geboortedatum en adres vinden wij de juiste gegevens.",
    another: {
      title: "Over wie gaat het?",
      lead: "Zo vinden wij de gegevens van deze persoon. Het BSN hebben wij niet nodig.",
      addressTitle: "Het adres van deze persoon",
      addressHint: "Het adres waar deze persoon woont, of het laatst bij ons huurde.",
      why: "Veel mensen hebben dezelfde naam. Met de geboortedatum en het adres vinden wij de juiste gegevens.",
    },
  },

  howToAnswer: {
    title: "Hoe wilt u ons antwoord krijgen?",
    portal: "Online, op deze website",
    portalHint: "U leest uw gegevens hier. U kunt ze ook downloaden.",
    post: "Op papier, met de post",
    postHint: "Wij sturen alles naar het adres dat wij van u hebben.",
    email: "E-mailadres",
    emailHint: "Wij mailen u als er iets nieuws is. In die mail staan geen gegevens van u.",
    emailWhy: "Heeft u geen e-mail? Dan krijgt u een brief als er iets nieuws is.",
    letters: "Brieven op papier",
    largePrint: "In grote letters",
    largePrintHint: "Voor wie kleine letters niet goed kan lezen.",
    /** With a mandate. */
    person: {
      title: "Hoe komt ons antwoord?",
      lead: "Ons antwoord gaat op papier naar de persoon voor wie u vraagt. Komt u langs met de machtiging? Dan mag u het hier ook lezen.",
    },
  },

  whatToSee: {
    title: "Wat wilt u zien?",
    everything: "Alles wat wij over u bewaren",
    everythingHint: "Weet u het niet precies? Kies dan dit.",
    some: "Alleen een deel",
    someHint: "Kies hieronder waarover.",
    themes: "Waarover?",
    themesHint: "Kies 1 of meer onderwerpen. Dit hoeft alleen als u een deel wilt zien.",
  },

  checkAnswers: {
    title: "Controleer uw verzoek",
    lead: "Klopt alles? Verstuur dan uw verzoek.",
    yourQuestion: "Uw vraag",
    question: "U vraagt",
    scope: "Over",
    you: "Over u",
    about: "Over wie het gaat",
    forWhom: "Voor wie",
    relation: "Hoe u ons kent",
    relationOfAnother: "Hoe wij deze persoon kennen",
    as: "U vraagt dit",
    tooYoung: {
      title: "Bent u jonger dan 12?",
      text: "Dan vraagt uw vader, moeder of voogd dit voor u. Vraag of zij helpen. U mag het verzoek wel versturen.",
    },
    name: "Naam",
    birthDate: "Geboortedatum",
    address: "Adres",
    answer: "Ons antwoord",
    answerBy: "Hoe u het krijgt",
    email: "E-mailadres",
    noEmail: "Niet ingevuld",
    data: "Welke gegevens",
    everything: "Alles",
    byPortal: "Online",
    byPost: "Op papier",
    promiseForAnother:
      "U verstuurt dit verzoek voor iemand anders. Wat u invult, gebruiken wij alleen voor dit verzoek.",
    promise: "U verstuurt dit verzoek voor uzelf. Wat u invult, gebruiken wij alleen voor uw verzoek.",
    send: "Verstuur mijn verzoek",
  },

  confirmation: {
    title: "Wij hebben uw verzoek",
    number: "Uw nummer is",
    received: "Ontvangen op",
    due: "U krijgt antwoord uiterlijk op",
    nextTitle: "Nog 1 ding: laat zien dat u het bent",
    next: "Zo krijgt niemand anders uw gegevens. Het kost 1 minuut om te beginnen.",
    prove: "Laat zien dat u het bent",
    stepsTitle: "Dit gebeurt er nu",
    steps: [
      { title: "U laat zien dat u het bent", text: "Met een code per e-mail en een code per brief." },
      { title: "Wij zoeken uw gegevens", text: "Wij kijken in onze systemen en controleren wat wij vinden." },
      { title: "U krijgt ons antwoord", text: "U leest uw gegevens online of op papier." },
    ],
    mailed: "Wij sturen een e-mail met uw nummer naar het adres dat u invulde.",
    posted: "Wij sturen u een brief met uw nummer.",
    keepTitle: "Bewaar uw nummer",
    keep: "Met dit nummer en uw postcode komt u hier terug. Print deze bladzijde of maak een foto.",
    whyTitle: "Waarom deze datum?",
    why: (received: string) =>
      `U vroeg dit op ${received}. De wet geeft ons 1 maand. Eindigt die op een vrije dag? Dan is het de werkdag erna.`,
  },

  signIn: {
    title: "Bekijk uw verzoek",
    lead: "Vul uw nummer en postcode in. Wij sturen u dan een code.",
    number: "Nummer van uw verzoek",
    numberHint: "Dit staat in onze brief of e-mail, bijvoorbeeld AVG-2026-0432.",
    postcode: "Postcode",
    postcodeHint: "De postcode uit uw verzoek.",
    send: "Stuur mij een code",
    ended: "U was een tijd niet actief. Log opnieuw in.",
    lostTitle: "Nummer kwijt?",
    lost: "Bel ons. Wij helpen u verder.",
  },

  enterCode: {
    title: "Vul uw code in",
    lead: "Klopt uw nummer met uw postcode? Dan sturen wij nu een code naar het e-mailadres uit uw verzoek.",
    code: "Code",
    codeHint: "De code heeft 8 cijfers en werkt 10 minuten. Spaties maken niet uit.",
    confirm: "Bevestig",
    noneTitle: "Geen code gekregen?",
    none: "Kijk ook bij ongewenste e-mail. Heeft u geen e-mailadres opgegeven? Bel ons dan.",
    resend: "Stuur een nieuwe code",
    resent: "Wij hebben een nieuwe code gestuurd. De oude code werkt niet meer.",
  },

  notMine: {
    title: "Was u dit niet?",
    lead: "Kreeg u een e-mail over een verzoek dat u niet deed? Dan stoppen wij het hier.",
    number: "Nummer van het verzoek",
    numberHint: "Het staat in de e-mail, bijvoorbeeld AVG-2026-0432.",
    code: "Code uit de e-mail",
    codeHint: "De code heeft 8 cijfers.",
    stop: "Dit was ik niet. Stop dit verzoek",
    call: "Liever bellen?",
    wrong: "Dit nummer en deze code horen niet bij elkaar. Kijk nog eens in de e-mail of bel ons",
    stopped: "Dit verzoek is gestopt.",
    stoppedTitle: "Dank u. Wij zijn gestopt",
    next: "Niemand krijgt nu gegevens via dit verzoek. Een medewerker kijkt het na en belt u.",
    toStart: "Naar het begin",
  },

  /** Of who is told that news goes to another address. */
  keepMailbox: {
    title: "Was dit nieuwe adres niet van u?",
    lead: "Kreeg u een e-mail over een nieuw e-mailadres dat u niet opgaf? Dan houden wij het hier tegen.",
    number: "Nummer van het verzoek",
    numberHint: "Het staat in de e-mail, bijvoorbeeld AVG-2026-0432.",
    code: "Code uit de e-mail",
    codeHint: "De code heeft 8 cijfers. Hij werkt 72 uur.",
    stop: "Dit was ik niet. Houd het nieuwe adres tegen",
    call: "Liever bellen?",
    wrong: "Dit nummer en deze code horen niet bij elkaar. Kijk nog eens in de e-mail of bel ons",
    stopped: "Het nieuwe adres is tegengehouden.",
    stoppedTitle: "Dank u. Het adres verandert niet",
    next: "Ons antwoord opent nu alleen na een bezoek aan onze balie. Een medewerker kijkt het na en belt u.",
    toStart: "Naar het begin",
  },

  mailbox: {
    title: "Wijzig uw e-mailadres",
    lead: "Wij mailen u als er nieuws is over dit verzoek. Hier kiest u een ander adres daarvoor.",
    onlyHere: "Dit geldt alleen voor dit verzoek. Bij ons verandert verder niets.",
    needed: "Laat eerst zien dat u het bent",
    neededWhy:
      "Anders kan een ander uw berichten krijgen. Bevestig daarom eerst 2 codes in deze browser. Daarna kunt u hier uw adres wijzigen.",
    toProve: "Laat zien dat u het bent",
    now: "Wij mailen nu naar",
    email: "Nieuw e-mailadres",
    emailHint: "Bijvoorbeeld naam@voorbeeld.nl",
    whenTitle: "Wat gebeurt er dan?",
    when: [
      "Wij mailen het oude adres. Was u het niet, dan kan daar iemand het tegenhouden.",
      "Na 72 uur gaat ons nieuws naar het nieuwe adres.",
      "Tot dat moment kan niemand ons antwoord openen. Daarna laat u opnieuw zien dat u het bent.",
    ],
    ask: "Wijzig mijn e-mailadres",
    same: "Dit adres gebruiken wij al",
    pendingTitle: "Uw nieuwe adres wacht nog",
    pending: (from: string) => `Vanaf ${from} mailen wij naar`,
    withdraw: "Laat het oude adres staan",
    another: "Toch een ander adres?",
    anotherWhy: "Dan begint de 72 uur opnieuw.",
  },

  /** Why the answer cannot be opened for a while, and until when. */
  held: {
    title: "Ons antwoord is even dicht",
    why: {
      "mailbox-change": "Er is een nieuw e-mailadres opgegeven voor dit verzoek.",
      "contact-changed": "Uw gegevens om u te bereiken zijn bij ons veranderd.",
    },
    until: (until: string) =>
      `Voor uw veiligheid kan niemand het antwoord nu openen of downloaden. Het kan weer vanaf ${until}.`,
    anew: "U laat dan opnieuw zien dat u het bent.",
    notYou: "Weet u hier niets van? Bel ons.",
  },

  prove: {
    title: "Laat zien dat u het bent",
    lead: "Zo krijgt niemand anders uw gegevens. Wij vragen 2 codes, op 2 plekken die wij al van u kennen.",
    number: "Verzoek",
    progress: (done: number) => `${done} van 2 klaar`,
    state: { open: "Nog te doen", asked: "Wacht op uw code", done: "Klaar" },
    ways: {
      "mailbox-on-file": {
        title: "Code per e-mail",
        about: "De code gaat naar het e-mailadres dat wij al van u hebben. Dit duurt 1 minuut.",
        ask: "Mail mij een code",
        asked: "Als wij een e-mailadres van u hebben, sturen wij u nu een code.",
        hint: "De code heeft 8 cijfers en werkt 10 minuten.",
        again: "Mail een nieuwe code",
        done: "Deze stap is klaar.",
      },
      "sms-on-file": {
        title: "Code per sms",
        about:
          "De sms gaat naar het mobiele nummer dat wij al van u hebben. Dit duurt 1 minuut. Een sms en een telefoontje van ons tellen samen als 1 code.",
        ask: "Sms mij een code",
        asked: "Als wij een mobiel nummer van u hebben, sturen wij u nu een sms.",
        hint: "De code heeft 8 cijfers en werkt 10 minuten.",
        again: "Stuur een nieuwe sms",
        done: "Deze stap is klaar.",
      },
      "letter-to-home": {
        title: "Code per brief",
        about: "De brief gaat naar het adres dat wij al van u hebben. Dit duurt ongeveer 3 werkdagen.",
        ask: "Stuur mij een brief",
        asked: "Als wij een adres van u hebben, sturen wij u een brief met een code.",
        hint: "De code staat in de brief en werkt 14 dagen.",
        again: "Stuur een nieuwe brief",
        done: "Deze stap is klaar.",
      },
    },
    code: {
      "mailbox-on-file": "Code uit de e-mail",
      "sms-on-file": "Code uit de sms",
      "letter-to-home": "Code uit de brief",
    },
    staff: {
      title: "Liever met een medewerker?",
      ways: [
        {
          title: "Kom langs op ons kantoor",
          text: "Neem uw identiteitsbewijs mee. Wij kijken ernaar en maken geen kopie. Dit is genoeg: u heeft geen andere code nodig.",
        },
        {
          title: "Wij bellen u terug",
          text: "Bel ons en noem uw nummer. Wij bellen u terug op het telefoonnummer dat wij al van u hebben. Dit telt als 1 code.",
        },
      ],
      after: "U krijgt van ons een code. Die vult u hier in.",
      code: "Code van onze medewerker",
      hint: "De code heeft 8 cijfers en werkt 24 uur.",
    },
    comeBy: {
      title: "Kom voor dit verzoek bij ons langs",
      text: "Bij dit verzoek willen wij extra zeker weten dat u het bent. Codes per e-mail, sms, brief of telefoon zijn dan niet genoeg. Neem uw identiteitsbewijs mee. Wij maken geen kopie.",
    },
    confirm: "Bevestig code",
    opensTitle: "Wat gebeurt er daarna?",
    opens: [
      { title: "Na 1 code", text: "Wij gaan uw gegevens zoeken." },
      { title: "Na 2 codes", text: "U kunt ons antwoord openen zodra het klaar is." },
    ],
    allDone: "U heeft laten zien dat u het bent. U hoeft nu niets te doen.",
    halfDone: "De eerste stap is klaar. Wij gaan uw gegevens zoeken.",
    toStatus: "Bekijk uw verzoek",
    otherTitle: "Lukt dit niet?",
    other: "Bel ons of kom langs. Wij maken geen kopie van uw ID.",
  },

  login: {
    title: "Inloggen",
    about: "U logt in op een plek die u al kent. Daarna komt u hier terug. Wij zien uw wachtwoord niet.",
    worth: {
      "portal-login": "Dit telt als 1 code.",
      eid: "Dit is genoeg: u heeft geen code nodig.",
    } satisfies Record<LoginMethod, string>,
    go: (name: string) => `Inloggen met ${name}`,
    done: "U bent ingelogd. Deze stap is klaar.",
    endings: {
      "does-not-fit": {
        title: "Inloggen helpt nu niet",
        text: "Deze gegevens horen niet bij dit verzoek. Wij bewaren ze niet. Heeft u het verzoek net verstuurd? Wacht 5 minuten en log dan opnieuw in. U kunt ook een code vragen.",
      },
      failed: {
        title: "Inloggen is niet gelukt",
        text: "Probeer het nog een keer, of vraag een code.",
      },
    } satisfies Record<LoginEnding, { title: string; text: string }>,
  },

  myRequests: {
    title: "Mijn verzoeken",
    empty: "U heeft nog geen verzoek.",
    emptyHelp: "Wilt u weten wat wij over u bewaren? Stel dan uw vraag.",
    fresh: "Nieuw verzoek",
    dueBy: "Antwoord uiterlijk op",
    answeredOn: "Beantwoord op",
    withdrawnOn: "Gestopt op",
    attachedOn: "Toegevoegd op",
    see: "Bekijk verzoek",
  },

  status: {
    refreshed: "De pagina is bijgewerkt.",
    kicker: "Verzoek",
    dueBy: "U krijgt antwoord uiterlijk op",
    standsStill: "De tijd staat stil tot u antwoordt.",
    late: "Wij zijn te laat. Dat spijt ons.",
    lateDue: "U had antwoord moeten krijgen op",
    lateHelp:
      "U kunt nu klagen bij ons bestuur of bij de Autoriteit Persoonsgegevens. U mag ook naar de rechter.",
    looksTitle: "Wie keek in uw verzoek?",
    noLooks: "Nog niemand van ons.",
    looked: {
      handler: "Een behandelaar",
      "privacy-officer": "De privacy officer",
      director: "De directeur",
      auditor: "De auditor, die geen gegevens ziet",
    },
    everywhereTitle: "Uitloggen op alle apparaten",
    everywhere:
      "Daarna ziet niemand dit verzoek nog zonder nieuwe code. Ook u laat dan opnieuw zien dat u het bent.",
    thisBrowser: "Dit apparaat",
    otherBrowser: "Een ander apparaat",
    lastUsed: "Voor het laatst gebruikt op",
    signOutEverywhere: "Log overal uit",
    nothingToDo: "U hoeft nu niets te doen.",
    mustDo: {
      prove: "Wij wachten op u. Laat zien dat u het bent.",
      "show-authority": "U moet nog laten zien dat u dit mag vragen.",
      "come-by":
        "Nog 1 ding: kom bij ons langs met uw identiteitsbewijs. Anders kunt u ons antwoord niet openen.",
      "prove-more": "Nog 1 ding: bevestig ook de tweede code. Anders kunt u ons antwoord niet openen.",
      "answer-question": "Wij wachten op u. Beantwoord onze vraag.",
      "read-answer": "Lees ons antwoord.",
    },
    do: {
      prove: "Laat zien dat u het bent",
      "show-authority": "Lees wat u laat zien",
      "come-by": "Lees hoe u langskomt",
      "prove-more": "Bevestig de tweede code",
      "answer-question": "Beantwoord onze vraag",
      "read-answer": "Lees uw antwoord",
    },
    lines: {
      "identity-needed": "Wij weten nog niet zeker dat u dit vraagt.",
      gathering: "Wij zoeken in onze systemen.",
      reviewing: "Wij halen gegevens van andere mensen weg.",
      approving: "Een collega kijkt mee.",
      preparing: "Wij zetten alles voor u klaar.",
      answered: "U kunt het lezen en downloaden.",
      withdrawn: "U trok uw verzoek in. Wij doen er niets meer mee.",
      attached:
        "U vroeg dit al eerder. Wij voegden dit verzoek daaraan toe. In onze brief leest u onder welk nummer het verdergaat.",
    },
    gathered: (done: number, total: number) => `${done} van ${total} plekken zijn klaar`,
    timelineTitle: "Zo ver zijn wij",
    timeline: {
      received: { title: "Verzoek ontvangen", text: "Wij hebben u uw nummer gestuurd." },
      proven: { title: "U bent het echt", text: "U heeft een code bevestigd." },
      gathered: { title: "Wij verzamelen uw gegevens", text: "Wij zoeken in onze systemen." },
      reviewed: { title: "Wij controleren alles", text: "Wij halen gegevens van andere mensen weg." },
      answered: { title: "U krijgt antwoord", text: "" },
      withdrawn: { title: "U trok uw verzoek in", text: "Wij doen er niets meer mee." },
      attached: {
        title: "Toegevoegd aan uw eerdere verzoek",
        text: "U krijgt één antwoord op beide verzoeken.",
      },
    },
    by: "Uiterlijk op",
    busy: "Nu bezig",
    refresh: "Kijk of er iets nieuws is",
    lettersTitle: "Onze brieven",
    noLetters: "Er zijn nog geen brieven.",
    actionsTitle: "Wat kunt u doen?",
    mailbox: "Wijzig uw e-mailadres",
    question: "Wij hebben een vraag aan u",
    questionWhy: "Wij willen zeker weten dat u het bent. Lees waarom.",
    readQuestion: "Lees onze vraag",
    stop: "Stop met dit verzoek",
    another: "Doe nog een verzoek",
    contactTitle: "Vragen?",
    contact: "Bel ons. Noem het nummer van uw verzoek.",
    contactStop: "Wilt u iets wijzigen? Ook dan kunt u ons bellen.",
    whyTitle: "Waarom deze datum?",
  },

  sentFiles: {
    label: "Voeg foto's of bestanden toe",
    hint: (files: number, megabytes: number) =>
      `Een foto (JPEG, PNG of HEIC), een PDF of een Word-bestand. Niet meer dan ${files} tegelijk, elk ten hoogste ${megabytes} MB. Stuur geen kopie van uw identiteitsbewijs. Die hebben wij niet nodig.`,
    sent: "U stuurde mee:",
  },

  messages: {
    title: "Berichten over uw verzoek",
    add: "Voeg iets toe aan uw verzoek",
    lead: "Wilt u iets toevoegen aan uw verzoek? Schrijf ons. De datum van ons antwoord verandert hierdoor niet.",
    label: "Wat wilt u ons vertellen?",
    hint: "Schrijf geen BSN op.",
    send: "Verstuur mijn bericht",
    ended:
      "Dit verzoek is klaar of gestopt. U kunt er geen bericht meer over sturen. Bel ons als er nog iets is.",
    mine: "U schreef",
    ours: "Wij schreven",
    erased: "Dit bericht is gewist.",
    new: "Wij schreven u een bericht",
    newOn: "Het bericht is van",
    read: "Lees ons bericht",
    errors: {
      missing: "Schrijf een bericht, of voeg een bestand toe",
      usedUp: "U stuurde vandaag al 10 berichten. Stuur dit bericht morgen, of bel ons",
    },
  },

  idCopy: {
    title: "Stuur een afgedekte kopie",
    card: "Een afgedekte kopie",
    cardAbout: "Wij vragen u bij uitzondering om een afgedekte kopie van uw identiteitsbewijs.",
    cardEnded: "Wij vroegen u om een afgedekte kopie van uw identiteitsbewijs.",
    go: "Lees hoe u dat veilig doet",
    read: "Lees hoe het daarmee staat",
    lead: "Wij vragen bijna nooit om een kopie. Bij uw verzoek lukte het niet op een andere manier. U mag altijd nee zeggen.",
    why: "Waarom vragen wij dit?",
    law: "Niemand anders mag uw gegevens krijgen. Bij twijfel mogen wij vragen wie u bent (artikel 12 lid 6 AVG).",
    coverTitle: "Dek dit eerst af",
    coverHow: "Leg er een strook papier op en maak dan pas de foto. Of gebruik de app KopieID.",
    cover: [
      "Uw pasfoto",
      "Uw BSN (burgerservicenummer)",
      "Het nummer van uw identiteitsbewijs",
      "De regels met letters, cijfers en pijltjes (<<<) onderaan of op de achterkant",
    ],
    writeTitle: "Schrijf dit op de kopie",
    write: (organisation: string, day: string) => `“Kopie, alleen voor ${organisation}, ${day}”`,
    seeTitle: "Dit moeten wij kunnen lezen",
    see: "Uw naam, uw geboortedatum en tot wanneer het bewijs geldig is. Meer niet.",
    keptTitle: "Wat doen wij ermee?",
    kept: (days: number) => [
      "Een medewerker vergelijkt uw naam en geboortedatum met wat wij van u weten.",
      `Daarna wissen wij de kopie meteen. Kijkt niemand binnen ${days} dagen? Dan wissen wij hem ook.`,
      "Wij bewaren alleen dat er een kopie was, wanneer wij keken en of hij paste.",
    ],
    unread: "Onze computer leest niet wat er op uw foto staat. Kijk dus zelf of alles goed is afgedekt.",
    until: (day: string) => `U kunt de kopie sturen tot en met ${day}.`,
    label: "Kies 1 of 2 foto's",
    hint: (megabytes: number) =>
      `Een foto of schermafbeelding (JPEG of PNG), elk ten hoogste ${megabytes} MB. Geen pdf: daarin kan de tekst nog onder het zwarte vlak staan.`,
    checked: "Kijk nog 1 keer",
    covered: "Mijn foto, BSN, nummer en de regels met pijltjes zijn afgedekt",
    send: "Stuur de afgedekte kopie",
    ratherNot: "Liever geen kopie sturen?",
    ratherNotAbout:
      "Dat mag. Bel ons, dan zoeken wij samen iets anders. Zonder bewijs geven wij geen gegevens.",
    takeBack: "Ik stuur geen kopie",
    takeBackSent: "Wis mijn kopie nu",
    takeBackAbout: "Wilt u de kopie terugnemen? Dan wissen wij hem meteen.",
    states: {
      sent: "Wij hebben uw kopie. Een medewerker kijkt ernaar en wist hem daarna.",
      fits: "Uw kopie past bij wat wij van u weten. Wij hebben hem gewist.",
      "does-not-fit": "Uw kopie past niet bij wat wij weten. Wij hebben hem gewist. Bel ons of kom langs.",
      "cannot-be-judged":
        "Wij konden uw kopie niet goed beoordelen. Wij hebben hem gewist. Bel ons of kom langs.",
      "badly-covered": "Uw kopie was niet goed afgedekt. Wij hebben hem meteen gewist. Stuur een betere.",
      closed: "U hoeft geen kopie meer te sturen. Wat wij hadden, is gewist.",
      "too-late": "De tijd voor de kopie is voorbij. Wat wij hadden, is gewist. Bel ons als u verder wilt.",
      needless: "U hoeft geen kopie meer te sturen. Wat wij hadden, is gewist.",
    } satisfies Record<Exclude<IdCopy["state"], "asked">, string>,
    note: "Wat de medewerker zag",
    keptUntil: (day: string) => `Op zijn laatst op ${day}.`,
    toProve: "Bekijk wat u nog kunt doen",
    errors: {
      files: "Kies een foto van de afgedekte kopie",
      covered: "Kijk eerst of alles is afgedekt, en kruis dat aan",
      onlyPictures:
        "Stuur een foto of schermafbeelding (JPEG of PNG). Een ander bestand nemen wij niet aan: daarin kan uw BSN nog onder een zwart vlak staan. Wij hebben niets bewaard",
    },
  },

  question: {
    title: "Onze vraag",
    none: "Wij hebben nu geen vraag aan u.",
    thanks: "Bedankt voor uw antwoord",
    about: {
      identity: "Wie bent u?",
      clarification: "Wat wilt u zien?",
    } satisfies Record<Askable, string>,
    closed: "Deze vraag is gesloten. U hoeft niets meer te doen.",
    choice: "Uw antwoord",
    choiceHint: "Alles is een goed antwoord. U hoeft niet uit te leggen waarom u iets vraagt.",
    choices: {
      "own-words": "Ik schrijf zelf een antwoord",
      everything: "Geef mij alles",
      unknown: "Ik weet het niet",
      proof: "U liet zien dat u het bent",
    } satisfies Record<AnswerChoice | "proof", string>,
    answer: "Wat wilt u zeggen?",
    answerHint: "Schrijf geen BSN op.",
    send: "Verstuur mijn antwoord",
    proveHow: "U antwoordt door te laten zien dat u het bent. Stuur geen kopie van uw identiteitsbewijs mee.",
    prove: "Laat zien dat u het bent",
    dateTitle: "Wat betekent dit voor de datum?",
    errors: {
      choice: "Kies een antwoord",
      answer: "Schrijf uw antwoord, voeg een bestand toe, of kies een ander antwoord",
      tooLong: "Uw antwoord is te lang. Schrijf niet meer dan 4.000 tekens",
    },
  },

  withdraw: {
    title: "Wilt u stoppen met dit verzoek?",
    lead: "Dan doen wij niets meer met uw verzoek. U krijgt ook geen antwoord.",
    after: [
      "U krijgt een brief waarin staat dat uw verzoek is gestopt.",
      "U kunt dit niet terugdraaien.",
      "U kunt later altijd een nieuw verzoek doen. Dat kost niets.",
    ],
    go: "Ja, stop met mijn verzoek",
    stay: "Nee, ga terug",
    ended: "Dit verzoek is al klaar of gestopt.",
  },

  complaint: {
    title: "Bent u niet tevreden?",
    lead: "Vertel het onze directie. Zij kijkt ernaar en geeft u antwoord.",
    label: "Waar bent u niet tevreden over?",
    hint: "Schrijf in uw eigen woorden wat er misging. Zet er geen BSN in.",
    send: "Verstuur mijn klacht",
    another: "Stuur nog een klacht",
    full: "U stuurde al 5 klachten over dit verzoek. Wilt u nog iets zeggen? Bel ons.",
    missing: "Schrijf waar u niet tevreden over bent",
    usedUp: "U stuurde al 5 klachten over dit verzoek. Bel ons als u nog iets wilt zeggen",
    received: "Wij hebben uw klacht",
    receivedOn: "Ontvangen op",
    nextTitle: "Dit gebeurt er nu",
    next: [
      "De directie leest uw klacht.",
      "Het antwoord van de directie leest u op deze pagina.",
      "Uw verzoek gaat gewoon door. De datum van ons antwoord verandert niet.",
    ],
    byMail: "Is er antwoord op uw klacht? Dan mailen wij u.",
    byPost: "U krijgt het antwoord ook per brief.",
    mine: "Uw klachten",
    open: "De directie kijkt ernaar",
    settled: "Beantwoord",
    answered: "Antwoord van de directie op",
    erased: "Deze tekst is gewist.",
    elsewhereTitle: "Dit kunt u ook doen",
    court:
      "Vraag de rechtbank om te beslissen. Doe dat binnen 6 weken na ons antwoord op uw verzoek. U hebt geen advocaat nodig.",
    courtLate:
      "Vraag de rechtbank om te beslissen. Ons antwoord is te laat, daarom geldt er geen uiterste datum. U hebt geen advocaat nodig.",
    status: {
      open: "Uw klacht is bij onze directie",
      settled: "Er is antwoord op uw klacht",
      since: "Ontvangen op",
      answered: "Beantwoord op",
      read: "Lees het antwoord",
      see: "Bekijk uw klacht",
    },
  },

  letter: {
    back: "Terug naar uw verzoek",
    print: "U kunt deze brief printen met uw browser.",
  },

  openAnswer: {
    title: "Open uw antwoord",
    lead: "In ons antwoord staan uw gegevens. Daarom vragen wij eerst nog 1 code.",
    send: "Stuur mij een code",
    about: "De code gaat naar het e-mailadres dat wij al van u hebben.",
    aboutGiven: "De code gaat naar het e-mailadres uit uw verzoek.",
    sent: "Wij hebben u een code gestuurd. Hij werkt 10 minuten.",
    code: "Code uit de e-mail",
    codeHint: "De code heeft 8 cijfers.",
    open: "Open mijn antwoord",
    again: "Stuur een nieuwe code",
    noMailTitle: "Geen e-mail?",
    noMail: "Bel ons. Wij sturen uw antwoord dan op papier.",
    loginTitle: "Of log in",
  },

  answer: {
    title: "Uw gegevens",
    attached: (n: number) =>
      n === 1
        ? "Hierbij hoort 1 bestand. U vindt het in uw download:"
        : `Hierbij horen ${n} bestanden. U vindt ze in uw download:`,
    asOf: "Zo stonden uw gegevens in onze systemen op",
    themes: "Onderwerpen",
    story: {
      personal: (n: number) => `Dit weten wij over wie u bent. ${pieces(n)}`,
      contact: (n: number) => `Zo kunnen wij u bereiken. ${pieces(n)}`,
      contract: (n: number) => `Dit hoort bij uw huur en uw contract. ${pieces(n)}`,
      payments: (n: number) => `Dit zijn uw rekeningen en betalingen. ${pieces(n)}`,
      repairs: (n: number) => `Dit hoort bij reparaties in uw woning. ${pieces(n)}`,
      conversations: (n: number) => `Dit schreven wij op over uw contact met ons. ${pieces(n)}`,
      cases: (n: number) => `Dit zijn meldingen en zaken waar u bij hoort. ${pieces(n)}`,
      documents: (n: number) => `Dit zijn stukken die wij over u bewaren. ${pieces(n)}`,
    },
    nothing: "Wij hebben hierover niets van u gevonden.",
    searched: (places: string) => `Wij zochten in: ${places}.`,
    withheld: (n: number) =>
      plural(n, { one: "1 stuk geven wij niet.", other: `${count(n, "nl")} stukken geven wij niet.` }, "nl"),
    withheldWhy: "In onze brief leest u waarom.",
    gap: "Hier ontbreken gegevens. Wij konden ze nu niet ophalen.",
    gapMore: "In onze brief leest u wat u kunt doen.",
    readLetter: "Lees onze brief",
    wrongTitle: "Klopt er iets niet?",
    wrong: "Bel of schrijf ons. Wij passen het aan.",
    supplement: {
      title: "Aanvulling op ons antwoord",
      lead: "Dit ontbrak nog in ons antwoord.",
      parts: "Ons antwoord bestaat uit:",
      answer: "Ons antwoord",
      supplement: (n: number) => (n === 1 ? "De aanvulling" : `Aanvulling ${n}`),
    },
  },

  download: {
    title: "Download uw gegevens",
    about: "Alles in 1 map (ZIP). U krijgt:",
    inside: [
      "uw gegevens om te lezen op computer of telefoon",
      "uw gegevens om te printen (PDF)",
      "uw gegevens als tabellen (CSV) en voor een computer (JSON)",
      "onze brief met uitleg",
    ],
    size: "Grootte",
    until: "Beschikbaar tot en met",
    left: "U kunt het nog downloaden",
    times,
    get: "Download alles",
    care: "Bewaar dit bestand op een plek waar alleen u bij kunt.",
    states: {
      preparing: "Wij maken uw bestand klaar. Kijk over een paar minuten nog eens.",
      expired: "Dit bestand is niet meer beschikbaar. Bel ons voor een nieuw bestand.",
      "used-up": "U heeft dit bestand 3 keer gedownload. Bel ons voor een nieuw bestand.",
    },
  },

  notFound: {
    title: "Deze pagina is er niet",
    text: "Klopt het adres? Of uw verzoek is gesloten. Bel ons als u het niet vindt.",
    home: "Naar het begin",
  },
  serverError: {
    title: "Er ging iets mis bij ons",
    text: "Probeer het over een paar minuten nog een keer.",
    hurry: "Haast? Bel ons. Een verzoek per telefoon telt ook.",
  },
  tooOften: {
    title: "Even wachten",
    text: (minutes: number) =>
      `Vanaf deze internetverbinding zijn veel pogingen gedaan. Probeer het over ${minutes === 1 ? "1 minuut" : `${minutes} minuten`} nog een keer.`,
    kept: "Het verzoek dat u aan het invullen bent, bewaren wij.",
  },
  draftExpired: {
    title: "U was een tijd niet actief",
    text: "Wij bewaren een half ingevuld verzoek 24 uur. Daarna wissen wij uw antwoorden.",
    again: "Begin opnieuw",
  },
  alreadySent: {
    title: "U heeft dit verzoek al verstuurd",
    text: "Wij hebben het 1 keer ontvangen. U hoeft niets meer te doen.",
    number: "Uw nummer is",
    see: "Bekijk uw verzoek",
  },

  /** What a colleague says to who calls or comes by, in their language. */
  readBack: {
    everything: "U vraagt een kopie van alle gegevens die wij over u bewaren.",
    parts: (themes: string) =>
      `U vraagt een kopie van gegevens die wij over u bewaren. Het gaat over: ${themes}.`,
    forAnother: (name: string) => `U vraagt een kopie van gegevens die wij bewaren over ${name}.`,
    partsForAnother: (themes: string) => `Het gaat over: ${themes}.`,
    received: (at: string) => `Uw verzoek kwam binnen op ${at}.`,
    due: (day: string) => `U krijgt ons antwoord uiterlijk op ${day}.`,
    late: (day: string) =>
      `U had ons antwoord moeten krijgen op ${day}. Dat is niet gelukt. Het spijt ons. Wij antwoorden zo snel wij kunnen.`,
    portal: "U leest het antwoord op onze website.",
    post: "U krijgt het antwoord op papier.",
    toThePerson: "Ons antwoord gaat op papier naar die persoon.",
    mail: "Wij bevestigen dit per e-mail.",
    letter: "Wij bevestigen dit met een brief.",
    right: "Klopt dat?",
  },

  errors: {
    right: "Kies wat u wilt vragen",
    forWhom: "Kies voor wie u dit vraagt",
    relation: "Kies wat het best past",
    clues: {
      period: "Schrijf wanneer dit werk was",
      company: "Vul de naam van het bedrijf in",
      whenAndWhere: "Schrijf waar en wanneer het bezoek was",
      acquaintance: "Schrijf waarvan wij elkaar kennen",
    } as Partial<Record<Clue, string>>,
    childIsOlder: "Vanaf 16 jaar vraagt uw kind het zelf. U kunt het vragen met een machtiging van uw kind",
    firstNames: "Vul de voornamen in",
    lastName: "Vul de achternaam in",
    birthDateMissing: "Vul de geboortedatum in",
    birthDay: "Vul ook de dag van de geboortedatum in",
    birthMonth: "Vul ook de maand van de geboortedatum in",
    birthYear: "Vul ook het jaar van de geboortedatum in, met 4 cijfers",
    birthDateImpossible: "Deze datum bestaat niet. Kijk naar de dag en de maand",
    birthDateFuture: "De geboortedatum moet in het verleden liggen",
    postcode: "Vul de postcode in, bijvoorbeeld 3764 AB",
    houseNumber: "Vul het huisnummer in, alleen cijfers",
    tooLong: (n: number) => `Maak uw tekst korter. U heeft ${n} tekens te veel`,
    answerBy: "Kies hoe u ons antwoord wilt krijgen",
    email: "Kijk uw e-mailadres na. Het moet een @ hebben, zoals naam@voorbeeld.nl",
    scope: "Kies of u alles wilt zien of een deel",
    themes: "Kies minstens 1 onderwerp",
    number: "Vul het nummer van uw verzoek in, bijvoorbeeld AVG-2026-0432",
    code: "Vul de code van 8 cijfers in",
    codeLetter: "Vul de code uit de brief in",
    codeWrong: (left: number) =>
      `Deze code klopt niet. U heeft nog ${plural(left, { one: "1 poging", other: `${left} pogingen` }, "nl")}`,
    codeExpired: "Deze code is verlopen. Vraag een nieuwe code",
    tooMany: "U probeerde het te vaak. Wacht 15 minuten of kies een andere manier",
  },
};
