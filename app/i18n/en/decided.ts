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
      "We searched for this but did not find it. So we do not hold it about you (Article 12(4) of the GDPR).",
    "G16-OK":
      "We checked this, and it is right. " +
      "We only change what is wrong (Articles 5(1)(d) and 16 of the GDPR).",
    "G16-OPIN":
      "This is an opinion or a report. Somebody wrote it like this at the time. So we leave it as it is (Article 16 of the GDPR).",
    "G17-NEED":
      "We still need this. The law gives the reasons for deleting something. There is no such reason now (Article 17(1) of the GDPR).",
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
      "This also contains data about other people. They have a right to privacy too (Article 20(4) of the GDPR).",
    "G21-BASIS":
      "We use this for your contract, because of a law, or with your consent. " +
      "Then you cannot object (Article 21(1) of the GDPR).",
    "G21-COMP":
      "We have a compelling reason to go on. It outweighs your situation (Article 21(1) of the GDPR).",
    "G21-CLAIM": "We need this to claim or defend a right, for example in court (Article 21(1) of the GDPR).",
    "GU41-D":
      "This is needed to prevent or investigate criminal offences. " +
      "See Article 23 of the GDPR and Article 41(1)(d) of the Dutch GDPR Implementation Act.",
    "GU41-F":
      "This is needed to protect court proceedings. " +
      "See Article 23 of the GDPR and Article 41(1)(f) of the Dutch GDPR Implementation Act.",
    "GU41-I":
      "This is needed to protect you or other people. " +
      "See Article 23 of the GDPR and Article 41(1)(i) of the Dutch GDPR Implementation Act.",
    "GU41-J":
      "This is needed to collect a debt, such as rent that has not been paid. " +
      "See Article 23 of the GDPR and Article 41(1)(j) of the Dutch GDPR Implementation Act.",
  },
  reasons: {
    "E17-A": "We do not need this any more (Article 17(1)(a) of the GDPR).",
    "E17-B":
      "You withdrew your consent. We have no other reason to keep this (Article 17(1)(b) of the GDPR).",
    "E17-C": "You objected, and you were right (Article 17(1)(c) of the GDPR).",
    "E17-D": "We may not keep this (Article 17(1)(d) of the GDPR).",
    "E17-E": "A law says that we must delete this (Article 17(1)(e) of the GDPR).",
    "E17-F": "We got this on the internet when you were still a child (Article 17(1)(f) of the GDPR).",
    "R18-A": "You say that this is wrong. We are looking into it (Article 18(1)(a) of the GDPR).",
    "R18-B": "We may not use this, but you want us to keep it (Article 18(1)(b) of the GDPR).",
    "R18-C": "We no longer need this, but you do, for a legal claim (Article 18(1)(c) of the GDPR).",
    "R18-D": "You objected. We are still weighing this (Article 18(1)(d) of the GDPR).",
    "R-SEED":
      "You asked us to delete this. While we look into that, we do not use it. " +
      "We promise that in our privacy statement.",
  },

  noCopy: {
    refused: { intro: "We refuse your request. We will not do what you asked." },
    identityCode: {
      asked: "Somebody asked us to do something with your data. Was that you? Then you need this code.",
      byMandate: "On your behalf, somebody asked us to do something with your data. Do you agree?",
    },
    identityQuestion: {
      intro: "We have your request. Before we do what you asked, we want to be sure that it is you.",
      law: "Nobody else may decide about your data. When in doubt we may ask this (Article 12(6) of the GDPR).",
      silence: "Then we will not do what you asked, because we are not sure who is asking.",
    },
    extension: {
      meanwhile: (portal) =>
        `We are still working on your request. Our answer will tell you what we do. On ${portal} you can see how far we are.`,
    },
    withdrawn: {
      nothing: "We will no longer decide on what you asked. We gave nobody any data on this request.",
    },
    notCompetent: {
      intro: "You asked us to do something with data about somebody else. We will not do that.",
      asked: "To do something with data about somebody else.",
      own: "Is it about your own data? Then make a request for yourself.",
    },
    interim:
      "We are not sure yet that it is you. So we are not doing what you asked yet (Article 12(6) of the GDPR). " +
      "That way nobody else can decide about your data.",
    notIdentified: {
      intro: "We are not doing what you asked. We are not sure that it is you.",
      whyTitle: "Why are we not doing it?",
      why:
        "We only do what you ask if we are sure who is asking. " +
        "That way nobody else can decide about your data. See Article 12(2) and (6) of the GDPR.",
    },
  },

  recipients: {
    title: "Who else hears about this?",
    told: "Did one of these organisations get the data from us? Then we will tell them what has changed:",
    law: "Is that impossible, or far too much work? Then we do not have to (Article 19 of the GDPR).",
    names: "Do you want to know who got the data? Ask us. We will give you the names.",
    nobody: "We did not give this data to anybody else. So there is nobody we have to tell.",
  },

  rectification: {
    intro: {
      granted: "You asked us to correct data. We will do so.",
      "partly-granted":
        "You asked us to correct data. We will correct some of it. " +
        "We are not changing the rest. You can read why below.",
      refused:
        "You asked us to correct data. We are not changing it. You can read below why, and what you can do now.",
    },
    doneTitle: "What are we correcting?",
    what: "Data",
    before: "It said",
    nothingBefore: "nothing yet",
    after: "We are changing it to",
    on: "Decided on",
    more: "Explanation",
    keptTitle: "What are we not changing?",
    statementTitle: "Adding your own explanation",
    statement:
      "Do you disagree? Then write down what it should say (Article 16 of the GDPR). " +
      "We will keep your text with the data. Whoever reads the data will also read your text.",
    statementHow: (portal) =>
      `Send your text with your request on ${portal}. A letter is fine too. It costs you nothing.`,
  },

  erasure: {
    intro: {
      granted: "You asked us to delete data. We will do so.",
      "partly-granted":
        "You asked us to delete data. We will delete some of it. We are still keeping the rest. " +
        "You can read below what, why and for how long.",
      refused:
        "You asked us to delete data. We cannot delete anything yet. " +
        "You can read below why, and how long we will keep the data.",
    },
    doneTitle: "What we are deleting now",
    done: (doneOn) => `On ${doneOn} we decided to delete this:`,
    keptTitle: "What we are still keeping",
    kept: {
      until: (until) => `We will keep this until ${until}. After that we will delete it.`,
      asLong: "We will keep this for as long as this reason exists. After that we will delete it.",
    },
    laterTitle: "What we will delete later",
    laterBody: "This will be deleted later, automatically. You do not have to do anything.",
    later: {
      on: (until) => `We will delete this on or after ${until}.`,
      atEnd:
        "We will delete this when the time for keeping it is over. Our privacy statement says how long that is.",
    },
    onlyFor:
      "What we still keep, we only use for the reason given with it. We do not use it for anything else.",
    backupsTitle: "Our backups",
    backups: (days) =>
      `What we delete now stays in our backups for a while. It disappears from them automatically, after ${days} days at most. ` +
      "If we need a backup before then, we will take this data out again at once.",
    backupsLater: (days) =>
      "What we delete later stays in our backups for a while after that. " +
      `It disappears from them automatically, after ${days} days at most.`,
  },

  restriction: {
    intro: {
      granted: "You asked us to stop using data for a while. We have done so.",
      "partly-granted":
        "You asked us to stop using data for a while. We have done so for some of it. " +
        "We will go on using the rest. You can read why below.",
      refused: "You asked us to stop using data for a while. We will not do so. You can read why below.",
    },
    doneTitle: "What are we not using now?",
    done: (doneOn) => `Since ${doneOn} we have kept this data, but we have not used it:`,
    stillTitle: "What may we still do?",
    still: "We may keep the data. We may only use it (Article 18(2) of the GDPR):",
    stillList: [
      "if you agree",
      "to claim or defend a right, for example in court",
      "to protect the rights of somebody else",
      "for an important reason of public interest of the European Union or one of its countries",
    ],
    endTitle: "How long does this last?",
    end: "This lasts for as long as the reason given with it exists. Will we use the data again after that? Then we will write to you beforehand (Article 18(3) of the GDPR).",
    keptTitle: "What are we still using?",
  },

  restrictionSet: {
    intro:
      "We are looking into something for your request. Until we have finished, we will not use the data below.",
    goesOn:
      "Your request goes on as usual. You will still get our answer. You do not need to do anything now.",
  },

  lifted: {
    intro: (liftedOn) =>
      `For a while we did not use some data about you. From ${liftedOn} we will use that data again. ` +
      "Until that day nothing changes. We must tell you this beforehand (Article 18(3) of the GDPR).",
    which: "It is about this data:",
    whyTitle: "Why will we use it again?",
    why: "The reason",
    check: "What we found out",
    object: (liftedOn, phone) =>
      `Is something not right? Then call us before ${liftedOn} on ${phone}. We will look at it once more.`,
    remediesTitle: "Do you disagree with this?",
  },

  objection: {
    marketing: (doneOn) =>
      `You do not want advertising from us any more. We stopped at once, on ${doneOn}. ` +
      "We no longer use your data for advertising.",
    marketingLaw:
      "You can always say no to advertising. You do not have to say why, and we weigh nothing (Article 21(2) and (3) of the GDPR).",
    marketingStill: "You will still get messages about your tenancy or your home. Those are not advertising.",
    intro: {
      granted: "You objected. We agree with you, and we have stopped.",
      "partly-granted":
        "You objected. We agree with you in part. You can read below what we are stopping, and what we are not stopping.",
      refused: "You objected. We will go on all the same. You can read why below.",
    },
    weighingTitle: "What did we weigh?",
    weighing: {
      theirSituation: "Your situation",
      ourInterest: "Why we do this",
      alternatives: "Is there another way?",
      conclusion: "What is more important?",
    },
    doneTitle: "What have we stopped?",
    done: (doneOn) => `Since ${doneOn} we have no longer used this:`,
    use: (data, use) => `${data}: ${use}`,
    erased:
      "We will also delete this data. We do not need it for anything else (Article 17(1)(c) of the GDPR):",
    stays: "We are keeping this data. We need it for something else, and we only use it for that:",
    keptTitle: "What are we not stopping?",
  },

  consent: {
    intro: (doneOn) => `You withdrew your consent. We stopped at once, on ${doneOn}.`,
    earlier:
      "What we did with your consent before that was allowed. That stays so (Article 7(3) of the GDPR). We no longer do it now.",
    dataTitle: "What happens to your data?",
    done: "We will delete this data. We only held it with your consent:",
    nothing: "We kept no separate data for this. So there is nothing to delete.",
    kept: "We are keeping this data, for a reason other than your consent:",
    later: "We will delete this data later:",
    again: "Would you like to give your consent again later? You may, but you never have to.",
    disagreeTitle: "Are you not satisfied?",
  },

  portability: {
    intro: {
      granted: "You asked us for a file with your data. Everything that you asked for is in it.",
      "partly-granted":
        "You asked us for a file with your data. You can take some of it with you, but not all. You can read why below.",
      nothing:
        "You asked us for a file with your data. We found nothing that you can take with you. You can read why below.",
      "no-data-held":
        "You asked us for a file with your data. In what you asked for, we found no data about you.",
    },
    after: {
      found: "We have found data after all that you can take with you. You get a file with it.",
      foundInPart:
        "We have found data about you after all. You can take some of it with you, but not all. You can read why below.",
      left: "We have found data about you after all, but nothing that you can take with you. You can read why below.",
    },
    whereTitle: "Where can you find the file?",
    where: (portal, until) =>
      `The file is ready for you on ${portal}, where it is safe. Open your request there. ` +
      `You can download it up to and including ${until}. After the first download you can do so for 14 more days.`,
    byHand: (phone) =>
      `We cannot put a file on paper. Call us on ${phone}. We will then agree how you get it.`,
    noFile: "There is nothing to take with you. So you get no file.",
    inTitle: "What is in the file?",
    contents: (asOf) => `This is in it, as we held it on ${asOf}:`,
    why:
      "We got this from you, or it came about because you rent from us. " +
      "We use it for your contract or with your consent (Article 20(1) of the GDPR).",
    outTitle: "What is not in it?",
    nothingOut: "We have left nothing out.",
    missing: "In one or more places we could not collect the data. So we are missing data about:",
    others: (pieces) =>
      `We have left out ${pieces === 1 ? "1 piece of data about somebody else" : `${pieces} pieces of data about other people`}. ` +
      "Others have a right to privacy too (Article 20(4) of the GDPR).",
    unmapped: "Sometimes we do not know whether data came from you. Then it is not in it.",
    copy: (portal, phone) =>
      "Would you like a copy of what is not in it? It is free. " +
      `Ask on ${portal} to see your data, or call ${phone}.`,
    formTitle: "What does the file look like?",
    form: {
      json: "It is a zip file. Your data is in it as JSON, as you chose. It is also in it as CSV.",
      csv: "It is a zip file. Your data is in it as CSV, as you chose. It is also in it as JSON.",
    },
    described:
      "Almost any computer program can read this. The README file in it explains what everything means.",
    toTitle: "To another organisation",
    to: {
      self: "You may give the file to another organisation yourself. We will not stop you (Article 20(1) of the GDPR).",
      other:
        "You want us to send the file to another organisation. That is possible (Article 20(2) of the GDPR). " +
        "Open your answer and tell us there where it should go. Please do so within 14 days. " +
        "Then we will call that organisation. It collects the file once.",
      tech:
        "You want us to send the file to another organisation. " +
        "That is not technically possible (Article 20(2) of the GDPR). So you get it yourself. You may pass it on.",
      supplement:
        "We do not send this addition to another organisation ourselves. You get it. " +
        "You may pass it on. We will not stop you (Article 20(1) of the GDPR).",
    },
    keeps:
      "We do not delete anything because of this. We keep your data as well. " +
      "Do you want us to delete it? That is another request.",
  },

  nothingFound:
    "We searched for the data that your request is about. We did not find it. So we cannot do what you asked.",
};
