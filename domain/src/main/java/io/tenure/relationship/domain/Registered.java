package io.tenure.relationship.domain;

/** The customer is known, as a record of its own or as part of another. */
public sealed interface Registered extends CustomerRelationship permits Active, Merged {

    Dossier dossier();

    /** The same standing with another dossier. */
    Registered with(Dossier dossier);
}
