// The words of the letters, in Dutch at level B1.

import type { ExtensionGround, Outcome, RefusalGround } from "#app/domain/outcomes.ts";
import type { Theme, WithholdGround } from "#app/domain/records.ts";

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

  /** More time: GDPR art. 12(3). */
  extension: {
    intro: "Wij hebben meer tijd nodig voor uw verzoek. Wij wijzen het niet af.",
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
      `Wij gaan door met uw verzoek. U krijgt nu nog geen gegevens: die komen bij ons antwoord. U ziet op ${portal} hoe ver wij zijn.`,
    disagreeTitle: "Bent u het niet eens met de extra tijd?",
  },

  /** No data for who may not ask about somebody else. */
  notCompetent: {
    intro: "U vroeg ons om gegevens van iemand anders. Wij geven u die gegevens niet.",
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
          "Dat staat in artikel 12 lid 6 AVG en artikel 5 Uitvoeringswet AVG. Wij zagen dat niet.",
        instead: [
          "Kunt u later laten zien dat u bevoegd bent? Doe dan een nieuw verzoek. Dat kost niets.",
          "De persoon zelf mag ons ook vragen. Een kind mag dat vanaf 12 jaar.",
        ],
      },
    } satisfies Record<RefusalGround, { why: string; instead: string[] }>,
    silent: "Wij zeggen hiermee niet of wij gegevens over deze persoon bewaren.",
    insteadTitle: "Wat kunt u wel doen?",
    own: "Wilt u weten wat wij over u zelf bewaren? Doe dan een verzoek voor u zelf.",
  },

  acknowledgement: {
    intro: "Wij hebben uw verzoek ontvangen. Bedankt voor uw bericht.",
    next: {
      title: "Wat gebeurt er nu?",
      prove: "Wij willen zeker weten dat u het bent. Op uw pagina leest u hoe u dat laat zien.",
      provePost: "Wij willen zeker weten dat u het bent. Bel ons, dan vertellen wij hoe u dat laat zien.",
      gather: "Daarna zoeken wij uw gegevens bij elkaar. Een collega kijkt alles na.",
      portal: (portal: string) => `Is ons antwoord klaar? Dan krijgt u bericht en leest u het op ${portal}.`,
      post: "Is ons antwoord klaar? Dan krijgt u het per post.",
    },
    term: {
      title: "Wanneer krijgt u antwoord?",
      due: (due: string) => `U krijgt ons antwoord uiterlijk op ${due}.`,
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
      keep: "Geef de code dan aan niemand. Wij vragen u ook nooit om de code door de telefoon.",
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
        `Bel ons dan op ${phone}, ${hours}. Wij geven dan geen gegevens.`,
      keep: "Geef de code aan niemand. Wij vragen u ook nooit om de code door de telefoon.",
    },
  },

  accessAnswer: {
    intro: "U vroeg ons om een kopie van de gegevens die wij over u bewaren. Dit is ons antwoord.",
    late: "U krijgt dit antwoord later dan wij moesten antwoorden. Dat spijt ons.",
    outcome: {
      granted: "Ja, wij bewaren gegevens over u. U krijgt een kopie van alles waar u om vroeg.",
      "partly-granted":
        "Ja, wij bewaren gegevens over u. U krijgt een kopie van bijna alles waar u om vroeg. " +
        "Een klein deel mogen wij niet geven. Verderop leest u waarom.",
      "no-data-held": "Nee, wij hebben geen gegevens over u gevonden bij wat u vroeg.",
    } satisfies Record<Outcome, string>,
    everythingWithheld:
      "Ja, wij bewaren gegevens. Wij mogen u deze gegevens niet geven. Verderop leest u waarom.",
    /** When a source could not be read. */
    withGaps: {
      granted:
        "Ja, wij bewaren gegevens over u. U krijgt een kopie van alles wat wij konden ophalen. " +
        "Een deel ontbreekt. Verderop leest u welk deel.",
      partly:
        "Ja, wij bewaren gegevens over u. U krijgt een kopie van een deel. Niet alles mogen wij geven. " +
        "Ook konden wij niet alles ophalen. Verderop leest u er meer over.",
      everythingWithheld:
        "Ja, wij bewaren gegevens. Wij mogen u niet geven wat wij vonden. Ook konden wij niet alles ophalen. " +
        "Verderop leest u er meer over.",
      nothingFound:
        "Wij vonden geen gegevens over u. Maar wij konden niet overal zoeken. Verderop leest u wat wij missen.",
    },
    onBehalf: {
      representative:
        "U vroeg dit namens iemand anders. Staat in deze brief “u” of “uw”? " +
        "Dan bedoelen wij de persoon voor wie u vroeg.",
      person: "Iemand vroeg dit namens u, met uw toestemming. Wij sturen het antwoord alleen naar u.",
    },
    outside:
      "U mag namens deze persoon niet alles vragen (artikel 12 lid 6 AVG). Daarom geven wij niets over:",
    gaps: {
      body: "Een systeem van ons gaf geen antwoord, ook niet na een paar keer. Daarom missen wij gegevens over:",
      again: "U houdt recht op deze gegevens. Bel ons of vraag ze later opnieuw aan. Dat kost niets.",
    },
    copy: {
      title: "Uw kopie",
      portal: (portal: string) => `Uw kopie staat klaar op ${portal}. Open daar uw verzoek.`,
      until: (until: string) =>
        `U kunt de kopie downloaden tot en met ${until}. Na de eerste keer downloaden kan het nog 14 dagen.`,
      post: "Uw kopie zit op papier bij deze brief. Wilt u liever een bestand? Bel ons.",
      asOf: (asOf: string) => `De kopie laat zien wat wij op ${asOf} over u bewaarden.`,
      searchedIn: (systems: string) => `Wij zochten in ${systems}.`,
      form:
        "De kopie is een zip-bestand. Daarin zit een pagina die u op elk apparaat leest, en een pdf om te printen. " +
        "Ook zit er een JSON-bestand in, voor computers.",
      none: (asOf: string) =>
        `Wij zochten op ${asOf}. Er is niets om te kopiëren, dus u krijgt geen bestand.`,
      records: (theme: string, count: string) => `${theme}: ${count}`,
      count: (records: number) => (records === 1 ? "1 stuk" : `${records} stukken`),
      codes:
        "In de kopie staan soms codes of korte woorden uit ons systeem. " +
        "Begrijpt u er een niet? Bel ons, dan leggen wij het uit.",
      codesNone: "In deze brief staan geen codes uit ons systeem. Begrijpt u iets niet? Bel ons.",
    },
    searched: {
      title: "Waar hebben wij gezocht?",
      body: "Wij zochten met de naam, de geboortedatum en het adres uit uw verzoek in:",
      other:
        "Hebt u bij ons een andere naam, een ander adres of een ander e-mailadres gebruikt? Vertel het ons. " +
        "Dan zoeken wij nog een keer.",
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
          "Het gaat om iets wat degene voor wie u vraagt in vertrouwen mag houden. Wij hebben dat afgewogen. " +
          "Daarom geven wij het niet aan u (artikel 41 lid 1 onder i Uitvoeringswet AVG).",
        "outside-authority":
          "Het valt buiten wat u namens deze persoon mag vragen. " +
          "Daarom geven wij het niet aan u (artikel 12 lid 6 AVG).",
      } satisfies Record<WithholdGround, string>,
      black: "Daar ziet u een zwarte balk.",
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
};

export type LetterTexts = typeof letters;
