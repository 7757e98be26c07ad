package io.tenure.relationship.domain;

import io.tenure.relationship.commands.Profile;

/** What must be known of a customer to decide on the next command. */
public record Dossier(Identity identity, Consents consents, Care care, Promises promises, Standing standing) {

    static Dossier of(Profile profile) {
        return new Dossier(Identity.of(profile), Consents.NONE, Care.NONE, Promises.NONE, Standing.NONE);
    }

    Dossier with(Identity changed) {
        return new Dossier(changed, consents, care, promises, standing);
    }

    Dossier with(Consents changed) {
        return new Dossier(identity, changed, care, promises, standing);
    }

    Dossier with(Care changed) {
        return new Dossier(identity, consents, changed, promises, standing);
    }

    Dossier with(Promises changed) {
        return new Dossier(identity, consents, care, changed, standing);
    }

    Dossier with(Standing changed) {
        return new Dossier(identity, consents, care, promises, changed);
    }
}
