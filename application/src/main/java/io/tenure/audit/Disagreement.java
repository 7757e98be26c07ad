package io.tenure.audit;

/**
 * How what was vouched for and the files contradict each other.
 *
 * @param problem what is the case
 * @param remedy what the operator can do
 */
record Disagreement(String problem, String remedy) {

    private static final String ONE_BACKUP =
            "put back ledger.db, keys.db and ops.db of one backup, as `tenure restore` does (on MongoDB the whole database)";
    private static final String GIVE_UP =
            ". Only when nothing better can be found: `tenure accept-loss` goes on with the ledger as it is";

    static Disagreement foreign() {
        return new Disagreement(
                "The checkpoint is not signed by this installation, or was changed since",
                "keys.db and ops.db are of two installations, or one was altered: " + ONE_BACKUP + GIVE_UP);
    }

    static Disagreement missing(Checkpoint checkpoint, long end) {
        return new Disagreement(
                "The checkpoint vouches for position %d, but the ledger ends at %d: records are missing"
                        .formatted(checkpoint.position(), end),
                "ledger.db was cut off, or is an older copy than ops.db: put back the ledger.db that reaches position"
                        + " %d, or %s".formatted(checkpoint.position(), ONE_BACKUP) + GIVE_UP);
    }

    static Disagreement olderKeys(long changes, long seen) {
        return new Disagreement(
                "The keys have changed %d times, but %d times were seen: keys.db is an older copy. Customers registered since could"
                                .formatted(changes, seen)
                        + " not be read any more, and customers erased since could be read again",
                "put back the keys.db that was used last, or %s. Only when nothing better can be found: `tenure accept-loss` goes"
                                .formatted(ONE_BACKUP)
                        + " on with the keys as they are; then erase again whoever was erased since");
    }

    static Disagreement altered(Checkpoint checkpoint) {
        return new Disagreement(
                "The ledger up to position %d is not what it was when the checkpoint was signed"
                        .formatted(checkpoint.position()),
                "`tenure verify` names the record when one was altered; otherwise ledger.db was written on from an older"
                        + " copy, or is of another installation: " + ONE_BACKUP + GIVE_UP);
    }
}
