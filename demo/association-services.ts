// Everything the portal finds at an association: its housing system, sign-in of staff and tenants, mail server, post and SMS.

import { collectEndings, type Endings } from "./endings.ts";
import { startHousingSystem } from "./housing-system/start.ts";
import {
  type Account,
  type Client,
  startIdentityProvider,
  substantial,
  twoFactors,
} from "./identity-provider.ts";
import { startMailCatcher } from "./mail-catcher.ts";
import { startPostTray } from "./post-tray.ts";
import { startSmsCatcher } from "./sms-catcher.ts";

const anyPort = { housingSystem: 0, identityProvider: 0, mail: 0, smtp: 0, post: 0, sms: 0 };

export const demoStaff: Account[] = [
  { subject: "sanne", name: "Sanne Bakker", email: "sanne.bakker@voorbeeld.example", about: "behandelaar" },
  {
    subject: "youssef",
    name: "Youssef Kaya",
    email: "youssef.kaya@voorbeeld.example",
    about: "privacy officer",
  },
  { subject: "marit", name: "Marit Hoekstra", email: "marit.hoekstra@voorbeeld.example", about: "directeur" },
  { subject: "tom", name: "Tom Jansma", email: "tom.jansma@voorbeeld.example", about: "auditor" },
  {
    subject: "ilse",
    name: "Ilse Visser",
    email: "ilse.visser@voorbeeld.example",
    about: "geen rol aan het loket",
  },
];

export type ServicesWish = {
  /** Where the portal will be reached: "http://localhost:3000". */
  portalOrigin: string;
  /** The filled database of the housing system. */
  databaseUrl: string;
  printFolder: string;
  /** Null keeps mails in memory only. */
  mailFolder?: string | null;
  secrets: { staffSignIn: string; housingSystem: string };
  /** Who has an account at the association's portal for tenants, and an electronic identity; without any there are neither. */
  tenants?: Account[];
  /** Whether the housing system lets the portal change what was decided. */
  writes?: boolean;
  ports?: typeof anyPort;
};

export async function startAssociationServices(wish: ServicesWish) {
  const endings = collectEndings();
  try {
    return await startEach(wish, endings);
  } catch (error) {
    await endings.endAll();
    throw error;
  }
}

async function startEach(wish: ServicesWish, endings: Endings) {
  const { ports = anyPort, secrets, tenants = [] } = wish;
  const tenantPortal = tenantPortalOf(wish);
  const broker = brokerOf(wish);
  const housingClient = { clientId: "privacyloket", clientSecret: secrets.housingSystem };
  const writer = { clientId: "privacyloket-schrijft", clientSecret: `${secrets.housingSystem}-schrijft` };
  const housingSystem = await startHousingSystem({
    ...housingClient,
    writer,
    databaseUrl: wish.databaseUrl,
    port: ports.housingSystem,
  });
  endings.add(housingSystem.stop);
  const identityProvider = await startIdentityProvider({
    port: ports.identityProvider,
    clients: [
      {
        clientId: "privacyloket",
        clientSecret: secrets.staffSignIn,
        redirectUris: [`${wish.portalOrigin}/medewerker/terug`],
        accounts: demoStaff,
      },
      tenantPortal,
      broker,
    ],
  });
  endings.add(identityProvider.stop);
  const mail = await startMailCatcher({
    smtpPort: ports.smtp,
    webPort: ports.mail,
    folder: wish.mailFolder ?? null,
  });
  endings.add(mail.stop);
  const post = await startPostTray({ folder: wish.printFolder, port: ports.post });
  endings.add(post.stop);
  const sms = await startSmsCatcher({ port: ports.sms });
  endings.add(sms.stop);
  const environment = {
    SMTP_URL: mail.smtpUrl,
    ...sms.environment,
    PRINT_FOLDER: wish.printFolder,
    OIDC_ISSUER: identityProvider.issuer,
    OIDC_CLIENT_ID: "privacyloket",
    OIDC_CLIENT_SECRET: secrets.staffSignIn,
    OIDC_ACR_VALUES: twoFactors,
    ...(tenants.length > 0 && { TENANT_LOGINS: tenantLogins(identityProvider.issuer, tenantPortal, broker) }),
    ...housingSettings(housingSystem.url, housingClient),
    ...(wish.writes && {
      VERA_WRITE_CLIENT_ID: writer.clientId,
      VERA_WRITE_CLIENT_SECRET: writer.clientSecret,
    }),
  };
  return { housingSystem, identityProvider, mail, post, sms, environment, stop: endings.endAll };
}

function tenantPortalOf({ portalOrigin, secrets, tenants = [] }: ServicesWish): Client {
  return {
    clientId: "privacyloket-huurders",
    // One secret is enough for a make-believe provider; what it would protect is on this machine.
    clientSecret: `${secrets.staffSignIn}-huurders`,
    redirectUris: [`${portalOrigin}/inloggen/terug/mijn-cocon`],
    accounts: tenants,
  };
}

/** Where people sign in with an electronic identity, such as a broker in front of itsme, Yivi or eHerkenning. */
function brokerOf({ portalOrigin, secrets, tenants = [] }: ServicesWish): Client {
  return {
    clientId: "privacyloket-eid",
    clientSecret: `${secrets.staffSignIn}-eid`,
    redirectUris: [`${portalOrigin}/inloggen/terug/voorbeeld-id`],
    accounts: tenants.map((account) => ({ ...account, acr: substantial })),
  };
}

function tenantLogins(issuer: string, portal: Client, broker: Client) {
  const login = {
    id: "mijn-cocon",
    name: { nl: "Mijn Cocon", en: "Mijn Cocon" },
    method: "portal-login",
    issuer,
    clientId: portal.clientId,
    clientSecret: portal.clientSecret,
    acrValues: [twoFactors],
    scope: "openid relation",
  };
  const eid = {
    id: "voorbeeld-id",
    name: { nl: "Voorbeeld-ID", en: "Voorbeeld-ID" },
    method: "eid",
    issuer,
    clientId: broker.clientId,
    clientSecret: broker.clientSecret,
    acrValues: [substantial],
  };
  return JSON.stringify([login, eid]);
}

/** How a portal reaches the stand-in. */
export function housingSettings(
  url: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
) {
  return {
    VERA_RELATIES_URL: `${url}/relaties`,
    VERA_VASTGOED_URL: `${url}/vastgoed`,
    VERA_OVEREENKOMSTEN_URL: `${url}/overeenkomsten`,
    VERA_FINANCIEN_URL: `${url}/financien`,
    VERA_ONDERHOUD_URL: `${url}/onderhoud`,
    VERA_DOSSIER_URL: `${url}/dossier`,
    PRIVATE_HOSTS: new URL(url).hostname,
    VERA_TOKEN_URL: `${url}/oauth/token`,
    VERA_CLIENT_ID: clientId,
    VERA_CLIENT_SECRET: clientSecret,
    // It is ours, and nobody else waits for it.
    VERA_REQUESTS_PER_SECOND: "1000",
    VERA_AT_ONCE: "20",
  };
}
