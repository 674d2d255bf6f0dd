// The words of the letters, in Dutch at level B1.

import type { FeeGround } from "#app/domain/fee.ts";
import type { TellingKind } from "#app/domain/notices.ts";
import type { AuthorityGround, ExtensionGround, ManifestGround, Outcome } from "#app/domain/outcomes.ts";
import type { Channel } from "#app/domain/receipt.ts";
import type { Theme, WithholdGround } from "#app/domain/records.ts";
import type { ObjectionTarget } from "#app/domain/wishes.ts";
import { decided } from "./decided.ts";
import { words } from "./words.ts";

export const letters = {
  /** Neutral: names no right and no person. */
  subject: (number: string) => `Uw verzoek ${number}`,
  salutation: "Beste heer of mevrouw,",
  regards: "Met vriendelijke groet,",

  numberLabel: "Nummer van uw verzoek",
  receivedLabel: "Ontvangen op",
  requestLabel: "Wat u vroeg",
  pageOf: (number: string, page: number, pages: number) =>
    `Verzoek ${number} - bladzijde ${page} van ${pages}`,
  phone: "Telefoon",

  themes: {
    personal: "wie u bent en waar u woont",
    contact: "hoe wij u bereiken",
    contract: "uw huurcontract",
    payments: "uw betalingen",
    repairs: "reparaties",
    conversations: "uw contact met ons",
    cases: "overlast en meldingen",
    documents: "documenten",
  } satisfies Record<Theme, string>,
  asked: {
    everything: "Een kopie van alle gegevens die wij over u bewaren.",
    parts: (themes: string) => `Een kopie van de gegevens die wij over u bewaren, over: ${themes}.`,
    rectification: (data: string) => `U wilt dat wij gegevens verbeteren: ${data}.`,
    erasure: (data: string | null) =>
      data
        ? `U wilt dat wij gegevens weghalen: ${data}.`
        : "U wilt dat wij alle gegevens weghalen die wij over u bewaren.",
    restriction: (data: string | null) =>
      data
        ? `U wilt dat wij even stoppen met het gebruik van: ${data}.`
        : "U wilt dat wij even stoppen met het gebruik van al uw gegevens.",
    portability: (data: string | null) =>
      data
        ? `Een bestand om mee te nemen, met: ${data}.`
        : "Een bestand om mee te nemen, met alle gegevens waarvoor dat kan.",
    objection: {
      marketing: "U wilt geen reclame meer van ons.",
      cameras: "U wilt niet dat wij beelden van u maken met camera's.",
      "nuisance-or-fraud":
        "U wilt niet dat wij uw gegevens gebruiken voor onderzoek naar overlast of fraude.",
      statistics: "U wilt niet dat wij uw gegevens gebruiken voor statistiek.",
      other: "U wilt niet dat wij uw gegevens ergens voor gebruiken. U schreef ons waarvoor.",
    } satisfies Record<ObjectionTarget, string>,
    consent: (uses: string) => `U trekt uw toestemming in voor: ${uses}.`,
    unsorted: "U schreef in uw eigen woorden wat u wilt. Wij zoeken uit wat daarbij past.",
    other: "iets anders, in uw eigen woorden",
  },
  and: "en",

  free: "Dit verzoek kost u niets.",
  questions: {
    title: "Hebt u een vraag?",
    body: (role: string, organisation: string) =>
      `Stel uw vraag aan de ${role} van ${organisation}. Die let bij ons op privacy.`,
    reach: (phone: string, hours: string, email: string) =>
      `Bel ${phone} (${hours}) of mail naar ${email}. U kunt ook een brief sturen.`,
  },

  /** E-A19, to who had the data. */
  notice: {
    subject: (number: string) => `Bericht ${number}`,
    had: "U kreeg van ons gegevens van de persoon hieronder. Daarmee is iets gebeurd dat u moet weten.",
    whoTitle: "Over wie gaat het?",
    knownBy: { "name-and-address": "Naam en adres", "customer-number": "Klantnummer" },
    whatTitle: "Wat is er gebeurd?",
    what: {
      rectified: "Verbeterd. Zo is het nu",
      erased: "Bij ons verwijderd",
      restricted: "Mag nu niet worden gebruikt",
      released: "Mag weer worden gebruikt",
    } satisfies Record<TellingKind, string>,
    everything: "alle gegevens die u van ons over deze persoon hebt",
    since: "Sinds",
    askTitle: "Wat vragen wij u?",
    ask: {
      rectified: "Verbeter deze gegevens ook bij u.",
      erased: "Verwijder deze gegevens ook bij u.",
      restricted: "Bewaar deze gegevens, maar gebruik ze niet. Wij laten het u weten als dat weer mag.",
      released: "U mag deze gegevens weer gebruiken.",
    } satisfies Record<TellingKind, string>,
    mustKeep: "Moet u ze van de wet zelf bewaren? Laat ons dat weten, en noem de wet.",
    confirm: (number: string) =>
      "Bevestig ons binnen 10 werkdagen schriftelijk dat u dit deed, of dat u deze gegevens niet hebt. " +
      `Leest u dit op onze pagina? Bevestig het daar. Stuurt u een brief? Noem dan nummer ${number}.`,
    onward: "Gaf u deze gegevens door aan anderen? Vertel het dan ook aan hen.",
    onwardProcessor: "Schakelde u anderen in om deze gegevens te verwerken? Geef dit dan ook aan hen door.",
    lawTitle: "Waarom vertellen wij u dit?",
    law: {
      rectified: "Wie gegevens verbetert, vertelt dat aan iedereen die ze kreeg (artikelen 16 en 19 AVG).",
      erased:
        "Wie gegevens verwijdert, vertelt dat aan iedereen die ze kreeg (artikel 17 lid 1 en artikel 19 AVG).",
      restricted:
        "Wie het gebruik van gegevens beperkt, vertelt dat aan iedereen die ze kreeg (artikelen 18 en 19 AVG).",
      released:
        "Wij vertelden u eerder dat deze gegevens niet gebruikt mochten worden (artikelen 18 en 19 AVG). Dat is nu voorbij.",
    } satisfies Record<TellingKind, string>,
    processor: "U verwerkt deze gegevens voor ons. U helpt ons hierbij (artikel 28 lid 3 onder e AVG).",
    least: "Wij noemen alleen wat u nodig hebt om deze persoon te vinden.",
  },

  /** More time: GDPR art. 12(3). */
  extension: {
    intro: "Wij hebben meer tijd nodig voor uw verzoek. Dit is geen afwijzing.",
    due: (dueOn: string) =>
      `U krijgt ons antwoord uiterlijk op ${dueOn}. Zijn wij eerder klaar? Dan hoort u het eerder.`,
    whyTitle: "Waarom hebben wij meer tijd nodig?",
    grounds: {
      complex: "Uw verzoek is ingewikkeld.",
      "many-requests": "U hebt meer verzoeken gedaan, en die horen bij elkaar.",
    } satisfies Record<ExtensionGround, string>,
    law: (months: number) =>
      "Normaal antwoorden wij binnen 1 maand. Is dat te kort voor een verzoek? Dan mogen wij er 1 of 2 maanden bij nemen. " +
      `Wij nemen er ${months} ${months === 1 ? "maand" : "maanden"} bij. Dat mag 1 keer (artikel 12 lid 3 AVG).`,
    meanwhileTitle: "Wat gebeurt er nu?",
    meanwhile: (portal: string) =>
      `Wij gaan door met uw verzoek. U krijgt nu nog geen gegevens: die komen bij ons antwoord. Op ${portal} ziet u hoe ver wij zijn.`,
    disagreeTitle: "Bent u het niet eens met de extra tijd?",
  },

  message: {
    intro: "Wij schrijven u over uw verzoek.",
    title: "Ons bericht",
    date: "De laatste dag voor ons antwoord verandert hierdoor niet.",
  },

  /** No data for who may not ask about somebody else. */
  notCompetent: {
    intro: "U vroeg ons om gegevens van iemand anders. Die gegevens geven wij u niet.",
    asked: "Een kopie van gegevens over iemand anders.",
    whyTitle: "Waarom niet?",
    grounds: {
      deceased: {
        why: "De privacywet AVG geldt alleen voor mensen die leven (overweging 27 AVG).",
        instead: [
          "Regelt u de erfenis of de huur van iemand die is overleden? Bel ons. Dat kan zonder dit verzoek.",
        ],
      },
      "no-authority": {
        why:
          "U mag alleen vragen voor een ander als u daarvoor bevoegd bent. " +
          "Dat staat in artikel 12 lid 6 AVG en artikel 5 Uitvoeringswet AVG. Wij konden niet zien dat u bevoegd bent.",
        instead: [
          "Kunt u later laten zien dat u bevoegd bent? Doe dan een nieuw verzoek. Dat kost niets.",
          "Die persoon mag het ons ook zelf vragen. Een kind mag dat vanaf 12 jaar.",
        ],
      },
    } satisfies Record<AuthorityGround, { why: string; instead: string[] }>,
    silent: "Wij zeggen hiermee niet of wij gegevens over deze persoon bewaren.",
    insteadTitle: "Wat kunt u wel doen?",
    own: "Wilt u weten wat wij over uzelf bewaren? Doe dan een verzoek voor uzelf.",
  },

  acknowledgement: {
    intro: {
      portal: () => "Wij hebben uw verzoek ontvangen. Bedankt voor uw bericht.",
      letter: (at: string) => `Wij kregen uw brief op ${at}. Daarin doet u een verzoek.`,
      phone: (at: string) =>
        `U belde ons op ${at}. U deed toen een verzoek. Hieronder leest u wat wij hebben opgeschreven.`,
      visit: (at: string) =>
        `U was bij ons op ${at}. U deed toen een verzoek. Hieronder leest u wat wij hebben opgeschreven.`,
      email: (at: string) => `Wij kregen uw e-mail op ${at}. Daarin doet u een verzoek.`,
    } satisfies Record<Channel, (at: string) => string>,
    stopped: {
      marketing: (at: string) => `Wij zijn direct gestopt: vanaf ${at} sturen wij u geen reclame meer.`,
      consent: (at: string) =>
        `Wij zijn direct gestopt: vanaf ${at} geldt uw toestemming niet meer. Wat wij daarvoor met uw toestemming deden, mocht wel.`,
    },
    sorted: (numbers: string) =>
      `U schreef in uw eigen woorden wat u wilt. Hierboven leest u hoe wij het begrijpen.${numbers ? ` U vroeg ook iets anders. Dat heeft een eigen nummer: ${numbers}.` : ""} Bedoelt u het anders? Bel ons.`,
    corrected:
      "Eerder schreven wij u een andere datum van ontvangst. Die klopte niet. De datums in deze brief zijn de goede.",
    apartAgain:
      "Wij schreven u dat dit verzoek verderging bij een eerder verzoek. Dat klopt niet meer. U krijgt toch een eigen antwoord op dit verzoek.",
    together:
      "U vroeg dit samen met anderen in één bericht. Ieder krijgt een eigen antwoord, met een eigen nummer. Deze brief gaat alleen over uw verzoek.",
    next: {
      title: "Wat gebeurt er nu?",
      prove: "Wij willen zeker weten dat u het bent. Op uw pagina leest u hoe u dat laat zien.",
      provePost: "Wij willen zeker weten dat u het bent. Bel ons, dan vertellen wij hoe u dat laat zien.",
      gather: "Daarna zoeken wij uw gegevens bij elkaar. Een collega kijkt alles na.",
      look: "Daarna kijken wij wat wij over u bewaren en wat wij kunnen doen. Een collega kijkt alles na.",
      sort: "Een collega leest wat u schreef. U krijgt bericht hoe wij het begrijpen.",
      everywhere: "Een collega kijkt na of het overal gestopt is.",
      portal: (portal: string) => `Is ons antwoord klaar? Dan krijgt u bericht en leest u het op ${portal}.`,
      post: "Is ons antwoord klaar? Dan krijgt u het per post.",
    },
    term: {
      title: "Wanneer krijgt u antwoord?",
      due: (due: string) => `U krijgt ons antwoord uiterlijk op ${due}.`,
      late: (due: string) =>
        `U had ons antwoord moeten krijgen op ${due}. Dat is niet gelukt. Het spijt ons. Wij antwoorden zo snel wij kunnen.`,
      question:
        "Soms hebben wij nog een vraag aan u. Die vraag krijgt u dan in een brief. " +
        "Zolang u niet antwoordt, kan de tijd stilstaan. Dan leest u dat in die brief.",
    },
    change: {
      title: "Wilt u iets veranderen of stoppen?",
      body: (phone: string) => `Dat kan altijd. Bel ons op ${phone} en noem het nummer van uw verzoek.`,
    },
  },

  identityCode: {
    intro: (organisation: string) => `Er is bij ${organisation} een verzoek gedaan. Het gaat om uw gegevens.`,
    asked:
      "Iemand vroeg om een kopie van gegevens die wij over u bewaren. Was u dat? Dan hebt u deze code nodig.",
    /** To the person for whom somebody with a mandate asks: giving the code away is how they agree. */
    byMandate: {
      asked: "Iemand vroeg namens u om een kopie van de gegevens die wij over u bewaren. Vindt u dat goed?",
      use: "Geef deze code dan aan de persoon die dit voor u vraagt. Zo weten wij dat u het goed vindt.",
      valid: (until: string) =>
        `De code werkt 14 dagen, tot en met ${until}. Ons antwoord gaat alleen naar u.`,
      keep: "Geef de code aan niemand. Wij vragen u ook nooit om de code door de telefoon.",
    },
    codeTitle: "Uw code",
    use: (portal: string, number: string) =>
      `Ga naar ${portal} en open uw verzoek ${number}. Vul daar deze code in. Zo weten wij dat u het bent.`,
    valid: (until: string) =>
      `De code werkt 14 dagen, tot en met ${until}. Is dat te kort? Dan vraagt u op uw pagina een nieuwe code.`,
    notYou: {
      title: "Dat was ik niet",
      disagree: "Vindt u het niet goed?",
      call: (phone: string, hours: string) =>
        `Bel ons dan op ${phone}, ${hours}. Wij geven dan geen gegevens en veranderen niets.`,
      keep: "Geef de code aan niemand. Wij vragen u ook nooit om de code door de telefoon.",
    },
  },

  accessAnswer: {
    intro: "U vroeg ons om een kopie van de gegevens die wij over u bewaren. Dit is ons antwoord.",
    late: "U krijgt dit antwoord te laat. Dat spijt ons.",
    outcome: {
      granted: "Ja, wij bewaren gegevens over u. U krijgt een kopie van alles waar u om vroeg.",
      "partly-granted":
        "Ja, wij bewaren gegevens over u. U krijgt een kopie, maar niet van alles waar u om vroeg. " +
        "Een deel mogen wij niet geven. Verderop leest u waarom.",
      "no-data-held": "Nee, wij hebben geen gegevens over u gevonden bij wat u vroeg.",
    } satisfies Record<Outcome, string>,
    everythingWithheld:
      "Ja, wij bewaren gegevens over u. Wij mogen ze niet aan u geven. Verderop leest u waarom.",
    nothingWithinAuthority: "Wij vonden geen gegevens bij wat u voor deze persoon mag vragen.",
    /** When a source could not be read. */
    withGaps: {
      granted:
        "Ja, wij bewaren gegevens over u. U krijgt een kopie van alles wat wij konden ophalen. " +
        "Een deel ontbreekt. Verderop leest u welk deel.",
      partly:
        "Ja, wij bewaren gegevens over u. U krijgt een kopie van een deel. Wij mogen niet alles geven. " +
        "Ook konden wij niet alles ophalen. Verderop leest u er meer over.",
      everythingWithheld:
        "Ja, wij bewaren gegevens over u. Wat wij vonden, mogen wij niet aan u geven. Ook konden wij niet alles ophalen. " +
        "Verderop leest u er meer over.",
      nothingFound:
        "Wij vonden geen gegevens over u. Maar wij konden niet overal zoeken. Verderop leest u wat wij missen.",
    },
    onBehalf: {
      representative:
        "U vroeg dit namens iemand anders. Schrijven wij “over u” of “uw gegevens”? " +
        "Dan bedoelen wij de gegevens van de persoon voor wie u vroeg.",
      person: "Iemand vroeg dit namens u, met uw toestemming. Wij sturen het antwoord alleen naar u.",
    },
    outside:
      "U mag namens deze persoon niet alles vragen (artikel 12 lid 6 AVG). Daarom geven wij niets over:",
    gaps: {
      body: "Op één of meer plekken konden wij nu geen gegevens ophalen. Daarom missen wij gegevens over:",
      again: "U houdt recht op deze gegevens. Wij zoeken verder en sturen u een aanvulling. Dat kost niets.",
    },
    copy: {
      title: "Uw kopie",
      portal: (portal: string) => `Uw kopie staat klaar op ${portal}. Open daar uw verzoek.`,
      until: (until: string) =>
        `U kunt de kopie downloaden tot en met ${until}. Na de eerste keer downloaden kan het nog 14 dagen.`,
      post: "Uw kopie zit op papier bij deze brief. Wilt u liever een bestand? Bel ons.",
      asOf: (asOf: string) => `De kopie laat zien wat wij op ${asOf} over u bewaarden.`,
      searchedIn: (systems: string) => `Wij zochten in ${systems}.`,
      whatIsInIt: "Dit zit in de kopie:",
      form:
        "De kopie is een zip-bestand. Daarin zit een pagina die u op elk apparaat leest, en een pdf om te printen. " +
        "Ook zit er een JSON-bestand in, voor computers.",
      none: (asOf: string) =>
        `Wij zochten op ${asOf}. Er is niets dat wij u kunnen geven, dus u krijgt geen kopie.`,
      records: (theme: string, count: string) => `${theme}: ${count}`,
      count: (records: number) => (records === 1 ? "1 stuk" : `${records} stukken`),
      codes:
        "In de kopie staan soms codes of korte woorden uit ons systeem. " +
        "Begrijpt u er een niet? Bel ons, dan leggen wij het uit.",
      codesNone: "In deze brief staan geen codes uit ons systeem. Begrijpt u iets niet? Bel ons.",
    },
    overwritten: (day: string) =>
      `U vroeg om camerabeelden. Die bewaren wij niet meer: zij zijn overschreven op ${day}.`,
    searched: {
      title: "Waar hebben wij gezocht?",
      body: "Wij zochten in:",
      withTitle: "Waarmee hebben wij gezocht?",
      with: "Wij zochten met deze gegevens:",
      name: "Naam",
      born: "Geboortedatum",
      address: "Adres",
      other:
        "Klopt hiervan iets niet? Of hebt u bij ons een andere naam, een ander adres of een ander e-mailadres gebruikt? " +
        "Vertel het ons. Dan zoeken wij gratis nog een keer.",
    },
    withheld: {
      title: "Wat staat er niet in uw kopie?",
      nothing: "Wij hebben niets weggelaten en niets afgedekt.",
      nothingElse: "Verder hebben wij niets weggelaten en niets afgedekt.",
      masked: (count: number) =>
        count === 1 ? "Wij hebben 1 gegeven afgedekt." : `Wij hebben ${count} gegevens afgedekt.`,
      records: (count: number) =>
        count === 1 ? "Wij hebben 1 stuk niet meegegeven." : `Wij hebben ${count} stukken niet meegegeven.`,
      grounds: {
        "rights-of-others":
          "Het gaat om gegevens van andere mensen. Zij hebben ook recht op privacy. " +
          "Daarom mogen wij die gegevens niet aan u geven (artikel 15 lid 4 AVG).",
        "protection-of-person":
          "De persoon voor wie u vraagt, mag dit in vertrouwen houden. Wij hebben dat afgewogen. " +
          "Daarom geven wij het niet aan u (artikel 41 lid 1 onder i Uitvoeringswet AVG).",
        "court-proceedings":
          "Dit hoort bij een procedure bij de rechter. Die moet eerlijk kunnen verlopen. Wij hebben dat afgewogen. " +
          "Daarom geven wij het niet aan u (artikel 41 lid 1 onder f Uitvoeringswet AVG).",
        "own-lawyer":
          "Dit is overleg met onze advocaat. Ook wij mogen in vertrouwen met een advocaat overleggen. Wij hebben dat afgewogen. " +
          "Daarom geven wij het niet aan u (artikel 41 lid 1 onder i Uitvoeringswet AVG).",
        "civil-claim":
          "Als wij dit geven, kunnen wij misschien niet innen wat wij nog krijgen. Wij hebben dat afgewogen. " +
          "Daarom geven wij het niet aan u (artikel 41 lid 1 onder j Uitvoeringswet AVG).",
        "outside-authority":
          "Het valt buiten wat u namens deze persoon mag vragen. " +
          "Daarom geven wij het niet aan u (artikel 12 lid 6 AVG).",
      } satisfies Record<WithholdGround, string>,
      /** Where records were left out as well, on grounds of their own. */
      covered: "Wat wij afdekten of samenvatten:",
      black: "Daar ziet u een zwarte balk.",
      summarised: (count: number) =>
        count === 1 ? "Wij hebben 1 gegeven samengevat." : `Wij hebben ${count} gegevens samengevat.`,
      inOurWords: "Daar leest u in onze eigen woorden wat er staat.",
    },
    about: {
      categories: "Welke gegevens bewaren wij?",
      purposes: "Waar gebruiken wij ze voor?",
      recipients: "Met wie delen wij ze?",
      noRecipients: "Wij delen deze gegevens met niemand.",
      retention: "Hoe lang bewaren wij ze?",
      origin: "Hoe komen wij aan de gegevens?",
      nothingTitle: "Wat gebruiken wij?",
      nothing:
        "Bij wat u vroeg vonden wij niets. Dus gebruiken, bewaren of delen wij daarvan niets. " +
        "Wij kregen ook niets van anderen.",
      onlyTheDossier: "Wij bewaren wel het dossier van dit verzoek. Daarover leest u hieronder meer.",
      unmapped:
        "In de kopie staan ook losse kenmerken uit ons systeem. Die horen bij de gegevens waar ze bij staan.",
    },
    automated: "Besluiten door een computer",
    transfers: "Landen buiten de Europese Unie",
    rights: {
      title: "Uw andere rechten",
      intro: "U kunt ons vragen om:",
      list: [
        "gegevens te verbeteren of aan te vullen",
        "gegevens weg te halen",
        "het gebruik van gegevens even te stoppen",
        "te stoppen met iets waar u het niet mee eens bent (bezwaar)",
      ],
    },
    freeCopy: "Deze kopie en dit antwoord kosten u niets.",
    freeAnswer: "Dit antwoord kost u niets.",
  },

  remedies: {
    title: "Bent u het niet eens met dit antwoord?",
    board: (organisation: string, address: string) =>
      `Stuur een klacht aan de directie van ${organisation}, ${address}.`,
    committee: (name: string, address: string) => `Ga met uw klacht naar ${name}, ${address}.`,
    authority: "Klaag bij de Autoriteit Persoonsgegevens. Die let in Nederland op privacy.",
    authorityWhere: (website: string, address: string) =>
      `Dat kan op ${website} of met een brief naar ${address}.`,
    court:
      "Vraag de rechtbank om te beslissen. Doe dat binnen 6 weken nadat u deze brief kreeg. U hebt geen advocaat nodig.",
    courtLate:
      "Vraag de rechtbank om te beslissen. Ons antwoord was te laat, daarom geldt er geen uiterste datum. " +
      "Doe het toch liever binnen 6 weken nadat u deze brief kreeg. U hebt geen advocaat nodig.",
    mediation:
      "Vraag de Autoriteit Persoonsgegevens om te bemiddelen of advies te geven. " +
      "Doe dat binnen 6 weken nadat u deze brief kreeg. " +
      "Zijn zij klaar? Dan kunt u nog 6 weken naar de rechtbank.",
    choose: "U mag zelf kiezen. Het een hoeft niet na het ander.",
  },

  /** What an open question does to the last day of the answer. */
  term: {
    title: "Wat betekent dit voor de datum?",
    standsStill: {
      identity: (from: string) =>
        `Vanaf ${from} staat de tijd stil. Dat duurt tot en met de dag waarop u laat zien dat u het bent.`,
      clarification: (from: string) =>
        `Vanaf ${from} staat de tijd stil. Dat duurt tot en met de dag waarop u antwoordt.`,
    },
    moves: (dueOn: string) =>
      `Zonder deze vraag was de laatste dag ${dueOn}. De dagen dat de tijd stilstaat, komen daarbij. ` +
      "Hoe sneller u antwoordt, hoe sneller u van ons hoort.",
    stays: (dueOn: string) =>
      `De datum verandert niet door deze vraag. U krijgt ons antwoord uiterlijk op ${dueOn}.`,
  },
  questionLabel: "Onze vraag",
  askedLabel: "Gevraagd op",

  /** Who asks is in doubt: GDPR art. 12(6). It says nothing of whether data are held. */
  identityQuestion: {
    intro: "Wij hebben uw verzoek. Voordat wij gegevens geven, willen wij zeker weten dat u het bent.",
    whyTitle: "Waarom vragen wij dit?",
    law: "Niemand anders mag uw gegevens krijgen. Bij twijfel mogen wij dit vragen (artikel 12 lid 6 AVG).",
    waysTitle: "Hoe laat u zien dat u het bent?",
    ways: "Kies wat u het makkelijkst vindt:",
    wayList: (portal: string, phone: string) => [
      `Log in bij uw verzoek op ${portal}. Dat kan als u daar een knop ziet om in te loggen.`,
      `Vraag een code op ${portal}. Die gaat alleen naar een adres of nummer dat al bij ons bekend is.`,
      `Bel ons op ${phone}. Wij bellen u terug op een nummer dat al bij ons bekend is.`,
      "Kom langs op ons kantoor met uw identiteitsbewijs. Wij kijken ernaar en maken geen kopie.",
    ],
    more: (portal: string) => `Soms is 1 manier niet genoeg. Dan ziet u op ${portal} wat er nog nodig is.`,
    copyTitle: "Stuur ons geen kopie van uw paspoort",
    copy: "Een kopie van uw paspoort of identiteitskaart is niet nodig. Wilt u er toch een sturen? Doe het dan zo:",
    copyList: [
      "Stuur de kopie nooit met gewone e-mail. Stuur een brief of geef de kopie af op ons kantoor.",
      "Maak uw BSN en uw foto onzichtbaar. Vergeet de regels met letters en cijfers onderaan niet.",
      "Schrijf op de kopie dat hij voor dit verzoek is, met de datum. De app KopieID helpt daarbij.",
    ],
    keptTitle: "Wat doen wij met wat u laat zien?",
    kept:
      "Wij kijken alleen of u het bent. Wij bewaren geen kopie en geen nummer van uw identiteitsbewijs. " +
      "Wij schrijven alleen op hoe en wanneer u liet zien wie u bent. " +
      "Stuurt u toch een kopie? Dan vernietigen wij die meteen na de controle.",
    silenceTitle: "Wat als u dit niet laat zien?",
    silence: "Dan geven wij geen gegevens, want wij weten niet zeker wie het vraagt.",
    closes: (closesOn: string) =>
      `Weten wij het op ${closesOn} nog niet? Dan sluiten wij uw verzoek. ` +
      "Laat u het daarna alsnog zien? Dan gaat ditzelfde verzoek weer open.",
  },

  /** Which data are meant: GDPR recital 63. */
  clarification: {
    intro: "Wij werken aan uw verzoek. Wij hebben een vraag. Dan zoeken wij wat u echt wilt weten.",
    questionTitle: "Onze vraag",
    mapTitle: "Wat bewaren wij?",
    map: "Wij bewaren veel gegevens. Daarom mogen wij vragen welke u bedoelt (overweging 63 AVG):",
    themes: words.themes,
    choiceTitle: "U kiest zelf",
    choice: [
      "U mag “alles” antwoorden. Dan zoeken wij naar alles waar u om vroeg.",
      "Weet u het niet? Zeg dat gerust. Ook dan zoeken wij naar alles waar u om vroeg.",
      "U hoeft niet te zeggen waarom u het wilt weten.",
    ],
    answer: (portal: string, phone: string) =>
      `Antwoord op ${portal} of bel ${phone}. Een brief of een bezoek mag ook.`,
    meanwhileTitle: "Wat gebeurt er nu?",
    meanwhile: "Wij wachten niet met de rest. Wat al duidelijk is, zoeken wij nu al op.",
    closes: (closesOn: string) =>
      `Hebben wij op ${closesOn} geen antwoord? Dan zoeken wij naar alles waar u om vroeg.`,
    runsAgain: "De tijd loopt dan weer.",
  },

  /** The day that would have been the last is there, and our question is still open: GDPR art. 12(4). */
  interim: {
    intro: "Wij kunnen uw verzoek nog niet afmaken. Wij wachten nog op uw antwoord.",
    missingTitle: "Wat missen wij?",
    missing: (askedOn: string) => `Op ${askedOn} stelden wij u een vraag. Het antwoord hebben wij nog niet.`,
    whyTitle: "Waarom kunnen wij niet verder?",
    why: {
      identity:
        "Wij weten nog niet zeker dat u het bent. Daarom geven wij nu geen gegevens (artikel 12 lid 6 AVG). " +
        "Zo krijgt niemand anders uw gegevens.",
      clarification:
        "Wij weten nog niet welke gegevens u bedoelt (overweging 63 AVG). " +
        "Daarom kunnen wij u nu nog geen volledig antwoord geven.",
    },
    stillTitle: "U kunt nog antwoorden",
    still: {
      identity: (portal: string, phone: string) =>
        `Op ${portal} ziet u hoe u laat zien dat u het bent. U kunt ook bellen (${phone}) of langskomen.`,
      clarification: (portal: string, phone: string) =>
        `Dat kan bij uw verzoek op ${portal}. Bellen mag ook: ${phone}. Ook “alles” of “ik weet het niet” is een goed antwoord.`,
    },
    goesOn: "Daarna gaan wij verder met uw verzoek. U hoeft geen nieuw verzoek te doen.",
    disagreeTitle: "Bent u het hier niet mee eens?",
  },

  /** No data, since nobody showed who asks. It says nothing of whether data are held. */
  notIdentified: {
    intro: "Wij geven u geen gegevens. Wij weten niet zeker dat u het bent.",
    askedTitle: "Wat hebben wij u gevraagd?",
    whyTitle: "Waarom krijgt u geen gegevens?",
    why:
      "Wij geven alleen gegevens als wij zeker weten wie erom vraagt. Zo krijgt niemand anders uw gegevens. " +
      "Dat staat in artikel 12 lid 2 en lid 6 AVG.",
    silent: "Wij zeggen hiermee niet of wij gegevens over u bewaren.",
    reopenTitle: "Kunt u het later wel laten zien?",
    reopen:
      "Dan gaat ditzelfde verzoek weer open (artikel 11 lid 2 AVG). U hoeft geen nieuw verzoek te doen. " +
      "De dag waarop wij uw verzoek kregen, blijft dan tellen.",
    how: (portal: string, phone: string) =>
      `Op ${portal} ziet u hoe u laat zien dat u het bent. U kunt ook bellen (${phone}) of langskomen.`,
  },

  /** The end of a request that the tenant took back. */
  withdrawn: {
    intro: (withdrawnOn: string) =>
      `U hebt uw verzoek gestopt op ${withdrawnOn}. Wij doen er niets meer mee.`,
    nothing: "U kreeg op dit verzoek geen gegevens van ons. Ook niemand anders kreeg ze.",
    keptTitle: "Wat bewaren wij nog?",
    kept: (keptUntil: string) =>
      `Wij bewaren het dossier van dit verzoek tot en met ${keptUntil}. Daarna halen wij het weg. ` +
      "Zo kunnen wij laten zien wat er met uw verzoek is gebeurd (artikel 5 lid 2 AVG).",
    againTitle: "Wilt u het later toch?",
    again: (portal: string, phone: string) =>
      `U mag altijd gratis een nieuw verzoek doen. Dat kan op ${portal}. Bellen mag ook: ${phone}.`,
    notYou: (phone: string) => `Hebt u dit niet zelf gestopt? Bel ons dan op ${phone}. Wij zoeken het uit.`,
    disagreeTitle: "Bent u niet tevreden?",
  },

  decided,

  /** Manifestly unfounded or excessive: GDPR art. 12(5)(b). */
  refused: {
    intro: "Wij wijzen uw verzoek af. U krijgt geen kopie van gegevens.",
    whyTitle: "Waarom wijzen wij uw verzoek af?",
    why: {
      unfounded:
        "Dit recht is duidelijk niet bedoeld voor wat u vroeg. De wet noemt dat kennelijk ongegrond. " +
        "Dan mogen wij een verzoek afwijzen (artikel 12 lid 5 onder b AVG).",
      excessive:
        "U vroeg hetzelfde kort geleden ook. De wet noemt zo'n herhaling buitensporig. " +
        "Dan mogen wij een verzoek afwijzen (artikel 12 lid 5 onder b AVG).",
      abuse:
        "U gebruikt dit recht om ons te schaden. De wet noemt zulk misbruik buitensporig. " +
        "Dan mogen wij een verzoek afwijzen (artikel 12 lid 5 onder b AVG).",
      "fee-unpaid":
        "Wij vroegen u om kosten te betalen voordat wij verdergaan. U betaalde niet. " +
        "Daarom gaan wij niet verder (artikel 12 lid 5 onder a en artikel 15 lid 3 AVG).",
    } satisfies Record<ManifestGround, string>,
    weighed: "Twee collega's keken hiernaar. Geen computer besliste dit.",
    factsTitle: "Waar blijkt dat uit?",
    factsLabel: "Wat er gebeurde",
    earlierLabel: "U vroeg dit eerder op",
    answered: (askedOn: string, answeredOn: string) => `${askedOn}. Ons antwoord kwam op ${answeredOn}.`,
    insteadTitle: "Wat kunt u wel doen?",
    instead: {
      unfounded: ["Bedoelt u iets anders? Vertel ons wat u wilt weten. Dan kijken wij opnieuw."],
      excessive: [
        "Is er iets veranderd, of zoekt u iets nieuws? Vertel ons wat. Dan kijken wij opnieuw.",
        "Bent u ons vorige antwoord kwijt, of begrijpt u het niet? Bel ons. Dan helpen wij u.",
      ],
      abuse: ["Hebt u een andere reden dan wij denken? Vertel ons welke. Dan kijken wij opnieuw."],
      "fee-unpaid": [
        "Wilt u het toch? Vraag het opnieuw. Wij vertellen u dan meteen wat het kost.",
        "Hebt u maar een deel nodig? Vertel ons welk deel. Misschien kost het dan niets.",
      ],
    } satisfies Record<ManifestGround, string[]>,
    freeFrom: (day: string) => `Vraagt u het opnieuw op of na ${day}? Dan is dat niet meer te snel.`,
    nothingToPay: "U hoeft ons nu niets te betalen.",
    again: (portal: string, phone: string) =>
      `U mag altijd een nieuw verzoek doen op ${portal}. Bellen mag ook: ${phone}. Wij kijken er dan opnieuw naar.`,
  },

  /** How it ended with a file that was to go to another organisation. */
  handover: {
    fetched: (receiver: string, on: string) =>
      `U vroeg ons om uw bestand naar ${receiver} te sturen. Dat is op ${on} gelukt.`,
    someone: "de andere organisatie",
    notSent: (receiver: string) =>
      `U vroeg ons om uw bestand naar ${receiver} te sturen. Dat is niet gelukt.`,
    whatTitle: "Wat is er gebeurd?",
    how: "Wij belden eerst met die organisatie. Daarna haalde zij het bestand één keer op, beveiligd met een code.",
    whyTitle: "Waarom niet?",
    why: {
      "not-asked": "U zei niet binnen 14 dagen naar wie het bestand moet.",
      declined: "Die organisatie kan het bestand niet aannemen.",
      lapsed: "Die organisatie haalde het bestand niet op tijd op.",
      "not-possible": "Rechtstreeks sturen kan technisch niet.",
    },
    reason: "Onze uitleg",
    yours: (portal: string) =>
      `Daarom is het bestand voor u (artikel 20 lid 2 AVG). U haalt het op bij ${portal}, zolang uw antwoord daar staat. U mag het zelf doorgeven.`,
    keeps: "Wij halen hierdoor niets weg. Uw gegevens blijven ook bij ons.",
  },

  /** What is asked to be paid before work goes on. */
  fee: {
    intro: "Wij kregen uw verzoek. Daarvoor vragen wij u om kosten te betalen. U kiest zelf wat u doet.",
    amountTitle: "Wat kost het?",
    amount: "Bedrag",
    calculation: "Zo komen wij aan dit bedrag",
    onlyCosts: "Wij vragen niet meer dan het ons kost.",
    whyTitle: "Waarom vragen wij kosten?",
    why: {
      "extra-copy":
        "U kreeg al een kopie van deze gegevens. Die was gratis. " +
        "Voor een extra kopie mogen wij kosten vragen (artikel 15 lid 3 AVG).",
      unfounded:
        "Dit recht is duidelijk niet bedoeld voor wat u vroeg. De wet noemt dat kennelijk ongegrond. " +
        "Dan mogen wij kosten vragen (artikel 12 lid 5 onder a AVG).",
      excessive:
        "Uw verzoek gaat veel verder dan waar dit recht voor bedoeld is. De wet noemt dat buitensporig. " +
        "Dan mogen wij kosten vragen (artikel 12 lid 5 onder a AVG).",
    } satisfies Record<FeeGround, string>,
    facts: "Waar blijkt dat uit?",
    choiceTitle: "Wat kunt u kiezen?",
    choices: (portal: string, phone: string) => [
      "U betaalt. Daarna gaan wij verder met uw verzoek.",
      "U vraagt minder. Vertel ons wat u nodig hebt. Misschien kost het dan niets.",
      `U stopt met uw verzoek. Dan betaalt u niets. Dat kan op ${portal}. Bellen mag ook: ${phone}.`,
    ],
    payTitle: "Hoe betaalt u?",
    payUntil: (day: string) => `Betaal uiterlijk op ${day}. Wij gaan verder zodra wij uw geld hebben.`,
    termTitle: "Wat betekent dit voor de tijd?",
    term: (dueOn: string) =>
      `De tijd voor ons antwoord loopt gewoon door. U krijgt ons antwoord uiterlijk op ${dueOn}. ` +
      "Betaalt u niet? Dan beslissen wij hoe het verdergaat. Ook dat leest u in een brief.",
    disagreeTitle: "Bent u het er niet mee eens?",
    disagree: (phone: string) =>
      `Bel ons op ${phone}, of stuur ons een bericht. Wij kijken er dan opnieuw naar.`,
    free: "Normaal is een verzoek over uw gegevens gratis. Alleen in een geval als dit mogen wij kosten vragen.",
  },

  /** The same was asked before, and goes on there. */
  duplicate: {
    intro:
      "Wij kregen uw verzoek. U vroeg dit al eerder aan ons, en dat verzoek loopt nog. Daarom voegden wij dit verzoek daaraan toe.",
    goesOnTitle: "Hoe gaat het verder?",
    number: (earlier: string) => `Uw verzoek gaat verder onder nummer ${earlier}.`,
    standsStill:
      "Bij dat verzoek staat nog een vraag van ons open. Zolang u niet antwoordt, staat de tijd stil.",
    nothingLost:
      "U raakt niets kwijt. Alles wat u nu vroeg, zit ook in dat ene antwoord. De tijd van uw eerste verzoek telt.",
    proof:
      "Bij ieder verzoek laat u apart zien wie u bent. Misschien vragen wij dat bij het eerdere verzoek nog een keer.",
    noDecision: "Onder dit nummer nemen wij geen apart besluit.",
    apart: (phone: string) => `Klopt dit niet, of wilt u toch een apart antwoord? Bel ons dan op ${phone}.`,
    disagreeTitle: "Bent u het er niet mee eens?",
  },

  /** What our answer was without, and what became of it. */
  accessSupplement: {
    intro: (answeredOn: string) =>
      `Op ${answeredOn} kreeg u ons antwoord. Daarin ontbrak nog een deel. Dit is de aanvulling.`,
    unchanged: "Ons eerste antwoord verandert niet.",
    found: "Wij vonden alsnog gegevens over u. U krijgt er een kopie van.",
    foundInPart:
      "Wij vonden alsnog gegevens over u. U krijgt er een kopie van, maar wij mogen niet alles geven.",
    withheld: "Wij vonden alsnog gegevens over u, maar wij mogen ze niet geven. Verderop leest u waarom.",
    nothing: "Wij zochten alsnog, maar wij vonden niets over u bij:",
    closed: "Deze gegevens zijn niet meer te vinden. U krijgt ze dus niet:",
    missing: "Dit ontbreekt nog. Wij zoeken verder, en u krijgt er weer een brief over:",
    complete: "Er ontbreekt nu niets meer.",
  },
};

export type LetterTexts = typeof letters;
