// The words of answers to other rights than access, in plain English. Each says what the Dutch one says.

import type { DecidedTexts } from "../nl/decided.ts";

export const decided: DecidedTexts = {
  other: "what you wrote yourself",
  everything: "all data that we keep about you",
  usedFor: (uses) => `We use this for: ${uses}.`,
  grounds: {
    "G11-2":
      "We cannot link this data to a person. So we do not know whether it is about you (Article 11(2) of the GDPR).",
    "G-NOD":
      "We searched for this but did not find it. So we do not hold this data about you (Article 12(4) of the GDPR).",
    "G16-OK":
      "We checked this, and it is right. " +
      "We only change what is wrong (Articles 5(1)(d) and 16 of the GDPR).",
    "G16-OPIN":
      "This is an opinion or a report. Somebody wrote it like this, and that stays (Article 16 of the GDPR).",
    "G17-NEED":
      "We still need this. The law says when we must delete something. There is no such reason now (Article 17(1) of the GDPR).",
    "G17-3B-FISC":
      "This is in our accounts, and we must keep those for 7 years (Article 17(3)(b) of the GDPR). " +
      "See Article 52(4) of the Dutch State Taxes Act (AWR) and Article 2:10(3) of the Civil Code.",
    "G17-3B-OTHER": "A law says that we must keep this (Article 17(3)(b) of the GDPR).",
    "G17-3E": "We need this to claim or defend a right, for example in court (Article 17(3)(e) of the GDPR).",
    "G18-NONE":
      "We must stop if data may be wrong, or if we are not allowed to use it. " +
      "We must also stop if you need it for a legal claim, or if you objected. " +
      "None of that is so here (Article 18(1) of the GDPR).",
    "G20-BASIS":
      "We do not use this for your contract or with your consent, but for another reason. " +
      "Then you cannot take it with you (Article 20(1)(a) of the GDPR).",
    "G20-AUTO":
      "This is only on paper. You can only take what is in a computer (Article 20(1)(b) of the GDPR).",
    "G20-PROV":
      "We did not get this from you. We wrote it ourselves, or somebody else gave it to us. " +
      "Then you cannot take it with you (Article 20(1) of the GDPR).",
    "G20-4":
      "This is also data about other people. They have a right to privacy too (Article 20(4) of the GDPR).",
    "G21-BASIS":
      "We use this for your contract, because of a law, or with your consent. " +
      "Then you cannot object (Article 21(1) of the GDPR).",
    "G21-COMP": "Here our reason to go on weighs more than your situation (Article 21(1) of the GDPR).",
    "G21-CLAIM": "We need this to claim or defend a right, for example in court (Article 21(1) of the GDPR).",
    "GU41-D":
      "This is needed to prevent or investigate criminal offences. " +
      "See Article 23 of the GDPR and Article 41(1)(d) of the Dutch GDPR Implementation Act.",
    "GU41-F":
      "This is needed to protect a court case. " +
      "See Article 23 of the GDPR and Article 41(1)(f) of the Dutch GDPR Implementation Act.",
    "GU41-I":
      "This is needed to protect you or other people. " +
      "See Article 23 of the GDPR and Article 41(1)(i) of the Dutch GDPR Implementation Act.",
    "GU41-J":
      "This is needed to collect money that is owed to us. " +
      "See Article 23 of the GDPR and Article 41(1)(j) of the Dutch GDPR Implementation Act.",
  },
  reasons: {
    "E17-A": "We do not need this any more (Article 17(1)(a) of the GDPR).",
    "E17-B":
      "You took back your consent. We have no other reason to keep this (Article 17(1)(b) of the GDPR).",
    "E17-C": "You objected, and you were right (Article 17(1)(c) of the GDPR).",
    "E17-D": "We may not keep this (Article 17(1)(d) of the GDPR).",
    "E17-E": "A law says that we must delete this (Article 17(1)(e) of the GDPR).",
    "E17-F": "We got this on the internet when you were still a child (Article 17(1)(f) of the GDPR).",
    "R18-A": "You say that this is wrong. We are finding out (Article 18(1)(a) of the GDPR).",
    "R18-B": "We may not use this, but you want us to keep it (Article 18(1)(b) of the GDPR).",
    "R18-C": "We no longer need this, but you do, for a legal claim (Article 18(1)(c) of the GDPR).",
    "R18-D": "You objected. We are still weighing this (Article 18(1)(d) of the GDPR).",
    "R-SEED":
      "You asked us to delete this. While we look into that, we do not use it. " +
      "We promise that in our privacy statement.",
  },

  noCopy: {
    refused: { intro: "We refuse your request. We do not do what you asked." },
    identityCode: {
      asked: "Somebody asked us to do something with your data. Was that you? Then you need this code.",
      byMandate: "Somebody asked us to do something with your data, on your behalf. Do you agree?",
    },
    identityQuestion: {
      intro: "We have your request. Before we do what you asked, we want to be sure that it is you.",
      law: "Nobody else may decide about your data. When in doubt we may ask this (Article 12(6) of the GDPR).",
      silence: "Then we do not do what you asked, because we are not sure who asks it.",
    },
    interim:
      "We are not sure yet that it is you. So we do not do what you asked yet (Article 12(6) of the GDPR). " +
      "That way nobody else can decide about your data.",
    notIdentified: {
      intro: "We do not do what you asked. We are not sure that it is you.",
      whyTitle: "Why do we not do it?",
      why:
        "We only do what you ask if we are sure who asks it. " +
        "That way nobody else can decide about your data. See Article 12(2) and (6) of the GDPR.",
    },
  },

  recipients: {
    title: "Who else hears about this?",
    told: "Did somebody get this data from us? Then we tell them what has changed. It can be:",
    law: "Is that impossible or far too much work? Then we need not (Article 19 of the GDPR).",
    names: "Do you want to know who really got the data? Ask us, and we give you the names.",
    nobody: "We gave this data to nobody else. So there is nobody whom we have to tell.",
  },

  rectification: {
    intro: {
      granted: "You asked us to correct data. We will do so.",
      "partly-granted":
        "You asked us to correct data. We will correct some of it. " +
        "We do not change the rest. Below you read why.",
      refused:
        "You asked us to correct data. We do not change it. Below you read why, and what you can do now.",
    },
    doneTitle: "What do we correct?",
    what: "Data",
    before: "It said",
    nothingBefore: "nothing yet",
    after: "We change it to",
    on: "Decided on",
    more: "Explanation",
    keptTitle: "What do we not change?",
    statementTitle: "Your own explanation beside it",
    statement:
      "Do you disagree? Then write down what it should say (Article 16 of the GDPR). " +
      "We keep your text with the data. Whoever reads the data, then also reads your text.",
    statementHow: (portal) =>
      `Send your text with your request on ${portal} or in a letter. It costs you nothing.`,
  },

  erasure: {
    intro: {
      granted: "You asked us to delete data. We will do so.",
      "partly-granted":
        "You asked us to delete data. We delete some of it. We still keep the rest. " +
        "Below you read what, why and how long.",
      refused:
        "You asked us to delete data. We cannot delete anything yet. " +
        "Below you read why, and how long we keep the data.",
    },
    doneTitle: "This we delete now",
    done: (doneOn) => `On ${doneOn} we decided to delete this:`,
    keptTitle: "This we still keep",
    kept: {
      until: (until) => `We keep this until ${until}. After that we delete it.`,
      asLong: "We keep this as long as this reason is there. After that we delete it.",
    },
    laterTitle: "This we delete later",
    laterBody: "This will go by itself later. You do not have to do anything for it.",
    later: {
      on: (until) => `We delete this from ${until} on.`,
      atEnd:
        "We delete this when the time for keeping it is over. Our privacy statement says how long that is.",
    },
    onlyFor:
      "What we still keep, we only use for the reason that is given with it. We do not use it for anything else.",
    backupsTitle: "Our backups",
    backups: (days) =>
      `What we delete now stays in our backups for a while. Those disappear by themselves, after ${days} days at most. ` +
      "Do we need a backup before then? Then we take this data out again at once.",
    backupsLater: (days) =>
      "What we delete later stays in our backups for a while after that. " +
      `Those disappear by themselves, after ${days} days at most.`,
  },

  restriction: {
    intro: {
      granted: "You asked us to stop using data for a while. We have done so.",
      "partly-granted":
        "You asked us to stop using data for a while. We have done so for some of it. " +
        "We go on using the rest. Below you read why.",
      refused: "You asked us to stop using data for a while. We do not do so. Below you read why.",
    },
    doneTitle: "What do we not use now?",
    done: (doneOn) => `Since ${doneOn} we keep this data, but we do not use it:`,
    stillTitle: "What may we still do?",
    still: "We may keep the data. We may only use it (Article 18(2) of the GDPR):",
    stillList: [
      "if you agree",
      "to claim or defend a right, for example in court",
      "to protect the rights of somebody else",
      "for an important reason that concerns the whole country or the European Union",
    ],
    endTitle: "How long does this take?",
    end: "This lasts until we have finished looking into it. Will we use the data again after that? Then we write to you beforehand (Article 18(3) of the GDPR).",
    keptTitle: "What do we go on using?",
  },

  restrictionSet: {
    intro:
      "We are looking into something for your request. Until we have finished, we will not use the data below.",
    goesOn:
      "Your request goes on as usual. You will still get our answer. You do not need to do anything now.",
  },

  lifted: {
    intro: (liftedOn) =>
      `For a while we did not use a part of your data. From ${liftedOn} we use that data again. ` +
      "Until that day nothing changes. We must tell you this beforehand (Article 18(3) of the GDPR).",
    which: "It is about this data:",
    whyTitle: "Why do we use it again?",
    why: "The reason",
    check: "What we found out",
    object: (liftedOn, phone) =>
      `Is something not right? Then call us before ${liftedOn} on ${phone}. We will look at it once more.`,
    remediesTitle: "Do you disagree with this?",
  },

  objection: {
    marketing: (doneOn) =>
      `You do not want advertising from us any more. We stopped at once, on ${doneOn}. ` +
      "We do not use your data for advertising any more.",
    marketingLaw:
      "You can always say no to advertising. You do not have to say why, and we weigh nothing (Article 21(2) and (3) of the GDPR).",
    marketingStill: "You still get messages about your tenancy or your home. Those are not advertising.",
    intro: {
      granted: "You objected. We agree with you, and we have stopped.",
      "partly-granted":
        "You objected. We agree with you in part. Below you read what we stop, and what we do not stop.",
      refused: "You objected. We go on all the same. Below you read why.",
    },
    weighingTitle: "What have we weighed?",
    weighing: {
      theirSituation: "Your situation",
      ourInterest: "Why we do this",
      alternatives: "Is there another way?",
      conclusion: "What weighs more?",
    },
    doneTitle: "What have we stopped?",
    done: (doneOn) => `Since ${doneOn} we do not use this any more:`,
    use: (data, use) => `${data}: ${use}`,
    erased: "We also delete this data. We do not need it for anything else (Article 17(1)(c) of the GDPR):",
    stays: "We still keep this data. We need it for something else, and we use it only for that:",
    keptTitle: "What do we go on with?",
  },

  consent: {
    intro: (doneOn) => `You took back your consent. We stopped at once, on ${doneOn}.`,
    earlier:
      "What we did before with your consent was allowed. That stays so (Article 7(3) of the GDPR). Nothing is added to it.",
    dataTitle: "What happens to your data?",
    done: "We delete this data. We only held it with your consent:",
    nothing: "We kept no separate data for this. So there is nothing to delete.",
    kept: "We still keep this data, for another reason than your consent:",
    later: "We delete this data later:",
    again: "Would you like to give your consent again later? You may, but you never have to.",
    disagreeTitle: "Are you not satisfied?",
  },

  portability: {
    intro: {
      granted: "You asked us for a file with your data. Everything that you asked for is in it.",
      "partly-granted":
        "You asked us for a file with your data. You can take some of it with you, but not all. Below you read why.",
      nothing:
        "You asked us for a file with your data. We found nothing that you can take with you. Below you read why.",
      "no-data-held":
        "You asked us for a file with your data. In what you asked for, we found no data about you.",
    },
    after: {
      found: "We have found data after all that you can take with you. You get a file with it.",
      foundInPart:
        "We have found data about you after all. You can take some of it with you, but not all. Below you read why.",
      left: "We have found data about you after all, but nothing that you can take with you. Below you read why.",
    },
    whereTitle: "Where do you find the file?",
    where: (portal, until) =>
      `The file is ready for you, and safe, on ${portal}. Open your request there. ` +
      `You can download it up to and including ${until}. After the first download you can do so for 14 more days.`,
    byHand: (phone) => `We cannot put a file on paper. Call us on ${phone}. Then we agree how you get it.`,
    noFile: "There is nothing to take with you. So you get no file.",
    inTitle: "What is in the file?",
    contents: (asOf) => `This is in it, as we held it on ${asOf}:`,
    why:
      "We got this from you, or it came about because you rent from us. " +
      "We use it for your contract or with your consent (Article 20(1) of the GDPR).",
    outTitle: "What is not in it?",
    nothingOut: "We have left nothing out.",
    missing: "In one or more places we could not get data now. So we miss data about:",
    others: (pieces) =>
      `We have left out ${pieces === 1 ? "1 piece" : `${pieces} pieces`} of data about other people. ` +
      "They have a right to privacy too (Article 20(4) of the GDPR).",
    unmapped: "Sometimes we do not know whether data came from you. Then it is not in it.",
    copy: (portal, phone) =>
      "Would you like a copy of what is not in it? You get that for free. " +
      `Ask on ${portal} to see your data, or call ${phone}.`,
    formTitle: "What does the file look like?",
    form: {
      json: "It is a zip file. Your data is in it as JSON, as you chose. It is also in it as CSV.",
      csv: "It is a zip file. Your data is in it as CSV, as you chose. It is also in it as JSON.",
    },
    described: "Almost any computer program can read this. The file README in it says what everything means.",
    toTitle: "To another organisation",
    to: {
      self: "You may give the file to another organisation yourself. We do not stop you (Article 20(1) of the GDPR).",
      other:
        "You want us to send the file to another organisation. That is possible (Article 20(2) of the GDPR). " +
        "Open your answer and tell us there to whom it goes. Please do so within 14 days. " +
        "Then we call that organisation. It fetches the file once.",
      tech:
        "You want us to send the file to another organisation. " +
        "That is not technically possible (Article 20(2) of the GDPR). So you get it yourself. You may pass it on.",
      supplement:
        "We do not send this addition to another organisation ourselves. You get it. " +
        "You may pass it on. We do not stop you (Article 20(1) of the GDPR).",
    },
    keeps:
      "We delete nothing because of this. We keep your data as well. " +
      "Do you want us to delete it? That is another request.",
  },

  nothingFound:
    "We searched for the data that your request is about. We did not find it. So we cannot do what you asked.",
};
