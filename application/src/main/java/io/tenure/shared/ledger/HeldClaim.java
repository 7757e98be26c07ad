package io.tenure.shared.ledger;

/** A claim and the position of the first event of the commit that made it. */
public record HeldClaim(Claim claim, long position) {}
