package io.tenure.relationship.application;

import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.sealing.Sealer;

/** The keys that relationships claim in the ledger. Those that tell something about a person are fingerprints. */
final class Keys {

    /** Orders all merges, splits and erasures in one row, so that no two merges can make a circle. */
    static final String MERGES = "relationship:merges";

    private final Sealer sealer;

    Keys(Sealer sealer) {
        this.sealer = sealer;
    }

    static String interaction(String source, String externalId) {
        return "interaction:" + escaped(source) + "/" + externalId;
    }

    static String retraction(String interactionId) {
        return "retraction:" + interactionId;
    }

    static String promise(String customer, String promiseId) {
        return "promise:" + customer + "/" + promiseId;
    }

    static String stakeholder(String customer, String stakeholderId) {
        return "stakeholder:" + customer + "/" + stakeholderId;
    }

    /** Orders the corrections and the retraction of one interaction in one row. */
    static String repair(String interactionId) {
        return "repair:" + interactionId;
    }

    String request(String caller, String idempotencyKey) {
        return "request:" + sealer.fingerprint(caller + "/" + idempotencyKey);
    }

    String externalId(String source, String externalId) {
        return "identity:" + sealer.fingerprint("external:" + escaped(source) + "/" + externalId);
    }

    String contactPoint(ContactKind kind, String value) {
        return "identity:" + sealer.fingerprint("contact:" + kind + "/" + value);
    }

    private static String escaped(String source) {
        return source.replace("%", "%25").replace("/", "%2F");
    }
}
