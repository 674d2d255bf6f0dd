// What an answer must hold, read from the make-believe association itself and not through any system.

import type { Association } from "#demo/association/association.ts";
import { furtherFor } from "#demo/association/marks.ts";

export function expectedKeys(association: Association, personId: string): string[] {
  const { people, residences, contactDetails, paymentDetails, contactMoments, documents } = association;
  const ofPerson = (row: { relatie: string }) => row.relatie === personId;
  const withPerson = (row: { relaties: string[] }) => row.relaties.includes(personId);
  return [
    ...keys("natuurlijk-personen", people, ({ id }) => id === personId),
    ...keys("relatie-adressen", residences, ofPerson),
    ...keys("contactgegevens", contactDetails, ofPerson),
    ...keys("betaalgegevens", paymentDetails, ofPerson),
    ...keys("contactmomenten", contactMoments, withPerson),
    ...keys("informatieobjecten", documents, withPerson),
    ...rentKeys(association, personId),
    ...repairKeys(association, personId),
    ...caseKeys(association, personId),
    ...furtherFor(association, personId).map(({ resource, id }) => `${resource}/${id}`),
  ].toSorted();
}

function rentKeys({ contracts, priceComponents, bookings }: Association, personId: string): string[] {
  const own = contracts.filter(({ relaties }) => relaties.includes(personId)).map(({ id }) => id);
  const throughContract = ({ overeenkomst }: { overeenkomst: string }) => own.includes(overeenkomst);
  return [
    ...own.map((id) => `huurovereenkomsten/${id}`),
    ...keys("prijscomponenten", priceComponents, throughContract),
    ...keys("boekingen", bookings, throughContract),
  ];
}

function repairKeys({ repairRequests, repairOrders }: Association, personId: string): string[] {
  const own = repairRequests.filter(({ relaties }) => relaties.includes(personId)).map(({ id }) => id);
  return [
    ...own.map((id) => `onderhoudsverzoeken/${id}`),
    ...keys(
      "onderhoudsorders",
      repairOrders,
      ({ relaties, onderhoudsverzoeken }) =>
        relaties.includes(personId) || onderhoudsverzoeken.some((id) => own.includes(id)),
    ),
  ];
}

/** A case that somebody only handles is about others; the role in it is still theirs. */
function caseKeys({ cases, caseRoles, caseStatuses }: Association, personId: string): string[] {
  const roles = caseRoles.filter(({ relatie }) => relatie === personId);
  const handled = roles.filter(({ soort }) => soort === "BEH").map(({ zaak }) => zaak);
  const inCases = roles.filter(({ soort }) => soort !== "BEH").map(({ zaak }) => zaak);
  const own = cases
    .filter(
      ({ id, relaties }) => inCases.includes(id) || (relaties.includes(personId) && !handled.includes(id)),
    )
    .map(({ id }) => id);
  return [
    ...own.map((id) => `zaken/${id}`),
    ...roles.map(({ id }) => `zaakrollen/${id}`),
    ...keys("zaakstatussen", caseStatuses, ({ zaak }) => own.includes(zaak)),
  ];
}

function keys<T extends { id: string }>(resource: string, rows: T[], fits: (row: T) => boolean): string[] {
  return rows.filter(fits).map(({ id }) => `${resource}/${id}`);
}
