package io.tenure.shared.ledger;

/** A claimed key has a holder already. */
public final class ClaimHeld extends RuntimeException {

    private final transient HeldClaim held;

    public ClaimHeld(HeldClaim held) {
        super("Key %s (generation %d) is held since position %d"
                .formatted(held.claim().key(), held.claim().generation(), held.position()));
        this.held = held;
    }

    public HeldClaim held() {
        return held;
    }
}
