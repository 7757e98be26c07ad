/** The append-only ledger: all truth is here, everything else can be rebuilt from it. */
@org.springframework.modulith.NamedInterface("ledger")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.ledger;
