// The words of the e-mails. An e-mail announces; the matter itself is in a letter or on a page.

export const emails = {
  /** Neutral: names no right, no problem and no person. */
  subject: (number: string) => `Bericht over uw verzoek ${number}`,
  staffSubject: (number: string) => `Verzoek ${number}`,
  safety: (phone: string) =>
    `Wij vragen per e-mail nooit om uw BSN of een wachtwoord. Twijfelt u? Bel ${phone}.`,
  sender: (organisation: string) => `${organisation}, privacy`,
  opens: (host: string) => `De knop opent ${host}`,

  requestReceived: {
    heading: "Wij hebben uw verzoek ontvangen",
    received: (receivedAt: string) => `Wij kregen uw verzoek op ${receivedAt}.`,
    number: (number: string) => `Uw nummer is ${number}. Bewaar dit nummer.`,
    due: (dueOn: string) => `U krijgt antwoord uiterlijk op ${dueOn}.`,
    late: (dueOn: string) =>
      `U had antwoord moeten krijgen op ${dueOn}. Dat is niet gelukt. Het spijt ons. Wij antwoorden zo snel wij kunnen.`,
    question:
      "Misschien stellen wij u nog een vraag. Zolang u niet antwoordt, kan de tijd stilstaan. Dat leest u dan.",
    change: (phone: string) => `Wilt u iets veranderen of stoppen? Bel ${phone}.`,
    action: "Bekijk uw verzoek",
  },
  /** To the mailbox where the lists of the history are kept: nobody's data. */
  headList: {
    subject: (number: number) => `Lijst ${number} van het logboek`,
    body: (number: number, day: string, host: string) =>
      `Dit is lijst ${number} van het logboek van ${host}, van ${day}. De lijst en de handtekening zitten bij deze e-mail.`,
    keep: "Bewaar deze e-mail. De lijst bewijst later dat niemand het logboek heeft veranderd.",
    check: "Dit is de controlesom (SHA-256) van de lijst:",
  },
  code: {
    heading: "Uw code",
    enter: (minutes: number) => `Vul hem binnen ${minutes} minuten in.`,
    why: (number: string, organisation: string) =>
      `De code hoort bij verzoek ${number} aan ${organisation}. Dat verzoek gaat over gegevens.`,
    mandate: (number: string, organisation: string) =>
      `Iemand deed namens u een verzoek bij ${organisation}. Dat verzoek gaat over uw gegevens. Het nummer is ${number}.`,
    agree: (minutes: number) =>
      `Vindt u dat goed? Geef deze code dan binnen ${minutes} minuten aan wie dit voor u vraagt.`,
    disagree: (phone: string) =>
      `Vindt u het niet goed, of weet u van niets? Geef de code aan niemand. Bel ons op ${phone}.`,
    notYou: (phone: string) =>
      `Vroeg u geen code? Vul hem dan niet in en geef hem aan niemand. Bel ons op ${phone}. Dan kijken wij het na.`,
  },
  /** To the contact on file, which may be somebody else than who filed. */
  wasItYou: {
    heading: "Kwam dit verzoek van u?",
    what: (organisation: string) =>
      `Iemand deed bij ${organisation} een verzoek over gegevens. Dat kwam niet van dit e-mailadres. Misschien gaat het om uw gegevens.`,
    yes: "Was u dat? Dan hoeft u niets te doen.",
    no: (number: string, phone: string) =>
      `Was u dat niet? Open dan de pagina. Vul nummer ${number} in en de code hierboven. Dan stoppen wij. Bellen mag ook: ${phone}.`,
    action: "Dit was ik niet",
  },
  /** To the address from before and to the contact on file: either may be somebody else than who asked. */
  mailboxChange: {
    heading: "Klopt dit nieuwe e-mailadres?",
    what: (number: string, organisation: string) =>
      `Iemand gaf ${organisation} een ander e-mailadres voor nieuws over verzoek ${number}.`,
    from: (from: string) => `Vanaf ${from} gaat ons nieuws daarheen.`,
    yes: "Was u dat? Dan hoeft u niets te doen.",
    no: (number: string, phone: string) =>
      `Was u dat niet? Open dan de pagina. Vul nummer ${number} in en de code hierboven. Dan verandert het adres niet. Bellen mag ook: ${phone}.`,
    action: "Dit was ik niet",
  },
  mailboxNew: {
    heading: "Straks krijgt u hier ons nieuws",
    what: (number: string) => `Dit e-mailadres is opgegeven voor nieuws over verzoek ${number}.`,
    from: (from: string) => `Vanaf ${from} sturen wij het hierheen.`,
    notYou: (phone: string) => `Kent u dit verzoek niet? Bel ons dan op ${phone}.`,
  },
  letterWaits: {
    heading: "Er staat een brief voor u klaar",
    body: (number: string) => `De brief gaat over uw verzoek ${number}. U leest hem op uw pagina.`,
    action: "Lees de brief",
  },
  answerReady: {
    heading: "Uw antwoord is klaar",
    body: (number: string) => `Het gaat om uw verzoek ${number}. Op uw pagina leest u ons antwoord.`,
    until: (until: string) => `U kunt het lezen en downloaden tot en met ${until}.`,
    action: "Lees uw antwoord",
  },
  supplementReady: {
    heading: "Er is een aanvulling op ons antwoord",
    body: (number: string) => `Het gaat om uw verzoek ${number}. Op uw pagina leest u de aanvulling.`,
    action: "Lees de aanvulling",
  },
  supplementDue: {
    heading: "Een antwoord is nog niet compleet",
    body: (number: string) => `Het gaat om verzoek ${number}. Een deel ontbrak in het antwoord.`,
    what: "Kijk vandaag wat er nog ontbreekt. Vraag de bron opnieuw, of vul het zelf aan.",
    action: "Open het verzoek",
  },
  inquiryLate: {
    heading: "Iemand keek nog niets voor ons na",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    due: (day: string, source: string) =>
      `Wij vroegen iemand om uiterlijk op ${day} te kijken in ${source}. Er is nog geen antwoord.`,
    what: {
      handler: "Bel wie wij vroegen, of vraag het aan iemand anders. De termijn van het verzoek loopt door.",
      officer: "De behandelaar weet dit al. Kijk of u kunt helpen. De termijn van het verzoek loopt door.",
    },
    action: "Open het verzoek",
  },
  inquiryDeclined: {
    heading: "Iemand kan niet voor ons kijken",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "In het dossier staat waarom. Kijk zelf, of vraag het aan iemand anders.",
    action: "Open het verzoek",
  },
  footageAsked: {
    heading: "Zet vandaag camerabeelden apart",
    body: (number: string) => `Het gaat om verzoek ${number}. Iemand vroeg om camerabeelden.`,
    what: "In het register staat niemand die wij dit kunnen vragen. Bewaar de beelden zelf, voordat zij worden overschreven.",
    action: "Open het verzoek",
  },
  footageGone: {
    heading: "Gevraagde camerabeelden zijn overschreven",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "In het dossier staat sinds welke dag. Ons antwoord noemt die dag.",
    action: "Open het verzoek",
  },
  useStopped: {
    heading: "Zet dit vandaag nog stop",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "De huurder wil geen reclame meer, of trok een toestemming in. Dat geldt vanaf nu. Pas het vandaag aan in onze systemen.",
    action: "Open het verzoek",
  },
  planDrawn: {
    heading: "Kijk een plan na",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Er staat klaar wat wij in onze systemen gaan aanpassen of wissen. Dat begint pas als een collega akkoord geeft.",
    action: "Open het verzoek",
  },
  secondAwaited: {
    heading: "Een voorstel wacht op u",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Dit verzoek is van een collega, of gaat over een collega. Daarom beslist alleen u: u geeft akkoord, of u geeft het terug.",
    action: "Bekijk het voorstel",
  },
  /** Of which plan: each has mails of its own. */
  carryOut: {
    plans: {
      standstill: "gegevens laten stilstaan",
      release: "gegevens weer vrijgeven",
      stop: "gebruik stoppen",
      decision: "het besluit uitvoeren",
      later: "weghalen nu de bewaartijd voorbij is",
    },
    body: (number: string, plan: string) => `Het gaat om verzoek ${number}: ${plan}.`,
    waits: {
      heading: "Er is nog iets uit te voeren",
      what: "Een systeem kan dit niet zelf. In het dossier staat bij Uitvoeren wat er nodig is, en voor wanneer.",
    },
    changed: {
      heading: "Uitvoeren liep anders dan besloten",
      what: "Een systeem deed niet wat was besloten. In het dossier staat bij Uitvoeren wat er nodig is.",
    },
    due: {
      heading: "Dit moet vandaag uitgevoerd zijn",
      what: "Een collega moet hier uiterlijk vandaag nog iets doen. In het dossier staat bij Uitvoeren wat er nog openstaat.",
    },
    action: "Open het verzoek",
  },
  /** Of what was kept for a time: its dossier may be gone. */
  later: {
    body: (number: string) => `Het gaat om wat wij langer bewaarden na verzoek ${number}.`,
    news: {
      drawn: {
        heading: "Kijk na wat wij gaan wissen",
        what: "De bewaartijd is voorbij. Er staat klaar wat wij gaan wissen. Dat begint pas als een collega akkoord geeft.",
      },
      task: {
        heading: "Er is nog iets te wissen",
        what: "Een systeem kan dit niet zelf. Op de pagina staat wat er nodig is, en voor wanneer.",
      },
      due: {
        heading: "Dit moet vandaag gewist zijn",
        what: "Een collega moet hier uiterlijk vandaag nog iets doen. Op de pagina staat wat er nog openstaat.",
      },
      changed: {
        heading: "Wissen liep anders dan bedoeld",
        what: "Een systeem deed niet wat er stond. Op de pagina staat wat er nodig is.",
      },
      review: {
        heading: "Kijk of dit nu weg kan",
        what: "Wij weten nog niet tot wanneer wij dit bewaren. Vandaag zou u kijken of dat nu bekend is.",
      },
      awaited: {
        heading: "Een plan wacht op u",
        what: "De bewaartijd is voorbij. Er staat klaar wat wij gaan wissen. U kunt daar akkoord op geven.",
      },
      recipients: {
        heading: "Zeg wie deze gegevens had",
        what: "Deze gegevens zijn gewist. Wie ze ook had, moet dat binnen 3 werkdagen van ons horen.",
      },
      "recipients-due": {
        heading: "Vandaag moeten ontvangers het weten",
        what: "Deze gegevens zijn gewist. Nog niemand zei wie ze ook had. Vandaag is de laatste dag om dat te vertellen.",
      },
      silent: {
        heading: "Bel een ontvanger",
        what: "Een ontvanger bevestigde nog niet, of kan ons bericht niet krijgen of verwerken. Op de pagina staat wie dat is.",
      },
      escalated: {
        heading: "Een ontvanger blijft stil",
        what: "Wij vertelden dat gegevens gewist zijn. Na 15 werkdagen is dat nog niet bevestigd. Op de pagina staat wie dat is.",
      },
    },
    action: "Open de pagina",
  },
  holdReview: {
    heading: "Is langer bewaren nog nodig?",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Dit dossier blijft langer bewaard. Vandaag zou u kijken of dat nog nodig is.",
    action: "Open het verzoek",
  },
  /** To who is asked to look outside the desk: of no person, for mail is read over shoulders. */
  inquiry: {
    subject: (organisation: string) => `Een vraag van ${organisation}`,
    dear: (name: string) => `Beste ${name},`,
    headings: {
      look: "Wilt u iets voor ons nakijken?",
      keep: "Bewaar camerabeelden voor ons",
      reminder: "Er wacht nog een vraag op u",
      ended: "U hoeft niets meer na te kijken",
      letGo: "U hoeft de beelden niet meer te bewaren",
      lapsed: "U hoeft de beelden niet meer te bewaren",
    },
    bodies: {
      look: (dueOn: string) =>
        `Iemand vroeg welke gegevens wij bewaren. Een deel daarvan ligt bij u. Wilt u uiterlijk op ${dueOn} antwoorden?`,
      keep: (dueOn: string) =>
        `Iemand vroeg om camerabeelden. Zorg uiterlijk op ${dueOn} dat zij niet worden overschreven. Stuur ons nog niets.`,
      reminder: (dueOn: string) =>
        `Wij zagen nog geen antwoord van u. Wilt u uiterlijk op ${dueOn} antwoorden?`,
      ended: (_: string) => "Onze vraag is niet meer nodig. Was u al begonnen? Bewaar dan niets voor ons.",
      letGo: (_: string) =>
        "Het verzoek om deze beelden is klaar of gestopt. Bewaar ze niet langer voor ons.",
      lapsed: (_: string) =>
        "Wij weten na 14 dagen nog niet wie dit vroeg. Daarom stopt onze opdracht. Bewaar de beelden niet langer voor ons.",
    },
    number: (number: string) => `Het nummer van onze vraag is ${number}.`,
    how: "Open de pagina. Daar vraagt u een code. Die krijgt u in een aparte e-mail. Daarna ziet u om wat het gaat.",
    action: "Open de vraag",
    code: {
      heading: "Uw code",
      enter: (minutes: number) => `Vul hem binnen ${minutes} minuten in, op de pagina waar u hem vroeg.`,
      why: (number: string, organisation: string) =>
        `De code opent vraag ${number} van ${organisation}. Geef hem aan niemand.`,
      notYou: (phone: string) => `Vroeg u geen code? Vul hem dan niet in en bel ons op ${phone}.`,
    },
  },
  /** To who had data of somebody: of no person, for mail is read over shoulders. */
  notice: {
    subject: (organisation: string) => `Een bericht van ${organisation}`,
    dear: (name: string) => `Beste ${name},`,
    headings: {
      told: "Er is een bericht voor u over gegevens",
      reminder: "Er wacht nog een bericht op uw bevestiging",
    },
    bodies: {
      told: "Wij gaven u eerder gegevens. Daarmee is iets gebeurd dat u moet weten. Lees het bericht en bevestig het binnen 10 werkdagen.",
      reminder: "Wij zagen nog geen bevestiging van u. Wilt u het bericht lezen en bevestigen?",
    },
    number: (number: string) => `Het nummer van ons bericht is ${number}.`,
    how: "Open de pagina. Daar vraagt u een code. Die krijgt u in een aparte e-mail. Daarna leest u om wie en om wat het gaat.",
    action: "Open het bericht",
    why: (number: string, organisation: string) =>
      `De code opent bericht ${number} van ${organisation}. Geef hem aan niemand.`,
  },
  /** To the organisation to which a file goes: of no person. */
  handover: {
    subject: (organisation: string) => `Een bestand van ${organisation}`,
    headings: {
      told: "Er staat een bestand voor u klaar",
      reminder: "Er staat nog een bestand voor u klaar",
    },
    body: (organisation: string) =>
      `Iemand vroeg ${organisation} om u een bestand te geven. ` +
      "Daarin staan gegevens van die persoon (artikel 20 lid 2 AVG).",
    number: (number: string, until: string) =>
      `Het nummer is ${number}. U kunt het ophalen tot en met ${until}.`,
    how: "Wij bellen u op een nummer dat wij zelf opzoeken. Dan krijgt u een code. Daarmee haalt u het bestand één keer op.",
    notYou: (phone: string) => `Verwacht u dit niet? Doe dan niets, of bel ons op ${phone}.`,
    action: "Open de pagina",
  },
  handoverAsked: {
    heading: "Bel een andere organisatie",
    body: (number: string) => `De huurder van verzoek ${number} wil het bestand rechtstreeks laten sturen.`,
    what: "Zoek zelf het nummer van die organisatie op. Bel dat nummer en geef de code. De code staat bij Doorgeven.",
    action: "Open het verzoek",
  },
  handoverStuck: {
    heading: "Een bestand is nog niet opgehaald",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "De andere organisatie haalde het bestand nog niet op, of kreeg onze e-mail niet. Bij Doorgeven staat wat er nodig is.",
    action: "Open het verzoek",
  },
  handoverDeclined: {
    heading: "Een organisatie neemt een bestand niet aan",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "U hoeft niets te doen. De huurder krijgt een brief en haalt het bestand zelf op.",
    action: "Open het verzoek",
  },
  recipientsListed: {
    heading: "Zeg wie deze gegevens had",
    body: (number: string) =>
      `Het gaat om verzoek ${number}. Er zijn gegevens veranderd, gewist of stilgezet.`,
    what: "Kies bij Ontvangers wie deze gegevens van ons had. Zij moeten het binnen 3 werkdagen weten.",
    action: "Open het verzoek",
  },
  recipientsDue: {
    heading: "Vandaag moeten ontvangers het weten",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Nog niemand koos welke ontvangers de gegevens hadden. Doe dat vandaag, bij Ontvangers.",
    action: "Open het verzoek",
  },
  recipientSilent: {
    heading: "Een ontvanger bevestigde nog niet",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Bel deze ontvanger. Leg daarna bij Ontvangers vast wat u hoorde.",
    action: "Open het verzoek",
  },
  noticeDeclined: {
    heading: "Een ontvanger kan iets niet verwerken",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Bij Ontvangers staat waarom. Bel de ontvanger, of vraag de privacy officer wat er nodig is.",
    action: "Open het verzoek",
  },
  newRequest: {
    heading: "Er is een nieuw verzoek",
    body: (number: string) => `Het nummer is ${number}.`,
    due: (dueOn: string) => `Het antwoord moet er uiterlijk op ${dueOn} zijn.`,
    action: "Open het verzoek",
  },
  assigned: {
    heading: "Er is een verzoek aan u overgedragen",
    body: (number: string) => `U behandelt nu verzoek ${number}.`,
    due: (dueOn: string) => `Het antwoord moet er uiterlijk op ${dueOn} zijn.`,
    action: "Open het verzoek",
  },
  requestDisputed: {
    heading: "Een huurder zegt: dit was ik niet",
    body: (number: string) =>
      `Het gaat om verzoek ${number}. Het antwoord opent nu alleen na een bezoek aan de balie.`,
    what: "Bel de huurder op een bekend nummer. Kijk ook of er al gegevens zijn gezien.",
    action: "Open het verzoek",
  },
  changeStopped: {
    heading: "Een nieuw e-mailadres is gestopt",
    body: (number: string) =>
      `Het gaat om verzoek ${number}. Het antwoord opent nu alleen na een bezoek aan de balie.`,
    what: "Bel de huurder op een bekend nummer. Kijk ook of er al gegevens zijn gezien.",
    action: "Open het verzoek",
  },
  questionAsked: {
    heading: "Wij hebben een vraag over uw verzoek",
    body: (number: string) => `Het gaat om uw verzoek ${number}. U leest de vraag op uw pagina.`,
    standsStill: "De tijd staat stil tot u antwoordt.",
    action: "Lees de vraag",
  },
  questionAnswered: {
    heading: "Een huurder gaf antwoord op een vraag",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Lees het antwoord. De tijd loopt weer.",
    action: "Open het verzoek",
  },
  requestWithdrawn: {
    heading: "Een verzoek is ingetrokken",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Er is niets meer te doen. De huurder krijgt vanzelf een bevestiging.",
    action: "Open het verzoek",
  },
  requestReopened: {
    heading: "Een afgesloten verzoek gaat verder",
    body: (number: string) => `Het gaat om verzoek ${number}. Nu is bekend wie het vraagt.`,
    what: "De oude termijn geldt. Kijk op de pagina wat de laatste dag is.",
    action: "Open het verzoek",
  },
  taskDue: {
    heading: "Er is nog een plek om zelf te zoeken",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    due: (day: string) => `Iemand zou daar uiterlijk op ${day} kijken. Er is nog geen uitkomst.`,
    what: "Zoek het op, of vraag wie erover gaat om dat vandaag te doen.",
    action: "Open het verzoek",
  },
  breachFound: {
    heading: "Er is een datalek gevonden",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Kijk vandaag nog of u het meldt bij de Autoriteit Persoonsgegevens. Tot wanneer dat kan, staat in het dossier.",
    action: "Open het verzoek",
  },
  complaintFiled: {
    heading: "Voor de privacy officer: er is een klacht",
    body: (number: string) => `Het gaat om verzoek ${number}. De klacht is voor de directie.`,
    what: "Geef de klacht aan de directie. Leg daarna het antwoord vast in het dossier.",
    action: "Open het verzoek",
  },
  complaintSettled: {
    heading: "Er is antwoord op uw klacht",
    body: (number: string) => `Het gaat om uw verzoek ${number}. U leest het antwoord op uw pagina.`,
    action: "Lees het antwoord",
  },
  messageReceived: {
    heading: "Een huurder stuurde een bericht",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Lees het bericht. De laatste dag voor ons antwoord verandert niet.",
    action: "Open het verzoek",
  },
  idCopySent: {
    heading: "Een kopie wacht op u",
    body: (number: string) => `Het gaat om verzoek ${number}.`,
    what: "Vergelijk de afgedekte kopie vandaag. Daarna wordt hij meteen gewist.",
    action: "Open het verzoek",
  },
  idCopyNews: {
    heading: "Er is nieuws over uw verzoek",
    body: (number: string) =>
      `Het gaat om verzoek ${number} en hoe u laat zien wie u bent. U leest het op uw pagina. Stuur ons nooit een kopie per e-mail.`,
    action: "Lees het nieuws",
  },
  messageWaits: {
    heading: "Er staat een bericht voor u klaar",
    body: (number: string) => `Het gaat om uw verzoek ${number}. U leest het bericht op uw pagina.`,
    action: "Lees het bericht",
  },
  deadlineNear: {
    over: "De laatste dag is voorbij",
    heading: (workingDays: number) =>
      workingDays === 0
        ? "Vandaag is de laatste dag"
        : workingDays === 1
          ? "Nog 1 werkdag"
          : `Nog ${workingDays} werkdagen`,
    body: (number: string, dueOn: string) =>
      `Verzoek ${number} moet uiterlijk op ${dueOn} een antwoord hebben.`,
    action: "Open het verzoek",
  },
  staffNote: "In deze e-mail staan geen namen. Wat u nodig hebt, staat in het portaal.",
};

export type EmailTexts = typeof emails;
